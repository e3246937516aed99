import { indexOf } from '../../index/article-index.ts';
import type { Candidate } from '../../index/candidates.ts';
import { likeness, SAME, type Word } from '../../lexicon/lexicon.ts';
import { lightVerbs } from '../../lexicon/light-verbs.ts';
import type { Reading } from '../../reading.ts';
import type { SyntaxSentence } from '../../syntax/syntax.ts';
import { type Frame, type FrameWord, frameOf } from '../frame/frame.ts';
import { premiseOf } from '../premise/premise.ts';
import type { Question } from '../question/question.ts';
import { align } from './alignment.ts';
import { SURER } from './trust.ts';

/** From here on two words are at least of one field, as their vectors tell: "score" and "equalise". */
const NEAR = 0.4;

/** Of a person nothing is said with another verb than the question's, and nobody is named for a deed that the sentence does not have. */
export function verbFault(
  reading: Reading,
  question: Question,
  frame: Frame,
  candidate: Candidate,
  trust: number,
): string | null {
  const ofPerson = question.entities.some((e) => e.kind === 'person');
  const counted =
    frame.type === 'count' ? frame.words.find((w) => w.sort === 'verb' && !lightVerbs().has(w.word.lemma)) : null;
  if (counted && !hasLike(reading, candidate.sentence, counted.word))
    return `nothing in the sentence means “${counted.token.text}”`;
  if (!ofPerson && !(question.kind === 'who' && trust < SURER)) return null;
  const verb = question.kind === 'how' && trust < SURER ? premiseOf(question)?.verb : null;
  if (verb && !lightVerbs().has(verb.lemma) && !hasLike(reading, candidate.sentence, verb))
    return `nothing in the sentence means “${verb.lower}”`;
  const [lost] = lostVerbs(reading, question, [reading.syntax.sentences[candidate.sentence]!]);
  return lost ? `nothing in the sentence means “${lost.token.text}”` : null;
}

/** For each of some sentences, the first verb of a question that nothing in it means; undefined where it has them all. */
export function lostVerbs(
  reading: Reading,
  question: Question,
  sentences: readonly SyntaxSentence[],
): (FrameWord | undefined)[] {
  const frame = frameOf(question);
  return align(frame, indexOf(reading), sentences).sentences.map(({ like, at }) =>
    frame.words.find(
      ({ sort, word }, k) =>
        sort === 'verb' && !lightVerbs().has(word.lemma) && (like[k]! < SAME || isIdiom(reading, word, at[k]!)),
    ),
  );
}

/** "Took part" is not "parted": what a light verb has for its object tells a deed only by its own verb, as "made an offer" does. */
function isIdiom(reading: Reading, asked: Word, at: number): boolean {
  const { words, wordAt, tree } = indexOf(reading);
  const token = tree.tokens[at];
  const verb = token && tree.tokens[token.head];
  if (token?.upos !== 'NOUN' || token.deprel !== 'obj' || !verb || !/^(?:take|give|make|have)$/.test(verb.lemma))
    return false;
  return !isSameFamily(asked, words[wordAt[at]!]!);
}

function hasLike(reading: Reading, sentence: number, asked: Word): boolean {
  const { words, wordAt } = indexOf(reading);
  const { first, last } = reading.syntax.sentences[sentence]!;
  for (let i = first; i < last; i++) {
    const word = words[wordAt[i]!];
    if (word && likeness(asked, word) >= NEAR) return true;
  }
  return false;
}

/**
 * "What posts did X have?" is not answered by X's position on a matter: where a question has no verb of its own, a likeness by one of a
 * noun's senses is too little to say of a person. ("Which country is the ally of X?" is answered by the ally: such likenesses are mostly right.)
 */
export function senseFault(
  reading: Reading,
  { entities }: Question,
  { words, focus }: Frame,
  { sentence }: Candidate,
): string | null {
  if (!entities.some((e) => e.kind === 'person')) return null;
  if (!focus || words.some(({ sort, word }) => sort === 'verb' && !lightVerbs().has(word.lemma))) return null;
  const { syntax } = reading;
  const { words: own, wordAt } = indexOf(reading);
  const { first, last } = syntax.sentences[sentence]!;
  for (let i = first; i < last; i++) {
    const word = own[wordAt[i]!];
    if (word && isSameFamily(word, focus.word)) return null;
  }
  for (let i = first; i < last; i++) {
    const word = own[wordAt[i]!];
    if (word && likeness(word, focus.word) >= SAME)
      return `has “${word.lower}” for “${focus.word.lower}”, by one of its senses`;
  }
  return null;
}

const isSameFamily = (a: Word, b: Word) =>
  a.lemma === b.lemma || a.term === b.term || a.family.includes(b.lemma) || b.family.includes(a.lemma);
