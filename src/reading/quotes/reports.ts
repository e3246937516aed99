import { nounFile } from '../lexicon/lexicon.ts';
import { POSSESSION, QUANTITY, TIME } from '../lexicon/noun-files.ts';
import { speechVerb } from '../lexicon/speech-verbs.ts';
import type { SyntaxSentence, Token } from '../syntax/syntax.ts';
import { dependant, dependantsIn, markOf, type Stretch, type Tree } from '../syntax/tree.ts';
import { byAccording } from './according.ts';
import { asideIn } from './aside.ts';
import { byAttitude } from './attitudes.ts';
import { type Content, contentAround, contentOf, isBehindOwnQuotation } from './content.ts';
import { cueAt } from './cue.ts';
import { extentOf } from './extent.ts';
import type { Report } from './report.ts';
import { restOf } from './rest.ts';
import { isTrailing, type Source, sourceOf } from './sources.ts';

/** What is longer than this, in tokens, is no sentence that a person wrote; without a bound, hostile text would take quadratic time. */
const LONGEST_REPORT = 300;
/** How many reports behind one are asked whether they end it. */
const NEXT = 12;

/** The reports of one sentence, in order of their cues. Tokens inside quotation marks (`isQuoted`) report nothing: that is the speaker's own affair. */
export function reportsIn(
  tree: Tree,
  text: string,
  sentence: SyntaxSentence,
  isQuoted: (token: Token) => boolean,
): Report[] {
  const found: Report[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tree.tokens[at]!;
    if (isQuoted(token)) continue;
    const report =
      token.lower === 'according'
        ? byAccording(tree, text, at, sentence, isQuoted)
        : token.upos === 'VERB' || token.upos === 'AUX' || isTrailing(tree, at)
          ? byVerb(tree, text, at, sentence, isQuoted)
          : token.upos === 'NOUN' || token.upos === 'ADJ'
            ? byAttitude(tree, text, at, isQuoted)
            : null;
    if (report) found.push(report);
  }
  const isBarePronoun = (token: Token) => token.upos === 'PRON' && !isQuoted(token);
  return found.map((report, i) => ({
    ...report,
    stretches: report.stretches
      .filter((s) => s.last - s.first <= LONGEST_REPORT)
      .map((s) => trimmedStretch(tree, beforeNext(tree, s, report, found.slice(i + 1, i + 1 + NEXT))))
      // "apologised for it": what a pronoun alone stands for is not told here
      .filter((s) => s.last > s.first + 1 || (s.last > s.first && !isBarePronoun(tree.tokens[s.first]!))),
  }));
}

/**
 * Cuts what is reported where another report of the same speaker begins: "said it was late, | adding that …",
 * "denied all charges | and slammed the inquiry" (which the parse may take for two objects).
 */
function beforeNext(tree: Tree, { first, last }: Stretch, report: Report, following: readonly Report[]): Stretch {
  const next = following.find(
    (r) =>
      r.at > first &&
      r.at < last &&
      ((r.source === report.source && isTrailing(tree, r.at)) ||
        (tree.tokens[r.at]!.head === report.at && tree.tokens[r.at]!.deprel === 'conj')),
  );
  if (next && tree.tokens[next.at]!.deprel === 'conj') {
    // "and" goes with what follows
    const joint = dependant(tree, next.at, 'cc');
    return { first, last: joint !== undefined && joint > first && joint < next.at ? joint : next.at };
  }
  return { first, last: next ? next.at : last };
}

/** "The welder, Omar Said, was sacked": a name, but not in a headline, where every word has a capital. */
function isSurname({ tokens }: Tree, at: number, sentence: SyntaxSentence): boolean {
  if (at === sentence.first || !/^\p{Lu}/u.test(tokens[at]!.text) || tokens[at - 1]!.upos !== 'PROPN') return false;
  return tokens
    .slice(sentence.first, sentence.last)
    .some((t) => /^(?:NOUN|VERB)$/.test(t.upos) && /^\p{Ll}/u.test(t.text));
}

