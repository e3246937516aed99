import { partCode } from '../dates/words.ts';
import type { TimeExpression } from '../reading.ts';
import { type Syntax, tokenAt } from '../syntax/syntax.ts';
import { dependant, dependantsIn, markOf, type Tree } from '../syntax/tree.ts';
import type { Predicate } from './predicates.ts';

/** A time expression at the predicate that it dates. */
export interface Attachment {
  readonly date: TimeExpression;
  /** The preposition before it ("since"), in lower case; empty where there is none. */
  readonly preposition: string;
  /** How loosely it is tied, 0 for the predicate's own modifier; the lowest is taken where there are several. */
  readonly distance: number;
  /** Whether no other word stands between them in the parse. */
  readonly isDirect: boolean;
}

/** Prepositions that put an event at the time itself. */
const placing = new Set(['', 'on', 'in', 'at', 'during', 'around', 'this', 'as']);
/** Prepositions that bound an event in time or say where it starts ("by May", "since 1992"). */
const bounding = new Set(
  'since by until till before after from through throughout within over to between of for'.split(' '),
);
/** Prepositions that may date what stands over the noun that the parse ties them to: "elected for Oakley South in 1997", not "its 1997 low". */
const reaching = new Set('on in at during since by until before after from around'.split(' '));
/** Prepositions before a time behind an event noun that may as well date the verb over it: "held a hearing on Monday". */
const shared = new Set(['', 'on', 'in', 'at', 'during', 'between']);
/** A noun behind one of these stands for another time than the verb's: "down from the close on Monday". */
const elsewhere = new Set('from than after before since despite'.split(' '));

/**
 * The time expressions with a calendar value, each at the predicates that it dates: first the nearest above it in the parse. Those that
 * stand apart, in what opens a report, date nothing that it tells.
 */
export function attachDates(
  syntax: Syntax,
  tree: Tree,
  predicates: ReadonlyMap<number, Predicate>,
  dates: readonly TimeExpression[],
  isApart: (date: TimeExpression) => boolean,
): ReadonlyMap<number, readonly Attachment[]> {
  const attached = new Map<number, Attachment[]>();
  const put = (token: number, attachment: Attachment) => {
    const here = attached.get(token);
    if (here) here.push(attachment);
    else attached.set(token, [attachment]);
  };
  const holder = new Map(dates.flatMap((date) => tokensIn(syntax, date).map((token) => [token, date])));
  for (const date of dates) {
    if (date.type === 'DURATION' || date.type === 'SET' || isApart(date)) continue;
    const own = headOf(syntax, date);
    if (own === undefined) continue;
    const head = throughPart(tree, own);
    // the second of two dates ("between June and September") goes with the first
    if (tree.tokens[head]!.deprel === 'conj' && (holder.get(tree.tokens[head]!.head) ?? date) !== date) continue;
    const preposition = prepositionOf(tree, head);
    if (isPredicate(tree, predicates, head)) {
      put(head, { date, preposition: '', distance: 0, isDirect: true });
      continue;
    }
    if (!placing.has(preposition) && !bounding.has(preposition)) continue;
    const within = predicates.has(head) && !isInside(syntax, date, head);
    const nearest = tree.tokens[head]!.head;
    const up = within ? head : climb(tree, predicates, nearest);
    if (up < 0) continue;
    const isDirect = up === head || up === nearest;
    const follows = head > nearest;
    if (!isDirect && !reaching.has(preposition) && !(preposition === '' && follows)) continue;
    if (!isDirect && preposition === '' && standsElsewhere(tree, nearest, up)) continue;
    // "compared with last year": the time is that of what it is compared with
    if (tree.tokens[up]!.lemma === 'compare') continue;
    const predicate = predicates.get(up)!;
    if (preposition === 'since' && (!isDirect || predicate.kind === 'noun' || isRecord(tree, predicate, head)))
      continue;
    const base = placing.has(preposition) ? 0 : 4;
    put(up, { date, preposition, distance: base + (isDirect ? 0 : 1), isDirect });
    if (predicate.kind !== 'noun' || up > head || !shared.has(preposition)) continue;
    const { governor } = predicate;
    if (governor < 0 || governor > up || standsElsewhere(tree, up, governor)) continue;
    put(governor, { date, preposition, distance: base + 2, isDirect: false });
  }
  for (const attachments of attached.values())
    attachments.sort((a, b) => rankOf(a) - rankOf(b) || fineness(b) - fineness(a));
  return attached;
}

