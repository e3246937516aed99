import { overlaps, slice } from '../../../article/span.ts';
import { deedsOf } from '../../index/deed.ts';
import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Entity, Quote, Reading, Sentence } from '../../reading.ts';
import type { Question } from '../question/question.ts';
import type { Answer } from './result.ts';
import { answerOf } from './sentences.ts';

const asksPromise =
  /^what (?:did|has|have|does|do) .+? (?:promise|vow|pledge)(?:d)?(?: (?:to do|(?:(?:the|his|her|their|its) )?\p{Ll}+))?$/iu;
const asksWish = /^what (?:did|does|do|has|have) .+? (?:want|wanted|demand|demanded)(?: to (?:happen|see|be done))?$/i;
/** "What will X publish?" */
const asksAhead = /^what (?:will|is|are) .+? (?:going to )?(\p{Ll}+)(?: next)?$/iu;

/** What speakers say of themselves as to come; what they will be, miss or never forget is no promise. */
const will =
  /\b(?:I|we)(?:['’]ll| will| won['’]t| shall)(?: (?:not|also|always|never|now|then))?(?! (?:be|miss|have to|need to|never forget|remember|see)\b) (\p{Ll}+)/giu;
const wish = /\b(?:should|must|ought to|needs? to|(?:I|we)(?:['’]d| would) like|(?:I|we) (?:want|demand|call for))\b/i;
const promising = /^(?:promise|vow|pledge)$/;
const wishing = /^(?:call|demand|urge|ask|want|appeal|propose)$/;
/** Most sentences that are shown. */
const MOST = 3;

/**
 * "What did X promise?", "What does X want?", "What will X do?", where the article has no such word: what X vows or calls for, and X's own words
 * with "I will" or "should". Never more than that they are said. Null where the question asks for something else, and where there are none.
 */
export function wishesOf(reading: Reading, question: Question): Answer | null {
  const [asked] = question.entities;
  const plain = withoutEnd(question.whole, QUESTION_END);
  if (!asked || question.unknownNames.length > 0 || question.entities.length > 1) return null;
  if (asksPromise.test(plain)) return promised(reading, question, asked);
  if (asksWish.test(plain)) return wished(reading, question, asked);
  const verb = asksAhead.exec(plain)?.[1]?.toLowerCase();
  return verb && /^what will\b|\bgoing to\b/i.test(plain) ? intended(reading, question, asked, verb) : null;
}

function promised(reading: Reading, question: Question, asked: Entity): Answer | null {
  const vowed = sentencesWith(reading, asked, ({ cue }) => promising.test(cue?.lemma ?? ''));
  const own = sentencesWith(reading, asked, (quote, words) => isOwnWords(quote) && verbsAhead(words).length > 0);
  const all = [...new Set([...vowed, ...own])];
  return told(
    reading,
    question,
    asked,
    all,
    'asks what somebody promised: what they vow, and their words with “I will”',
  );
}

function wished(reading: Reading, question: Question, asked: Entity): Answer | null {
  const quoted = sentencesWith(reading, asked, ({ cue }, words) => wishing.test(cue?.lemma ?? '') || wish.test(words));
  // "called for a review" holds no words that could be cited
  const called = deedsOf(reading)
    .filter(({ doerEntity, stance, word }) => doerEntity === asked && stance === 'told' && wishing.test(word.lemma))
    .map(({ sentence }) => reading.sentences[sentence]!);
  const all = [...new Set([...quoted, ...called])].sort((a, b) => a.start - b.start);
  return told(
    reading,
    question,
    asked,
    all,
    'asks what somebody wants: what they call for, and their words with “should”',
  );
}

function intended(reading: Reading, question: Question, asked: Entity, verb: string): Answer | null {
  const isMeant = (own: string) => verb === 'do' || related(termOf(verb), termOf(own));
  const all = sentencesWith(reading, asked, (quote, words) => isOwnWords(quote) && verbsAhead(words).some(isMeant));
  return told(reading, question, asked, all, 'asks what somebody will do: their words with “I will”');
}

const isOwnWords = ({ kind }: Quote) => kind !== 'indirect';
const verbsAhead = (words: string) => [...words.matchAll(will)].map(([, verb]) => verb!.toLowerCase());

/** The sentences in which somebody is quoted in such a way, each looked at by the words of the quotation that stand in it. */
function sentencesWith(
  { quotes, sentences, article }: Reading,
  { id }: Entity,
  isSo: (quote: Quote, words: string) => boolean,
): Sentence[] {
  const theirs = quotes.filter((q) => q.speaker?.entity === id && q.cue?.standing !== 'denial');
  const isHeld = (sentence: Sentence) =>
    theirs.some((q) => q.spans.some((span) => overlaps(span, sentence) && isSo(q, wordsOf(span, sentence))));
  const wordsOf = (span: Sentence | Quote['spans'][number], sentence: Sentence) =>
    slice(article.text, { start: Math.max(span.start, sentence.start), end: Math.min(span.end, sentence.end) });
  return sentences.filter(isHeld);
}

function told(
  reading: Reading,
  question: Question,
  { id }: Entity,
  found: readonly Sentence[],
  step: string,
): Answer | null {
  const sentences = [...found].slice(0, MOST).sort((a, b) => a.start - b.start);
  return sentences.length > 0 ? { ...answerOf(reading, question, sentences, step), entities: [id] } : null;
}
