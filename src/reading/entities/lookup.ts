import { distance } from 'fastest-levenshtein';
import { wordMap } from '../language.ts';
import type { Entity } from '../reading.ts';

/**
 * The entities that a person may mean by what they typed, the likeliest first: by full name, by any form that the article uses,
 * by a part of the name, at last by a part with a typing error. Empty where nothing is near.
 */
export function resolveName(entities: readonly Entity[], typed: string): Entity[] {
  const wanted = bare(typed);
  if (wanted === '') return [];
  const best = entities
    .map((entity) => ({ entity, rank: rankOf(entity, wanted) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank || b.entity.mentions.length - a.entity.mentions.length);
  const first = best[0]?.rank;
  return best.filter(({ rank }) => rank === first).map(({ entity }) => entity);
}

function rankOf(entity: Entity, wanted: string): number {
  const forms = [entity.name, ...entity.aliases].map(bare);
  if (forms.includes(wanted)) return 0;
  const words = new Set(forms.flatMap((form) => form.split(' ')));
  const parts = wanted.split(' ');
  if (parts.every((part) => words.has(part))) return 1;
  if (parts.every((part) => [...words].some((word) => part.length >= 3 && word.startsWith(part)))) return 2;
  // one typing error in a word of four letters or more, two in one of eight
  if (parts.every((part) => [...words].some((word) => isNear(part, word)))) return 3;
  return Number.POSITIVE_INFINITY;
}

function isNear(typed: string, word: string): boolean {
  if (typed === word) return true;
  if (Math.min(typed.length, word.length) < 4 || typed[0] !== word[0]) return false;
  return distance(typed, word) <= (word.length >= 8 ? 2 : 1);
}

/** Lower case, without titles, possessives and punctuation. */
function bare(name: string): string {
  const titles = wordMap('honorifics.tsv');
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word, _i, all) => word !== 'the' && (all.length === 1 || !titles.has(word)))
    .join(' ');
}
