import { wordSet } from '../../language.ts';
import type { Entity } from '../../reading.ts';
import type { States } from '../../syntax/network/states.ts';
import type { Token } from '../../syntax/syntax.ts';
import { dependantsIn, markOf, type Tree, treeOf } from '../../syntax/tree.ts';
import { nounFile, type Word, wordOf } from '../lexicon.ts';
import type { Question } from '../question.ts';
import { parseQuestion } from '../question-parse.ts';

/** What sort of words can answer, by the question word and the noun that it goes with. */
export const answerTypes = [
  'other',
  'person',
  'owner',
  'time',
  'place',
  'reason',
  'count',
  'amount',
  'duration',
  'age',
  'manner',
  'degree',
  'thing',
  'kind',
  'deed',
  'name',
] as const;
export type AnswerType = (typeof answerTypes)[number];

/** A word of a question that the evidence should hold. */
export interface FrameWord {
  readonly token: Token;
  readonly word: Word;
  readonly sort: 'name' | 'number' | 'noun' | 'verb' | 'other';
  /** Entities of the article that it names or points at. */
  readonly entities: readonly Entity[];
}

/** A question by its parse: what it leaves open, and what it says. */
export interface Frame {
  readonly tree: Tree;
  /** What the parser made of each of the question's tokens. */
  readonly states: States;
  readonly type: AnswerType;
  /** The question word's index; -1 where there is none. */
  readonly open: number;
  /** The noun that the question word goes with ("which team"), or that it is said to be ("what is the name of"); null for a bare one. */
  readonly focus: FrameWord | null;
  /** Index of the token that the question word, or its noun, hangs on; -1 where it is the root. */
  readonly head: number;
  /** The relation by which it hangs there, without subtype; `is` where a noun is asked to be named. */
  readonly relation: string;
  readonly passive: boolean;
  /** The preposition in front of the question word or left at the question's end. */
  readonly mark: string;
  readonly words: readonly FrameWord[];
  /** Every word of the question in lower case. */
  readonly own: ReadonlySet<string>;
}

const asking = /^(?:who|whom|whose|what|which|when|where|why|how)$/;
const kindNouns = /^(?:kind|type|sort|form)s?$/;
/** Nouns whose answer is a time, a number or a name rather than a thing of that sort. */
const timeNouns = /^(?:year|date|day|month|time|decade|century|era|season|period|weekday)s?$/;
const countNouns = /^(?:number|percentage|percent|proportion|population|fraction)$/;
const amountNouns = /^(?:amount|price|cost|sum|fee|salary|budget|value)$/;
/** Lexicographer files of WordNet (lexnames(5WN)). */
const PERSON = 18;
const PLACE = 15;

const frames = new WeakMap<Question, Frame>();

/** The frame of a question, parsed once. */
export function frameOf(question: Question): Frame {
  let frame = frames.get(question);
  if (!frame) {
    frame = analyse(question);
    frames.set(question, frame);
  }
  return frame;
}

function analyse(question: Question): Frame {
  const { whole } = question;
  const syntax = parseQuestion(whole);
  const tree = treeOf(syntax);
  const { tokens } = syntax;
  const open = tokens.findIndex((t) => asking.test(t.lower));
  const word = tokens[open];
  const goesWith =
    word && word.head >= 0 && /^(?:det|nmod:poss|advmod|amod)/.test(word.deprel) ? tokens[word.head]! : null;
  let focus = goesWith && /^(?:NOUN|PROPN)$/.test(goesWith.upos) ? goesWith : null;
  const counted = word?.lower === 'how' && goesWith && /^(?:many|much)$/.test(goesWith.lower) ? goesWith : null;
  if (counted && counted.head >= 0 && /^(?:amod|det|nummod)/.test(counted.deprel)) focus = tokens[counted.head]!;
  const top = focus ?? counted ?? (goesWith && word!.lower === 'how' ? goesWith : null) ?? word ?? null;
  if (focus && kindNouns.test(focus.lower)) {
    const inner = dependantsIn(tree, focus.index, 'nmod')[0];
    if (inner !== undefined) focus = tokens[inner]!;
  }
  let relation = top ? top.deprel : '';
  let head = top ? top.head : -1;
  const passive =
    /:pass/.test(relation) ||
    (head >= 0 && dependantsIn(tree, head, 'aux').some((i) => /pass/.test(tokens[i]!.deprel)));
  relation = relation.split(':')[0]!;
  if (top && head < 0) {
    // "what is the name of the ship": the question word is the root, and what it is said to be is its subject
    const subject = dependantsIn(tree, top.index, 'nsubj')[0];
    relation = 'is';
    if (subject !== undefined) {
      head = subject;
      if (!focus && top === word) focus = tokens[subject]!;
    }
  }
  const stranded = head >= 0 ? tokens.find((t) => t.upos === 'ADP' && t.head === head) : undefined;
  const mark = (top ? markOf(tree, top.index) : '') || (relation === 'is' ? '' : (stranded?.lower ?? ''));
  const skip = wordSet('function-words.tsv');
  const asked = new Set([open, counted?.index ?? -1, ...(goesWith && word!.lower === 'how' ? [goesWith.index] : [])]);
  const words: FrameWord[] = [];
  let focusWord: FrameWord | null = null;
  for (const token of tokens) {
    if (!/[\p{L}\p{N}]/u.test(token.text)) continue;
    const entities = question.entities.filter((e) => isPartOf(e, token.lower));
    const made = (): FrameWord => ({
      token,
      word: wordOf(token.lower, token.lemma.toLowerCase()),
      sort: sortOf(token),
      entities,
    });
    if (focus === token) focusWord = made();
    const pronoun = entities.length === 0 && /^(?:PRP|PRP\$)$/.test(token.xpos);
    if (asked.has(token.index) || pronoun || auxiliary.test(token.lower)) continue;
    if (token.upos === 'AUX' || (skip.has(token.lower) && !/^(?:CD|NNP)$/.test(token.xpos)) || isCarrier(token, word))
      continue;
    words.push(made());
  }
  return {
    tree,
    states: syntax.states,
    type: typeOf(question, tree, word ?? null, focus, goesWith, head, relation),
    open,
    focus: focusWord,
    head,
    relation,
    passive,
    mark,
    words,
    own: new Set(tokens.map((t) => t.lower)),
  };
}

