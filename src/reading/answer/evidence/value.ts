import { contains, overlaps, type Span } from '../../../article/span.ts';
import { indexOf } from '../../index/article-index.ts';
import { affirmed } from '../../index/deed.ts';
import { isException } from '../../index/exception.ts';
import { wordSet } from '../../language.ts';
import { nounFile } from '../../lexicon/lexicon.ts';
import { GROUP, PERSON } from '../../lexicon/noun-files.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading, Sentence } from '../../reading.ts';
import { sentenceAt, type Token, tokenAt, tokensOf } from '../../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, markOf, type Tree } from '../../syntax/tree.ts';
import type { Question } from '../question/question.ts';
import { ageIn } from './age-of.ts';
import { type AskedRoles, askedRoles } from './asked-roles.ts';
import { isDateOf } from './date-of.ts';
import { namesAt } from './denotes.ts';
import { figureFault } from './figures.ts';
import { deedsIn, isOther } from './role-fault.ts';
import { roleHolder } from './role-modifiers.ts';

/** The shortest exact words in a sentence that can answer the question by their type; null where there are none. */
export function valueIn(reading: Reading, question: Question, sentence: Sentence): Span | null {
  switch (question.kind) {
    case 'when':
      return nearestDate(reading, question, sentence, (type) => type === 'DATE' || type === 'TIME');
    case 'how-long':
      return (
        nearestDate(reading, question, sentence, (type) => type === 'DURATION') ?? lengthIn(reading, question, sentence)
      );
    case 'how-old':
      return ageIn(reading, question, sentence);
    case 'who':
      return personIn(reading, question, sentence);
    case 'where':
      return placeIn(reading, sentence);
    case 'how-many':
      return numberIn(reading, question, sentence);
    case 'why':
      return reasonIn(reading, question, sentence);
    default:
      return null;
  }
}

/** Of several, the date nearest to a word of the question. */
function nearestDate(
  reading: Reading,
  question: Question,
  sentence: Sentence,
  fits: (type: string) => boolean,
): Span | null {
  const dates = reading.dates.filter((d) => contains(sentence, d) && fits(d.type) && isDateOf(reading, question, d));
  const anchors = anchorsIn(reading, question, sentence);
  const distance = (s: Span) => Math.min(...anchors.map((a) => Math.abs(a - s.start)), 10_000);
  const [nearest] = [...dates].sort((a, b) => distance(a) - distance(b));
  return nearest ? { start: nearest.start, end: nearest.end } : null;
}

/** Where the question's content words stand in the sentence. */
function anchorsIn(reading: Reading, question: Question, sentence: Sentence): number[] {
  return sentenceTokens(reading, sentence)
    .filter((t) => question.terms.some(({ term }) => related(term, termOf(t.lower))))
    .map((t) => t.start);
}

function sentenceTokens(reading: Reading, sentence: Sentence) {
  const own = sentenceAt(reading.syntax, sentence.start);
  return own ? tokensOf(reading.syntax, own) : [];
}

/**
 * Who does, or undergoes, what the question's verb says: the subject of that verb in the parse, or its agent ("by X") where the
 * question asks who did what the sentence tells in the passive. Null where the parse gives none, or the one the question names.
 */
function personIn(reading: Reading, question: Question, sentence: Sentence): Span | null {
  const tokens = sentenceTokens(reading, sentence);
  const asked = new Set(question.entities.map((e) => e.id));
  const holder = roleHolder(reading, question, reading.sentences.indexOf(sentence));
  if (holder) return holder;
  const roles = askedRoles(question);
  // "whom did X attack?" asks for no subject
  if (roles && roles.doer !== 'open' && roles.doneTo !== 'open') return null;
  if (roles?.doneTo === 'open') {
    const found = doneToIn(reading, roles, sentence, tokens);
    if (found || roles.doer !== null) return found;
  }
  for (const verb of tokens) {
    if (!/^(?:VERB|AUX|ADJ|NOUN)$/.test(verb.upos)) continue;
    if (!question.terms.some(({ term }) => related(term, termOf(verb.lower)))) continue;
    const subject = subjectOf(keptTreeOf(reading.syntax), tokens, verb);
    if (!subject) continue;
    const passive = subject.deprel === 'nsubj:pass';
    // "X, which had sued it": who was sued is not X
    const isAcross = roles?.doneTo === 'open' && !passive && verb.upos === 'VERB';
    if (isAcross && tokens.some((t) => t.head === verb.index && t.deprel === 'obj')) continue;
    const doer = passive && question.voice === 'active' ? agentOf(tokens, verb) : subject;
    // "A told B that she had done it" names nobody
    if (doer?.upos === 'PRON' && !/^(?:root|conj)/.test(verb.deprel)) continue;
    const found = doer && nounPhrase(reading, tokens, doer);
    // "their situation had not changed" tells of nobody
    if (doer?.upos === 'NOUN' && !found?.entity && ![0, PERSON, GROUP].includes(nounFile(doer.lemma))) continue;
    if (found && !(found.entity && asked.has(found.entity))) return found.span;
  }
  return null;
}

