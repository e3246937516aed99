import type { Span } from '../../article/span.ts';
import { wordMap, wordSet } from '../language.ts';
import { type Token, tokenAt } from '../syntax/syntax.ts';
import type { Tree } from '../syntax/tree.ts';
import type { Draft } from './draft.ts';
import type { NameCandidate } from './name-candidate.ts';
import { officeOf } from './names.ts';

/** What is looked at around a name. */
interface Text {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Whether a name is a surname or a given name alone: one word, or one with its particles ("van der Berg"). */
export function isShortName({ words }: Pick<NameCandidate, 'words'>): boolean {
  const [first] = words;
  return words.length === 1 || wordSet('name-particles.tsv').has(first!.toLowerCase());
}

/** The entity that a name belongs to, if one is there already: same name, a person's surname, an organisation's first word. */
export function findDraft(
  name: NameCandidate,
  written: string,
  drafts: readonly Draft[],
  people: readonly Draft[],
  around: Text,
): Draft | undefined {
  const short = isShortName(name);
  const same = drafts.find((d) => d.forms.has(written) && (name.kind === null || name.kind === d.kind));
  if (same && !(short && same.kind === 'person')) return same;
  if ((short || name.title !== '') && (name.kind === null || name.kind === 'person' || name.certainty === 'weak')) {
    const bearers = people.filter(
      (d) =>
        isCalled(d, written) &&
        (!name.gender || !d.gender || d.gender === name.gender) &&
        !isInOwnAside(d, name, around.tokens),
    );
    // "President Quill" is nobody's namesake: only who has that title, or who is called by the surname alone
    const office = officeOf(name.title) === 'single office';
    const holders = office
      ? bearers.filter(
          (d) =>
            d.forms.has(`${name.title} ${written}`) ||
            d.name === written ||
            hasOffice(d, name.title, around.text, name.start - name.title.length - 1),
        )
      : bearers;
    if (holders.length > 0) {
      if (isRelative(name, written, holders, around)) return undefined;
      const titled = holders.filter((d) => d.forms.has(`${name.title} ${written}`));
      // "Dr Bell" is who was called so, and not a cousin whom only "Mr" would fit
      if (titled.length === 1 && !/^(?:|mr|mrs|ms|miss)\.?$/i.test(name.title)) return titled[0];
      return (
        (/^(?:|mr|mrs|ms|miss)\.?$/i.test(name.title) ? calledSoAlone(holders, name, written, around) : undefined) ??
        latestBefore(holders, name.start)
      );
    }
    if (bearers.length > 0) return undefined;
    // "Sir Edmund", "Kerry": by the first name, where one person alone has it
    const byFirstName = people.filter((d) => d.name.startsWith(`${written} `));
    if (byFirstName.length === 1) return byFirstName[0];
  }
  if (name.kind !== 'organisation' && name.kind !== 'place' && name.words.length > 1) {
    // "Mr Ash" is known as a person by the title, "John Ash" before it by that
    const bySurname = people.find((d) => written.endsWith(` ${d.name}`) && d.mentions[0]!.start > name.start);
    if (bySurname || name.kind === 'person') return bySurname;
  }
  // "Skylark" after "Skylark Airways" may look like a place; one that is known as a place is that
  const isPlace = ['places.tsv', 'places-wordnet.tsv'].some((list) => wordSet(list).has(written.toLowerCase()));
  const isOther = name.kind === 'person' || (name.kind === 'place' && (isPlace || name.certainty === 'sure'));
  return isOther ? undefined : byShortForm(written, drafts);
}

/** "Marcus Bell, a cousin of Dr Bell,": who somebody is is not told by their own name. */
function isInOwnAside({ mentions }: Draft, { start, title }: NameCandidate, tokens: readonly Token[]): boolean {
  const last = mentions.filter((m) => m.end <= start).at(-1);
  if (!last || start - last.end > LONGEST_ASIDE) return false;
  const aside = tokens.slice(tokenAt({ tokens }, last.start), tokenAt({ tokens }, start));
  const between = aside.filter((t) => t.start >= last.end && t.text !== title);
  const [comma, ...words] = between;
  return (
    comma?.text === ',' && words.at(-1)?.lower === 'of' && words.every((t) => /^(?:DET|ADJ|NOUN|ADP)$/.test(t.upos))
  );
}

/** Most characters between a name and the one by which its aside says whose relative it is. */
const LONGEST_ASIDE = 60;

/** Whether a person is called by this surname; a particle may have its capital from a sentence's start ("Al-Masri said"). */
function isCalled({ name, family }: Draft, written: string): boolean {
  const [own, asked] = [name.toLowerCase(), written.toLowerCase()];
  return name === written || family === written || own.endsWith(` ${asked}`) || own === asked;
}

/** "Lord Quill, grandson of the founder": who is brought in as a relative, by a title that nobody of the surname had, is somebody else. */
function isRelative(
  { title, last }: NameCandidate,
  written: string,
  holders: readonly Draft[],
  { tokens }: Text,
): boolean {
  if (title === '' || tokens[last]?.text !== ',' || holders.some((d) => d.forms.has(`${title} ${written}`)))
    return false;
  const at = /^(?:the|an?)$/.test(tokens[last + 1]?.lower ?? '') ? last + 2 : last + 1;
  return wordSet('kin-words.tsv').has(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'of';
}

/** Whether a title stands near one of somebody's names before a place, as a title or as a word: "Ann Quill, the president". */
function hasOffice(draft: Draft, title: string, text: string, before: number): boolean {
  const reach = 40;
  return draft.mentions.some(({ start, end }) => {
    const around = text.slice(Math.max(0, start - reach), Math.min(end + reach, before));
    return around.toLowerCase().includes(title.toLowerCase());
  });
}

/** "Labour" after "Labour Party", "TUC" after "Trades Union Congress", "Supreme Court" after "U.S. Supreme Court": the one organisation that a text may be cutting short so. */
function byShortForm(written: string, drafts: readonly Draft[]): Draft | undefined {
  const initials = (name: string) => [...name.matchAll(/(?<!\p{L})\p{Lu}/gu)].join('');
  const meant = drafts.filter(
    (d) =>
      d.kind === 'organisation' &&
      (d.name.startsWith(`${written} `) ||
        (/^\p{Lu}{3,}$/u.test(written) && initials(d.name) === written) ||
        isOfPlace(d.name, written)),
  );
  return meant.length === 1 ? meant[0] : undefined;
}

/** Whether a name is another one, of two words or more, with the place that it belongs to in front. */
function isOfPlace(name: string, other: string): boolean {
  if (!name.endsWith(` ${other}`) || !other.includes(' ')) return false;
  return wordSet('places.tsv').has(
    name
      .slice(0, -other.length - 1)
      .toLowerCase()
      .replaceAll('.', ''),
  );
}

/**
 * Of several people with one surname, the one whom the text has called by it alone so far, where all others came in by their full names in earlier
 * paragraphs or as relatives ("His son Carl Quill"): news keeps the bare surname for one of them. Where it has called nobody so,
 * the one who is nobody's relative. "Mr Quill" may be either of two men with full names, but not the "younger brother, Carl" of one of them.
 * Undefined where that is not so.
 */
function calledSoAlone(
  bearers: readonly Draft[],
  { title, start: at }: NameCandidate,
  surname: string,
  { text }: Text,
): Draft | undefined {
  if (bearers.length < 2) return undefined;
  const written = title === '' ? surname : `${title} ${surname}`;
  const from = Math.max(0, at - FAR);
  const paragraph = from + Math.max(0, text.slice(from, at).lastIndexOf('\n\n'));
  const isKin = ({ start }: Span) => {
    const before =
      text
        .slice(Math.max(0, start - LONGEST_WORD), start)
        .replace(/,? $/, '')
        .split(' ')
        .at(-1) ?? '';
    return wordSet('kin-words.tsv').has(before.toLowerCase());
  };
  const every = ({ mentions }: Draft, holds: (m: Span) => boolean) => mentions.filter((m) => m.start < at).every(holds);
  const called = bearers.filter((d) => d.mentions.some((m) => text.slice(m.start, m.end) === written));
  const [own, ...more] = called.length > 0 ? called : bearers.filter((d) => !every(d, isKin));
  if (!own || more.length > 0) return undefined;
  const isAside = (m: Span) => isKin(m) || (title === '' && called.length > 0 && m.end <= paragraph);
  return bearers.every((d) => d === own || every(d, isAside)) ? own : undefined;
}

/** How far before a name its paragraph may begin, in characters. */
const FAR = 4000;

/** How far before a name the word for a relative is looked for, in characters. */
const LONGEST_WORD = 24;

/**
 * Of several people with one surname, the one who last did something before: a father who is only named as such is not who speaks next.
 * Where nobody did, the one last named; the text's first where none was.
 */
function latestBefore(bearers: readonly Draft[], at: number): Draft {
  if (bearers.length === 1) return bearers[0]!;
  const nearest = (places: readonly number[]) =>
    Math.min(...places.map((start) => (start < at ? at - start : Number.MAX_SAFE_INTEGER)), Number.MAX_SAFE_INTEGER);
  const acting = bearers.filter((d) => d.acts.some((start) => start < at));
  const distance = (d: Draft) => nearest(acting.length > 0 ? d.acts : d.mentions.map((m) => m.start));
  return [...(acting.length > 0 ? acting : bearers)].sort((a, b) => distance(a) - distance(b))[0]!;
}

/** How far up a name's own words its relation is looked for. */
const HIGHEST = 4;

/** Whether a name is the subject of a clause, by itself or beside the noun that is ("the mayor, Ann Lee, said"). */
export function isSubject(tree: Tree, { first, last }: Pick<NameCandidate, 'first' | 'last'>): boolean {
  let at = first;
  for (let i = first; i < last; i++) {
    const { head } = tree.tokens[i]!;
    if (head < first || head >= last) at = i;
  }
  for (let step = 0; step < HIGHEST && at >= 0; step++) {
    const { deprel, head } = tree.tokens[at]!;
    if (deprel.startsWith('nsubj')) return true;
    if (!/^(?:appos|flat|compound|nmod:desc)/.test(deprel)) return false;
    at = head;
  }
  return false;
}

/** "BURY" as "Bury"; abbreviations stay: those of up to three letters, and the known ones. */
export function titleCase(words: readonly string[]): string[] {
  if (words.length === 1 && wordMap('organisation-words.tsv').get(words[0]!.toLowerCase()) === 'alone')
    return [...words];
  const shouting = words.some((w) => /^\p{Lu}{4,}$/u.test(w));
  return words.map((w) => (shouting && /^\p{Lu}{2,}$/u.test(w) ? w.charAt(0) + w.slice(1).toLowerCase() : w));
}
