import { speechVerb } from '../lexicon/speech-verbs.ts';
import { type Change, withChanges } from '../syntax/mend.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { dependant, dependantsIn, type Tree, treeOf, verbAbove } from '../syntax/tree.ts';

/**
 * The syntax with analyses put right that English rules out and that would cost a quotation its verb or its speaker. The parser gets
 * few of these wrong, but a rule of attribution should not hang on which. Token indices stay.
 */
export function mendedSyntax(syntax: Syntax): Syntax {
  const tree = treeOf(syntax);
  const changes = new Map<number, Change>();
  for (const { index, upos } of syntax.tokens) {
    if (upos !== 'VERB') continue;
    subjectOfAuxiliary(tree, index, changes);
    participleBeforeDeterminer(tree, index, changes);
    speakerBehindVerb(tree, index, changes);
    clauseBehindListener(tree, index, changes);
    subjectOfSpeech(tree, index, changes);
    agentOfPassive(tree, index, changes);
  }
  return withChanges(syntax, changes);
}

/** "He has denied": the subject hangs on the verb, not on its auxiliary. */
function subjectOfAuxiliary(tree: Tree, verb: number, changes: Map<number, Change>): void {
  if (dependant(tree, verb, 'nsubj') !== undefined) return;
  for (const auxiliary of dependantsIn(tree, verb, 'aux'))
    for (const subject of dependantsIn(tree, auxiliary, 'nsubj')) changes.set(subject, { head: verb });
}

/** "… and slammed the council's inquiry": before a determiner or an owner stands no participle of the noun but a verb with its object. */
function participleBeforeDeterminer(tree: Tree, verb: number, changes: Map<number, Change>): void {
  const { deprel, head, xpos } = tree.tokens[verb]!;
  if (deprel !== 'amod' || head < verb || !/^VB[DN]$/.test(xpos)) return;
  const owner = dependantsIn(tree, head, 'det', 'nmod:poss').find((d) => d > verb);
  if (owner === undefined || tree.reach[owner]!.first !== verb + 1) return;
  const noun = tree.tokens[head]!;
  const joint = tree.tokens[verb - 1]?.upos === 'CCONJ' ? verb - 1 : null;
  const above = joint === null ? null : verbAbove(tree, noun.head);
  if (joint !== null && above === null) return;
  changes.set(verb, {
    xpos: 'VBD',
    ...(above === null ? { head: noun.head, deprel: noun.deprel } : { head: above, deprel: 'conj' }),
  });
  changes.set(head, { head: verb, deprel: 'obj' });
  for (const d of tree.dependants[head]!) if (d < verb) changes.set(d, { head: verb });
  for (const d of dependantsIn(tree, head, 'acl', 'nmod'))
    if (markIs(tree, d, 'as')) changes.set(d, { head: verb, deprel: 'advcl' });
}

/** "It had failed, said a person close to the matter": behind its clause a verb of speech has its subject, not an object. */
function speakerBehindVerb(tree: Tree, verb: number, changes: Map<number, Change>): void {
  const cue = speechVerb(tree.tokens[verb]!.lower);
  if (!cue?.frames.quotation || cue.form !== 'finite' || (cue.frames.infinitive && !cue.frames.clause)) return;
  if (tree.tokens[verb - 1]?.upos !== 'PUNCT' || dependant(tree, verb, 'nsubj') !== undefined) return;
  if (!dependantsIn(tree, verb, 'ccomp').some((d) => d < verb) && tree.tokens[verb]!.deprel !== 'parataxis') return;
  const object = dependantsIn(tree, verb, 'obj', 'iobj').find((d) => tree.reach[d]!.first === verb + 1);
  if (object === undefined) return;
  changes.set(object, { deprel: 'nsubj' });
  // "… familiar with the matter" belongs to the person
  const rest = dependant(tree, verb, 'xcomp');
  if (rest === tree.reach[object]!.last && tree.tokens[rest]!.upos === 'ADJ')
    changes.set(rest, { head: object, deprel: 'amod' });
}

/** "told the Post that he was ill", "said in a statement that …": the clause is what was said, whichever noun stands before it. */
function clauseBehindListener(tree: Tree, verb: number, changes: Map<number, Change>): void {
  const cue = speechVerb(tree.tokens[verb]!.lower);
  if (!cue?.frames.quotation || !cue.frames.clause) return;
  // ", a court heard" behind it is no more than where it was said
  const [said, ...others] = dependantsIn(tree, verb, 'ccomp');
  const isAside = said !== undefined && others.length === 0 && tree.tokens[tree.reach[said]!.first]!.lower === ',';
  if (said !== undefined && !isAside) return;
  const toWhom = cue.frames.infinitive ? dependantsIn(tree, verb, 'obj', 'iobj') : [];
  for (const noun of [...toWhom, ...dependantsIn(tree, verb, 'obl')]) {
    const hung = noun < verb ? undefined : dependant(tree, noun, 'acl', 'ccomp');
    // "said in a statement read to the court that …"
    const clause =
      hung === undefined || tree.tokens[hung]!.xpos !== 'VBN' ? hung : (dependant(tree, hung, 'ccomp') ?? hung);
    if (clause === undefined || (said !== undefined && said < clause)) continue;
    const that = tree.reach[clause]!.first;
    const subject = dependantsIn(tree, clause, 'nsubj').find((s) => s > that);
    if (tree.tokens[that]!.lower !== 'that' || tree.tokens[that]!.head !== clause || subject === undefined) continue;
    changes.set(clause, { head: verb, deprel: 'ccomp' });
    changes.set(that, { deprel: 'mark' });
    if (said !== undefined) changes.set(said, { deprel: 'parataxis' });
    return;
  }
}

/** "It expects to publish": who speaks is no mere place-holder, as in "it is said". */
function subjectOfSpeech(tree: Tree, verb: number, changes: Map<number, Change>): void {
  const filler = dependant(tree, verb, 'expl');
  if (filler === undefined || !speechVerb(tree.tokens[verb]!.lower) || tree.tokens[filler]!.lower === 'there') return;
  const active = /^VB[DPZ]$/.test(tree.tokens[verb]!.xpos) && dependant(tree, verb, 'aux:pass') === undefined;
  if (active && filler < verb && dependant(tree, verb, 'nsubj') === undefined) changes.set(filler, { deprel: 'nsubj' });
}

/** "was dismissed as “late” by the mayor": the agent of a passive that the parse hangs on the noun before it. */
function agentOfPassive(tree: Tree, verb: number, changes: Map<number, Change>): void {
  if (!speechVerb(tree.tokens[verb]!.lower) || dependant(tree, verb, 'aux:pass') === undefined) return;
  const nouns = dependantsIn(tree, verb, 'obl', 'xcomp', 'advcl');
  if (nouns.some((d) => markIs(tree, d, 'by'))) return;
  const agent = nouns
    .flatMap((d) => dependantsIn(tree, d, 'nmod', 'obl'))
    .find((d) => d > verb && markIs(tree, d, 'by'));
  if (agent !== undefined) changes.set(agent, { head: verb, deprel: 'obl:agent' });
}

function markIs(tree: Tree, index: number, word: string): boolean {
  return dependantsIn(tree, index, 'mark', 'case').some((d) => tree.tokens[d]!.lower === word);
}
