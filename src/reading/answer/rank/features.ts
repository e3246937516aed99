import { overlaps, type Span } from '../../../article/span.ts';
import { wordSet } from '../../language.ts';
import { speechVerb } from '../../quotes/speech-verbs.ts';
import type { Reading } from '../../reading.ts';
import { markOf } from '../../syntax/tree.ts';
import { closeness, isKindOf, nounFile } from '../lexicon.ts';
import { polarityFault } from '../polarity.ts';
import type { Question } from '../question.ts';
import { openFault, roleFault } from '../roles.ts';
import type { Aligned, Alignment } from './alignment.ts';
import type { ArticleIndex } from './article-index.ts';
import { type Candidate, cuts } from './candidates.ts';
import { type AnswerType, answerTypes, type Frame } from './frame.ts';
import { distanceIn, FAR, isPassive, placeOf, places } from './place.ts';

/** What a candidate is by its own words. */
const sorts = [
  'other',
  'person',
  'organisation',
  'place',
  'proper',
  'noun',
  'number',
  'date',
  'duration',
  'verb',
  'adjective',
  'adverb',
] as const;
const relations = [
  'root',
  'nsubj',
  'obj',
  'iobj',
  'obl',
  'nmod',
  'appos',
  'compound',
  'amod',
  'nummod',
  'conj',
  'ccomp',
  'xcomp',
  'advcl',
  'acl',
  'parataxis',
  'flat',
  'advmod',
] as const;
const marks = [
  '',
  'in',
  'at',
  'on',
  'to',
  'from',
  'of',
  'by',
  'for',
  'with',
  'as',
  'because',
  'after',
  'before',
  'since',
  'during',
  'about',
  'into',
  'between',
  'that',
  'through',
  'over',
] as const;
const questionRelations = ['', 'is', 'nsubj', 'obj', 'obl', 'nmod', 'advmod', 'ccomp', 'xcomp', 'root'] as const;

export const features = [
  'type',
  'relation asked',
  'passive asked',
  'focus given',
  'words',
  'mark asked',
  'coverage',
  'coverage behind best',
  'rank of sentence',
  'names missing',
  'numbers missing',
  'nouns missing',
  'verbs missing',
  'others missing',
  'heaviest missing',
  'names nowhere',
  'nouns nowhere',
  'verbs nowhere',
  'weight nowhere',
  'exact coverage',
  'coverage with neighbours',
  'sentence',
  'length of sentence',
  'polarity',
  'roles',
  'verb likeness',
  'focus likeness',
  'sort',
  'cut',
  'length',
  'relation',
  'mark',
  'own words',
  'head in question',
  'frequency',
  'fits type',
  'kind of focus',
  'focus closeness',
  'holds focus',
  'focus distance',
  'focus place',
  'place',
  'place fits',
  'mark fits',
  'arguments right',
  'arguments wrong',
  'nearness',
  'verb distance',
  'gap',
  'mean gap',
  'left match',
  'right match',
  'passive here',
  'capital',
  'file',
  'arcs kept',
  'arcs broken',
  'missing near',
  'near miss',
  'arc to candidate',
  'cuts a name',
  'speaks the words',
  'speech asked',
] as const;

