import { overlaps } from '../../../article/span.ts';
import { restate, restateQuote } from '../../compose.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import { type Citation, cite, type Entity, type Quote, type Reading } from '../../reading.ts';
import { tokenise } from '../../syntax/tokens.ts';
import { asked, nameOf, plain, say, type Wording } from '../../wording.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { sentencesAbout } from '../evidence/weigh.ts';
import { isBy } from '../question/asked-speaker.ts';
import type { Question } from '../question/question.ts';
import { withoutWords } from './attitude.ts';
import { contrarySentence } from './correction/correction.ts';
import { claimedOf, type DeniedClaim, deniedBefore } from './denied.ts';
import { fromEvidence } from './fact.ts';
import { noComment, refusedToSay } from './no-comment.ts';
import { type Answer, notMentioned, notSaid } from './result.ts';
import { tellingSpan } from './telling-span.ts';
import { asksView, isViewOf } from './view.ts';
import { moreWords, shownOf, takenBack } from './words-shown.ts';

/** "What did X say about Y?": only words that the article gives to X count. */
export function speech(reading: Reading, question: Question): Answer {
  const saidBy = question.saidBy!;
  const others = question.entities.filter((e) => !saidBy.entities.includes(e) && !saidBy.beside.includes(e));
  const theirs = reading.quotes.filter((q) => isBy(q, saidBy, others));
  const whose = whom(question, others);
  const mentions = (saidBy.entities.length > 0 ? saidBy.entities : others).flatMap((e) =>
    sentencesAbout(reading, e.id),
  );
  // "has X responded?": that X did not is told of X, and is no words of theirs
  const contrary = contrarySentence(reading, question);
  if (contrary !== null) return toldIn(reading, question, contrary);
  const denied = deniedBefore(reading, question);
  if (denied !== null) return withClaim(reading, question, denied);
  if (theirs.length === 0) {
    const silent = noComment(reading, saidBy.entities);
    if (silent !== null) return toldIn(reading, question, silent);
    const attitude = withoutWords(reading, question, others);
    if (attitude) return attitude;
    return notSaid(reading, question, say`The article does not say: it gives no words of ${whose}.`, mentions);
  }
  if (question.unknownNames.length > 0) return notSaid(reading, question, notMentioned(question), []);
  const view = asksView.test(question.whole);
  const scored = theirs
    .map((quote) => ({
      quote,
      hits: hitsIn(reading, question, quote),
      about: others.filter((e) => (view ? isViewOf : isAbout)(reading, quote, e.id)).length,
      views: saidBy.anyone ? others.filter((e) => isViewOf(reading, quote, e.id)).length : 0,
    }))
    .filter(({ hits, about }) => about === others.length && (question.terms.length === 0 || hits > 0))
    .sort(
      (a, b) =>
        b.hits - a.hits ||
        b.views - a.views ||
        wordsIn(b.quote) - wordsIn(a.quote) ||
        a.quote.spans[0]!.start - b.quote.spans[0]!.start,
    );
  // of anybody's words on somebody, those that say something of them
  const telling = scored.some(({ views }) => views > 0) ? scored.filter(({ views }) => views > 0) : scored;
  const enough = question.terms.length === 0 ? 0 : Math.ceil(question.terms.length * 0.6);
  const onAll = telling.filter(({ hits }) => hits >= enough && hits === telling[0]?.hits);
  const best = shownOf(reading, onAll.length > 0 ? onAll : onEach(reading, question, telling));
  const chosen = [
    ...best,
    ...takenBack(
      reading,
      theirs,
      best.map(({ quote }) => quote),
    ),
  ]
    .filter(({ quote }, i, all) => all.findIndex((other) => other.quote === quote) === i)
    .sort((a, b) => a.quote.spans[0]!.start - b.quote.spans[0]!.start);
  if (chosen.length === 0) {
    const refused = refusedToSay(reading, question, others);
    return refused === null ? elsewhere(reading, question, theirs, others, whose) : toldIn(reading, question, refused);
  }
  const sentences = chosen.flatMap(({ quote }) => evidenceOf(reading, quote));
  const main = chosen[0]!.quote;
  const isShown = (quote: Quote) =>
    evidenceOf(reading, quote).every((e) => sentences.some((o) => o.sentence === e.sentence));
  const rest = telling.filter(({ hits, quote }) => hits >= enough && !isShown(quote)).map(({ quote }) => quote);
  // two fragments of one sentence are restated by that sentence once
  const stated = chosen
    .map(({ quote }) => restateQuote(reading, quote))
    .filter((w, i, all) => all.findIndex((o) => plain(o) === plain(w)) === i);
  return {
    question,
    kind: 'answer',
    wording: stated.flatMap((wording, i) => (i === 0 ? wording : say` ${wording}`)),
    span: cite(reading.article, tellingSpan(reading, question, best[0]?.quote ?? main, others)),
    standing: main.cue?.standing ?? 'said',
    speaker: main.speaker!.name,
    citations: unique(sentences.map((e) => cite(reading.article, reading.sentences[e.sentence]!))),
    nearest: [],
    note: moreWords(question, rest, others),
    entities: [...(main.speaker!.entity ? [main.speaker!.entity] : []), ...others.map((e) => e.id)],
    explain: () => [
      ...question.steps,
      ...chosen.map(({ quote, hits }) => `${quote.id} is by ${quote.speaker!.name} and holds ${hits} of the words`),
    ],
  };
}

