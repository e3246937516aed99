import { contains } from '../../../article/span.ts';
import { restate } from '../../compose.ts';
import { vocabularyOf } from '../../index/vocabulary.ts';
import { nounFile } from '../../lexicon/lexicon.ts';
import { PERSON } from '../../lexicon/noun-files.ts';
import { isAmong, related, termOf } from '../../lexicon/terms.ts';
import { cite, type Reading } from '../../reading.ts';
import { type Token, tokensOf } from '../../syntax/syntax.ts';
import { weighEvidence } from '../evidence/weigh.ts';
import { premiseOf } from '../premise/premise.ts';
import { type Question, understand } from '../question/question.ts';
import { decide } from '../rank/decide.ts';
import type { Answer } from './result.ts';
import { inARow } from './sentences.ts';

/** Whether a sentence goes on from the one before it in its paragraph with a thing as its subject: "It is worth £2m." */
export function goesOn({ sentences, syntax }: Reading, sentence: number): boolean {
  const [first] = tokensOf(syntax, syntax.sentences[sentence]!);
  return (
    first !== undefined &&
    /^(?:it|they)$/.test(first.lower) &&
    first.deprel.startsWith('nsubj') &&
    sentences[sentence - 1]?.paragraph === sentences[sentence]!.paragraph
  );
}

/**
 * "How much is the house worth?" of an article that has "They will sell the house. It is thought to be worth £2m": the question is asked of
 * "it", and where that is answered by a sentence that begins so, and the one before speaks of the thing, both are the answer: what "it" is,
 * the reader sees. Null where there is none; of people nothing is answered so.
 */
export function carriedOver(reading: Reading, question: Question): Answer | null {
  const premise = question.kind === 'yes-no' ? null : premiseOf(question);
  const { subject } = premise ?? {};
  if (!subject || subject.entity?.kind === 'person' || question.entities.some((e) => e.kind === 'person')) return null;
  const of = subject.words.split(' ').length;
  const at = question.whole.indexOf(` ${subject.words} `);
  if (at < 0 || of > MOST_WORDS) return null;
  const whole = `${question.whole.slice(0, at)} it${question.whole.slice(at + 1 + subject.words.length)}`;
  const asked = understand(reading, whole, null);
  if (asked.terms.length === 0 || asked.kind !== question.kind || asked.unknownNames.length > 0) return null;
  const { best } = decide(reading, asked, weighEvidence(reading, asked));
  if (!best || !goesOn(reading, best.sentence) || !speaksOf(reading, question, subject, best.sentence - 1)) return null;
  const told = [best.sentence - 1, best.sentence].map((i) => reading.sentences[i]!);
  const { standing, speaker } = told[1]!;
  return {
    question,
    kind: 'answer',
    wording: inARow(told.map((s) => restate(reading, s, null))),
    span: best.value ? cite(reading.article, best.value) : null,
    standing,
    speaker: standing === 'narration' ? null : speaker,
    citations: told.map((s) => cite(reading.article, s)).reverse(),
    nearest: [],
    entities: question.entities.map((e) => e.id),
    explain: () => [...question.steps, `asked of “it”: ${whole}`],
  };
}

/** Most words of what "it" stands for. */
const MOST_WORDS = 4;

/**
 * Whether a sentence speaks of the subject of a question by all of its words, so that "it" behind it means that: as its own subject, or where
 * its own subject is nothing that "it" could mean. "The union praised the bank. It lost £3m" says nothing of the bank.
 */
function speaksOf(
  reading: Reading,
  { terms }: Question,
  { entity, words }: NonNullable<NonNullable<ReturnType<typeof premiseOf>>['subject']>,
  sentence: number,
): boolean {
  const { terms: told, entities } = vocabularyOf(reading);
  if (entity && !entities[sentence]!.has(entity.id)) return false;
  const own = terms.filter(({ word }) => words.split(/[\s'’]+/).includes(word));
  if ((!entity && own.length === 0) || !own.every(({ term }) => isAmong(told[sentence]!, term))) return false;
  const isMeant = (t: Token) =>
    entity ? entity.mentions.some((m) => contains(m, t)) : own.some(({ term }) => related(term, termOf(t.lower)));
  const { tokens } = reading.syntax;
  const subjects = tokensOf(reading.syntax, reading.syntax.sentences[sentence]!).filter(
    (t) => t.deprel.startsWith('nsubj') && tokens[t.head]?.head === -1,
  );
  const isNamed = (t: Token) =>
    reading.entities.some((e) => e.kind === 'person' && e.mentions.some((m) => contains(m, t)));
  return subjects.every((t) => isMeant(t) || isNoThing(t) || isNamed(t));
}

/** Whether a noun is nothing that "it" stands for: people, and several of a sort. */
function isNoThing({ upos, xpos, lemma }: Token): boolean {
  return upos === 'PRON' || xpos === 'NNS' || (upos === 'NOUN' && nounFile(lemma) === PERSON);
}
