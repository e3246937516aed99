import { contains } from '../../../article/span.ts';
import { type Deed, deedsOf } from '../../index/deed.ts';
import { lightVerbs } from '../../lexicon/light-verbs.ts';
import { speechVerb } from '../../lexicon/speech-verbs.ts';
import { termOf } from '../../lexicon/terms.ts';
import type { Reading } from '../../reading.ts';
import { keptTreeOf } from '../../syntax/tree.ts';
import { say } from '../../wording.ts';
import { weighEvidence } from '../evidence/weigh.ts';
import type { Question } from '../question/question.ts';
import { type Answer, notSaid } from './result.ts';
import { answerOf } from './sentences.ts';

/** "What happened to the results?", "what has become of Ann Lee?"; the words for whom or what. */
const asks =
  /^(?:(?:and|so|but) )?what (?:(?:has |had )?happened to|(?:has |had )?become of|became of|happens to) ((?:[^\s,;\d]+ ){0,3}[^\s,;\d]+)\?$/i;
/** Most sentences that are told. */
const MOST = 3;

/**
 * What was done to somebody or something, or what they did for themselves ("died", "resigned"), by the article's own telling and in its order; null where a question asks for something else, or where
 * only somebody says it.
 */
export function whatHappenedTo(reading: Reading, question: Question): Answer | null {
  const about = asks.exec(question.whole)?.[1];
  if (!about) return null;
  const [entity, another] = question.entities;
  // "X's ship" is not X
  const owned = /['’]s? \S/.test(about);
  if (another || (entity && owned) || (!entity && question.unknownNames.length > 0)) return null;
  const noun = termOf(about.toLowerCase().split(/\s+/).at(-1)!);
  const { tokens } = keptTreeOf(reading.syntax);
  const isIt = (at: number | undefined) => at !== undefined && termOf(tokens[at]!.lower) === noun;
  // of a thing only what a sentence is about: "who had run the school" tells of somebody else
  const isBeside = ({ verb, word }: Deed) =>
    /^(?:acl|advcl)/.test(verb.deprel) || lightVerbs('evidence').has(word.lemma);
  const isDoneTo = (d: Deed) => (entity ? d.doneToEntity === entity : isIt(d.doneTo) && !isBeside(d));
  const isOwn = (d: Deed) => d.doneTo === undefined && (entity ? d.doerEntity === entity : isIt(d.doer));
  const isSaid = ({ verb }: Deed) => reading.quotes.some((q) => q.spans.some((span) => contains(span, verb)));
  const deeds = deedsOf(reading).filter(
    (d) =>
      d.stance === 'told' &&
      d.verb.upos === 'VERB' &&
      speechVerb(d.word.lower) === undefined &&
      (isDoneTo(d) || isOwn(d)),
  );
  const told = deeds.filter((d) => !isSaid(d));
  const sentences = [...new Set(told.map((d) => d.sentence))].sort((a, b) => a - b);
  // what only somebody says is told with who says it, by other means
  if (sentences.length === 0)
    return deeds.length > 0
      ? null
      : notSaid(reading, question, say`The article does not say.`, weighEvidence(reading, question));
  const found = answerOf(
    reading,
    question,
    sentences.slice(0, MOST).map((i) => reading.sentences[i]!),
    'asks what happened to them: what is told as done to them, or by them alone',
  );
  return { ...found, entities: entity ? [entity.id] : [], nearest: [] };
}
