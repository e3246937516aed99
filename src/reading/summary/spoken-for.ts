import { contains, overlaps } from '../../article/span.ts';
import { isNot } from '../lexicon/grammar-words.ts';
import { tokensOf } from '../syntax/syntax.ts';
import { dependant, dependantsIn, keptTreeOf } from '../syntax/tree.ts';
import type { Denial } from './denials.ts';
import { sidesOf } from './sides.ts';
import type { Told } from './told.ts';

/**
 * "X's union said she had not been on the ward": what somebody's lawyer, union or family says was not so, right behind what another says of
 * them, answers that, whatever words it has. Null where the sentence is none such.
 */
export function spokenFor(told: Told, sentence: number): Denial | null {
  const tree = keptTreeOf(told.syntax);
  const own = told.syntax.sentences[sentence]!;
  const before = told.sentences[sentence - 1];
  if (!before || !/^(?:said|allegation)$/.test(before.standing)) return null;
  for (const { cue, spans } of told.quotes.filter((q) => q.cue && contains(own, q.cue))) {
    const verb = tokensOf(told.syntax, own).find((t) => overlaps(t, cue!) && t.upos === 'VERB');
    const subject = verb && dependant(tree, verb.index, 'nsubj');
    const [whose] = subject === undefined ? [] : dependantsIn(tree, subject, 'nmod:poss');
    const by =
      whose === undefined
        ? undefined
        : told.entities.find((e) => e.kind === 'person' && e.mentions.some((m) => overlaps(m, tree.tokens[whose]!)));
    if (!by) continue;
    const words = tokensOf(told.syntax, own).filter((t) => spans.some((s) => contains(s, t)));
    // a "she" that the reading knows nobody for is whoever is spoken for
    const meant = words.flatMap((t) => {
      const named = told.entities.find((e) => e.kind === 'person' && e.mentions.some((m) => overlaps(m, t)));
      return named ? [named] : /^(?:he|she)$/.test(t.lower) ? [by] : [];
    });
    if (meant[0] !== by || !words.some((t) => isNot(t.lower) || /^(?:nothing|nowhere)$/.test(t.lower))) continue;
    const { accuser, accused } = sidesOf(told, sentence - 1);
    if (accuser !== by.id && accused.has(by.id))
      return { sentence, by: by.id, denied: [], isFirm: true, claims: [sentence - 1] };
  }
  return null;
}