/** A row of features for each candidate of a sentence. */
export function featuresOf(
  reading: Reading,
  question: Question,
  frame: Frame,
  index: ArticleIndex,
  aligned: Aligned,
  alignment: Alignment,
  rank: number,
): { readonly candidate: Candidate; readonly row: Float64Array }[] {
  const { tree } = index;
  const { tokens } = tree;
  const own = reading.syntax.sentences[alignment.sentence]!;
  const { words } = frame;
  const n = words.length;
  const best = Math.max(...aligned.sentences.map((s) => s.coverage));
  const missing = { name: 0, number: 0, noun: 0, verb: 0, other: 0 };
  const nowhere = { name: 0, number: 0, noun: 0, verb: 0, other: 0 };
  let heaviest = 0;
  let weightNowhere = 0;
  let exact = 0;
  let total = 0;
  let around = 0;
  for (let k = 0; k < n; k++) {
    const { sort } = words[k]!;
    const weight = aligned.weights[k]!;
    const like = alignment.like[k]!;
    missing[sort] += 1 - like;
    nowhere[sort] += 1 - aligned.anywhere[k]!;
    heaviest = Math.max(heaviest, weight * (1 - like));
    weightNowhere += weight * (1 - aligned.anywhere[k]!);
    total += weight;
    if (like >= 1) exact += weight;
    const before = aligned.sentences[alignment.sentence - 1]?.like[k] ?? 0;
    const behind = aligned.sentences[alignment.sentence + 1]?.like[k] ?? 0;
    around += weight * Math.max(like, 0.8 * before, 0.6 * behind);
  }
  const headWord = words.findIndex((w) => w.token.index === frame.head);
  const pivot =
    headWord >= 0 ? alignment.at[headWord]! : frame.focus && frame.relation === 'is' ? alignment.focusAt : -1;
  const anyVerb = words.findIndex((w) => w.sort === 'verb');
  const pivotLike =
    headWord >= 0
      ? alignment.like[headWord]!
      : frame.relation === 'is'
        ? alignment.focusLike
        : anyVerb >= 0
          ? alignment.like[anyVerb]!
          : 0;
  const [right, wrong] = argumentsOf(frame, index, alignment, headWord, pivot);
  const [arcsKept, arcsBroken, missingNear, nearMiss] = arcsOf(frame, index, aligned, alignment);
  const speaker = speakerOf(reading, index, alignment);
  const speechAsked = Number(words.some((w) => w.sort === 'verb' && speechVerb(w.token.lower) !== undefined));
  const passiveHere = pivot >= 0 && isPassive(tree, pivot);
  const shared = [
    answerTypes.indexOf(frame.type),
    Math.max(0, (questionRelations as readonly string[]).indexOf(frame.relation)),
    Number(frame.passive),
    Number(frame.focus !== null),
    n,
    Math.max(0, (marks as readonly string[]).indexOf(frame.mark)),
    alignment.coverage,
    best - alignment.coverage,
    rank,
    missing.name,
    missing.number,
    missing.noun,
    missing.verb,
    missing.other,
    heaviest,
    nowhere.name + nowhere.number,
    nowhere.noun,
    nowhere.verb,
    weightNowhere,
    total > 0 ? exact / total : 0,
    total > 0 ? around / total : 0,
    alignment.sentence,
    own.last - own.first,
    Number(polarityFault(reading, question, reading.sentences[alignment.sentence]!) !== null),
    Number(
      (openFault(reading, question, reading.sentences[alignment.sentence]!) ??
        roleFault(reading, question, reading.sentences[alignment.sentence]!)) !== null,
    ),
    pivotLike,
    alignment.focusLike,
  ];
  return index.candidates(alignment.sentence).map((candidate) => {
    const { head, first, last } = candidate;
    const token = tokens[head]!;
    const sort = sortOf(candidate, token.upos);
    const lemma = token.lemma.toLowerCase();
    let inQuestion = 0;
    let content = 0;
    for (let i = first; i < last; i++) {
      if (!index.content[i]) continue;
      content++;
      if (frame.own.has(tokens[i]!.lower) || alignment.at.includes(i)) inQuestion++;
    }
    let nearness = 0;
    let gap = FAR * 3;
    let gaps = 0;
    let seen = 0;
    for (let k = 0; k < n; k++) {
      const at = alignment.at[k]!;
      if (at < 0 || (at >= first && at < last)) continue;
      const steps = distanceIn(tree, index.depth, head, at);
      nearness += (aligned.weights[k]! * alignment.like[k]!) / (1 + steps);
      const away = at < first ? first - at : at - last + 1;
      gap = Math.min(gap, away);
      gaps += away;
      seen++;
    }
    const inside = pivot >= first && pivot < last;
    const place = pivot < 0 || inside ? 'none' : placeOf(tree, head, pivot);
    const mark = markOf(tree, head);
    const focusAt = alignment.focusAt;
    const holdsFocus = focusAt >= first && focusAt < last;
    const focusWord = frame.focus?.word;
    const headFile = sort === 'noun' ? nounFile(lemma) : 0;
    return {
      candidate,
      row: Float64Array.from([
        ...shared,
        sorts.indexOf(sort),
        cuts.indexOf(candidate.cut),
        last - first,
        (relations as readonly string[]).indexOf(token.deprel.split(':')[0]!),
        (marks as readonly string[]).indexOf(mark),
        content > 0 ? inQuestion / content : 1,
        Number(frame.own.has(token.lower)),
        index.wordAt[head]! >= 0 ? index.frequency[index.wordAt[head]!]! : 0,
        fits(frame.type, sort, mark, headFile),
        focusWord && sort === 'noun' ? Number(isKindOf(lemma, focusWord.lemma)) : 0,
        focusWord && index.wordAt[head]! >= 0 ? closeness(focusWord, index.words[index.wordAt[head]!]!) : 0,
        Number(holdsFocus) + Number(focusAt === head),
        focusAt < 0 || holdsFocus ? FAR : distanceIn(tree, index.depth, head, focusAt),
        focusAt < 0 || holdsFocus ? 0 : places.indexOf(placeOf(tree, head, focusAt)),
        places.indexOf(place),
        placeFits(frame, place, passiveHere),
        frame.mark === '' ? 0 : mark === frame.mark ? 1 : -1,
        right,
        wrong,
        total > 0 ? nearness / total : 0,
        pivot < 0 || inside ? FAR : distanceIn(tree, index.depth, head, pivot),
        gap,
        seen > 0 ? gaps / seen : FAR * 3,
        context(frame, tokens, first - 1, -1),
        context(frame, tokens, last, 1),
        Number(passiveHere),
        Number(/^\p{Lu}/u.test(tokens[first]!.text)),
        headFile,
        arcsKept,
        arcsBroken,
        missingNear,
        nearMiss,
        arcToCandidate(frame, index, alignment, candidate),
        cutsName(index, candidate),
        speaker && overlaps(speaker, { start: tokens[first]!.start, end: tokens[last - 1]!.end }) ? 1 : 0,
        speechAsked,
      ]),
    };
  });
}

