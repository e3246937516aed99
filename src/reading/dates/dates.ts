import type { Article } from '../../article/article.ts';
import type { Certainty, Published, TimeExpression } from '../reading.ts';
import { type Syntax, sentenceAt } from '../syntax/syntax.ts';
import type { Expression } from './expression.ts';
import { inferReference } from './infer.ts';
import { type Reference, referenceFrom } from './reference.ts';
import { rules } from './rules/rules.ts';

export interface Dates {
  readonly dates: readonly TimeExpression[];
  readonly published: Published | null;
}

/** The time expressions of an article with their values, and when it was written, as far as the front matter or the text tells. */
export function findDates(article: Article, syntax: Syntax): Dates {
  const expressions = findExpressions(article.text, syntax);
  const given = referenceFrom(article.published);
  const inferred = given ? null : inferReference(article, syntax, expressions);
  const reference = given ?? inferred?.reference ?? null;
  const published: Published | null = given
    ? { value: article.published!, certainty: 'stated', because: null }
    : inferred && { value: String(inferred.reference.year), certainty: 'inferred', because: inferred.because };
  return {
    published,
    dates: comparedByQuarter(
      expressions.map((e) => valued(article.text, syntax, e, reference, inferred?.because ?? null, article.published)),
    ),
  };
}

/** All rules' findings, overlaps settled: what starts earlier wins, then the longer. In order. Linear: each rule goes over the text once. */
export function findExpressions(text: string, syntax: Syntax): Expression[] {
  const found: (Expression & { rank: number })[] = [];
  rules.forEach(({ pattern, make }, rank) => {
    pattern.lastIndex = 0;
    for (const match of text.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const what = make(groups, match[0]);
      if (!what) continue;
      const [start, end] = (groups.at === undefined ? undefined : match.indices?.groups?.at) ?? [
        match.index,
        match.index + match[0].length,
      ];
      found.push({ ...what, start, end, rank });
    }
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  let last = -1;
  return found.filter((e) => {
    if (e.start < last || crossesSentence(syntax, e)) return false;
    last = e.end;
    return true;
  });
}

function crossesSentence(syntax: Syntax, { start, end }: Expression): boolean {
  const sentence = sentenceAt(syntax, start);
  return sentence !== undefined && end > sentence.end && start < sentence.end;
}

/** Words that put what a sentence tells after its writing. */
const future =
  /\b(?:will|shall|would|is to|are to|was to|were to|due to|set to|expected to|plans? to|planned to|scheduled|going to|next|upcoming|forthcoming|ahead of|as soon as|until)\b/i;
/** A verb of reporting right before a weekday: that is the day of the report, whatever is reported. */
const reported =
  /\b(?:said|says|told \p{L}+|announced|reported|added|wrote|confirmed|warned|insisted)\s(?:late\s|early\s)?(?:on\s)?$/iu;

/** Whether an expression in its sentence looks ahead. */
function looksAhead(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at);
  return future.test(before) && !reported.test(before);
}

function valued(
  text: string,
  syntax: Syntax,
  expression: Expression,
  reference: Reference | null,
  because: string | null,
  published: string | null,
): TimeExpression {
  const { start, end, type } = expression;
  const words = text.slice(start, end);
  const entry = (value: string | null, certainty: Certainty, why: string | null): TimeExpression => ({
    start,
    end,
    text: words,
    type,
    value,
    certainty,
    because: why,
  });
  if (expression.stated !== null) return entry(expression.stated, 'stated', null);
  if (!reference)
    return entry(null, 'unknown', `“${words}” hangs on the day of writing, which the article does not give`);
  const sentence = sentenceAt(syntax, start);
  const ahead = sentence !== undefined && looksAhead(text, sentence.start, start);
  const value = expression.resolve(reference, ahead);
  if (value === null) return entry(null, 'unknown', `“${words}” cannot be worked out from what the article gives`);
  const from = because
    ? `${because}, so “${words}” is in ${yearOf(value)}`
    : `“${words}” as counted from the date of publication, ${published}`;
  return entry(value, 'inferred', from);
}

function yearOf(value: string): string {
  return value.slice(0, 4);
}

/** "a year ago" behind a quarter compares with that quarter of the year before, as reports of results do. */
function comparedByQuarter(dates: readonly TimeExpression[]): TimeExpression[] {
  let quarter: RegExpExecArray | null = null;
  return dates.map((date) => {
    quarter = /^(\d{4})-(Q[1-4])$/.exec(date.value ?? '') ?? quarter;
    if (!quarter || date.value === null || !/^(?:the )?(?:a )?year[- ](?:ago|earlier)/i.test(date.text)) return date;
    const value = `${Number(quarter[1]) - 1}-${quarter[2]}`;
    return { ...date, value, because: `“${date.text}” is compared with ${quarter[0]}, the quarter named before it` };
  });
}
