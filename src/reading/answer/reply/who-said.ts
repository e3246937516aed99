import { overlaps, type Span } from '../../../article/span.ts';
import { indexOf } from '../../index/article-index.ts';
import { vocabularyOf } from '../../index/vocabulary.ts';
import { sayingVerbs } from '../../lexicon/saying-verbs.ts';
import { type SpeechVerb, speechVerb } from '../../lexicon/speech-verbs.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import { cite, type Entity, type Quote, type Reading } from '../../reading.ts';
import { type Token, tokensOf } from '../../syntax/syntax.ts';
import { tokenTexts } from '../../syntax/tokens.ts';
import { dependantsIn, keptTreeOf } from '../../syntax/tree.ts';
import { polarityFault } from '../evidence/polarity.ts';
import { frameOf } from '../frame/frame.ts';
import type { Question } from '../question/question.ts';
import { align } from '../rank/alignment.ts';
import { restatedOnce } from './restated.ts';
import type { Answer } from './result.ts';

/** "Who said …", "who has warned that …", "and who told the inquiry …", "who called the inquiry …": the verb. */
const asksWhoSaid = /^\W*(?:(?:and|but|so)\s+)?who(?:\s(?:has|have|had|else|also|first|once|actually))*\s(\p{L}+)\s/iu;
/** Least part of what was said, by weight of its words, that a quotation must hold. */
const MOST = 0.8;
/** From here on two words mean the same, or one is a kind of the other. */
const SAME = 0.75;
/** Most quotations that one reply is made of. */
const MOST_SHOWN = 3;

/**
 * "Who said that the bridge was safe?", "Who called the inquiry flawed?": the quotation whose own words hold what was said, and whom the
 * article gives it to. Null where the question asks for something else, or where no quotation with a known speaker holds it: then other layers look for it.
 */
export function whoSaid(reading: Reading, question: Question): Answer | null {
  const verb = speechVerb(asksWhoSaid.exec(question.whole)?.[1]?.toLowerCase() ?? '');
  if (!(verb?.frames.clause || verb?.frames.predicate) || question.kind !== 'who' || question.unknownNames.length > 0)
    return null;
  const wanted = question.terms.filter(({ word }) => speechVerb(word.toLowerCase())?.lemma !== verb.lemma);
  if (wanted.length < 2 && question.entities.length === 0) return null;
  if (wanted.length === 0) return null;
  const { frequency } = vocabularyOf(reading);
  const weightOf = (term: string) => Math.log(1 + reading.sentences.length / (1 + (frequency.get(term) ?? 0)));
  const whole = wanted.reduce((sum, { term }) => sum + weightOf(term), 0);

  const held = reading.quotes
    .filter(
      (quote) =>
        isToldBy(reading, quote, verb) &&
        question.entities.every((e) => isMeantIn(reading, question, quote, e)) &&
        !isToldTo(question, quote) &&
        !(isNaming(verb) && callsAnother(reading, question, sentencesOf(reading, quote))),
    )
    .map((quote) => {
      const terms = termsOf(reading, quote);
      const met = wanted.filter(({ term }) => terms.some((own) => related(term, own)));
      return { quote, share: met.reduce((sum, { term }) => sum + weightOf(term), 0) / whole };
    })
    .filter(({ quote, share }) => share >= MOST && isAsAsked(reading, question, quote));
  const most = Math.max(...held.map(({ share }) => share));
  const best = held.filter(({ share }) => share === most).map(({ quote }) => quote);
  // one person's words told twice are one answer
  const chosen = best.filter((q, i) => best.findIndex((o) => o.speaker!.name === q.speaker!.name) === i);
  if (chosen.length === 0 || chosen.length > MOST_SHOWN) return null;
  return answerWith(reading, question, chosen);
}

/**
 * Whether evidence that other layers found for "who said …" holds what was said: a likeness of most words is too little to give somebody
 * words. True for all other questions.
 */
