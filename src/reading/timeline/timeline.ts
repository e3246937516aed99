import type { Article } from '../../article/article.ts';
import type { Span } from '../../article/span.ts';
import { speechVerb } from '../lexicon/speech-verbs.ts';
import type { Certainty, Entity, Published, Quote, TimeExpression, TimelineEntry } from '../reading.ts';
import type { StandingSentence } from '../standing/standing.ts';
import { type Syntax, tokenAt } from '../syntax/syntax.ts';
import { dependantsIn, type Tree, treeOf } from '../syntax/tree.ts';
import { attachDates } from './attach.ts';
import { clauseOf, tellingOf } from './clause.ts';
import { birthFrom } from './derived.ts';
import { type Draft, mergeTold } from './merge.ts';
import { type Placed, placeEvents } from './narrative.ts';
import { inOrder, isAfter, precisionOf } from './order.ts';
import { participants } from './participants.ts';
import { eventNouns, findPredicates, type Predicate } from './predicates.ts';
import { isSequel, isShown } from './shown.ts';
import { standingIn } from './standing.ts';
import { statusOf } from './status.ts';

/**
 * What happened when, in order. Every event that the text tells is an entry, with its date by narrative time; those that a reader is shown
 * are `main`. Entries whose date is unknown come last, in the order of the text; one that only follows another stands behind it.
 */
export function buildTimeline(
  article: Article,
  syntax: Syntax,
  entities: readonly Entity[],
  sentences: readonly StandingSentence[],
  quotes: readonly Quote[],
  dates: readonly TimeExpression[],
  published: Published | null,
): TimelineEntry[] {
  const tree = treeOf(syntax);
  const predicates = findPredicates(tree);
  const opening = openingOf(article);
  const attached = attachDates(
    syntax,
    tree,
    predicates,
    dates,
    (date) => date.end <= opening.end && date.start >= opening.start,
  );
  const placed = placeEvents(tree, predicates, attached, published);
  const { whoIn, whole } = participants(entities);
  const quotesIn = bySentence(syntax, quotes);
  const drafts: Draft[] = [];
  let before: TimelineEntry | null = null;
  for (const event of placed.values()) {
    const { predicate } = event;
    const { sentence } = tree.tokens[predicate.token]!;
    const { paragraph } = syntax.sentences[sentence]!;
    const spoken = quotesIn[sentence]!;
    const isNear = before !== null && paragraph - before.paragraph <= 1;
    const follows = isNear && isSequel(tree, event, spoken) ? before : null;
    const main = follows !== null || isShown(tree, placed, event, spoken);
    const telling = main
      ? tellingOf(tree, predicates, predicate, (t) => attached.has(t), syntax.sentences[sentence]!.first)
      : null;
    const span = telling
      ? withMark(article.text, withoutOpening(opening, whole(telling.span)))
      : clauseOf(tree, predicate);
    const standing = standingIn(span, sentences[sentence], spoken);
    const status = statusOf(tree, predicates, event);
    const isAhead = isAfter(event.value, published?.value ?? null);
    // what is told as past and happened cannot have happened after the writing: the expression was misread
    const isContradicted = isAhead && isTold(event) && status === 'happened';
    const value = follows || isContradicted ? null : event.value;
    const entry: TimelineEntry = {
      ...span,
      value,
      precision: precisionOf(value),
      ...groundsOf(event, follows, isContradicted),
      text: article.text.slice(span.start, span.end),
      paragraph,
      standing: standing === 'narration' && (telling?.isReported || isSaid(tree, event)) ? 'said' : standing,
      status: status === 'happened' && isAhead && !isContradicted ? 'planned' : status,
      who: whoIn(span),
      date: event.date && { start: event.date.start, end: event.date.end },
      follows: follows && { start: follows.start, end: follows.end },
      main,
      also: [],
    };
    drafts.push({ entry, verb: verbOf(tree, predicate), ...nounsOf(tree, predicate) });
    if (main && event.date) {
      if (!follows) before = entry;
      const birth = birthFrom(article.text, span, value, (at) =>
        isOf(tree, predicates, predicate, tokenAt(syntax, at)),
      );
      if (birth)
        drafts.push({
          entry: { ...entry, ...birth, precision: 'range', certainty: 'inferred' },
          verb: '',
          nouns: [],
          known: [],
        });
    }
  }
  return inOrder(mergeTold(drafts));
}

/**
 * The place and day that open a report ("QUAYHAVEN, May 3 (Wire) - "), empty where none do: capitals and a dash tell it from a
 * sentence.
 */
