import { table, wordMap, wordSet } from '../language.ts';
import { speechVerb } from '../lexicon/speech-verbs.ts';
import { isNegated } from '../standing/negated.ts';
import type { StandingSentence } from '../standing/standing.ts';
import { type Token, tokensOf } from '../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, markOf, type Tree } from '../syntax/tree.ts';
import { correctionsOf } from './corrections.ts';
import { doneTo, isPerson, named, whomOf } from './described.ts';
import { apologised, appealed } from './ends-beside.ts';
import { goneBackOn } from './gone-back-on.ts';
import { below } from './matter.ts';
import { reopenedAt } from './still-open.ts';
import type { Told } from './told.ts';
import { hasParticle, isSo, isToCome } from './told-as-so.ts';
import type { Measure, Undoing } from './undoing.ts';

/** What falls with a measure of each kind: with a charge what is alleged, with a conviction the charge that led to it. */
const falls: Record<Measure, readonly Measure[]> = {
  charge: ['charge', 'claim', 'inquiry'],
  conviction: ['conviction', 'charge', 'claim'],
  dismissal: ['dismissal'],
  ban: ['ban', 'dismissal'],
  fine: ['fine'],
  claim: ['claim'],
  inquiry: ['inquiry', 'claim'],
};

/** How many sentences back "the charge" still means one that was told, and "the charge against him". */
const [FURTHEST, NEAR] = [8, 2];

const kept = new WeakMap<readonly StandingSentence[], readonly Undoing[]>();

/** Every undoing of an article, in the order of its sentences. */
export function undoingsOf(told: Told): readonly Undoing[] {
  let undoings = kept.get(told.sentences);
  if (!undoings) {
    const tree = keptTreeOf(told.syntax);
    const corrections = correctionsOf(told);
    undoings = told.syntax.sentences.flatMap((s, i) => {
      const found = tokensOf(told.syntax, s).flatMap((t) => undoingAt(told, tree, t) ?? []);
      return [...(found.length > 0 ? [asOne(found)] : []), ...corrections.filter((c) => c.sentence === i)];
    });
    kept.set(told.sentences, undoings);
  }
  return undoings;
}

/** "Was reinstated after an inquiry found no evidence": a sentence that undoes in several ways undoes all of it. */
function asOne(found: readonly Undoing[]): Undoing {
  const [first] = found;
  return {
    ...first!,
    of: new Set(found.flatMap((u) => [...u.of])),
    words: new Set(found.flatMap((u) => [...u.words])),
    measures: new Set(found.flatMap((u) => [...u.measures])),
    isWhole: found.every((u) => u.isWhole),
    reach: Math.max(...found.map((u) => u.reach)),
    by: found.find((u) => u.by !== null)?.by ?? null,
    // where one of them is of all that there is, so is the whole
    matter: found.every((u) => u.matter.length > 0) ? found.flatMap((u) => u.matter) : [],
  };
}

/** What kind of measure a word names; undefined for other words, and where a verb's noun or a noun's verb was meant. */
export function measureOf({ lemma, upos }: Token): Measure | undefined {
  if (!/^(?:NOUN|VERB|ADJ)$/.test(upos)) return undefined;
  return wordMap('measure-words.tsv').get(lemma.toLowerCase()) as Measure | undefined;
}

function undoingAt(told: Told, tree: Tree, token: Token): Undoing | null {
  const found = endAt(told, tree, token);
  return found && { ...found, isWhole: found.of.size === 0 && hasMeasureBefore(told, tree, token, found.measures) };
}

/** Whether a sentence charges or dismisses somebody in front of the word that ends that. */
function hasMeasureBefore({ syntax }: Told, tree: Tree, end: Token, measures: ReadonlySet<string>): boolean {
  const verb = end.upos === 'VERB' ? end : tree.tokens[end.head];
  return tokensOf(syntax, syntax.sentences[end.sentence]!).some((t) => {
    const measure = t.upos === 'VERB' && t.index < (verb ?? end).index ? measureOf(t) : undefined;
    return measure !== undefined && measure !== 'claim' && measures.has(measure) && !isNegated(tree, t);
  });
}