function sortOf({ date, entity, cut, head, first, last }: Candidate, upos: string): (typeof sorts)[number] {
  if (date === 'DATE' || date === 'TIME') return 'date';
  if (date !== null) return 'duration';
  if (entity && cut !== 'predicate' && last - first < 8 && upos !== 'NUM') return entity.kind;
  if (upos === 'PROPN') return 'proper';
  if (upos === 'NOUN' || upos === 'PRON') return head >= 0 && cut === 'number' ? 'number' : 'noun';
  if (upos === 'NUM' || upos === 'SYM') return 'number';
  if (upos === 'VERB' || upos === 'AUX') return 'verb';
  if (upos === 'ADJ') return 'adjective';
  return upos === 'ADV' ? 'adverb' : 'other';
}

const inPlace = /^(?:in|at|on|to|from|near|into|outside|inside|across|towards?|around|off|through|between|along)$/;
const givesReason = /^(?:because|due|over|for|after|to|since|as|by|so|from|with)$/;

/** 2 where a candidate is of the sort asked for, 1 where it could be, 0 where nothing is known against it, -1 where it cannot be. */
function fits(type: AnswerType, sort: (typeof sorts)[number], mark: string, file: number): number {
  switch (type) {
    case 'person':
    case 'owner':
      if (sort === 'person') return 2;
      if (sort === 'organisation' || sort === 'proper' || file === 18 || file === 14) return 1;
      return sort === 'place' || (sort === 'noun' && file === 0) ? 0 : -1;
    case 'time':
      return sort === 'date'
        ? 2
        : sort === 'duration' || sort === 'number'
          ? 1
          : /^(?:after|before|when|during|while)$/.test(mark)
            ? 1
            : -1;
    case 'place':
      if (sort === 'place') return inPlace.test(mark) ? 2 : 1;
      if (inPlace.test(mark) && sort !== 'date' && sort !== 'duration' && sort !== 'number') return 1;
      return sort === 'proper' || sort === 'organisation' || file === 15 ? 0 : -1;
    case 'count':
    case 'amount':
    case 'degree':
      return sort === 'number' ? 2 : sort === 'adjective' || sort === 'adverb' ? 0 : -1;
    case 'duration':
      return sort === 'duration' ? 2 : sort === 'number' || sort === 'date' ? 1 : -1;
    case 'age':
      return sort === 'number' || sort === 'duration' ? 2 : -1;
    case 'reason':
      return givesReason.test(mark) ? 2 : sort === 'verb' ? 1 : 0;
    case 'manner':
      return /^(?:by|through|with|via|using)$/.test(mark) ? 2 : sort === 'adverb' ? 1 : 0;
    case 'deed':
      return sort === 'verb' ? 2 : 0;
    default:
      return sort === 'date' || sort === 'duration' ? -1 : 0;
  }
}

/** 2 where the candidate stands where the question word stood, 1 where it could, -1 where it stands in another argument's place. */
function placeFits({ relation, passive, type }: Frame, place: string, passiveHere: boolean): number {
  if (place === 'none') return 0;
  switch (relation) {
    case 'nsubj':
      if (passive) return place === (passiveHere ? 'passive' : 'object') ? 2 : place === 'modified' ? 1 : -1;
      if (place === (passiveHere ? 'agent' : 'subject')) return 2;
      return place === 'modified' || place === 'agent' ? 1 : -1;
    case 'obj':
      return place === (passiveHere ? 'passive' : 'object') ? 2 : place === 'clause' || place === 'modified' ? 1 : -1;
    case 'obl':
    case 'nmod':
    case 'advmod':
      if (type === 'reason' && place === 'clause') return 2;
      return place === 'oblique' || place === 'modifier' ? 2 : place === 'below' || place === 'clause' ? 1 : -1;
    case 'is':
      return place === 'apposition' || place === 'predicate' ? 2 : place === 'subject' || place === 'modifier' ? 1 : 0;
    default:
      return 0;
  }
}

