import { indexOf } from '../../index/article-index.ts';
import { rolesOf } from '../../index/verb-roles.ts';
import type { Entity, Reading, Sentence } from '../../reading.ts';
import { isSo } from '../../summary/told-as-so.ts';
import type { Token } from '../../syntax/syntax.ts';
import { dependantsIn, markOf, type Tree } from '../../syntax/tree.ts';
import { namesAt } from '../evidence/denotes.ts';

/** Verbs by which somebody leaves an office themselves, and by which others make them. Whoever is suspended has it still. */
const [leaving, removing] = [/^(?:resign|quit|retire|die)$/, /^(?:sack|dismiss|fire|oust)$/];

/**
 * The last sentence that tells, in the article's own words, that somebody lost or left an office: to say who holds it and leave out that they
 * were sacked would be half of it. Null where none does.
 */
export function leftOffice(reading: Reading, entity: Entity): Sentence | null {
  const index = indexOf(reading);
  const { tree, entityAt } = index;
  const told = tree.tokens.findLast((t) => {
    if (t.upos !== 'VERB' || reading.sentences[t.sentence]!.standing !== 'narration') return false;
    const { doer, doneTo } = rolesOf(tree, t);
    const who = removing.test(t.lemma) ? doneTo : leaving.test(t.lemma) ? doer : undefined;
    if (who === undefined || !isSo(tree, t) || isOfOther(tree, t, entity)) return false;
    return namesAt(index, who).some((i) => entityAt[i] === entity);
  });
  return told ? reading.sentences[told.sentence]! : null;
}

/** "Resigned from the party", "was sacked as a porter in 2003": what the article says was left is another place than the one held. */
function isOfOther(tree: Tree, verb: Token, { role }: Entity): boolean {
  const own = (role ?? '').toLowerCase().split(/[^\p{L}-]+/u);
  const left = dependantsIn(tree, verb.index, 'obl', 'advcl').filter((i) => /^(?:from|as)$/.test(markOf(tree, i)));
  return left.some((i) => !own.includes(tree.tokens[i]!.lower));
}