/** To whom a deed of a sentence is done, by a name or a noun. */
function doneToIn(reading: Reading, roles: AskedRoles, sentence: Sentence, tokens: readonly Token[]): Span | null {
  for (const deed of deedsIn(reading, roles, reading.sentences.indexOf(sentence))) {
    const token = tokens.find((t) => t.index === deed.doneTo);
    const found =
      token && token.upos !== 'PRON' && !isOther(reading, roles, deed) ? nounPhrase(reading, tokens, token) : null;
    if (found) return found.span;
  }
  return null;
}

/** The subject of a verb, or of the verb that it goes on from ("resigned and left"). */
function subjectOf(tree: Tree, tokens: readonly Token[], verb: Token): Token | undefined {
  const byIndex = (index: number) => tokens.find((t) => t.index === index);
  let at: Token | undefined = verb;
  for (let step = 0; at && step < 4; step++) {
    const head: number = at.index;
    const subject = tokens.find((t) => t.head === head && t.deprel.startsWith('nsubj'));
    if (subject)
      return subject.lower === 'who' || subject.lower === 'which'
        ? at.head >= 0
          ? byIndex(affirmed(tree, at.head))
          : undefined
        : subject;
    at = /^(?:conj|xcomp)/.test(at.deprel) ? byIndex(at.head) : undefined;
  }
  return undefined;
}

function agentOf(tokens: readonly Token[], verb: Token): Token | undefined {
  return tokens.find(
    (t) =>
      t.head === verb.index &&
      t.deprel.startsWith('obl') &&
      tokens.some((c) => c.head === t.index && c.deprel === 'case' && c.lower === 'by'),
  );
}

/** The name that a token stands in; else its noun phrase without the clauses that hang on it. A pronoun stands for whom it points at. */
function nounPhrase(
  reading: Reading,
  tokens: readonly Token[],
  head: Token,
): { span: Span; entity: string | null } | null {
  const names = head.upos === 'PRON' ? [head.index] : namesAt(indexOf(reading), head.index);
  for (const token of tokens.filter((t) => names.includes(t.index))) {
    const entity = reading.entities.find((e) => e.mentions.some((m) => contains(m, token)));
    const mention = entity?.mentions.find((m) => contains(m, token));
    if (entity && mention) return { span: { start: mention.start, end: mention.end }, entity: entity.id };
  }
  if (head.upos === 'PRON') return null;
  const inside = tokens.filter(
    (t) => t === head || (t.head === head.index && /^(?:det|amod|compound|nummod|flat|nmod:poss)/.test(t.deprel)),
  );
  return {
    span: { start: Math.min(...inside.map((t) => t.start)), end: Math.max(...inside.map((t) => t.end)) },
    entity: null,
  };
}

function placeIn({ article, entities }: Reading, sentence: Sentence): Span | null {
  const places = entities
    .filter((e) => e.kind !== 'person')
    .flatMap((e) => e.mentions)
    .filter(
      (m) =>
        contains(sentence, m) &&
        /\b(?:in|at|to|from|near|outside|across|for)\s(?:the\s)?$/i.test(article.text.slice(sentence.start, m.start)),
    )
    .sort((a, b) => a.start - b.start);
  return places[0] ? { start: places[0].start, end: places[0].end } : null;
}

/**
 * Whether a place may be where something is that a question without a verb asks for: "where are the bats?" is not told by "researchers at the
 * University of X".
 */
