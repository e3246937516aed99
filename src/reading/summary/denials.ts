import { contains, overlaps } from '../../article/span.ts';
import { likeness, type Word, wordOf } from '../answer/lexicon.ts';
import { keep, table, wordMap, wordSet } from '../language.ts';
import type { Reading } from '../reading.ts';
import type { StandingSentence } from '../standing/standing.ts';
import { type Token, tokensOf } from '../syntax/syntax.ts';
import { dependant, dependantsIn, keptTreeOf, type Tree } from '../syntax/tree.ts';

/** What fairness looks at: a reading, or one on its way to be one. */
export type Told = Pick<Reading, 'article' | 'syntax' | 'entities' | 'quotes'> & {
  readonly sentences: readonly StandingSentence[];
};

/** A sentence in which somebody denies something. */
export interface Denial {
  readonly sentence: number;
  /** Entity id of the one who denies, or for whom somebody does; null where the sentence names nobody. */
  readonly by: string | null;
  /** The words for what is denied; empty where it is denied in general ("all allegations"). */
  readonly denied: readonly Word[];
}

/** From here on two words mean the same, or one is a kind of the other. */
const LIKE = 0.75;
/** Part of what is denied that a sentence must tell for the denial to be of that. */
const MATTER = 0.5;

const kept = new WeakMap<readonly StandingSentence[], readonly Denial[]>();

/** Every denial of an article, in the order of its sentences. */
export function denialsOf(told: Told): readonly Denial[] {
  let denials = kept.get(told.sentences);
  if (!denials) {
    denials = told.sentences.flatMap((_, i) => denialIn(told, i) ?? []);
    kept.set(told.sentences, denials);
  }
  return denials;
}

/**
 * Whether a denial is of what a sentence tells: `same` where it names the same matter, `part` where some of it, `general` where it is of
 * all that is held against somebody. Null where it names a matter of which the sentence has nothing: a denial of something else.
 */
export function matterOf(told: Told, { denied }: Denial, sentence: number): 'same' | 'part' | 'general' | null {
  if (denied.length === 0) return 'general';
  const words = contentOf(told, sentence);
  const hits = denied.filter((d) => words.some((w) => likeness(d, w) >= LIKE)).length;
  if (hits === 0) return null;
  return hits / denied.length >= MATTER && hits >= Math.min(2, denied.length) ? 'same' : 'part';
}

function denialIn(told: Told, sentence: number): Denial | null {
  const { syntax, sentences, article } = told;
  const tree = keptTreeOf(syntax);
  const own = tokensOf(syntax, syntax.sentences[sentence]!);
  const verb = own.find((t) => wordMap('standing-words.tsv').get(t.lower) === 'denial');
  if (verb && isRefusal(tree, verb)) return null;
  if (verb) return { sentence, by: denierOf(told, tree, verb, sentence), denied: deniedBy(tree, verb) };
  const never = own.find((t) => t.upos === 'VERB' && isDeniedByMe(tree, t) && speakerAt(told, t) !== null);
  if (never) return { sentence, by: speakerAt(told, never), denied: below(tree, never, never) };
  if (sentences[sentence]!.standing === 'denial') return { sentence, by: speakerIn(told, sentence), denied: [] };
  const { start, end } = sentences[sentence]!;
  const words = article.text.slice(start, end).toLowerCase().replaceAll('’', "'");
  const answers = keep('answer-phrases', () => table('answer-phrases.tsv').map(([phrase]) => phrase!));
  return answers.some((phrase) => words.includes(phrase))
    ? { sentence, by: speakerIn(told, sentence), denied: [] }
    : null;
}

/** "The board rejected an offer": what is turned down is a thing, and nothing that anybody said. */
function isRefusal(tree: Tree, verb: Token): boolean {
  if (verb.lemma.toLowerCase() !== 'reject') return false;
  const objects = dependantsIn(tree, verb.index, 'obj', 'nsubj:pass').map((i) => tree.tokens[i]!.lemma.toLowerCase());
  return objects.length > 0 && objects.every((lemma) => !wordSet('denied-in-general.tsv').has(lemma));
}

