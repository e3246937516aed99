import { type SpeechVerb, speechVerb } from '../lexicon/speech-verbs.ts';
import { dependant, dependantsIn, type Stretch, type Tree } from '../syntax/tree.ts';
import type { Content } from './content.ts';

/**
 * How far what a verb reports really goes, where the parse begins or ends it wrongly: from the noun phrase that the parse takes for an object of
 * a verb that has none ("says [two dozen members] are leaving"), to the clause that "and" joins to the one reported, and not over a lone dash, behind
 * which the article goes on by itself.
 *
 * @param text the article's
 */
export function extentOf(
  tree: Tree,
  text: string,
  verb: number,
  { frames, form }: SpeechVerb,
  content: Content,
): Content {
  if (!frames.clause || !frames.quotation || !content.because.startsWith('the clause that the verb takes'))
    return content;
  const stretches = content.stretches.map((stretch) => {
    if (stretch.first <= verb) return stretch;
    const far = heard.has(tree.tokens[verb]!.lemma) || stretch.first - verb > LONGEST;
    const first = form === 'base' || far ? stretch.first : startOf(tree, verb, stretch.first);
    return beforeDash(tree, text, { first, last: endOf(tree, verb, stretch.last) });
  });
  return { ...content, stretches };
}

/** How a noun phrase or a clause begins. */
export const opens = new Set(['DET', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ']);

/** Verbs whose object hears what is said. */
export const heard = new Set([
  'tell',
  'remind',
  'inform',
  'assure',
  'warn',
  'ask',
  'advise',
  'promise',
  'write',
  'urge',
  'show',
  'teach',
]);

/** Where what is reported begins: behind the verb and what tells when, where and how. */
export function startOf(tree: Tree, verb: number, first: number): number {
  let at = verb + 1;
  while (at < first) {
    const token = tree.tokens[at]!;
    const own = dependantsIn(tree, verb, 'obl', 'advmod', 'advcl').find((d) => tree.reach[d]!.first === at);
    if (own !== undefined) at = Math.max(at + 1, tree.reach[own]!.last);
    else if (token.upos === 'PUNCT' || token.upos === 'ADV') at++;
    else break;
  }
  const token = tree.tokens[at];
  if (at >= first || !token || !opens.has(token.upos) || timeWord.test(token.lower)) return first;
  return tree.tokens.slice(at, first).some((t) => t.lower === 'that' || t.lower === ',') ? first : at;
}

/** How many tokens a subject may take between a verb and the clause that the parse gives it. */
const LONGEST = 30;

const timeWord =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|last|this|next|earlier|later)$/;

/** Where it ends: with the last clause that "and" or "but" joins to it without a comma, which the parse may hang on the verb of speech. */
function endOf(tree: Tree, verb: number, last: number): number {
  for (const joined of dependantsIn(tree, verb, 'conj')) {
    const joint = dependant(tree, joined, 'cc');
    const subject = dependant(tree, joined, 'nsubj');
    if (joint !== last || subject === undefined || subject < joint) continue;
    if (tree.tokens[joint - 1]?.upos === 'PUNCT' || speechVerb(tree.tokens[joined]!.lower)) continue;
    return Math.max(last, tree.reach[joined]!.last);
  }
  return last;
}

/** A stretch up to a dash that no second one answers, where no words in marks stand behind it. */
export function beforeDash(tree: Tree, text: string, { first, last }: Stretch): Stretch {
  const dashes: number[] = [];
  for (let at = first + 2; at < last; at++) {
    const { start, end, text: words } = tree.tokens[at]!;
    if (/^(?:[—–]|--?)$/.test(words) && text[start - 1] === ' ' && text[end] === ' ') dashes.push(at);
  }
  if (dashes.length !== 1) return { first, last };
  const behind = tree.tokens.slice(dashes[0]! + 1, last);
  return behind.some((t) => /^["“”‘`]|^''$/.test(t.text)) ? { first, last } : { first, last: dashes[0]! };
}
