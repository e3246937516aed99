import { pad } from '../calendar.ts';
import { month, monthNumber, plainMonth, year, yearOf } from '../words.ts';
import { early, endOf, type Found, relative, rulesWith, stated, stepOf } from './rule.ts';
import { yearOfMonth } from './shift.ts';

const onMonth = rulesWith('month');

const before =
  '[Ii]n|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Tt]hrough|[Oo]f|[Tt]ill|[Aa]fter|[Bb]efore|to|and|or|for|between';
const head = `(?:${endOf}(?:next\\s|last\\s|this\\s)?|${early})`;
const notName = '(?!\\p{L}|[-–]\\p{L}|\\s\\p{Lu}|\\s\\d)';

/** Dates that name a month. */
export const monthRules = [
  onMonth(`\\b${head}?${month},?\\s(?:of\\s)?${year}\\b`, (g) =>
    stated('DATE', `${yearOf(g.year!)}-${pad(monthNumber(g.month!))}`),
  ),
  onMonth(`\\b${head}?${month}\\s(?:of\\s)?(?<which>this|last|next)\\syear\\b`, (g) =>
    relative('DATE', (r) => `${r.year + stepOf[g.which!]!}-${pad(monthNumber(g.month!))}`),
  ),
  onMonth(`\\b${head}?(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his\\scoming|[Tt]his\\spast)\\s${month}(?!\\p{L})`, (g) =>
    monthAlone(g.month!, whichOf(g.which!)),
  ),
  onMonth(`(?<=\\b[Ss]ince\\s)(?<at>${head}?${month})${notName}`, (g) => monthAlone(g.month!, 'since')),
  onMonth(`(?<=\\b(?:${before})\\s)(?<at>${head}?${month})${notName}`, (g) => monthAlone(g.month!, undefined)),
  onMonth(`\\b(?<at>${head}${month})(?!\\p{L}|\\s\\d)`, (g) => monthAlone(g.month!, undefined)),
  // months that are nothing else, without a preposition; behind a capital they are a name ("Private June")
  onMonth(`(?<!\\p{Lu}\\p{L}*\\.?\\s)\\b${plainMonth}(?!\\p{L}|[-–]\\p{L}|\\s\\d|\\s\\p{Lu})`, (g) =>
    monthAlone(g.month!, undefined),
  ),
];

function whichOf(words: string): string {
  const lower = words.toLowerCase();
  return lower === 'this coming' ? 'next' : lower === 'this past' ? 'last' : lower;
}

function monthAlone(name: string, which: string | undefined): Found {
  const m = monthNumber(name);
  return relative('DATE', (r, { direction }) => `${yearOfMonth(r, m, which, direction)}-${pad(m)}`);
}
