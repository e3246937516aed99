import { looksBack } from '../expression.ts';
import { about, number, numberOf, unit } from '../words.ts';
import { type Found, relative, rulesWith, stated, stepOf } from './rule.ts';
import { monthFrom, shifted, weekFrom } from './shift.ts';

const onYear = rulesWith('year');
const onUnit = rulesWith('unit');
const onUnitVague = rulesWith('unit', 'vague');
const onVague = rulesWith('vague');

/** Dates counted in units from the day of writing, and vague ones. */
export const countedRules = [
  onYear("\\b(?:the\\s)?New\\sYear(?:['’]s\\s(?<day>Day|Eve))?\\b(?!\\s\\p{Lu})", (g) => {
    if (g.day === 'Eve')
      return relative(
        'DATE',
        (r, { direction }) => `${r.year - (looksBack(direction) && r.month !== 12 ? 1 : 0)}-12-31`,
      );
    if (g.day === 'Day')
      return relative('DATE', (r, { direction }) => `${direction === 'future' ? r.year + 1 : r.year}-01-01`);
    return relative('DATE', (r) => `${r.year + 1}-01`, { yearOffset: 1 });
  }),
  onUnit(
    '\\b(?:(?:(?:the\\s)?(?:end|start|beginning|middle)\\sof\\s)|(?:earlier|later|early|late|mid)[\\s-])?(?<which>last|next|this)\\s(?<what>year|month|week|decade|century)\\b(?!-old)',
    // "This Week" with two capitals is a title
    (g, match) => (/\s[WYM]\w+$/.test(match) ? null : unitFrom(g.which!.toLowerCase(), g.what!.toLowerCase())),
    'i',
  ),
  onUnit(
    '\\b(?:the\\s)?same\\s(?:day|week|month|time|point)\\s(?:last\\syear|a\\syear\\s(?:ago|earlier))\\b',
    () => relative('DATE', (r) => String(r.year - 1), { yearOffset: -1 }),
    'i',
  ),
  onUnit(
    '\\b(?:the\\s)?current\\s(?<what>year|month|week|decade|century)\\b',
    (g) => unitFrom('this', g.what!.toLowerCase()),
    'i',
  ),
  onUnit(
    `\\b${about}${number}[\\s-]${unit}(?:\\sor\\s(?:so|more))?\\s(?<way>ago|from\\snow|hence)\\b`,
    (g) => {
      const back = /ago/i.test(g.way!);
      const count = numberOf(g.number!);
      return relative(
        'DATE',
        (r) => shifted(r, count, g.unit!, back ? -1 : 1),
        back && /^year/i.test(g.unit!) && count !== null && Number.isInteger(count) ? { yearOffset: -count } : {},
      );
    },
    'i',
  ),
  onUnitVague(
    '\\b(?:years?|months|weeks|decades|days|centuries)\\sago\\b|\\blong\\sago\\b',
    () => stated('DATE', 'PAST_REF'),
    'i',
  ),
  onUnit('(?<=\\b(?:[Ff]or|[Ii]n)\\s)the\\sweek\\b(?!-|\\s(?:before|after|of|to|that|when)\\b)', () =>
    relative('DATE', (r) => weekFrom(r, 0)),
  ),
  onUnit('(?<=\\b(?:[Ff]or|[Ii]n|[Dd]uring)\\s)the\\smonth\\b(?!-|\\s(?:before|after|of|to|that|when)\\b)', () =>
    relative('DATE', (r) => monthFrom(r, 0)),
  ),
  onVague(
    '\\b(?:now|currently|nowadays|presently|at\\spresent|these\\sdays|at\\sthe\\smoment)\\b(?!\\s(?:that|and\\sthen))',
    () => stated('DATE', 'PRESENT_REF'),
    'i',
  ),
  onVague(
    '\\b(?:more\\s)?recently\\b|(?<=\\b[Ii]n\\s)the\\s(?:recent\\s)?past\\b(?!\\s\\p{L})|\\b(?:past|previous)\\s(?:years|months|weeks|decades)\\b(?<!\\bthe\\s\\p{L}+\\s\\p{L}+)',
    () => stated('DATE', 'PAST_REF'),
    'i',
  ),
  onVague(
    '\\b(?:recent)\\s(?<what>year|month|week|day|decade)s(?:\\s(?:and|or)\\s(?:year|month|week)s)?\\b',
    (g) => stated('DURATION', vague(g.what!)),
    'i',
  ),
  onVague(
    '\\b(?<at>(?:coming|future)\\s(?<what>year|month|week|day|decade)s)\\b(?<!\\bthe\\s\\p{L}+\\s\\p{L}+)',
    (g) => stated('DURATION', vague(g.what!)),
    'i',
  ),
  onVague(
    '(?<=\\b(?:in|for|of|into)\\s)the\\s(?:near\\s|foreseeable\\s)?future\\b',
    () => stated('DATE', 'FUTURE_REF'),
    'i',
  ),
  onVague("(?<=\\b(?:will|would|may|might|could|can|['’]ll)\\s)one\\sday\\b", () => stated('DATE', 'FUTURE_REF')),
  onVague('\\bcoming\\squarters\\b', () => stated('DATE', 'FUTURE_REF')),
  onVague(
    "(?<=\\b(?:will|to|may|might|could|can|should|shall|would|[’']ll|must|be|is|are)\\s(?:not\\s|also\\s)?)soon\\b(?!\\s(?:after|as|before|enough))|\\bsoon(?=\\s(?:be|have|start|begin|become)\\b)",
    () => stated('DATE', 'FUTURE_REF'),
    'i',
  ),
];

const letters: Readonly<Record<string, string>> = { year: 'Y', month: 'M', week: 'W', day: 'D', decade: 'E' };
const vague = (what: string): string => `PX${letters[what.toLowerCase()]}`;

function unitFrom(which: string, what: string): Found {
  const by = stepOf[which]!;
  if (what === 'year') return relative('DATE', (r) => String(r.year + by), { yearOffset: by });
  if (what === 'month') return relative('DATE', (r) => monthFrom(r, by) ?? (by === 0 ? `${r.year}-XX` : null));
  if (what === 'week') return relative('DATE', (r) => weekFrom(r, by));
  if (what === 'decade') return relative('DATE', (r) => String(Math.floor(r.year / 10) + by));
  return relative('DATE', (r) => String(Math.floor(r.year / 100) + by));
}
