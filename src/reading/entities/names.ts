import type { Span } from '../../article/span.ts';
import { keep, table, wordMap, wordSet } from '../language.ts';
import { speechVerb } from '../quotes/speech-verbs.ts';
import type { EntityKind } from '../reading.ts';
import type { Syntax, Token } from '../syntax/syntax.ts';
import { peopleByUse } from './people-by-use.ts';

/** A capitalised run of words that may be a name, with what speaks for each kind. */
export interface NameCandidate extends Span {
  /** The words of the name, without title. */
  readonly words: readonly string[];
  readonly sentence: number;
  readonly kind: EntityKind | null;
  readonly because: string;
  /** Whether only a long list of places speaks for the kind, so that a person of that name in the text weighs more. */
  readonly weak: boolean;
  /** "Mr", "Dr" … as written; empty where there is none. */
  readonly title: string;
  readonly gender: 'male' | 'female' | null;
  /** The role before it ("party aide", "Bury South MP"). */
  readonly role: Span | null;
}

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text);
const clean = (word: string) => word.toLowerCase().replace(/\.$/, '');

/** How an organisation word stands in a name: first, last, alone. */
const organisationWords = () =>
  keep(
    'organisation-words',
    () => new Map(table('organisation-words.tsv').map(([word, where]) => [word!, (where ?? 'last').split(',')])),
  );

/**
 * The candidates of a text, in order. A run is unbroken by punctuation; an organisation's name may hold small words
 * ("University of the West").
 */
export function findNames(syntax: Syntax, seenLower: ReadonlySet<string>): NameCandidate[] {
  const { tokens, sentences } = syntax;
  const found: NameCandidate[] = [];
  for (const sentence of sentences) {
    let at = sentence.first;
    while (at < sentence.last) {
      const start = at;
      if (!startsName(tokens, at, sentence.first, seenLower)) {
        at++;
        continue;
      }
      while (
        at < sentence.last &&
        (isCapital(tokens[at]) || isParticle(tokens, at, sentence.last) || isInsideHyphenated(tokens, at)) &&
        !breaksName(tokens, at, start)
      )
        at++;
      if (at === start) at++;
      found.push(...splitRun(tokens, start, at, sentence.last));
    }
  }
  return peopleByUse(found, tokens);
}

/** "de" in "Piet de Vries": small, between two capitals. */
function isParticle(tokens: readonly Token[], at: number, last: number): boolean {
  const particles = wordSet('name-particles.tsv');
  let next = at;
  while (next < last && particles.has(tokens[next]!.text)) next++;
  return next > at && next < last && isCapital(tokens[next]) && isCapital(tokens[at - 1]);
}

/** Whether a word is grammar and no part of a name. "US" is, unless it stands among words in capitals. */
function isGrammar(tokens: readonly Token[], at: number): boolean {
  if (!wordSet('function-words.tsv').has(tokens[at]!.lower)) return false;
  const shouts = (token: Token | undefined) => token !== undefined && /^\p{Lu}{3,}$/u.test(token.text);
  return tokens[at]!.text !== 'US' || shouts(tokens[at - 1]) || shouts(tokens[at + 1]);
}

/** The hyphen and what follows it in a name of two parts: "Ji-woo Han", "Ann Morgan-Short"; not in "London-born", by its tag. */
function isInsideHyphenated(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at]!.text === '-' ? at : at - 1;
  const [before, mark, after] = [tokens[hyphen - 1], tokens[hyphen], tokens[hyphen + 1]];
  if (before === undefined || after === undefined || mark?.text !== '-') return false;
  const touching = before.end === mark.start && mark.end === after.start;
  return touching && before.xpos === 'NNP' && after.xpos === 'NNP' && isCapital(before);
}

function startsName(tokens: readonly Token[], at: number, first: number, seenLower: ReadonlySet<string>): boolean {
  const token = tokens[at]!;
  if (!isCapital(token)) return false;
  const word = token.lower;
  if (isGrammar(tokens, at) || (at === first && wordSet('opening-words.tsv').has(word))) return false;
  // the first word of a sentence, or of a quotation, has its capital from there
  const before = tokens[at - 1];
  const opens = at === first || before === undefined || /^["“‘'`]/.test(before.text) || before.text === ':';
  const alone = !isCapital(tokens[at + 1]);
  return !(opens && alone && seenLower.has(word));
}

/** Where a run ends although capitals go on: at grammar in capitals ("The"), and at a title, which begins a name ("on Israel Mr Lewis"). */
function breaksName(tokens: readonly Token[], at: number, start: number): boolean {
  if (at === start) return false;
  if (isGrammar(tokens, at)) return true;
  const titles = wordMap('honorifics.tsv');
  return shortTitle.test(tokens[at]!.text) && !titles.has(clean(tokens[at - 1]!.text));
}

/** Titles that are nothing but titles: others ("Chief", "Justice") stand inside names too. */
const shortTitle = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Cllr|Rev)\.?$/;

