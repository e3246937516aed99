import { overlaps } from '../../../article/span.ts';
import { byRole } from '../../entities/lookup.ts';
import { table } from '../../language.ts';
import { termOf } from '../../lexicon/terms.ts';
import type { Entity, Reading } from '../../reading.ts';
import { type AskedSpeaker, isSomebody } from './asked-speaker.ts';

/** Where what somebody is of begins in a role: "wife of Martin Quill". */
const ofWhom = /\s(?:of|to|for)\s/;
/** How far before a role, in characters, the one may stand whose it is: "Dr Quill's wife", "her former secretary". */
const NEAR = 12;

/** Whose relative is asked for. */
export interface Whose {
  /** The person; null where a pronoun leaves that open. */
  readonly whose: Entity | null;
  /** What the pronoun tells of them. */
  readonly gender: Entity['gender'];
  /** All whom the words for them name or may mean: they are not asked about. */
  readonly beside: readonly Entity[];
}

/**
 * "Did his wife say", "what did Ann Quill's lawyer say": whom the article calls a person's wife or lawyer, and nobody else's. The health secretary is not "her
 * secretary". Nobody where the article gives nobody that relation to them.
 *
 * @param noun the words for the relation
 */
export function relativeAsked(
  reading: Reading,
  noun: readonly string[],
  { whose, gender, beside }: Whose,
): AskedSpeaker | null {
  const { entities, quotes, article } = reading;
  const head = noun.at(-1)?.toLowerCase() ?? '';
  const isTheirs = (owner: Entity | null) =>
    owner !== null && (whose ? owner.id === whose.id : !gender || !owner.gender || owner.gender === gender);
  const others = wordsLike(head).map((word) => [...noun.slice(0, -1), word].join(' '));
  const called = new Set(others.flatMap((phrase) => byRole(entities, phrase)));
  const held = [...called].filter(
    (e) => e.id !== whose?.id && isHeadOf(head, e.role ?? '') && isTheirs(ownerOf(reading, e)),
  );
  // "her secretary said"
  const unnamed = quotes.filter(({ speaker }) => {
    if (!speaker || speaker.entity !== null) return false;
    const owner = ownerAt(reading, speaker.start, speaker.start + 1) ?? ownerAt(reading, speaker.start, speaker.end);
    const behind = speaker.name.split(',')[0]!.split(/\s/);
    if (!isTheirs(owner) || behind.length > 8) return false;
    return noun.every((word) => behind.some((b) => termOf(b.toLowerCase()) === termOf(word.toLowerCase())));
  });
  const found = new Set([
    ...held.map((e) => e.id),
    ...unnamed.map((q) => article.text.slice(q.speaker!.start, q.speaker!.end)),
  ]);
  if (found.size === 1)
    return { entities: held, noun, related: true, quotes: unnamed.map((q) => q.id), beside, anyone: false };
  return isSomebody(head) ? { entities: [], noun, related: true, quotes: [], beside, anyone: false } : null;
}

/** Whether a role is what a noun says, or another word for that: "lawyer" of "Ann Quill's lawyer", but not "secretary" of "health secretary general". */
function isHeadOf(noun: string, role: string): boolean {
  const head = role.toLowerCase().split(ofWhom)[0]!;
  return wordsLike(noun).some((word) => head === word || head.endsWith(` ${word}`));
}

/** A noun and what else news calls the same. */
function wordsLike(noun: string): readonly string[] {
  return table('role-synonyms.tsv').find((group) => group.includes(noun)) ?? [noun];
}

/** The person whose wife, lawyer or secretary somebody is called; null where the article does not say whose. */
function ownerOf(reading: Reading, { id, roleSpan }: Entity): Entity | null {
  if (!roleSpan) return null;
  const { text } = reading.article;
  const inside =
    ownerAt(reading, roleSpan.start, roleSpan.end) ?? ownerAt(reading, roleSpan.start - NEAR, roleSpan.start);
  if (inside) return inside.id === id ? null : inside;
  const role = text.slice(roleSpan.start, roleSpan.end);
  const at = ofWhom.exec(role);
  const behind = reading.entities.filter(
    (e) =>
      e.kind === 'person' &&
      e.id !== id &&
      e.mentions.some((m) =>
        overlaps(m, { start: roleSpan.start + (at ? at.index : role.length), end: roleSpan.end + (at ? 0 : 4) }),
      ),
  );
  return at && behind.length === 1 ? behind[0]! : null;
}

/** The one person who owns something in a stretch: "her", "Dr Quill's". */
function ownerAt({ entities, article }: Reading, start: number, end: number): Entity | null {
  const owning = entities.filter(
    (e) =>
      e.kind === 'person' &&
      e.mentions.some((m) => {
        if (m.start >= end || m.end <= start || m.end > end + 2) return false;
        if (m.by === 'pronoun') return /^(?:his|her|their)$/i.test(article.text.slice(m.start, m.end));
        return /^['’]s?(?!\p{L})/u.test(article.text.slice(m.end, m.end + 3));
      }),
  );
  return owning.length === 1 ? owning[0]! : null;
}
