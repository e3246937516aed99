import { indexOf } from '../../index/article-index.ts';
import { levelsOf, MEANING } from '../../index/article-words.ts';
import { isContrary, oppositesOf } from '../../lexicon/contrast.ts';
import { isNegative } from '../../lexicon/grammar-words.ts';
import type { Word } from '../../lexicon/lexicon.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading, Sentence } from '../../reading.ts';
import { sentenceAt, type Token, tokensOf } from '../../syntax/syntax.ts';
import { premiseOf } from '../premise/premise.ts';
import { ofQuestion } from '../question/of-question.ts';
import type { Question } from '../question/question.ts';
import { parseQuestion } from '../question/question-parse.ts';

const isNegating = (lower: string) => isNegative(lower) || /^(?:cannot|without|nor)$/.test(lower);
/** The same beside a verb, and what leaves it short of done. */
const undoes = (lower: string) => isNegating(lower) || /^(?:almost|nearly|narrowly)$/.test(lower);
const negativePrefix = /^(?:un|in|im|ir|dis|non-?)(?=\p{L}{4})/u;

/**
 * Whether a sentence says the opposite of what the question asks about: one of the two is negated and the other is not, a word
 * of the question meets its opposite ("first" and "last", "dependent" and "independent"), or the sentence lacks a number or a
 * name of the question. These are the ways in which near misses are made (Rajpurkar et al. 2018, "Know what you don't know").
 * The reason why the sentence falls; null where nothing speaks against it.
 */
export function polarityFault(reading: Reading, question: Question, sentence: Sentence): string | null {
  const own = sentenceAt(reading.syntax, sentence.start);
  if (!own) return null;
  const tokens = tokensOf(reading.syntax, own);
  const { words, negated } = wordsAsked(question);
  const told = new Set(tokens.map((t) => t.lower));
  const text = reading.article.text.slice(sentence.start, sentence.end).toLowerCase();
  const isAsked = (t: Token) => question.terms.some((q) => related(q.term, termOf(t.lower)));
  // "was never unsafe" denies as "was never closed" does
  const predicates = tokens.filter((t) => t.deprel === 'cop').map((t) => t.head);
  const asserted = tokens.filter((t) => (t.upos === 'VERB' || predicates.includes(t.index)) && isAsked(t));
  // of "said it was never unsafe", what was said
  const outer = asserted.filter((v) => !asserted.some((o) => o.head === v.index && o.deprel === 'ccomp'));
  // "almost joined United": the parser takes a name for a verb now and then
  const named = outer.filter((v) => v.xpos !== 'VBG' && /^\p{Lu}/u.test(v.text) && v.start !== own.start);
  const verbs = named.length < outer.length ? outer.filter((v) => !named.includes(v)) : outer;
  // "neither X nor Y took it"
  const isOfNone = (v: Token) =>
    tokens.some(
      (s) =>
        s.head === v.index &&
        s.deprel.startsWith('nsubj') &&
        tokens.some((t) => t.head === s.index && t.lower === 'neither'),
    );
  const denied = verbs.filter((v) => isOfNone(v) || tokens.some((t) => t.head === v.index && undoes(t.lower)));
  // "released without charge", "avoided a fine": the deed asked about is told as a noun, and as not done
  const undone =
    verbs.length === 0 ? tokens.find((t) => t.upos === 'NOUN' && isAsked(t) && isUndone(tokens, t)) : undefined;
  if (!negated && undone && isDeedOf(question, undone) && question.kind !== 'yes-no' && question.kind !== 'why')
    return 'denies what the question takes as so';
  if (negated && !deniesAsAsked(question, tokens)) return 'does not deny what the question denies';
  if (
    !negated &&
    verbs.length > 0 &&
    denied.length === verbs.length &&
    question.kind !== 'yes-no' &&
    question.kind !== 'why' &&
    !tellsOfLast(question, tokens)
  )
    return 'denies what the question takes as so';
  const side = otherSideIn(question, tokens);
  if (side) return side;
  const order = orderAsked(question);
  if (order && !tokens.some((t) => order.includes(t.lower))) return `says nothing of ${order[0]}`;
  if (asksFurther(question) && !tokens.some((t) => further.test(t.lower))) return 'tells of none further';
  if (comparesUntold(question, tokens)) return 'tells of one, and compares nothing';
  const other = otherDeedIn(reading, question, tokens);
  if (other) return `says “${other.lower}”, not “${premiseOf(question)!.verb!.lower}”`;
  for (const word of words) {
    if (told.has(word)) continue;
    if (/\d/.test(word) && !holdsNumber(text, word)) return `lacks the number ${word}`;
    const opposite = oppositeIn(word, told);
    if (opposite) return `says “${opposite}”, not “${word}”`;
  }
  return null;
}

