import { contains, overlaps, type Span } from '../../../article/span.ts';
import { vocabularyOf } from '../../index/vocabulary.ts';
import { wordMap } from '../../language.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading } from '../../reading.ts';
import { besideThePoint } from '../evidence/beside-the-point.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { bareFault } from '../evidence/figures.ts';
import { frameOf } from '../frame/frame.ts';
import type { Question } from '../question/question.ts';
import { type Ranked, rank } from './rank.ts';
import { asksName, NOT_HOW, namesNone } from './sort-fault.ts';
import { ENOUGH, ENOUGH_ALONE, ENOUGH_MET, ENOUGH_WHOLE, LEAST, LEAST_KNOWN, SURE, SURER } from './trust.ts';

/** What part of a question is most of it. */
const MOST = 0.8;
const WHOLE = 0.999;
const HALF = 0.5;

/** Kinds whose value the reading knows by its own layers: dates, ages, amounts, reasons. */
const byValue = new Set(['when', 'why', 'how-many', 'how-old', 'how-long']);

/** The evidence that answers, if any, and the reason in words. */
export interface Decision {
  readonly best: Evidence | null;
  readonly step: string;
}

/**
 * Which evidence answers a question. A hard reason (somebody the sentence does not speak of, the opposite, another's deed, a verb
 * that stands nowhere) always declines. Otherwise the words that the fitted trees choose answer where they are to be trusted; and a
 * sentence that holds all that the question asks answers where they do not find it quite wrong.
 */
export function decide(reading: Reading, question: Question, weighed: readonly Evidence[]): Decision {
  const stands = weighed[0]?.fault === null ? weighed[0] : null;
  // a question that only names somebody or something leaves little to go by: only words that are surely meant answer it, and "what does X do?"
  // asks for a trade, not for any deed
  const onlyNames = question.terms.length === 0;
  const isOpen = question.entities.length === 0 || frameOf(question).type === 'deed';
  if (question.kind === 'yes-no' || (onlyNames && (stands || isOpen)))
    return { best: stands, step: 'weighed by rules alone' };
  const { frequency } = vocabularyOf(reading);
  const lost = question.terms.find(({ word, term }) => word.includes('-') && !frequency.has(term));
  if (lost) return { best: null, step: `the article has no “${lost.word}”` };
  const ranked = rank(reading, question);
  if (!ranked) return { best: stands, step: 'the article has no words that could answer' };
  if (!keepsPreposition(reading, question, ranked.span))
    return { best: null, step: 'the words do not stand behind the preposition at the end of the question' };
  const words = reading.article.text.slice(ranked.span.start, ranked.span.end);
  const found = `likeliest words “${words}”, trust ${ranked.trust.toFixed(2)} (${ranked.because})`;
  const evidence = weighed.find((e) => e.sentence === ranked.sentence)!;
  // a reason is only what the text gives as one: anything else would be a motive inferred
  const noReason = question.kind === 'why' && evidence.value === null && !isGivenAsReason(reading, ranked);
  const against = evidence.hard || noReason ? `the sentence ${evidence.fault ?? 'gives no reason'}` : ranked.fault;
  // of two sentences that hold all that is asked, the one with the words that are surely meant; of several times the first is asked for as such
  const isTold =
    evidence.fault === null &&
    evidence.value !== null &&
    overlaps(evidence.value, ranked.span) &&
    !/\b(?:first|last)\b/i.test(question.whole);
  // a sentence that holds all that is asked, and the value, comes before one that does not
  const isNearer =
    stands !== null && besideThePoint(reading, question, stands) < besideThePoint(reading, question, evidence);
  // where the rules find a place, another sentence's words must surely be meant
  const isPlaceElsewhere = question.kind === 'where' && stands?.sentence !== ranked.sentence && ranked.trust < SURE;
  const better =
    stands?.value &&
    (isNearer ||
      isPlaceElsewhere ||
      (byValue.has(question.kind)
        ? (stands.sentence !== ranked.sentence && !isTold) ||
          ranked.trust < SURE ||
          // what is marked as a reason comes before what only stands there
          (question.kind === 'why' && stands.sentence === ranked.sentence) ||
          (overlaps(stands.value, ranked.span) && !isCutShort(reading, stands.value, ranked.span))
        : evidence.fault !== null && ranked.trust < SURE));
  const alone = frameOf(question).words.length <= 1;
  const enough = onlyNames ? SURE : alone ? ENOUGH_ALONE : enoughAt(ranked.coverage);
  const isTrusted = ranked.trust >= enough && against === null;
  const { sentence, coverage, hard } = evidence;
  const chosen = { sentence, coverage, hard, fault: null, value: ranked.span, ...toldBy(ranked) };
  if (isTrusted && !better) return { best: chosen, step: found };
  // "how often" and "how far" are answered by words, not by a sentence
  const { type } = frameOf(question);
  const needsWords = (ranked.fault === NOT_HOW || /^(?:degree|duration|amount)$/.test(type)) && !stands?.value;
  // nor is a deed told by the sentence whose words for it are at fault, nor a name by the noun that asks for one
  const isFaulty =
    (type === 'deed' && ranked.fault !== null && stands?.sentence === ranked.sentence) ||
    (stands?.sentence === ranked.sentence && bareFault(reading, question, ranked.span) !== null) ||
    (stands?.value && namesNone(reading, question, stands.value)) ||
    (stands?.sentence === ranked.sentence && namesNone(reading, question, ranked.span));
  // little trust in words of a sentence that holds half the question says nothing of another that holds all of it
  const elsewhere = stands && stands.sentence !== ranked.sentence && stands.coverage >= 1 && ranked.coverage < HALF;
  const least = elsewhere ? 0 : stands?.value && byValue.has(question.kind) ? LEAST_KNOWN : LEAST;
  if (
    stands &&
    ranked.trust >= least &&
    !asksName(question) &&
    !needsWords &&
    !isFaulty &&
    !isAsked(reading, question, stands)
  ) {
    if (stands.value || stands.sentence !== ranked.sentence || ranked.fault !== null)
      return { best: stands, step: `${found}; the rules find a sentence that holds the question` };
    return {
      best: {
        sentence: stands.sentence,
        coverage: stands.coverage,
        hard: stands.hard,
        fault: null,
        value: ranked.span,
        ...toldBy(ranked),
      },
      step: `${found}; the rules find a sentence that holds the question`,
    };
  }
  if (isTrusted) return { best: chosen, step: found };
  return { best: null, step: against ? `${found}, but ${against}` : `${found}: too little` };
}

