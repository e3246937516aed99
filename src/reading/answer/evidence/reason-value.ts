import { contains, overlaps, type Span } from '../../../article/span.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading, Sentence } from '../../reading.ts';
import { dependantsIn, keptTreeOf, markOf, type Tree } from '../../syntax/tree.ts';
import type { Question } from '../question/question.ts';
import { sentenceTokens } from './sentence-tokens.ts';

/**
 * The words that give a reason: behind "because", "over", "after", "due to", or a purpose behind "to". Null where they give it for
 * something else than what the question asks about: in "in her resignation letter she attacked him over his handling of it", nobody says
 * why she resigned.
 */
export function reasonIn(reading: Reading, question: Question, sentence: Sentence): Span | null {
  const { article } = reading;
  const words = article.text.slice(sentence.start, sentence.end);
  const match =
    /\b(?:because(?: of)?|due to|owing to|as a result of|in protest (?:at|over)|over (?=claims|allegations|concerns|fears|his|her|their|the)|amid|after|following|so that|in order to|citing)\b[^.;]*/i.exec(
      words,
    );
  if (!match) return reasonBehindVerb(reading, question, sentence);
  if (isReasonOfElse(reading, question, sentence, sentence.start + match.index)) return null;
  const text = match[0].replace(/(?<![\s",”’'])[\s",”’']+$/, '');
  return { start: sentence.start + match.index, end: sentence.start + match.index + text.length };
}

/** "criticised over exclusions", "fined for speeding", "moved to be near her son": what hangs on the question's own verb by such a preposition, and is no time. */
function reasonBehindVerb(reading: Reading, question: Question, sentence: Sentence): Span | null {
  const tree = keptTreeOf(reading.syntax);
  for (const verb of sentenceTokens(reading, sentence)) {
    if (verb.upos !== 'VERB' || !question.terms.some(({ term }) => related(term, termOf(verb.lower)))) continue;
    for (const index of dependantsIn(tree, verb.index, 'obl', 'advcl')) {
      if (!isReason(tree, index) || tree.tokens[index]!.upos === 'PROPN') continue;
      const { first, last } = tree.reach[index]!;
      const span = { start: tree.tokens[first]!.start, end: tree.tokens[last - 1]!.end };
      const named = reading.entities.some((e) => e.mentions.some((m) => contains(m, tree.tokens[index]!)));
      if (index > verb.index && !named && !reading.dates.some((d) => overlaps(d, span))) return span;
    }
  }
  return null;
}

/** "Fined for speeding", "gave up a pay rise to keep the plant open": what stands behind "to" is what it was done for. */
function isReason(tree: Tree, index: number): boolean {
  const mark = markOf(tree, index);
  return /^(?:over|for)$/.test(mark) || (mark === 'to' && tree.tokens[index]!.deprel === 'advcl');
}

/** Whether the reason at an offset hangs on a verb of its own, and the question's verb stands elsewhere as a noun before another noun. */
function isReasonOfElse(reading: Reading, question: Question, sentence: Sentence, at: number): boolean {
  const tokens = sentenceTokens(reading, sentence);
  const asked = tokens.filter((t) =>
    question.terms.some(({ term, verb }) => (verb || question.terms.length === 1) && related(term, termOf(t.lower))),
  );
  if (asked.length === 0 || asked.some((t) => t.upos !== 'NOUN' || t.deprel !== 'compound')) return false;
  return tokens.some((t) => t.upos === 'VERB' && t.start < at);
}
