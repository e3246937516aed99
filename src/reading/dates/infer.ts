import type { Article } from '../../article/article.ts';
import { paragraphAt } from '../../article/paragraphs.ts';
import { wordSet } from '../language.ts';
import { type Syntax, type SyntaxSentence, sentenceAt } from '../syntax/syntax.ts';
import type { Expression } from './expression.ts';
import type { Reference } from './reference.ts';

/**
 * When a text without a date was written, from the text itself: one event told twice, once with its date and once counted from
 * the day of writing ("suspended in November 2017", "suspended last year"), gives the year. Null where no event is, or where two
 * such pairs disagree.
 */
export function inferReference(
  { text, paragraphs }: Article,
  syntax: Syntax,
  expressions: readonly Expression[],
): { reference: Reference; because: string } | null {
  const dated = expressions.filter((e) => e.stated !== null && e.type === 'DATE' && /^\d{4}/.test(e.stated));
  const counted = expressions.filter(
    (e) => e.stated === null && e.yearOffset !== undefined && e.type === 'DATE' && e.yearOffset !== 0,
  );
  const years = new Map<number, string>();
  for (const relative of counted) {
    for (const absolute of dated) {
      const verb = sharedVerb(
        syntax,
        sentenceAt(syntax, relative.start),
        sentenceAt(syntax, absolute.start),
        relative,
        absolute,
      );
      if (!verb) continue;
      const year = Number(absolute.stated!.slice(0, 4)) - relative.yearOffset!;
      const at = (e: Expression) => `“${verb} … ${text.slice(e.start, e.end)}” (¶${paragraphAt(paragraphs, e.start)})`;
      if (!years.has(year))
        years.set(year, `${at(absolute)} and ${at(relative)} are one event, so this was written in ${year}`);
    }
  }
  const [only, ...others] = years;
  return only && others.length === 0
    ? { reference: { year: only[0], month: null, day: null }, because: only[1] }
    : null;
}

/** A past verb that both sentences have near their time expression: the sign that they tell one event. */
function sharedVerb(
  syntax: Syntax,
  a: SyntaxSentence | undefined,
  b: SyntaxSentence | undefined,
  first: Expression,
  second: Expression,
): string | null {
  if (!a || !b || a === b) return null;
  const near = (sentence: SyntaxSentence, e: Expression) =>
    syntax.tokens
      .slice(sentence.first, sentence.last)
      .filter((t) => /(?:ed|en)$/.test(t.lower) && t.lower.length > 4 && !wordSet('function-words.tsv').has(t.lower))
      .sort((x, y) => Math.abs(x.start - e.start) - Math.abs(y.start - e.start))
      .slice(0, 2)
      .map((t) => t.lower);
  const verbs = new Set(near(b, second));
  return near(a, first).find((verb) => verbs.has(verb)) ?? null;
}
