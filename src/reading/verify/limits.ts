import { adverbOver, type Limit, limitOver } from '../index/told-as-done.ts';
import { isMainVerb } from '../index/verb-roles.ts';
import { likeness, wordOf } from '../lexicon/lexicon.ts';
import { related, termOf } from '../lexicon/terms.ts';
import type { Reading } from '../reading.ts';
import { type Token, tokensOf } from '../syntax/syntax.ts';
import { keptTreeOf, type Tree } from '../syntax/tree.ts';
import { deniedNext } from './ellipsis.ts';
import { droppedModifier } from './other-role.ts';
import { parsed } from './paraphrase.ts';
import { changesRoles } from './same-roles.ts';
import { otherSubject, undoneBehind } from './whose-verb.ts';
import type { Word } from './words.ts';

/** Within how many words behind an owner stands what is owned: "X's long, dull report". */
const MOST_OWNED = 4;

/** What is said around some words of the article, of the verb in them, that turns it, undoes it or makes it another's. */
export function limitAt(reading: Reading, run: readonly Word[]): Limit | null {
  if (run.length < 3) return null;
  const tree = keptTreeOf(reading.syntax);
  const first = tree.tokens[run[0]!.token]!;
  const last = run.at(-1)!;
  const begin = reading.syntax.sentences[first.sentence]!.first;
  const isWhole = tree.tokens.slice(begin, first.index).every((t) => t.upos === 'PUNCT');
  const denied = isWhole ? null : deniedNext(reading, { start: first.start, end: last.end });
  if (denied) return { ...denied, warning: 'negation' };
  const role = droppedModifier(
    tokensOf(reading.syntax, reading.syntax.sentences[first.sentence]!),
    new Set(run.map((w) => w.key)),
  );
  const other = role ?? otherSubject(reading, run) ?? ownedBehind(tree, last.token) ?? paired(tree, first, last);
  const verb = run.map((w) => tree.tokens[w.token]!).find((t) => t.upos === 'VERB');
  if (other || !verb) return other;
  return adverbOver(tree, verb, new Set(run.map((w) => w.key))) ?? undoneBehind(reading, last.token);
}

/** "Y made £4m" of "X and Y made £4m and £2m": the first figure may well be the first one's. The figure left out; null where none is. */
function paired({ tokens }: Tree, first: Token, last: Word): Limit | null {
  const [and, sign, figure] = tokens.slice(last.token + 1, last.token + 4);
  if (tokens[first.index - 1]?.lower !== 'and' || and?.lower !== 'and' || !sign) return null;
  const number = [sign, figure].find((t) => t?.upos === 'NUM');
  if (number?.sentence !== first.sentence) return null;
  // "2.6m" is two words to the parser
  const unit = tokens[number.index + 1];
  const end = unit && unit.start === number.end && unit.upos !== 'PUNCT' ? unit.end : number.end;
  return { start: and.start, end, warning: 'value' };
}

/** "Dismissed X's manager" for "dismissed X": the noun behind the name that the words end in; null where none is. */
function ownedBehind({ tokens }: Tree, last: number): Limit | null {
  if (tokens[last + 1]?.xpos !== 'POS' || !/^(?:NOUN|PROPN)$/.test(tokens[last]!.upos)) return null;
  const noun = tokens.slice(last + 2, last + 2 + MOST_OWNED).find((t) => /^(?:NOUN|PROPN)$/.test(t.upos));
  return noun?.sentence === tokens[last]!.sentence ? { start: noun.start, end: noun.end, warning: 'value' } : null;
}

/**
 * The same for words of the article that are nearly the given ones: of the verb that both have. Empty where nothing was left out but
 * doer and done-to are others.
 */
export function limitIn(reading: Reading, words: string, ours: readonly Word[]): Limit | null {
  const claim = parsed(words);
  const tree = keptTreeOf(reading.syntax);
  const verbs = claim.tree.tokens.filter((t) => t.upos === 'VERB');
  // "X destroyed invoices": a short claim's only verb is its own, whatever the parse takes it for
  const only = verbs.length === 1 && /ed$/.test(verbs[0]!.lower) ? verbs[0] : undefined;
  const verb = verbs.find((t) => t.deprel === 'root' || isMainVerb(claim.tree, t)) ?? only;
  const alike = ours.map((w) => tree.tokens[w.token]!).filter((t) => verb && tellsSame(t, verb));
  // "convicted of the robbery" for "robbed"
  const own = alike.find((t) => t.upos === 'VERB') ?? alike.find((t) => t.upos === 'NOUN');
  if (!verb) return null;
  if (!own) return anotherDeed(tree, verb, ours);
  const keys = new Set([...claim.words.map((w) => w.key), ...claim.tree.tokens.map((t) => t.lower)]);
  const turned = changesRoles(reading, claim, words, verb, tree, own);
  return limitOver(tree, own, keys) ?? (turned && { start: own.start, end: own.start, warning: turned });
}

/** From here on a noun is of a verb's family. */
const FAMILY = 0.9;

/** Whether a word is a verb's own or a noun made of it. */
function tellsSame(t: Token, verb: Token): boolean {
  if (t.lemma === verb.lemma || related(termOf(t.lower), termOf(verb.lower))) return true;
  return t.upos === 'NOUN' && likeness(wordOf(t.lower, t.lemma), wordOf(verb.lower, verb.lemma)) >= FAMILY;
}

/** From here on two verbs may tell the same. */
const LIKE = 0.5;

/** "Retracted a paper" for "cleared a paper": where none of the article's verbs may tell what the claim's does. */
function anotherDeed(tree: Tree, verb: Token, ours: readonly Word[]): Limit | null {
  const verbs = ours.map((w) => tree.tokens[w.token]!).filter((t) => t.upos === 'VERB');
  const [first] = verbs;
  const isLike = (t: Token) => likeness(wordOf(verb.lower, verb.lemma), wordOf(t.lower, t.lemma)) >= LIKE;
  return first && !verbs.some(isLike) ? { start: first.start, end: first.start, warning: 'standing' } : null;
}
