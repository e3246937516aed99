import { contains } from '../../../article/span.ts';
import { isCertain } from '../../entities/certain.ts';
import { type ArticleIndex, indexOf } from '../../index/article-index.ts';
import type { Candidate } from '../../index/candidates.ts';
import { rolesOf } from '../../index/verb-roles.ts';
import { wordSet } from '../../language.ts';
import { likeness, nounFile, SAME, wordOf } from '../../lexicon/lexicon.ts';
import { GROUP, PERSON } from '../../lexicon/noun-files.ts';
import type { Reading } from '../../reading.ts';
import type { Token } from '../../syntax/syntax.ts';
import { dependant, dependantsIn, markOf } from '../../syntax/tree.ts';
import { askedRoles } from '../evidence/asked-roles.ts';
import { denotes, namesAt } from '../evidence/denotes.ts';
import type { Frame, FrameWord } from '../frame/frame.ts';
import type { Question } from '../question/question.ts';
import { align } from './alignment.ts';
import { acrossFault, type Beside, besideEventFault, whoseFault } from './other-part.ts';

/** Below this a word of the question is not in the sentence in any sense. */
const FOUND = 0.5;
/** Words are at least so alike of which neither is only a kind of the other. */
const MORE_THAN_A_KIND = SAME + 0.01;
/** What somebody is, as a noun. */
const somebody = [PERSON, GROUP];

/**
 * Whether the sentence tells something of another body, of another doer or of another object than the question asks about, or not of what
 * belongs to the one asked about. `unsure` adds reasons that much trust outweighs. Null where the arguments fit.
 */
export function argumentFault(
  reading: Reading,
  question: Question,
  frame: Frame,
  candidate: Candidate,
  unsure: boolean,
): string | null {
  const index = indexOf(reading);
  const [alignment] = align(frame, index, [reading.syntax.sentences[candidate.sentence]!]).sentences;
  const beside = { reading, frame, index, alignment: alignment!, candidate };
  return (
    bodyFault(beside, question) ??
    ownedFault(beside, unsure) ??
    possessorFault(beside) ??
    doerFault(beside, unsure) ??
    pronounFault(beside) ??
    beingFault(beside) ??
    acrossFault(beside) ??
    besideEventFault(beside, question) ??
    whoseFault(beside, question) ??
    namedFault(beside, question) ??
    (unsure ? objectFault(beside) : null)
  );
}

/** A sentence that names another organisation and not the one asked about, which the reading may not know as one. */
function bodyFault({ reading, frame, alignment, candidate }: Beside, { entities }: Question): string | null {
  const sentence = reading.sentences[candidate.sentence]!;
  const isHere = (e: Question['entities'][number]) => e.mentions.some((m) => contains(sentence, m));
  if (entities.some(isHere)) return null;
  const known = entities.find((e) => e.kind === 'organisation')?.name;
  const name = frame.words.find((w, k) => w.sort === 'name' && w.entities.length === 0 && alignment.like[k]! < FOUND);
  const lost = known ?? (entities.length === 0 ? name?.token.text : undefined);
  const other = lost && reading.entities.find((e) => e.kind === 'organisation' && isHere(e) && e !== candidate.entity);
  return other ? `speaks of ${other.name}, not of ${lost}` : null;
}

/**
 * "When does X's contract end?" wants a sentence with the contract, "who is X's chief executive?" one with the executive. By the order of
 * words: the parser takes the last for the noun too often.
 */
