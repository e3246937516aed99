import { restate } from '../../compose.ts';
import { cite, type Reading, type Sentence } from '../../reading.ts';
import { say, type Wording } from '../../wording.ts';
import type { Question } from '../question/question.ts';
import type { Answer } from './result.ts';

/** An answer that is some sentences of the article, one after another, each with whose words it is; at least one. */
export function answerOf(reading: Reading, question: Question, sentences: readonly Sentence[], step: string): Answer {
  const { standing, speaker } = sentences[0]!;
  return {
    question,
    kind: 'answer',
    wording: inARow(sentences.map((s) => restate(reading, s, null))),
    span: null,
    standing,
    speaker,
    citations: sentences.map((s) => cite(reading.article, s)),
    nearest: [],
    entities: [],
    explain: () => [...question.steps, step],
  };
}

/** Sentences one after another. */
export function inARow(told: readonly Wording[]): Wording {
  return told.flatMap((wording, i) => (i === 0 ? wording : say` ${wording}`));
}