/** Cuts a run at roles and titles: "BURY South MP Ivan Lewis" is a role, with a place in it, before a person. */
function splitRun(tokens: readonly Token[], start: number, end: number, limit: number): NameCandidate[] {
  const isRole = (t: Token) =>
    /^[A-Z]{2,3}s?$/.test(t.text) && wordSet('role-words.tsv').has(clean(t.text).replace(/s$/, ''));
  for (let at = start; at < end; at++) {
    if (!isRole(tokens[at]!)) continue;
    const parts: NameCandidate[] = [];
    if (at > start) parts.push(placeBeforeRole(tokens, start, at));
    if (at + 1 < end)
      parts.push(
        ...splitRun(tokens, at + 1, end, limit).map((c) => ({
          ...c,
          role: { start: tokens[start]!.start, end: tokens[at]!.end },
        })),
      );
    return parts;
  }
  return [nameOfRun(tokens, start, end, limit)];
}

function placeBeforeRole(tokens: readonly Token[], start: number, end: number): NameCandidate {
  return { ...bare(tokens, start, end), kind: 'place', because: 'stands before a role as the place it is held for' };
}

/** The words as the article spaces them: what touches a hyphen is one ("Ji-woo"). */
function writtenWords(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  tokens.forEach(({ text }, i) => {
    if (words.length > 0 && (text === '-' || tokens[i - 1]!.text === '-')) words.push(words.pop()! + text);
    else words.push(text);
  });
  return words;
}

function bare(tokens: readonly Token[], start: number, end: number): NameCandidate {
  return {
    start: tokens[start]!.start,
    end: tokens[end - 1]!.end,
    words: writtenWords(tokens.slice(start, end)),
    sentence: tokens[start]!.sentence,
    kind: null,
    because: '',
    weak: false,
    title: '',
    gender: null,
    role: null,
  };
}

function nameOfRun(tokens: readonly Token[], start: number, end: number, limit: number): NameCandidate {
  const led = roleInFront(tokens, start, end);
  let first = led === null ? start : led + 1;
  // letters behind a name ("QC", "OBE") are no part of it
  while (end - 1 > first && postNominals.has(tokens[end - 1]!.text)) end--;
  let title = '';
  let gender: NameCandidate['gender'] = null;
  while (first < end - 1 && wordMap('honorifics.tsv').has(clean(tokens[first]!.text))) {
    title = tokens[first]!.text;
    gender = (wordMap('honorifics.tsv').get(clean(title)) || null) as NameCandidate['gender'];
    first++;
  }
  const words = tokens.slice(first, end);
  const heads =
    organisationWords()
      .get(clean(words.at(-1)!.text))
      ?.includes('first') ?? false;
  const ofName = heads && tokens[end]?.lower === 'of' && (isCapital(tokens[end + 1]) || isCapital(tokens[end + 2]));
  const kind = ofName
    ? { kind: 'organisation' as const, because: 'begins with an organisation word and "of"' }
    : kindOf(words, title !== '');
  // an organisation's name goes on over small words: "Ministry of Defence", "House of Commons"
  let last = end;
  if (ofName) {
    let next = end + 1;
    if (tokens[next]?.lower === 'the') next++;
    while (next < limit && isCapital(tokens[next])) next++;
    if (isCapital(tokens[next - 1])) last = next;
  }
  const givenGender = wordMap('given-names.tsv').get(clean(words[0]!.text));
  const role = led === null ? roleBefore(tokens, start) : { start: tokens[start]!.start, end: tokens[led]!.end };
  const shown = kind === null ? personBySurroundings(tokens, start, end, words) : null;
  const person =
    kind ?? (role && words.length <= 3 ? { kind: 'person' as const, because: 'stands after a role' } : shown);
  return {
    ...bare(tokens, first, last),
    kind: person?.kind ?? null,
    because: person?.because ?? '',
    weak: person?.because === fromGazetteer,
    title,
    gender:
      gender ??
      (person?.kind === 'person' && words.length > 1 ? ((givenGender || null) as NameCandidate['gender']) : null),
    role: person?.kind === 'person' ? role : null,
  };
}

const postNominals = new Set(['QC', 'KC', 'MP', 'MBE', 'OBE', 'CBE', 'MSP', 'MEP', 'PhD', 'Jr.', 'Jr', 'Sr.']);

/**
 * Where a run begins with a role in capitals before a name ("Prime Minister Ann Lee", "House Speaker Ann Lee"): the index of the role's
 * last word; null where it does not. One or two words must be left for a name that is no organisation's.
 */
