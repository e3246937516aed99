import { contains } from '../../article/span.ts';
import { tokensOf } from '../syntax/syntax.ts';
import { type Denial, matterOf } from './denials.ts';
import { isGeneral } from './matter.ts';
import { isAccusation, sidesOf } from './sides.ts';
import type { Told } from './told.ts';

/** Within how many sentences what is said next counts as said in return. */
export const NEAR = 4;

/**
 * The sentences that a denial answers, wherever they stand: what others say of the one who denies, and which is of the matter denied, in
 * whatever words; of a denial in general, all that they are accused of.
 */
export function answeredBy(told: Told, denial: Denial): readonly number[] {
  let found = answered.get(denial);
  if (!found) {
    found = findAnswered(told, denial);
    answered.set(denial, found);
  }
  return found;
}

const answered = new WeakMap<Denial, readonly number[]>();

function findAnswered(told: Told, denial: Denial): number[] {
  const { by, sentence, claims } = denial;
  const denier = told.entities.find((e) => e.id === by);
  if (claims !== null)
    return [
      ...new Set([...(denier && namesClaim(told, sentence) ? openingOf(told, denier.id, claims) : []), ...claims]),
    ];
  if (!denier) return lastAlleged(told, denial);
  const last = lastSaidOf(told, denial);
  return told.sentences.flatMap((s, i) => {
    if (i === sentence || s.standing === 'denial') return [];
    const { accuser, accused } = sidesOf(told, i);
    if (accuser === by) return [];
    const own = told.syntax.sentences[i]!;
    if (!denier.mentions.some((m) => contains(own, m))) return [];
    if (i === last) return [i];
    const matter = matterOf(told, denial, i);
    return matter === 'same' || (matter !== null && accused.has(denier.id) && isAccusation(told, i)) ? [i] : [];
  });
}

/**
 * The first sentence, where it has others say of the one who denies what the denial points at: an article opens with the charge that it tells
 * again by whoever makes it ("took the money, a rival said").
 */
function openingOf(told: Told, denier: string, claims: readonly number[]): number[] {
  const [first] = told.sentences;
  if (!first || claims.length === 0 || !/^(?:said|allegation)$/.test(first.standing)) return [];
  const { accuser, accused } = sidesOf(told, 0);
  const theirs = claims.map((i) => sidesOf(told, i).accuser);
  const isOthers = accuser !== denier && (accuser === null || theirs.includes(accuser));
  return isOthers && accused.has(denier) && claims.every((i) => i <= FROM_OPENING) ? [0] : [];
}

/** "Called the claim a lie": of a claim as such, where "he had not" is of what was said last. */
function namesClaim({ syntax }: Told, sentence: number): boolean {
  return tokensOf(syntax, syntax.sentences[sentence]!).some((t) => t.upos === 'NOUN' && isGeneral(t));
}

/** Within how many sentences behind the first what is claimed is still what the article opens with. */
const FROM_OPENING = 6;

/** "She pleaded not guilty", where nothing tells who she is: what was last alleged, close before it, unless that is of several. */
function lastAlleged(told: Told, { by, sentence, denied, isFirm }: Denial): number[] {
  if (by !== null || !isFirm || denied.length > 0) return [];
  for (let i = sentence - 1; i >= 0 && i >= sentence - NEAR; i--) {
    if (told.sentences[i]!.standing !== 'allegation') continue;
    const own = told.syntax.sentences[i]!;
    const people = told.entities.filter((e) => e.kind === 'person' && e.mentions.some((m) => contains(own, m)));
    return people.length <= 1 ? [i] : [];
  }
  return [];
}

/** The last that others say of whoever says that "the claim" or "that" is untrue, close before it, in whatever words: what that answers. */
function lastSaidOf(told: Told, { by, sentence, denied, isFirm }: Denial): number | null {
  const denier = told.entities.find((e) => e.id === by);
  if (!denier || !isFirm || denied.length > 0) return null;
  for (let i = sentence - 1; i >= 0 && i >= sentence - NEAR; i--) {
    if (!/^(?:said|allegation)$/.test(told.sentences[i]!.standing)) continue;
    const { accuser, accused } = sidesOf(told, i);
    // what was said last is what "that" is, of whomever it was
    if (accuser !== null && accuser !== by) return accused.has(denier.id) ? i : null;
  }
  return null;
}
