import type { Span } from '../../article/span.ts';
import { wordSet } from '../language.ts';
import { nounFile } from '../lexicon/lexicon.ts';
import { PERSON } from '../lexicon/noun-files.ts';
import { insideQuotation, type Quotation } from '../marks/marks.ts';
import { type Syntax, type Token, tokenAt } from '../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, phraseOf, type Tree } from '../syntax/tree.ts';
import type { Draft } from './draft.ts';
import { isCapital } from './name-joints.ts';
import { isJoinedNumber, opensSentence, roleBefore } from './role-before.ts';
import { genderOfRole, isRoleWord } from './role-word.ts';

/**
 * Roles that stand in apposition, for people whose name carries none: "the hospice's manager, Ann Lee, said",
 * "Ann Lee, an ecologist at the college, said". The first mention that has one decides; where none has, a title that is an office does.
 */
export function giveRoles(drafts: readonly Draft[], syntax: Syntax, quotations: readonly Quotation[]): void {
  for (const draft of drafts) if (draft.role) draft.role = withOwner(syntax.tokens, draft.role);
  const open = drafts.filter((d) => d.kind === 'person' && d.role === null);
  if (open.length === 0) return;
  const tree = keptTreeOf(syntax);
  for (const draft of open) {
    let kin: Span | null = null;
    for (const mention of draft.mentions) {
      // what somebody is called inside quotation marks is called so by the speaker, not by the article
      if (mention.by !== 'name' || insideQuotation(quotations, mention.start)) continue;
      const role =
        roleAt(tree, headOf(tree, syntax, mention)) ??
        roleBesideComma(syntax.tokens, tokenAt(syntax, mention.start), tokenAt(syntax, mention.end));
      if (role === null || !fitsGender(draft, syntax.tokens, role)) continue;
      const owned = beforeQuotation(syntax.tokens, withOwner(syntax.tokens, role), quotations);
      // whose brother somebody is says less than what they do
      if (!isKin(syntax.tokens, role)) draft.role = owned;
      else kin ??= owned;
      if (draft.role !== null) break;
    }
    draft.role ??= draft.office ?? kin;
  }
}

/** "author of “Ash”" is an author: a role is the article's to give, and what stands in quotation marks in it may be somebody's. */
function beforeQuotation(tokens: readonly Token[], role: Span, quotations: readonly Quotation[]): Span {
  let last = tokenAt({ tokens }, role.end - 1);
  const first = tokenAt({ tokens }, role.start);
  const quoted = tokens.slice(first, last + 1).find((t) => insideQuotation(quotations, t.start) !== undefined);
  if (!quoted) return role;
  last = quoted.index - 1;
  while (last > first && ['ADP', 'DET', 'PUNCT', 'PRON', 'ADJ'].includes(tokens[last]!.upos)) last--;
  return { start: role.start, end: tokens[Math.max(first, last)]!.end };
}

function isKin(tokens: readonly Token[], role: Span): boolean {
  const words = tokens.slice(tokenAt({ tokens }, role.start), tokenAt({ tokens }, role.end - 1) + 1);
  const nouns = words.filter((t) => isRoleWord(t.lower) || wordSet('kin-words.tsv').has(t.lower));
  return (
    nouns.length > 0 && nouns.every((t) => wordSet('kin-words.tsv').has(t.lower) || tokens[t.index + 1]?.lower === "'s")
  );
}

/** Whether somebody's gender is none that the role speaks against; a role that tells it gives it to whom had none. */
function fitsGender(draft: Draft, tokens: readonly Token[], role: Span): boolean {
  const at = tokenAt({ tokens }, role.end - 1);
  const gender = genderOfRole(tokens[at]!.lower);
  if (gender === null) return true;
  draft.gender ??= gender;
  return draft.gender === gender;
}

