import { type Limit, limitOver } from '../index/told-as-done.ts';
import { wordSet } from '../language.ts';
import { isOnlyOutcome } from '../lexicon/outcome.ts';
import { related, termOf } from '../lexicon/terms.ts';
import type { Reading } from '../reading.ts';
import { analyseText } from '../syntax/analyse.ts';
import { type Token, tokensOf } from '../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, treeOf } from '../syntax/tree.ts';
import { contentOf, holdsAll, keysOf } from './held.ts';
import { droppedModifier } from './other-role.ts';
import { marksOther } from './same-marks.ts';
import { countsOther, haveSameNumbers, haveSameRoles, namesOthers, type Parsed } from './same-roles.ts';
import { areOpposite } from './sense.ts';
import { isGoverned, isUnder, sameInFront, standingOf } from './stance.ts';
import { leavesOut } from './whose-verb.ts';
import { articleWords, isDenial, senseOf, wordsOf } from './words.ts';

/** A sentence that says what is claimed, and the words of it that say so. */
export interface SameSense {
  readonly sentence: number;
  /** The verb (or noun) that carries it; null where none was found. */
  readonly predicate: Token | null;
  /** The words by which it tells it as not done, as open, or of another, which the claim leaves out. */
  readonly limit: Limit | null;
}

/** Fewest content words of a claim: two words in common say little. */
const LEAST_CONTENT = 3;

/**
 * The first sentence that says the claim in other words: it holds all of the claim's content and its numbers with their bounds, its
 * verb has the same subject and object, the same polarity and the same standing (told, possible, conditional, still to come).
 * Null where none does. A judgement of somebody is only ever said in the judge's own words.
 *
 * @param spoken whether the claim names who says it, so that words reported of them count as told
 */
export function sameSense(reading: Reading, claim: string, spoken: boolean): SameSense | null {
  const words = wordsOf(claim);
  if (words.some((w) => wordSet('judgement-words.tsv').has(w.key))) return null;
  const content = contentOf(words);
  if (content.length < LEAST_CONTENT) return null;
  const candidates = reading.sentences.flatMap((_, i) => (holdsAll(reading, content, i) ? [i] : []));
  if (candidates.length === 0) return null;
  const told = parsed(claim);
  const tree = keptTreeOf(reading.syntax);
  const keys = new Set([...words.map((w) => w.key), ...told.syntax.tokens.map((t) => t.lower)]);
  for (const sentence of candidates) {
    const predicate = saysSo(reading, told, claim, sentence, spoken);
    if (predicate === undefined) continue;
    const subject = told.tree.tokens.find((t) => t.deprel.startsWith('nsubj') && /^(?:NOUN|PROPN)$/.test(t.upos));
    const limit =
      (subject ? leavesOut(reading, subject, sentence) : null) ??
      droppedModifier(tokensOf(reading.syntax, reading.syntax.sentences[sentence]!), keys) ??
      (predicate && limitOver(tree, predicate, keys));
    return { sentence, predicate, limit };
  }
  return null;
}

/** A claim with its parse. */
export function parsed(claim: string): Parsed {
  const syntax = analyseText({ text: claim, paragraphs: [{ number: 1, start: 0, end: claim.length }] });
  return { syntax, tree: treeOf(syntax), words: wordsOf(claim) };
}

/** The sentence's word that carries the claim's verb; null where the claim has no verb; undefined where the sentence says something else. */
function saysSo(
  reading: Reading,
  claim: Parsed,
  text: string,
  sentence: number,
  spoken: boolean,
): Token | null | undefined {
  const tree = keptTreeOf(reading.syntax);
  const own = reading.syntax.sentences[sentence]!;
  const tokens = tree.tokens.slice(own.first, own.last);
  if (
    !haveSameNumbers(
      claim.words,
      articleWords(reading).filter((w) => w.token >= own.first && w.token < own.last),
    )
  )
    return undefined;
  const theirKeys = claim.words.map((w) => w.key);
  // a "not" that the sentence has nowhere, wherever the parse hangs it
  const denies = (keys: readonly string[]) => keys.some((k) => senseOf(k) === 'negation' || isDenial(k));
  if (denies(theirKeys) && !denies([...keysOf(reading)[sentence]!])) return undefined;
  const ourKeys = keysOf(reading)[sentence]!;
  // a word of the claim that meets its opposite in the sentence
  if (theirKeys.some((k) => !ourKeys.has(k) && [...ourKeys].some((o) => areOpposite(k, o)))) return undefined;
  if (namesOthers(reading, claim, text, own)) return undefined;
  const verbs = claim.syntax.tokens.filter(
    (t) => t.upos === 'VERB' || dependantsIn(claim.tree, t.index, 'cop').length > 0,
  );
  const [main] = [...verbs].sort(
    (a, b) => Number(isGoverned(a)) - Number(isGoverned(b)) || Number(a.head >= 0) - Number(b.head >= 0),
  );
  // without a verb to compare, only the same words in another order would be left
  if (!main || main.deprel === 'amod') return undefined;
  if (countsOther(claim, tree, tokens) || marksOther(claim, tree, tokens)) return undefined;
  let found: Token | undefined;
  for (const verb of verbs) {
    const counterparts = tokens
      .filter((t) => isLike(t, verb) && related(termOf(t.lower), termOf(verb.lower)) && !tellsLess(t, verb))
      .sort((a, b) => Number(b.upos === 'VERB') - Number(a.upos === 'VERB'));
    const counterpart = counterparts.find((t) => fits(verb, t));
    if (!counterpart) return undefined;
    if (verb === main) found = counterpart;
  }
  return found;

  /** A verb's counterpart is a verb or the noun of it; what somebody is said to be must be said so there too. */
  function isLike(t: Token, verb: Token): boolean {
    if (verb.upos === 'VERB') return t.upos === 'VERB' || t.upos === 'NOUN';
    return dependantsIn(tree, t.index, 'cop').length > 0;
  }

  /** "X killed Y" is not told by the death of Y. */
  function tellsLess(t: Token, verb: Token): boolean {
    return dependantsIn(claim.tree, verb.index, 'obj').length > 0 && isOnlyOutcome(termOf(verb.lower), termOf(t.lower));
  }

  function fits(verb: Token, counterpart: Token): boolean {
    const theirs = standingOf(claim.tree, verb, true);
    const ours = standingOf(tree, counterpart, spoken || theirs.reported);
    if (theirs.negative !== ours.negative || theirs.conditional !== ours.conditional) return false;
    if (theirs.open !== ours.open || theirs.ahead !== ours.ahead) return false;
    if (!sameInFront(claim.syntax.tokens, verb, reading.syntax.tokens, counterpart)) return false;
    // a claim told as fact is not said where the article speaks of an accusation or an unnamed report
    const { standing } = reading.sentences[sentence]!;
    if ((standing === 'allegation' || standing === 'understood') && !theirs.open && isUnder(reading, counterpart))
      return false;
    return verb !== main || haveSameRoles(reading, claim, text, verb, tree, counterpart);
  }
}