export function holdsWhatWasSaid(reading: Reading, question: Question, { citations }: Answer): boolean {
  const verb =
    question.kind === 'who' ? speechVerb(asksWhoSaid.exec(question.whole)?.[1]?.toLowerCase() ?? '') : undefined;
  if (!verb || !(isNaming(verb) || (verb.frames.clause && sayingVerbs('neutral').has(verb.lemma)))) return true;
  if (leavesOpen(reading, question, citations)) return false;
  if (isNaming(verb) && (callsAnother(reading, question, citations) || isCalledByNobody(reading, citations)))
    return false;
  const frame = frameOf(question);
  const own = reading.syntax.sentences.filter((s) => citations.some((c) => overlaps(c, s)));
  const calls = (lower: string) => speechVerb(lower)?.frames.predicate ?? false;
  if (
    !sayingVerbs('neutral').has(verb.lemma) &&
    !own.some((s) => tokensOf(reading.syntax, s).some((t) => calls(t.lower)))
  )
    return false;
  const { sentences } = align(frame, indexOf(reading), own);
  return frame.words.every(
    ({ word, entities }, k) =>
      entities.length > 0 || speechVerb(word.lower)?.lemma === verb.lemma || sentences.some((s) => s.like[k]! >= SAME),
  );
}

function answerWith(reading: Reading, question: Question, quotes: readonly Quote[]): Answer {
  const [first] = quotes as [Quote, ...Quote[]];
  const sentences = reading.sentences.filter((s) => quotes.some((q) => q.spans.some((span) => overlaps(span, s))));
  return {
    question,
    kind: 'answer',
    wording: restatedOnce(reading, quotes),
    span: cite(reading.article, nameOfSpeaker(reading, first)),
    standing: first.cue?.standing ?? 'said',
    speaker: first.speaker!.name,
    citations: sentences.map((s) => cite(reading.article, s)),
    nearest: [],
    entities: [...quotes.flatMap((q) => q.speaker!.entity ?? []), ...question.entities.map((e) => e.id)],
    explain: () => [
      ...question.steps,
      ...quotes.map((q) => `${q.id} holds what was said, and is by ${q.speaker!.name}`),
    ],
  };
}

/** "Who told X that he would be back?" is not answered by what X told another. */
function isToldTo({ whole, entities }: Question, { speaker }: Quote): boolean {
  const behind = whole.slice(asksWhoSaid.exec(whole)?.[0].length ?? 0).toLowerCase();
  const addressee = entities.find((e) => [e.name, ...e.aliases].some((form) => behind.startsWith(form.toLowerCase())));
  return addressee !== undefined && speaker?.entity === addressee.id;
}

/**
 * Whether a quotation has a speaker, and its verb is the one asked for, or one as neutral: what somebody denied they did not say, and what
 * they said that another called it they did not call it themselves.
 */
function isToldBy({ article }: Reading, { speaker, cue, spans }: Quote, { lemma, frames }: SpeechVerb): boolean {
  if (!speaker || /^(?:i|we|it)$/i.test(speaker.name)) return false;
  if (cue?.lemma === lemma) return true;
  if (cue?.standing === 'denial') return false;
  if (sayingVerbs('neutral').has(lemma)) return true;
  if (!frames.predicate || !cue) return false;
  if (speechVerb(cue.text.toLowerCase())?.frames.predicate) return true;
  const words = spans.flatMap(
    (s) =>
      article.text
        .slice(s.start, s.end)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [],
  );
  return sayingVerbs('neutral').has(cue.lemma) && !words.some((word) => speechVerb(word)?.frames.predicate);
}

/** Whether a quotation's words speak of an entity; "who denied that anybody had warned her" may mean the speaker by "her". */
function isMeantIn({ article }: Reading, { whole }: Question, quote: Quote, entity: Entity): boolean {
  if (quote.about.includes(entity.id)) return true;
  if (entity.mentions.some((m) => quote.spans.some((span) => overlaps(span, m)))) return true;
  const isNamed = entity.mentions.some((m) => m.by !== 'pronoun' && whole.includes(article.text.slice(m.start, m.end)));
  return !isNamed && quote.speaker?.entity === entity.id;
}