/** "Ann Lee's agent" rather than "'s agent": an owner who is named or told beside a role belongs to it. */
function withOwner(tokens: readonly Token[], role: Span): Span {
  const at = tokenAt({ tokens }, role.start);
  const mark = /^['’]s?$/.test(tokens[at]!.text) ? at : at - 1;
  if (!/^['’]s?$/.test(tokens[mark]?.text ?? '') || tokens[mark]!.sentence !== tokens[at]!.sentence) return role;
  const owner = mark - 1;
  let first = owner;
  if (isCapital(tokens[owner]))
    while (first > 0 && isCapital(tokens[first - 1]) && !opensSentence(tokens, first)) first--;
  return isGrammarWord(tokens[first]) ? role : { start: tokens[first]!.start, end: role.end };
}

const isGrammarWord = (token: Token | undefined) =>
  token === undefined || wordSet('function-words.tsv').has(token.lower);

function roleBesideComma(tokens: readonly Token[], first: number, last: number): Span | null {
  const before = roleBeforeComma(tokens, first);
  if (before && isOfAnotherRole(tokens, tokenIn(tokens, before.start, first))) return null;
  return before ?? roleAfterComma(tokens, last);
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
    if (ends && isRoleWord(lower)) return { start: tokens[first]!.start, end: tokens[endOfPost(tokens, at)]!.end };
    if (text !== '-' && !['NOUN', 'ADJ', 'PROPN', 'PART'].includes(upos)) return null;
  }
  return null;
}

/** The index of the last token of a role with the place or the house it is held for: "MP for Ash Vale", "vicar of St Ann's"; its noun's where none is named. */
function endOfPost(tokens: readonly Token[], noun: number): number {
  if (!/^(?:of|for|at)$/.test(tokens[noun + 1]?.lower ?? '')) return noun;
  let at = noun + (tokens[noun + 2]?.lower === 'the' ? 3 : 2);
  if (!isCapital(tokens[at]) || isGrammarWord(tokens[at])) return noun;
  while (isCapital(tokens[at + 1])) at++;
  if (!/^['’]s?$/.test(tokens[at + 1]?.text ?? '')) return at;
  // "vicar of St Ann's, said" is a church; "brother of Quill's keeper" says more than this
  return /^[,.]$/.test(tokens[at + 2]?.text ?? '') ? at + 1 : noun;
}

/** "Her agent, Ann Lee, said", "the head of Quayhaven Hospital, Ann Lee, said": by the commas alone, whatever the parse. */
function roleBeforeComma(tokens: readonly Token[], name: number): Span | null {
  const { sentence } = tokens[name]!;
  if (tokens[name - 1]?.text !== ',' || tokens[name - 1]!.sentence !== sentence) return null;
  const plainRole = roleBefore(tokens, name - 1);
  if (plainRole) {
    const first = tokenIn(tokens, plainRole.start, name);
    if (isInPhraseBefore(tokens, first, name)) return null;
    return isDetermined(tokens, first) || opensSentence(tokens, first) ? plainRole : null;
  }
  // back over the capitals of a name to "of", "at" or "for", and the role before it
  let at = name - 2;
  while (at > 0 && tokens[at]!.sentence === sentence && /^\p{Lu}/u.test(tokens[at]!.text)) at--;
  if (at === name - 2) at = beforeBody(tokens, name);
  if (at === name - 2 || tokens[at]!.sentence !== sentence) return null;
  if (tokens[at]!.lower === 'the') at--;
  if (!/^(?:of|at|for)$/.test(tokens[at]?.lower ?? '')) return null;
  const role = roleBefore(tokens, at);
  if (!role || !isDetermined(tokens, tokenIn(tokens, role.start, name))) return null;
  return { start: role.start, end: tokens[name - 2]!.end };
}

/** Most words for a body without a name of its own: "the old county council". */
const MOST_OF_BODY = 4;

/** "The head of the county council, Ann Lee, said": the index before the words for what it is of, where the name is closed in by commas; else the last of them. */
function beforeBody(tokens: readonly Token[], name: number): number {
  const last = name - 2;
  let end = name;
  while (isCapital(tokens[end]) || tokens[end]?.text === '-') end++;
  if (tokens[end]?.text !== ',' || !/^(?:NOUN|PROPN)$/.test(tokens[last]!.upos)) return last;
  // "a friend of the painter, Ann Lee, said": that is she
  if (isRoleWord(tokens[last]!.lower) || nounFile(tokens[last]!.lemma) === PERSON) return last;
  let at = last;
  while (last - at < MOST_OF_BODY && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[at]!.upos) && !isRoleWord(tokens[at]!.lower))
    at--;
  return at;
}

/** "In a message to her husband, Ann Lee wrote": what a preposition leads up to is over at the comma, unless another closes the name in. */
function isInPhraseBefore(tokens: readonly Token[], first: number, name: number): boolean {
  if (!['ADP', 'SCONJ'].includes(tokens[first - 2]?.upos ?? '')) return false;
  let end = name;
  while (isCapital(tokens[end]) || tokens[end]?.text === '-') end++;
  return !/^[,.;]$/.test(tokens[end]?.text ?? '.');
}

/** Whether "the", an owner or a possessive stands before a phrase: "Asked by a student, Ann Lee said" makes her none. */
function isDetermined(tokens: readonly Token[], first: number): boolean {
  return /^(?:the|his|her|its|their|our|my|['’]s?)$/.test(tokens[first - 1]?.lower ?? '');
}

/** Whether a role hangs on another one by "for", "of" or "to": "a spokesman for the mayor" is no mayor. */
function isOfAnotherRole(tokens: readonly Token[], first: number): boolean {
  const at = /^(?:the|his|her|its|their|an?)$/.test(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  return /^(?:for|of|to)$/.test(tokens[at]?.lower ?? '') && isRoleWord(tokens[at - 1]?.lower ?? '');
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
    if (!isRoleWord(tree.tokens[candidate]!.lower)) continue;
    let { first, last } = phraseOf(tree, candidate);
    while (
      first < candidate &&
      ['DET', 'PRON', 'PUNCT', 'NUM'].includes(tree.tokens[first]!.upos) &&
      !isJoinedNumber(tree.tokens, first)
    )
      first++;
    // "Ann Lee and her husband Bo Lee", "a spokesman for the mayor, Ann Lee": somebody else may be meant
    if (isCapital(tree.tokens[candidate + 1]) && candidate + 1 !== name && name < candidate) continue;
    if (isOfAnotherRole(tree.tokens, first)) continue;
    // the name itself is no part of its role
    if (first <= name && name < last) last = name > candidate ? candidate + 1 : last;
    if (first <= name && name < last) continue;
    return { start: tree.tokens[first]!.start, end: tree.tokens[last - 1]!.end };
  }
  return null;
}