function openingOf({ text, paragraphs }: Article): Span {
  for (const { start, end } of paragraphs) {
    const opening = /^\p{Lu}{2}[\p{L}\p{N} .,'()]{0,60}\s[—–-]{1,2}\s/u.exec(text.slice(start, end));
    if (opening) return { start, end: start + opening[0].length };
  }
  return { start: 0, end: 0 };
}

function withoutOpening(opening: Span, { start, end }: Span): Span {
  return { start: start >= opening.start && start < opening.end && end > opening.end ? opening.end : start, end };
}

/** Whether an event is told in a past tense, with an expression of its own. */
function isTold({ predicate, ground, tense, isBound }: Placed): boolean {
  return (
    !isBound &&
    ground === 'expression' &&
    predicate.kind === 'verb' &&
    (tense === 'past' || tense === 'pastPerfect' || tense === 'perfect')
  );
}

/** Whether a token belongs to a predicate: no other stands between them, but for "aged" beside its subject. */
function isOf(tree: Tree, predicates: ReadonlyMap<number, Predicate>, predicate: Predicate, token: number): boolean {
  let at = token;
  while (at >= 0 && (predicates.get(at)?.kind ?? 'noun') === 'noun') at = tree.tokens[at]!.head;
  const found = predicates.get(at);
  if (found?.token === predicate.token) return true;
  return found !== undefined && tree.tokens[at]!.lower === 'aged' && found.governor === predicate.token;
}

/** For each sentence the quotes that have words or their cue in it. */
function bySentence(syntax: Syntax, quotes: readonly Quote[]): Quote[][] {
  const lists: Quote[][] = syntax.sentences.map(() => []);
  for (const quote of quotes) {
    const seen = new Set<number>();
    for (const { start, end } of quote.cue ? [...quote.spans, quote.cue] : quote.spans)
      for (let i = tokenAt(syntax, start); i < syntax.tokens.length && syntax.tokens[i]!.start < end; i++)
        seen.add(syntax.tokens[i]!.sentence);
    for (const sentence of seen) lists[sentence]!.push(quote);
  }
  return lists;
}

/** With the quotation mark right before it where the span holds only the closing one: half a quotation is no exact one. */
function withMark(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const before = text[start - 1];
  const isStraight = before === '"' && words.split('"').length % 2 === 0;
  const isCurly = before === '“' && words.includes('”') && !/^[^”]*“/.test(words);
  return { start: isStraight || isCurly ? start - 1 : start, end };
}

/** Whether the verb that carries a date is the one that reports what happened: "The Loan struck rocks on Monday, the coastguard said". */
function isSaid(tree: Tree, { predicate, isLoose }: Placed): boolean {
  return isLoose && speechVerb(tree.tokens[predicate.token]!.lower) !== undefined;
}

/** How sure a date is and why. */
function groundsOf(
  { ground, date }: Placed,
  follows: TimelineEntry | null,
  isContradicted: boolean,
): { readonly certainty: Certainty; readonly because: string | null } {
  if (follows) return { certainty: 'unknown', because: `told as coming after what ¶${follows.paragraph} tells` };
  if (isContradicted) return { certainty: 'unknown', because: `“${date!.text}” cannot be placed: the words look back` };
  switch (ground) {
    case 'expression':
      return { certainty: date!.certainty, because: date!.because };
    case 'clause':
      return { certainty: 'inferred', because: `no date of its own, but told together with “${date!.text}”` };
    case 'report':
      return { certainty: 'inferred', because: 'no date of its own: that of the report' };
    case 'none': {
      const contradicted = date && date.value !== null ? `“${date.text}” cannot be placed: the words look ahead` : null;
      return { certainty: 'unknown', because: contradicted ?? date?.because ?? null };
    }
  }
}

function verbOf(tree: Tree, { token, kind }: Predicate): string {
  const { lemma } = tree.tokens[token]!;
  if (kind === 'noun') return eventNouns().get(lemma) || lemma;
  return kind === 'verb' ? lemma : '';
}

/** The nouns that are a predicate's subject and object, and those of them that are spoken of as known. */
function nounsOf(tree: Tree, { token }: Predicate): Pick<Draft, 'nouns' | 'known'> {
  const nouns = dependantsIn(tree, token, 'nsubj', 'obj').filter((d) => tree.tokens[d]!.upos === 'NOUN');
  const lemmas = (list: readonly number[]) => list.map((d) => tree.tokens[d]!.lemma);
  const isKnown = (d: number) => dependantsIn(tree, d, 'det').some((det) => tree.tokens[det]!.lower === 'the');
  return { nouns: lemmas(nouns), known: lemmas(nouns.filter(isKnown)) };
}
