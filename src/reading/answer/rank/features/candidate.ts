import { overlaps } from '../../../../article/span.ts';
import type { ArticleIndex } from '../../../index/article-index.ts';
import type { Candidate } from '../../../index/candidates.ts';
import { cuts } from '../../../index/cuts.ts';
import { closeness, isKindOf, nounFile } from '../../../lexicon/lexicon.ts';
import { markOf } from '../../../syntax/tree.ts';
import { distanceIn, FAR, placeOf, places } from '../place.ts';
import { arcToCandidate } from './arcs.ts';
import { fits, placeFits, sortOf } from './fits.ts';
import { marks, numberIn, relations, type Sort, sorts } from './names.ts';
import type { Beside, SentenceFeatures } from './sentence.ts';
import { context, cutsName } from './surroundings.ts';

/** What a candidate is whatever is asked. */
export interface Own {
  readonly candidate: Candidate;
  readonly sort: Sort;
  readonly mark: string;
  readonly lemma: string;
  /** WordNet's file of a noun; 0 for what is none. */
  readonly file: number;
  readonly cut: number;
  readonly relation: number;
  readonly markNumber: number;
  readonly frequency: number;
  readonly capital: number;
  readonly cutsName: number;
}

export function ownOf(index: ArticleIndex, candidate: Candidate): Own {
  const { tree, wordAt } = index;
  const { head, first, cut } = candidate;
  const token = tree.tokens[head]!;
  const lemma = token.lemma.toLowerCase();
  const sort = sortOf(candidate, token.upos);
  const mark = markOf(tree, head);
  const word = wordAt[head]!;
  return {
    candidate,
    sort,
    mark,
    lemma,
    file: sort === 'noun' ? nounFile(lemma) : 0,
    cut: cuts.indexOf(cut),
    relation: numberIn(relations, token.deprel.split(':')[0]!),
    markNumber: numberIn(marks, mark),
    frequency: word >= 0 ? index.frequency[word]! : 0,
    capital: Number(/^\p{Lu}/u.test(tree.tokens[first]!.text)),
    cutsName: cutsName(index, candidate),
  };
}

/** A candidate's own part of its row, which stands behind what its sentence's candidates share. */
export function candidateRow(beside: Beside, shared: SentenceFeatures, own: Own): number[] {
  const { frame, index, alignment } = beside;
  const { tree } = index;
  const { tokens } = tree;
  const { candidate, sort, mark, file } = own;
  const { head, first, last } = candidate;
  const { pivot, passive, arcs } = shared;
  const isInside = pivot >= first && pivot < last;
  const place = pivot < 0 || isInside ? 'none' : placeOf(tree, head, pivot);
  const { focusAt } = alignment;
  const holdsFocus = focusAt >= first && focusAt < last;
  const focusWord = frame.focus?.word;
  const word = index.wordAt[head]!;
  const near = nearnessOf(beside, shared.total, candidate);
  const isSpeaker =
    shared.speaker && overlaps(shared.speaker, { start: tokens[first]!.start, end: tokens[last - 1]!.end });
  return [
    sorts.indexOf(sort),
    own.cut,
    last - first,
    own.relation,
    own.markNumber,
    ownWords(beside, candidate),
    Number(frame.own.has(tokens[head]!.lower)),
    own.frequency,
    fits(frame.type, sort, mark, file),
    focusWord && sort === 'noun' ? Number(isKindOf(own.lemma, focusWord.lemma)) : 0,
    focusWord && word >= 0 ? closeness(focusWord, index.words[word]!) : 0,
    Number(holdsFocus) + Number(focusAt === head),
    focusAt < 0 || holdsFocus ? FAR : distanceIn(tree, index.depth, head, focusAt),
    focusAt < 0 || holdsFocus ? 0 : places.indexOf(placeOf(tree, head, focusAt)),
    places.indexOf(place),
    placeFits(frame, place, passive),
    frame.mark === '' ? 0 : mark === frame.mark ? 1 : -1,
    shared.argumentsRight,
    shared.argumentsWrong,
    near.nearness,
    pivot < 0 || isInside ? FAR : distanceIn(tree, index.depth, head, pivot),
    near.gap,
    near.meanGap,
    context(frame, tokens, first - 1, -1),
    context(frame, tokens, last, 1),
    Number(passive),
    own.capital,
    file,
    ...arcs,
    arcToCandidate(frame, index, alignment, candidate),
    own.cutsName,
    Number(isSpeaker ?? false),
    shared.speechAsked,
  ];
}

/** What part of a candidate's content the question has itself; a pronoun has its own where the question does not name whom it stands for. */
function ownWords({ question, frame, index, alignment }: Beside, { first, last, entity, named }: Candidate): number {
  let own = 0;
  let content = 0;
  for (let i = first; i < last; i++) {
    if (!index.content[i]) continue;
    content++;
    if (frame.own.has(index.tree.tokens[i]!.lower) || alignment.at.includes(i)) own++;
  }
  if (content > 0) return own / content;
  return Number(!(entity && named) || question.entities.includes(entity));
}

/** How near the question's words stand to a candidate, in dependencies and in tokens between them. */
function nearnessOf(
  { index, aligned, alignment }: Beside,
  total: number,
  { head, first, last }: Candidate,
): { nearness: number; gap: number; meanGap: number } {
  let nearness = 0;
  let gap = FAR * 3;
  let gaps = 0;
  let seen = 0;
  for (const [k, at] of alignment.at.entries()) {
    if (at < 0 || (at >= first && at < last)) continue;
    const steps = distanceIn(index.tree, index.depth, head, at);
    nearness += (aligned.weights[k]! * alignment.like[k]!) / (1 + steps);
    const away = at < first ? first - at : at - last + 1;
    gap = Math.min(gap, away);
    gaps += away;
    seen++;
  }
  return { nearness: total > 0 ? nearness / total : 0, gap, meanGap: seen > 0 ? gaps / seen : FAR * 3 };
}
