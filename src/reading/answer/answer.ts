import { contains, overlaps } from '../../article/span.ts';
import { type Citation, cite, type Quote, type Reading, type Standing } from '../reading.ts';
import { tokenise } from '../syntax/tokens.ts';
import { asked, exact, nameOf, paragraphMark, plain, say, type Wording } from '../wording.ts';
import { restate, restateQuote } from './compose.ts';
import { type Evidence, weighEvidence } from './evidence.ts';
import { type Earlier, type Question, understand } from './question.ts';
import { related, termOf } from './terms.ts';

/** The article's answer to a question, or that it does not say. */
export interface Answer {
  readonly question: Question;
  readonly kind: 'answer' | 'not-in-article';
  readonly wording: Wording;
  /** The shortest exact answer where the question asks for one. */
  readonly span: Citation | null;
  readonly standing: Standing | null;
  /** Whose words the answer is; null for the article's own. */
  readonly speaker: string | null;
  /** What the answer rests on; empty for `not-in-article`. */
  readonly citations: readonly Citation[];
  /** For `not-in-article`, up to three passages that come nearest. */
  readonly nearest: readonly Citation[];
  /** Entity ids that question and answer were about. */
  readonly entities: readonly string[];
  /** The way to the answer, line by line. */
  readonly explanation: readonly string[];
}

/** Answers a question from the article alone. `earlier`: the turn before in the same conversation. */
export function answer(reading: Reading, text: string, earlier: Earlier | null = null): Answer {
  const question = understand(reading, text, earlier);
  switch (question.kind) {
    case 'opinion':
      return decline(question, say`I have no opinions. I only give what the article says, with its exact words.`, []);
    case 'instruction':
    case 'talk':
      return decline(
        question,
        say`I only answer questions about this article, from its own words. Ask for a quote, a date, a person, or type help.`,
        [],
      );
    case 'judgement':
      return judgement(reading, question);
    case 'definition':
      return definition(reading, question);
    case 'speech':
      return speech(reading, question);
    default:
      return fact(reading, question);
  }
}

function fact(reading: Reading, question: Question): Answer {
  if (question.about) {
    const i = reading.sentences.findIndex((s) => overlaps(s, question.about!));
    const weighed = weighEvidence(reading, { ...question, entities: [], terms: [] }).find((e) => e.sentence === i);
    if (weighed && (weighed.value || !['when', 'where', 'why'].includes(question.kind)))
      return fromEvidence(reading, question, weighed, [weighed]);
  }
  const weighed = weighEvidence(reading, question);
  const best = weighed[0];
  if (question.unknownNames.length > 0) {
    const name = asked(question.unknownNames.join(' '));
    return notSaid(reading, question, say`The article does not mention “${name}”.`, weighed);
  }
  if (!best || best.fault !== null) return notSaid(reading, question, say`The article does not say.`, weighed);
  return fromEvidence(reading, question, best, weighed);
}

