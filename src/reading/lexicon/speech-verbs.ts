import { keep, table } from '../language.ts';
import type { Standing } from '../reading.ts';

/** What a speech verb takes; the letters are explained in the head of the list. */
export interface Frames {
  readonly quotation: boolean;
  readonly clause: boolean;
  readonly infinitive: boolean;
  readonly object: boolean;
  readonly predicate: boolean;
  readonly prepositions: ReadonlySet<string>;
}

export interface SpeechVerb {
  readonly lemma: string;
  readonly standing: Standing;
  readonly frames: Frames;
  /** `ing` forms need a subject from elsewhere; `base` forms hang on another verb ("to announce"). */
  readonly form: 'finite' | 'ing' | 'base';
}

/** The speech verb that a word in lower case is a form of; undefined where it is none. */
export function speechVerb(lower: string): SpeechVerb | undefined {
  return keep('speech-verbs', forms).get(lower);
}

function forms(): ReadonlyMap<string, SpeechVerb> {
  const map = new Map<string, SpeechVerb>();
  for (const [lemma, standing, frames, irregular] of table('speech-verbs.tsv')) {
    const verb = { lemma: lemma!, standing: standing as Standing, frames: framesOf(frames!) };
    const past = irregular ? irregular.split(',') : [pastOf(lemma!)];
    for (const form of [...past, thirdPerson(lemma!)]) map.set(form, { ...verb, form: 'finite' });
    map.set(ingOf(lemma!), { ...verb, form: 'ing' });
    if (!map.has(lemma!)) map.set(lemma!, { ...verb, form: 'base' });
  }
  return map;
}

/** "qci+for" as what it stands for. */
function framesOf(column: string): Frames {
  const [letters, ...prepositions] = column.split('+');
  const has = (letter: string) => letters!.includes(letter);
  return {
    quotation: has('q'),
    clause: has('c'),
    infinitive: has('i'),
    object: has('o'),
    predicate: has('a'),
    prepositions: new Set(prepositions),
  };
}

/** One vowel and one consonant at the end of a one-syllable verb: the consonant doubles ("slam", "slammed"), and so it does in "refer" and its like, but not in "offer". */
const doubles = (lemma: string) =>
  /^[^aeiou]*[aeiou][bdgmnpt]$/.test(lemma) || /[^f]fer$/.test(lemma) || lemma === 'admit' || lemma === 'rebut';

function pastOf(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return doubles(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`;
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function ingOf(lemma: string): string {
  if (/[^e]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return doubles(lemma) ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`;
}