/** How many of the question's other arguments stand towards the verb as the question has them, and how many stand in each other's place. */
function argumentsOf(
  frame: Frame,
  index: ArticleIndex,
  alignment: Alignment,
  headWord: number,
  pivot: number,
): [number, number] {
  let right = 0;
  let wrong = 0;
  if (headWord < 0 || pivot < 0) return [right, wrong];
  frame.words.forEach(({ token }, k) => {
    const at = alignment.at[k]!;
    if (k === headWord || at < 0 || token.head !== frame.head) return;
    const asked = placeOf(frame.tree, token.index, frame.head);
    const here = placeOf(index.tree, at, pivot);
    const same = sameRole[asked];
    if (!same || here === 'none') return;
    if (same.includes(here)) right++;
    else if (sameRole[here]) wrong++;
  });
  return [right, wrong];
}

/**
 * The dependencies between the question's words that the sentence has too, by weight, and those that it breaks: "X accused Y" and
 * "Y accused X" hold the same words. Then what is missing of the words that stand next to the question word, and how near the
 * sentence comes to the word that it lacks: near misses are made by changing one word.
 */
function arcsOf(
  { words, open, head, focus }: Frame,
  index: ArticleIndex,
  { weights }: Aligned,
  { at, like }: Alignment,
): [number, number, number, number] {
  let kept = 0;
  let broken = 0;
  let missing = 0;
  let least = 1;
  const numberOf = new Map(words.map(({ token }, k) => [token.index, k]));
  for (let k = 0; k < words.length; k++) {
    const { token } = words[k]!;
    const above = numberOf.get(token.head);
    if (like[k]! < 0.5) {
      if (token.index === head || token.head === head || token.head === open || token.head === focus?.token.index)
        missing += weights[k]! * (1 - like[k]!);
      least = Math.min(least, like[k]!);
      continue;
    }
    if (above === undefined || like[above]! < 0.5) continue;
    const steps = distanceIn(index.tree, index.depth, at[k]!, at[above]!);
    const weight = Math.min(weights[k]!, weights[above]!);
    if (steps <= 2) kept += weight;
    else broken += weight;
  }
  return [kept, broken, missing, least];
}

/** How many of the words that hang on the same word as the question word, or on it, stand within two dependencies of the candidate. */
function arcToCandidate(
  { words, head, open, focus }: Frame,
  index: ArticleIndex,
  { at, like }: Alignment,
  candidate: Candidate,
): number {
  let count = 0;
  for (let k = 0; k < words.length; k++) {
    const { token } = words[k]!;
    const beside =
      token.index === head || token.head === head || token.head === open || token.head === focus?.token.index;
    if (!beside || like[k]! < 0.5) continue;
    if (distanceIn(index.tree, index.depth, candidate.head, at[k]!) <= 2) count++;
  }
  return count;
}

/** Whether a candidate begins or ends inside a name. */
function cutsName({ entityAt, tree }: ArticleIndex, { first, last }: Candidate): number {
  const joined = (a: number, b: number) =>
    (entityAt[a] != null && entityAt[a] === entityAt[b] && tree.tokens[b]!.deprel !== 'case') ||
    (tree.tokens[a]?.upos === 'PROPN' && tree.tokens[b]?.upos === 'PROPN');
  return Number(joined(first - 1, first)) + Number(joined(last - 1, last));
}

/** The speaker of the quote in which most of the question's words stand. */
function speakerOf({ quotes }: Reading, { tree }: ArticleIndex, { at }: Alignment): Span | null {
  let best = 0;
  let speaker: Span | null = null;
  for (const quote of quotes) {
    if (!quote.speaker) continue;
    let inside = 0;
    for (const i of at) if (i >= 0 && quote.spans.some((s) => overlaps(s, tree.tokens[i]!))) inside++;
    if (inside > best) {
      best = inside;
      ({ speaker } = quote);
    }
  }
  return speaker;
}

const sameRole: Readonly<Record<string, readonly string[] | undefined>> = {
  subject: ['subject', 'agent', 'modified'],
  agent: ['subject', 'agent', 'modified'],
  object: ['object', 'passive', 'modified'],
  passive: ['object', 'passive', 'modified'],
};

/** How many of the three tokens beside a candidate are words of the question. */
function context(frame: Frame, tokens: Frame['tree']['tokens'], from: number, step: number): number {
  const skip = wordSet('function-words.tsv');
  let count = 0;
  for (let i = from, k = 0; k < 3; i += step, k++) {
    const token = tokens[i];
    if (!token || token.upos === 'PUNCT') break;
    if (frame.own.has(token.lower)) count += skip.has(token.lower) ? 0.5 : 1;
  }
  return count;
}
