import { contains, type Span } from '../../article/span.ts';
import { isRoleWord } from '../entities/role-word.ts';
import { wordMap } from '../language.ts';
import type { Entity, Mention, Speaker } from '../reading.ts';
import type { Token } from '../syntax/syntax.ts';
import { dependant, dependantsIn, phraseOf, type Tree } from '../syntax/tree.ts';
import { isLooseTitle, isSecondSubject } from './no-subject.ts';

/** How often a subject is looked for one verb further up ("went on to say", "said … and added"). */
const FURTHEST = 5;

/** Whose words hang on a verb: the document index of the head of that noun phrase; `unnamed` where the passive leaves it out; null where it is not found. */
export type Source = number | 'unnamed' | null;

/**
 * The source of what a verb reports: its subject; the agent of a passive; the subject of the verb it hangs on, where it has none
 * of its own; the noun that a participle describes.
 */
export function sourceOf(tree: Tree, verb: number, isQuoted: (token: Token) => boolean): Source {
  const cited = citedAs(tree, verb);
  if (cited !== null) return cited;
  let at = verb;
  for (let step = 0; step < FURTHEST; step++) {
    // a subject inside quotation marks is the speaker's own, and so is none where the parse takes "said Friday" for one
    const subjects = dependantsIn(tree, at, 'nsubj').filter(
      (s, _i, all) =>
        !isQuoted(tree.tokens[s]!) &&
        !timeWord.test(tree.tokens[s]!.lower) &&
        !isLooseTitle(tree, s) &&
        !isSecondSubject(tree, s, all),
    );
    // of two, the one next to the verb: "Ms Lee's lawyer, Tom Ono, said"
    const subject = subjects.findLast((s) => s < at) ?? subjects.find((s) => !isOfClause(tree, at, s));
    if (subject !== undefined) {
      if (tree.tokens[subject]!.deprel !== 'nsubj:pass' || isPerfect(tree, at))
        return isExpletive(tree, subject) ? 'unnamed' : subject;
      // the subject of a passive is spoken about, unless the verb that speaks hangs below it ("was forced to admit")
      if (at !== verb) return subject;
      return agentOf(tree, at) ?? 'unnamed';
    }
    if (dependant(tree, at, 'expl') !== undefined) return 'unnamed';
    if (at === verb && dependant(tree, at, 'aux:pass') !== undefined) return agentOf(tree, at) ?? 'unnamed';
    const { head, deprel } = tree.tokens[at]!;
    if (head < 0) return null;
    const relation = deprel.split(':')[0]!;
    if (
      at === verb &&
      tree.tokens[at]!.xpos === 'VBN' &&
      dependant(tree, at, 'aux') === undefined &&
      relation !== 'conj'
    )
      return agentOf(tree, at) ?? 'unnamed';
    if (at === verb && isTrailing(tree, at)) {
      const main = mainSubject(tree, at, isQuoted);
      if (main !== null) return main;
    }
    if (relation === 'acl') return deprel === 'acl' && /ing$/.test(tree.tokens[at]!.lower) ? head : null;
    if (relation !== 'conj' && relation !== 'xcomp' && relation !== 'advcl' && relation !== 'parataxis') return null;
    at = relation === 'conj' && at === verb ? joinedTo(tree, verb, head) : head;
    if (relation === 'parataxis') return null;
  }
  return null;
}

/**
 * The verb that a verb of speech goes on from: in "X denied that Y had dived and said …" the parse joins "said" to "dived", but whoever
 * denies goes on to say how it was, and who "was asked whether …" answers. Behind other verbs it may be either ("X said that Y had come and told him …").
 */
function joinedTo(tree: Tree, verb: number, head: number): number {
  const { head: above, deprel } = tree.tokens[head]!;
  const isBare = /^VB[DN]$/.test(tree.tokens[verb]!.xpos) && dependantsIn(tree, verb, 'aux', 'nsubj').length === 0;
  const isAsked = tree.tokens[above]?.lower === 'asked' && dependant(tree, above, 'aux:pass') !== undefined;
  if (isBare && isAsked && deprel.startsWith('ccomp') && above < head) return above;
  if (!isBare || !isPerfect(tree, head) || !deprel.startsWith('ccomp') || above < 0 || above > head) return head;
  return wordMap('standing-words.tsv').get(tree.tokens[above]!.lower) === 'denial' ? above : head;
}

