import { overlaps, type Span } from '../../article/span.ts';
import { rolesOf } from '../answer/deed.ts';
import { related, termOf } from '../answer/terms.ts';
import { vocabularyOf } from '../answer/vocabulary.ts';
import { resolveName } from '../entities/lookup.ts';
import { wordMap, wordSet } from '../language.ts';
import type { Mention, Reading } from '../reading.ts';
import { analyseText } from '../syntax/analyse.ts';
import type { Syntax, Token } from '../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, markOf, type Tree, treeOf } from '../syntax/tree.ts';
import { areOpposite } from './sense.ts';
import { articleWords, isDenial, senseOf, type Word, wordsOf } from './words.ts';

/** A sentence that says what is claimed, and the words of it that say so. */
export interface SameSense {
  readonly sentence: number;
  /** The verb (or noun) that carries it; null where none was found. */
  readonly predicate: Token | null;
}

/** Fewest content words of a claim: two words in common say little. */
const LEAST_CONTENT = 3;

/**
 * The first sentence that says the claim in other words: it holds all of the claim's content and its numbers with their bounds, its
 * verb has the same subject and object, the same polarity and the same standing (told, possible, conditional, still to come).
 * Null where none does. A judgement of somebody is only ever said in the judge's own words.
 *
 * @param spoken whether the claim names who says it, so that words reported of them count as told
 */
export function sameSense(reading: Reading, claim: string, spoken: boolean): SameSense | null {
  const words = wordsOf(claim);
  if (words.some((w) => wordSet('judgement-words.tsv').has(w.key))) return null;
  const content = contentOf(words);
  if (content.length < LEAST_CONTENT) return null;
  const candidates = reading.sentences.flatMap((_, i) => (holdsAll(reading, content, i) ? [i] : []));
  if (candidates.length === 0) return null;
  const syntax = analyseText({ text: claim, paragraphs: [{ number: 1, start: 0, end: claim.length }] });
  const told = { syntax, tree: treeOf(syntax), words };
  for (const sentence of candidates) {
    const predicate = saysSo(reading, told, claim, sentence, spoken);
    if (predicate !== undefined) return { sentence, predicate };
  }
  return null;
}

interface Parsed {
  readonly syntax: Syntax;
  readonly tree: Tree;
  readonly words: readonly Word[];
}

/** The content words' keys: neither function words nor titles nor words that only bound or open. */
export function contentOf(words: readonly Word[]): string[] {
  const titles = wordMap('honorifics.tsv');
  return words.map((w) => w.key).filter((k) => !wordSet('function-words.tsv').has(k) && !titles.has(k));
}

/** How many of the keys a sentence holds: as a word, by word family or synonym, or as part of the name of somebody it speaks of. */
export function heldIn(reading: Reading, content: readonly string[], sentence: number): number {
  const vocabulary = vocabularyOf(reading);
  const terms = [...vocabulary.terms[sentence]!];
  const keys = keysOf(reading)[sentence]!;
  const names = reading.entities
    .filter((e) => vocabulary.entities[sentence]!.has(e.id))
    .flatMap((e) => e.name.toLowerCase().split(' ').map(termOf));
  return content.filter((key) => {
    if (keys.has(key)) return true;
    if (/\p{N}/u.test(key)) return false;
    const term = termOf(key);
    return names.includes(term) || terms.some((t) => related(term, t));
  }).length;
}

function holdsAll(reading: Reading, content: readonly string[], sentence: number): boolean {
  return heldIn(reading, content, sentence) === content.length;
}

const kept = new WeakMap<Reading, ReadonlySet<string>[]>();

/** For each sentence the keys of its words. */
function keysOf(reading: Reading): ReadonlySet<string>[] {
  let keys = kept.get(reading);
  if (!keys) {
    const sets = reading.sentences.map(() => new Set<string>());
    for (const w of articleWords(reading)) sets[reading.syntax.tokens[w.token]!.sentence]!.add(w.key);
    keys = sets;
    kept.set(reading, keys);
  }
  return keys;
}