function byVerb(
  tree: Tree,
  text: string,
  at: number,
  sentence: SyntaxSentence,
  isQuoted: (token: Token) => boolean,
): Report | null {
  const token = tree.tokens[at]!;
  const verb = speechVerb(token.lower);
  // "so-called" speaks for nobody
  if (!verb || tree.tokens[at - 1]?.text === '-') return null;
  if (
    isBearing(tree, at) ||
    isSilence(tree, at) ||
    isSubjectMatter(tree, at) ||
    isDemand(tree, at) ||
    isSurname(tree, at, sentence)
  )
    return null;
  const source = sourceOf(tree, at, isQuoted);
  const withExtent = (content: Content | null) => content && extentOf(tree, text, at, verb, content);
  const content = isBehindOwnQuotation(tree, at, sentence)
    ? null
    : (asideIn(tree, at, verb, source, sentence, isQuoted) ??
      withExtent(contentOf(tree, at, verb)) ??
      (verb.frames.clause || verb.frames.quotation ? contentAround(tree, at) : null) ??
      (verb.frames.clause ? asClause(tree, at) : null) ??
      (verb.frames.clause && verb.frames.quotation ? before(tree, at, source, sentence) : null) ??
      restOf(tree, text, at, verb, source, sentence, isQuoted));
  if (!content && !verb.frames.quotation) return null;
  return {
    at,
    cue: cueAt(
      tree,
      text,
      at,
      verb.lemma,
      source === 'unnamed' && verb.standing === 'said' ? 'understood' : verb.standing,
    ),
    source,
    stretches: content?.stretches ?? [],
    quotation: verb.frames.quotation,
    because: content?.because ?? 'a speech verb beside the words',
  };
}

const unsaid = new Set(['named', 'identified', 'quoted']);
const refusals = new Set(['decline', 'declined', 'declines', 'declining', 'refuse', 'refused', 'refuses', 'refusing']);

const undone = new Set([
  'without',
  'short of',
  'rather than',
  'instead of',
  'refrained from',
  'avoided',
  'avoid',
  'avoids',
]);

/** "stopped short of calling for", "asked not to be named", and the second verb of "declined to say": neither reports anything by itself. */
function isSilence(tree: Tree, at: number): boolean {
  const { head, deprel, lower } = tree.tokens[at]!;
  if (deprel === 'xcomp' && head >= 0 && refusals.has(tree.tokens[head]!.lower)) return true;
  // "stopped short of calling for", "left without saying that"
  const [before, further] = [tree.tokens[at - 1]?.lower ?? '', tree.tokens[at - 2]?.lower ?? ''];
  if (lower.endsWith('ing') && (undone.has(before) || undone.has(`${further} ${before}`))) return true;
  return dependantsIn(tree, at, 'xcomp').some((d) => unsaid.has(tree.tokens[d]!.lower));
}

/** "His cousin, also called X, was fined": what somebody is called by name is nobody's words. */
function isBearing({ tokens }: Tree, at: number): boolean {
  return (
    tokens[at]!.lower === 'called' &&
    /^(?:also|likewise)$/.test(tokens[at - 1]?.lower ?? '') &&
    tokens[at + 1]?.upos === 'PROPN'
  );
}

/** "He was talking about the managers": the article's own remark on what words were about, and no words. */
function isSubjectMatter(tree: Tree, at: number): boolean {
  const { lower, xpos } = tree.tokens[at]!;
  return (
    (xpos === 'VBG' || lower.endsWith('ing')) &&
    dependantsIn(tree, at, 'aux').some((d) => /^(?:was|were)$/.test(tree.tokens[d]!.lower)) &&
    dependant(tree, at, 'ccomp', 'obj') === undefined &&
    dependantsIn(tree, at, 'obl', 'advcl').some((d) => d > at && markOf(tree, d) === 'about')
  );
}

