import { contains } from '../../../article/span.ts';
import type { Entity, Reading, Sentence } from '../../reading.ts';
import { nameOf, paragraphMark, say } from '../../wording.ts';
import type { Answer } from './result.ts';

/** Words by which an article says that a second person bears a name: "his cousin, also called X". */
const shared =
  /\b(?:(?:also|likewise) (?:called|named|known as)|of the same name|a namesake of|shares (?:his|her|the) name with)\b/iu;

/**
 * An answer or a refusal about somebody whose very name a second person of the article bears, with that: what is told of the one must not
 * pass for the other's.
 */
export function withSharedName(reading: Reading, found: Answer): Answer {
  if ((found.note ?? []).length > 0 && found.kind !== 'answer') return found;
  const about = reading.entities.filter((e) => e.kind === 'person' && found.entities.includes(e.id));
  for (const entity of about) {
    const paragraph = paragraphOfOther(reading, entity);
    if (paragraph === null) continue;
    const told = say`The article has two people called ${nameOf(entity)} (${paragraphMark(paragraph)}): this may be of either.`;
    const { note = [] } = found;
    return { ...found, note: note.length > 0 ? say`${note} ${told}` : told };
  }
  return found;
}

/** The paragraph that tells of another of the same name; null where none does. */
function paragraphOfOther(reading: Reading, { name, mentions }: Entity): number | null {
  const found = tellingOfOthers(reading).find(
    ({ sentence, words, behind }) =>
      mentions.some((m) => m.by === 'name' && contains(sentence, m)) &&
      (behind.startsWith(name) || /same name$/i.test(words)),
  );
  return found ? found.sentence.paragraph : null;
}

/** A sentence that says of somebody that a second person bears a name, with the words for it and what stands behind them. */
interface TellingOfOther {
  readonly sentence: Sentence;
  readonly words: string;
  readonly behind: string;
}

const kept = new WeakMap<Reading, readonly TellingOfOther[]>();

/** All of them, found once for each reading: nearly every article has none. */
function tellingOfOthers(reading: Reading): readonly TellingOfOther[] {
  let telling = kept.get(reading);
  if (!telling) {
    telling = reading.sentences.flatMap((sentence) => {
      const text = reading.article.text.slice(sentence.start, sentence.end);
      const found = shared.exec(text);
      if (!found) return [];
      return [{ sentence, words: found[0], behind: text.slice(found.index + found[0].length).trimStart() }];
    });
    kept.set(reading, telling);
  }
  return telling;
}
