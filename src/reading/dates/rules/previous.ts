import { pad } from '../calendar.ts';
import { dayOfReference } from '../reference.ts';
import {
  about,
  month,
  monthNumber,
  number,
  numberOf,
  part,
  partCode,
  season,
  seasonCode,
  unit,
  weekday,
} from '../words.ts';
import { relative, rulesWith, stepOf } from './rule.ts';
import { dayFrom, monthFrom, shifted, weekdayFrom, weekFrom } from './shift.ts';

const onUnit = rulesWith('unit');
const onUnitPart = rulesWith('unit', 'part', 'quarter');

const narrative = { hangsOn: 'previous' } as const;

const onMonth = rulesWith('month');
const onSeason = rulesWith('season');
const onWeekday = rulesWith('weekday');

/** Dates counted from the one told before: "the following year", "two days later", "that evening". */
export const previousRules = [
  onSeason(
    `\\b(?:the\\s)?${season}\\sof\\s(?:(?<that>that|the\\ssame|the\\s(?<next>following|next))|(?<which>this|last|next))\\syear\\b`,
    (g) => {
      const code = seasonCode(g.season!);
      if (g.which) return relative('DATE', (r) => `${r.year + stepOf[g.which!.toLowerCase()]!}-${code}`);
      return relative('DATE', (r) => `${r.year + (g.next ? 1 : 0)}-${code}`, narrative);
    },
    'i',
  ),
  onMonth(`\\b${month}\\s(?:of\\s)?(?:that|the\\ssame|the\\s(?<next>following|next))\\syear\\b`, (g) =>
    relative('DATE', (r) => `${r.year + (g.next ? 1 : 0)}-${pad(monthNumber(g.month!))}`, narrative),
  ),
  onSeason(
    `\\b(?:that|the\\ssame|the\\s(?<next>following|next))\\s${season}\\b`,
    (g) => relative('DATE', (r) => `${r.year + (g.next ? 1 : 0)}-${seasonCode(g.season!)}`, narrative),
    'i',
  ),
  onUnit(
    '\\b(?:the\\s)?(?:end|start|beginning|middle|rest|remainder)\\sof\\s(?:the|that)\\s(?<what>decade|century|month|week)\\b(?!-)',
    (g) => {
      const what = g.what!.toLowerCase();
      if (what === 'month') return relative('DATE', (r) => monthFrom(r, 0));
      if (what === 'week') return relative('DATE', (r) => weekFrom(r, 0));
      return relative('DATE', (r) => String(Math.floor(r.year / (what === 'decade' ? 10 : 100))), narrative);
    },
    'i',
  ),
  onWeekday(`\\b[Tt]he\\s(?<which>following|next|previous)\\s${weekday}(?!\\p{L})`, (g) =>
    relative('DATE', (r) => weekdayFrom(r, g.weekday!, g.which === 'previous' ? 'last' : 'next', null), narrative),
  ),
  onUnit(
    `\\b${about}${number}[\\s-]${unit}(?:\\sor\\s(?:so|more))?\\s(?<way>earlier|before(?=\\s*(?:[.,;:!?)”"]|$))|previously|later|afterwards)\\b`,
    (g) =>
      relative(
        'DATE',
        (r) => shifted(r, numberOf(g.number!), g.unit!, /^(?:earlier|before|previously)$/i.test(g.way!) ? -1 : 1),
        narrative,
      ),
    'i',
  ),
  onUnitPart(
    `\\b(?:the\\s(?:following|next|very\\snext)|(?<before>the\\s(?:previous|preceding)))\\s(?<what>day|week|month|year|${part})\\b`,
    (g) => {
      const step = g.before ? -1 : 1;
      const code = g.part ? partCode(g.part) : '';
      return relative(
        g.part ? 'TIME' : 'DATE',
        (r) => {
          const what = g.what!.toLowerCase();
          if (what === 'year') return String(r.year + step);
          if (what === 'month') return monthFrom(r, step);
          if (what === 'week') return weekFrom(r, step);
          return dayOfReference(r) ? dayFrom(r, step) + code : null;
        },
        narrative,
      );
    },
    'i',
  ),
  onUnitPart(
    `\\b(?:that\\s(?:very\\s|same\\s)?|the\\s(?:very\\s)?same\\s)(?<what>day|week|month|quarter|year|${part})\\b`,
    (g) =>
      relative(
        g.part ? 'TIME' : 'DATE',
        (r) => {
          const what = g.what!.toLowerCase();
          if (what === 'year') return String(r.year);
          if (what === 'quarter') return r.month ? `${r.year}-Q${Math.floor((r.month - 1) / 3) + 1}` : null;
          if (what === 'month') return monthFrom(r, 0);
          if (what === 'week') return weekFrom(r, 0);
          return dayOfReference(r) ? dayFrom(r, 0) + (g.part ? partCode(g.part) : '') : null;
        },
        narrative,
      ),
    'i',
  ),
];