/**
 * "Claimed for journeys that he did not make", "claimed expenses": what is asked to be paid, and no words; but "claimed for years that it
 * was his", "claimed responsibility".
 */
export function isDemand(tree: Tree, at: number): boolean {
  const { tokens } = tree;
  if (speechVerb(tokens[at]!.lower)?.lemma !== 'claim') return false;
  const taken = dependantsIn(tree, at, 'obj').find((i) => i > at);
  const isStated = dependantsIn(tree, at, 'ccomp', 'xcomp').some((i) => i > at);
  if (taken !== undefined && !isStated) return [POSSESSION, QUANTITY].includes(fileOf(tokens[taken]!));
  if (tokens[at + 1]?.lower !== 'for') return false;
  const thing = dependantsIn(tree, at, 'obl').find((i) => i > at);
  if (thing === undefined || tokens[thing]!.upos !== 'NOUN') return false;
  return nounFile(tokens[thing]!.lemma) !== TIME && tokens[thing]!.lower !== 'time';
}

function fileOf({ lemma, lower, upos }: Token): number {
  return upos === 'NOUN' ? nounFile(lemma) || nounFile(lower) : 0;
}

/** "It rained, the man said in a statement." with nothing that the parse binds: all before the comma. */
function before(tree: Tree, at: number, source: Source, sentence: SyntaxSentence): Content | null {
  if (typeof source !== 'number' || source > at || source < at - FEW || markOf(tree, at) === 'to') return null;
  let comma = Math.min(source, tree.reach[source]!.first) - 1;
  while (comma > sentence.first && tree.tokens[comma]!.upos !== 'PUNCT' && source - comma < FEW) comma--;
  const clause = tree.tokens.slice(sentence.first, comma);
  const rest = tree.tokens.slice(at + 1, sentence.last).filter((t) => t.upos === 'VERB');
  // "was fined over it, which he admitted": a relative clause says something of the sentence and does not report it
  if (relative.has(tree.tokens[comma + 1]!.lower)) return null;
  if (tree.tokens[comma]?.lower !== ',' || rest.length > 0 || clause.length > LONGEST_REPORT) return null;
  if (!clause.some((t) => t.upos === 'VERB' || t.upos === 'AUX') || clause.filter((t) => t.lower === ',').length > 6)
    return null;
  return {
    stretches: [{ first: sentence.first, last: comma }],
    because: 'all before the comma and the verb of speech',
  };
}

const relative = new Set(['who', 'which', 'whom', 'whose', 'that']);

/** How many tokens a subject may take between the comma and its verb. */
const FEW = 8;

/** "As the minister said, it was late": what the clause with "as" hangs on is what was said. */
function asClause(tree: Tree, at: number) {
  const { head, deprel } = tree.tokens[at]!;
  if (head < 0 || !deprel.startsWith('advcl') || markOf(tree, at) !== 'as') return null;
  const whole = tree.reach[head]!;
  const aside = tree.reach[at]!;
  const stretches = [
    { first: whole.first, last: Math.min(whole.last, aside.first) },
    { first: Math.max(whole.first, aside.last), last: whole.last },
  ].filter((s) => s.last > s.first);
  return { stretches, because: 'the clause that “as … said” stands beside' };
}

/** A stretch without punctuation at its ends and without "that" in front. */
export function trimmedStretch(tree: Tree, { first, last }: Stretch): Stretch {
  const idle = (i: number) => tree.tokens[i]!.upos === 'PUNCT' && !/^[()[\]$£€%]/.test(tree.tokens[i]!.text);
  while (first < last && idle(first)) first++;
  if (first < last && tree.tokens[first]!.lower === 'that' && tree.tokens[first]!.deprel === 'mark') first++;
  while (last > first && (idle(last - 1) || tree.tokens[last - 1]!.upos === 'CCONJ')) last--;
  return { first, last };
}
