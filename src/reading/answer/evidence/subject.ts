import { overlaps } from '../../../article/span.ts';
import { indexOf } from '../../index/article-index.ts';
import { KIND, levelsOf } from '../../index/article-words.ts';
import { rolesOf } from '../../index/verb-roles.ts';
import { wordMap } from '../../language.ts';
import { nounFile } from '../../lexicon/lexicon.ts';
import { lightVerbs } from '../../lexicon/light-verbs.ts';
import { GROUP, PERSON } from '../../lexicon/noun-files.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Entity, Reading, Sentence } from '../../reading.ts';
import { type SyntaxSentence, sentenceAt, type Token, tokensOf } from '../../syntax/syntax.ts';
import { dependant, dependantsIn } from '../../syntax/tree.ts';
import { sameDeeds } from '../premise/holder.ts';
import { type Premise, premiseOf } from '../premise/premise.ts';
import type { Question } from '../question/question.ts';
import { isMutual } from './asked-roles.ts';

/** The subject that a question gives its verb: an entity of the article, or a name that the article may have without knowing whose. */
interface Asked {
  readonly entity: Entity | null;
  /** The words of the name in lower case. */
  readonly words: readonly string[];
  readonly term: string;
}

/**
 * Whether the sentence gives the question's verb to another subject than the question does: "What did X dismiss?" is not answered by
 * "X noted that Y had dismissed 600 people", nor "Who called for X to go?" by "X called for Y to go". The reason why it falls; null
 * where the parse shows no other subject.
 */
export function subjectFault(reading: Reading, question: Question, sentence: Sentence): string | null {
  const own = sentenceAt(reading.syntax, sentence.start);
  if (!own) return null;
  const premise = premiseOf(question);
  const turned =
    premise &&
    (turnedRound(reading, premise, own) ??
      nobodysDeed(reading, premise, own) ??
      missingDeed(reading, question, premise, own));
  if (turned) return turned;
  const asked = subjectAndVerb(question, premise);
  if (!asked) return null;
  const { tree, entityAt } = indexOf(reading);
  const verbs = tokensOf(reading.syntax, own).filter((t) => t.upos === 'VERB' && related(asked.term, termOf(t.lower)));
  const doers = verbs.map((v) => rolesOf(tree, v).doer);
  if (doers.length > 0 && doers.every((at) => at !== undefined && isTheirRelative(asked, at)))
    return `says that of ${tree.tokens[doers[0]!]!.text}`;
  // of who works with whom, the one asked about may stand on either side: `partsFault` looks at both
  if (premise?.verb && isMutual(premise.verb)) return null;
  if (verbs.length === 0) return ownerFault(reading, own, asked) ?? otherBody(reading, own, asked);
  const others = verbs.map((v) => {
    const at = dependant(tree, v.index, 'nsubj');
    if (at === undefined) return null;
    if (tree.tokens[at]!.deprel === 'nsubj:pass') return doneByNobody(reading, asked, v, at);
    // "the ferry operator X has …": X stands between what the parse takes for the subject and the verb
    for (let i = tree.reach[at]!.first; i < v.index; i++)
      if (isAsked(asked, tree.tokens[i]!.lower, entityAt[i] ?? null)) return null;
    const { upos, lower, lemma } = tree.tokens[at]!;
    if (upos === 'PRON')
      return isOtherPronoun(asked, lower) && !isOwnWord(reading, asked, tree.tokens[at]!) ? tree.tokens[at]! : null;
    // "the MP" may be the one asked about; somebody else's name and a thing are not
    const thing = upos === 'NOUN' && ![0, PERSON, GROUP].includes(nounFile(lemma));
    return (entityAt[at] ?? null) !== null || upos === 'PROPN' || thing ? tree.tokens[at]! : null;
  });
  return others.some((o) => o === null) ? null : `says that of ${others[0]!.text}`;

  /** "X's father, Y, played": somebody who is told as theirs is not the one asked about. */
  function isTheirRelative({ entity }: Asked, at: number): boolean {
    const { upos, lemma } = tree.tokens[at]!;
    return (
      entity?.kind === 'person' &&
      upos === 'NOUN' &&
      nounFile(lemma) === PERSON &&
      dependantsIn(tree, at, 'nmod').some((i) => tree.tokens[i]!.deprel === 'nmod:poss' && entityAt[i] === entity)
    );
  }
}