function endAt(told: Told, tree: Tree, token: Token): Omit<Undoing, 'isWhole'> | null {
  const reopened = reopenedAt(told, tree, token) ?? goneBackOn(told, tree, token);
  if (reopened) return reopened;
  if (/^(?:ADJ|NOUN|PRON)$/.test(token.upos)) return acquittalAt(told, tree, token) ?? unprovenAt(told, tree, token);
  if (token.upos !== 'VERB') return null;
  const lemma = token.lemma.toLowerCase();
  if (/^(?:appeal|apologi[sz]e|win)$/.test(lemma)) {
    const found = /^apolog/.test(lemma) ? apologised(told, tree, token) : appealed(told, tree, token);
    if (found) return found;
  }
  for (const [verb, frame, particle, measures] of table('undoing-verbs.tsv')) {
    if (
      verb !== lemma ||
      !hasParticle(tree, token, particle ?? '') ||
      !(isSo(tree, token) || (frame === 'open' && isToCome(tree, token)))
    )
      continue;
    const found =
      frame === 'person' ? ofPerson(told, tree, token, measures!) : ofThing(told, tree, token, frame === 'claim');
    // "the bank cut its charges": what is made less is a ban, a fine or a sentence
    const isLess = !/^(?:less|open)$/.test(frame!) || /^(?:ban|fine|conviction|dismissal)$/.test(found?.kind ?? '');
    if (found && isLess) return found;
  }
  return null;
}

/** "X was acquitted of fraud", "a jury cleared X", "X, cleared in May, …" */
function ofPerson(told: Told, tree: Tree, verb: Token, measures: string): Omit<Undoing, 'isWhole'> | null {
  const whom = doneTo(tree, verb);
  const { of, words } = whomOf(told, tree, whom);
  // "cleared the table": nobody is cleared
  if (of.size === 0 && (whom === undefined || !/^(?:PRON|PROPN)$/.test(tree.tokens[whom]!.upos))) {
    if (whom === undefined || !isPerson(tree.tokens[whom]!)) return null;
  }
  const what = [verb.index, ...(whom === undefined ? [] : [whom])].flatMap((i) => dependantsIn(tree, i, 'obl', 'nmod'));
  const matter = what.filter((i) => markOf(tree, i) === 'of').flatMap((i) => below(tree, tree.tokens[i]!, verb));
  return {
    sentence: verb.sentence,
    of,
    words,
    reach: FURTHEST,
    measures: new Set(measures.split(' ')),
    kind: null,
    by: null,
    matter,
  };
}

/** "The conviction was quashed", "X withdrew the claim", "the case against X collapsed", "X apologised for the claim". */
function ofThing(told: Told, tree: Tree, verb: Token, isClaim: boolean): Omit<Undoing, 'isWhole'> | null {
  const thing = tree.dependants[verb.index]!.find((i) => {
    const t = tree.tokens[i]!;
    const isObject = /^obj|^nsubj:pass/.test(t.deprel) || (t.deprel === 'nsubj' && verb.lemma === 'collapse');
    // "set aside the ruling" is now and then read as a preposition
    const isBehind = /^(?:for|aside|out|back)$/.test(markOf(tree, i)) && /^(?:obl|advcl|acl)/.test(t.deprel);
    return (isObject || isBehind) && isMeasure(tree, t, isClaim);
  });
  const head = thing ?? (verb.deprel.startsWith('acl') && measureOf(tree.tokens[verb.head]!) ? verb.head : undefined);
  if (head === undefined) return null;
  const noun = tree.tokens[head]!;
  if (isNegated(tree, noun)) return null;
  const kind = measureOf(noun);
  const measure: Measure = isClaim && kind !== 'charge' ? 'claim' : (kind ?? 'claim');
  const subject = dependantsIn(tree, verb.index, 'nsubj').find((i) => tree.tokens[i]!.deprel === 'nsubj');
  const maker = isClaim ? subject : kind === 'claim' ? dependantsIn(tree, head, 'nmod:poss')[0] : undefined;
  // "X withdrew the claim", "X's claim was thrown out": X makes it, and is not the one against whom it is made
  const by = maker === undefined ? null : ([...named(told, tree, maker)][0] ?? null);
  const { first, last } = tree.reach[head]!;
  const besides = dependantsIn(tree, verb.index, 'obl').filter((i) => /^(?:against|to)$/.test(markOf(tree, i)));
  const within = tree.tokens.slice(first, last).map((t) => t.index);
  // "the story has been corrected to say that X is a judge": of whom it now says that
  const put = isClaim && verb.lemma === 'correct' ? dependantsIn(tree, verb.index, 'xcomp', 'advcl', 'ccomp') : [];
  const said = put.flatMap((i) => tree.tokens.slice(tree.reach[i]!.first, tree.reach[i]!.last).map((t) => t.index));
  const pointed = [...within, ...besides, ...said];
  const of = new Set(pointed.flatMap((i) => [...named(told, tree, i)]).filter((id) => id !== by));
  const matter = below(tree, noun, verb).filter((w) => !wordMap('measure-words.tsv').has(w.lemma));
  return {
    sentence: verb.sentence,
    of,
    words: new Set(),
    reach:
      of.size === 0 &&
      by === null &&
      [...pointed, maker].some((i) => i !== undefined && /^PRP/.test(tree.tokens[i]!.xpos))
        ? NEAR
        : FURTHEST,
    measures: new Set(falls[measure]),
    kind: measure,
    by,
    matter: measure === 'claim' ? matter : [],
  };
}

