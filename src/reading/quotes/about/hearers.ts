import { contains } from '../../../article/span.ts';
import type { Entity } from '../../reading.ts';
import type { Token } from '../../syntax/syntax.ts';
import { dependantsIn, markOf, type Tree } from '../../syntax/tree.ts';
import type { Ground } from '../ground.ts';
import { sourceOf, speakerAt } from '../sources.ts';
import { type Address, addressWord } from './address-words.ts';

/** How far behind a word, in tokens, the one it goes to is looked for: "letter addressed yesterday to". */
const NEAR = 6;

/**
 * Those whom the noun phrases at these tokens name, by entity id. Empty where one of them is nobody the article names, or a newspaper or
 * a broadcaster, as organisations that are spoken to mostly are: then nobody in particular is addressed. Organisations do get letters.
 */
export function namedAt(ground: Ground, nouns: readonly number[], organisations: boolean): string[] {
  const { tree, article, mentions, entities } = ground;
  const ids = nouns
    .flatMap((noun) => [noun, ...dependantsIn(tree, noun, 'conj').filter((c) => tree.tokens[c]!.upos !== 'VERB')])
    .map((noun) => {
      // "the head of the hospital, Ann Lee": the parse may hang the name on the hospital
      const token = tree.tokens[noun]!;
      // "told the Morning Post": no person's name has an article
      if (!organisations && token.upos === 'PROPN' && hasArticle(tree, noun)) return null;
      const bearer =
        token.upos === 'NOUN' ? entities.find((e) => e.roleSpan && contains(e.roleSpan, token)) : undefined;
      return bearer?.id ?? speakerAt(tree, article.text, mentions, noun).entity ?? namedBehind(ground, noun);
    });
  const named = ids.map((id) => entities.find((e) => e.id === id));
  const fits = (e: Entity | undefined) => e && (organisations || e.kind === 'person') && !isOfThePress(e);
  return named.every(fits) ? [...new Set(named.map((e) => e!.id))] : [];
}

/** "the bishop, Ann Lee, …": a name between commas behind a noun of office, which the parse may hang elsewhere. */
function namedBehind({ tree, mentions }: Ground, noun: number): string | null {
  const { tokens } = tree;
  const comma = tokens[noun + 1];
  const first = tokens[noun + 2];
  if (tokens[noun]!.upos !== 'NOUN' || comma?.lower !== ',' || first?.sentence !== tokens[noun]!.sentence) return null;
  const name = mentions.within(first).find(({ mention }) => mention.by === 'name');
  const behind = name && tokens.slice(noun + 2, noun + 2 + NEAR).find((t) => t.start >= name.mention.end);
  return behind?.lower === ',' ? name!.entity.id : null;
}

function hasArticle(tree: Tree, noun: number): boolean {
  return dependantsIn(tree, noun, 'det').some((d) => tree.tokens[d]!.lower === 'the');
}

/** A reporter or presenter, to whom what is said is said to all. */
function isOfThePress({ role }: Entity): boolean {
  return (
    role
      ?.toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => addressWord('audience', word)) ?? false
  );
}

/**
 * The nouns of those whom a verb speaks to: its object ("told the mayor"), what stands behind its preposition ("wrote to the mayor"), the subject
 * of its passive ("the mayor was told by"). Null where it says nothing of a listener.
 */
export function hearersOf(tree: Tree, verb: number): number[] | null {
  const token = tree.tokens[verb]!;
  const address = token.upos === 'VERB' ? addressWord('hearer', token.lemma) : undefined;
  if (!address) return null;
  const passive = dependantsIn(tree, verb, 'nsubj:pass');
  if (address.object && passive.length > 0 && dependantsIn(tree, verb, 'aux:pass').length > 0) return passive;
  const found = addressedBy(tree, verb, address);
  return found.length > 0 ? found : null;
}

/** The noun that a verb or noun points at as its list entry says; the first of them. */
export function addressedBy(tree: Tree, word: number, { object, prepositions }: Address): number[] {
  const { tokens } = tree;
  const behind = [...prepositions].flatMap((preposition) => nounBehind(tree, word, preposition) ?? []);
  if (behind.length > 0) return behind.slice(0, 1);
  if (!object) return [];
  const objects = dependantsIn(tree, word, 'iobj', 'obj').filter((o) => o > word && nominal.has(tokens[o]!.upos));
  return objects.slice(0, 1);
}

const nominal = new Set(['NOUN', 'PROPN', 'PRON']);

/** "hit out at the mayor", "To the mayor she wrote": the noun behind a preposition, on the word itself or a particle away. */
export function nounBehind(tree: Tree, word: number, preposition: string): number | undefined {
  const hung = dependantsIn(tree, word, 'obl', 'nmod').find((d) => markOf(tree, d) === preposition);
  if (hung !== undefined) return hung;
  for (let at = word + 1; at <= word + NEAR; at++) {
    const token = tree.tokens[at];
    if (!token || token.sentence !== tree.tokens[word]!.sentence || stops(token)) return undefined;
    if (token.lower !== preposition || token.deprel !== 'case') continue;
    return token.head > at ? token.head : undefined;
  }
  return undefined;
}

/** Whether a word ends the search for a preposition: another clause, or a noun that the preposition may belong to. */
function stops({ upos, lower, lemma, xpos }: Token): boolean {
  if (upos === 'PUNCT' || upos === 'CCONJ' || upos === 'SCONJ' || upos === 'AUX') return true;
  // "letter, addressed to": the parse may take the participle for a past tense
  const sent = upos === 'VERB' && (xpos === 'VBN' || (xpos === 'VBD' && addressWord('send', lemma) !== undefined));
  return (upos === 'VERB' && !sent) || lower === 'from' || lower === 'about';
}

/** The entity that speaks by a verb; null where the parse gives none or the article does not name it. */
export function speakerOfVerb(
  { tree, article, mentions }: Ground,
  verb: number,
  isQuoted: (token: Token) => boolean,
): string | null {
  const source = sourceOf(tree, verb, isQuoted);
  return typeof source === 'number' ? speakerAt(tree, article.text, mentions, source).entity : null;
}
