import { overlaps, type Span } from '../../../article/span.ts';
import { indexOf } from '../../index/article-index.ts';
import { levelsOf, MEANING } from '../../index/article-words.ts';
import { wordSet } from '../../language.ts';
import { isNot, isOpenModal } from '../../lexicon/grammar-words.ts';
import { speechVerb } from '../../lexicon/speech-verbs.ts';
import type { Reading } from '../../reading.ts';
import { sentenceAt, type Token, tokensOf } from '../../syntax/syntax.ts';
import { dependantsIn, markOf, phraseOf, type Tree } from '../../syntax/tree.ts';
import { premiseOf } from '../premise/premise.ts';
import type { Question } from '../question/question.ts';

/**
 * The verb by which somebody came before a public to say what a verb of speech in the infinitive tells: "took" of "took to the radio to
 * announce", "issued" of "issued a statement to deny". What they said is then told as said, at the time of that verb. Null for all other
 * verbs, and where the public appearance itself is denied or only possible.
 */
export function floorOf(tree: Tree, verb: Token): Token | null {
  const next = tree.tokens[verb.head];
  const above = verb.deprel === 'acl' && /^ob[jl]/.test(next?.deprel ?? '') ? tree.tokens[next!.head] : next;
  if (above?.upos !== 'VERB' || !/^VB[DNZ]$/.test(above.xpos) || !/^(?:advcl|xcomp|acl)$/.test(verb.deprel))
    return null;
  if (!speechVerb(verb.lower) || !wordSet('floor-verbs.tsv').has(above.lemma.toLowerCase())) return null;
  if (markOf(tree, verb.index) !== 'to' || dependantsIn(tree, verb.index, 'nsubj').length > 0) return null;
  const isOpen = dependantsIn(tree, above.index, 'aux', 'advmod').some((i) => {
    const { lower } = tree.tokens[i]!;
    return isNot(lower) || isOpenModal(lower);
  });
  return isOpen ? null : above;
}

/** Prepositions before where something was said: "on Twitter", "in a letter", "at a meeting". */
const channels = /^(?:on|in|at|via|through)$/;

/** "Where did X announce it?": by which means or before whom it was said, in the words of a sentence; null where it does not tell. */
export function channelIn(reading: Reading, question: Question, sentence: Span): Span | null {
  const verb = premiseOf(question)?.verb;
  const own = sentenceAt(reading.syntax, sentence.start);
  if (!own || !verb || !speechVerb(verb.lower)) return null;
  const { tree, wordAt, compared } = indexOf(reading);
  const levels = levelsOf(verb, compared);
  for (const token of tokensOf(reading.syntax, own)) {
    const word = wordAt[token.index]!;
    if (token.upos !== 'VERB' || word < 0 || levels[word]! < MEANING) continue;
    const floor = floorOf(tree, token);
    const where = [token, ...(floor ? [floor] : [])]
      .flatMap((v) => dependantsIn(tree, v.index, 'obl').map((i) => ({ i, takes: v.lemma === 'take' })))
      .filter(({ i, takes }) => channels.test(markOf(tree, i)) || (takes && markOf(tree, i) === 'to'))
      .map(({ i }) => nounPhrase(tree, i))
      .find((span) => !reading.dates.some((d) => overlaps(d, span)) && !isPerson(reading, span));
    if (where) return where;
  }
  return null;
}

/** A noun with what describes it, without its preposition and without what follows a comma. */
function nounPhrase(tree: Tree, at: number): Span {
  const { first, last } = phraseOf(tree, at);
  const own = tree.tokens.slice(first, last);
  const start = own.find((t) => t.index === at || (t.upos !== 'ADP' && t.deprel !== 'case'))!;
  const comma = own.find((t) => t.index > at && t.upos === 'PUNCT');
  const end = own.filter((t) => t.index >= at && (!comma || t.index < comma.index)).at(-1)!;
  return { start: start.start, end: end.end };
}

function isPerson({ entities }: Reading, span: Span): boolean {
  return entities.some((e) => e.kind === 'person' && e.mentions.some((m) => overlaps(m, span)));
}
