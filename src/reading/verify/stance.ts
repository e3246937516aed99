import { overlaps } from '../../article/span.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../syntax/syntax.ts';
import { markOf, type Tree } from '../syntax/tree.ts';
import { isDenial, senseOf } from './words.ts';

/** How many words in front of a verb may turn it or leave it open. */
const IN_FRONT = 5;

/** Whether the same kinds of words that turn or open a verb stand right in front of both; the parse may have hung them elsewhere. */
export function sameInFront(
  theirs: readonly Token[],
  verb: Token,
  ours: readonly Token[],
  counterpart: Token,
): boolean {
  const senses = (tokens: readonly Token[], at: Token) => {
    const found = new Set<string>();
    for (let i = at.index - 1; i >= Math.max(0, at.index - IN_FRONT) && tokens[i]!.sentence === at.sentence; i--) {
      const t = tokens[i]!;
      if (t.upos === 'PUNCT') break;
      const sense = /^(?:will|would|shall|'ll)$/.test(t.lower) ? 'ahead' : senseOf(t.lower === "n't" ? 'not' : t.lower);
      if (sense && sense !== 'quantity') found.add(sense);
    }
    return [...found].sort().join();
  };
  return senses(theirs, verb) === senses(ours, counterpart);
}

/** A verb below another of the claim ("has refused to meet": "meet"), which the other decides about. */
export function isGoverned(t: Token): boolean {
  return /^(?:xcomp|ccomp|advcl|acl|csubj)/.test(t.deprel);
}

/** How a verb stands: denied, conditional, only possible or reported, still to come. */
interface Standing {
  readonly negative: boolean;
  readonly conditional: boolean;
  readonly open: boolean;
  readonly ahead: boolean;
  readonly reported: boolean;
}

/** @param reported whether a verb of saying above it counts as no more than who says it */
export function standingOf(tree: Tree, verb: Token, reported: boolean): Standing {
  let negatives = 0;
  let conditional = false;
  let open = false;
  let ahead = false;
  let said = false;
  const look = (t: Token, governs: boolean) => {
    for (const d of tree.dependants[t.index]!) {
      const o = tree.tokens[d]!;
      const sense = senseOf(o.lower === "n't" ? 'not' : o.lower);
      if (sense === 'negation' && /^(?:advmod|aux|det|cc)/.test(o.deprel)) negatives++;
      if (
        !governs &&
        /^(?:nsubj|obj)/.test(o.deprel) &&
        tree.dependants[d]!.some((x) => /^(?:no|neither)$/.test(tree.tokens[x]!.lower))
      )
        negatives++;
      if (!governs && /^(?:nsubj|obj)/.test(o.deprel) && sense === 'negation') negatives++;
      if ((sense === 'open' || sense === 'standing') && /^(?:aux|advmod)/.test(o.deprel)) open = true;
      if (/^(?:will|'ll|shall)$/.test(o.lower) && o.deprel.startsWith('aux')) ahead = true;
      if (/^(?:would|should)$/.test(o.lower) && o.deprel.startsWith('aux')) ahead = true;
      if (sense === 'open' && o.deprel === 'mark') conditional = true;
      if (o.deprel.startsWith('advcl') && /^(?:if|unless|provided)$/.test(markOf(tree, d))) conditional = true;
    }
  };
  look(verb, false);
  let below = verb;
  for (let step = 0; step < 6 && below.head >= 0; step++) {
    const t = tree.tokens[below.head]!;
    if (!/^(?:ccomp|xcomp|acl|advcl|obj|obl|nmod)/.test(below.deprel) || below.deprel.startsWith('acl:relcl')) break;
    const sense = senseOf(t.lower);
    const decides = /^(?:ccomp|xcomp)/.test(below.deprel);
    if ((sense === 'negation' || isDenial(t.lower)) && decides) negatives++;
    else if (sense === 'open' || (sense === 'standing' && !isDenial(t.lower))) open = true;
    else if (below.deprel.startsWith('ccomp')) said = true;
    if (decides) look(t, true);
    below = t;
  }
  return { negative: negatives % 2 === 1, conditional, open, ahead, reported: reported && said };
}

/** Whether the words stand in what somebody is accused of or what an unnamed source says. */
export function isUnder(reading: Reading, counterpart: Token): boolean {
  let t = counterpart;
  for (let step = 0; step < 6 && t.head >= 0; step++) {
    t = reading.syntax.tokens[t.head]!;
    if (senseOf(t.lower) === 'open' || senseOf(t.lower) === 'standing') return true;
  }
  return reading.quotes.some((q) => q.cue?.standing === 'allegation' && q.spans.some((s) => overlaps(s, counterpart)));
}
