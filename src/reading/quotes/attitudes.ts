import { keep, table } from '../language.ts';
import type { Standing } from '../reading.ts';
import type { Token } from '../syntax/syntax.ts';
import { dependant, dependantsIn, markOf, type Tree } from '../syntax/tree.ts';
import { cueAt } from './cue.ts';
import type { Report } from './report.ts';
import { type Source, sourceOf } from './sources.ts';

const attitudes = () =>
  keep(
    'attitude-words',
    () =>
      new Map(
        table('attitude-words.tsv').map(([word, part, standing]) => [
          word!,
          { part: part!, standing: standing as Standing },
        ]),
      ),
  );

/** "his claim that …", "is confident that …". */
export function byAttitude(tree: Tree, text: string, at: number, isQuoted: (token: Token) => boolean): Report | null {
  const token = tree.tokens[at]!;
  const singular = token.lower.replace(/ies$/, 'y').replace(/s$/, '');
  const attitude = attitudes().get(token.lower) ?? attitudes().get(singular);
  if (!attitude) return null;
  const noun = token.upos === 'NOUN';
  if ((attitude.part === 'noun') !== noun) return null;
  const clause = tree.dependants[at]!.find((d) => {
    const { deprel } = tree.tokens[d]!;
    if (d < at) return false;
    if (deprel === 'ccomp') return true;
    const mark = markOf(tree, d);
    return (deprel === 'acl' && (mark === 'that' || mark === 'to')) || (!noun && deprel === 'xcomp');
  });
  if (clause === undefined) return null;
  let source: Source;
  if (noun) {
    const owner = dependant(tree, at, 'nmod:poss');
    const holder = dependantsIn(tree, at, 'nmod').find(
      (d) => ['by', 'from', 'of'].includes(markOf(tree, d)) && d < clause,
    );
    source = owner ?? holder ?? holderOf(tree, at, isQuoted);
  } else {
    source = dependant(tree, at, 'nsubj') ?? null;
    if (source === null || dependant(tree, at, 'expl') !== undefined) return null;
  }
  return {
    at,
    cue: cueAt(tree, text, at, singular, attitude.standing),
    source,
    stretches: [tree.reach[clause]!],
    quotation: false,
    because: noun
      ? 'the clause that a noun of speech or thought takes'
      : 'the clause that an adjective of thought takes',
  };
}

/** Who "expressed concern that" or "made the claim that": the subject of the verb whose object the noun is. */
function holderOf(tree: Tree, noun: number, isQuoted: (token: Token) => boolean): Source {
  const { head, deprel } = tree.tokens[noun]!;
  return head >= 0 && deprel === 'obj' ? sourceOf(tree, head, isQuoted) : 'unnamed';
}
