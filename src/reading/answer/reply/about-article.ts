import { showValue } from '../../dates/show.ts';
import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import type { Reading } from '../../reading.ts';
import { paragraphMark, reason, say, type Wording } from '../../wording.ts';
import type { Question } from '../question/question.ts';
import { type Answer, decline } from './result.ts';

const it = '(?:it|this|that|(?:the|this) (?:article|story|piece|text|report))';

/** What people ask of an article as a thing, and what can be said of that. */
const asked: readonly (readonly [form: RegExp, reply: (reading: Reading) => Wording])[] = [
  [
    new RegExp(`^(?:when|what (?:day|date|year)) (?:was|is) ${it} (?:published|written|posted|printed|from)$`, 'i'),
    whenPublished,
  ],
  [
    new RegExp(
      `^who (?:wrote|published|reported|is behind) ${it}$|^who(?:'s| is| was) the (?:author|writer|reporter|journalist)(?: of ${it})?$`,
      'i',
    ),
    () => say`The text that I have does not name who wrote it. Title and source, where they are known, stand below.`,
  ],
  [
    new RegExp(
      `^(?:what|where)(?:'s| is| was) (?:the|its) (?:source|title|headline|link|url|publisher)(?: of ${it})?$|^where (?:is|was|does) ${it} (?:from|published|come from)$`,
      'i',
    ),
    () =>
      say`Title, source and link, where they are known, stand below. Nothing else is known of where the text is from.`,
  ],
  [
    new RegExp(`^how (?:long is ${it}|many paragraphs (?:are there|does ${it} have|are in ${it}))$`, 'i'),
    ({ article }) => say`Its last paragraph is ${paragraphMark(article.paragraphs.length)}.`,
  ],
];

/**
 * What is known of the article as a thing, where a question asks for its date, its writer, its source or its length; null for all other
 * questions. None of it is in the article's own words, so it is no answer from the article.
 */
export function aboutArticle(reading: Reading, question: Question): Answer | null {
  const plain = withoutEnd(question.text.replaceAll('’', "'").replace(/\s+/g, ' ').trim(), QUESTION_END);
  const found = asked.find(([form]) => form.test(plain));
  return found ? decline(question, found[1](reading), []) : null;
}

function whenPublished({ published }: Reading): Wording {
  if (!published) return say`The text that I have gives no date of its own.`;
  const { value, certainty, because } = published;
  const date = [{ kind: 'date' as const, text: showValue(value), value, certainty }];
  if (certainty === 'stated') return say`It is dated ${date}.`;
  return because
    ? say`The article gives no date of its own. ${reason(because)}.`
    : say`The text gives no date of its own.`;
}
