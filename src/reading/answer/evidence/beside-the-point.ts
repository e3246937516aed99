import type { Span } from '../../../article/span.ts';
import { wordMap } from '../../language.ts';
import { termOf } from '../../lexicon/terms.ts';
import type { Reading, Sentence } from '../../reading.ts';
import { ofQuestion } from '../question/of-question.ts';
import type { Question } from '../question/question.ts';
import { isPastAge } from './past-age.ts';
import { sentenceTokens } from './sentence-tokens.ts';

/** "The next talks", "their first album", but not "the last week". */
const WHICH =
  /\b(?:the|its|their|his|her|which|what) (\p{Ll}+) (?!(?:few|two|three|hour|day|week|month|year|decade|century|time)s?\b)(\p{L}+)/giu;

/** Which of several a question asks for: the word for its place in the row, and the term of the noun that it stands before. */
const asked = ofQuestion(({ whole }) =>
  [...whole.matchAll(WHICH)]
    .map(([, word, noun]) => ({ word: word!.toLowerCase(), noun: termOf(noun!.toLowerCase()) }))
    .filter(({ word }) => wordMap('order-words.tsv').has(word)),
);

/**
 * How far what a sentence tells is beside the point of a question, though it holds all of its words: 1 for an age of a time that is over where
 * today's is asked for, and for each word for a place in a row that does not stand in it; 0 where nothing speaks for another sentence.
 */
export function besideThePoint(
  reading: Reading,
  question: Question,
  evidence: { readonly value: Span | null; readonly sentence: number },
): number {
  const own = asked(question).length > 0 ? sentenceTokens(reading, reading.sentences[evidence.sentence]!) : [];
  const lacking = asked(question).filter(({ word }) => !own.some((t) => t.lower === word));
  return lacking.length + Number(question.kind === 'how-old' && isPastAge(reading, question, evidence));
}

/** "The next round" is not the first one: why a sentence tells of another in the row than a question asks for; null where it does not. */
export function orderFault(reading: Reading, question: Question, sentence: Sentence): string | null {
  for (const { word, noun } of asked(question)) {
    const own = sentenceTokens(reading, sentence);
    if (own.some((t) => t.lower === word)) continue;
    // "the next round of talks" is one of the talks
    const nouns = own.filter((t) => termOf(t.lower) === noun);
    const heads = new Set(nouns.flatMap((t) => (t.deprel === 'nmod' ? [t.index, t.head] : [t.index])));
    const other = own.find(
      (t) => heads.has(t.head) && /^(?:amod|nummod)/.test(t.deprel) && isOtherPlace(word, t.lower),
    );
    if (other) return `says “${other.lower}”, not “${word}”`;
  }
  return null;
}

function isOtherPlace(a: string, b: string): boolean {
  const [mine, theirs] = [a, b].map((word) => wordMap('order-words.tsv').get(word)?.split('/'));
  return mine !== undefined && theirs !== undefined && !mine.some((place) => theirs.includes(place));
}
