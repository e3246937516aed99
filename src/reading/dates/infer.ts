import type { Article } from '../../article/article.ts';
import { paragraphAt } from '../../article/paragraphs.ts';
import { slice } from '../../article/span.ts';
import { wordSet } from '../language.ts';
import { type Syntax, sentenceAt } from '../syntax/syntax.ts';
import { directionOf, hangsOnWill } from './direction.ts';
import type { Expression } from './expression.ts';

/** A year of writing that the text itself gives away, and how. */
export interface InferredYear {
  readonly year: number;
  readonly because: string;
}

/** Years in which a text may have been written, as one place in it tells. */
interface Constraint {
  readonly from: number;
  readonly to: number;
  readonly because: string;
}

/**
 * The year in which a text without a date was written, from the text itself. Each of these bounds it, and where they leave one year, that
 * is the answer: one event told twice, once with its date and once counted from the day of writing ("suspended in November 2017",
 * "suspended last year"); a counted date beside its own year ("last year, 2017"); years told as past, and years told as yet to come.
 * Null where more than one year is left, or none.
 */
export function inferYear(article: Article, syntax: Syntax, expressions: readonly Expression[]): InferredYear | null {
  const constraints = [
    ...toldTwice(article, syntax, expressions),
    ...besideTheirYear(article, expressions),
    ...toldAsPastOrAhead(article, syntax, expressions),
  ];
  const from = greatest(constraints, (c) => c.from);
  const to = greatest(constraints, (c) => -c.to);
  if (!from || !to || from.from !== to.to) return null;
  const because = from === to ? from.because : `${from.because} and ${to.because}`;
  return { year: from.from, because: `${because}, so this was written in ${from.from}` };
}

/** The constraint that bounds the most; the first of those that bound alike. */
function greatest(constraints: readonly Constraint[], by: (c: Constraint) => number): Constraint | undefined {
  return constraints.reduce<Constraint | undefined>(
    (best, c) => (Number.isFinite(by(c)) && (!best || by(c) > by(best)) ? c : best),
    undefined,
  );
}

const isYearly = (e: Expression) => e.stated !== null && e.type === 'DATE' && /^\d{4}(?:-\d\d)*$/.test(e.stated);
const statedYear = (e: Expression) => Number(e.stated!.slice(0, 4));
const cited = ({ text, paragraphs }: Article, e: Expression, lead = '') =>
  `“${lead}${slice(text, e)}” (¶${paragraphAt(paragraphs, e.start)})`;

/** Pairs of a dated and a counted expression that stand by the same past verb. */
function toldTwice(article: Article, syntax: Syntax, expressions: readonly Expression[]): Constraint[] {
  const byVerb = new Map<string, Expression[]>();
  for (const e of expressions.filter(isYearly))
    for (const verb of verbsNear(syntax, e)) byVerb.set(verb, [...(byVerb.get(verb) ?? []), e].slice(0, 8));
  const counted = expressions.filter((e) => e.stated === null && e.type === 'DATE' && e.yearOffset);
  return counted.flatMap((relative) =>
    verbsNear(syntax, relative).flatMap((verb) =>
      (byVerb.get(verb) ?? [])
        .filter((absolute) => sentenceAt(syntax, absolute.start) !== sentenceAt(syntax, relative.start))
        .map((absolute) => {
          const year = statedYear(absolute) - relative.yearOffset!;
          const lead = `${verb} … `;
          const because = `${cited(article, absolute, lead)} and ${cited(article, relative, lead)} are one event`;
          return { from: year, to: year, because };
        }),
    ),
  );
}

/** The two words nearest to an expression in its sentence that are past verbs by their form. */
function verbsNear(syntax: Syntax, e: Expression): string[] {
  const sentence = sentenceAt(syntax, e.start);
  if (!sentence) return [];
  return syntax.tokens
    .slice(sentence.first, sentence.last)
    .filter((t) => /(?:ed|en)$/.test(t.lower) && t.lower.length > 4 && !wordSet('function-words.tsv').has(t.lower))
    .sort((x, y) => Math.abs(x.start - e.start) - Math.abs(y.start - e.start))
    .slice(0, 2)
    .map((t) => t.lower);
}

/** "last year, 2017,", "ten years ago, in 2008". */
function besideTheirYear(article: Article, expressions: readonly Expression[]): Constraint[] {
  return expressions.flatMap((e, i) => {
    const next = expressions[i + 1];
    if (e.stated !== null || !e.yearOffset || e.type !== 'DATE' || !next || !isYearly(next)) return [];
    if (!/^(?:,\s|\s\()(?:in\s|on\s)?$/.test(article.text.slice(e.end, next.start))) return [];
    const year = statedYear(next) - e.yearOffset;
    const words = `“${article.text.slice(e.start, next.end)}” (¶${paragraphAt(article.paragraphs, e.start)}) counts to ${statedYear(next)}`;
    return [{ from: year, to: year, because: words }];
  });
}

/**
 * No text tells of a year as past before that year, nor of one as yet to come after it. What is to come is counted only behind "will" and
 * outside quotation marks: "would" tells of what was once ahead, and a quotation may be older than the text.
 */
function toldAsPastOrAhead(article: Article, syntax: Syntax, expressions: readonly Expression[]): Constraint[] {
  return expressions.filter(isYearly).flatMap((e) => {
    const sentence = sentenceAt(syntax, e.start);
    if (!sentence || /["“”]/.test(article.text.slice(sentence.start, sentence.end))) return [];
    const year = statedYear(e);
    if (directionOf(syntax, e) === 'past')
      return [{ from: year, to: Number.POSITIVE_INFINITY, because: `${cited(article, e)} is told as past` }];
    return hangsOnWill(syntax, e)
      ? [{ from: Number.NEGATIVE_INFINITY, to: year, because: `${cited(article, e)} is told as yet to come` }]
      : [];
  });
}