/** "X said the ring had been sold": that it was done, with neither a doer nor the one asked about as whom it was done to, names no doer. */
function doneByNobody(reading: Reading, asked: Asked, verb: Token, at: number): Token | null {
  const { tree, entityAt } = indexOf(reading);
  const own = [at, ...dependantsIn(tree, verb.index, 'obl')].flatMap((i) => {
    const { first, last } = tree.reach[i]!;
    return tree.tokens.slice(first, last);
  });
  if (own.some((t) => t.upos === 'PRON' || isAsked(asked, t.lower, entityAt[t.index] ?? null))) return null;
  return asked.entity?.kind === 'person' ? tree.tokens[at]! : null;
}

function isAsked({ entity, words }: Asked, lower: string, named: Entity | null): boolean {
  return entity ? named === entity : words.includes(lower);
}

/** Pronouns that do not stand for one person who is spoken of; those that stand for nothing but a person. */
const notOne = /^(?:you|we|they|it)$/;
const person = /^(?:he|she)$/;

function isOtherPronoun({ entity }: Asked, lower: string): boolean {
  return entity?.kind === 'person' ? notOne.test(lower) : entity !== null && person.test(lower);
}

/** "We asked for it," said X: X is among those who asked. */
function isOwnWord({ quotes }: Reading, { entity }: Asked, token: Token): boolean {
  return (
    entity !== null &&
    /^(?:i|we)$/.test(token.lower) &&
    quotes.some((q) => q.speaker?.entity === entity.id && q.spans.some((s) => overlaps(s, token)))
  );
}

/** "Who won the cup?" where the sentence has only "a win over City on the way to the cup final": a noun that nobody is said to own. */
function nobodysDeed(reading: Reading, { subject, verb, passive }: Premise, own: SyntaxSentence): string | null {
  if (subject || passive || !verb || lightVerbs('doer').has(verb.lemma)) return null;
  const { tree } = indexOf(reading);
  const alike = tokensOf(reading.syntax, own).filter((t) => related(verb.term, termOf(t.lower)));
  if (alike.length === 0 || alike.some((t) => t.upos !== 'NOUN' || t.deprel.startsWith('compound'))) return null;
  // "claims that X took it": whose they are is another matter
  if (alike.some((t) => wordMap('standing-words.tsv').has(t.lower))) return null;
  const owned = alike.some((t) =>
    dependantsIn(tree, t.index, 'nmod').some((d) => tree.tokens[d]!.deprel === 'nmod:poss'),
  );
  return owned ? null : `does not say who “${verb.lower}”`;
}

/** Of a person nothing is said with another verb than the question's, whatever part of speech the parse takes that for. */
function missingDeed(reading: Reading, { kind }: Question, premise: Premise, own: SyntaxSentence): string | null {
  const { subject, verb } = premise;
  if (
    subject?.entity?.kind !== 'person' ||
    !verb ||
    lightVerbs('doer').has(verb.lemma) ||
    kind === 'how' ||
    kind === 'what'
  )
    return null;
  const { words, wordAt, compared } = indexOf(reading);
  const levels = levelsOf(verb, compared);
  for (let i = own.first; i < own.last; i++)
    if (levels[wordAt[i]!]! >= KIND && !lightVerbs('doer').has(words[wordAt[i]!]!.lemma)) return null;
  return `says nothing that means “${verb.lower}”`;
}