function termsOf({ article }: Reading, quote: Quote): string[] {
  return quote.spans.flatMap((span) => tokenTexts(article.text, span).map((word) => termOf(word.toLowerCase())));
}

/** Whether a text leaves open what is asked to have been said: "for others to say whether X was right" does not say that X was. */
function leavesOpen({ syntax }: Reading, { terms }: Question, spans: readonly Span[]): boolean {
  const { tokens, dependants } = keptTreeOf(syntax);
  const isHere = (at: number) => at >= 0 && spans.some((span) => overlaps(span, tokens[at]!));
  const isOpen = (at: number): boolean =>
    isHere(at) && (dependants[at]!.some((d) => /^(?:if|whether)$/.test(tokens[d]!.lower)) || isOpen(tokens[at]!.head));
  const said = terms.filter(({ word }) => !speechVerb(word.toLowerCase()));
  const asked = tokens.filter((t) => isHere(t.index) && said.some(({ term }) => related(term, termOf(t.lower))));
  return asked.length > 0 && asked.every((t) => isOpen(t.index));
}

const sentencesOf = ({ sentences }: Reading, { spans }: Quote) =>
  sentences.filter((s) => spans.some((span) => overlaps(span, s)));

/** Whether a quotation says what is asked: it does not leave it open, and no sentence of it says the opposite. */
function isAsAsked(reading: Reading, question: Question, quote: Quote): boolean {
  if (leavesOpen(reading, question, quote.spans)) return false;
  return sentencesOf(reading, quote).every((s) => polarityFault(reading, question, s) === null);
}

/** "Called the report flawed": a verb that only gives something a name, which "slammed the report" need not do. */
const isNaming = ({ frames, lemma }: SpeechVerb) => frames.predicate && (!frames.object || lemma === 'describe');

/** "Who called X rich?" is not told by "Y called that rich": no person is "that". */
function callsAnother({ syntax }: Reading, { entities }: Question, spans: readonly Span[]): boolean {
  if (!entities.some((e) => e.kind === 'person')) return false;
  const { tokens } = keptTreeOf(syntax);
  const called = tokens.filter(
    (t) =>
      spans.some((span) => overlaps(span, t)) &&
      speechVerb(tokens[t.index - 1]?.lower ?? '')?.frames.predicate &&
      tokens[t.index - 1]!.upos === 'VERB',
  );
  return called.length > 0 && called.every((t) => /^(?:that|this|it)$/.test(t.lower));
}

/** "The flats were described as a done deal": by whom is not told, whoever else the sentence names. */
function isCalledByNobody({ syntax }: Reading, spans: readonly Span[]): boolean {
  const tree = keptTreeOf(syntax);
  const calls = tree.tokens.filter(
    (t) => t.upos === 'VERB' && spans.some((s) => overlaps(s, t)) && speechVerb(t.lower)?.frames.predicate,
  );
  const isPassive = ({ index }: Token) => dependantsIn(tree, index, 'aux:pass').length > 0;
  // the parser may hang "by X" on what it was called
  const hasDoer = ({ index, sentence }: Token) =>
    tree.tokens.some((t) => t.lower === 'by' && t.index > index && t.sentence === sentence);
  return calls.length > 0 && calls.every((t) => isPassive(t) && !hasDoer(t));
}

/** The name of a speaker: where a pronoun tells who speaks, the last one before it, else the words of the mention itself. */
function nameOfSpeaker({ entities }: Reading, { speaker }: Quote): Span {
  const mentions = entities.find((e) => e.id === speaker!.entity)?.mentions ?? [];
  const own = mentions.find((m) => m.start === speaker!.start);
  const names = mentions.filter((m) => m.by === 'name');
  const name = own?.by === 'pronoun' ? (names.filter((m) => m.start < own.start).at(-1) ?? names[0]) : undefined;
  return name ?? speaker!;
}
