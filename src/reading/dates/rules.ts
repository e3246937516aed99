import {
  type Day,
  dayNumber,
  dayOf,
  isDay,
  isoDay,
  isoWeek,
  months,
  numberWords,
  pad,
  weekdayOf,
  weekdays,
} from './calendar.ts';
import type { Expression } from './expression.ts';
import { dayOfReference, type Reference } from './reference.ts';

type Found = Omit<Expression, 'start' | 'end'>;
interface Rule {
  /** Group `at`, where there is one, is the span; else the whole match. */
  readonly pattern: RegExp;
  readonly make: (groups: Readonly<Record<string, string | undefined>>, match: string) => Found | null;
}

const month =
  '(?<month>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const weekday = '(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const year = '(?<year>1[5-9]\\d\\d|20\\d\\d)';
const number = `(?<number>\\d{1,4}(?:\\.\\d)?|${Object.keys(numberWords).join('|')}|several|a few|many|some|couple of|a couple of|dozen|a dozen)`;
const unit = '(?<unit>second|minute|hour|day|night|week|month|year|decade|centur(?:y|ie))s?';
const part = '(?:\\s(?<part>morning|afternoon|evening|night))';
const parts: Readonly<Record<string, string>> = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' };

const stated = (type: Found['type'], value: string): Found => ({ type, stated: value, resolve: () => value });
const relative = (type: Found['type'], resolve: Expression['resolve'], more: Partial<Found> = {}): Found => ({
  type,
  stated: null,
  resolve,
  ...more,
});

const monthNumber = (name: string) => months[name.toLowerCase().replace('.', '').slice(0, 3)]!;
const unknownDay = (r: Reference) => (r.month ? `${r.year}-${pad(r.month)}-XX` : `${r.year}-XX-XX`);

/** A day so many days from the reference; with the reference known only in part, the part that is sure. */
const dayFrom = (r: Reference, days: number): string => {
  const day = dayOfReference(r);
  return day ? isoDay(dayOf(dayNumber(day) + days)) : unknownDay(r);
};

const monthFrom = (r: Reference, by: number): string | null => {
  if (!r.month) return null;
  const index = r.year * 12 + r.month - 1 + by;
  return `${Math.floor(index / 12)}-${pad((index % 12) + 1)}`;
};

/** The weekday before (or on) the reference day, or the one after it. */
function weekdayFrom(r: Reference, name: string, which: string | undefined, future: boolean): string | null {
  const day = dayOfReference(r);
  if (!day) return null;
  const wanted = weekdays[name.toLowerCase()]!;
  const back = (weekdayOf(day) - wanted + 7) % 7;
  if (which === 'last') return dayFrom(r, back === 0 ? -7 : -back);
  if (which === 'next') return dayFrom(r, 7 - back);
  return dayFrom(r, future && back !== 0 ? 7 - back : -back);
}

/** A month without a year: the last one that has come, or the next one in a sentence about the future. */
function yearOfMonth(r: Reference, m: number, which: string | undefined, future: boolean): number {
  if (which === 'last') return r.month !== null && m < r.month ? r.year : r.year - 1;
  if (which === 'next') return r.month !== null && m > r.month ? r.year : r.year + 1;
  if (r.month === null) return r.year;
  if (future) return m < r.month ? r.year + 1 : r.year;
  return m > r.month ? r.year - 1 : r.year;
}

const unitLetter: Readonly<Record<string, string>> = {
  day: 'D',
  night: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
  decade: 'Y',
  centur: 'Y',
};

function durationValue(count: number | null, unitWord: string): string {
  const lower = unitWord.toLowerCase();
  const key = lower.startsWith('centur') ? 'centur' : lower;
  const times = key === 'decade' ? 10 : key === 'centur' ? 100 : 1;
  const n = count === null ? 'X' : String(count * times);
  if (key === 'hour' || key === 'minute' || key === 'second') return `PT${n}${key.charAt(0).toUpperCase()}`;
  return `P${n}${unitLetter[key] ?? 'D'}`;
}

function numberOf(word: string): number | null {
  const lower = word.toLowerCase();
  if (/^\d/.test(lower)) return Number(lower);
  if (lower.includes('couple')) return 2;
  if (lower.includes('dozen')) return 12;
  return numberWords[lower] ?? null;
}

function shifted(r: Reference, count: number | null, unitWord: string, sign: 1 | -1): string | null {
  if (count === null) return sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
  const key = unitWord.toLowerCase();
  if (key === 'year') return String(r.year + sign * count);
  if (key === 'decade') return String(r.year + sign * count * 10).slice(0, 3);
  if (key === 'month') return monthFrom(r, sign * count);
  const day = dayOfReference(r);
  if (!day) return null;
  if (key === 'week') return isoWeek(dayOf(dayNumber(day) + sign * 7 * count));
  if (key === 'day' || key === 'night') return dayFrom(r, sign * count);
  return null;
}

function calendarDay(y: string, m: string, d: string): Found | null {
  const day: Day = { year: Number(y), month: monthNumber(m), day: Number(d) };
  return isDay(day) ? stated('DATE', isoDay(day)) : null;
}

const seasons: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};
const ordinals: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, final: 4, last: 4 };
const offsets: Readonly<Record<string, number>> = { last: -1, previous: -1, this: 0, next: 1, coming: 1 };