/** Its own modifiers are alike, and the finest of them counts: "for the second time this year on Thursday". */
function rankOf({ distance }: Attachment): number {
  return distance === 1 ? 0 : distance;
}

function fineness({ date }: Attachment): number {
  return /_REF$/.test(date.value ?? '') ? 0 : (date.value?.length ?? 0);
}

/** "On the night of 3 May": what the night hangs on, the date hangs on. */
function throughPart(tree: Tree, head: number): number {
  const above = tree.tokens[head]!.head;
  const isPart = above >= 0 && markOf(tree, head) === 'of' && partCode(tree.tokens[above]!.lemma) !== undefined;
  return isPart ? above : head;
}

/** "A survey is due on Friday": the parse may have the day itself for what is said of the survey. */
function isPredicate(tree: Tree, predicates: ReadonlyMap<number, Predicate>, head: number): boolean {
  return predicates.get(head)?.kind === 'state' && dependant(tree, head, 'nsubj') !== undefined;
}

/** The preposition before a time, where other words stand before it too ("next on Thursday"). */
function prepositionOf(tree: Tree, head: number): string {
  const marks = dependantsIn(tree, head, 'case', 'mark').map((d) => tree.tokens[d]!.lower);
  return marks.find((mark) => placing.has(mark) || bounding.has(mark)) ?? marks[0] ?? '';
}

/** The nearest predicate at or above a token; -1 where there is none. Bounded by the depth of one sentence. */
function climb(tree: Tree, predicates: ReadonlyMap<number, Predicate>, from: number): number {
  let up = from;
  while (up >= 0 && !predicates.has(up)) up = tree.tokens[up]!.head;
  return up;
}

/** Whether the way up from a noun to a predicate leads over a preposition that sets the noun's time apart. */
function standsElsewhere(tree: Tree, noun: number, predicate: number): boolean {
  for (let at = noun; at >= 0 && at !== predicate; at = tree.tokens[at]!.head)
    if (elsewhere.has(markOf(tree, at))) return true;
  return false;
}

/** The token of an expression that hangs on a word outside it; undefined where it is a sentence by itself (a dateline). */
function headOf(syntax: Syntax, date: TimeExpression): number | undefined {
  const top = tokensIn(syntax, date).find((i) => !isInside(syntax, date, syntax.tokens[i]!.head));
  return top !== undefined && syntax.tokens[top]!.head < 0 && isWhole(syntax, date, top) ? undefined : top;
}

function tokensIn(syntax: Syntax, date: TimeExpression): number[] {
  const inside: number[] = [];
  for (let i = tokenAt(syntax, date.start); i < syntax.tokens.length && syntax.tokens[i]!.start < date.end; i++)
    inside.push(i);
  return inside;
}

function isInside(syntax: Syntax, date: TimeExpression, token: number): boolean {
  if (token < 0) return false;
  const { start, end } = syntax.tokens[token]!;
  return start >= date.start && end <= date.end;
}

/** Whether an expression is all that its sentence says, but for a mark. */
function isWhole(syntax: Syntax, date: TimeExpression, token: number): boolean {
  const sentence = syntax.sentences[syntax.tokens[token]!.sentence]!;
  return sentence.end - sentence.start <= date.end - date.start + 2;
}

/** "The lowest since 1997", "its first loss since May": the time bounds the comparison, and nothing is said to have happened then. */
function isRecord(tree: Tree, { token, kind }: Predicate, to: number): boolean {
  const from = kind === 'verb' ? token : tree.reach[token]!.first;
  return tree.tokens
    .slice(from, to)
    .some((t) => t.xpos === 'JJS' || t.xpos === 'RBS' || /^(?:first|only)$/.test(t.lower));
}
