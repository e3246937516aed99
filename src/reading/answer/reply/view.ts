import { contains } from '../../../article/span.ts';
import type { Quote, Reading } from '../../reading.ts';
import { tokenAt } from '../../syntax/syntax.ts';
import { keptTreeOf } from '../../syntax/tree.ts';

/** "What does X think of Y?", "how does X feel about Y?": a view is asked for, not any words in which Y is named. */
export const asksView =
  /\b(?:think|thinks|thought|feel|feels|felt|believe|believes|believed|opinion|view|views) (?:of|about|on)\b/i;

/** Furthest from the head of what is said, in steps up the tree, that a name behind a preposition is still what it is about: "no faith in Y". */
const NEAR = 2;

/**
 * Whether a quotation's own words say something of an entity: it is the subject or the object of a clause in them, or stands behind a
 * preposition near their head. A name further down ("the day before the summit with Y") tells nothing of what somebody thinks of it.
 */
export function isViewOf(reading: Reading, quote: Quote, entity: string): boolean {
  if (quote.addressee === entity) return true;
  const { tokens } = keptTreeOf(reading.syntax);
  const isSaid = (at: number) => tokens[at] !== undefined && quote.spans.some((span) => contains(span, tokens[at]!));
  const mentions = reading.entities.find((e) => e.id === entity)?.mentions ?? [];
  return mentions.some((mention) => {
    let at = tokenAt(reading.syntax, mention.start);
    if (!isSaid(at)) return false;
    while (isSaid(tokens[at]!.head) && contains(mention, tokens[tokens[at]!.head]!)) at = tokens[at]!.head;
    const relations: string[] = [];
    for (let up = at; isSaid(up) && relations.length < tokens.length; up = tokens[up]!.head)
      relations.push(tokens[up]!.deprel);
    if (relations[0] === 'nmod:poss') relations.shift();
    if (relations.includes('acl:relcl')) return false;
    return /^(?:nsubj|obj|iobj|obl:agent)/.test(relations[0] ?? '') || relations.length <= NEAR + 1;
  });
}
