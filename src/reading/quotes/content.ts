import { type SpeechVerb, speechVerb } from '../lexicon/speech-verbs.ts';
import type { SyntaxSentence } from '../syntax/syntax.ts';
import { dependant, dependantsIn, markOf, type Stretch, type Tree } from '../syntax/tree.ts';

/** What is reported, as stretches of tokens, and the rule that found it. */
export interface Content {
  readonly stretches: readonly Stretch[];
  readonly because: string;
}

/** What a speech verb reports by its own dependants: a clause, an infinitive, an object with or without a predicate. Null where it has none of them. */
export function contentOf(tree: Tree, verb: number, { frames }: Pick<SpeechVerb, 'frames'>): Content | null {
  const behind = (d: number) => d > verb;
  // "it is understood that …" makes the clause a subject
  const clauses = dependantsIn(tree, verb, 'ccomp', 'csubj').filter(
    (d) => (!tree.tokens[d]!.deprel.startsWith('csubj') || behind(d)) && !(behind(d) && isElsewhere(tree, verb, d)),
  );
  // "“It rained,” said Ms Holt, who …": a quotation in front is what was said
  const quotedInFront = clauses.find((d) => !behind(d) && isMark(tree, tree.reach[d]!.first));
  const clause = quotedInFront ?? clauses.find(behind) ?? clauses[0];
  if (clause !== undefined && (frames.clause || frames.quotation)) {
    const { first, last } = tree.reach[clause]!;
    // a clause in front ends where the verb's own words begin: "It rained, the man said"; it may go on behind them
    const front = { first, last: Math.min(last, startOfVerb(tree, verb, first)) };
    const rear = {
      first: Math.max(first, verb + 1),
      last: Math.max(last, ...reportedFuture(tree, verb).filter(() => behind(clause))),
    };
    const quotedFront = front.last > front.first && isMark(tree, front.first);
    // behind a quotation and its verb only a quotation goes on: "“It rained,” she said, “all day”"
    const goesOn = !quotedFront || tree.tokens.slice(rear.first, rear.first + 2).some((t) => isMark(tree, t.index));
    const stretches = [front, ...(goesOn ? [rear] : [])].filter((s) => s.last > s.first);
    if (stretches.length > 0) return { stretches, because: 'the clause that the verb takes' };
  }
  const object = dependantsIn(tree, verb, 'obj').find(behind);
  // "told members that visits had risen": the parse may hang the clause on those who were told
  const told = dependantsIn(tree, verb, 'obj', 'iobj')
    .flatMap((d) => dependantsIn(tree, d, 'acl', 'ccomp'))
    .find((d) => markOf(tree, d) === 'that');
  if (frames.clause && frames.infinitive && told !== undefined)
    return { stretches: [tree.reach[told]!], because: 'the clause behind those who are told' };
  const infinitive = dependantsIn(tree, verb, 'xcomp').find(behind);
  // "accused Ms Holt of hiding it": the parse may hang the clause on the accused
  const hung = dependantsIn(tree, verb, 'obj', 'iobj').flatMap((d) => dependantsIn(tree, d, 'acl'));
  for (const d of [...dependantsIn(tree, verb, 'obl', 'advcl'), ...hung].filter(behind)) {
    const mark = markOf(tree, d);
    if (frames.prepositions.has(mark)) {
      const { first, last } = tree.reach[d]!;
      // "called for the army to leave": the infinitive may hang beside the noun
      const further = dependantsIn(tree, verb, 'xcomp', 'advcl').filter((x) => x > d && markOf(tree, x) === 'to');
      const end = Math.max(last, ...further.map((x) => tree.reach[x]!.last));
      return { stretches: [{ first: first + 1, last: end }], because: 'what stands behind the verb’s preposition' };
    }
  }
  if (frames.infinitive && infinitive !== undefined) {
    const from = object === undefined || tree.tokens[verb]!.lower.startsWith('t') ? infinitive : object;
    return {
      stretches: [{ first: Math.max(verb + 1, tree.reach[from]!.first), last: tree.reach[infinitive]!.last }],
      because: 'the infinitive that the verb takes',
    };
  }
  if (frames.predicate) {
    const predicate =
      infinitive ??
      dependantsIn(tree, verb, 'obl', 'advcl', 'ccomp').find((d) => behind(d) && markOf(tree, d) === 'as') ??
      (object === undefined ? undefined : dependantsIn(tree, verb, 'obj', 'iobj', 'xcomp').find((d) => d > object));
    if (predicate !== undefined) {
      const from = object === undefined ? predicate : object;
      return {
        stretches: [{ first: Math.max(verb + 1, tree.reach[from]!.first), last: tree.reach[predicate]!.last }],
        because: 'the object and what the verb calls it',
      };
    }
  }
  if (frames.object && object !== undefined) {
    const about = dependantsIn(tree, verb, 'obl').filter(
      (d) => d > object && ['for', 'as', 'over'].includes(markOf(tree, d)),
    );
    const last = Math.max(tree.reach[object]!.last, ...about.map((d) => tree.reach[d]!.last));
    return {
      stretches: [{ first: Math.max(verb + 1, tree.reach[object]!.first), last }],
      because: 'the object that the verb reports',
    };
  }
  return null;
}

