import { keep, table } from '../language.ts';

/** The words of one kind in `calendar-words.tsv` with their values. */
function wordsOf(kind: string): ReadonlyMap<string, string> {
  return keep(
    `calendar:${kind}`,
    () =>
      new Map(
        table('calendar-words.tsv')
          .filter(([k]) => k === kind)
          .map(([, word, value]) => [word!, value!]),
      ),
  );
}

const numbersOf = (kind: string) => new Map([...wordsOf(kind)].map(([word, value]) => [word, Number(value)]));
const months = numbersOf('month');
const weekdays = numbersOf('weekday');
const cardinals = numbersOf('cardinal');
const tens = numbersOf('ten');
const ordinals = numbersOf('ordinal');
const decades = numbersOf('decade');

/** The words of a kind as a choice in a pattern, the longer before the shorter. */
const choice = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|');
const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
const small = (word: string) => word.toLowerCase();

// Pieces of patterns. Each holds at most one named group, of the piece's name.
const fullMonths = [...months.keys()].slice(0, 12);
const shortMonths = [...months.keys()].slice(12);
/** A month with a capital: "May", "Sept", "Sept.". */
export const month = `(?<month>${choice(fullMonths.map(capital))}|(?:${choice(shortMonths.map(capital))})\\b\\.?)`;
/** Months that are no other word, so that they need no preposition: not May and March. */
export const plainMonth = `(?<month>${choice(fullMonths.filter((m) => m !== 'may' && m !== 'march').map(capital))})`;
export const weekday = `(?<weekday>${choice([...weekdays.keys()].map(capital))})`;
/** A weekday's name in lower case, without a group. */
export const anyWeekday = choice(weekdays.keys());
/** A whole number up to nineteen in words or up to 99 in numerals. */
export const count = `(?<count>${choice(cardinals.keys())}|\\d{1,2})`;
/** An ordinal from second to tenth in words. */
export const nth = `(?<nth>${choice([...ordinals.keys()].slice(1, 10))})`;
export const season = `(?<season>${choice(wordsOf('season').keys())})`;
export const part = `(?<part>${choice(wordsOf('part').keys())})`;
export const decade = `(?<decade>${choice(decades.keys())})`;
export const unit = `(?<unit>${choice([...wordsOf('unit').keys()].filter((u) => u !== 'century'))}|centur(?:y|ie))s?`;
const small99 = `(?:${choice(tens.keys())})(?:[\\s-](?:${choice([...cardinals.keys()].slice(0, 9))}))?|${choice(cardinals.keys())}`;
/** A number in numerals or words. "several" and the like are numbers that nobody counts. */
export const number = `(?<number>(?:${choice(cardinals.keys())}|\\d{1,2})[\\s-]and[\\s-]a[\\s-]half|\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:\\s[13]\\/[24]|\\.\\d)?|(?:(?:a|one|two|three|four|five)\\s)?hundred|${small99}|several|a\\sfew|few|many|a\\scouple\\sof|couple\\sof|dozens\\sof|a\\sdozen|half\\san|half\\sa|an|a)`;
/** A year in numerals or as it is spoken ("nineteen ninety-four", "two thousand and five"). */
export const year = `(?<year>1[5-9]\\d\\d|20\\d\\d|(?:[Ee]ighteen|[Nn]ineteen|[Tt]wenty)\\s(?:(?:${choice(tens.keys())})(?:[\\s-](?:${choice([...cardinals.keys()].slice(0, 9))}))?|(?:${choice([...cardinals.keys()].slice(9))}))(?![\\s-]\\p{L}*(?:years|months|weeks|days))|[Tt]wo\\sthousand(?:\\s(?:and\\s)?(?:${choice([...cardinals.keys()].slice(0, 19))}))?)`;
/** A day of a month: "3", "3rd", "third", "twenty-first". */
export const dayOfMonth = `(?<day>(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?|(?:twenty|thirty)[\\s-](?:${choice([...ordinals.keys()].slice(0, 9))})|${choice(ordinals.keys())})`;
/** What a number counts where it is no year. */
export const countedNouns = choice(wordsOf('counted').keys());
/** What makes a weekday part of a name, with a capital. */
export const titleWords = choice(wordsOf('title').values());
/** What may stand before a number within the expression; "over" and "around" stand outside. */
export const about =
  '(?:(?:(?:no\\s)?(?:more|less|fewer|longer)\\sthan|at\\sleast|up\\sto|nearly|almost|about|roughly|another|the|the\\s(?:first|final|past|last|next|coming|previous|latest))\\s)?';

export const monthNumber = (name: string): number => months.get(small(name).replace('.', ''))!;
export const weekdayNumber = (name: string): number => weekdays.get(small(name))!;
export const seasonCode = (name: string): string => wordsOf('season').get(small(name))!;
export const partCode = (name: string): string => wordsOf('part').get(small(name))!;
export const decadeDigit = (name: string): number => decades.get(small(name))!;
export const ordinalNumber = (word: string): number | null => {
  const lower = small(word);
  if (/^\d/.test(lower)) return Number.parseInt(lower, 10);
  const [ten, one] = lower.split(/[\s-]/);
  return ordinals.get(lower) ?? (one ? tens.get(ten!)! + ordinals.get(one)! : null);
};

/** The words for months, in their order, as readers see them. */
export const monthNames: readonly string[] = fullMonths.map(capital);

/** A unit's length: its number, its letter in ISO 8601, and T where it is shorter than a day. */
export function unitOf(word: string): { readonly count: number; readonly letter: string; readonly time: string } {
  const [, time, count, letter] = /^(T?)(\d+)(\w)$/.exec(wordsOf('unit').get(unitName(word))!)!;
  return { time: time!, count: Number(count), letter: letter! };
}

/** A unit in the singular, however written. */
export function unitName(word: string): string {
  const lower = small(word);
  return lower.startsWith('centur') ? 'century' : lower;
}

/** The number that a word or numeral gives, halves and quarters as parts; null for "several" and the like. */
export function numberOf(word: string): number | null {
  const lower = small(word);
  const broken = /^(\d+)\s(\d)\/(\d)$/.exec(lower);
  if (broken) return Number(broken[1]) + Number(broken[2]) / Number(broken[3]);
  // a word that only ends like it ("on behalf of") is no half
  const [, whole] = /^(\w+)[\s-].*\bhalf$/.exec(lower) ?? [];
  if (whole) return (/^an?$/.test(whole) ? 0 : numberOf(whole)!) + 0.5;
  if (/^\d/.test(lower)) return Number(lower.replaceAll(',', ''));
  if (/^half/.test(lower)) return 0.5;
  if (/couple/.test(lower)) return 2;
  if (/^an?(?:\sdozen)?$/.test(lower)) return lower.endsWith('dozen') ? 12 : 1;
  const hundred = /^(?:(\w+)\s)?hundred$/.exec(lower);
  if (hundred) return 100 * (cardinals.get(hundred[1] ?? '') ?? 1);
  const [ten, one] = lower.split(/[\s-]/);
  return cardinals.get(lower) ?? (tens.has(ten!) ? tens.get(ten!)! + (cardinals.get(one ?? '') ?? 0) : null);
}

/** The year that numerals or words give. */
export function yearOf(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  const lower = small(words);
  if (lower.startsWith('two thousand')) return 2000 + (cardinals.get(lower.split(' ').at(-1)!) ?? 0);
  const [head, ...rest] = lower.split(/\s/);
  return 100 * (cardinals.get(head!) ?? tens.get(head!)!) + numberOf(rest.join(' '))!;
}
