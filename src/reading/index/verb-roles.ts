import { wordSet } from '../language.ts';
import { nounFile } from '../lexicon/lexicon.ts';
import { PERSON } from '../lexicon/noun-files.ts';
import { sayingVerbs } from '../lexicon/saying-verbs.ts';
import type { Token } from '../syntax/syntax.ts';
import { dependantsIn, markOf, nounOfRelative, type Tree } from '../syntax/tree.ts';

/** Who does what a verb says and to whom, by document index; `unknown` where a noun or participle leaves the doer open. */
export interface Roles {
  readonly doer: number | undefined;
  readonly doneTo: number | undefined;
  readonly unknown: boolean;
}

/** Who does what a verb says and to whom, active and passive taken as one. */
export function rolesOf(tree: Tree, verb: Token): Roles {
  if (verb.upos === 'NOUN')
    return { doer: dependantsIn(tree, verb.index, 'nmod:poss')[0], doneTo: undefined, unknown: true };
  // "Ms X called for calm": the parser takes a past form for a participle now and then; in a clause of its own that has its "was"
  const isDone = /^(?:acl|advcl)/.test(verb.deprel) || dependantsIn(tree, verb.index, 'aux').length > 0;
  const passive = isDone ? dependantsIn(tree, verb.index, 'nsubj:pass')[0] : undefined;
  const agent = dependantsIn(tree, verb.index, 'obl').find((i) => markOf(tree, i) === 'by');
  if (passive !== undefined) return { doer: agent, doneTo: antecedent(tree, passive), unknown: false };
  let doer =
    dependantsIn(tree, verb.index, 'nsubj')[0] ?? calledUpon(tree, verb) ?? saidOf(tree, verb) ?? behindAnd(tree, verb);
  let at = verb;
  for (let step = 0; step < 4 && doer === undefined && at.head >= 0; step++) {
    // "who was suspended and resigned": the subject stands with the first
    if (at.deprel.startsWith('acl')) {
      doer = at.head;
      break;
    }
    if (!/^(?:conj|xcomp|advcl)/.test(at.deprel)) break;
    at = tree.tokens[at.head]!;
    doer = dependantsIn(tree, at.index, 'nsubj')[0];
  }
  if (isMainVerb(tree, verb)) {
    // "Voters elected X": what stands right behind the verb may hang on the noun in front
    const behind = dependantsIn(tree, verb.head, 'appos').find((i) => tree.reach[i]!.first === verb.index + 1);
    return { doer: verb.head, doneTo: objectOf(tree, verb) ?? behind, unknown: false };
  }
  const participle = verb.xpos === 'VBN' && dependantsIn(tree, verb.index, 'aux').length === 0;
  if (participle && verb.deprel.startsWith('acl')) return { doer: agent, doneTo: verb.head, unknown: false };
  // "was jailed and released": both are done to the subject of the first
  const isBare = verb.xpos === 'VBN' && dependantsIn(tree, verb.index, 'aux', 'nsubj', 'obj').length === 0;
  if (isBare && verb.deprel === 'conj' && tree.tokens[verb.head]!.xpos === 'VBN') {
    const shared = dependantsIn(tree, verb.head, 'nsubj').find((i) => tree.tokens[i]!.deprel === 'nsubj:pass');
    if (shared !== undefined) return { doer: agent, doneTo: antecedent(tree, shared), unknown: false };
  }
  // "failed to return and was found": the subject of the first verb is whom the second is done to
  if (
    at !== verb &&
    doer !== undefined &&
    isDone &&
    dependantsIn(tree, verb.index, 'aux').some((i) => /pass/.test(tree.tokens[i]!.deprel))
  )
    return { doer: agent, doneTo: antecedent(tree, doer), unknown: false };
  return {
    doer: doer === undefined ? undefined : antecedent(tree, doer),
    // "told the chairman", "urged X to go": to whom it is said
    doneTo: objectOf(tree, verb),
    unknown: doer === undefined,
  };
}

/** Whom a verb is done to; a name right behind it that the parser takes for what they are made too: "elected X". */
function objectOf(tree: Tree, verb: Token): number | undefined {
  const [object] = [...dependantsIn(tree, verb.index, 'obj'), ...dependantsIn(tree, verb.index, 'iobj')];
  if (object !== undefined) return object;
  const first = tree.tokens[verb.index + 1];
  return first?.upos === 'PROPN' && first.sentence === verb.sentence
    ? dependantsIn(tree, verb.index, 'xcomp').find((i) => tree.reach[i]!.first === first.index)
    : undefined;
}