function roleInFront(tokens: readonly Token[], start: number, end: number): number | null {
  for (let at = Math.min(end - 2, start + 3); at >= start; at--) {
    const rest = end - at - 1;
    if (rest > 3 || !wordSet('role-words.tsv').has(clean(tokens[at]!.text))) continue;
    const last = clean(tokens[end - 1]!.text);
    if (wordSet('role-words.tsv').has(last) || organisationWords().has(last) || wordSet('places.tsv').has(last))
      return null;
    if (wordMap('honorifics.tsv').has(clean(tokens[at]!.text)) && at === start) return null;
    return at;
  }
  return null;
}

const fromGazetteer = 'is in the long list of places';

/** What kind of thing a run of capitalised words names, by its own words alone. */
function kindOf(words: readonly Token[], titled: boolean): { kind: EntityKind; because: string } | null {
  if (titled) return { kind: 'person', because: 'has a title' };
  const lower = words.map((t) => clean(t.text));
  const all = lower.join(' ');
  if (wordSet('places.tsv').has(all) || wordSet('places.tsv').has(`${all}.`))
    return { kind: 'place', because: 'is in the list of places' };
  const organisation = organisationWords();
  if (lower.length > 1 && organisation.get(lower.at(-1)!)?.includes('last'))
    return { kind: 'organisation', because: 'ends in an organisation word' };
  if (organisation.get(lower[0]!)?.includes(lower.length > 1 ? 'first' : 'alone'))
    return { kind: 'organisation', because: 'is an organisation word' };
  if (lower.length === 1 && organisation.get(lower[0]!)?.includes('alone'))
    return { kind: 'organisation', because: 'is an organisation word' };
  if (wordSet('capitalised-words.tsv').has(lower[0]!) && lower.length <= 2) return null;
  const place = wordMap('place-words.tsv');
  if (lower.length > 1 && (place.get(lower.at(-1)!)?.includes('last') || place.get(lower[0]!)?.includes('first')))
    return { kind: 'place', because: 'has a word for a kind of place' };
  if (lower.length > 1 && lower.length <= 4 && wordMap('given-names.tsv').has(lower[0]!))
    return { kind: 'person', because: 'begins with a given name' };
  if (wordSet('places-wordnet.tsv').has(all)) return { kind: 'place', because: fromGazetteer };
  if (lower.length === 1 && wordSet('well-known-surnames.tsv').has(lower[0]!))
    return { kind: 'person', because: 'is a well-known surname' };
  return null;
}

/**
 * A run of two or three words that nothing is known of is a person where only people stand so: between commas behind a role
 * ("her lawyer, X Y,"), before an age, or as the subject of a verb of speech.
 */
function personBySurroundings(
  tokens: readonly Token[],
  start: number,
  end: number,
  words: readonly Token[],
): { kind: EntityKind; because: string } | null {
  const capitals = words.filter((t) => isCapital(t)).length;
  if (capitals < 2 || words.length > 4 || words.some((t) => wordSet('capitalised-words.tsv').has(t.lower))) return null;
  if (words.some((t) => wordSet('role-words.tsv').has(clean(t.text)))) return null;
  const before = tokens[start - 1];
  const after = tokens[end];
  if (before?.text === ',' && wordSet('role-words.tsv').has(tokens[start - 2]?.lower ?? '')) {
    return { kind: 'person', because: 'stands in commas behind a role' };
  }
  if (after?.text === ',' && tokens[end + 1]?.lower === 'who')
    return { kind: 'person', because: 'is followed by "who"' };
  if (after?.text === ',' && /^\d{1,3}$/.test(tokens[end + 1]?.text ?? '') && tokens[end + 2]?.text === ',') {
    return { kind: 'person', because: 'is followed by an age' };
  }
  if (
    speechVerb(after?.lower ?? '')?.form === 'finite' ||
    (before && speechVerb(before.lower)?.form === 'finite' && /["”’']|,/.test(tokens[start - 2]?.text ?? ''))
  ) {
    return { kind: 'person', because: 'is the subject of a verb of speech' };
  }
  return null;
}

/** The role that stands right before a name, with what describes it: "party aide". */
function roleBefore(tokens: readonly Token[], at: number): Span | null {
  const role = tokens[at - 1];
  if (!role || !wordSet('role-words.tsv').has(role.lower) || isCapital(role)) return null;
  let first = at - 1;
  const stops = wordSet('function-words.tsv');
  while (first > 0) {
    const before = tokens[first - 1]!;
    if (
      !/^[\p{L}-]/u.test(before.text) ||
      stops.has(before.lower) ||
      before.sentence !== role.sentence ||
      role.index - before.index > 4
    )
      break;
    if (/(?:ed|ing)$/.test(before.lower) || isCapital(before)) break;
    first--;
  }
  return { start: tokens[first]!.start, end: role.end };
}
