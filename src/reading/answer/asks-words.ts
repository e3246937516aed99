import type { Entity, Reading } from '../reading.ts';
import { type AskedSpeaker, anybody, askedSpeaker, byName, relativeAsked, subjectAsked } from './asked-speaker.ts';
import type { Earlier } from './follow-up.ts';
import { findNamed } from './named.ts';
import { termOf } from './terms.ts';

/** Verbs that ask for words or views rather than deeds. */
const speaking =
  /\b(?:say|said|says|write|wrote|written|reply|replied|respond|responded|answer|answered|comment|commented|tell|told|call|calls|called|describe|described|think|thinks|thought|claim|claimed|stated|accuse|accuses|accused|deny|denies|denied|criticise|criticised|criticize|criticized|react|reacted|add|added|believe|believes)\b/i;
/** "was X criticised", "has X been accused": X is spoken of and does not speak. */
const spokenOf =
  /\b(?:was|were|is|are|been|being)\s(?:\S+\s){0,4}?(?:criticised|criticized|accused|described|called|told|claimed|said|denied|thought|believed)\b/i;
/** "what has been said about X": anybody's words. */
const saidOfThem = /\b(?:been|being|is|was) said (?:about|of|on)\b/i;
/** "did his wife say": she is asked to have spoken, not he. */
const ofTheirs = /\b(?:did|does|has|have|had)\s(?:his|her|their|\p{Lu}[\p{L}-]*['’]s)\s\p{Ll}+/u;
/** Questions for a date, a place or a number, whoever gives it. */
const asksValue = /^\s*(?:and\s|but\s|so\s)?(?:when|where|how many|how much|how old)\b/i;
/** Of the verbs of speech, the ones that only frame what was said; the others are part of it. */
const framing = new Set(['say', 'write', 'comment', 'tell', 'think', 'state', 'add', 'believe', 'answer'].map(termOf));
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
  if (ofTheirs.test(whole)) return relativeAsked(reading, subject);
  return askedSpeaker(reading, subject, findNamed(reading, subject, earlier, []));
}

/**
 * Whether a term only frames the words that are asked for: "does he call it that?" asks for words about it, "what did he call it?" for the
 * words after "call".
 *
 * @param count how many words and names the question has that count
 */
export function onlyFrames(term: string, whole: string, count: number): boolean {
  if (framing.has(term)) return true;
  return naming.has(term) && (/^(?:does|did|do|has|is|was)\b/i.test(whole) || count > 2);
}
