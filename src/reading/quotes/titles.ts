import { wordSet } from '../language.ts';
import { speechVerb } from '../lexicon/speech-verbs.ts';
import type { Ground } from './ground.ts';
import type { Place } from './sieves/place.ts';

/** What can stand right before the title of a work: an article, a preposition, an owner's "'s", a noun or an adjective. */
const before = new Set(['ADP', 'DET', 'PART', 'NOUN', 'ADJ', 'PROPN', 'NUM']);

/**
 * Whether words in marks are the title of a work or a name ("on “Face the Town”, the minister said"): each word that carries
 * sense begins with a capital letter, and a noun, a preposition or an article leads up to them instead of a comma, a colon or a verb.
 */
export function isTitle({ article, tree }: Ground, { quotation, before: front, behind }: Place): boolean {
  const { start, end } = quotation.inner[0]!;
  if (quotation.inner.length > 1 || end - start > LONGEST) return false;
  const words = article.text.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu) ?? [];
  const small = wordSet('function-words.tsv');
  const capital = (word: string) => /^[\p{Lu}\p{N}]/u.test(word);
  if (words.length === 0 || !capital(words[0]!) || words.some((w) => !capital(w) && !small.has(w))) return false;
  const lead = tree.tokens.slice(front.first, front.last).at(-1);
  // what looks like a mark of its own belongs to the quotation
  const token = lead && isMark(lead.text) ? tree.tokens[lead.index - 1] : lead;
  if (!token || token.index < front.first || !before.has(token.upos)) return false;
  // "the “Tin Whistle” bridge": one word alone needs its noun
  if (words.filter(capital).length < 2 && tree.tokens[behind.first]?.upos !== 'NOUN') return false;
  return speechVerb(token.lower) === undefined;
}

/** How long a title is at most, in characters. */
const LONGEST = 80;

function isMark(text: string): boolean {
  return /^["“”‘’'`«»]+$/.test(text);
}
