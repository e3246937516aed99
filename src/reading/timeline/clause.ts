import type { Span } from '../../article/span.ts';
import { wordSet } from '../language.ts';
import { speechVerb } from '../lexicon/speech-verbs.ts';
import { dependantsIn, type Stretch, type Tree } from '../syntax/tree.ts';
import { opensCondition } from './condition.ts';
import type { Predicate } from './predicates.ts';

/** Relations at the edge of a clause that tell something of their own. */
const apart = new Set(['conj', 'parataxis', 'punct', 'cc', 'acl:relcl', 'discourse']);
/** Words that open a clause and may be left off without changing what it tells; "if" and "whether" may not. */
const openers = new Set('that and but after when as while because since although though'.split(' '));

/** The exact words of one predicate's clause, from its first to its last word, without clauses beside it. */
export function clauseOf(tree: Tree, predicate: Predicate): Span {
  return spanOf(tree, stretchOf(tree, predicate));
}

/**
 * The exact words to show for an event: its clause with its actor, with what goes on from it without a subject or a date of its own,
 * and, where somebody says it, with who says so.
 *
 * `isReported`: whether a verb of reporting stands over it.
 *
 * @param isDated whether a predicate has a date of its own
 * @param sentenceFirst document index of the sentence's first token
 */
export function tellingOf(
  tree: Tree,
  predicates: ReadonlyMap<number, Predicate>,
  predicate: Predicate,
  isDated: (token: number) => boolean,
  sentenceFirst: number,
): { readonly span: Span; readonly isReported: boolean } {
  let { first, last } = stretchOf(tree, predicate);
  for (const d of tree.dependants[predicate.token]!) {
    if (tree.tokens[d]!.deprel.split(':')[0] !== 'conj' || !predicates.has(d)) continue;
    if (subjectOf(tree, d) === undefined && !isDated(d)) last = Math.max(last, tree.reach[d]!.last);
  }
  const include = (stretch: Stretch) => {
    first = Math.min(first, stretch.first);
    last = Math.max(last, stretch.last);
  };
  let isReported = false;
  let isWithoutActor =
    predicate.kind !== 'noun' && !isAside(tree, predicate) && subjectOf(tree, predicate.token) === undefined;
  let here = predicate;
  while (predicate.kind !== 'noun' && here.governor >= 0 && !isAside(tree, here)) {
    const above = predicates.get(here.governor)!;
    const subject = subjectOf(tree, above.token);
    // what stands within the subject is no part of what the subject says
    const isWithin = subject !== undefined && holds(tree.reach[subject]!, predicate.token);
    const isReport =
      !isWithin && reported.has(here.relation) && speechVerb(tree.tokens[above.token]!.lower) !== undefined;
    isReported ||= isReport;
    if (isReport) include({ first: above.token, last: behind(tree, above.token) });
    if (isReport && subject !== undefined) include(tree.reach[subject]!);
    if (isWithoutActor && subject !== undefined && goesOn.has(here.relation)) {
      const reach = tree.reach[subject]!;
      // "Ann Moss, who joined in 1990, left in 1997": the parser may take the second verb for one of the aside
      const opening = above.relation.startsWith('acl') ? stretchOf(tree, above).first : reach.first;
      include(subject > predicate.token ? reach : { first: opening, last: predicate.token + 1 });
      isWithoutActor = false;
    }
    here = above;
  }
  // no actor was found where the parse puts one: then from the beginning of the sentence
  if (isWithoutActor) first = sentenceFirst;
  const span = spanOf(tree, { first, last });
  const end = isReported ? withWords(tree, last) : last;
  // a quotation ends with its mark
  return { span: end > last ? { ...span, end: tree.tokens[end - 1]!.end } : span, isReported };
}