/** "Who criticised X?" where all that the sentence has of that verb is done by X, and to somebody else. */
function turnedRound(reading: Reading, premise: Premise, own: SyntaxSentence): string | null {
  const { subject, verb, objects, passive } = premise;
  const [object] = objects;
  if (subject || passive || !verb || !object) return null;
  const same = sameDeeds(reading, premise).filter(({ verb: { index } }) => index >= own.first && index < own.last);
  const turned = same.length > 0 && same.every((d) => d.doerEntity === object && d.doneToEntity !== object);
  return turned ? `says that ${object.name} did it` : null;
}

/** Another body named in a sentence that says nothing of the one asked about: of which of them it speaks is not to be guessed. */
function otherBody(reading: Reading, own: SyntaxSentence, asked: Asked): string | null {
  if (asked.entity && asked.entity.kind !== 'organisation') return null;
  const { entityAt } = indexOf(reading);
  const tokens = tokensOf(reading.syntax, own);
  if (tokens.some((t) => isAsked(asked, t.lower, entityAt[t.index] ?? null))) return null;
  const isOther = ({ kind }: Entity) => (asked.entity ? kind === 'organisation' : kind !== 'place');
  const other = tokens.find((t) => t.upos !== 'PRON' && entityAt[t.index] && isOther(entityAt[t.index]!));
  return other ? `speaks of ${entityAt[other.index]!.name}` : null;
}

/**
 * The name behind the auxiliary of a question and the verb behind the name ("did Ms X join"). By their order, which in English questions is
 * fixed: the parser takes the bare verb at a question's end for a noun too often.
 */
function subjectAndVerb({ whole, entities }: Question, premise: Premise | null): Asked | null {
  const auxiliary = /\b(?:did|does|do|has|have|had|will|would|can|could|should) (?:the )?/i.exec(whole);
  const behind = auxiliary ? whole.slice(auxiliary.index + auxiliary[0].length) : '';
  if (!behind) return null;
  for (const meant of entities) {
    const forms = [meant.name, ...meant.aliases, ...meant.name.split(' ')].sort((a, b) => b.length - a.length);
    const form = forms.find((f) => startsWithName(behind, f));
    if (!form) continue;
    const rest = behind.slice(behind.toLowerCase().indexOf(form.toLowerCase()) + form.length);
    const verb = /^\s+(?:ever\s|also\s|not\s|been\s)?(\p{L}+)/u.exec(rest)?.[1];
    return verb && !/^(?:and|or|be|been|'s|who|of|in)$/i.test(verb)
      ? { entity: meant, words: meant.name.toLowerCase().split(' '), term: termOf(verb.toLowerCase()) }
      : null;
  }
  // a company that the article names once may be no entity of its reading
  const { subject, verb, passive } = premise ?? {};
  if (!subject || subject.entity || !verb || passive || !/^(?:the )?\p{Lu}/iu.test(subject.words)) return null;
  const words = subject.words.replace(/^the /i, '');
  return /^\p{Lu}/u.test(words) ? { entity: null, words: words.toLowerCase().split(' '), term: verb.term } : null;
}

/** Whether words begin with a name, after titles and first names at most. */
function startsWithName(words: string, name: string): boolean {
  const at = words.toLowerCase().indexOf(`${name.toLowerCase()} `);
  return at === 0 || (at > 0 && /^(?:[\p{Lu}]\S*\s)+$/u.test(words.slice(0, at)));
}

/** "Mr A's departure" is not B's resignation. */
function ownerFault(reading: Reading, own: SyntaxSentence, { entity, term }: Asked): string | null {
  if (!entity) return null;
  const { tree, entityAt } = indexOf(reading);
  for (const noun of tokensOf(reading.syntax, own)) {
    if (noun.upos !== 'NOUN' || !related(term, termOf(noun.lower))) continue;
    const owner = tree.dependants[noun.index]!.find((d) => tree.tokens[d]!.deprel === 'nmod:poss');
    if (owner !== undefined && entityAt[owner] && entityAt[owner] !== entity)
      return `says that of ${tree.tokens[owner]!.text}`;
  }
  return null;
}
