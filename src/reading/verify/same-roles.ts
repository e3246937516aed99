import { overlaps, type Span } from '../../article/span.ts';
import { resolveName } from '../entities/lookup.ts';
import { rolesOf } from '../index/verb-roles.ts';
import { related, termOf } from '../lexicon/terms.ts';
import type { Mention, Reading } from '../reading.ts';
import type { Syntax, Token } from '../syntax/syntax.ts';
import { dependantsIn, markOf, phraseOf, type Tree } from '../syntax/tree.ts';
import { type Word, wordsOf } from './words.ts';

/** A claim with its parse. */
export interface Parsed {
  readonly syntax: Syntax;
  readonly tree: Tree;
  readonly words: readonly Word[];
}

/**
 * Whether a name stands in another's place: the claim names somebody more often than the sentence does, or names one whom the
 * sentence does not name while it leaves out a person whom the sentence names.
 */
export function namesOthers(reading: Reading, { syntax }: Parsed, text: string, sentence: Span): boolean {
  const times = new Map<string, number>();
  for (let i = 0; i < syntax.tokens.length; i++) {
    const begin = i;
    if (syntax.tokens[i]!.upos !== 'PROPN') continue;
    while (syntax.tokens[i + 1]?.upos === 'PROPN') i++;
    // "Ex-husband X": the name is the end of the run
    const forms = syntax.tokens.slice(begin, i + 1).map((t) => text.slice(t.start, syntax.tokens[i]!.end));
    const entity = forms.map((form) => resolveName(reading.entities, form)[0]).find((e) => e !== undefined);
    if (entity) times.set(entity.id, (times.get(entity.id) ?? 0) + 1);
  }
  let isNew = false;
  let isLeftOut = false;
  for (const { id, kind, mentions } of reading.entities) {
    const theirs = times.get(id) ?? 0;
    const ours = mentions.filter((m) => m.by === 'name' && overlaps(m, sentence)).length;
    if (theirs > Math.max(1, ours)) return true;
    if (theirs > 0 && ours === 0) isNew = true;
    if (theirs === 0 && ours > 0 && kind === 'person') isLeftOut = true;
  }
  return isNew && isLeftOut;
}

/** Whether every number of the claim stands in the sentence under the same bound ("more than 40"). */
export function haveSameNumbers(theirs: readonly Word[], ours: readonly Word[]): boolean {
  const bounds = (words: readonly Word[], at: number) =>
    words
      .slice(Math.max(0, at - 3), at)
      .map((w) => w.key)
      .filter((k) => /^(?:more|over|above|less|fewer|under|below|about|around|nearly|almost|least|most)$/.test(k))
      .join(' ');
  return theirs.every((w, i) => {
    if (!/\p{N}/u.test(w.key)) return true;
    return ours.some((o, j) => o.key === w.key && bounds(theirs, i) === bounds(ours, j));
  });
}

/**
 * Whether a number of the claim counts what another number of the sentence counts: of "banned for six matches, cut to four", four is not
 * how many matches the ban was for.
 */
export function countsOther(claim: Parsed, tree: Tree, tokens: readonly Token[]): boolean {
  const numbers = (all: readonly Token[]) => all.filter((t) => t.upos === 'NUM');
  const counted = (own: Tree, t: Token) => (t.deprel.startsWith('nummod') ? own.tokens[t.head]! : null);
  return numbers(claim.tree.tokens).some((theirs) => {
    const noun = counted(claim.tree, theirs);
    if (!noun) return false;
    const [key] = wordsOf(theirs.text).map((w) => w.key);
    const counting = numbers(tokens).filter((t) => {
      const other = counted(tree, t);
      return other !== null && related(termOf(other.lower), termOf(noun.lower));
    });
    return counting.length > 0 && !counting.some((t) => wordsOf(t.text)[0]?.key === key);
  });
}

/** Whether doer and done-to agree, as far as both are known: the same person by name, else a related noun. */
export function haveSameRoles(
  reading: Reading,
  claim: Parsed,
  text: string,
  main: Token,
  tree: Tree,
  counterpart: Token,
): boolean {
  const theirs = rolesOf(claim.tree, main);
  const ours = rolesOf(tree, counterpart);
  const agree = (t: number | undefined, o: number | undefined) => {
    if (t === undefined) return true;
    const token = claim.syntax.tokens[t]!;
    const named = entityOf(text, token, claim);
    // "the 'ignored' warning" says of no named person that they ignored it
    if (o === undefined) return named === null || (ours.unknown && counterpart.deprel !== 'amod');
    const own = tree.tokens[o]!;
    const mentioned = reading.entities.find((e) => e.id === mentionedBy(own));
    if (named && mentioned) return named === mentioned.id;
    if (named) return false;
    // "her supervisor, Commander X": whoever is named beside the role must be so in the article
    const beside = namesIn(claim.tree, t, (other) => entityOf(text, other, claim));
    const ownNames = namesIn(tree, o, (other) => mentionedBy(other, 'name'));
    if (beside.some((id) => !ownNames.includes(id))) return false;
    return (
      token.upos === 'PRON' ||
      own.upos === 'PRON' ||
      related(termOf(token.lower), termOf(own.lower)) ||
      (mentioned?.role?.toLowerCase().includes(token.lower) ?? false)
    );
  };
  // "quit the party" and "resigned from the party"
  const besides = ours.doneTo === undefined ? dependantsIn(tree, counterpart.index, 'obl') : [];
  return (
    agree(theirs.doer, ours.doer) &&
    [ours.doneTo, ...besides].some((o) => agree(theirs.doneTo, o)) &&
    obliquesOf(claim.tree, main).every(isBesideOurs)
  );

  /** "The contract went to X" is not "went to Y, whose director is X": behind the same preposition the verb must have the same. */
  function isBesideOurs(token: Token): boolean {
    const mark = markOf(claim.tree, token.index);
    const same = obliquesOf(tree, counterpart).filter((o) => markOf(tree, o.index) === mark);
    if (mark === '' || same.length === 0) return true;
    const named = entityOf(text, token, claim);
    return same.some((o) => {
      const { first, last } = phraseOf(tree, o.index);
      const phrase = tree.tokens.slice(first, last).filter((t) => isInPhrase(tree, t, o.index));
      return phrase.some((t) => (named && mentionedBy(t) === named) || related(termOf(token.lower), termOf(t.lower)));
    });
  }

  function mentionedBy(token: Token, by?: 'name'): string | null {
    return mentionedAt(reading, token, by);
  }

  /** Who is named in the words below a token. */
  function namesIn(own: Tree, index: number, find: (token: Token) => string | null): string[] {
    const { first, last } = own.reach[index]!;
    return own.tokens.slice(first, last).flatMap((token) => (token.upos === 'PROPN' ? (find(token) ?? []) : []));
  }

  function entityOf(source: string, token: Token, { tree: own }: Parsed): string | null {
    return namedAt(reading, source, token, own);
  }
}

