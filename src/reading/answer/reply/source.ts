import { overlaps } from '../../../article/span.ts';
import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import { cite, type Reading } from '../../reading.ts';
import { say } from '../../wording.ts';
import type { Earlier } from '../question/follow-up.ts';
import type { Question } from '../question/question.ts';
import { restatedOnce } from './restated.ts';
import { type Answer, decline } from './result.ts';

/** "Who said so?", "says who?", "and who told them that?", "according to whom?". */
const asking =
  /^(?:(?:and|but|so|ok|okay)[\s,]+)*(?:who (?:said|says|told|tells|claims|claimed|alleges|alleged|reported|reports)(?: (?:you|them|him|her|us|the \p{L}+))?(?: (?:so|that|this|it))?|says who|according to who(?:m)?|who is (?:it|that|this) according to|whose (?:words|claim) (?:is|are|was|were) (?:it|that|this|these|those))$/iu;

/** Whether a question asks who said what was told before, and says nothing else. */
export function asksForSource(text: string): boolean {
  return asking.test(withoutEnd(text.replaceAll('’', "'").replace(/\s+/g, ' ').trim(), QUESTION_END));
}

/**
 * Who says what the turn before told: the words of that passage with their speaker, or that the article tells it itself. Never somebody
 * who says something else: taken for a question of its own, it gave whoever speaks first the words that were talked about.
 */
export function sourceOf(reading: Reading, question: Question, earlier: Earlier | null): Answer {
  const told = earlier?.evidence ?? null;
  const sentence = told && reading.sentences.find((s) => overlaps(s, told));
  if (!sentence)
    return decline(question, say`I cannot tell what you mean by that. Ask who said it with the words themselves.`, []);
  const theirs = reading.quotes.filter((q) => q.speaker && q.spans.some((s) => overlaps(s, sentence)));
  const cited = cite(reading.article, sentence);
  const entities = earlier?.entities ?? [];
  if (theirs.length === 0) {
    const own = say`The article tells it itself, and names nobody who says so.`;
    return { ...decline(question, own, [cited]), entities, reached: cited };
  }
  const [first] = theirs;
  return {
    question,
    kind: 'answer',
    wording: restatedOnce(reading, theirs),
    span: cite(reading.article, first!.speaker!),
    standing: first!.cue?.standing ?? 'said',
    speaker: first!.speaker!.name,
    citations: [cited],
    nearest: [],
    entities: [...new Set([...theirs.flatMap((q) => q.speaker!.entity ?? []), ...entities])],
    explain: () => [...question.steps, `asks who says what ¶${sentence.paragraph} told`],
  };
}
