import type { Span } from '../../../article/span.ts';
import { isException } from '../../index/exception.ts';
import { wordSet } from '../../language.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading, Sentence } from '../../reading.ts';
import { sentenceAt, type Token } from '../../syntax/syntax.ts';
import type { Question } from '../question/question.ts';
import { figureFault } from './figures.ts';
import { sentenceTokens } from './sentence-tokens.ts';

/** A number that counts what the question counts. */
export function numberIn(reading: Reading, question: Question, sentence: Sentence): Span | null {
  const tokens = sentenceTokens(reading, sentence);
  if (/\bhow much\b/i.test(question.whole)) return amountIn(reading, question, sentence);
  const counted = question.terms.filter((t) => !t.verb);
  // "how many of them have it?": "90% of them have it"
  const deedOfThem = /\bof (?:them|these|those) (\p{L}+)/iu.exec(question.whole)?.[1]?.toLowerCase();
  const own = sentenceAt(reading.syntax, sentence.start);
  for (const [i, token] of tokens.entries()) {
    if (
      !/^\d[\d,.]*$|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds|thousands|dozens|several)$/.test(
        token.lower,
      )
    )
      continue;
    if (isException(tokens, i)) continue;
    if (own && figureFault(reading, question, own, token) !== null) continue;
    const share = deedOfThem ? shareOfThem(tokens, i, deedOfThem) : null;
    if (share) return share;
    const behind = tokens.slice(i + 1, i + 5).map((t) => termOf(t.lower));
    if (counted.length === 0 || counted.some(({ term }) => behind.some((b) => related(term, b))))
      return { start: token.start, end: token.end };
  }
  return null;
}

/** "90% of them have": a number that counts those just spoken of by the verb that is asked about, with its sign. */
function shareOfThem(tokens: readonly Token[], at: number, deed: string): Span | null {
  const last = /^(?:%|percent)$/.test(tokens[at + 1]?.lower ?? '') ? at + 1 : at;
  const [of, them, verb] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]];
  const isTold = verb !== undefined && termOf(verb.lower) === termOf(deed);
  return isTold && of?.lower === 'of' && /^(?:them|these|those)$/.test(them?.lower ?? '')
    ? { start: tokens[at]!.start, end: tokens[last]!.end }
    : null;
}

/** How long a thing is: a number with a unit of length. */
export function lengthIn(reading: Reading, { whole }: Question, sentence: Sentence): Span | null {
  const tokens = sentenceTokens(reading, sentence);
  // of what else is measured in the sentence nothing is known, but "the longest" is one
  const isTold = /\b\p{L}+est\b/iu.test(whole) || tokens.some((t) => /^(?:long|length)$/.test(t.lower));
  if (!isTold) return null;
  const at = tokens.findIndex(
    (t, i) => i > 0 && wordSet('length-units.tsv').has(t.lower) && tokens[i - 1]!.upos === 'NUM',
  );
  return at < 0 ? null : { start: tokens[at - 1]!.start, end: tokens[at]!.end };
}

/** An amount of money or a share: "£2.3m", "$4 billion", "12 per cent". */
function amountIn(reading: Reading, question: Question, sentence: Sentence): Span | null {
  const amount =
    /[£$€]\s?\d[\d,]{0,30}(?:\.\d+)?\s?(?:m|bn|k|million|billion|trillion)?\b|\b\d[\d,]{0,30}(?:\.\d+)?\s?(?:%|per\scent|percent|pounds|dollars|euros|pence|cents)/gi;
  const own = sentenceAt(reading.syntax, sentence.start);
  for (const match of reading.article.text.slice(sentence.start, sentence.end).matchAll(amount)) {
    const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    if (!own || figureFault(reading, question, own, span) === null) return span;
  }
  return null;
}
