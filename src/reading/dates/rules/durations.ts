import { about, number, numberOf, unit } from '../words.ts';
import { rulesWith, stated } from './rule.ts';
import { durationValue } from './shift.ts';

const onUnit = rulesWith('unit');
const onQuarter = rulesWith('quarter');
const onAge = rulesWith('age');

/** Lengths of time and ages. */
export const durationRules = [
  onUnit(
    `\\b(?<at>the\\s(?:last|past|previous|next|coming|first|final|latest)\\s(?:${number}\\s)?${unit}(?:\\sor\\s(?:so|more))?)\\b`,
    (g) => {
      const plural = /s$/.test(g.at!.replace(/\sor\s\w+$/, ''));
      // "the first day" and "the final hour" are one of many, not a length
      if (!plural && !/^the\s(?:last|past|next|coming)/i.test(g.at!)) return null;
      return stated('DURATION', durationValue(g.number ? numberOf(g.number) : plural ? null : 1, g.unit!));
    },
    'i',
  ),
  onQuarter(
    '\\b(?<at>the\\s(?:last|past|previous|next|coming|first|final)\\s(?<number>two|three|four|several|few)\\squarters)\\b(?!\\sof\\b)|\\b(?<recent>recent|several)\\squarters\\b',
    (g) => {
      const count = numberOf(g.number ?? g.recent!);
      return stated('DURATION', `P${count === null ? 'X' : 3 * count}M`);
    },
    'i',
  ),
  onAge(
    '\\b(?:aged\\s|at\\sthe\\sage\\sof\\s)(?<at>\\d{1,3})\\b(?!\\s?(?:to|and|or|[–-])\\s?\\d)',
    (g) => stated('DURATION', `P${Number(g.at)}Y`),
    'i',
  ),
  // from so many to so many: the value is the shorter
  onUnit(
    `\\b(?<at>${about}${number}\\s(?:to|or)\\s(?:\\d{1,3}|\\p{L}+)(?:\\smore)?\\s${unit})(?!\\p{L}|[\\s-]old\\b|\\s(?:ago|earlier|later|before)\\b)`,
    (g) => {
      const count = numberOf(g.number!);
      const other = numberOf(/\s(?:to|or)\s(\S+)/i.exec(g.at!)![1]!);
      return count === null || other === null || other <= count
        ? null
        : stated('DURATION', durationValue(count, g.unit!));
    },
    'i',
  ),
  onUnit(
    `\\b(?<at>${about}${number}(?<join>[\\s-])(?:(?:more|full|straight|consecutive|additional|trading|working|business|long)\\s)?${unit})(?!\\p{L}|[\\s-]old\\b)`,
    (g) => {
      if (g.join === '-' && /^the\s/i.test(g.at!)) return null;
      const article = /^(?:an?|half an?)$/i.test(g.number!);
      // "a second", "one day" and "four flights a week" are no lengths of time by themselves
      if (g.join === ' ' && /^(?:an?|one|many)$/i.test(g.number!) && /^(?:second|night)$/i.test(g.unit!)) return null;
      return article && !/^half/i.test(g.number!) && !/\sadditional\s/i.test(g.at!)
        ? null
        : stated('DURATION', durationValue(numberOf(g.number!), g.unit!));
    },
    'i',
  ),
  onUnit(
    `\\b(?<at>(?:another|one\\smore)\\s(?:full\\s|whole\\s)?${unit})(?!\\p{L}|-|\\s(?:ago|earlier|later|before)\\b)`,
    (g) =>
      /^(?:second|night|day)$/i.test(g.unit!) || /s$/i.test(g.at!)
        ? null
        : stated('DURATION', durationValue(1, g.unit!)),
    'i',
  ),
  // "the one-day trip": the article belongs to the noun
  onUnit(
    `(?<=\\bthe\\s)(?<at>${number}-${unit})(?!\\p{L}|[\\s-]old\\b)`,
    (g) => stated('DURATION', durationValue(numberOf(g.number!), g.unit!)),
    'i',
  ),
  onUnit(
    `\\b(?<at>an?\\s${number}-${unit}\\speriod)\\b`,
    (g) => stated('DURATION', durationValue(numberOf(g.number!), g.unit!)),
    'i',
  ),
  // "a year" is a length behind a word that asks for one, and what a rate is counted by
  onUnit(
    `(?<=\\b(?:for|in|within|after|over|under|half|as|took|take|takes|barely|just|only|once|twice|lasted|last|lasting|until|spent|spend|spending|offered|gave|given|have|had|has|need|needs|needed|him|her|them|us|me|of|is|was)\\s(?:long\\sas\\s)?|^|(?=\\b(?:nearly|almost|about|more|less|at)\\s))(?<at>(?:(?:nearly|almost|about|(?:more|less)\\sthan|at\\sleast)\\s)?an?\\s${unit})(?!\\p{L}|-|\\s(?:ago|earlier|later|before|hand|time|chance|counter|off|out)\\b|['’]s\\ssilence)`,
    (g) => (/^(?:second|night)$/i.test(g.unit!) ? null : stated('DURATION', durationValue(1, g.unit!))),
    'i',
  ),
  onUnit(
    '\\b(?<at>the\\s(?<what>year|month|week|day)s\\sahead)\\b|(?<=\\bover\\s)the\\s(?<ago>year)s\\b(?!\\s(?:of|to|since))',
    (g) => stated('DURATION', durationValue(null, (g.what ?? g.ago)!)),
    'i',
  ),
  onUnit(
    '(?<=\\b(?:for|over|in|within|after)\\s)(?<at>(?<what>day|week|month|year)s\\s(?:or|and)\\s(?:(?:even|possibly)\\s)?(?:week|month|year|decade)s)\\b(?!\\s(?:ago|earlier|later))',
    (g) => stated('DURATION', durationValue(null, g.what!)),
  ),
  onUnit(
    '(?<=\\b(?:for|over|in|of|within|after|despite|and)\\s(?:the\\s)?|\\b(?:took|takes|take|last|lasted|spent)\\s)(?<at>years|months|weeks|decades|centuries|days|hours|minutes)\\b(?!\\s(?:ago|earlier|later|before|old|of\\sthe\\sweek))',
    (g) => stated('DURATION', durationValue(null, g.at!.replace(/s$/, ''))),
    'i',
  ),
  onUnit(
    '\\b(?<at>(?<what>decade|year|month|week|hour)s-long)\\b|\\b(?<one>(?<single>decade|year|month|week|hour|day)-long)\\b',
    (g) => stated('DURATION', durationValue(g.what ? null : 1, (g.what ?? g.single)!)),
    'i',
  ),
];
