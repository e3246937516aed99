import { overlaps } from '../../article/span.ts';
import { type Citation, cite, type Quote, type Reading } from '../reading.ts';
import { tokenise } from '../syntax/tokens.ts';
import { nameOf, plain, say } from '../wording.ts';
import { restateQuote } from './compose.ts';
import { type Evidence, sentencesAbout } from './evidence.ts';
import { fromEvidence } from './fact.ts';
import { contrarySentence } from './premise/correction.ts';
import type { Question } from './question.ts';
import { type Answer, notMentioned, notSaid } from './result.ts';
import { related, termOf } from './terms.ts';

/** "What did X say about Y?": only words that the article gives to X count. */
export function speech(reading: Reading, question: Question): Answer {
  const speaker = question.speaker!;
  const theirs = reading.quotes.filter((q) => q.speaker?.entity === speaker.id);
  const others = question.entities.filter((e) => e !== speaker);
  const mentions = sentencesAbout(reading, speaker.id);
  // "has X responded?": that X did not is told of X, and is no words of theirs
  const contrary = contrarySentence(reading, question);
  if (contrary !== null) {
    const told = { sentence: contrary, coverage: 1, fault: null, hard: false, value: null };
    return fromEvidence(reading, question, told, [told]);
  }
  if (theirs.length === 0) {
    return notSaid(
      reading,
      question,
      say`The article does not say: it gives no words of ${nameOf(speaker)}.`,
      mentions,
    );
  }
  if (question.unknownNames.length > 0) {
    return notSaid(reading, question, notMentioned(question), []);
  }
  const scored = theirs
    .map((quote) => ({
      quote,
      hits: hitsIn(reading, question, quote),
      about: others.filter((e) => isAbout(reading, quote, e.id)).length,
    }))
    .filter(({ hits, about }) => about === others.length && (question.terms.length === 0 || hits > 0))
    .sort(
      (a, b) =>
        b.hits - a.hits || wordsIn(b.quote) - wordsIn(a.quote) || a.quote.spans[0]!.start - b.quote.spans[0]!.start,
    );
  const enough = question.terms.length === 0 ? 0 : Math.ceil(question.terms.length * 0.6);
  const onAll = scored.filter(({ hits }) => hits >= enough && hits === scored[0]?.hits);
  const chosen = (onAll.length > 0 ? onAll : onEach(reading, question, scored))
    .slice(0, 3)
    .sort((a, b) => a.quote.spans[0]!.start - b.quote.spans[0]!.start);
  if (chosen.length === 0) {
    const nearest = theirs.filter(
      (q) => hitsIn(reading, question, q) > 0 || others.some((e) => isAbout(reading, q, e.id)),
    );
    return notSaid(
      reading,
      question,
      say`The article does not say that: it gives no such words of ${nameOf(speaker)}.`,
      nearest.flatMap((q) => evidenceOf(reading, q)),
    );
  }
  const sentences = chosen.flatMap(({ quote }) => evidenceOf(reading, quote));
  const main = chosen[0]!.quote;
  // two fragments of one sentence are restated by that sentence once
  const stated = chosen
    .map(({ quote }) => restateQuote(reading, quote))
    .filter((w, i, all) => all.findIndex((o) => plain(o) === plain(w)) === i);
  return {
    question,
    kind: 'answer',
    wording: stated.flatMap((wording, i) => (i === 0 ? wording : say` ${wording}`)),
    span: cite(reading.article, { start: main.spans[0]!.start, end: main.spans[0]!.end }),
    standing: main.cue?.standing ?? 'said',
    speaker: speaker.name,
    citations: unique(sentences.map((e) => cite(reading.article, reading.sentences[e.sentence]!))),
    nearest: [],
    entities: [speaker.id, ...others.map((e) => e.id)],
    explanation: [
      ...question.steps,
      ...chosen.map(({ quote, hits }) => `${quote.id} is by ${speaker.name} and holds ${hits} of the words`),
    ],
  };
}

/** Of words on this and that, where no quote is on both: the best quote on each; none where one of them lacks a quote. */
function onEach<T extends { readonly quote: Quote }>(reading: Reading, question: Question, scored: readonly T[]): T[] {
  const { terms } = question;
  if (terms.length !== 2 || !/\babout\b.*\b(?:and|or)\b/i.test(question.whole)) return [];
  const each = terms.map((term) => scored.find((s) => hitsIn(reading, { ...question, terms: [term] }, s.quote) > 0));
  return each.includes(undefined) ? [] : [...new Set(each as T[])];
}

function hitsIn(reading: Reading, question: Question, quote: Quote): number {
  const { text } = reading.article;
  const words = evidenceOf(reading, quote).flatMap((e) => {
    const s = reading.sentences[e.sentence]!;
    return tokenise(text, s).map((t) => termOf(text.slice(t.start, t.end).toLowerCase()));
  });
  return question.terms.filter(({ term }) => words.some((word) => related(term, word))).length;
}

function isAbout(reading: Reading, quote: Quote, entity: string): boolean {
  if (quote.about.includes(entity)) return true;
  const sentences = evidenceOf(reading, quote).map((e) => reading.sentences[e.sentence]!);
  return (
    reading.entities.find((e) => e.id === entity)?.mentions.some((m) => sentences.some((s) => overlaps(s, m))) ?? false
  );
}

function wordsIn(quote: Quote): number {
  return quote.text.split(/\s+/).length;
}

/** The sentences that a quote stands in. */
function evidenceOf(reading: Reading, quote: Quote): Evidence[] {
  return reading.sentences.flatMap((s, i) =>
    quote.spans.some((span) => overlaps(span, s))
      ? [{ sentence: i, coverage: 1, fault: null, hard: false, value: null }]
      : [],
  );
}

function unique(citations: readonly Citation[]): Citation[] {
  return citations.filter((c, i) => citations.findIndex((other) => other.start === c.start) === i);
}
