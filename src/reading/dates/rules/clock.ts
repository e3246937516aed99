import { isoDay } from '../calendar.ts';
import { count, month, monthNumber, numberOf, weekday } from '../words.ts';
import { relative, rulesWith, stated } from './rule.ts';
import { dayFrom, dayOfYear, weekdayFrom } from './shift.ts';

const onWeekday = rulesWith('weekday');
const onMonth = rulesWith('month');
const onToday = rulesWith('today');
const onPart = rulesWith('part');
const onNumber = rulesWith('number');
const onClock = rulesWith('clock');

const clockTime = '(?<clock>\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:[ap]\\.\\s?m\\.?|[ap]m\\b)|[Nn]oon|[Mm]idday|[Mm]idnight)';
const zone = '(?:\\s(?:ET|EST|EDT|GMT|BST|UTC|CET|PT|PST|CT))?';

/** Times of day, with the day that they stand beside or the one that their sentence names. */
export const clockRules = [
  onWeekday(
    `\\b${clockTime}${zone},?\\s(?:on\\s)?${weekday}(?!\\p{L})`,
    (g) =>
      relative('TIME', (r, { direction }) => {
        const day = weekdayFrom(r, g.weekday!, undefined, direction);
        return day && `${day}T${clock(g.clock!)}`;
      }),
    'i',
  ),
  onMonth(
    `\\b${clockTime}${zone},?\\s(?:on\\s)?(?:${weekday},?\\s)?(?:(?<day>[12]?\\d|3[01])(?:st|nd|rd|th)?\\s${month}|${month.replace('month', 'first')}\\s(?<second>[12]?\\d|3[01])(?:st|nd|rd|th)?)(?:,?\\s(?<year>(?:19|20)\\d\\d))?(?![\\p{L}\\d])`,
    (g) => {
      const m = monthNumber(g.month ?? g.first!);
      const d = Number(g.day ?? g.second);
      // a whole date counts from nothing
      if (g.year) {
        const whole = isoDay({ year: Number(g.year), month: m, day: d });
        return whole ? stated('TIME', `${whole}T${clock(g.clock!)}`) : null;
      }
      return relative('TIME', (r, { direction }) => {
        const day = dayOfYear(r, m, d, direction);
        return day && `${day}T${clock(g.clock!)}`;
      });
    },
  ),
  onToday(
    `\\b${clockTime}${zone}\\s(?<day>today|yesterday|tomorrow)\\b`,
    (g) => {
      const by = { today: 0, yesterday: -1, tomorrow: 1 }[g.day!.toLowerCase()] ?? 0;
      return relative('TIME', (r) => `${dayFrom(r, by)}T${clock(g.clock!)}`, { yearOffset: 0 });
    },
    'i',
  ),
  onPart(
    `\\b(?<clock>\\d{1,2}(?:[:.]\\d\\d)?)(?:\\so['’]clock)?\\s(?:in\\sthe\\s(?<half>morning|afternoon|evening)|at\\snight)\\b`,
    (g) => (Number.parseInt(g.clock!, 10) > 12 ? null : clockAlone(`${g.clock}${g.half === 'morning' ? 'am' : 'pm'}`)),
  ),
  onNumber('\\b(?<clock>\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:[ap]\\.\\s?m\\.?|[ap]m\\b))', (g) => clockAlone(g.clock!), 'i'),
  onClock('(?<=\\b(?:at|by|until|before|after|around|about|from|to)\\s)(?<clock>noon|midday|midnight)\\b', (g) =>
    clockAlone(g.clock!),
  ),
  onNumber(
    '(?<=\\b(?:at|by|until|before|after|around|about|from|to|and)\\s)(?<clock>(?:[01]?\\d|2[0-3])[:.][0-5]\\d)(?![.:]?\\d|\\s?%|\\s(?:per|million|billion|points|seconds|minutes))(?=\\s(?:on|GMT|BST|UTC|EST|EDT|ET|local)\\b|[.,;)]|$)',
    (g) => clockAlone(g.clock!),
  ),
  onClock(`\\b${count}\\so[’']clock\\b`, (g) => clockAlone(`${numberOf(g.count!)}:00`), 'i'),
];

function clockAlone(words: string) {
  return relative('TIME', (r) => `${dayFrom(r, 0)}T${clock(words)}`, { hangsOn: 'sentence' });
}

/** "9 a.m.", "9.30pm", "17:30" and "noon" as hours and minutes of a day. */
function clock(text: string): string {
  if (/noon|midday/i.test(text)) return '12:00';
  if (/midnight/i.test(text)) return '00:00';
  const [, h, m = '00', half] = /^(\d{1,2})(?:[:.](\d\d))?\s?([ap])?/i.exec(text)!;
  const hour = half ? (Number(h) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(h);
  return `${String(hour).padStart(2, '0')}:${m}`;
}