/** What opens a clause of time or reason, which the parse may take for what is said ("said as she left"). */
const circumstances = new Set([
  'as',
  'after',
  'before',
  'while',
  'when',
  'because',
  'since',
  'although',
  'though',
  'until',
]);
const relatives = new Set(['who', 'which', 'whose', 'whom']);

/** Whether a clause behind a verb is rather one of time, the relative clause of its subject, or what another verb of speech takes. */
function isElsewhere(tree: Tree, verb: number, clause: number): boolean {
  const { first } = tree.reach[clause]!;
  if (circumstances.has(tree.tokens[first]!.lower)) return true;
  const before = tree.tokens[first - 1];
  if (!before || before.index <= verb) return false;
  if (relatives.has(tree.tokens[first]!.lower) && before.lower === ',') return true;
  return speechVerb(before.lower)?.frames.clause ?? false;
}

const marks = new Set(['"', '“', '”', '‘', "'", '``', "''", '«']);

function isMark(tree: Tree, index: number): boolean {
  return marks.has(tree.tokens[index]!.text);
}

const modals = new Set(['would', 'could', 'should', 'might', 'must', 'will', 'can', "'d", "'ll"]);

/** "said it was sorry and would pay": how far second verbs with a modal and without a subject reach, which the parse may hang on the cue. */
function reportedFuture(tree: Tree, verb: number): number[] {
  return dependantsIn(tree, verb, 'conj')
    .filter(
      (d) =>
        dependant(tree, d, 'nsubj') === undefined &&
        dependantsIn(tree, d, 'aux').some((a) => modals.has(tree.tokens[a]!.lower) || tree.tokens[a]!.lower === 'had'),
    )
    .map((d) => tree.reach[d]!.last);
}

/** Where a verb's own words begin that stand behind a clause in front: its subject, its auxiliaries, itself. */
function startOfVerb(tree: Tree, verb: number, from: number): number {
  const own = dependantsIn(tree, verb, 'nsubj', 'aux', 'advmod', 'obl', 'cc').filter(
    (d) => tree.reach[d]!.first > from,
  );
  return Math.min(verb, ...own.map((d) => tree.reach[d]!.first));
}

/** The clause beside a verb that stands in it as an aside ("It was, he said, too late"): all of the governing clause but the aside. */
export function contentAround(tree: Tree, verb: number): Content | null {
  const { head, deprel } = tree.tokens[verb]!;
  if (head < 0 || deprel.split(':')[0] !== 'parataxis') return null;
  const whole = tree.reach[head]!;
  const aside = tree.reach[verb]!;
  // "He had been fined twice; he apologised": a semicolon sets nothing in
  if ([tree.tokens[aside.first - 1], tree.tokens[aside.first]].some((t) => t?.lower === ';')) return null;
  const stretches = [
    { first: whole.first, last: Math.min(whole.last, aside.first) },
    { first: Math.max(whole.first, aside.last), last: whole.last },
  ].filter((s) => s.last > s.first && tree.tokens.slice(s.first, s.last).some((t) => t.upos !== 'PUNCT'));
  return stretches.length > 0 && dependant(tree, verb, 'nsubj') !== undefined
    ? { stretches, because: 'the clause that the verb stands in as an aside' }
    : null;
}

/** How far back, in tokens, the opening mark of a quotation is looked for. */
const LONGEST = 80;
/** How many tokens may stand between a quotation and the verb behind it. */
const NEAR = 6;

/** Whether a verb stands behind a quotation that a colon sets apart from the clause before it: "… his statements: “I am busy,” he wrote". */
export function isBehindOwnQuotation(tree: Tree, verb: number, { first }: Pick<SyntaxSentence, 'first'>): boolean {
  let at = verb - 1;
  while (at > first && at > verb - NEAR && tree.tokens[at]!.upos !== 'PUNCT') at--;
  if (at <= first || !isMark(tree, at)) return false;
  const from = Math.max(first, at - LONGEST);
  for (at--; at > from; at--) if (isMark(tree, at)) return tree.tokens[at - 1]!.lower === ':';
  return false;
}