function ownedFault({ frame, alignment }: Beside, unsure: boolean): string | null {
  const { tokens } = frame.tree;
  const isOwned = (index: number) => {
    let at = index - 1;
    while (at > 0 && /^(?:ADJ|NOUN)$/.test(tokens[at]!.upos)) at--;
    return (
      /^['’]s?$/.test(tokens[at]?.lower ?? '') && frame.words.some((w) => w.token.index === at - 1 && w.sort === 'name')
    );
  };
  // "what is the population of X?": what it is asked for by name is in the sentence, and not only something like it
  const isNamedOf = (index: number) =>
    /^what (?:is|was|are|were) the$/i.test(
      tokens
        .slice(0, index)
        .map((t) => t.text)
        .join(' '),
    ) &&
    tokens[index + 1]?.lower === 'of' &&
    /^\p{Lu}/u.test(tokens[index + 2]?.text ?? '');
  // a brother is like a wife, and is none; a population is a group, and not every group is one
  const least = ({ lower, index }: Token) => {
    if (unsure && isNamedOf(index)) return MORE_THAN_A_KIND;
    return wordSet('kin-words.tsv').has(lower) ? SAME : FOUND;
  };
  const lost = frame.words.find(
    ({ sort, token }, k) =>
      sort === 'noun' &&
      alignment.like[k]! < least(token) &&
      (isOwned(token.index) || (unsure && isNamedOf(token.index))),
  );
  return lost ? `says nothing of a ${lost.token.text}` : null;
}

/** "Who was in the cabinet?" is not answered by X of "served in X's cabinet": whose it is, is not asked. */
function possessorFault({ frame, index: { tree }, alignment, candidate }: Beside): string | null {
  const { deprel, head } = tree.tokens[candidate.head]!;
  if (frame.type !== 'person' || deprel !== 'nmod:poss') return null;
  const owned = frame.words.findIndex((_, k) => alignment.at[k] === head && alignment.like[k]! >= SAME);
  if (owned < 0) return null;
  const mark = markOf(frame.tree, frame.words[owned]!.token.index);
  return /^(?:in|on|at|from|with)$/.test(mark ?? '') ? 'it only says whose that is' : null;
}

/** "What did the mayor vote for?" is not answered by what the mayor's deputy voted for. */
function doerFault({ frame, index, alignment, candidate }: Beside, unsure: boolean): string | null {
  const asked = doerAndVerb(frame);
  if (!asked) return null;
  const doer = frame.words[asked.doer]!;
  const at = alignment.at[asked.verb]!;
  if (at < 0 || alignment.like[asked.verb]! < SAME || index.tree.tokens[at]!.upos !== 'VERB') return null;
  // "broke ranks and voted": the subject of the first verb is that of the second
  let first = at;
  while (dependant(index.tree, first, 'nsubj') === undefined && index.tree.tokens[first]!.deprel === 'conj')
    first = index.tree.tokens[first]!.head;
  const own = dependant(index.tree, first, 'nsubj');
  const subject = own === undefined ? null : index.tree.tokens[own]!;
  if (subject?.deprel !== 'nsubj' || subject.upos === 'PRON') return null;
  if (alignment.at[asked.doer] === own && alignment.like[asked.doer]! >= SAME) return null;
  if (subject.index >= candidate.first && subject.index < candidate.last) return null;
  // of people and groups nothing else will do; a thing may be called otherwise, unless nothing in the sentence is like it
  const areSomebody = isSomebody(index, subject) && somebody.includes(nounFile(doer.word.lemma));
  if (!areSomebody && !(unsure && alignment.like[asked.doer]! < FOUND)) return null;
  return isSame(index, subject, doer) ? null : `the sentence says that of ${subject.text}`;
}

/** "How much did X pay?" is not told by "Y bought it from X", though buying is like paying: it is done by another. */
function namedFault({ reading, frame, index, alignment }: Beside, question: Question): string | null {
  const doer = askedRoles(question)?.doer;
  if (!doer || doer === 'open' || doer.entity?.kind !== 'person') return null;
  const verb = frame.words.findIndex(({ token, sort }) => token.index === frame.head && sort === 'verb');
  const told = index.tree.tokens[verb < 0 ? -1 : alignment.at[verb]!];
  if (told?.upos !== 'VERB' || alignment.like[verb]! < FOUND) return null;
  const own = rolesOf(index.tree, told).doer;
  if (own === undefined || denotes(reading, own, doer) !== false) return null;
  return `the sentence says that of ${index.tree.tokens[own]!.text}`;
}

/** "Who would be jailed?" is not answered by a name of "A told B that she would be jailed": the sentence gives it to "she". */
function pronounFault({ reading, frame, index, alignment, candidate }: Beside): string | null {
  const verb = frame.words.findIndex(({ token }) => token.index === frame.head);
  // "whom does X support?" asks for no subject, whatever the parse says
  if (['do', 'does', 'did', 'whom'].some((word) => frame.own.has(word))) return null;
  // nor does "whom" in "who are they going to meet?"
  const [next, after] = frame.tree.tokens.slice(frame.open + 1);
  if (next?.upos === 'AUX' && /^(?:i|you|he|she|it|we|they)$/.test(after?.lower ?? '')) return null;
  if (frame.type !== 'person' || frame.relation !== 'nsubj' || verb < 0 || alignment.like[verb]! < SAME) return null;
  const own = dependant(index.tree, alignment.at[verb]!, 'nsubj');
  const subject = own === undefined ? null : index.tree.tokens[own]!;
  if (!subject || !/^(?:he|she|they)$/.test(subject.lower)) return null;
  const isInside = subject.index >= candidate.first && subject.index < candidate.last;
  const meant = index.entityAt[subject.index];
  const mention = meant?.mentions.find((m) => m.start === subject.start);
  if (meant && meant === candidate.entity && mention && isCertain(reading, meant, mention)) return null;
  return isInside ? null : `gives that to “${subject.text}”`;
}

/** "When was X chairman?" is not told by "Y, who was chairman until 2022": where a question has no verb of its own, whoever is said to be it is asked about. */
function beingFault({ frame, index, alignment }: Beside): string | null {
  if (frame.words.some(({ sort }) => sort === 'verb')) return null;
  const asked = frame.words.find((w) => w.sort === 'name' && w.entities.some((e) => e.kind === 'person'));
  const what = frame.words.findIndex((w) => w.sort === 'noun' && asked && w.token.index > asked.token.index);
  if (!asked || what < 0 || alignment.like[what]! < SAME) return null;
  if (nounFile(frame.words[what]!.word.lemma) !== PERSON) return null;
  const at = alignment.at[what]!;
  const { tree, entityAt } = index;
  const subject = dependantsIn(tree, at, 'cop').length > 0 ? dependant(tree, at, 'nsubj') : undefined;
  if (subject === undefined) return null;
  const own = tree.tokens[subject]!.lower === 'who' && tree.tokens[at]!.head >= 0 ? tree.tokens[at]!.head : subject;
  const named = namesAt(index, own).flatMap((i) => entityAt[i] ?? []);
  const other = named.find((e) => e.kind === 'person');
  return other && !named.some((e) => asked.entities.includes(e)) ? `says that of ${other.name}` : null;
}

function isSomebody({ entityAt }: ArticleIndex, { index, lemma }: Token): boolean {
  const named = entityAt[index];
  return named ? named.kind !== 'place' : somebody.includes(nounFile(lemma));
}

/** Whether a subject of the sentence is what the question calls by a noun: the same word, one beside it, or its role. */
function isSame({ tree, entityAt }: ArticleIndex, { index }: Token, { word }: FrameWord): boolean {
  const parts = [index, ...dependantsIn(tree, index, 'compound', 'appos', 'flat')];
  const alike = parts.some((i) => {
    const { lower, lemma } = tree.tokens[i]!;
    return likeness(word, wordOf(lower, lemma.toLowerCase())) >= SAME;
  });
  const role = entityAt[index]?.role?.toLowerCase().split(/\s+/) ?? [];
  return alike || role.includes(word.lower);
}

/** The noun that does something in the question, and the verb, as indices of its words: by the parse, else by their order ("did the X do"). */
function doerAndVerb({ tree, words, head }: Frame): { doer: number; verb: number } | null {
  const isDoer = ({ sort, entities }: FrameWord) => sort === 'noun' && entities.length === 0;
  const verb = words.findIndex(({ token, sort }) => token.index === head && sort === 'verb');
  const doer = words.findIndex((w) => w.token.head === head && w.token.deprel === 'nsubj' && isDoer(w));
  if (verb >= 0 && doer >= 0) return { doer, verb };
  const auxiliary = tree.tokens.findIndex((t) => /^(?:did|does|do|has|have|had|will)$/.test(t.lower));
  if (auxiliary < 0 || tree.tokens[auxiliary + 1]?.upos !== 'DET') return null;
  const byOrder = {
    doer: words.findIndex((w) => w.token.index === auxiliary + 2 && isDoer(w)),
    verb: words.findIndex((w) => w.token.index === auxiliary + 3),
  };
  return byOrder.doer >= 0 && byOrder.verb >= 0 ? byOrder : null;
}

/** "Elected to the cabinet" is not told by "elected to the council": the verb has something else in the place of what is asked about. */
function objectFault({ frame, index: { tree }, alignment: { at, like }, candidate }: Beside): string | null {
  const verb = frame.words.findIndex(({ sort, token }) => sort === 'verb' && token.index === frame.head);
  if (verb < 0 || at[verb]! < 0 || like[verb]! < SAME) return null;
  const lost = frame.words.find(
    ({ sort, token }, k) =>
      (sort === 'noun' || sort === 'name') &&
      token.head === frame.head &&
      /^ob[jl]$/.test(token.deprel) &&
      like[k]! < SAME,
  );
  if (!lost) return null;
  const mark = markOf(frame.tree, lost.token.index);
  const other = dependantsIn(tree, at[verb]!, lost.token.deprel).find(
    (i) =>
      markOf(tree, i) === mark &&
      (i < candidate.first || i >= candidate.last) &&
      /^(?:NOUN|PROPN)$/.test(tree.tokens[i]!.upos),
  );
  return other === undefined ? null : `has “${tree.tokens[other]!.text}”, not “${lost.token.text}”`;
}
