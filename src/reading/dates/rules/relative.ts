import { dayNumber, dayOf, isoWeek } from '../calendar.ts';
import { dayOfReference } from '../reference.ts';
import {
  about,
  type Found,
  number,
  numberOf,
  part,
  partCode,
  relative,
  rule,
  stated,
  stepOf,
  unit,
  weekday,
} from './rule.ts';
import { dayFrom, monthFrom, shifted, weekdayFrom, weekFrom } from './shift.ts';

/** Dates counted from the day of writing. */
export const relativeRules = [
  rule("\\b(?:the\\s)?New\\sYear(?:['’]s\\s(?<day>Day|Eve))?\\b(?!\\s\\p{Lu})", (g) => {
    if (g.day === 'Eve') return relative('DATE', (r) => `${r.year}-12-31`);
    if (g.day === 'Day') return relative('DATE', (r, future) => `${future ? r.year + 1 : r.year}-01-01`);
    return relative('DATE', (r) => `${r.year + 1}-01`, { yearOffset: 1 });
  }),
  rule(
    '\\b(?:(?:earlier|later|early|late)\\s)?(?<which>last|next|this)\\s(?<what>year|month|week|decade|century|quarter)\\b',
    (g) => unitFrom(g.which!.toLowerCase(), g.what!.toLowerCase()),
    'i',
  ),
  rule(
    '\\b(?<at>(?:the\\s|(?<which>last|next|this)\\s)weekend)\\b',
    (g) =>
      relative('DATE', (r) => {
        const day = dayOfReference(r);
        if (!day) return null;
        // "the weekend" and "last weekend" are the one behind
        const by = g.which?.toLowerCase() === 'next' ? 7 : g.which?.toLowerCase() === 'this' ? 0 : -7;
        return `${isoWeek(dayOf(dayNumber(day) + by))}-WE`;
      }),
    'i',
  ),
  rule(
    `\\b(?<clock>\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:[ap]\\.m\\.?|[ap]m\\b))(?:,?\\s(?:on\\s)?${weekday})?`,
    (g) =>
      relative('TIME', (r, future) => {
        const day = g.weekday ? weekdayFrom(r, g.weekday, undefined, future) : dayFrom(r, 0);
        return day && `${day}T${clock(g.clock!)}`;
      }),
    'i',
  ),
  rule(
    `\\b(?:(?<which>last|next|this)\\s)?(?<!\\bMail\\son\\s)${weekday}(?!s\\b|\\s(?:Night|Live|League|Club)\\b|['’]s\\s\\p{Lu}|\\s(?:Times|Telegraph|Mirror|Post|Express|Herald))(?:\\s${part}(?!s))?`,
    (g) =>
      relative(g.part ? 'TIME' : 'DATE', (r, future) => {
        const day = weekdayFrom(r, g.weekday!, g.which, future);
        return day && g.part ? day + partCode[g.part]! : day;
      }),
  ),
  rule(
    `\\b(?:(?:earlier|later|early|late)\\s)?(?<which>this|yesterday|tomorrow|last)\\s${part}\\b`,
    (g) => {
      const which = g.which!.toLowerCase();
      const by = which === 'yesterday' || which === 'last' ? -1 : which === 'tomorrow' ? 1 : 0;
      return relative('TIME', (r) => dayFrom(r, by) + partCode[g.part!.toLowerCase()]!, { yearOffset: 0 });
    },
    'i',
  ),
  rule(
    '\\b(?:(?:earlier|later)\\s)?(?<day>today|tonight|yesterday|tomorrow)\\b',
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
    `\\b${about}${number}[\\s-]${unit}\\s(?:or\\s(?:so|more)\\s)?(?<way>ago|earlier|before|later|from\\snow)\\b`,
    (g) => {
      const back = !/later|now/i.test(g.way!);
      return relative('DATE', (r) => shifted(r, numberOf(g.number!), g.unit!, back ? -1 : 1));
    },
    'i',
  ),
  rule('\\byears?\\sago\\b|\\b(?:months|weeks|decades|days|centuries)\\sago\\b', () => stated('DATE', 'PAST_REF'), 'i'),
  rule(
    '\\b(?:the\\s)?year[\\s-](?:earlier|ago)(?=\\s(?:period|quarter|results?|figures?|level|loss|profit))',
    () => relative('DATE', (r) => String(r.year - 1)),
    'i',
  ),
  rule(
    '\\b(?:the\\s)?year[\\s-]end\\b|\\b(?:the\\s)?end\\sof\\sthe\\syear\\b',
    () => relative('DATE', (r) => `${r.year}-12`),
    'i',
  ),
  rule(
    '\\b(?:the\\s)?(?:latest|current|same)\\s(?<what>quarter|year|month|week)\\b',
    (g) => unitFrom('this', g.what!.toLowerCase()),
    'i',
  ),
  rule('(?<=\\bfor\\s)the\\s(?:full\\s|whole\\s)?year\\b', () => relative('DATE', (r) => String(r.year)), 'i'),
  rule(
    '\\b(?:now|currently|nowadays|at\\spresent)\\b(?!\\s(?:that|and\\sthen))',
    () => stated('DATE', 'PRESENT_REF'),
    'i',
  ),
  rule(
    '\\b(?:more\\s)?recently\\b|\\b(?<=[Ii]n\\s)the\\spast\\b(?!\\s\\p{L})|\\bformerly\\b|\\brecent\\s(?:years|months|weeks|days|decades|times)\\b',
    () => stated('DATE', 'PAST_REF'),
    'i',
  ),
  rule(
    '(?<=\\b(?:in|for)\\s)the\\s(?:near\\s)?future\\b|\\bsoon\\b(?!\\s(?:after|as|before))',
    () => stated('DATE', 'FUTURE_REF'),
    'i',
  ),
];

function unitFrom(which: string, what: string): Found {
  const by = stepOf[which]!;
  if (what === 'year') return relative('DATE', (r) => String(r.year + by), { yearOffset: by });
  if (what === 'month') return relative('DATE', (r) => monthFrom(r, by) ?? (by === 0 ? `${r.year}-XX` : null));
  if (what === 'week') return relative('DATE', (r) => weekFrom(r, by));
  if (what === 'decade') return relative('DATE', (r) => String(Math.floor(r.year / 10) + by));
  if (what === 'century') return relative('DATE', (r) => String(Math.floor(r.year / 100) + by));
  return relative('DATE', (r) => {
    if (!r.month) return null;
    const index = r.year * 4 + Math.floor((r.month - 1) / 3) + by;
    return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
  });
}

/** "9 a.m." and "9.30pm" as hours and minutes of a day. */
function clock(text: string): string {
  const [, h, m = '00', half] = /^(\d{1,2})(?:[:.](\d\d))?\s?([ap])/i.exec(text)!;
  const hour = (Number(h) % 12) + (half!.toLowerCase() === 'p' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${m}`;
}
