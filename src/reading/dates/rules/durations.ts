import { weekdays } from '../calendar.ts';
import { about, number, numberOf, rule, stated, unit } from './rule.ts';
import { durationValue } from './shift.ts';

/** Lengths of time, ages, and what comes again and again. */
export const durationRules = [
  rule(
    `\\b(?<at>the\\s(?:last|past|previous|next|coming|first)\\s(?:${number}\\s)?${unit})\\b`,
    (g) => {
      const plural = /s$/.test(g.at!);
      return stated('DURATION', durationValue(g.number ? numberOf(g.number) : plural ? null : 1, g.unit!));
    },
    'i',
  ),
  rule('\\b(?:aged\\s|at\\sthe\\sage\\sof\\s)(?<at>\\d{1,3})\\b', (g) => stated('DURATION', `P${Number(g.at)}Y`), 'i'),
  rule(
    `\\b(?<at>${about}${number}(?<join>[\\s-])(?:(?:more|full|straight|consecutive|additional)\\s)?${unit})(?!\\p{L}|[\\s-]old\\b)`,
    (g) => {
      if (g.join === '-' && /^the\s/i.test(g.at!)) return null;
      const article = /^(?:an?|half an?)$/i.test(g.number!);
      // "a second", "one day" and "four flights a week" are no lengths of time by themselves
      if (g.join === ' ' && /^(?:an?|one|many)$/i.test(g.number!) && /^(?:second|day|night)$/i.test(g.unit!))
        return null;
      return article && !/^half/i.test(g.number!)
        ? null
        : stated('DURATION', durationValue(numberOf(g.number!), g.unit!));
    },
    'i',
  ),
  // "the one-day trip": the article belongs to the noun
  rule(
    `(?<=\\bthe\\s)(?<at>${number}-${unit})(?!\\p{L}|[\\s-]old\\b)`,
    (g) => stated('DURATION', durationValue(numberOf(g.number!), g.unit!)),
    'i',
  ),
  // "a year" is a length only behind a word that asks for one
  rule(
    `(?<=\\b(?:for|in|within|after|over|than|nearly|almost|about|under|least|half)\\s)(?<at>an?\\s${unit})(?!\\p{L}|-|\\s(?:ago|earlier|later|before))`,
    (g) => stated('DURATION', durationValue(1, g.unit!)),
    'i',
  ),
  rule(
    '(?<=\\b(?:for|over|in|of)\\s(?:the\\s)?|\\b(?:took|takes|take|last|lasted)\\s)(?<at>years|months|weeks|decades|centuries|days|hours|minutes)\\b(?!\\s(?:ago|earlier|later|before|old))',
    (g) => stated('DURATION', durationValue(null, g.at!.replace(/s$/, ''))),
    'i',
  ),
  rule(
    '\\b(?<at>(?<what>decade|year|month|week|hour)s-long)\\b',
    (g) => stated('DURATION', durationValue(null, g.what!)),
    'i',
  ),
  rule(
    '\\b(?:every|each)\\s(?:other\\s)?(?<what>day|week|month|year|morning|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b',
    (g) => stated('SET', setValue(g.what!.toLowerCase())),
    'i',
  ),
  rule(
    '\\b(?<what>daily|weekly|monthly|annually|annual|yearly|quarterly)\\b',
    (g) => stated('SET', often[g.what!.toLowerCase()]!),
    'i',
  ),
];

const often: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  annually: 'P1Y',
  annual: 'P1Y',
  yearly: 'P1Y',
  quarterly: 'P3M',
};

function setValue(what: string): string {
  const day = weekdays[what];
  if (day) return `XXXX-WXX-${day}`;
  return { year: 'P1Y', month: 'P1M', week: 'P1W' }[what] ?? 'P1D';
}
