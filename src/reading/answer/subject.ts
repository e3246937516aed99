import type { Entity, Reading, Sentence } from '../reading.ts';
import { type SyntaxSentence, tokensOf } from '../syntax/syntax.ts';
import { dependant } from '../syntax/tree.ts';
import { nounFile } from './lexicon.ts';
import type { Question } from './question.ts';
import { indexOf } from './rank/article-index.ts';
import { related, termOf } from './terms.ts';

/** Lexicographer files of WordNet (lexnames(5WN)). */
const PERSON = 18;
const GROUP = 14;

/**
 * Whether the sentence gives the question's verb to another subject than the question does: "What did X dismiss?" is not answered by
 * "X noted that Y had dismissed 600 people". The reason why it falls; null where the parse shows no other subject.
 */
export function subjectFault(reading: Reading, question: Question, sentence: Sentence): string | null {
  const asked = subjectAndVerb(question);
  if (!asked) return null;
  const { meant, term } = asked;
  const own = reading.syntax.sentences.find((s) => s.start === sentence.start);
  if (!own) return null;
  const { tree, entityAt } = indexOf(reading);
  const verbs = tokensOf(reading.syntax, own).filter((t) => t.upos === 'VERB' && related(term, termOf(t.lower)));
  if (verbs.length === 0) return ownerFault(reading, own, term, meant);
  const others = verbs.map((v) => {
    const at = dependant(tree, v.index, 'nsubj');
    if (at === undefined || tree.tokens[at]!.deprel === 'nsubj:pass') return null;
    const { upos, lower, lemma } = tree.tokens[at]!;
    const entity = entityAt[at] ?? null;
    // "the ferry operator X has …": X stands between what the parse takes for the subject and the verb
    for (let i = at + 1; i < v.index; i++) if (entityAt[i] === meant) return null;
    if (upos === 'PRON') return meant.kind === 'person' && notOne.test(lower) ? tree.tokens[at]! : null;
    // "the MP" may be the one asked about; somebody else's name and a thing are not
    const thing = upos === 'NOUN' && ![0, PERSON, GROUP].includes(nounFile(lemma));
    return entity !== null || upos === 'PROPN' || thing ? tree.tokens[at]! : null;
  });
  return others.some((o) => o === null) ? null : `says that of ${others[0]!.text}`;
}

/**
 * The name behind the auxiliary of a question and the verb behind the name ("did Ms X join"). By their order, which in English questions is
 * fixed: the parser takes the bare verb at a question's end for a noun too often.
 */
function subjectAndVerb({ whole, entities }: Question): { meant: Entity; term: string } | null {
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
      ? { meant, term: termOf(verb.toLowerCase()) }
      : null;
  }
  return null;
}

/** Whether words begin with a name, after titles and first names at most. */
function startsWithName(words: string, name: string): boolean {
  const at = words.toLowerCase().indexOf(`${name.toLowerCase()} `);
  return at === 0 || (at > 0 && /^(?:[\p{Lu}]\S*\s)+$/u.test(words.slice(0, at)));
}

/** Pronouns that do not stand for one person who is spoken of. */
const notOne = /^(?:you|we|they|it)$/;

/** "Mr A's departure" is not B's resignation. */
function ownerFault(reading: Reading, own: SyntaxSentence, term: string, meant: Entity): string | null {
  const { tree, entityAt } = indexOf(reading);
  for (const noun of tokensOf(reading.syntax, own)) {
    if (noun.upos !== 'NOUN' || !related(term, termOf(noun.lower))) continue;
    const owner = tree.dependants[noun.index]!.find((d) => tree.tokens[d]!.deprel === 'nmod:poss');
    if (owner !== undefined && entityAt[owner] && entityAt[owner] !== meant)
      return `says that of ${tree.tokens[owner]!.text}`;
  }
  return null;
}