export function isPlaceOf({ syntax }: Reading, { terms }: Question, place: Span): boolean {
  if (terms.length === 0 || terms.some(({ verb }) => verb)) return true;
  const tree = keptTreeOf(syntax);
  const { tokens } = tree;
  const isAsked = (index: number) => terms.some(({ term }) => related(term, termOf(tokens[index]!.lower)));
  let at = tokens[tokenAt(syntax, place.start)]?.index ?? -1;
  while (at >= 0 && (contains(place, tokens[at]!) || /^(?:compound|flat|appos)/.test(tokens[at]!.deprel))) {
    const { deprel, head } = tokens[at]!;
    if (head < 0) return true;
    // of a verb that place is whose subject or object it is
    if (!contains(place, tokens[head]!) && !/^(?:nmod|compound|flat|appos)/.test(deprel))
      return tokens[head]!.upos !== 'VERB' || dependantsIn(tree, head, 'nsubj', 'obj').some(isAsked);
    at = head;
  }
  return at < 0 || isAsked(at);
}

/** A number that counts what the question counts. */
function numberIn(reading: Reading, question: Question, sentence: Sentence): Span | null {
  const tokens = sentenceTokens(reading, sentence);
  if (/\bhow much\b/i.test(question.whole)) return amountIn(reading, question, sentence);
  const counted = question.terms.filter((t) => !t.verb);
  const own = sentenceAt(reading.syntax, sentence.start);
  for (const [i, token] of tokens.entries()) {
    if (
      !/^\d[\d,.]*$|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds|thousands|dozens|several)$/.test(
        token.lower,
      )
    )
      continue;
    if (isException(tokens, i)) continue;
    if (own && figureFault(reading, question, own, token) !== null) continue;
    const behind = tokens.slice(i + 1, i + 5).map((t) => termOf(t.lower));
    if (counted.length === 0 || counted.some(({ term }) => behind.some((b) => related(term, b))))
      return { start: token.start, end: token.end };
  }
  return null;
}

/** How long a thing is: a number with a unit of length. */
function lengthIn(reading: Reading, { whole }: Question, sentence: Sentence): Span | null {
  const tokens = sentenceTokens(reading, sentence);
  // of what else is measured in the sentence nothing is known, but "the longest" is one
  const isTold = /\b\p{L}+est\b/iu.test(whole) || tokens.some((t) => /^(?:long|length)$/.test(t.lower));
  if (!isTold) return null;
  const at = tokens.findIndex(
    (t, i) => i > 0 && wordSet('length-units.tsv').has(t.lower) && tokens[i - 1]!.upos === 'NUM',
  );
  return at < 0 ? null : { start: tokens[at - 1]!.start, end: tokens[at]!.end };
}

/** An amount of money or a share: "£2.3m", "$4 billion", "12 per cent". */
function amountIn(reading: Reading, question: Question, sentence: Sentence): Span | null {
  const amount =
    /[£$€]\s?\d[\d,]{0,30}(?:\.\d+)?\s?(?:m|bn|k|million|billion|trillion)?\b|\b\d[\d,]{0,30}(?:\.\d+)?\s?(?:%|per\scent|percent|pounds|dollars|euros|pence|cents)/gi;
  const own = sentenceAt(reading.syntax, sentence.start);
  for (const match of reading.article.text.slice(sentence.start, sentence.end).matchAll(amount)) {
    const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    if (!own || figureFault(reading, question, own, span) === null) return span;
  }
  return null;
}

/**
 * The words that give a reason: behind "because", "over", "after", "due to", or a purpose behind "to". Null where they give it for
 * something else than what the question asks about: in "in her resignation letter she attacked him over his handling of it", nobody says
 * why she resigned.
 */
function reasonIn(reading: Reading, question: Question, sentence: Sentence): Span | null {
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

/** "criticised over exclusions", "fined for speeding": what hangs on the question's own verb by such a preposition, and is no time. */
function reasonBehindVerb(reading: Reading, question: Question, sentence: Sentence): Span | null {
  const tree = keptTreeOf(reading.syntax);
  for (const verb of sentenceTokens(reading, sentence)) {
    if (verb.upos !== 'VERB' || !question.terms.some(({ term }) => related(term, termOf(verb.lower)))) continue;
    for (const index of dependantsIn(tree, verb.index, 'obl', 'advcl')) {
      if (!/^(?:over|for)$/.test(markOf(tree, index)) || tree.tokens[index]!.upos === 'PROPN') continue;
      const { first, last } = tree.reach[index]!;
      const span = { start: tree.tokens[first]!.start, end: tree.tokens[last - 1]!.end };
      const named = reading.entities.some((e) => e.mentions.some((m) => contains(m, tree.tokens[index]!)));
      if (index > verb.index && !named && !reading.dates.some((d) => overlaps(d, span))) return span;
    }
  }
  return null;
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
