import { dayNumber, dayOf, isoWeek } from '../calendar.ts';
import { dayOfReference } from '../reference.ts';
import { part, partCode, titleWords, weekday } from '../words.ts';
import { relative, rulesWith } from './rule.ts';
import { dayFrom, weekdayFrom } from './shift.ts';

const onWeekday = rulesWith('weekday');
const onWeekend = rulesWith('weekend');
const onPart = rulesWith('part');
const onToday = rulesWith('today');

/** What makes a weekday part of a name: a newspaper, a programme, a club. */
const notTitle = `(?!s\\b|['’]s\\s\\p{Lu}|\\s(?:${titleWords})\\b)`;

/** Weekdays, parts of days, and weekends. */
export const weekdayRules = [
  onWeekday(
    `\\b(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his\\scoming|[Cc]oming|[Tt]his\\spast|[Pp]ast|[Ff]ollowing)\\s)?(?<!\\b(?:(?:Mail|Life|Scotland)\\son|Black|Bloody|Super|Cyber|Holy|Whit|Maundy)\\s)${weekday}${notTitle}(?:\\s${part}(?!s))?`,
    (g) =>
      relative(g.part ? 'TIME' : 'DATE', (r, { direction }) => {
        const day = weekdayFrom(r, g.weekday!, whichOf(g.which), direction);
        return day && g.part ? day + partCode(g.part) : day;
      }),
  ),
  onWeekend(
    '\\b(?<at>(?:the\\s|(?<which>last|next|this|this\\scoming|this\\spast)\\s)weekend)\\b',
    (g) =>
      relative('DATE', (r, { direction }) => {
        const day = dayOfReference(r);
        if (!day) return null;
        // "the weekend" and "last weekend" are the one behind, unless the sentence looks ahead
        const which = whichOf(g.which?.toLowerCase());
        const ahead = which === 'this' || (which === undefined && direction === 'future');
        return `${isoWeek(dayOf(dayNumber(day) + (which === 'next' ? 7 : ahead ? 0 : -7)))}-WE`;
      }),
    'i',
  ),
  onPart(
    `\\b(?:(?:earlier|later|early|late)\\s)?(?<which>this|yesterday|tomorrow|last)\\s${part}\\b`,
    (g) => {
      const which = g.which!.toLowerCase();
      const by = which === 'yesterday' || which === 'last' ? -1 : which === 'tomorrow' ? 1 : 0;
      return relative('TIME', (r) => dayFrom(r, by) + partCode(g.part!), { yearOffset: 0 });
    },
    'i',
  ),
  onToday(
    '\\b(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate)\\s)?(?<day>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow)\\b(?<!\\p{Lu}\\p{L}+\\s\\p{Lu}\\p{L}+|\\bof\\stomorrow)(?!\\sProgramme|\\sprogramme|\\sshow)',
    (g) => {
      const day = g.day!.toLowerCase();
      const by = day === 'yesterday' ? -1 : day === 'tomorrow' ? 1 : 0;
      return relative(day === 'tonight' ? 'TIME' : 'DATE', (r) => dayFrom(r, by) + (day === 'tonight' ? 'TNI' : ''), {
        yearOffset: 0,
      });
    },
  ),
  onToday('\\b[Oo]vernight\\b(?!\\s(?:success|sensation|stay|bag|train|ferry|flight))', () =>
    relative('TIME', (r) => `${dayFrom(r, -1)}TNI`, { hangsOn: 'sentence', yearOffset: 0 }),
  ),
  onToday('\\b(?:the\\s)?(?:day\\s(?<before>before)\\syesterday|day\\safter\\stomorrow)\\b', (g) =>
    relative('DATE', (r) => (dayOfReference(r) ? dayFrom(r, g.before ? -2 : 2) : null)),
  ),
];

function whichOf(words: string | undefined): string | undefined {
  const lower = words?.toLowerCase();
  if (lower === 'this coming' || lower === 'coming' || lower === 'following') return 'next';
  return lower === 'this past' || lower === 'past' ? 'last' : lower;
}
