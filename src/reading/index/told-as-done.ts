import type { Span } from '../../article/span.ts';
import { keep, table, wordMap, wordSet } from '../language.ts';
import type { Token } from '../syntax/syntax.ts';
import { dependantsIn, type Tree } from '../syntax/tree.ts';

export type LimitWarning = 'negation' | 'open' | 'standing' | 'attribution' | 'value';

/** What keeps a sentence from telling a deed as done, and what leaving it out does to the sense. */
export interface Limit extends Span {
  /** Not done, left open, told only by those who judge or blame or by the one who did it, or done to or by another. */
  readonly warning: LimitWarning;
}

/** Most words between a preposition and the deed behind it: "cleared of his brother's stealing". */
const MOST_BETWEEN = 4;
/** Most words between what governs a deed and its preposition: "jailed for two years and three months for". */
const MOST_BEFORE = 9;
/** How far up the verbs an infinitive hangs on are followed: "had tried to manage to sell". */
const FURTHEST = 4;
/** Most words that are shown as left out between the governing word and its "to". */
const MOST_SHOWN = 6;

/**
 * The words by which a sentence says that what a verb of it tells was not done, or leaves open whether it was: "almost joined", "wrongly
 * accused", "tried to sell", "an attempt to sell", "cleared of stealing", "avoided paying". Null where it tells it as done.
 *
 * @param given the keys of the words that were given: what stands in them too was not left out
 */
export function limitOver(tree: Tree, verb: Token, given: ReadonlySet<string>): Limit | null {
  let at = verb;
  for (let step = 0; step < FURTHEST; step++) {
    const found = inFrontOf(tree, at) ?? overGerund(tree, at) ?? stillToCome(tree, at);
    if (found) return isGiven(tree, found, given) ? null : found;
    const over = overInfinitive(tree, at);
    if (!over) return null;
    if (!isDone(over)) {
      const to = markTo(tree, at)!;
      const end = to - over.index < MOST_SHOWN && to > over.index ? tree.tokens[to]!.end : over.end;
      const limit: Limit = { start: over.start, end, warning: 'open' };
      return given.has(over.lower) ? null : limit;
    }
    at = over;
  }
  return null;
}

/** The same, of adverbs only: where the verb's own form is taken, what governs it says of what kind it is by itself. */
export function adverbOver(tree: Tree, verb: Token, given: ReadonlySet<string>): Limit | null {
  const found = inFrontOf(tree, verb);
  return found && !isGiven(tree, found, given) ? found : null;
}

function isGiven(tree: Tree, { start, end, warning }: Limit, given: ReadonlySet<string>): boolean {
  const words = tree.tokens.filter((t) => t.start >= start && t.end <= end);
  // of "jailed for two years for" it is the first word that says what was done to them
  const shown = /^(?:standing|attribution)$/.test(warning) ? words.slice(0, 1) : words;
  return shown.some((t) => given.has(t.lower) && !/^(?:of|from|all|as|have)$/.test(t.lower));
}

interface Row {
  readonly words: readonly string[];
  readonly warning: LimitWarning;
}

/** The rows of one place. */
function rows(place: string): readonly Row[] {
  return keep(`deed-limits:${place}`, () =>
    table('deed-limits.tsv')
      .filter((row) => row[1] === place)
      .map(([words, , warning]) => ({ words: words!.split(' '), warning: (warning || 'open') as LimitWarning })),
  );
}

/** "Almost joined", "had all but abandoned", "was wrongly accused". */
function inFrontOf(tree: Tree, verb: Token): Limit | null {
  const { tokens } = tree;
  for (let i = verb.index - 1; i >= 0 && tokens[i]!.sentence === verb.sentence; i--) {
    const next = tokens[i + 1]!;
    if (next.index === verb.index || next.upos === 'AUX') {
      const close = endingAt(tokens, i, 'close');
      if (close) return close;
    }
    if (!/^(?:ADV|AUX|PART)$/.test(tokens[i]!.upos)) break;
  }
  // "accused, wrongly, of": as an adverb of the verb, wherever it stands
  for (const d of dependantsIn(tree, verb.index, 'advmod')) {
    const beside = endingAt(tokens, d, 'beside');
    if (beside) return beside;
  }
  return null;
}

function endingAt(tokens: readonly Token[], at: number, place: string): Limit | null {
  for (const { words, warning } of rows(place)) {
    const from = at - words.length + 1;
    if (from >= 0 && words.every((word, i) => tokens[from + i]!.lower === word))
      return { start: tokens[from]!.start, end: tokens[at]!.end, warning };
  }
  return null;
}

/**
 * "Cleared of stealing", "avoided paying", "without asking", "convicted of the theft"; read from the words, as parsers hang such phrases
 * in many ways.
 */
