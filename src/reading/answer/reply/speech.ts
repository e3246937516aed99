import { overlaps } from '../../../article/span.ts';
import { restate, restateQuote } from '../../compose.ts';
import { cite, type Entity, onceEach, type Quote, type Reading } from '../../reading.ts';
import { plain, say, type Wording } from '../../wording.ts';
import { foundIn } from '../evidence/evidence.ts';
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
import { whom } from './whose.ts';
import { evidenceOf, hitsIn, isAbout, onEach, wordsOn } from './words-on.ts';
import { moreWords, shownOf, takenBack } from './words-shown.ts';

/**
 * "What did X say about Y?": only words that the article gives to X count. Where it gives none, that X would not comment, or what X is told to
 * have said without words of theirs.
 */
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
  const telling = wordsOn(reading, question, theirs, others);
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
    if (refused !== null) return toldIn(reading, question, refused);
    const asksOpen = /^(?:what|how)\b/i.test(question.whole) && !saidBy.anyone && question.terms.length > 0;
    const attitude = asksOpen ? withoutWords(reading, question, others) : null;
    return attitude?.kind === 'answer' ? attitude : elsewhere(reading, question, theirs, others, whose);
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
    citations: onceEach(sentences.map((e) => cite(reading.article, reading.sentences[e.sentence]!))),
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
  const told = foundIn(sentence);
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
  const told = claimedOf(reading, question).map((sentence) => foundIn(sentence));
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
    citations: onceEach([cite(reading.article, claimed), ...found.citations]),
    explain: () => [...found.explain(), 'denies what the sentence before tells'],
  };
}
