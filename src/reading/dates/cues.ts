import { keep, table } from '../language.ts';
import type { Token } from '../syntax/syntax.ts';
import { holidayNames } from './holidays.ts';

const kinds = [
  'month',
  'weekday',
  'number',
  'fullYear',
  'unit',
  'year',
  'part',
  'season',
  'quarter',
  'decade',
  'holiday',
  'vague',
  'often',
  'today',
  'clock',
  'weekend',
  'age',
  'sport',
] as const;

/** A kind of word that a rule cannot do without. */
export type Cue = (typeof kinds)[number];

/** Cues as one number, a bit for each. */
export function maskOf(cues: readonly Cue[]): number {
  return cues.reduce((mask, cue) => mask | (1 << kinds.indexOf(cue)), 0);
}

/** Words in lower case with the cues they are. */
function cueWords(): ReadonlyMap<string, number> {
  return keep('date-cues', () => {
    const words = new Map<string, number>();
    const add = (word: string, cue: Cue) => words.set(word, (words.get(word) ?? 0) | maskOf([cue]));
    for (const [kind, word, value] of table('calendar-words.tsv')) {
      if (kind === 'cue') add(word!, value as Cue);
      else if (kind === 'unit') {
        const plural = word === 'century' ? 'centuries' : `${word}s`;
        for (const form of [word!, plural]) add(form, 'unit');
        if (word === 'year') for (const form of ['year', 'years']) add(form, 'year');
      } else if ((kinds as readonly string[]).includes(kind!)) {
        add(word!, kind as Cue);
        if (kind === 'weekday' || kind === 'part') add(`${word}s`, kind);
      }
    }
    for (const word of holidayNames) add(word.split(/[\s.]/)[0]!.toLowerCase(), 'holiday');
    return words;
  });
}

/** The cues among the tokens of a sentence, as a mask. One look-up a token, so that most rules need not read most sentences. */
export function cuesIn(tokens: readonly Token[], first: number, last: number): number {
  const words = cueWords();
  const number = maskOf(['number']);
  const fullYear = maskOf(['fullYear']);
  let mask = 0;
  for (let i = first; i < last; i++) {
    const { lower } = tokens[i]!;
    mask |= words.get(lower) ?? 0;
    if (/\d/.test(lower)) mask |= /(?:1[5-9]|20)\d\d/.test(lower) ? number | fullYear : number;
    // hyphens, full stops of short forms, and possessives that stayed together
    if (/[-–/.'’]/.test(lower)) for (const piece of lower.split(/[-–/.'’]/)) mask |= words.get(piece) ?? 0;
  }
  return mask;
}