/** Written with its flags: `d` for the group's place, `g` to go on, `u` for letters. */
const rule = (source: string, make: Rule['make'], flags = ''): Rule => ({
  pattern: new RegExp(source, `dgu${flags}`),
  make,
});

/**
 * The rules, the most particular first: where two overlap, the one that starts earlier wins, then the longer one, then the earlier rule.
 */
export const rules: readonly Rule[] = [
  rule('\\b(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})\\b', (g) => {
    const day = { year: Number(g.y), month: Number(g.m), day: Number(g.d) };
    return isDay(day) ? stated('DATE', isoDay(day)) : null;
  }),
  rule(`\\b(?:${weekday},?\\s)?(?:the\\s)?(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${month},?\\s${year}\\b`, (g) =>
    calendarDay(g.year!, g.month!, g.d!),
  ),
  rule(`\\b(?:${weekday},?\\s)?${month}\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s${year}\\b`, (g) =>
    calendarDay(g.year!, g.month!, g.d!),
  ),
  rule(`\\b(?:${weekday},?\\s)?${month}\\s(?<d>[12]?\\d|3[01])(?:st|nd|rd|th)?(?![\\d,]*\\d)`, (g) =>
    dayOfMonth(g.month!, g.d!),
  ),
  rule(`\\b(?:${weekday},?\\s)?(?<d>[12]?\\d|3[01])(?:st|nd|rd|th)?\\s(?:of\\s)?${month}(?![\\p{L}])`, (g) =>
    dayOfMonth(g.month!, g.d!),
  ),
  rule(`\\b(?:(?<part>early|mid|late)[\\s-])?${month},?\\s(?:of\\s)?${year}\\b`, (g) =>
    stated('DATE', `${g.year}-${pad(monthNumber(g.month!))}`),
  ),
  rule(`\\b(?<which>last|next|this)\\s${month}(?![\\p{L}])`, (g) => monthAlone(g.month!, g.which)),
  rule(
    `(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Tt]hrough|[Oo]f|to|and|early|late|mid)[\\s-])(?<at>(?:(?:early|mid|late)[\\s-])?${month})(?![\\p{L}]|\\s\\p{Lu})`,
    (g) => monthAlone(g.month!, undefined),
  ),
  rule(
    '\\b(?:the\\s)?(?:(?:early|mid|late)[\\s-])?(?:the\\s)?(?<decade>1[5-9]\\d|20\\d)0s\\b',
    (g) => stated('DATE', g.decade!),
    'i',
  ),
  rule(
    `\\b(?:the\\s)?(?<season>spring|summer|autumn|fall|winter)(?:\\sof)?\\s${year}\\b`,
    (g) => stated('DATE', `${g.year}-${seasons[g.season!.toLowerCase()]}`),
    'i',
  ),
  rule(
    '\\b(?<which>last|next|this)\\s(?<season>spring|summer|autumn|fall|winter)\\b',
    (g) => relative('DATE', (r) => `${r.year + offsets[g.which!.toLowerCase()]!}-${seasons[g.season!.toLowerCase()]}`),
    'i',
  ),
  rule(
    `\\b(?:the\\s)?(?<which>first|second|third|fourth|final|last)\\squarter(?:\\sof\\s${year})?`,
    (g) => {
      const q = `Q${ordinals[g.which!.toLowerCase()]}`;
      return g.year ? stated('DATE', `${g.year}-${q}`) : relative('DATE', (r) => `${r.year}-${q}`);
    },
    'i',
  ),
  rule("\\b(?:the\\s)?New\\sYear(?:['’]s\\s(?<day>Day|Eve))?\\b(?!\\s\\p{Lu})", (g) => {
    if (g.day === 'Eve') return relative('DATE', (r) => `${r.year}-12-31`);
    if (g.day === 'Day') return relative('DATE', (r, future) => `${future ? r.year + 1 : r.year}-01-01`);
    return relative('DATE', (r) => `${r.year + 1}-01`, { yearOffset: 1 });
  }),
  rule(
    `\\b(?<=[Tt]he\\s)(?<at>(?:last|past|previous|next|coming)\\s(?:${number}\\s)?${unit})\\b`,
    (g) => stated('DURATION', durationValue(g.number ? numberOf(g.number) : 1, g.unit!)),
    'i',
  ),
  rule(
    '\\b(?<which>last|next|this)\\s(?<what>year|month|week|decade|century)\\b',
    (g) => relativeUnit(g.which!.toLowerCase(), g.what!.toLowerCase()),
    'i',
  ),
  rule(
    '\\b(?:earlier|later)\\sthis\\s(?<what>year|month|week)\\b',
    (g) => relativeUnit('this', g.what!.toLowerCase()),
    'i',
  ),
  rule(
    `\\b(?<which>last|next|this)?\\s?\\b${weekday}(?!['’]s\\s\\p{Lu}|\\s(?:Times|Telegraph|Mirror|Post|Express))${part}?`,
    (g) =>
      relative(g.part ? 'TIME' : 'DATE', (r, future) => {
        const day = weekdayFrom(r, g.weekday!, g.which, future);
        return day && g.part ? day + parts[g.part]! : day;
      }),
  ),
  rule(
    '\\b(?<which>this|yesterday|tomorrow|last)\\s(?<part>morning|afternoon|evening|night)\\b',
    (g) => {
      const which = g.which!.toLowerCase();
      const by = which === 'yesterday' || which === 'last' ? -1 : which === 'tomorrow' ? 1 : 0;
      return relative('TIME', (r) => dayFrom(r, by) + parts[g.part!.toLowerCase()]!, { yearOffset: 0 });
    },
    'i',
  ),
  rule(
    '\\b(?<day>today|tonight|yesterday|tomorrow)\\b',
    (g) => {
      const day = g.day!.toLowerCase();
      const by = day === 'yesterday' ? -1 : day === 'tomorrow' ? 1 : 0;
      return relative(day === 'tonight' ? 'TIME' : 'DATE', (r) => dayFrom(r, by) + (day === 'tonight' ? 'TNI' : ''), {
        yearOffset: 0,
      });
    },
    'i',
  ),
  rule(
    '\\b(?:every|each)\\s(?<what>day|week|month|year|morning|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b',
    (g) => stated('SET', setValue(g.what!.toLowerCase())),
    'i',
  ),
  rule(
    `\\b(?:(?:more|less|fewer)\\sthan\\s|over\\s|about\\s|around\\s|nearly\\s|almost\\s|some\\s)?${number}[\\s-]${unit}\\s(?<way>ago|earlier|before|later|from\\snow)\\b`,
    (g) => {
      const back = /ago|earlier|before/i.test(g.way!);
      const hangs = !/ago|now/i.test(g.way!);
      const count = numberOf(g.number!);
      return relative('DATE', (r) => (hangs ? null : shifted(r, count, g.unit!, back ? -1 : 1)));
    },
    'i',
  ),
  rule(
    `\\b(?:aged\\s|at\\sthe\\sage\\sof\\s)(?<at>(?<age>\\d{1,3}))\\b`,
    (g) => stated('DURATION', `P${Number(g.age)}Y`),
    'i',
  ),
  rule(
    `\\b(?<at>(?:(?:more|less|fewer)\\sthan\\s|at\\sleast\\s|over\\s|about\\s|around\\s|nearly\\s|almost\\s)?${number}[\\s-]${unit})(?!\\p{L}|-)`,
    (g) => {
      // "a second" and "one day" are more often something else than a length of time
      if (/^(?:a|an|one|some|many)$/i.test(g.number!) && /^(?:second|day|night|minute)$/i.test(g.unit!)) return null;
      return stated('DURATION', durationValue(numberOf(g.number!), g.unit!));
    },
    'i',
  ),
  rule(
    `(?<=\\b(?:in|since|by|from|until|till|during|between|before|after|of|for|to|and|around|early|late|mid|than|the)[\\s-]|[–—(])(?<at>${year})\\b(?!\\s(?:people|votes|jobs|homes|men|women|members|miles|metres|tonnes)|[,.]\\d|%|-\\p{L})`,
    (g) => stated('DATE', g.year!),
    'i',
  ),
];

