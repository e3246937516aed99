import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import type { Reading, Sentence } from '../../reading.ts';
import type { Question } from '../question/question.ts';
import { toldAt } from './beside-name.ts';
import type { Answer } from './result.ts';

const asksScore =
  /^what (?:was|is|were) the (?:final |full-time |half-?time )?(?:score|scoreline|result)(?: at (?:half|full)[- ]?time)?$/i;
const score = /(?<![\d-])\d{1,3}[-–]\d{1,3}(?![\d-])/;
const half = /\b(?:half[- ]?time|the break|the interval)\b/i;
const decided =
  /\b(?:beat|beats|beating|beaten|won|wins?|winning|lost|loses?|drew|draws?|defeat(?:ed|ing)?|victory|finished|ended|triumph(?:ed)?)\b/i;
const leading = /\b(?:led|lead|leading|ahead|behind|trail(?:ed|ing)|pulled|level(?:led)?)\b/i;

/**
 * "What was the score?": the first sentence with a score beside a word for winning, losing or drawing, or that is nothing but the two sides and
 * their goals; "at half-time" the one that says so. Null where the question asks for something else, and where the article has none.
 */
export function scoreOf(reading: Reading, question: Question): Answer | null {
  const plain = withoutEnd(question.whole, QUESTION_END);
  if (!asksScore.test(plain) || question.entities.length > 0) return null;
  const isHalf = half.test(plain);
  const wordsOf = (s: Sentence) => reading.article.text.slice(s.start, s.end);
  const isTold = (words: string) =>
    isHalf ? half.test(words) : !half.test(words) && (isLine(words) || (decided.test(words) && !leading.test(words)));
  const found = reading.sentences.find((s) => score.test(wordsOf(s)) && isTold(wordsOf(s)));
  if (!found) return null;
  const match = score.exec(wordsOf(found))!;
  return toldAt(reading, question, {
    start: found.start + match.index,
    end: found.start + match.index + match[0].length,
  });
}

/** "Marl Rovers 2-1 Ash Town (after extra time)" */
function isLine(words: string): boolean {
  return /^(?:\p{Lu}[\p{L}'’.]*\s){1,4}\d{1,3}[-–]\d{1,3}(?:\s\p{Lu}[\p{L}'’.]*){1,4}(?:\s\([^)]*\))?\.?$/u.test(words);
}