function fromEvidence(reading: Reading, question: Question, best: Evidence, weighed: readonly Evidence[]): Answer {
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

/** "What did X say about Y?": only words that the article gives to X count. */
function speech(reading: Reading, question: Question): Answer {
  const speaker = question.speaker!;
  const theirs = reading.quotes.filter((q) => q.speaker?.entity === speaker.id);
  const others = question.entities.filter((e) => e !== speaker);
  const mentions = sentencesAbout(reading, speaker.id);
  if (theirs.length === 0) {
    return notSaid(
      reading,
      question,
      say`The article does not say: it gives no words of ${nameOf(speaker)}.`,
      mentions,
    );
  }
  if (question.unknownNames.length > 0) {
    return notSaid(
      reading,
      question,
      say`The article does not mention “${asked(question.unknownNames.join(' '))}”.`,
      [],
    );
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
  const chosen = scored
    .filter(({ hits }) => hits >= enough && hits === scored[0]?.hits)
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
    quote.spans.some((span) => overlaps(span, s)) ? [{ sentence: i, coverage: 1, fault: null, value: null }] : [],
  );
}

function sentencesAbout(reading: Reading, entity: string): Evidence[] {
  const mentions = reading.entities.find((e) => e.id === entity)?.mentions ?? [];
  return reading.sentences.flatMap((s, i) =>
    mentions.some((m) => overlaps(s, m)) ? [{ sentence: i, coverage: 0.5, fault: null, value: null }] : [],
  );
}

/** "Is X guilty?" is never answered: what is alleged, what is answered to it, and what is still to come stand side by side. */
function judgement(reading: Reading, question: Question): Answer {
  const pick = (standing: Standing) =>
    reading.sentences.findIndex((s) => s.standing === standing && (standing !== 'allegation' || s.speaker === null));
  const sides = [pick('allegation'), pick('denial'), pick('understood')].filter((i) => i >= 0);
  const nearest = sides.map((i) => cite(reading.article, reading.sentences[i]!));
  const wording = say`The article does not say, and I do not judge that. What it has about it stands below: what is alleged, the answer to it, and what is still open.`;
  return {
    ...decline(
      question,
      nearest.length > 0 ? wording : say`The article does not say, and I do not judge that.`,
      nearest,
    ),
    entities: question.entities.map((e) => e.id),
  };
}

/** "Who is X?": the role that the article gives, and the first sentence about them. */
function definition(reading: Reading, question: Question): Answer {
  const [entity] = question.entities;
  if (!entity) {
    return question.unknownNames.length > 0
      ? notSaid(reading, question, say`The article does not mention “${asked(question.unknownNames.join(' '))}”.`, [])
      : fact(reading, { ...question, kind: 'what' });
  }
  const first = sentencesAbout(reading, entity.id)[0];
  if (!first) return notSaid(reading, question, say`The article names ${nameOf(entity)}, but does not say more.`, []);
  const sentence = reading.sentences[first.sentence]!;
  const { roleSpan } = entity;
  const about = fromEvidence(reading, question, first, [first]);
  if (!roleSpan) return { ...about, wording: restate(reading, sentence, null), entities: [entity.id] };
  const home = reading.sentences.find((s) => contains(s, roleSpan)) ?? sentence;
  return {
    ...about,
    span: cite(reading.article, roleSpan),
    standing: 'narration',
    speaker: null,
    citations: [cite(reading.article, home)],
    wording: say`The article calls ${nameOf(entity)} “${exact(reading.article, roleSpan)}” (${paragraphMark(home.paragraph)}).`,
    entities: [entity.id],
  };
}

function notSaid(reading: Reading, question: Question, wording: Wording, weighed: readonly Evidence[]): Answer {
  const nearest = weighed
    .filter((e) => e.coverage >= 0.3)
    .slice(0, 3)
    .map((e) => cite(reading.article, reading.sentences[e.sentence]!));
  return {
    ...decline(question, wording, nearest),
    entities: question.entities.map((e) => e.id),
    explanation: explain(reading, question, weighed),
  };
}

function decline(question: Question, wording: Wording, nearest: readonly Citation[]): Answer {
  return {
    question,
    kind: 'not-in-article',
    wording,
    span: null,
    standing: null,
    speaker: null,
    citations: [],
    nearest,
    entities: [],
    explanation: [...question.steps],
  };
}

function unique(citations: readonly Citation[]): Citation[] {
  return citations.filter((c, i) => citations.findIndex((other) => other.start === c.start) === i);
}

/** How the question was understood, and the sentences that came nearest with why each fell. */
function explain(reading: Reading, question: Question, weighed: readonly Evidence[]): string[] {
  return [
    ...question.steps,
    ...weighed.slice(0, 5).map(({ sentence, coverage, fault, value }) => {
      const { start, end, paragraph } = reading.sentences[sentence]!;
      const words = reading.article.text.slice(start, Math.min(end, start + 70));
      const found = value ? `, answer “${reading.article.text.slice(value.start, value.end)}”` : '';
      return `¶${paragraph} ${coverage.toFixed(2)} ${fault ? `falls: ${fault}` : `stands${found}`} — ${words}`;
    }),
  ];
}
