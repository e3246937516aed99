import { overlaps } from '../../article/span.ts';
import { likeness } from '../lexicon/lexicon.ts';
import { speechVerb } from '../lexicon/speech-verbs.ts';
import { isNegated } from '../standing/negated.ts';
import { type Token, tokensOf } from '../syntax/syntax.ts';
import { dependantsIn, type Tree } from '../syntax/tree.ts';
import { named } from './described.ts';
import { below, contentOf } from './matter.ts';
import type { Told } from './told.ts';
import type { Undoing } from './undoing.ts';

/** From here on two words mean the same, or one is a kind of the other. */
const LIKE = 0.75;
/** Words in common by which two statements are of one matter, wherever they stand. */
const SAME = 2;
/** Within how many sentences one word in common will do. */
const CLOSE = 2;

const owns = /^(?:accept|acknowledge|admit|concede|confess|recogni[sz]e)$/;
const untrue = /^(?:lie|mislead|invent|fabricate|deceive)$/;
const not = /^(?:not|n't|never|no|nothing|nobody|none)$/;
const atFirst = /^(?:initially|originally|first)$/;
const afterwards = /^(?:later|since|now|eventually|subsequently|finally|afterwards)$/;

/**
 * "He later accepted that he had met the builder", "admitted that it had not been inspected", "conceded that he had lied": what somebody
 * owns goes beside what they said of it otherwise. Null for other verbs, and where they said nothing of the matter.
 */
export function goneBackOn(told: Told, tree: Tree, verb: Token): Omit<Undoing, 'isWhole'> | null {
  if (!owns.test(verb.lemma) || isNegated(tree, verb)) return null;
  const [subject] = dependantsIn(tree, verb.index, 'nsubj');
  const [by] = subject === undefined ? [] : named(told, tree, subject);
  const clauses = dependantsIn(tree, verb.index, 'ccomp', 'xcomp', 'obj')
    .filter((i) => i > verb.index)
    .map((i) => tree.tokens[i]!);
  const matter = clauses.flatMap((t) => below(tree, t, verb));
  if (by === undefined || matter.length === 0) return null;
  const isLater = dependantsIn(tree, verb.index, 'advmod').some((i) => afterwards.test(tree.tokens[i]!.lower));
  const isNot = clauses.some((t) => isNegated(tree, t));
  const isLie = clauses.some((t) => untrue.test(t.lemma) && !isNegated(tree, t));
  const statements = told.sentences.flatMap((_, i) => {
    if (i === verb.sentence || !says(told, by, i)) return [];
    const tokens = tokensOf(told.syntax, told.syntax.sentences[i]!);
    const own = contentOf(tokens.filter((t) => !speechVerb(t.lower)));
    const common = matter.filter((m) => own.some((w) => likeness(m, w) >= LIKE)).length;
    const isNext = i < verb.sentence && verb.sentence - i <= CLOSE;
    const isTurned = tokens.some((t) => not.test(t.lower)) !== isNot;
    if (isNext && (isLie || (isLater && tokens.some((t) => atFirst.test(t.lower))))) return [i];
    // under questions a witness speaks of what they said last
    if (isNext && isPressed(told, verb) && verb.sentence - i === 1) return [i];
    return (isLater || isTurned) && common >= (isNext ? 1 : SAME) ? [i] : [];
  });
  if (statements.length === 0) return null;
  return {
    sentence: verb.sentence,
    of: new Set(),
    words: new Set(),
    reach: 0,
    measures: new Set(),
    kind: 'claim',
    by,
    matter,
    statements,
  };
}

/** "Under cross-examination he accepted". */
function isPressed({ syntax }: Told, { sentence }: Token): boolean {
  const own = tokensOf(syntax, syntax.sentences[sentence]!);
  return own.some((t, k) => t.lower === 'under' && /^(?:cross|questioning|examination)/.test(own[k + 1]?.lower ?? ''));
}

function says({ quotes, syntax }: Told, id: string, i: number): boolean {
  const own = syntax.sentences[i]!;
  return quotes.some((q) => q.speaker?.entity === id && q.spans.some((s) => overlaps(s, own)));
}