/** The sentence's word that carries the claim's verb; null where the claim has no verb; undefined where the sentence says something else. */
function saysSo(
  reading: Reading,
  claim: Parsed,
  text: string,
  sentence: number,
  spoken: boolean,
): Token | null | undefined {
  const tree = keptTreeOf(reading.syntax);
  const own = reading.syntax.sentences[sentence]!;
  const tokens = tree.tokens.slice(own.first, own.last);
  if (
    !haveSameNumbers(
      claim.words,
      articleWords(reading).filter((w) => w.token >= own.first && w.token < own.last),
    )
  )
    return undefined;
  const theirKeys = claim.words.map((w) => w.key);
  // a "not" that the sentence has nowhere, wherever the parse hangs it
  const denies = (keys: readonly string[]) => keys.some((k) => senseOf(k) === 'negation' || isDenial(k));
  if (denies(theirKeys) && !denies([...keysOf(reading)[sentence]!])) return undefined;
  const ourKeys = keysOf(reading)[sentence]!;
  // a word of the claim that meets its opposite in the sentence
  if (theirKeys.some((k) => !ourKeys.has(k) && [...ourKeys].some((o) => areOpposite(k, o)))) return undefined;
  if (namesOthers(reading, claim, text, own)) return undefined;
  const verbs = claim.syntax.tokens.filter(
    (t) => t.upos === 'VERB' || dependantsIn(claim.tree, t.index, 'cop').length > 0,
  );
  const [main] = [...verbs].sort(
    (a, b) => Number(isGoverned(a)) - Number(isGoverned(b)) || Number(a.head >= 0) - Number(b.head >= 0),
  );
  // without a verb to compare, only the same words in another order would be left
  if (!main) return undefined;
  let found: Token | undefined;
  for (const verb of verbs) {
    const counterparts = tokens
      .filter((t) => isLike(t, verb) && related(termOf(t.lower), termOf(verb.lower)))
      .sort((a, b) => Number(b.upos === 'VERB') - Number(a.upos === 'VERB'));
    const counterpart = counterparts.find((t) => fits(verb, t));
    if (!counterpart) return undefined;
    if (verb === main) found = counterpart;
  }
  return found;

  /** A verb's counterpart is a verb or the noun of it; what somebody is said to be must be said so there too. */
  function isLike(t: Token, verb: Token): boolean {
    if (verb.upos === 'VERB') return t.upos === 'VERB' || t.upos === 'NOUN';
    return dependantsIn(tree, t.index, 'cop').length > 0;
  }

  function fits(verb: Token, counterpart: Token): boolean {
    const theirs = standingOf(claim.tree, verb, true);
    const ours = standingOf(tree, counterpart, spoken || theirs.reported);
    if (theirs.negative !== ours.negative || theirs.conditional !== ours.conditional) return false;
    if (theirs.open !== ours.open || theirs.ahead !== ours.ahead) return false;
    if (!sameInFront(claim.syntax.tokens, verb, reading.syntax.tokens, counterpart)) return false;
    // a claim told as fact is not said where the article speaks of an accusation or an unnamed report
    const { standing } = reading.sentences[sentence]!;
    if ((standing === 'allegation' || standing === 'understood') && !theirs.open && isUnder(reading, counterpart))
      return false;
    return verb !== main || haveSameRoles(reading, claim, text, verb, tree, counterpart);
  }
}

/** How many words in front of a verb may turn it or leave it open. */
const IN_FRONT = 5;