function isMeasure(tree: Tree, t: Token, isClaim: boolean): boolean {
  if (measureOf(t) !== undefined && (t.upos === 'NOUN' || isClaim)) return true;
  // "apologised for saying that X had lied"
  return isClaim && t.upos === 'VERB' && markOf(tree, t.index) === 'for' && speechVerb(t.lower) !== undefined;
}

/** "Found not guilty", "a verdict of not guilty", "released without charge". */
function acquittalAt(told: Told, tree: Tree, token: Token): Omit<Undoing, 'isWhole'> | null {
  const verb = tree.tokens[token.head];
  const isGuilty = token.lower === 'guilty' && tree.tokens[token.index - 1]?.lower === 'not';
  const isReleased =
    measureOf(token) === 'charge' && isNegated(tree, token) && /^(?:release|free)$/.test(verb?.lemma ?? '');
  // a plea is an answer of one's own
  if ((!isGuilty && !isReleased) || verb?.lemma === 'plead' || (verb && !isSo(tree, verb))) return null;
  const whom = verb && (doneTo(tree, verb) ?? dependantsIn(tree, token.index, 'nsubj')[0]);
  const { of, words } = whomOf(told, tree, whom);
  const measures = new Set<Measure>(isGuilty ? ['charge', 'conviction', 'claim', 'inquiry'] : ['charge', 'claim']);
  return { sentence: token.sentence, of, words, reach: FURTHEST, measures, kind: null, by: null, matter: [] };
}

/** What is found not to be: "nothing wrong", "nothing improper". */
const wrong = /^(?:wrong|improper|illegal|unlawful|irregular|untoward|amiss|criminal)$/;

/** "There is no evidence that …", "an inquiry found no wrongdoing by …", "an audit found nothing wrong". */
function unprovenAt(told: Told, tree: Tree, token: Token): Omit<Undoing, 'isWhole'> | null {
  const isNone = token.lower === 'nothing' && wrong.test(tree.tokens[token.index + 1]?.lower ?? '');
  const isProof = token.upos === 'NOUN' && wordSet('proof-words.tsv').has(token.lemma.toLowerCase());
  if (!isNone && !isProof) return null;
  if (!isNone && !dependantsIn(tree, token.index, 'det').some((i) => tree.tokens[i]!.lower === 'no')) return null;
  const verb = tree.tokens[token.head];
  // "had no evidence": that they who looked found none
  if (!verb || !/^(?:be|find|see|uncover|discover|produce|offer|show)$/.test(verb.lemma)) return null;
  const beside = dependantsIn(tree, verb.index, 'obl', 'ccomp', 'acl', 'xcomp').filter((i) => i > token.index);
  const stretch = [token.index, ...beside].flatMap((i) => tree.tokens.slice(tree.reach[i]!.first, tree.reach[i]!.last));
  const of = new Set(stretch.flatMap((t) => [...named(told, tree, t.index)]));
  const matter = [token.index, ...beside].flatMap((i) => below(tree, tree.tokens[i]!, token));
  return {
    sentence: token.sentence,
    of,
    words: new Set(),
    reach: isNone ? NEAR : FURTHEST,
    measures: new Set(['claim', 'charge', 'inquiry']),
    kind: null,
    by: null,
    matter,
  };
}