/** The end of a stretch that breaks off at "he said:", with the words that he said, where their marks close within the sentence. */
function withWords({ tokens }: Tree, last: number): number {
  if (speechVerb(tokens[last - 1]!.lower) === undefined || !/^(?:[:,"“]|``)$/.test(tokens[last]?.text ?? ''))
    return last;
  const { sentence } = tokens[last]!;
  let end = last;
  let open = 0;
  for (; tokens[end]?.sentence === sentence; end++) {
    const { text } = tokens[end]!;
    if (text === '"') open = 1 - open;
    else if (text === '“' || text === '``') open++;
    else if (text === '”' || text === "''") open--;
  }
  return open === 0 ? end : last;
}

/** The end of a verb with what stands right behind it: "told staff on Thursday". */
function behind(tree: Tree, verb: number): number {
  let last = verb + 1;
  for (const d of dependantsIn(tree, verb, 'obj', 'iobj', 'obl', 'advmod'))
    if (tree.reach[d]!.first === last) last = tree.reach[d]!.last;
  return last;
}

/** Relations by which what is reported hangs on the verb that reports it. */
const reported = new Set(['ccomp', 'xcomp', 'csubj', 'parataxis', 'acl', 'acl:relcl', 'advcl', 'obj', 'obl', 'conj']);

/** A clause about a noun ("the man who left", "a letter sent in May") is not what somebody says with the verb over that noun. */
function isAside(tree: Tree, { token, relation }: Predicate): boolean {
  if (relation === 'acl') return dependantsIn(tree, token, 'mark').length === 0;
  if (relation !== 'acl:relcl') return false;
  const { head } = tree.tokens[token]!;
  const over = head < 0 ? -1 : tree.tokens[head]!.head;
  // "told members that visits had risen": the parser takes it for a clause about the members
  const isTold = over >= 0 && wordSet('telling-verbs.tsv').has(tree.tokens[over]!.lemma);
  if (isTold && markedByThat(tree, token)) return false;
  return tree.tokens.slice(tree.reach[token]!.first, token).some((t) => /^W(?:P\$?|DT|RB)$/.test(t.xpos));
}

function holds({ first, last }: Stretch, token: number): boolean {
  return first <= token && token < last;
}

function markedByThat(tree: Tree, token: number): boolean {
  return tree.tokens[tree.reach[token]!.first]!.lower === 'that';
}

/** Relations whose clause takes its actor from the clause over it. */
const goesOn = new Set(['advcl', 'xcomp', 'conj']);

function stretchOf(tree: Tree, predicate: Predicate): Stretch {
  const { tokens, reach } = tree;
  let first = predicate.token;
  let last = predicate.token + 1;
  for (const d of tree.dependants[predicate.token]!) {
    const { deprel } = tokens[d]!;
    if (apart.has(deprel) || apart.has(deprel.split(':')[0]!)) continue;
    if (deprel.startsWith('advcl') && d < predicate.token && !opensCondition(tree, d)) continue;
    if (predicate.kind === 'noun' && deprel === 'case') continue;
    first = Math.min(first, reach[d]!.first);
    last = Math.max(last, reach[d]!.last);
  }
  const noun = tokens[predicate.token]!.head;
  if (predicate.relation.startsWith('acl') && noun >= 0 && noun < first) {
    first = noun;
    for (const d of tree.dependants[noun]!) if (tokens[d]!.deprel !== 'case') first = Math.min(first, reach[d]!.first);
  }
  return { first, last };
}

/** Without marks at its ends and without a word that only joins the clause to another. */
function spanOf(tree: Tree, stretch: Stretch): Span {
  let { first, last } = stretch;
  const isMark = (i: number) => /^(?:\p{P}|``|'')+$/u.test(tree.tokens[i]!.text) && tree.tokens[i]!.text !== '%';
  while (last - first > 1 && isMark(last - 1)) last--;
  // "that winter" keeps its "that", and "since 2028" its "since"
  const isOpener = (i: number) => openers.has(tree.tokens[i]!.lower) && !/^(?:det|case)$/.test(tree.tokens[i]!.deprel);
  while (last - first > 1 && (isMark(first) || isOpener(first))) first++;
  return { start: tree.tokens[first]!.start, end: tree.tokens[last - 1]!.end };
}

/** The subject of a predicate's own clause, the nearest where an aside looks like another; undefined where it has none. */
export function subjectOf(tree: Tree, token: number): number | undefined {
  return dependantsIn(tree, token, 'nsubj').at(-1) ?? dependantsIn(tree, token, 'csubj').at(-1);
}
