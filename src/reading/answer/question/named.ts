import type { Span } from '../../../article/span.ts';
import { isTitle, resolveName } from '../../entities/lookup.ts';
import { vocabularyOf } from '../../index/vocabulary.ts';
import { wordMap, wordSet } from '../../language.ts';
import { isKnownWord } from '../../lexicon/lexicon.ts';
import { speechVerb } from '../../lexicon/speech-verbs.ts';
import { termOf } from '../../lexicon/terms.ts';
import type { Entity, Reading } from '../../reading.ts';
import type { Earlier } from './follow-up.ts';

/** Words that carry the question, not its content. */
export const carriers = new Set(
  "who whom whose what which when where why how did do does was were is are has have had will would can could should the a an any anyone anything article say it that happen happened happen tell me about give please name exactly many much old long often there mr mrs ms dr year date time day reason and or but so then also else ever still really actually whats hes shes did n't 's not".split(
    ' ',
  ),
);
const people: Readonly<Record<string, 'male' | 'female'>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  hes: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  shes: 'female',
};

/** Finds who is meant by names and pronouns; what is left over is content. */
export function findNamed(
  reading: Reading,
  tokens: readonly string[],
  earlier: Earlier | null,
  steps: string[],
): { entities: Entity[]; rest: string[]; unknownNames: string[] } {
  const entities: Entity[] = [];
  const rest: string[] = [];
  const unknownNames: string[] = [];
  const add = (entity: Entity) => entities.includes(entity) || entities.push(entity);
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]!;
    const lower = word.toLowerCase();
    const gender = people[lower];
    // "who lost his job?": whose it is, the answer says
    if (gender && !earlier && entities.length === 0 && isOwnOfWho(tokens, i)) continue;
    if (gender) {
      // "what did he say?" means one who speaks; a pronoun alone is the subject of such a question
      const speaks = tokens.length === 1 || speechVerb(tokens[i + 1]?.toLowerCase() ?? '') !== undefined;
      const meant = whoIsMeant(reading, gender, earlier, entities, speaks);
      if (meant) {
        add(meant);
        steps.push(`“${word}” is ${meant.name}`);
      }
      continue;
    }
    // "another party" is not the one that the article names
    const found = /^(?:another|other|different)$/i.test(tokens[i - 1] ?? '')
      ? null
      : longestName(reading, tokens, i, earlier);
    if (found) {
      add(found.entity);
      i += found.length - 1;
      // the rest of a double name: "Haddad-Jones"
      while (/^[-‐]$/.test(tokens[i + 1] ?? '') && isPartOf(found.entity, tokens[i + 2])) i += 2;
      // "John Paul II"
      if (/^(?:I{1,3}|IV|VI{0,3}|IX|X)$/.test(tokens[i + 1] ?? '') && tokens[i] !== lower) i++;
      continue;
    }
    if (i > 0 && isUnknownName(reading, tokens, i)) unknownNames.push(word);
    rest.push(word);
  }
  return { entities, rest, unknownNames };
}

/** Whether a word is one of those that a name is made of. */
function isPartOf({ name }: Entity, word: string | undefined): boolean {
  return (
    word !== undefined &&
    name
      .toLowerCase()
      .split(/[\s-]+/)
      .includes(word.toLowerCase())
  );
}

/** Whether "his" or "her" may be that of the one a question asks for: "who lost his job?", but not "who is his lawyer?". */
function isOwnOfWho(tokens: readonly string[], at: number): boolean {
  return (
    /^(?:his|her)$/i.test(tokens[at]!) &&
    /^who$/i.test(tokens[0]!) &&
    at > 2 &&
    !/^(?:is|are|was|were|did|does|do|has|had)$/i.test(tokens[1] ?? '')
  );
}

/**
 * Whether a word is a name that the article does not have. A word that begins small elsewhere ("Reform") is a name only beside another
 * word with a capital; "US" is the article's "U.S.".
 */