/** Whether a number is only the first part of what was chosen: "three" of "three or four", "1.7" of "1.7 million". */
function isCutShort({ article }: Reading, value: Span, chosen: Span): boolean {
  return (
    value.start === chosen.start &&
    /^ (?:or|to|and|\p{L}*illion|thousand|hundred|dozen)\b/u.test(article.text.slice(value.end, chosen.end))
  );
}

/** How far words must be trusted to answer, by how much of the question their sentence holds. */
function enoughAt(coverage: number): number {
  if (coverage >= WHOLE) return ENOUGH_WHOLE;
  return coverage >= MOST ? ENOUGH_MET : ENOUGH;
}

/** Whether the text itself marks the chosen words as a reason or an aim, and they are surely the ones. */
function isGivenAsReason({ article }: Reading, { span, trust }: Ranked): boolean {
  const before = article.text.slice(Math.max(0, span.start - 14), span.start);
  const own = article.text.slice(span.start, span.end);
  return (
    trust >= SURER &&
    (/\b(?:because|because of|due to|so that|to)\s$/i.test(before) || /^(?:because|due|to)\s/i.test(own))
  );
}

const toldBy = ({ pronoun }: Ranked) => (pronoun ? { pronoun } : {});

/** Whether words stand behind the preposition that a question ends with: "what did X die of?" is not answered by a date of death. */
function keepsPreposition({ article }: Reading, { kind, whole }: Question, { start }: Span): boolean {
  const left =
    kind === 'what'
      ? /\b(?<!\b(?:take|takes|took|taken|taking|hand|handed) )(?:of|for|over|around|against|despite|under)(?=\?$)/i.exec(
          whole,
        )
      : kind === 'who'
        ? /\b(?:under|alongside|against)(?=\?$)/i.exec(whole)
        : null;
  if (!left) return true;
  if (left[0].toLowerCase() === 'for')
    return /\b(?:for|over|after|because|because of|due to|as)\s(?:\S+\s){0,2}$/i.test(
      article.text.slice(Math.max(0, start - 30), start),
    );
  const near = article.text.slice(Math.max(0, start - left[0].length - 5), start + left[0].length);
  return near.toLowerCase().split(/\W/).includes(left[0].toLowerCase());
}

/** Whether evidence for "who" names the one whom the question names itself. */
function isAsked({ entities }: Reading, question: Question, { value }: Evidence): boolean {
  if (question.kind !== 'who' || !value) return false;
  return entities.some((e) => question.entities.includes(e) && e.mentions.some((m) => contains(m, value)));
}

/** "Who accused X?" is not answered by claims whose maker the article does not name. */
export function asksForAccuser(reading: Reading, question: Question, { sentence, value }: Evidence): boolean {
  if (question.kind !== 'who' || question.voice !== 'active' || (value && isAccuser(reading, value))) return false;
  const accusing = question.terms.filter(
    ({ word }) => wordMap('standing-words.tsv').get(word.toLowerCase()) === 'allegation',
  );
  const { standing, speaker, ...own } = reading.sentences[sentence]!;
  if (accusing.length > 0 && standing === 'allegation' && speaker === null) return true;
  // "who made the allegations": who speaks of them has not made them by that
  const told = reading.syntax.tokens.filter(
    (t) => t.upos === 'NOUN' && contains(own, t) && accusing.some(({ term }) => related(term, termOf(t.lower))),
  );
  return told.some((t) => reading.quotes.some((q) => q.spans.some((span) => contains(span, t))));
}

/** Whether words are the subject of a word of accusation: "police have charged". */
function isAccuser({ syntax }: Reading, value: Span): boolean {
  return syntax.tokens.some(
    (t) =>
      t.deprel === 'nsubj' &&
      contains(value, t) &&
      wordMap('standing-words.tsv').get(syntax.tokens[t.head]?.lower ?? '') === 'allegation',
  );
}