/** "The Post quotes the mayor as saying": behind "as" a participle has the object of the active verb before it for its subject. */
function citedAs(tree: Tree, verb: number): number | null {
  const as = tree.tokens[verb - 1];
  if (tree.tokens[verb]!.xpos !== 'VBG' || as?.lower !== 'as') return null;
  let at = tree.tokens[verb]!.head;
  for (let step = 0; step < FURTHEST && at >= 0; step++) {
    if (tree.tokens[at]!.upos === 'VERB' && at < verb) {
      const active = dependant(tree, at, 'aux:pass') === undefined && tree.tokens[at]!.deprel !== 'acl';
      return (active ? dependantsIn(tree, at, 'obj', 'iobj').findLast((d) => d > at && d < verb) : undefined) ?? null;
    }
    at = tree.tokens[at]!.head;
  }
  return null;
}

/** "has apologised": active, whatever the parse calls its subject. */
function isPerfect(tree: Tree, verb: number): boolean {
  const auxiliaries = dependantsIn(tree, verb, 'aux').map((a) => tree.tokens[a]!);
  return auxiliaries.length > 0 && auxiliaries.every((a) => ['have', 'do'].includes(a.lemma));
}

/** "…, adding that …": a participle behind a comma, which belongs to the main clause whatever the parse hangs it on. */
export function isTrailing(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb]!;
  const before = tree.tokens[verb - 1];
  const comma = before?.lower === ',' || (tree.tokens[verb - 2]?.lower === ',' && before?.upos === 'ADV');
  return token.lower.endsWith('ing') && comma && before?.sentence === token.sentence;
}

/** The subject of the sentence's main clause, where it stands before a place. */
function mainSubject(tree: Tree, before: number, isQuoted: (token: Token) => boolean): number | null {
  let at = before;
  for (let step = 0; step < 40 && tree.tokens[at]!.head >= 0; step++) at = tree.tokens[at]!.head;
  const subject = dependantsIn(tree, at, 'nsubj').find((s) => s < before && !isQuoted(tree.tokens[s]!));
  return subject !== undefined && tree.tokens[subject]!.deprel === 'nsubj' ? subject : null;
}

/** Whether a subject behind its verb rather belongs to the clause that "that" opens between them. */
function isOfClause(tree: Tree, verb: number, subject: number): boolean {
  return tree.tokens.slice(verb + 1, subject).some((t) => t.lower === 'that' && t.upos === 'SCONJ');
}

function isExpletive(tree: Tree, subject: number): boolean {
  return tree.tokens[subject]!.deprel === 'expl' || tree.tokens[subject]!.lower === 'there';
}

function agentOf(tree: Tree, verb: number): number | undefined {
  return dependantsIn(tree, verb, 'obl').find((o) =>
    tree.dependants[o]!.some((c) => tree.tokens[c]!.deprel === 'case' && tree.tokens[c]!.lower === 'by'),
  );
}

const timeWord =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|week|month|year|morning|afternoon|evening|night|january|february|march|april|june|july|august|september|october|november|december)$/;

const relative = new Set(['who', 'which', 'that', 'whom']);

/** Finds mentions by the tokens they stand on; made once for an article. */
export class MentionIndex {
  readonly #sorted: readonly { readonly entity: Entity; readonly mention: Mention }[];

  constructor(entities: readonly Entity[]) {
    this.#sorted = entities
      .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
      .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
  }

  /** The mentions that begin within a span, in order. Logarithmic, then as many steps as there are. */
  within(span: Span): { readonly entity: Entity; readonly mention: Mention }[] {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sorted[middle]!.mention.start < span.start) low = middle + 1;
      else high = middle;
    }
    const found: { readonly entity: Entity; readonly mention: Mention }[] = [];
    for (let i = low; i < this.#sorted.length && this.#sorted[i]!.mention.start < span.end; i++)
      found.push(this.#sorted[i]!);
    return found;
  }
}

/**
 * The noun phrase of a source as a speaker: the entity whose mention is its head or names it ("company spokeswoman Ann Lee"),
 * else the words themselves ("a person familiar with the matter"). Clauses and asides behind it are left out.
 */
