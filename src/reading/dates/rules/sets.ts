import { anyWeekday, count, nth, numberOf, ordinalNumber, unitOf, weekdayNumber } from '../words.ts';
import { rulesWith, stated } from './rule.ts';

const onOften = rulesWith('often');
const onUnit = rulesWith('unit');
const onWeekday = rulesWith('weekday');
const onNumber = rulesWith('number');

/** What comes again and again. */
export const setRules = [
  onOften(
    `\\b(?:every|each)\\s(?:other\\s|single\\s)?(?<what>day|week|fortnight|month|quarter|year|decade|morning|afternoon|evening|night|weekend|${anyWeekday})\\b(?!\\sone)`,
    (g) => stated('SET', setValue(g.what!.toLowerCase())),
    'i',
  ),
  onUnit(
    '\\b(?:once|twice|(?:three|four|five|six|several|\\d{1,2})\\stimes)\\s(?:a|every|each)\\s(?<what>day|week|month|year|decade)\\b(?!-)',
    (g) => stated('SET', setValue(g.what!)),
    'i',
  ),
  onOften(
    `\\bevery\\s(?:${count}|${nth})\\s(?<what>day|week|month|year)s?\\b`,
    (g) => {
      const n = g.count ? numberOf(g.count)! : ordinalNumber(g.nth!)!;
      return stated('SET', `P${n}${unitOf(g.what!).letter}`);
    },
    'i',
  ),
  onWeekday(`(?<=\\bon\\s)(?<what>${anyWeekday})s\\b`, (g) => stated('SET', setValue(g.what!.toLowerCase())), 'i'),
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