/** What one sentence tells without words that could be cited. */
function toldIn(reading: Reading, question: Question, sentence: number): Answer {
  const told = { sentence, coverage: 1, fault: null, hard: false, value: null };
  return fromEvidence(reading, question, told, [told]);
}

/** That no words of theirs were found on what is asked: what others say they said, and their own words that come nearest. */
function elsewhere(
  reading: Reading,
  question: Question,
  theirs: readonly Quote[],
  others: readonly Entity[],
  whose: Wording,
): Answer {
  const on = (q: Quote) => hitsIn(reading, question, q) > 0 || others.some((e) => isAbout(reading, q, e.id));
  const near = (q: Quote) =>
    q.spans.some((span) =>
      reading.sentences.some(
        (s) => s.paragraph === span.paragraph && others.some((e) => e.mentions.some((m) => overlaps(m, s))),
      ),
    );
  const rank = (q: Quote) => (on(q) ? 0 : near(q) ? 1 : 2);
  // of anybody's words, only those on whom it is asked
  const anyone = question.saidBy!.anyone;
  const own = (anyone ? theirs.filter(on) : theirs)
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((q) => evidenceOf(reading, q));
  const told = claimedOf(reading, question).map((sentence) => ({
    sentence,
    coverage: 1,
    fault: null,
    hard: false,
    value: null,
  }));
  const all = [...told, ...own].filter((e, i, found) => found.findIndex((o) => o.sentence === e.sentence) === i);
  const wording = anyone
    ? say`The article does not say that: it gives no such words of ${whose}.`
    : say`I find no words of ${whose} on that in the article.`;
  return notSaid(reading, question, wording, all);
}

/** A claim with the denial of it that stands right behind. */
function withClaim(reading: Reading, question: Question, { claim, denial }: DeniedClaim): Answer {
  const found = toldIn(reading, question, denial);
  const claimed = reading.sentences[claim]!;
  return {
    ...found,
    wording: say`${restate(reading, claimed, null)} ${found.wording}`,
    citations: unique([cite(reading.article, claimed), ...found.citations]),
    explain: () => [...found.explain(), 'denies what the sentence before tells'],
  };
}

