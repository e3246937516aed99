import { overlaps } from '../../article/span.ts';
import { cite, type Quote, type Reading, type Standing } from '../reading.ts';
import { say } from '../wording.ts';
import { restate } from './compose.ts';
import { type Evidence, weighEvidence } from './evidence.ts';
import { asksForClaim, judgement } from './judgement.ts';
import type { Question } from './question.ts';
import { type Answer, explain, notMentioned, notSaid } from './result.ts';

export function fact(reading: Reading, question: Question): Answer {
  if (question.about) {
    const i = reading.sentences.findIndex((s) => overlaps(s, question.about!));
    const weighed = weighEvidence(reading, { ...question, entities: [], terms: [] }).find((e) => e.sentence === i);
    if (weighed && (weighed.value || !['when', 'where', 'why'].includes(question.kind)))
      return fromEvidence(reading, question, weighed, [weighed]);
  }
  const weighed = weighEvidence(reading, question);
  const best = weighed[0];
  if (question.unknownNames.length > 0) {
    return notSaid(reading, question, notMentioned(question), weighed);
  }
  if (!best || best.fault !== null) return notSaid(reading, question, say`The article does not say.`, weighed);
  // whether an accusation is true is not answered by the sentence that reports it
  if (asksForClaim(reading, question, reading.sentences[best.sentence]!)) return judgement(reading, question);
  return fromEvidence(reading, question, best, weighed);
}

export function fromEvidence(
  reading: Reading,
  question: Question,
  best: Evidence,
  weighed: readonly Evidence[],
): Answer {
  const { article } = reading;
  const sentence = reading.sentences[best.sentence]!;
  const citations = [cite(article, sentence)];
  const relative = best.value ?? null;
  return {
    question,
    kind: 'answer',
    wording: restate(reading, sentence, relative),
    span: best.value ? cite(article, best.value) : null,
    standing: standingAt(reading, best),
    speaker: sentence.standing === 'narration' ? null : speakerAt(reading, best),
    citations,
    nearest: [],
    entities: question.entities.map((e) => e.id),
    explanation: explain(reading, question, weighed),
  };
}

/** The standing of the part that answers: a date in the article's own telling is narration, also in a sentence that quotes somebody. */
function standingAt(reading: Reading, { sentence, value }: Evidence): Standing {
  const { standing } = reading.sentences[sentence]!;
  if (standing !== 'said' || !value) return standing;
  return quoteAt(reading, value) ? 'said' : 'narration';
}

function speakerAt(reading: Reading, evidence: Evidence): string | null {
  return standingAt(reading, evidence) === 'narration' ? null : reading.sentences[evidence.sentence]!.speaker;
}

function quoteAt(reading: Reading, span: { readonly start: number; readonly end: number }): Quote | undefined {
  return reading.quotes.find((q) => q.spans.some((s) => overlaps(s, span)));
}