const auxiliary = /^(?:do|does|did|is|are|was|were|be|been|has|have|had|'s|n't|not)$/;

/** Words that only carry the question: "kind", "name of", "happened" after "what". */
function isCarrier(token: Token, word: Token | undefined): boolean {
  return (
    kindNouns.test(token.lower) ||
    /^(?:name|term|called|happen|happened|exactly|many|much|year|date|time|mr|mrs|ms|dr)$/.test(token.lower) ||
    (word?.lower === 'how' && token.index === word.index + 1 && /^(?:JJ|RB)$/.test(token.xpos))
  );
}

function isPartOf(entity: Entity, lower: string): boolean {
  const bare = lower.replace(/['’]s$/, '');
  return [entity.name, ...entity.aliases].some((form) =>
    form
      .toLowerCase()
      .split(/[\s-]+/)
      .includes(bare),
  );
}

function sortOf({ index, text, upos, xpos, lower }: Token): FrameWord['sort'] {
  // whatever an unknown name is taken for, in a question it has a capital
  if (upos === 'PROPN' || (index > 0 && /^\p{Lu}\p{Ll}/u.test(text) && !/^(?:ADJ|NUM|VERB)$/.test(upos))) return 'name';
  if (upos === 'NUM' || /\d/.test(lower) || xpos === 'CD') return 'number';
  if (upos === 'NOUN') return 'noun';
  return upos === 'VERB' ? 'verb' : 'other';
}

function typeOf(
  question: Question,
  tree: Tree,
  word: Token | null,
  focus: Token | null,
  goesWith: Token | null,
  head: number,
  relation: string,
): AnswerType {
  if (!word) return 'other';
  const next = tree.tokens[word.index + 1]?.lower ?? '';
  switch (word.lower) {
    case 'who':
    case 'whom':
      return 'person';
    case 'whose':
      return 'owner';
    case 'when':
      return 'time';
    case 'where':
      return 'place';
    case 'why':
      return 'reason';
    case 'how':
      if (next === 'many') return 'count';
      if (next === 'much') return 'amount';
      if (next === 'long' || next === 'often') return 'duration';
      if (next === 'old') return 'age';
      if (next === 'come') return 'reason';
      return goesWith && /^(?:JJ|RB)/.test(goesWith.xpos) ? 'degree' : 'manner';
  }
  const noun = focus?.lower ?? goesWith?.lower ?? '';
  if (question.kind === 'when' || timeNouns.test(noun)) return 'time';
  if (countNouns.test(noun)) return 'count';
  if (amountNouns.test(noun)) return 'amount';
  if (noun === 'reason') return 'reason';
  if (noun === 'age') return 'age';
  if (/\b(?:kind|type|sort)s?\b/.test(question.whole)) return 'kind';
  if (noun === 'name' || /\b(?:called|named|known as|term)\b/.test(question.whole)) return 'name';
  if (focus) {
    const file = nounFile(focus.lemma.toLowerCase());
    if (file === PERSON) return 'person';
    if (file === PLACE) return 'place';
    return 'thing';
  }
  const verb = tree.tokens[head];
  if (/^(?:do|happen)$/.test(verb?.lemma ?? '') && relation !== 'is') return 'deed';
  return 'thing';
}
