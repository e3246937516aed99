import { contains, overlaps, type Span } from '../../../article/span.ts';
import type { Candidate } from '../../index/candidates.ts';
import type { Entity, Reading, Sentence } from '../../reading.ts';
import type { Question } from '../question/question.ts';

/** An age behind a name: "X, 58,", "X, now 58,", "X, a 34-year-old nurse,", "X, the 34-year-old chair". */
const ageBehind =
  /^,\s(?:(?:an?|the)\s(\d{1,3})[-\s]years?[-\s]old\b|(?:(?:now|aged|who is)\s)?(\d{1,3})\b(?!\s\p{L}*(?:people|times|miles)))/du;
/** An age before a name and its role: "the 34-year-old nurse X". */
const ageBefore = /\b(\d{1,3})[-\s]years?[-\s]old(?:\s\p{Ll}+){0,3}\s$/du;
/** An age by itself: "aged 23", "a 34-year-old man", "in her eighties". */
const age =
  /\b(?:aged|at the age of)\s((?:between\s)?\d{1,3}(?:(?:\s(?:and|to)\s|[-–])\d{1,3})?)\b|\b(\d{1,3})[- ]years?[- ]old\b|\b(?:was|were)\s(\d{1,3})\swhen\b|\b(in (?:his|her|their) (?:(?:early|mid|late)[- ])?(?:teens|(?:twen|thir|for|fif|six|seven|eigh|nine)ties|\d0s))\b/d;

/** An age that belongs to the one asked about: beside the name, or any in a sentence with nobody else. */
export function ageIn(reading: Reading, question: Question, sentence: Sentence): Span | null {
  const { article, entities } = reading;
  const words = article.text.slice(sentence.start, sentence.end);
  const [asked] = question.entities;
  for (const mention of asked?.mentions ?? []) {
    if (!contains(sentence, mention)) continue;
    // "The 34-year-old" that points at them
    const inside = groupOf(age.exec(article.text.slice(mention.start, mention.end)), mention.start);
    const beside = inside ?? besideName(article.text, sentence, mention);
    if (beside) return beside;
  }
  const alone = entities.every(
    (e) => e === asked || e.kind !== 'person' || !e.mentions.some((m) => contains(sentence, m)),
  );
  const own = alone ? groupOf(age.exec(words), sentence.start) : null;
  return own && ageFault(reading, question, own) === null ? own : null;
}

/** Why words are the age of somebody else than the question asks about; null where nothing speaks against them. */
export function ageFault({ article, entities, sentences }: Reading, question: Question, span: Span): string | null {
  if (question.kind !== 'how-old') return null;
  const { text } = article;
  if (isManForWoman(text, question, span)) return 'it is the age of a man for that of a woman, or the other way round';
  const sentence = sentences.find((s) => contains(s, span));
  const [asked] = question.entities;
  if (!asked || !sentence) return null;
  if (isBehindOther(text, asked, span)) return 'it stands beside the name of somebody else';
  const isHis = (m: Span) => {
    const beside = contains(sentence, m) ? besideName(text, sentence, m) : null;
    return beside !== null && overlaps(beside, span);
  };
  const other = entities.find((e) => e !== asked && e.kind === 'person' && e.mentions.some(isHis));
  return other ? `it is the age of ${other.name}` : null;
}

/** Whether an age stands behind a name that is not that of the one asked about, which the reading may not know as one: "X, a 34-year-old". */
function isBehindOther(text: string, { mentions }: Entity, { start }: Span): boolean {
  const name = /\p{Lu}[\p{L}'’-]{1,30}(?=,\s(?:(?:an?|the)\s)?$)/u.exec(text.slice(Math.max(0, start - 60), start));
  const end = name && Math.max(0, start - 60) + name.index + name[0].length;
  return end !== null && !mentions.some((m) => m.end === end);
}

function besideName(text: string, sentence: Span, name: Span): Span | null {
  return (
    groupOf(ageBehind.exec(text.slice(name.end, sentence.end)), name.end) ??
    groupOf(ageBefore.exec(text.slice(sentence.start, name.start)), sentence.start)
  );
}

const male = /\b(?:man|boy|father|son|brother|husband|grandfather)\b/i;
const female = /\b(?:woman|girl|mother|daughter|sister|wife|grandmother)\b/i;

/** "A 57-year-old man died, and a woman was hurt" gives no age of the woman. */
function isManForWoman(text: string, { whole }: Question, age: Span): boolean {
  const [called] = /^(?:\d|[-\s]years?[-\s]old)*(?:\s\p{Ll}+){1,3}/u.exec(text.slice(age.end)) ?? [''];
  const isOf = (gender: RegExp, other: RegExp) =>
    gender.test(whole) && !other.test(whole) && other.test(called) && !gender.test(called);
  return isOf(female, male) || isOf(male, female);
}

/** Where the first group that matched stands in the article's text. */
function groupOf(match: RegExpExecArray | null, from: number): Span | null {
  const at = match?.indices?.slice(1).find((group) => group !== undefined);
  return at ? { start: from + at[0], end: from + at[1] } : null;
}

/** "Elected on six occasions" gives no age: its number counts something else than years. */
export function countsOther({ syntax: { tokens } }: Reading, { first, last }: Candidate): boolean {
  return tokens.slice(first, last).some(({ upos, deprel, head }) => {
    const counted = upos === 'NUM' && deprel === 'nummod' ? tokens[head] : undefined;
    return counted?.upos === 'NOUN' && !/^(?:year|month|week|day)s?$/.test(counted.lower);
  });
}
