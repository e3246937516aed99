import { genderedPronoun } from '../../entities/gendered.ts';
import { keep } from '../../language.ts';
import { sayingVerbs } from '../../lexicon/saying-verbs.ts';
import { termOf } from '../../lexicon/terms.ts';
import type { Entity, Reading } from '../../reading.ts';
import { relativeAsked, type Whose } from './asked-relative.ts';
import { type AskedSpeaker, anybody, askedSpeaker, byName, subjectAsked } from './asked-speaker.ts';
import type { Earlier } from './follow-up.ts';
import { findNamed } from './named.ts';

/** Verbs that ask for words or views rather than deeds. */
const speaking =
  /\b(?:say|said|says|write|wrote|written|reply|replied|respond|responded|answer|answered|comment|commented|tell|told|call(?! for)|calls(?! for)|called(?! for)|describe|described|think|thinks|thought|claim|claimed|stated|accuse|accuses|accused|deny|denies|denied|criticise|criticised|criticize|criticized|react|reacted|add|added|believe|believes)\b/i;
/** "was X criticised", "has X been accused": X is spoken of and does not speak. */
const spokenOf =
  /\b(?:was|were|is|are|been|being)\s(?:\S+\s){0,4}?(?:criticised|criticized|accused|described|called|told|claimed|said|denied|thought|believed)\b/i;
/** "what has been said about X": anybody's words. */
const saidOfThem = /\b(?:been|being|is|was) said (?:about|of|on)\b/i;
/** Questions for a date, a place or a number, whoever gives it. */
const asksValue = /^\s*(?:and\s|but\s|so\s)?(?:when|where|how many|how much|how old)\b/i;
/** Of the verbs of speech, the ones that only frame what was said; the others are part of it. */
const framing = () => keep('framing-terms', () => new Set([...sayingVerbs('frames')].map(termOf)));
/** Verbs that give somebody or something a name. */
const naming = new Set(['call', 'describe'].map(termOf));

/** Whose words a question asks for; null where it asks for no words. */
export function whoseWords(
  reading: Reading,
  whole: string,
  entities: readonly Entity[],
  earlier: Earlier | null,
): AskedSpeaker | null {
  if (!speaking.test(whole) || asksValue.test(whole)) return null;
  if (saidOfThem.test(whole) && entities.length > 0) return anybody;
  if (spokenOf.test(whole)) return null;
  const subject = subjectAsked(whole, speaking);
  if (subject === null) return byName(entities[0]);
  const theirs = ofTheirs(reading, subject, earlier);
  if (theirs) return relativeAsked(reading, theirs.noun, theirs);
  return askedSpeaker(reading, subject, findNamed(reading, subject, earlier, []));
}

/**
 * Whether a term only frames the words that are asked for: "does he call it that?" asks for words about it, "what did he call it?" for the
 * words after "call".
 *
 * @param count how many words and names the question has that count
 */
export function onlyFrames(term: string, whole: string, count: number): boolean {
  if (framing().has(term)) return true;
  return naming.has(term) && (/^(?:does|did|do|has|is|was)\b/i.test(whole) || count > 2);
}

/** "his wife", "Ann Quill's former lawyer": a relation and whose it is, where that is a person; the person is open where only a pronoun tells it. */
function ofTheirs(
  reading: Reading,
  subject: readonly string[],
  earlier: Earlier | null,
): (Whose & { readonly noun: readonly string[] }) | null {
  const pronoun = /^(?:his|her|their)$/i.test(subject[0] ?? '');
  const end = pronoun ? 0 : subject.findIndex((w) => /^['’]s?$/.test(w) || /\p{L}['’]s?$/u.test(w));
  const noun = subject.slice(end + 1);
  if (end < 0 || noun.length === 0 || noun.length > 3 || !noun.every((w) => /^\p{Ll}/u.test(w))) return null;
  const own = subject.slice(0, end + 1).map((w) => w.replace(/['’]s?$/, ''));
  const { entities, rest } = findNamed(
    reading,
    own.filter((w) => w !== ''),
    earlier,
    [],
  );
  const [whose] = entities;
  if (pronoun) {
    const gender = genderedPronoun(subject[0]!.toLowerCase())?.gender ?? null;
    return { noun, whose: earlier ? (whose ?? null) : null, gender, beside: entities };
  }
  if (whose?.kind !== 'person' || entities.length > 1) return null;
  return rest.every((w) => /^(?:mr|mrs|ms|dr)\.?$/i.test(w)) ? { noun, whose, gender: null, beside: entities } : null;
}