function dayOfMonth(name: string, day: string): Found | null {
  const m = monthNumber(name);
  const d = Number(day);
  if (d < 1 || d > 31) return null;
  return relative('DATE', (r, future) => {
    const value = { year: yearOfMonth(r, m, undefined, future), month: m, day: d };
    return isDay(value) ? isoDay(value) : null;
  });
}

function monthAlone(name: string, which: string | undefined): Found {
  const m = monthNumber(name);
  return relative('DATE', (r, future) => `${yearOfMonth(r, m, which, future)}-${pad(m)}`);
}

function relativeUnit(which: string, what: string): Found {
  const by = offsets[which]!;
  if (what === 'year') return relative('DATE', (r) => String(r.year + by), { yearOffset: by });
  if (what === 'month') return relative('DATE', (r) => monthFrom(r, by) ?? (by === 0 ? `${r.year}-XX` : null));
  if (what === 'decade') return relative('DATE', (r) => String(Math.floor(r.year / 10) + by));
  if (what === 'century') return relative('DATE', (r) => String(Math.floor(r.year / 100) + by));
  return relative('DATE', (r) => {
    const day = dayOfReference(r);
    return day ? isoWeek(dayOf(dayNumber(day) + 7 * by)) : null;
  });
}

function setValue(what: string): string {
  if (what === 'year') return 'P1Y';
  if (what === 'month') return 'P1M';
  if (what === 'week') return 'P1W';
  const day = weekdays[what];
  return day ? `XXXX-WXX-${day}` : 'P1D';
}
