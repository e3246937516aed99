import { contains, overlaps, type Span } from '../../article/span.ts';
import { wordMap } from '../language.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../syntax/syntax.ts';
import { dependantsIn, markOf, type Tree, treeOf } from '../syntax/tree.ts';

/** A word that makes something an accusation, a denial or a report without a source, with what it holds open. */
export interface OpenWord extends Span {
  readonly text: string;
  readonly holds: readonly Span[];
}

/** Reports whose source stays unnamed hold open all that follows in the sentence. */
const unsourced =
  /\b(?:is|are|was|were|been) (?:understood|believed|thought|reported|rumoured|claimed|alleged|said) (?:that|to)\b/i;
/** Our own words that say so where the article's word for it is not shown. */
const ours =
  /\b(?:alleg|accus|claim|charge|suspect|den(?:y|ied|ies|ial)|dispute|reject|understood|without a named source)/i;
const content = /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/;

const kept = new WeakMap<Reading, readonly OpenWord[]>();

/** The open words of a reading by its parse, found once: "claims [of harassment]", "[harassment] allegations", "denied [any …]". */
export function openWordsOf(reading: Reading): readonly OpenWord[] {
  let words = kept.get(reading);
  if (!words) {
    words = findOpenWords(reading);
    kept.set(reading, words);
  }
  return words;
}

function findOpenWords(reading: Reading): OpenWord[] {
  const { article, syntax } = reading;
  const tree = treeOf(syntax);
  const found: OpenWord[] = [];
  for (const token of syntax.tokens) {
    if (!wordMap('standing-words.tsv').has(token.lower)) continue;
    const holds = governed(reading, tree, token).flatMap((head) => contentBelow(tree, head, token));
    if (holds.length > 0) found.push({ start: token.start, end: token.end, text: token.text, holds });
  }
  for (const sentence of syntax.sentences) {
    const match = unsourced.exec(article.text.slice(sentence.start, sentence.end));
    if (!match) continue;
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    const holds = syntax.tokens
      .slice(sentence.first, sentence.last)
      .filter((t) => t.start >= end && content.test(t.upos))
      .map(({ start: from, end: to }) => ({ start: from, end: to }));
    found.push({ start, end, text: match[0], holds });
  }
  return found;
}

/** The heads of what a word of accusation or denial is about; a name beside it ("accused X") is nothing that is claimed. */
function governed({ entities }: Reading, tree: Tree, token: Token): number[] {
  const isName = (index: number) =>
    entities.some((e) => e.mentions.some((m) => m.by !== 'pronoun' && contains(m, tree.tokens[index]!)));
  switch (token.upos) {
    case 'NOUN':
    case 'PROPN':
      return dependantsIn(tree, token.index, 'nmod', 'acl', 'ccomp', 'compound', 'amod').filter((i) => !isName(i));
    case 'ADJ':
      return token.head >= 0 && token.deprel === 'amod' ? [token.head] : [];
    default:
      return [
        ...dependantsIn(tree, token.index, 'ccomp', 'xcomp', 'obj').filter((i) => !isName(i)),
        // "accused of taking", "charged with taking"
        ...dependantsIn(tree, token.index, 'obl', 'advcl').filter((i) => /^(?:of|with|over)$/.test(markOf(tree, i))),
      ];
  }
}

function contentBelow(tree: Tree, head: number, open: Token): Span[] {
  const { first, last } = tree.reach[head]!;
  // "arrested on suspicion of theft and later released": the parse joins a verb to a noun
  const joined = dependantsIn(tree, head, 'conj')
    .filter((i) => tree.tokens[head]!.upos === 'NOUN' && /^VB[DN]$/.test(tree.tokens[i]!.xpos))
    .map((i) => tree.reach[i]!);
  const isJoined = (i: number) => joined.some((r) => i >= r.first && i < r.last);
  return tree.tokens
    .slice(first, last)
    .filter((t) => t.index !== open.index && content.test(t.upos) && !isJoined(t.index))
    .map(({ start, end }) => ({ start, end }));
}

/**
 * The open word that a set of shown words leaves out while it shows what that word holds open; undefined where there is none.
 *
 * @param beside our own words that stand with them
 */
export function leftOpenWord(words: readonly OpenWord[], shown: readonly Span[], beside: string): OpenWord | undefined {
  if (ours.test(beside)) return undefined;
  return words.find(
    (word) => !shown.some((s) => contains(s, word)) && word.holds.some((held) => shown.some((s) => overlaps(s, held))),
  );
}
