import { weekdayNumber } from '../words.ts';
import { rulesWith, stated } from './rule.ts';

const onOften = rulesWith('often');
const onUnit = rulesWith('unit');
const onWeekday = rulesWith('weekday');
const onNumber = rulesWith('number');

const weekdayNames = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';

/** What comes again and again. */
export const setRules = [
  onOften(
    `\\b(?:every|each)\\s(?:other\\s|single\\s)?(?<what>day|week|fortnight|month|quarter|year|decade|morning|afternoon|evening|night|weekend|${weekdayNames})\\b(?!\\sone)`,
    (g) => stated('SET', setValue(g.what!.toLowerCase())),
    'i',
  ),
  onUnit(
    '\\b(?:once|twice|(?:three|four|five|six|several|\\d{1,2})\\stimes)\\s(?:a|every|each)\\s(?<what>day|week|month|year|decade)\\b(?!-)',
    (g) => stated('SET', setValue(g.what!)),
    'i',
  ),
  onOften(
    `\\b(?:every)\\s(?<n>two|three|four|five|six|ten|second|third|fourth|\\d{1,2})\\s(?<what>day|week|month|year)s?\\b`,
    (g) => stated('SET', `P${counts[g.n!.toLowerCase()] ?? g.n}${g.what![0]!.toUpperCase()}`),
    'i',
  ),
  onWeekday(`(?<=\\bon\\s)(?<what>${weekdayNames})s\\b`, (g) => stated('SET', setValue(g.what!.toLowerCase())), 'i'),
  onOften(
    // how much a rate is by the year is no time
    '(?<!average\\s|\\d%?\\s(?:\\p{L}+\\s){0,2})\\b(?<what>daily|weekly|fortnightly|monthly|annually|yearly)\\b(?!\\s\\p{Lu}|\\s(?:volume|average|newspaper|paper|rate))(?<!\\p{Lu}\\p{L}+\\sDaily|The\\sDaily)',
    (g) => stated('SET', often[g.what!.toLowerCase()]!),
  ),
  onNumber(
    '(?<=\\b\\d[\\d,.]*\\s(?:\\p{L}+\\s){0,3})(?<!\\b(?:hours|minutes|days|times)\\s)(?<at>a\\s(?<what>day|week|month|year))\\b(?!-|\\s(?:ago|earlier|later|before|after|old|or)\\b)',
    (g) => stated('SET', setValue(g.what!)),
  ),
];

const counts: Readonly<Record<string, number>> = {
  two: 2,
  second: 2,
  three: 3,
  third: 3,
  four: 4,
  fourth: 4,
  five: 5,
  six: 6,
  ten: 10,
};

const often: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  annually: 'P1Y',
  yearly: 'P1Y',
};

function setValue(what: string): string {
  const values: Readonly<Record<string, string>> = {
    decade: 'P10Y',
    year: 'P1Y',
    quarter: 'P3M',
    month: 'P1M',
    fortnight: 'P2W',
    week: 'P1W',
    weekend: 'XXXX-WXX-WE',
    morning: 'XXXX-XX-XXTMO',
    afternoon: 'XXXX-XX-XXTAF',
    evening: 'XXXX-XX-XXTEV',
    night: 'XXXX-XX-XXTNI',
    day: 'P1D',
  };
  return values[what] ?? `XXXX-WXX-${weekdayNumber(what)}`;
}
