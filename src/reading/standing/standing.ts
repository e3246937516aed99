import type { Article } from '../../article/article.ts';
import { overlaps, type Span } from '../../article/span.ts';
import { wordMap } from '../language.ts';
import type { Quote, Standing } from '../reading.ts';
import { type Syntax, tokensOf } from '../syntax/syntax.ts';
import { keptTreeOf } from '../syntax/tree.ts';
import { isNegated } from './negated.ts';

/** A sentence with how it stands and whose words it carries. */
export interface StandingSentence extends Span {
  readonly paragraph: number;
  readonly standing: Standing;
  readonly speaker: string | null;
}

/** Reports whose source stays unnamed. */
const unnamed =
  /\b(?:it is|it was|it has been|is|are|was|were) (?:widely )?(?:understood|believed|thought|reported|rumoured|claimed|alleged|said) (?:that|to)\b/i;

/**
 * How each sentence stands. A denial outranks an unnamed report, that an allegation, that somebody's words:
 * a sentence that does several things is shown by the one that must not be lost.
 */
export function standingOf(article: Article, syntax: Syntax, quotes: readonly Quote[]): StandingSentence[] {
  const tree = keptTreeOf(syntax);
  return syntax.sentences.map((sentence) => {
    const words = article.text.slice(sentence.start, sentence.end);
    const here = quotes.filter((q) => !isNobodys(q) && q.spans.some((s) => overlaps(s, sentence)));
    const speaker = here.find((q) => q.speaker)?.speaker?.name ?? null;
    // "was not accused of it", "nobody has denied it"
    const told = tokensOf(syntax, sentence).filter((t) => !isNegated(tree, t));
    const isSo = ({ cue }: Quote) =>
      cue === null || !tokensOf(syntax, sentence).some((t) => overlaps(t, cue) && isNegated(tree, t));
    const kinds = new Set(told.map((t) => wordMap('standing-words.tsv').get(t.lower)));
    const { start, end, paragraph } = sentence;
    const as = (standing: Standing) => ({ start, end, paragraph, standing, speaker });
    if (kinds.has('denial') || here.some((q) => q.cue?.standing === 'denial' && isSo(q))) return as('denial');
    if (unnamed.test(words)) return as('understood');
    if (kinds.has('allegation') || here.some((q) => q.cue?.standing === 'allegation' && isSo(q)))
      return as('allegation');
    return as(here.length > 0 ? 'said' : 'narration');
  });
}

/** "Nobody has accused X of lying": what nobody says is nobody's words. */
const isNobodys = ({ speaker }: Quote) => /^(?:nobody|no one|none|neither)\b/i.test(speaker?.name ?? '');