function isUnknownName(reading: Reading, tokens: readonly string[], at: number): boolean {
  const word = tokens[at]!;
  const lower = word.toLowerCase();
  const { words, frequency } = vocabularyOf(reading);
  if (!/^\p{Lu}[\p{L}'’-]+$/u.test(word) || words.has(lower) || frequency.has(termOf(lower))) return false;
  if (wordSet('capitalised-words.tsv').has(lower)) return false;
  // "MPs"
  if (/^\p{Lu}{2,}s$/u.test(word) && words.has(lower.slice(0, -1))) return false;
  if (word === word.toUpperCase() && [...words].some((w) => w.includes('.') && w.replaceAll('.', '') === lower))
    return false;
  const beside = [tokens[at - 1], tokens[at + 1]].some((w, k) => w && /^\p{Lu}/u.test(w) && (k === 1 || at > 1));
  return beside || !isKnownWord(lower);
}

const nameWord = /^[\p{L}.'’-]+$/u;

/** The longest name that begins at a word and means one alone, with its length in words; null where there is none. */
function longestName(
  reading: Reading,
  tokens: readonly string[],
  at: number,
  earlier: Earlier | null,
): { entity: Entity; length: number } | null {
  const first = tokens[at]!;
  if (!nameWord.test(first) || wordSet('function-words.tsv').has(first.toLowerCase())) return null;
  // what means nobody by itself begins no name: most words of a question are held against all names once, and not for each length
  const alone = resolveName(reading.entities, first);
  if (alone.length === 0 && !isTitle(first)) return null;
  for (let length = Math.min(4, tokens.length - at); length >= 1; length--) {
    const words = tokens.slice(at, at + length);
    if (!words.every((w) => nameWord.test(w)) || carriers.has(words.at(-1)!.toLowerCase())) continue;
    // "was Ann Lee mayor": a title behind a name is none
    if (length > 1 && wordMap('honorifics.tsv').has(words.at(-1)!)) continue;
    if (length > 1 && carriers.has(words[0]!.toLowerCase()) && !/^(?:mr|mrs|ms|dr)$/i.test(words[0]!)) continue;
    const meant = length === 1 ? alone : resolveName(reading.entities, words.join(' '));
    // of two namesakes the one who was talked about
    const before = meant.length > 1 ? meant.filter((e) => earlier?.entities.includes(e.id)) : [];
    const [entity, another] = before.length === 1 ? before : meant;
    // a typing error must not turn a word of the article into a name
    if (
      entity &&
      !another &&
      (length > 1 || isNameLike(reading, tokens, at, entity)) &&
      !isOtherBody(tokens, at, entity)
    )
      return { entity, length };
  }
  return null;
}

/** "Belton Foods" is not Acton Foods, though both end alike. */
function isOtherBody(tokens: readonly string[], at: number, { name, aliases, kind }: Entity): boolean {
  const before = tokens[at - 1];
  if (kind !== 'organisation' || at < 2 || !before || !/^\p{Lu}\p{Ll}+$/u.test(before)) return false;
  const parts = new Set([name, ...aliases].flatMap((form) => form.toLowerCase().split(' ')));
  return !parts.has(before.toLowerCase()) && !parts.has(`${before.toLowerCase()}s`);
}

function isNameLike(reading: Reading, tokens: readonly string[], at: number, entity: Entity): boolean {
  const word = tokens[at]!;
  const lower = word.toLowerCase();
  // who writes names with a capital means no name by "bill"
  // "the bridge" is what the article calls so, also where one bridge has a name
  if (word === lower && entity.kind !== 'person' && isKnownWord(lower) && isCommon(reading, lower)) return false;
  const careful = tokens.some((t, i) => i > 0 && /^\p{Lu}\p{Ll}/u.test(t));
  if (careful && word === lower && isKnownWord(lower)) return false;
  const exact = [entity.name, ...entity.aliases].some((form) =>
    form
      .toLowerCase()
      .split(' ')
      .includes(lower.replace(/['’]s$/, '')),
  );
  // "teach" is no short form of "Teachers' Union"
  return exact || (!vocabularyOf(reading).words.has(lower) && !isKnownWord(lower));
}

/** Whom "he" or "she" means: the last one talked about of that gender, else the one the article is most about. */
function whoIsMeant(
  reading: Reading,
  gender: 'male' | 'female',
  earlier: Earlier | null,
  named: readonly Entity[],
  speaks: boolean,
): Entity | undefined {
  const fits = (e: Entity | undefined): e is Entity =>
    e?.kind === 'person' && (e.gender === null || e.gender === gender);
  const talkedOf = (earlier?.entities ?? []).map((id) => reading.entities.find((e) => e.id === id)).filter(fits);
  const quoted = speaks ? talkedOf.find((e) => reading.quotes.some((q) => q.speaker?.entity === e.id)) : undefined;
  const before = quoted ?? talkedOf[0] ?? named.find(fits);
  if (!before && earlier?.evidence && tellsOfUnnamed(reading, earlier.evidence)) return undefined;
  return before ?? [...reading.entities].sort((a, b) => b.mentions.length - a.mentions.length).find(fits);
}

/** Whether a passage tells of somebody whom it does not name, and of nobody by name: "A 19-year-old man was arrested". */
function tellsOfUnnamed({ entities, syntax }: Reading, { start, end }: Span): boolean {
  const isHere = (s: Span) => s.start >= start && s.end <= end;
  if (entities.some((e) => e.kind === 'person' && e.mentions.some(isHere))) return false;
  return syntax.tokens.some((t) => isHere(t) && wordSet('person-words.tsv').has(t.lower));
}

/** Whether the article has a word in small letters. */
function isCommon({ syntax }: Reading, lower: string): boolean {
  return syntax.tokens.some((t) => t.text === lower);
}
