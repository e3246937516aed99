import { restate, unattributed } from '../../../compose.ts';
import { cite, type Reading, type Sentence } from '../../../reading.ts';
import { asked, nameOf, say, type Wording } from '../../../wording.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { deniesSo } from '../../evidence/untold.ts';
import { type Premise, premiseOf } from '../../premise/premise.ts';
import type { Question } from '../../question/question.ts';
import { type Answer, notSaid } from '../result.ts';
import { against } from './against.ts';

/** Most passages that stand beside a refusal. */
const MOST = 3;

/**
 * That the article does not say what a question takes as so, and what it says instead, in its own words with who says them and where;
 * null where nothing in it speaks against the question. The reply stays a refusal: what it says instead is no answer.
 */
export function correction(reading: Reading, question: Question, weighed: readonly Evidence[]): Answer | null {
  const premise = premiseOf(question);
  if (!premise) return null;
  const found = against(reading, premise);
  if (!found) return null;
  // "why is X not standing?" takes as so what a denial tells, and nothing but a denial speaks of it
  const denies = question.kind !== 'yes-no' && deniesSo.test(question.whole);
  if (denies && found.kind !== 'denied') return null;
  const opening = found.kind === 'holds' || denies ? onlyMissing(question) : notSo(question, premise);
  if (!opening) return null;
  const told = found.sentences.map((i) => reading.sentences[i]!);
  const plain = notSaid(reading, question, instead(reading, opening, told), weighed);
  const nearest = told.map((s) => cite(reading.article, s));
  const further = plain.nearest.filter((c) => nearest.every((n) => n.start !== c.start));
  return {
    ...plain,
    nearest: [...nearest, ...further].slice(0, MOST),
    explain: () => [...plain.explain(), `what the question takes as so: ${found.kind}`],
  };
}

/**
 * The sentence that answers a yes-or-no question by saying the contrary of the one asked about: that they never did, or did the opposite.
 * The article's words are the answer, with no "no" of ours. Null where there is none.
 */
export function contrarySentence(reading: Reading, question: Question): number | null {
  const premise = /^(?:did|does|do|has|have|had|was|were|is|are)\b/i.test(question.whole) ? premiseOf(question) : null;
  const found = premise && against(reading, premise);
  return found && (found.kind === 'denied' || found.kind === 'opposite') ? found.sentences[0]! : null;
}

function instead(reading: Reading, opening: Wording, sentences: readonly Sentence[]): Wording {
  return sentences.reduce<Wording>((wording, sentence, i) => {
    const words = restate(reading, sentence, null);
    if (i > 0) return say`${wording} ${words}`;
    // words that are given with their speaker's name in front of a colon already have one
    return unattributed(reading, sentence) ? say`${wording} It has this. ${words}` : say`${wording} It says: ${words}`;
  }, opening);
}

/** That the article has what was asked about, but not when, where or why. */
function onlyMissing({ kind }: Question): Wording | null {
  switch (kind) {
    case 'when':
      return say`The article does not clearly say when.`;
    case 'where':
      return say`The article does not clearly say where.`;
    case 'why':
      return say`The article does not clearly say why.`;
    case 'how-long':
      return say`The article does not clearly say how long.`;
    case 'how-old':
      return say`The article does not clearly say at what age.`;
    default:
      return null;
  }
}

/**
 * "The article does not say that X was expelled", "… that of X": the asker's words in the order of a statement; null where they cannot be
 * given back.
 */
function notSo(question: Question, { subject, auxiliary, predicate }: Premise): Wording | null {
  const typed = question.text.toLowerCase();
  const wasTyped = (words: string) => words !== '' && typed.includes(words.toLowerCase()) && !/["“”]/.test(words);
  if (!wasTyped(predicate)) return say`The article does not say that.`;
  if (!subject) {
    const words = auxiliary === '' ? [asked(predicate)] : say`${asked(auxiliary)} ${asked(predicate)}`;
    return say`The article does not say that anybody ${words}.`;
  }
  if (!wasTyped(auxiliary)) return say`The article does not say that.`;
  // a name of a body may want its "the", as it was typed
  const { entity, words } = subject;
  const given = entity?.kind !== 'person' && wasTyped(words);
  const name = given ? [asked(words)] : entity ? [nameOf(entity)] : null;
  if (!name) return say`The article does not say that.`;
  // "that X did resign" and "that X did" are no plain English; what X did stands in the question
  if (/^(?:did|does|do)$/.test(auxiliary)) return say`The article does not say that of ${name}.`;
  return say`The article does not say that ${name} ${asked(auxiliary)} ${asked(predicate)}.`;
}