/** "I have never taken a penny." */
function isDeniedByMe(tree: Tree, verb: Token): boolean {
  const subject = dependant(tree, verb.index, 'nsubj');
  const negated = tree.dependants[verb.index]!.some((i) => /^(?:never|not|n't)$/.test(tree.tokens[i]!.lower));
  return negated && subject !== undefined && tree.tokens[subject]!.lower === 'i' && verb.xpos !== 'VB';
}

/** Who denies: the subject of the verb, or the one for whom the subject speaks ("a spokesman for X"); else whoever speaks. */
function denierOf(told: Told, tree: Tree, verb: Token, sentence: number): string | null {
  let at: Token | undefined = verb;
  for (let step = 0; at && step < 3; step++) {
    const subject = dependant(tree, at.index, 'nsubj');
    if (subject !== undefined) {
      const { first, last } = tree.reach[subject]!;
      const stretch = { start: tree.tokens[first]!.start, end: tree.tokens[last - 1]!.end };
      const head = tree.tokens[subject]!;
      const named =
        told.entities.find((e) => e.mentions.some((m) => contains(m, head))) ??
        told.entities.find((e) => e.mentions.some((m) => contains(stretch, m)));
      return named?.id ?? null;
    }
    at = /^(?:conj|xcomp|advcl)/.test(at.deprel) ? tree.tokens[at.head] : undefined;
  }
  return speakerIn(told, sentence);
}

function speakerIn({ quotes, syntax }: Told, sentence: number): string | null {
  const own = syntax.sentences[sentence]!;
  return quotes.find((q) => q.speaker?.entity && q.spans.some((s) => overlaps(s, own)))?.speaker?.entity ?? null;
}

function speakerAt({ quotes }: Told, token: Token): string | null {
  return quotes.find((q) => q.speaker?.entity && q.spans.some((s) => overlaps(s, token)))?.speaker?.entity ?? null;
}

/** The words for what a word of denial denies; none where that is only "all allegations" or "it". */
function deniedBy(tree: Tree, verb: Token): Word[] {
  const objects = dependantsIn(tree, verb.index, 'ccomp', 'xcomp', 'obj', 'obl', 'nmod', 'acl', 'nsubj:pass');
  const general = wordSet('denied-in-general.tsv');
  const what = objects.filter((i) => tree.tokens[i]!.upos !== 'PROPN');
  // "denied the allegations against her", "rejected claims that the ward was unsafe": a clause says which, a preposition does not
  const named = what.flatMap((i) => {
    const token = tree.tokens[i]!;
    if (/^(?:obl|nmod)/.test(token.deprel)) return [];
    if (!general.has(token.lemma.toLowerCase())) return below(tree, token, verb);
    return dependantsIn(tree, i, 'acl', 'ccomp').flatMap((d) => below(tree, tree.tokens[d]!, verb));
  });
  // "denies fraud": the name of a crime is all that somebody is charged with, in whatever words a sentence tells it
  return named.every((w) => wordSet('wrongdoing-words.tsv').has(w.lemma)) ? [] : named;
}

/** The content words of a phrase or clause, without what is denied in general and without names. */
function below(tree: Tree, head: Token, verb: Token): Word[] {
  const { first, last } = tree.reach[head.index]!;
  return tree.tokens
    .slice(first, last)
    .filter((t) => isContent(t) && (t !== verb || head === verb))
    .map(asWord);
}

function isContent(t: Token): boolean {
  return (
    /^(?:NOUN|VERB|ADJ)$/.test(t.upos) &&
    !wordSet('function-words.tsv').has(t.lower) &&
    !wordSet('denied-in-general.tsv').has(t.lemma.toLowerCase())
  );
}

const asWord = (t: Token) => wordOf(t.lower, t.lemma.toLowerCase());

function contentOf({ syntax }: Told, sentence: number): Word[] {
  return tokensOf(syntax, syntax.sentences[sentence]!).filter(isContent).map(asWord);
}
