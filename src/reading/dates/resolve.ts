import { slice } from '../../article/span.ts';
import type { TimeExpression } from '../reading.ts';
import { type Syntax, sentenceAt } from '../syntax/syntax.ts';
import type { Anchor } from './anchor.ts';
import { directionOf } from './direction.ts';
import { type Direction, type Expression, looksBack, type Quarter } from './expression.ts';
import { type Reference, referenceFrom } from './reference.ts';
import { quarterValue } from './rules/quarters.ts';

/** How many sentences back a date may stand that "the following year" hangs on. */
const NEAR = 4;

/** A date told elsewhere in the text, from which another counts. */
interface Told {
  readonly at: Expression;
  readonly value: string;
  readonly reference: Reference;
}

/** Expressions with their values, in the order of the text, each with its certainty and the reason for what was worked out. */
export function resolveExpressions(
  text: string,
  syntax: Syntax,
  expressions: readonly Expression[],
  anchor: Anchor | null,
): TimeExpression[] {
  const sentences = expressions.map((e) => sentenceNumber(syntax, e.start));
  const directions = expressions.map((e) => (e.stated === null ? directionOf(syntax, e) : null));
  const quarters: (Quarter | null)[] = reportedQuarters(text, expressions, directions, anchor);
  const results: (TimeExpression | null)[] = expressions.map(() => null);
  let told: Told | null = null;
  let toldIn = 0;
  const resolveAt = (i: number) => {
    const expression = expressions[i]!;
    const end = rangeEnd(text, expression, expressions[i + 1]);
    const result = end
      ? resolved(text, { ...expression, hangsOn: 'previous' }, 'past', null, anchor, end, null)
      : resolved(text, expression, directions[i]!, quarters[i]!, anchor, nearTold(i), dayInSentence(i));
    results[i] = result;
    const reference = expression.type === 'DATE' || expression.type === 'TIME' ? referenceFrom(result.value) : null;
    if (reference) {
      told = { at: expression, value: result.value!, reference };
      toldIn = sentences[i]!;
    }
  };
  const nearTold = (i: number): Told | null => (told && sentences[i]! - toldIn <= NEAR ? told : null);
  /** The day that an expression's sentence names, nearest to it. */
  const dayInSentence = (i: number): Told | null => {
    if (expressions[i]!.hangsOn !== 'sentence') return null;
    let best: Told | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (let j = i - 6; j <= i + 6; j++) {
      const other = expressions[j];
      if (j === i || !other || sentences[j] !== sentences[i] || other.hangsOn === 'sentence') continue;
      // what stands behind may itself count from this one ("at 6pm … the following morning")
      if (j > i && other.hangsOn === 'previous') continue;
      const value = results[j]?.value ?? worked(other, directions[j]!, null, anchor?.reference ?? null);
      const reference = other.type === 'DATE' || other.type === 'TIME' ? referenceFrom(value) : null;
      const distance = Math.abs(other.start - expressions[i]!.start);
      if (!reference?.day || distance >= least) continue;
      best = { at: other, value: value!, reference };
      least = distance;
    }
    return best;
  };
  expressions.forEach((_, i) => {
    resolveAt(i);
  });
  return results as TimeExpression[];
}

/** "Between April and September 2022": the end of a range, whose year is that of its beginning too; null where there is none. */
function rangeEnd(text: string, begin: Expression, end: Expression | undefined): Told | null {
  if (!end || begin.stated !== null || begin.type !== 'DATE' || !/^\d{4}-\d\d/.test(end.stated ?? '')) return null;
  const reference = referenceFrom(end.stated);
  const isMonth = /^(?:\d{1,2} )?\p{Lu}\p{L}+(?: \d{1,2})?$/u.test(slice(text, begin));
  const isRange =
    /^ ?[–-] ?$/.test(text.slice(begin.end, end.start)) ||
    (/^ (?:and|to|until|till) $/.test(text.slice(begin.end, end.start)) &&
      /\b(?:between|from) $/i.test(text.slice(Math.max(0, begin.start - 9), begin.start)));
  return reference && isMonth && isRange ? { at: end, value: end.stated!, reference } : null;
}

function worked(e: Expression, direction: Direction, quarter: Quarter | null, from: Reference | null): string | null {
  if (e.stated !== null) return e.stated;
  return from && e.resolve(from, { direction, quarter });
}

function resolved(
  text: string,
  expression: Expression,
  direction: Direction,
  quarter: Quarter | null,
  anchor: Anchor | null,
  told: Told | null,
  day: Told | null,
): TimeExpression {
  const words = slice(text, expression);
  const { start, end, type, hangsOn } = expression;
  const entry = (value: string | null, because: string | null): TimeExpression => ({
    start,
    end,
    text: words,
    type,
    value,
    certainty: value === null ? 'unknown' : because === null ? 'stated' : 'inferred',
    because,
  });
  if (expression.stated !== null) return entry(expression.stated, null);
  const near = hangsOn === 'previous' ? told : hangsOn === 'sentence' ? day : null;
  const toldAs = tellsDirection(expression, (near ?? anchor)?.reference) ? direction : null;
  const how = `“${words}”${looksBack(toldAs) ? ', told as past,' : toldAs === 'future' ? ', told as yet to come,' : ''}`;
  if (near) {
    const value = worked(expression, direction, quarter, near.reference);
    if (value !== null) {
      const from = slice(text, near.at);
      return entry(value, `${how} counts from “${from}”${from === near.value ? '' : `, ${near.value}`}`);
    }
  }
  if (hangsOn === 'previous' && !/\b(?:earlier|before|previously|decade|century)\b/i.test(words))
    return entry(null, `“${words}” hangs on a date told before it, which the article does not give`);
  if (!anchor) return entry(null, `“${words}” hangs on the day of writing, which the article does not give`);
  const value = worked(expression, direction, quarter, anchor.reference);
  if (value === null)
    return entry(null, `“${words}” hangs on the day of writing, of which only ${anchor.published.value} is known`);
  if (hangsOn === 'quarter' && quarter)
    return entry(value, `“${words}” compares with ${quarterValue(quarter)}, the quarter that the report is about`);
  return entry(
    value,
    anchor.reference.month === null && anchor.published.certainty === 'inferred'
      ? `${anchor.name}, so “${words}” is in ${value.slice(0, 4)}`
      : `${how} counts from ${anchor.name}`,
  );
}

/** Whether the value hangs on how the sentence looks, so that a reader must be told. */
function tellsDirection(expression: Expression, reference: Reference | undefined): boolean {
  if (!reference) return false;
  const [past, future] = (['past', 'future'] as const).map((d) => worked(expression, d, null, reference));
  return past !== future;
}

/** For each expression, the quarter that the report is about: the first one named before it. */
function reportedQuarters(
  text: string,
  expressions: readonly Expression[],
  directions: readonly Direction[],
  anchor: Anchor | null,
): (Quarter | null)[] {
  let quarter: Quarter | null = null;
  return expressions.map((e, i) => {
    const before = quarter;
    if (!quarter && /\b(?:first|second|third|fourth)[\s-]quarter/i.test(slice(text, e))) {
      const [, year, n] =
        /^(\d{4})-Q(\d)$/.exec(worked(e, directions[i]!, null, anchor?.reference ?? null) ?? '') ?? [];
      if (year) quarter = { year: Number(year), quarter: Number(n) };
    }
    return before;
  });
}

function sentenceNumber(syntax: Syntax, offset: number): number {
  const sentence = sentenceAt(syntax, offset);
  return sentence ? (syntax.tokens[sentence.first]?.sentence ?? 0) : 0;
}