/** "When did they last win?" is told by "they have not won since 1988". */
export function tellsOfLast({ kind, whole }: Question, tokens: readonly Token[]): boolean {
  if (kind !== 'when' || !/\blast\b/i.test(whole)) return false;
  return tokens.some((t) => t.lower === 'since') && tokens.some((t) => isNegating(t.lower));
}

const further = /^(?:more|further|another|additional|again|second|third|next|other|extra|new|fresh|also)$/;

/** "Will there be more strikes?" is not answered by the one that is under way. */
function asksFurther({ whole, kind }: Question): boolean {
  return kind === 'yes-no' && /\b(?:be|are|were|been) (?:any )?(?:more|further|other|additional) \p{Ll}+/iu.test(whole);
}

/** The words of a question in lower case, and whether it denies something. */
const wordsAsked = ofQuestion(({ whole }) => {
  const plain = whole.replaceAll('’', "'");
  const asked = plain.toLowerCase().match(/n't\b|[\p{L}\p{N}][\p{L}\p{N}.,-]*/gu) ?? [];
  const words = asked.map((w) => w.replace(/(?<![.,-])[.,-]+$/, ''));
  return { words, negated: words.some((w) => isNegating(w)) || /n't\b/.test(plain) };
});

/** Whether a sentence has a number of the question, whatever dash stands in it: "5 -- 3" is "5-3". */
function holdsNumber(text: string, word: string): boolean {
  const joined = (s: string) => s.replace(/(?<=\d)\s*[-–—]+\s*(?=\d)/g, '-');
  return joined(text).includes(joined(word));
}

const compares = /^(?:JJ|RB)[RS]$/;

/** "Who scored first?": the words for it, of which a sentence must have one; null where a question does not end so. */
function orderAsked({ whole, kind }: Question): readonly string[] | null {
  const [, word] = kind === 'who' ? (/ (first|last)\?$/i.exec(whole) ?? []) : [];
  if (!word) return null;
  return word.toLowerCase() === 'first' ? ['first', 'earliest', 'opening', 'opened'] : ['last', 'latest', 'final'];
}

/** "Which firm made more profit?" is a comparison: a sentence that tells what one of them made does not make it. */
function comparesUntold({ whole }: Question, tokens: readonly Token[]): boolean {
  if (!/^\W{0,3}which\b/i.test(whole) || !/\b(?:more|less|fewer|\p{L}{2,20}er)\b/iu.test(whole)) return false;
  const asked = parseQuestion(whole).tokens.some((t) => /^(?:JJ|RB)R$/.test(t.xpos));
  return asked && !tokens.some((t) => compares.test(t.xpos));
}

/** "Voted for the motion" against "Who voted against the motion?": the question's verb stands in the sentence with the other side alone. */
function otherSideIn({ whole, terms }: Question, tokens: readonly Token[]): string | null {
  const [, verb, asked] = /\b(\p{L}+) (for|against)\b/iu.exec(whole) ?? [];
  if (!verb || !asked || !terms.some((t) => t.word === verb)) return null;
  const verbs = tokens.filter((t) => t.upos === 'VERB' && related(termOf(verb.toLowerCase()), termOf(t.lower)));
  const sides = verbs
    .flatMap((v) => tokens.filter((t) => t.head === v.index && /^(?:obl|advmod|obj)/.test(t.deprel)))
    .flatMap((o) => tokens.filter((t) => t.head === o.index && /^(?:for|against)$/.test(t.lower)).map((t) => t.lower));
  // "voted to close it": for which side that is, only its verb says
  const isAim = (t: Token) => t.lower === 'to' && t.deprel === 'mark' && verbs.some((v) => v.index === headOf(t)?.head);
  const headOf = ({ head }: Token) => tokens.find((t) => t.index === head);
  if (sides.length === 0 && /^vot/i.test(verb) && asked.toLowerCase() === 'against' && tokens.some(isAim))
    return `says “${verb} to”, not “${asked}”`;
  return sides.length > 0 && !sides.includes(asked.toLowerCase()) ? `says “${sides[0]}”, not “${asked}”` : null;
}

/** Whether a noun is told as what did not come: "without charge", "avoided a fine". */
function isUndone(tokens: readonly Token[], noun: Token): boolean {
  if (tokens.some((t) => t.head === noun.index && t.lower === 'without')) return true;
  const above = tokens.find((t) => t.index === noun.head);
  return above !== undefined && noun.deprel === 'obj' && /^(?:avoid|escape|evade)$/.test(above.lemma);
}

/** Whether a noun tells the deed of a question's verb: "charge" of "charged". */
function isDeedOf(question: Question, noun: Token): boolean {
  const verb = premiseOf(question)?.verb;
  return verb
    ? related(verb.term, termOf(noun.lower))
    : question.terms.some((t) => t.verb && related(t.term, termOf(noun.lower)));
}

/** Whether a sentence denies something that the question speaks of, not just anything: its negation hangs on, or beside, a word of the question. */
function deniesAsAsked({ terms }: Question, tokens: readonly Token[]): boolean {
  const isAsked = (t: Token | undefined) => t !== undefined && terms.some((q) => related(q.term, termOf(t.lower)));
  return tokens.some((t) => {
    if (!isNegating(t.lower)) return false;
    const head = tokens.find((other) => other.index === t.head);
    return terms.length === 0 || isAsked(head) || tokens.some((other) => other.head === t.head && isAsked(other));
  });
}

/** A verb of the sentence that excludes the question's, which itself stands nowhere in it: "suspended" is not "expelled". */
function otherDeedIn(reading: Reading, question: Question, tokens: readonly Token[]): Token | undefined {
  const verb = premiseOf(question)?.verb;
  if (!verb) return undefined;
  const isOther = (told: Pick<Word, 'lemma'>) => isContrary(verb, told) || isAgain(verb, told, tokens);
  const other = tokens.find((t) => t.upos === 'VERB' && isOther(t));
  if (!other) return undefined;
  const { words, wordAt, compared } = indexOf(reading);
  const levels = levelsOf(verb, compared);
  const isSame = (number: number) => levels[number]! >= MEANING && !isOther(words[number]!);
  return tokens.some((t) => isSame(wordAt[t.index]!)) ? undefined : other;
}

/** "When will it reopen?" is not told by when it opened: a deed done again is another than the first, unless the sentence says "again". */
function isAgain(asked: Word, told: Pick<Word, 'lemma'>, tokens: readonly Token[]): boolean {
  const [, first] = /^re-?(\p{L}{3,})$/u.exec(asked.lemma) ?? [];
  return first === told.lemma && !tokens.some((t) => /^(?:again|back|anew)$/.test(t.lower));
}

function oppositeIn(word: string, told: ReadonlySet<string>): string | undefined {
  const bare = word.replace(negativePrefix, '');
  if (bare !== word && told.has(bare)) return bare;
  for (const prefix of ['un', 'in', 'im', 'ir', 'dis', 'non-'])
    if (word.length > 3 && told.has(prefix + word)) return prefix + word;
  return [...oppositesOf(word)].find((other) => told.has(other));
}