function obliquesOf(tree: Tree, verb: Token): Token[] {
  return dependantsIn(tree, verb.index, 'obl').map((i) => tree.tokens[i]!);
}

/** Whether a token below a noun is part of its phrase, and of no clause or apposition that says more of it. */
function isInPhrase(tree: Tree, token: Token, noun: number): boolean {
  for (let at = token; at.index !== noun; at = tree.tokens[at.head]!)
    if (at.head < 0 || /^(?:acl|appos|parataxis|advcl)/.test(at.deprel)) return false;
  return true;
}

function mentionedAt(reading: Reading, token: Token, by?: 'name'): string | null {
  const isMention = (m: Mention) => overlaps(m, token) && (by === undefined || m.by === by);
  return reading.entities.find((e) => e.mentions.some(isMention))?.id ?? null;
}

function namedAt(reading: Reading, source: string, token: Token, own: Tree): string | null {
  if (token.upos !== 'PROPN') return null;
  const reach = [token.index, ...dependantsIn(own, token.index, 'flat', 'compound')].map((i) => own.tokens[i]!);
  const start = Math.min(...reach.map((t) => t.start));
  const end = Math.max(...reach.map((t) => t.end));
  // the parser may hang both parts of a name on the verb
  let [first, last] = [token.index, token.index];
  while (own.tokens[first - 1]?.upos === 'PROPN') first--;
  while (own.tokens[last + 1]?.upos === 'PROPN') last++;
  const run = source.slice(own.tokens[first]!.start, own.tokens[last]!.end);
  for (const name of [source.slice(start, end), token.text, run]) {
    const [entity, another] = resolveName(reading.entities, name);
    if (entity && !another) return entity.id;
  }
  return null;
}

/**
 * Whether the article has doer and done-to the other way round ("was accused" of the one who accused): `negation`; or has another in the
 * place of one whom the claim names: `value`, "elected the list that X had left" for "elected X" too. Null where they agree, or where it
 * is not known who they are.
 */
export function changesRoles(
  reading: Reading,
  claim: Parsed,
  text: string,
  verb: Token,
  tree: Tree,
  counterpart: Token,
): 'negation' | 'value' | null {
  const theirs = rolesOf(claim.tree, verb);
  const ours = rolesOf(tree, counterpart);
  const named = (at: number | undefined) =>
    at === undefined ? null : namedAt(reading, text, claim.tree.tokens[at]!, claim.tree);
  const mentioned = (at: number | undefined) => (at === undefined ? null : mentionedAt(reading, tree.tokens[at]!));
  const [doer, doneTo] = [named(theirs.doer), named(theirs.doneTo)];
  const [ownDoer, ownDoneTo] = [mentioned(ours.doer), mentioned(ours.doneTo)];
  const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;
  if (differ(doneTo, ownDoneTo) && doneTo === ownDoer) return 'negation';
  if (differ(doer, ownDoer) && doer === ownDoneTo) return 'negation';
  if (differ(doer, ownDoer) || differ(doneTo, ownDoneTo)) return 'value';
  return isOnlyBeside(reading, tree, doer, ours.doer) || isOnlyBeside(reading, tree, doneTo, ours.doneTo)
    ? 'value'
    : null;
}

/** Whether somebody is named only in what is said more of a noun: "the list of X", "the driver who worked for X". */
function isOnlyBeside(reading: Reading, tree: Tree, id: string | null, noun: number | undefined): boolean {
  if (id === null || noun === undefined || tree.tokens[noun]!.upos !== 'NOUN') return false;
  const { first, last } = tree.reach[noun]!;
  const named = tree.tokens.slice(first, last).filter((t) => mentionedAt(reading, t) === id);
  return named.length > 0 && named.every((t) => isSaidMore(tree, t, noun));
}

/** Whether a clause or a preposition lies between a token and the noun above it, and no apposition, which may stand for the noun itself. */
function isSaidMore(tree: Tree, token: Token, noun: number): boolean {
  let isBelow = false;
  for (let at = token; at.index !== noun; at = tree.tokens[at.head]!) {
    if (at.head < 0 || at.deprel.startsWith('appos')) return false;
    if (/^(?:acl|nmod)/.test(at.deprel)) isBelow = true;
  }
  return isBelow;
}
