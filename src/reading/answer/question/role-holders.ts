import { isRoleWord } from '../../entities/role-word.ts';
import { speechVerb } from '../../lexicon/speech-verbs.ts';
import type { Entity, Reading } from '../../reading.ts';

/** Somebody whom a question calls by what they are. */
export interface Holder {
  readonly entity: Entity;
  /** The words for it in the question: "the minister". */
  readonly called: string;
  /** Those of them that count. */
  readonly words: readonly string[];
}

/** Questions for who somebody is, which the role itself asks for. */
const asksHolder =
  /^(?:and |but |so )?(?:(?:who|whom|whose|which)\b|what(?:'s| is| was| are| were) the [^?]{1,40}\?$)/i;
/** "What is the minister accused of?" asks for something else. */
const asksCharge = /\b(?:accused|charged|suspected|convicted|guilty) (?:of|with)\?$/i;
/** Most words of a role: "the shadow transport secretary". */
const LONGEST = 4;

/**
 * Whom a question means by "the minister" or "the council leader": the only person of the article whose role has these words, where nobody
 * else's role has the last of them. Null where it calls nobody so, and where it asks who that is.
 */
export function holderNamed({ entities }: Reading, whole: string): Holder | null {
  // whose words are asked for is told by other means
  const asksWords = whole.split(/[^\p{L}'’-]+/u).some((w) => speechVerb(w.toLowerCase())?.frames.quotation);
  if ((asksHolder.test(whole) || asksWords) && !asksCharge.test(whole)) return null;
  const people = entities.filter((e) => e.kind === 'person' && e.role !== null);
  // "the MP"
  for (const [called, phrase] of whole.matchAll(/\bthe ((?:(?:\p{Ll}[\p{Ll}-]+|\p{Lu}{2,4}\b) ?){1,4})/gu)) {
    const words = phrase!.toLowerCase().trim().split(' ');
    for (let length = Math.min(words.length, LONGEST); length > 0; length--) {
      const own = words.slice(0, length);
      const noun = own.at(-1)!;
      if (!isRoleWord(noun)) continue;
      const bearing = people.filter((e) => wordsOf(e).includes(noun));
      const [entity] = bearing;
      if (!entity || bearing.length > 1 || !own.every((w) => wordsOf(entity).includes(w))) break;
      return { entity, called: called.slice(0, 'the '.length + own.join(' ').length), words: own };
    }
  }
  return null;
}

const wordsOf = ({ role }: Entity): string[] => role!.toLowerCase().split(/[^\p{L}-]+/u);
