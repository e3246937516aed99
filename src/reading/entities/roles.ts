import type { Span } from '../../article/span.ts';
import { wordSet } from '../language.ts';
import { type Syntax, type Token, tokenAt } from '../syntax/syntax.ts';
import { dependantsIn, phraseOf, type Tree, treeOf } from '../syntax/tree.ts';
import type { Draft } from './draft.ts';
import { roleBefore } from './role-before.ts';

/**
 * Roles that stand in apposition, for people whose name carries none: "the hospice's manager, Ann Lee, said",
 * "Ann Lee, an ecologist at the college, said". The first mention that has one decides; where none has, a title that is an office does.
 */
export function giveRoles(drafts: readonly Draft[], syntax: Syntax): void {
  const open = drafts.filter((d) => d.kind === 'person' && d.role === null);
  if (open.length === 0) return;
  const tree = treeOf(syntax);
  for (const draft of open) {
    for (const mention of draft.mentions) {
      if (mention.by !== 'name') continue;
      const role =
        roleAt(tree, headOf(tree, syntax, mention)) ??
        roleBesideComma(syntax.tokens, tokenAt(syntax, mention.start), tokenAt(syntax, mention.end));
      if (role === null) continue;
      draft.role = role;
      break;
    }
    draft.role ??= draft.office;
  }
}

function roleBesideComma(tokens: readonly Token[], first: number, last: number): Span | null {
  return roleBeforeComma(tokens, first) ?? roleAfterComma(tokens, last);
}

/** How many words a role may have before its noun ("the council's long-serving chief finance officer"). */
const LONGEST = 6;

/** "Ann Lee, the mayor, said", "Ann Lee, chief executive of the bank, said": up to a comma, "of", "at" or "for". */
function roleAfterComma(tokens: readonly Token[], last: number): Span | null {
  const sentence = tokens[last - 1]?.sentence;
  if (tokens[last]?.text !== ',') return null;
  let first = last + 1;
  if (/^(?:the|an?|his|her|its|their)$/.test(tokens[first]?.lower ?? '')) first++;
  for (let at = first; at < first + LONGEST && tokens[at]?.sentence === sentence; at++) {
    const { lower, upos, text } = tokens[at]!;
    const ends = /^(?:,|\.|of|at|for)$/.test(tokens[at + 1]?.lower ?? '');
    if (ends && wordSet('role-words.tsv').has(lower)) return { start: tokens[first]!.start, end: tokens[at]!.end };
    if (text !== '-' && !['NOUN', 'ADJ', 'PROPN', 'PART'].includes(upos)) return null;
  }
  return null;
}

/** "Her agent, Ann Lee, said", "the head of Quayhaven Hospital, Ann Lee, said": by the commas alone, whatever the parse. */
function roleBeforeComma(tokens: readonly Token[], name: number): Span | null {
  const { sentence } = tokens[name]!;
  if (tokens[name - 1]?.text !== ',' || tokens[name - 1]!.sentence !== sentence) return null;
  const plainRole = roleBefore(tokens, name - 1);
  if (plainRole) return isDetermined(tokens, tokenIn(tokens, plainRole.start, name)) ? plainRole : null;
  // back over the capitals of a name to "of", "at" or "for", and the role before it
  let at = name - 2;
  while (at > 0 && tokens[at]!.sentence === sentence && /^\p{Lu}/u.test(tokens[at]!.text)) at--;
  if (at === name - 2 || tokens[at]!.sentence !== sentence) return null;
  if (tokens[at]!.lower === 'the') at--;
  if (!/^(?:of|at|for)$/.test(tokens[at]?.lower ?? '')) return null;
  const role = roleBefore(tokens, at);
  if (!role || !isDetermined(tokens, tokenIn(tokens, role.start, name))) return null;
  return { start: role.start, end: tokens[name - 2]!.end };
}

/** Whether "the", an owner or a possessive stands before a phrase: "Asked by a student, Ann Lee said" makes her none. */
function isDetermined(tokens: readonly Token[], first: number): boolean {
  return /^(?:the|his|her|its|their|our|my|['’]s?)$/.test(tokens[first - 1]?.lower ?? '');
}

/** The index of the token that begins at an offset, looked for back from a place. */
function tokenIn(tokens: readonly Token[], start: number, from: number): number {
  let at = from;
  while (at > 0 && tokens[at]!.start > start) at--;
  return at;
}

/** The token of a mention that hangs on something outside it; -1 where the mention has no token. */
function headOf(tree: Tree, syntax: Syntax, mention: Span): number {
  for (let at = tokenAt(syntax, mention.start); at < tree.tokens.length; at++) {
    const token = tree.tokens[at]!;
    if (token.start >= mention.end) break;
    const head = tree.tokens[token.head];
    if (!head || head.start < mention.start || head.start >= mention.end) return at;
  }
  return -1;
}

function roleAt(tree: Tree, name: number): Span | null {
  if (name < 0) return null;
  const { head, deprel } = tree.tokens[name]!;
  const candidates = [
    ...(deprel === 'appos' && head >= 0 ? [head] : []),
    ...dependantsIn(tree, name, 'appos', 'nmod:desc').filter((d) => tree.tokens[d]!.upos === 'NOUN'),
  ];
  for (const candidate of candidates) {
    if (!wordSet('role-words.tsv').has(tree.tokens[candidate]!.lower)) continue;
    let { first, last } = phraseOf(tree, candidate);
    while (first < candidate && ['DET', 'PRON', 'PUNCT', 'NUM'].includes(tree.tokens[first]!.upos)) first++;
    // the name itself is no part of its role
    if (first <= name && name < last) last = name > candidate ? candidate + 1 : last;
    if (first <= name && name < last) continue;
    return { start: tree.tokens[first]!.start, end: tree.tokens[last - 1]!.end };
  }
  return null;
}
