import type { Span } from '../../../article/span.ts';
import { affirmed } from '../../index/verb-roles.ts';
import { wordSet } from '../../language.ts';
import { nounFile } from '../../lexicon/lexicon.ts';
import { PERSON, STATES, TIME } from '../../lexicon/noun-files.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading, Sentence } from '../../reading.ts';
import { sentenceAt, type Token } from '../../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, markOf, nounOfRelative, phraseOf, type Tree } from '../../syntax/tree.ts';
import { parseQuestion } from '../question/question-parse.ts';

/** What a question leaves open: the place of its question word among the dependencies of its verb or noun. */
export interface Hole {
  /** The term of the verb (or noun) that the question word hangs on. */
  readonly head: string;
  /** The relation of the question word, or of the noun that it goes with ("what show"), to that head. */
  readonly relation: string;
  /** The preposition in front of it or left at the question's end ("what did it split around"); empty where there is none. */
  readonly mark: string;
  /** The term of the noun that the question word goes with ("which team"); null for a bare question word. */
  readonly noun: string | null;
  /** Whether it asks what sort of that noun, so that only what describes the noun answers. */
  readonly sort: boolean;
  /** Whether it asks who: "their situation" is nobody. */
  readonly person: boolean;
  /** The question's own words, which cannot be the answer. */
  readonly own: ReadonlySet<string>;
}

/** Nouns that only ask for the sort of what follows "of": "what kind of oil". */
const sorts = new Set(['kind', 'type', 'sort', 'form', 'brand', 'breed'].map(termOf));
const asking = /^(?:who|whom|whose|what|which|where)$/;

/** The hole of a question by its parse; null where the parse shows none that could be filled. */
export function holeIn(whole: string): Hole | null {
  const syntax = parseQuestion(whole);
  const tree = keptTreeOf(syntax);
  const word = syntax.tokens.find((t) => asking.test(t.lower));
  if (!word) return null;
  const own = new Set(syntax.tokens.map((t) => termOf(t.lower)));
  const goesWith = word.head >= 0 && /^(?:det|nmod:poss)/.test(word.deprel) ? syntax.tokens[word.head]! : null;
  const open = goesWith ?? word;
  const sort =
    goesWith && sorts.has(termOf(goesWith.lower)) ? dependantsIn(tree, goesWith.index, 'nmod')[0] : undefined;
  const noun = sort !== undefined ? syntax.tokens[sort]! : goesWith;
  const head = open.head >= 0 ? syntax.tokens[open.head]! : copulaSubject(tree, open);
  if (!head) return null;
  const stranded = syntax.tokens.find((t) => t.upos === 'ADP' && t.head === head.index);
  return {
    head: termOf(head.lower),
    relation: word.lower === 'where' ? 'where' : open.head >= 0 ? open.deprel : 'is',
    mark: markOf(tree, open.index) || stranded?.lower || '',
    noun: noun ? termOf(noun.lower) : null,
    sort: sort !== undefined,
    person: goesWith === null && /^whom?$/.test(word.lower),
    own,
  };
}

/** In "what is the name of the ship" the question word is the root, and the name is its subject. */
function copulaSubject(tree: Tree, root: Token): Token | null {
  const subject = dependantsIn(tree, root.index, 'nsubj')[0];
  return subject === undefined ? null : tree.tokens[subject]!;
}

/**
 * The exact words of a sentence that fill a question's hole: what stands in the same relation to the same verb, with the active
 * and the passive taken as one, or what describes the noun asked for. Null where the sentence has nothing in that place.
 */
export function fillerIn(reading: Reading, hole: Hole, sentence: Sentence): Span | null {
  const tree = keptTreeOf(reading.syntax);
  const own = sentenceAt(reading.syntax, sentence.start);
  if (!own) return null;
  const tokens = tree.tokens.slice(own.first, own.last);
  const heads = tokens.filter((t) => related(hole.head, termOf(t.lower)));
  // a verb of the sentence before its nouns: "the leak" is weaker evidence than "is leaking"
  heads.sort((a, b) => Number(b.upos === 'VERB') - Number(a.upos === 'VERB') || a.index - b.index);
  for (const head of hole.sort ? [] : heads) {
    const found = placesOf(tree, head, hole)
      .filter((index) => isNew(tree, index, hole) && !(hole.person && isState(tree, index)))
      .sort((a, b) => Number(matches(tree, b, hole)) - Number(matches(tree, a, hole)));
    if (found[0] !== undefined) return spanOf(reading, tree, found[0], hole);
  }
  if (!hole.noun) return null;
  const described = tokens.find(
    (t) => related(hole.noun!, termOf(t.lower)) && describers(tree, t.index, hole).length > 0,
  );
  return described ? spanOf(reading, tree, described.index, hole) : null;
}