/** Who is to do what follows "to": X in "called for X to resign" and in "urged X to resign", not the one who called or urged. */
export function calledUpon(tree: Tree, verb: Token): number | undefined {
  const to = dependantsIn(tree, verb.index, 'mark').find((i) => tree.tokens[i]!.lower === 'to');
  if (to === undefined || verb.head < 0) return undefined;
  const above = [verb.head, tree.tokens[verb.head]!.head].filter((i) => i >= 0);
  const nouns = above.flatMap((i) => [i, ...dependantsIn(tree, i, 'obl', 'nmod', 'obj', 'iobj')]);
  const begin = tree.tokens[to - 1]?.upos === 'PUNCT' ? to - 1 : to;
  const before = (i: number) => tree.tokens[i]!.upos !== 'VERB' && i < to && tree.reach[i]!.last >= begin;
  return nouns.find((i) => before(i) && (markOf(tree, i) === 'for' || isObject(tree, i)));
}

/**
 * "The leader, X, called for Y to go": where the parser makes the noun the root and the only verb a participle behind it, the verb is the
 * sentence's own; nothing is called by anybody.
 */
export function isMainVerb(tree: Tree, verb: Token): boolean {
  const noun = tree.tokens[verb.head];
  if (!noun || !verb.deprel.startsWith('acl') || noun.deprel !== 'root' || !/^(?:NOUN|PROPN)$/.test(noun.upos))
    return false;
  if (verb.xpos === 'VBG' || verb.deprel.endsWith('relcl')) return false;
  const own = dependantsIn(tree, verb.index, 'aux', 'nsubj', 'mark');
  const agent = dependantsIn(tree, verb.index, 'obl').some((i) => markOf(tree, i) === 'by');
  return (
    own.length === 0 && !agent && dependantsIn(tree, noun.index, 'cop', 'aux').length === 0 && /ed$/.test(verb.lower)
  );
}

/** "A lost 11p and B shares gained 4p": the noun between "and" and a verb is its subject, whatever the parse hangs it on. */
function behindAnd({ tokens }: Tree, verb: Token): number | undefined {
  if (!verb.deprel.startsWith('conj') || verb.xpos !== 'VBD') return undefined;
  let at = verb.index - 1;
  while (at > 0 && /^(?:NOUN|PROPN|ADJ|DET)$/.test(tokens[at]!.upos)) at--;
  const noun = tokens[verb.index - 1];
  const isNoun = at < verb.index - 1 && noun !== undefined && /^(?:NOUN|PROPN)$/.test(noun.upos);
  return isNoun && /^(?:and|but|while)$/.test(tokens[at]!.lower) ? noun.index : undefined;
}

/** "She said her boss had told her": nobody is said to, so what the parse takes for that is the subject of the clause. */
function saidOf(tree: Tree, verb: Token): number | undefined {
  const above = verb.deprel === 'ccomp' ? tree.tokens[verb.head] : undefined;
  if (!above || !sayingVerbs('clause').has(above.lemma)) return undefined;
  if (dependantsIn(tree, verb.index, 'aux').length === 0) return undefined;
  return dependantsIn(tree, above.index, 'iobj', 'obj').find((i) => i > above.index && i < verb.index);
}

function isObject(tree: Tree, index: number): boolean {
  const { deprel, head } = tree.tokens[index]!;
  return /^i?obj/.test(deprel) && head >= 0 && !/^(?:promise|use|spend)$/.test(tree.tokens[head]!.lemma);
}

/** The noun that "who", "which" or "that" stands for. */
function antecedent(tree: Tree, index: number): number {
  const told = nounOfRelative(tree, index);
  if (told === undefined) return index;
  const before = affirmed(tree, told);
  if (before !== told) return before;
  // "an ecologist at a college who …": no college is a "who"
  const noun = tree.tokens[told]!;
  const above = noun.deprel === 'nmod' && noun.head >= 0 ? tree.tokens[noun.head]! : null;
  const isPlace = above && tree.tokens[index]!.lower === 'who' && nounFile(noun.lemma.toLowerCase()) !== PERSON;
  // nor an institute: "Dr Lee of the Marl Institute, who was not involved"
  const isBody = above?.upos === 'PROPN' && wordSet('organisation-nouns.tsv').has(noun.lemma.toLowerCase());
  return isPlace && (isBody || (above.upos === 'NOUN' && nounFile(above.lemma) === PERSON)) ? above.index : told;
}

/** "It was X, not Y, who": the clause that the parser hangs on Y is told of X. */
export function affirmed(tree: Tree, index: number): number {
  const { head, deprel } = tree.tokens[index]!;
  const isDenied = dependantsIn(tree, index, 'advmod', 'cc').some((i) => tree.tokens[i]!.lower === 'not');
  return isDenied && head >= 0 && head < index && /^(?:parataxis|conj|appos)/.test(deprel) ? head : index;
}

/** "First elected in 1990, Mr X had been a member": a participle before its clause is done to that clause's subject. */
export function fromHead(tree: Tree, verb: Token, roles: Roles): Roles {
  const bare = verb.xpos === 'VBN' && dependantsIn(tree, verb.index, 'aux', 'nsubj', 'obj').length === 0;
  if (!bare || !verb.deprel.startsWith('advcl') || verb.head < 0) return roles;
  const subject = dependantsIn(tree, verb.head, 'nsubj')[0];
  return subject === undefined ? roles : { doer: undefined, doneTo: antecedent(tree, subject), unknown: false };
}
