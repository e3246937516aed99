import { isDay, isoDay, pad } from '../calendar.ts';
import {
  type Found,
  month,
  monthNumber,
  relative,
  rule,
  season,
  seasonCode,
  stated,
  stepOf,
  weekday,
  year,
} from './rule.ts';
import { dayOfMonth, yearOfMonth } from './shift.ts';

/** Dates that name a year, month, season, quarter or day. */
export const absoluteRules = [
  rule('\\b(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})\\b', (g) => fullDay(Number(g.y), Number(g.m), Number(g.d))),
  rule(`\\b(?:${weekday},?\\s)?(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${month},?\\s${year}\\b`, (g) =>
    fullDay(Number(g.year), monthNumber(g.month!), Number(g.d)),
  ),
  rule(`\\b(?:${weekday},?\\s)?${month}\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s${year}\\b`, (g) =>
    fullDay(Number(g.year), monthNumber(g.month!), Number(g.d)),
  ),
  // British order; a first number over 12 decides, and where neither is, the day comes first
  rule('\\b(?<d>\\d{1,2})\\/(?<m>\\d{1,2})\\/(?<y>(?:19|20)\\d\\d)\\b', (g) =>
    Number(g.m) > 12 ? fullDay(Number(g.y), Number(g.d), Number(g.m)) : fullDay(Number(g.y), Number(g.m), Number(g.d)),
  ),
  rule(`\\b(?:${weekday},?\\s)?${month}\\s(?<d>[12]?\\d|3[01])(?:st|nd|rd|th)?(?![\\d,.]*\\d|\\p{L})`, (g) =>
    partialDay(g.month!, g.d!),
  ),
  rule(`\\b(?:${weekday},?\\s)?(?<d>[12]?\\d|3[01])(?:st|nd|rd|th)?\\s(?:of\\s)?${month}(?!\\p{L}|,?\\s\\d{4})`, (g) =>
    partialDay(g.month!, g.d!),
  ),
  rule(
    `\\b(?:(?:the\\s)?(?:early|mid|late|end\\sof|beginning\\sof|middle\\sof)[\\s-])?${month},?\\s(?:of\\s)?${year}\\b`,
    (g) => stated('DATE', `${g.year}-${pad(monthNumber(g.month!))}`),
  ),
  rule(`\\b${month}\\s(?:of\\s)?(?<which>this|last|next)\\syear\\b`, (g) =>
    relative('DATE', (r) => `${r.year + stepOf[g.which!]!}-${pad(monthNumber(g.month!))}`),
  ),
  rule(`\\b(?<which>last|next|this)\\s${month}(?!\\p{L})`, (g) => monthAlone(g.month!, g.which)),
  rule(
    `(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Tt]hrough|[Oo]f|[Tt]ill|[Aa]fter|[Bb]efore|to|and)\\s)(?<at>(?:(?:the\\s)?(?:early|mid|late|end\\sof|middle\\sof|beginning\\sof)[\\s-])?${month})(?!\\p{L}|\\s\\p{Lu}|\\s\\d)`,
    (g) => monthAlone(g.month!, undefined),
  ),
  rule(
    `\\b(?<at>(?:the\\s)?(?:early|mid|late|end\\sof|middle\\sof|beginning\\sof)[\\s-]${month})(?!\\p{L}|\\s\\d)`,
    (g) => monthAlone(g.month!, undefined),
  ),
  // months that are nothing else, without a preposition: not May, March, Mar., Jan (a name)
  rule(
    '\\b(?<month>January|February|April|June|July|August|September|October|November|December)(?!\\p{L}|\\s\\d|\\s\\p{Lu})',
    (g) => monthAlone(g.month!, undefined),
  ),
  rule(
    '\\b(?:the\\s)?(?:(?:early|mid|late)[\\s-])?(?:the\\s)?(?<decade>1[5-9]\\d|20\\d)0s\\b',
    (g) => stated('DATE', g.decade!),
    'i',
  ),
  rule(
    '\\bthe\\s(?:(?:early|mid|late)[\\s-])?(?<decade>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\\b',
    (g) => stated('DATE', `19${decades.indexOf(g.decade!.toLowerCase()) + 2}`),
    'i',
  ),
  rule(
    '\\b(?:the\\s)?(?:(?:early|mid|late)[\\s-])?(?<n>1?\\d|2[01])(?:st|nd|rd|th)[\\s-]century\\b',
    (g) => stated('DATE', String(Number(g.n) - 1)),
    'i',
  ),
  rule(
    `\\b(?:the\\s)?${season}(?:\\sof)?\\s${year}\\b`,
    (g) => stated('DATE', `${g.year}-${seasonCode[g.season!.toLowerCase()]}`),
    'i',
  ),
  rule(
    `\\b(?<which>last|next|this)\\s${season}\\b`,
    (g) =>
      relative('DATE', (r) => `${r.year + stepOf[g.which!.toLowerCase()]!}-${seasonCode[g.season!.toLowerCase()]}`),
    'i',
  ),
  rule(
    `\\b(?:the\\s(?=\\p{L}+\\s))?(?:fiscal\\s)?(?<which>first|second|third|fourth|1st|2nd|3rd|4th)[\\s-]quarter(?:\\sof\\s${year})?\\b`,
    (g) => {
      const n = quarters.indexOf(g.which!.toLowerCase()) % 4;
      // without a year it is the last such quarter that has begun
      return g.year
        ? stated('DATE', `${g.year}-Q${n + 1}`)
        : relative('DATE', (r) => `${r.month && n > Math.floor((r.month - 1) / 3) ? r.year - 1 : r.year}-Q${n + 1}`);
    },
    'i',
  ),
  rule(`\\b(?:(?:early|mid|late)[\\s-])${year}\\b`, (g) => stated('DATE', g.year!), 'i'),
  rule(
    '\\b(?:the\\s)?(?<a>(?:19|20)\\d\\d)[\\/–-](?<b>\\d\\d)\\sseason\\b',
    (g) => stated('DATE', `${g.a}/${g.a!.slice(0, 2)}${g.b}`),
    'i',
  ),
  rule(
    `(?<=\\b(?:in|since|by|from|until|till|during|between|before|after|of|for|to|and|around|than|the|late|early)[\\s-]|[–—(])(?<at>${year})\\b(?!\\s(?:people|votes|jobs|homes|men|women|members|miles|metres|tonnes|seats|points|euros|dollars|pounds)|[,.]\\d|%|-\\p{L})`,
    (g) => stated('DATE', g.year!),
    'i',
  ),
  rule(
    `\\b(?<at>${year})(?=['’]s\\b|\\s(?:season|election|elections|budget|campaign|film|report|study|survey|World\\sCup|Olympics)\\b)`,
    (g) => stated('DATE', g.year!),
  ),
];

const decades = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];
const quarters = ['first', 'second', 'third', 'fourth', '1st', '2nd', '3rd', '4th'];

/** Days of each month, February in a leap year. */
const mostDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function fullDay(y: number, m: number, d: number): Found | null {
  const day = { year: y, month: m, day: d };
  return isDay(day) ? stated('DATE', isoDay(day)) : null;
}

function partialDay(name: string, day: string): Found | null {
  const d = Number(day);
  return d < 1 || d > mostDays[monthNumber(name) - 1]!
    ? null
    : relative('DATE', (r) => dayOfMonth(r, monthNumber(name), d));
}

function monthAlone(name: string, which: string | undefined): Found {
  const m = monthNumber(name);
  return relative('DATE', (r) => `${yearOfMonth(r, m, which?.toLowerCase())}-${pad(m)}`);
}
