import { type Direction, looksBack, type Quarter } from '../expression.ts';
import type { Reference } from '../reference.ts';
import { ordinalNumber, season, seasonCode, year, yearOf } from '../words.ts';
import { early, endOf, type Found, relative, rulesWith, stated, stepOf } from './rule.ts';

const onSeason = rulesWith('season');
const onSport = rulesWith('sport');
const onQuarter = rulesWith('quarter');
const onYear = rulesWith('year');
const onUnit = rulesWith('unit');

const which = '(?<which>first|second|third|fourth|1st|2nd|3rd|4th)';

/** The quarter of a date; null where its month is not known. */
function quarterOf(r: Reference): Quarter | null {
  return r.month === null ? null : { year: r.year, quarter: Math.floor((r.month - 1) / 3) + 1 };
}

/** The quarter so many quarters on. */
function quarterFrom({ year: y, quarter }: Quarter, by: number): Quarter {
  const index = y * 4 + quarter - 1 + by;
  return { year: Math.floor(index / 4), quarter: (((index % 4) + 4) % 4) + 1 };
}

export const quarterValue = ({ year: y, quarter }: Quarter): string => `${y}-Q${quarter}`;

/** Seasons and quarters, and the comparisons with a year before that reports of results live on. */
export const quarterRules = [
  onSeason(
    `\\b(?:the\\s|${early}|${endOf})?${season}(?:\\sof|,)?\\s${year}(?:[/–-]\\d\\d)?\\b`,
    (g) => stated('DATE', `${yearOf(g.year!)}-${seasonCode(g.season!)}`),
    'i',
  ),
  onSeason(
    `\\b(?:${early}|${endOf})?(?<which>last|next|this\\spast|this\\scoming|this|past)\\s${season}\\b(?!\\s(?:Street|Road|Lane))`,
    (g) => {
      const which = g.which!.toLowerCase();
      return relative('DATE', (r) =>
        /past$/.test(which)
          ? seasonIn(r, g.season!, 'past')
          : which === 'this coming'
            ? seasonIn(r, g.season!, 'future')
            : which === 'last'
              ? `${r.year - 1}-${seasonCode(g.season!)}`
              : `${r.year + stepOf[which]!}-${seasonCode(g.season!)}`,
      );
    },
    'i',
  ),
  // "the fall" is a drop, and "the spring" may be one of water: only behind words that ask for a time
  onSeason(
    `(?<=\\b(?:[Ii]n|[Dd]uring|until|till|[Bb]y|[Ss]ince|[Tt]hroughout|before|after|of|from|[Oo]ver|into)\\s)(?<at>(?:the\\s)?(?:early\\s|late\\s|mid-)?(?<season>spring|summer|autumn|winter)|the\\s(?:early\\s|late\\s)(?<fall>fall))\\b(?!\\s\\p{Lu}|\\s(?:of|in)\\s|-)`,
    (g) => seasonAlone(g.season ?? g.fall!),
  ),
  // "this year's third quarter", "the 1988 quarter of that name"
  onQuarter(
    `\\b(?:(?:the\\s)?${year}|(?<of>this|last|next)\\syear)(?:['’]s)?\\s(?:fiscal\\s)?${which}[\\s-]quarter\\b`,
    (g) => {
      const n = ordinalNumber(g.which!)!;
      return g.year
        ? stated('DATE', `${yearOf(g.year)}-Q${n}`)
        : relative('DATE', (r) => `${r.year + stepOf[g.of!.toLowerCase()]!}-Q${n}`);
    },
    'i',
  ),
  onQuarter(
    "\\b(?:the\\s)?(?:corresponding|comparable|same|like|similar)\\s(?:quarter|period)(?:\\s(?:of|in|for))?\\s(?:the\\s)?(?:last|previous|prior|preceding|year-earlier)\\s(?:fiscal\\s)?year\\b|\\b(?:the\\s)?(?:corresponding|comparable|same|like)\\s(?:quarter|period)\\sa\\syear\\s(?:ago|earlier|before)\\b|\\blast\\syear[’']s\\s(?:quarter|period)\\b",
    () => relative('DATE', comparedQuarter, { hangsOn: 'quarter' }),
    'i',
  ),
  onQuarter(
    '\\b(?<which>first|second)-half(?=\\s(?:net|pre-?tax|operating|profit|profits|earnings|income|results|loss|losses|sales|revenue|figures)\\b)',
    (g) =>
      relative(
        'DATE',
        (r) =>
          `${r.month && r.month < 7 && /second/i.test(g.which!) ? r.year - 1 : r.year}-H${ordinalNumber(g.which!)}`,
      ),
    'i',
  ),
  // a season of sport runs over two years and begins in the summer
  onSport(
    "\\b(?:(?:the\\s)?(?:end|start|beginning|rest)\\sof\\s)?(?<which>last|next|this)\\sseason\\b(?!['’]s\\s\\p{Lu})",
    (g) =>
      relative('DATE', (r) => {
        if (r.month === null) return null;
        const begins = r.year - (r.month < 7 ? 1 : 0) + stepOf[g.which!.toLowerCase()]!;
        return `${begins}/${begins + 1}`;
      }),
  ),
  onQuarter(
    `\\b(?:the\\s(?=(?:fiscal\\s)?\\p{L}+\\s))?(?:(?:fiscal|current|latest)[\\s-])?${which}(?<join>[\\s-])quarter\\b(?:,?\\s(?:of\\s)?(?:fiscal\\s)?${year}\\b|\\sof\\s(?<of>this|last|next)\\syear\\b)?`,
    (g) => {
      const n = ordinalNumber(g.which!)!;
      if (g.of) return relative('DATE', (r) => `${r.year + stepOf[g.of!.toLowerCase()]!}-Q${n}`);
      if (g.year) return stated('DATE', `${yearOf(g.year)}-Q${n}`);
      // without a year it is the last such quarter that has begun; in what is to come, the next
      return relative('DATE', (r, { direction }) => {
        const now = quarterOf(r)?.quarter ?? 4;
        const other = direction === 'future' ? (n === 1 && now === 4 ? 1 : 0) : n > now ? -1 : 0;
        return `${r.year + other}-Q${n}`;
      });
    },
    'i',
  ),
  onQuarter(
    `\\b(?:the\\s)?(?<which>first|second|last|latter)[\\s-]half\\sof\\s${year}\\b`,
    (g) => stated('DATE', `${yearOf(g.year!)}-H${/first/i.test(g.which!) ? 1 : 2}`),
    'i',
  ),
  onYear(
    '\\b(?:the\\s)?(?:comparable\\s|same\\s)?year[\\s-](?:earlier|ago)\\s(?:quarter|period)\\b|\\byear-(?:earlier|ago)\\b(?!\\s(?:three|six|nine)\\smonths)',
    () => relative('DATE', comparedQuarter, { hangsOn: 'quarter' }),
    'i',
  ),
  onUnit(
    '\\b(?:the\\s)?year[\\s-](?:earlier|ago)\\s(?<n>three|six|nine)\\smonths\\b|\\b(?:the\\s)?latest\\s(?<m>three|six|nine)\\smonths\\b',
    (g) => stated('DURATION', `P${{ three: 3, six: 6, nine: 9 }[(g.n ?? g.m)!.toLowerCase()]}M`),
    'i',
  ),
  onYear(
    '\\ba\\syear\\s(?:ago|earlier|before)\\b',
    () => relative('DATE', comparedQuarter, { hangsOn: 'quarter', yearOffset: -1 }),
    'i',
  ),
  onQuarter(
    `\\b(?:the\\s)?(?:latest|most\\srecent)\\s(?:quarter|period)\\b|(?<=\\b(?:in|for|during|of)\\s)the\\s(?:quarter\\b(?!-|\\sof\\b)|(?<year>(?:19|20)\\d\\d)\\s(?:quarter|period))`,
    (g) =>
      relative(
        'DATE',
        (r, { quarter }) => {
          const now = quarterOf(r);
          const it = quarter ?? (now && quarterFrom(now, -1));
          return it && quarterValue(g.year ? { year: Number(g.year), quarter: it.quarter } : it);
        },
        { hangsOn: 'quarter' },
      ),
    'i',
  ),
  onQuarter(
    '\\b(?:the\\s)?(?<which>last|next|this|current|previous|coming)\\squarter\\b',
    (g) =>
      relative('DATE', (r) => {
        const now = quarterOf(r);
        return now && quarterValue(quarterFrom(now, stepOf[g.which!.toLowerCase()]!));
      }),
    'i',
  ),
];

/** A year before: the quarter that the report is about, a year back; where it is about none, the year before the writing. */
function comparedQuarter(r: Reference, { quarter }: { readonly quarter: Quarter | null }): string {
  return quarter ? quarterValue({ ...quarter, year: quarter.year - 1 }) : String(r.year - 1);
}

/** The month in which a season begins, by its code. */
const begins: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The last such season that has begun in what is told as past, the next that is not over in what is to come. */
function seasonIn(r: Reference, name: string, direction: Direction): string {
  const code = seasonCode(name);
  const month = begins[code]!;
  const now = r.month ?? 12;
  if (direction === 'future') return `${now > month + 2 ? r.year + 1 : r.year}-${code}`;
  return `${looksBack(direction) && month > now ? r.year - 1 : r.year}-${code}`;
}

function seasonAlone(name: string): Found {
  return relative('DATE', (r, { direction }) => seasonIn(r, name, direction));
}
