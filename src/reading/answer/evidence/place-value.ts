import { contains, type Span } from '../../../article/span.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading, Sentence } from '../../reading.ts';
import { tokenAt } from '../../syntax/syntax.ts';
import { dependantsIn, keptTreeOf } from '../../syntax/tree.ts';
import type { Question } from '../question/question.ts';

export function placeIn({ article, entities }: Reading, sentence: Sentence): Span | null {
  const places = entities
    .filter((e) => e.kind !== 'person')
    .flatMap((e) => e.mentions)
    .filter(
      (m) =>
        contains(sentence, m) &&
        /\b(?:in|at|to|from|near|outside|across|for)\s(?:the\s)?$/i.test(article.text.slice(sentence.start, m.start)),
    )
    .sort((a, b) => a.start - b.start);
  return places[0] ? { start: places[0].start, end: places[0].end } : null;
}

/**
 * Whether a place may be where something is that a question without a verb asks for: "where are the bats?" is not told by "researchers at the
 * University of X".
 */
export function isPlaceOf({ syntax }: Reading, { terms }: Question, place: Span): boolean {
  if (terms.length === 0 || terms.some(({ verb }) => verb)) return true;
  const tree = keptTreeOf(syntax);
  const { tokens } = tree;
  const isAsked = (index: number) => terms.some(({ term }) => related(term, termOf(tokens[index]!.lower)));
  let at = tokens[tokenAt(syntax, place.start)]?.index ?? -1;
  while (at >= 0 && (contains(place, tokens[at]!) || /^(?:compound|flat|appos)/.test(tokens[at]!.deprel))) {
    const { deprel, head } = tokens[at]!;
    if (head < 0) return true;
    // of a verb that place is whose subject or object it is
    if (!contains(place, tokens[head]!) && !/^(?:nmod|compound|flat|appos)/.test(deprel))
      return tokens[head]!.upos !== 'VERB' || dependantsIn(tree, head, 'nsubj', 'obj').some(isAsked);
    at = head;
  }
  return at < 0 || isAsked(at);
}