function overGerund({ tokens }: Tree, verb: Token): Limit | null {
  if (!/ing$/.test(verb.lower) && verb.upos !== 'NOUN') return null;
  for (let i = verb.index - 1; i >= Math.max(0, verb.index - MOST_BETWEEN); i--) {
    const t = tokens[i]!;
    if (t.sentence !== verb.sentence || t.upos === 'PUNCT') return null;
    for (const { words, warning } of rows('gerund')) {
      const last = words.length - 1;
      if (t.lower !== words[last] && !(last === 0 && t.lemma.toLowerCase() === words[0])) continue;
      const first = last === 0 ? t : wordBefore(tokens, t, words.slice(0, last));
      if (!first) continue;
      // of "prevented X from" the name is no word that was left out
      const isApart = t.index - first.index > last;
      return { start: first.start, end: isApart ? tokens[first.index + last - 1]!.end : t.end, warning };
    }
    const charged = chargedBefore(tokens, t);
    if (charged) return charged;
    if (/^(?:VERB|SCONJ|CCONJ)$/.test(t.upos)) return null;
  }
  return null;
}

/** "Accused of stealing", "on suspicion of having stolen", "jailed for two years for stealing": a court or an accuser says that they did. */
function chargedBefore(tokens: readonly Token[], preposition: Token): Limit | null {
  for (let i = preposition.index - 1; i >= Math.max(0, preposition.index - MOST_BEFORE); i--) {
    const t = tokens[i]!;
    if (t.sentence !== preposition.sentence || t.upos === 'PUNCT') return null;
    const charged = wordMap('unproven-deeds.tsv').get(t.lower)?.split(' ').includes(preposition.lower);
    const punished =
      /^(?:of|for|over)$/.test(preposition.lower) &&
      /^(?:conviction|dismissal|ban|fine)$/.test(wordMap('measure-words.tsv').get(t.lemma.toLowerCase()) ?? '');
    // "admitted a charge of stealing": who stole says so, and no longer only an accuser
    if (charged) return pleaBefore(tokens, t) ?? { start: t.start, end: t.end, warning: 'standing' };
    if (punished) return { start: t.start, end: preposition.end, warning: 'standing' };
    if (t.upos === 'VERB') return null;
  }
  return null;
}

/** "Pleaded guilty to a charge", "admitted two charges"; null where nobody does. */
function pleaBefore(tokens: readonly Token[], charge: Token): Limit | null {
  for (let i = charge.index - 1; i >= Math.max(0, charge.index - MOST_BETWEEN); i--) {
    const t = tokens[i]!;
    if (t.sentence !== charge.sentence || t.upos === 'PUNCT') return null;
    for (const { words, warning } of rows('gerund')) {
      const front = words.slice(0, -1);
      const isLast = t.lower === words.at(-1) || (front.length === 0 && t.lemma.toLowerCase() === words[0]);
      if (warning !== 'attribution' || !isLast) continue;
      const first = front.length === 0 ? t : wordBefore(tokens, t, front);
      if (first) return { start: first.start, end: t.end, warning };
    }
  }
  return null;
}

/** "Is to sell", "was to be sold". */
function stillToCome(tree: Tree, verb: Token): Limit | null {
  const to = markTo(tree, verb);
  const be = to === null ? undefined : tree.tokens[to - 1];
  const isIts = be && be.lemma === 'be' && be.head === verb.index && /^(?:cop|aux)/.test(be.deprel);
  return isIts ? { start: be.start, end: tree.tokens[to!]!.end, warning: 'open' } : null;
}

/** The first of some words in front of a preposition, by base form, with an object between where there is one: "prevented X from". */
function wordBefore(tokens: readonly Token[], preposition: Token, words: readonly string[]): Token | null {
  for (let i = preposition.index - 1; i >= Math.max(0, preposition.index - MOST_BEFORE); i--) {
    const t = tokens[i]!;
    if (t.sentence !== preposition.sentence || t.upos === 'PUNCT') return null;
    const from = i - words.length + 1;
    if (
      from >= 0 &&
      words.every((w, k) => tokens[from + k]!.lemma.toLowerCase() === w || tokens[from + k]!.lower === w)
    )
      return tokens[from]!;
    if (t.upos === 'VERB') return null;
  }
  return null;
}

/** The verb, adjective or noun that an infinitive hangs on; null where the verb is none. */
function overInfinitive(tree: Tree, verb: Token): Token | null {
  if (!/^(?:xcomp|acl|advcl|ccomp)/.test(verb.deprel) || verb.deprel.endsWith('relcl') || verb.xpos === 'VBG')
    return null;
  const over = tree.tokens[verb.head];
  return markTo(tree, verb) === null || !over || over.index > verb.index ? null : over;
}

function markTo(tree: Tree, verb: Token): number | null {
  return dependantsIn(tree, verb.index, 'mark').find((i) => tree.tokens[i]!.lower === 'to') ?? null;
}

/** Whether what hangs on a word in the infinitive is told as done: "managed to", "was forced to", "was found to have". */
function isDone(over: Token): boolean {
  const lemma = over.lemma.toLowerCase();
  return (
    wordSet('implicative-verbs.tsv').has(lemma) ||
    rows('to').some(({ words }) => words[0] === lemma) ||
    lemma === 'first'
  );
}
