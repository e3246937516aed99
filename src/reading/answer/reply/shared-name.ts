import { namesakeOf, sharedNamesIn } from '../../entities/shared-name.ts';
import type { Entity, Reading } from '../../reading.ts';
import { nameOf, paragraphMark, say, type Wording } from '../../wording.ts';
import type { Answer } from './result.ts';

/**
 * An answer or a refusal about somebody whose very name a second person of the article bears, or that shows words about them, with that:
 * what is told of the one must not pass for the other's.
 */
export function withSharedName(reading: Reading, found: Answer): Answer {
  if ((found.note ?? []).length > 0 && found.kind !== 'answer') return found;
  const [asked] = reading.entities.filter((e) => found.entities.includes(e.id) && namesakeOf(reading, e) !== null);
  const [shown] = found.kind === 'answer' ? sharedNamesIn(reading, found.citations) : [];
  const one = asked ?? shown;
  if (!one) return found;
  const { note = [] } = found;
  const told = twoOf(reading, one);
  return { ...found, note: note.length > 0 ? say`${note} ${told}` : told };
}

/** That two people of the article bear a name. */
export function twoOf(reading: Reading, one: Entity): Wording {
  return say`The article has two people called ${nameOf(one)} (${paragraphMark(namesakeOf(reading, one)!)}): this may be of either.`;
}
