import { wordMap, wordSet } from '../language.ts';
import { speechVerb } from '../lexicon/speech-verbs.ts';
import type { Syntax, Token } from '../syntax/syntax.ts';
import type { NameCandidate } from './name-candidate.ts';
import { plain } from './name-words.ts';

/**
 * Mends the kinds of names by what the text itself says of them, which outweighs what they look like: a dateline is a place, the ferry Ann Lee is a ship,
 * the drugmaker Quill and the shop Quill's are firms whoever founded them, and "Georgia" is a person where Georgia Quill is named and nobody is in Georgia.
 */
export function kindsByText(names: readonly NameCandidate[], syntax: Syntax): NameCandidate[] {
  const { tokens } = syntax;
  const dateline = new Set(
    names
      .slice(0, 1)
      .filter((name) => isDateline(name, syntax))
      .map(key),
  );
  const placed = names.map((name) => {
    if (dateline.has(key(name)) && name.title === '')
      return { ...name, kind: 'place' as const, because: 'stands in the dateline', certainty: 'sure' as const };
    return inBrackets(name, tokens) ?? name;
  });
  return firstNames(firms(things(placed, tokens), tokens), tokens);
}

const key = ({ words }: NameCandidate) => words.join(' ').toLowerCase();

/** "HOLBROOK, Neb. (PNS) — Two workers …", "NAIROBI, July 30 - Talks …": capitals that open an article before a dash. */
function isDateline({ first, last, words }: NameCandidate, { tokens }: Syntax): boolean {
  if (first > 0 || !words.every((word) => /^[\p{Lu}.'’-]{3,}$/u.test(word))) return false;
  for (let at = last; at < last + 9 && tokens[at]; at++) {
    const { text, start } = tokens[at]!;
    if (/^(?:—|–|--?)$/.test(text) && tokens[at - 1]!.end < start) return true;
    if (!/^(?:[\p{Lu}\p{N}]|[,.()/]$)/u.test(text)) return false;
  }
  return false;
}

/** "(Lab, Ash Lane)" behind a politician: the party's letters are no name, and what follows is the place that elected them. */
function inBrackets(name: NameCandidate, tokens: readonly Token[]): NameCandidate | null {
  let open = name.first - 1;
  while (open >= name.first - 4 && tokens[open] && tokens[open]!.text !== '(') open--;
  if (tokens[open]?.text !== '(' || tokens[open - 1]?.upos !== 'PROPN') return null;
  if (!wordSet('party-letters.tsv').has(plain(tokens[open + 1]!.text))) return null;
  if (name.first === open + 1) return { ...name, kind: null, because: '', certainty: 'sure' };
  return { ...name, kind: 'place', because: 'stands in brackets behind a party', certainty: 'sure' };
}

/** What stands right behind "the ferry", begins with "Storm", or is a saint who owns a church ("St Ann's"), is called by a name that is nobody's here. */
function things(names: readonly NameCandidate[], tokens: readonly Token[]): NameCandidate[] {
  const nouns = wordMap('named-things.tsv');
  const named = new Set<string>();
  for (const name of names) {
    const before = tokens[name.first - 1];
    const noun = before?.upos === 'NOUN' && nouns.has(before.lower) && before.sentence === tokens[name.first]!.sentence;
    const own = name.words.length > 1 && nouns.get(plain(name.words[0]!)) === 'name';
    const saint =
      name.words.length === 2 && /^St\.?$/.test(name.words[0]!) && /^['’]s$/.test(tokens[name.last]?.text ?? '');
    if (own || saint || (noun && name.title === '')) named.add(key(name));
  }
  return names.map((name) =>
    named.has(key(name)) && name.title === '' && name.kind !== 'organisation'
      ? { ...name, kind: null, because: '', certainty: 'sure' }
      : name,
  );
}

/** Firms that are called like their founder: "drugmaker Quill", "Quill, which holds a patent", "shares in Quill fell", "shares in Quill's fell". */
function firms(names: readonly NameCandidate[], tokens: readonly Token[]): NameCandidate[] {
  const people = new Set<string>();
  const told = new Set<string>();
  const shops = new Map<string, number>();
  const alone = new Set<string>();
  for (const name of names) {
    const { words, first, last, title } = name;
    if (title !== '' || words.length === 1) alone.add(words.at(-1)!.toLowerCase());
    if (title !== '') {
      people.add(words.at(-1)!);
      continue;
    }
    const before = tokens[first - 1]?.sentence === tokens[first]!.sentence ? tokens[first - 1] : undefined;
    const [next, second] = [tokens[last], tokens[last + 1]];
    const byNoun =
      before?.upos === 'NOUN' &&
      before.head >= first &&
      before.head < last &&
      wordSet('organisation-nouns.tsv').has(before.lower);
    // "the firm Ann Lee founded" is the firm that she founded
    const relative = next?.deprel.startsWith('acl') && speechVerb(next.lower)?.form !== 'finite';
    const isGiven = words.length > 1 && wordMap('given-names.tsv').has(words[0]!.toLowerCase());
    if (byNoun && !relative && !isGiven && (name.kind === 'person' || name.kind === 'organisation'))
      told.add(key(name));
    if (words.length === 1 && name.kind !== 'place' && (hasShares(tokens, first) || isBroughtIn(name, people, tokens)))
      told.add(key(name));
    if (name.kind === 'person' && words.length > 1) people.add(words.at(-1)!);
    if (name.kind === 'person' && !isGiven) {
      if (next?.text === ',' && second?.lower === 'which' && /^(?:VERB|AUX|ADV)$/.test(tokens[last + 2]?.upos ?? ''))
        told.add(key(name));
    }
    if (words.length === 1 && isShop(tokens, last)) shops.set(key(name), (shops.get(key(name)) ?? 0) + 1);
  }
  return names.map((name) => {
    const { words, last, title } = name;
    if (title !== '') return name;
    if (words.length === 1 && (shops.get(key(name)) ?? 0) > 1 && /^['’]s$/.test(tokens[last]?.text ?? ''))
      return {
        ...name,
        end: tokens[last]!.end,
        last: last + 1,
        words: [words[0]! + tokens[last]!.text],
        kind: 'organisation',
        because: 'is written like a shop, with an owner’s mark that owns nothing',
        certainty: 'sure',
      };
    const listed = wordSet('organisation-names.tsv').has(key(name)) && !alone.has(words.at(-1)!.toLowerCase());
    if (!listed && !(told.has(key(name)) && name.kind !== 'place' && name.kind !== 'organisation')) return name;
    const because = listed ? 'is a firm with a person’s name' : 'is told to be an organisation where it is named';
    return { ...name, kind: 'organisation', because, certainty: 'sure' };
  });
}

/** "shares in Quill rose": what people hold shares in is nobody. */
function hasShares(tokens: readonly Token[], first: number): boolean {
  return (
    tokens[first - 1]?.lower === 'in' && /^(?:shares?|stakes?|shareholders?)$/.test(tokens[first - 2]?.lower ?? '')
  );
}

/**
 * "Quill, the kitchen maker, is to cut 800 jobs": who is brought in by one bare word and as a kind of organisation is one, for news brings in a person
 * by the full name. Where somebody was called so before, "Quill, a furniture maker," may be that person.
 */
function isBroughtIn({ words, last }: NameCandidate, people: ReadonlySet<string>, tokens: readonly Token[]): boolean {
  if (people.has(words[0]!) || wordMap('given-names.tsv').has(words[0]!.toLowerCase())) return false;
  if (tokens[last]?.text !== ',' || !/^(?:the|an?)$/.test(tokens[last + 1]?.lower ?? '')) return false;
  let at = last + 2;
  while (
    at < last + LONGEST_KIND &&
    /^(?:ADJ|NOUN|PROPN)$|^-$/.test(tokens[at]?.upos === 'PUNCT' ? tokens[at]!.text : (tokens[at]?.upos ?? ''))
  )
    at++;
  return (
    wordSet('organisation-nouns.tsv').has(tokens[at - 1]!.lower) &&
    /^(?:,|\.|that|which|based)$/.test(tokens[at]?.lower ?? '')
  );
}

/** Tokens behind a name within which its aside says what it is. */
const LONGEST_KIND = 9;

/** Whether an owner's mark owns nothing: "Quill's said", "at Quill's.", "shares in Quill's fell". */
function isShop(tokens: readonly Token[], mark: number): boolean {
  if (!/^['’]s$/.test(tokens[mark]?.text ?? '') || tokens[mark]!.xpos !== 'POS') return false;
  const next = tokens[mark + 1];
  return next === undefined || /^VB[DZN]$|^MD$|^[.,]$|^IN$/.test(next.xpos);
}

/**
 * A given name or a surname that is also a place's is the person's where the text names one by it in full, and puts nobody in such a place.
 * Names that share a surname over "and" are people both: "Carl and Ann Quill".
 */
function firstNames(names: readonly NameCandidate[], tokens: readonly Token[]): NameCandidate[] {
  const people = new Set<string>();
  const located = new Set<string>();
  for (const { words, kind, first, last } of names) {
    if (words.length > 1 && kind === 'person') people.add(words[0]!).add(words.at(-1)!);
    const before = tokens[first - 1]?.lower ?? '';
    // "in Georgia", "Georgia, Alabama", but "Georgia, 17, left"
    const inList = tokens[last]?.text === ',' && /^\p{Lu}/u.test(tokens[last + 1]?.text ?? '');
    if (words.length === 1 && (inList || /^(?:in|at|near|from|across|outside|around|throughout)$/.test(before)))
      located.add(words[0]!);
  }
  return names.map((name, i) => {
    const { words, kind, certainty, title, last } = name;
    if (words.length > 1 || title !== '') return name;
    const next = names[i + 1];
    const paired =
      next?.kind === 'person' && next.words.length > 1 && next.first === last + 1 && tokens[last]!.lower === 'and';
    if (paired && wordMap('given-names.tsv').has(words[0]!.toLowerCase()) && !people.has(words[0]!))
      return {
        ...name,
        kind: 'person',
        gender: (wordMap('given-names.tsv').get(words[0]!.toLowerCase()) || null) as NameCandidate['gender'],
        family: next.words.at(-1)!,
        because: 'shares the surname that follows',
        certainty: 'sure',
      };
    const isPlace = (kind === 'place' || kind === 'organisation') && certainty !== 'sure';
    if (isPlace && people.has(words[0]!) && !located.has(words[0]!))
      return { ...name, kind: null, because: '', certainty: 'weak' };
    return name;
  });
}