/** Who is asked for, as the reply names them. */
function whom({ text, saidBy }: Question, others: readonly Entity[]): Wording {
  const { entities, noun } = saidBy!;
  const listed = (all: readonly Entity[]) =>
    all.flatMap((e, i): Wording => (i === 0 ? [nameOf(e)] : say` or ${nameOf(e)}`));
  if (entities.length > 0) return listed(entities);
  // "Ann Quill's wife": another's may well speak
  const relation = noun && saidBy!.related ? theirsIn(text, noun.at(-1)!) : undefined;
  if (relation) return say`“${asked(relation)}”`;
  const first = noun ? text.indexOf(noun[0]!) : -1;
  const last = noun ? text.indexOf(noun.at(-1)!, first) : -1;
  // as it was typed, with the small words inside: "mayor of Carrick"
  const typed = noun && first >= 0 && last >= first ? text.slice(first, last + noun.at(-1)!.length) : undefined;
  if (typed) return say`any “${asked(typed)}”`;
  if (noun) return say`anybody so called`;
  return others.length > 0 ? say`anybody else on ${listed(others)}` : say`anybody`;
}

/** A relation as it was typed with whose it is: "Ann Quill's former wife", "his wife". */
function theirsIn(text: string, noun: string): string | undefined {
  const words = text.split(/[^\p{L}\p{N}'’.-]+/u);
  const end = words.findIndex((w) => w.toLowerCase() === noun.toLowerCase());
  const owner = words.slice(0, end).findLastIndex((w) => /(?:['’]s?|^his|^her|^their)$/i.test(w));
  if (owner < 0) return undefined;
  let first = owner;
  while (first > 1 && /^\p{Lu}/u.test(words[first]!) && /^\p{Lu}/u.test(words[first - 1]!)) first--;
  const typed = words.slice(first, end + 1).join(' ');
  return text.includes(typed) ? typed : undefined;
}

/** Of words on this and that, where no quote is on both: the best quote on each; none where one of them lacks a quote. */
function onEach<T extends { readonly quote: Quote }>(reading: Reading, question: Question, scored: readonly T[]): T[] {
  const { terms } = question;
  if (terms.length !== 2 || !/\babout\b.*\b(?:and|or)\b/i.test(question.whole)) return [];
  const each = terms.map((term) => scored.find((s) => hitsIn(reading, { ...question, terms: [term] }, s.quote) > 0));
  return each.includes(undefined) ? [] : [...new Set(each as T[])];
}

/** How many of the words asked about the sentences of a quotation hold; "about the allegations" is not met by "he also accused Y of …" itself. */
function hitsIn(reading: Reading, question: Question, quote: Quote): number {
  const { text } = reading.article;
  const words = evidenceOf(reading, quote).flatMap((e) =>
    tokenise(text, reading.sentences[e.sentence]!).map((t) => ({
      term: termOf(text.slice(t.start, t.end).toLowerCase()),
      isCue: quote.cue !== null && overlaps(t, quote.cue),
    })),
  );
  const isHit = ({ term, verb }: Question['terms'][number]) =>
    words.some((w) => related(term, w.term) && (verb || !w.isCue));
  const hits = question.terms.filter(isHit);
  if (hits.length === 0 || !toldByPronoun(reading, quote)) return hits.length;
  // "told them at half-time" is on half-time, and may have been told to the players
  const hearers = hearersAsked(question.whole);
  return question.terms.filter((t) => isHit(t) || hearers.includes(t.word)).length;
}

/** To whom something is asked to have been told: "her players" of "what did she tell her players at half-time?". */
function hearersAsked(whole: string): readonly string[] {
  return /\b(?:tell|told) (?:the |his |her |their |its )?(\p{Ll}+(?: \p{Ll}+)?)/iu.exec(whole)?.[1]?.split(' ') ?? [];
}

/** "She had told them": whom it was told to, only a pronoun says. */
function toldByPronoun(reading: Reading, quote: Quote): boolean {
  return evidenceOf(reading, quote).some((e) => {
    const { start, end } = reading.sentences[e.sentence]!;
    return /\b(?:told|tells?|telling) (?:them|him|her|us|me)\b/i.test(reading.article.text.slice(start, end));
  });
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