/** Where in the sentence the answer can stand, the likeliest first. */
function placesOf(tree: Tree, head: Token, { relation, mark }: Hole): number[] {
  const below = (...relations: string[]) => dependantsIn(tree, head.index, ...relations);
  const bySubject = below('nsubj').filter((i) => tree.tokens[i]!.deprel !== 'nsubj:pass');
  // a clause with a subject of its own ("told police that he had paid") says nothing of the noun that the parse hangs it on
  const isOwn = bySubject.some((i) => !relative.test(tree.tokens[i]!.lower));
  const modified =
    /^acl/.test(head.deprel) && head.head >= 0 && !(isOwn && relation === 'nsubj') ? [affirmed(tree, head.head)] : [];
  const passive = below('nsubj:pass');
  const agents = below('obl', 'nmod').filter((i) => markOf(tree, i) === 'by');
  switch (relation) {
    case 'nsubj':
      if (passive.length > 0) return agents;
      return [...bySubject, ...agents, ...modified, ...subjectsAbove(tree, head)].map((i) => antecedent(tree, i));
    case 'nsubj:pass':
      return [...(passive.length > 0 ? passive : below('obj')), ...(bySubject.length > 0 ? [] : modified)];
    case 'where':
      return [...below('obl', 'nmod'), ...besideSubject(tree, head)].filter(
        (i) => wordSet('place-prepositions.tsv').has(markOf(tree, i)) && !isTime(tree, i) && !isPerson(tree, i),
      );
    case 'obl':
    case 'nmod':
      return below('obl', 'nmod').filter((i) => (mark === '' || markOf(tree, i) === mark) && !isTime(tree, i));
    case 'is':
      return [...below('appos'), ...(/^nsubj/.test(head.deprel) && head.head >= 0 ? [head.head] : [])];
    default: {
      const marked = mark ? below('obl', 'nmod').filter((i) => markOf(tree, i) === mark) : [];
      return [
        ...marked,
        ...below('obj', 'iobj'),
        ...passive,
        ...(bySubject.length > 0 ? [] : modified),
        ...below('ccomp', 'xcomp'),
      ];
    }
  }
}

/** What hangs on the verb whose subject a noun is, or is a part of: "the next round of talks was to be held in Lund". */
function besideSubject(tree: Tree, { upos, head, deprel }: Token): number[] {
  if (upos !== 'NOUN' || head < 0) return [];
  const subject = deprel === 'nmod' ? tree.tokens[head]! : { head, deprel };
  return /^nsubj/.test(subject.deprel) && subject.head >= 0 ? dependantsIn(tree, subject.head, 'obl') : [];
}

function isTime(tree: Tree, index: number): boolean {
  const { deprel, lower, lemma } = tree.tokens[index]!;
  return deprel.endsWith(':tmod') || /^\d{4}$|day$|^occasions?$/.test(lower) || nounFile(lemma) === TIME;
}

/** "From a resident" is no place. */
const isPerson = (tree: Tree, index: number) => nounFile(tree.tokens[index]!.lemma.toLowerCase()) === PERSON;

/** What is neither somebody nor anything that does things, as a dog, fog and a report do. */
const isState = (tree: Tree, index: number) =>
  tree.tokens[index]!.upos === 'NOUN' && STATES.has(nounFile(tree.tokens[index]!.lemma.toLowerCase()));

/** The subject of the verb that this one goes on from ("resigned and left"). */
function subjectsAbove(tree: Tree, head: Token): number[] {
  if (!/^(?:conj|xcomp)/.test(head.deprel) || head.head < 0) return [];
  return dependantsIn(tree, head.head, 'nsubj');
}

const relative = /^(?:who|which|that)$/;

/** Whom "who" or "which" stands for. */
function antecedent(tree: Tree, index: number): number {
  const noun = nounOfRelative(tree, index);
  return noun === undefined ? index : affirmed(tree, noun);
}

/** Whether the words in a place say more than the question does. */
function isNew(tree: Tree, index: number, hole: Hole): boolean {
  const token = tree.tokens[index]!;
  if (token.upos === 'PRON' && token.lower !== 'everyone') return false;
  if (!hole.own.has(termOf(token.lower))) return true;
  return describers(tree, index, hole).length > 0;
}

function describers(tree: Tree, index: number, hole: Hole): number[] {
  return dependantsIn(tree, index, 'compound', 'amod', 'nummod', 'appos', 'flat').filter(
    (i) => !hole.own.has(termOf(tree.tokens[i]!.lower)),
  );
}

function matches(tree: Tree, index: number, { noun }: Hole): boolean {
  return noun !== null && related(noun, termOf(tree.tokens[index]!.lower));
}

/** A place's noun phrase without its article, or its clause; where its head is the question's own noun, what describes it. */
function spanOf(reading: Reading, tree: Tree, index: number, hole: Hole): Span {
  const token = tree.tokens[index]!;
  const clause = token.upos === 'VERB' || /^(?:ccomp|xcomp)/.test(token.deprel);
  let { first, last } = clause ? tree.reach[index]! : phraseOf(tree, index);
  if (hole.own.has(termOf(token.lower)) && !clause) {
    const told = describers(tree, index, hole);
    first = Math.min(...told.map((i) => tree.reach[i]!.first));
    last = Math.max(...told.map((i) => tree.reach[i]!.last));
  }
  while (first < last - 1 && /^(?:DET|PUNCT|ADP|SCONJ|CCONJ)$/.test(tree.tokens[first]!.upos)) first++;
  // "near the harbour on Friday": the parse may hang the day on the noun
  const from = tree.tokens[first]!.start;
  const dated = clause ? undefined : reading.dates.find((d) => d.start > from && d.start < tree.tokens[last - 1]!.end);
  while (last - 1 > first && dated && tree.tokens[last - 1]!.start >= dated.start) last--;
  while (last - 1 > first && /^(?:PUNCT|ADP)$/.test(tree.tokens[last - 1]!.upos)) last--;
  const { start } = tree.tokens[first]!;
  const { end } = tree.tokens[last - 1]!;
  return start < end && end <= reading.article.text.length ? { start, end } : token;
}