export function speakerAt(tree: Tree, text: string, mentions: MentionIndex, source: number): Speaker {
  const head = source;
  const pronoun = tree.tokens[head]!;
  if (relative.has(pronoun.lower)) {
    const clause = tree.tokens[head]!.head;
    const antecedent = clause >= 0 ? tree.tokens[clause]!.head : -1;
    if (antecedent >= 0 && tree.tokens[clause]!.deprel.startsWith('acl')) {
      const whose = speakerAt(tree, text, mentions, antecedent);
      return { ...whose, start: pronoun.start, end: pronoun.end };
    }
  }
  const phrase = phraseOf(tree, head);
  const span = { start: tree.tokens[phrase.first]!.start, end: tree.tokens[phrase.last - 1]!.end };
  const core = coreOf(tree, head);
  const covers = (m: Mention, i: number) => contains(m, tree.tokens[i]!);
  // "the hospice's manager, Ann Lee, said": the name in apposition stands behind the phrase
  const appositions = dependantsIn(tree, head, 'appos').map((d) => tree.reach[d]!.last - 1);
  const end = Math.max(span.end, ...appositions.map((last) => tree.tokens[last]!.end));
  // "Ms Lee's lawyer said": an owner is never the speaker
  const isOwner = (m: Mention) => /^['’]s?(?![\p{L}])/u.test(text.slice(m.end, m.end + 3));
  const named = mentions
    .within({ start: span.start - LONGEST_TITLE, end })
    .filter(
      ({ entity, mention }) =>
        entity.kind !== 'place' && mention.end > span.start && !isOwner(mention) && !isSpokenFor(tree, head, mention),
    );
  const own =
    named.find(({ mention, entity }) => entity.kind === 'person' && core.some((i) => covers(mention, i))) ??
    named.find(({ mention }) => covers(mention, head));
  if (own) return { entity: own.entity.id, name: own.entity.name, start: own.mention.start, end: own.mention.end };
  // the parse may take the name between commas into the phrase ("Her sister-in-law, Ann Lee, who is a nurse, said")
  const comma = tree.tokens.slice(head, phrase.last).find((t) => t.lower === ',')?.index ?? phrase.last;
  // "The MP for Fenton, Ann Lee, said": letters for an office are read as a name
  const isNoun = tree.tokens[head]!.upos === 'NOUN' || isRoleWord(tree.tokens[head]!.lower);
  const behind = isNoun ? nameBehind(tree, mentions, comma) : null;
  const apposed = behind && isSpokenFor(tree, head, behind.mention) ? null : behind;
  if (apposed) return { entity: apposed.entity.id, name: apposed.entity.name, start: span.start, end: span.end };
  return { entity: null, name: text.slice(span.start, span.end), ...span };
}

/** How many tokens may stand before the name in "her niece, the writer Ann Lee,". */
const NEAR = 5;

/** "A spokesman for the mayor, Ann Lee, said": a name behind another role than the head's may well be that one's, and nobody's words are given to it. */
function isSpokenFor({ tokens }: Tree, head: number, { start }: Mention): boolean {
  let name = head + 1;
  const end = Math.min(tokens.length, head + FARTHEST);
  while (name < end && tokens[name]!.start < start) name++;
  const [role, comma] = [tokens[name - 2], tokens[name - 1]];
  if (tokens[name]?.start !== start || comma?.lower !== ',' || !role || role.index <= head) return false;
  return isRoleWord(role.lower) && tokens.slice(head + 1, role.index).some((t) => /^(?:for|of|to)$/.test(t.lower));
}

/** How many tokens behind a head a name is looked at. */
const FARTHEST = 20;

/** A person's name between commas right behind a noun phrase, which the parse may hang elsewhere. */
function nameBehind(
  tree: Tree,
  mentions: MentionIndex,
  at: number,
): { readonly entity: Entity; readonly mention: Mention } | null {
  const { tokens } = tree;
  if (tokens[at]?.lower !== ',') return null;
  for (let i = at + 1; i <= at + NEAR; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[at]!.sentence) return null;
    const named = mentions.within(token).find(({ mention }) => mention.start === token.start && mention.by === 'name');
    if (named) {
      const behind = tokens.slice(i, i + 2 * NEAR).find((t) => t.start >= named.mention.end);
      return named.entity.kind === 'person' && behind?.lower === ',' ? named : null;
    }
    if (token.upos !== 'DET' && token.upos !== 'ADJ' && token.upos !== 'NOUN') return null;
  }
  return null;
}

/** How far before its surname a mention may begin ("Baroness", "Lieutenant Colonel"). */
const LONGEST_TITLE = 40;

/** The head with the words that make one name with it, and what stands in apposition right behind it. */
function coreOf(tree: Tree, head: number): number[] {
  const own = [head, ...dependantsIn(tree, head, 'flat', 'compound', 'appos')];
  // "Her niece, the novelist Ann Lee, said"
  return [...own, ...own.slice(1).flatMap((at) => dependantsIn(tree, at, 'flat', 'appos'))];
}