/** Whether the same kinds of words that turn or open a verb stand right in front of both; the parse may have hung them elsewhere. */
function sameInFront(theirs: readonly Token[], verb: Token, ours: readonly Token[], counterpart: Token): boolean {
  const senses = (tokens: readonly Token[], at: Token) => {
    const found = new Set<string>();
    for (let i = at.index - 1; i >= Math.max(0, at.index - IN_FRONT) && tokens[i]!.sentence === at.sentence; i--) {
      const t = tokens[i]!;
      if (t.upos === 'PUNCT') break;
      const sense = /^(?:will|would|shall|'ll)$/.test(t.lower) ? 'ahead' : senseOf(t.lower === "n't" ? 'not' : t.lower);
      if (sense && sense !== 'quantity') found.add(sense);
    }
    return [...found].sort().join();
  };
  return senses(theirs, verb) === senses(ours, counterpart);
}

/**
 * Whether a name stands in another's place: the claim names somebody more often than the sentence does, or names one whom the
 * sentence does not name while it leaves out a person whom the sentence names.
 */
function namesOthers(reading: Reading, { syntax }: Parsed, text: string, sentence: Span): boolean {
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

/** A verb below another of the claim ("has refused to meet": "meet"), which the other decides about. */
function isGoverned(t: Token): boolean {
  return /^(?:xcomp|ccomp|advcl|acl|csubj)/.test(t.deprel);
}

/** How a verb stands: denied, conditional, only possible or reported, still to come. */
interface Standing {
  readonly negative: boolean;
  readonly conditional: boolean;
  readonly open: boolean;
  readonly ahead: boolean;
  readonly reported: boolean;
}

/** @param reported whether a verb of saying above it counts as no more than who says it */
function standingOf(tree: Tree, verb: Token, reported: boolean): Standing {
  let negatives = 0;
  let conditional = false;
  let open = false;
  let ahead = false;
  let said = false;
  const look = (t: Token, governs: boolean) => {
    for (const d of tree.dependants[t.index]!) {
      const o = tree.tokens[d]!;
      const sense = senseOf(o.lower === "n't" ? 'not' : o.lower);
      if (sense === 'negation' && /^(?:advmod|aux|det|cc)/.test(o.deprel)) negatives++;
      if (
        !governs &&
        /^(?:nsubj|obj)/.test(o.deprel) &&
        tree.dependants[d]!.some((x) => /^(?:no|neither)$/.test(tree.tokens[x]!.lower))
      )
        negatives++;
      if (!governs && /^(?:nsubj|obj)/.test(o.deprel) && sense === 'negation') negatives++;
      if ((sense === 'open' || sense === 'standing') && /^(?:aux|advmod)/.test(o.deprel)) open = true;
      if (/^(?:will|'ll|shall)$/.test(o.lower) && o.deprel.startsWith('aux')) ahead = true;
      if (/^(?:would|should)$/.test(o.lower) && o.deprel.startsWith('aux')) ahead = true;
      if (sense === 'open' && o.deprel === 'mark') conditional = true;
      if (o.deprel.startsWith('advcl') && /^(?:if|unless|provided)$/.test(markOf(tree, d))) conditional = true;
    }
  };
  look(verb, false);
  let below = verb;
  for (let step = 0; step < 6 && below.head >= 0; step++) {
    const t = tree.tokens[below.head]!;
    if (!/^(?:ccomp|xcomp|acl|advcl|obj|obl|nmod)/.test(below.deprel) || below.deprel.startsWith('acl:relcl')) break;
    const sense = senseOf(t.lower);
    const decides = /^(?:ccomp|xcomp)/.test(below.deprel);
    if ((sense === 'negation' || isDenial(t.lower)) && decides) negatives++;
    else if (sense === 'open' || (sense === 'standing' && !isDenial(t.lower))) open = true;
    else if (below.deprel.startsWith('ccomp')) said = true;
    if (decides) look(t, true);
    below = t;
  }
  return { negative: negatives % 2 === 1, conditional, open, ahead, reported: reported && said };
}

/** Whether the words stand in what somebody is accused of or what an unnamed source says. */
function isUnder(reading: Reading, counterpart: Token): boolean {
  let t = counterpart;
  for (let step = 0; step < 6 && t.head >= 0; step++) {
    t = reading.syntax.tokens[t.head]!;
    if (senseOf(t.lower) === 'open' || senseOf(t.lower) === 'standing') return true;
  }
  return reading.quotes.some((q) => q.cue?.standing === 'allegation' && q.spans.some((s) => overlaps(s, counterpart)));
}

/** Whether every number of the claim stands in the sentence under the same bound ("more than 40"). */
function haveSameNumbers(theirs: readonly Word[], ours: readonly Word[]): boolean {
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

/** Whether doer and done-to agree, as far as both are known: the same person by name, else a related noun. */
function haveSameRoles(
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
    if (o === undefined) return named === null || ours.unknown;
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
  return agree(theirs.doer, ours.doer) && [ours.doneTo, ...besides].some((o) => agree(theirs.doneTo, o));

  function mentionedBy(token: Token, by?: 'name'): string | null {
    const isMention = (m: Mention) => overlaps(m, token) && (by === undefined || m.by === by);
    return reading.entities.find((e) => e.mentions.some(isMention))?.id ?? null;
  }

  /** Who is named in the words below a token. */
  function namesIn(own: Tree, index: number, find: (token: Token) => string | null): string[] {
    const { first, last } = own.reach[index]!;
    return own.tokens.slice(first, last).flatMap((token) => (token.upos === 'PROPN' ? (find(token) ?? []) : []));
  }

  function entityOf(source: string, token: Token, { tree: own }: Parsed): string | null {
    if (token.upos !== 'PROPN') return null;
    const reach = [token.index, ...dependantsIn(own, token.index, 'flat', 'compound')].map((i) => own.tokens[i]!);
    const start = Math.min(...reach.map((t) => t.start));
    const end = Math.max(...reach.map((t) => t.end));
    for (const name of [source.slice(start, end), token.text]) {
      const [entity, another] = resolveName(reading.entities, name);
      if (entity && !another) return entity.id;
    }
    return null;
  }
}
