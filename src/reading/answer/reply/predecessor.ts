import { contains } from '../../../article/span.ts';
import { deedsOf } from '../../index/deed.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading } from '../../reading.ts';
import { dependantsIn, keptTreeOf, markOf } from '../../syntax/tree.ts';
import { say } from '../../wording.ts';
import { askedBefore } from '../evidence/before-whom.ts';
import { foundIn } from '../evidence/evidence.ts';
import { oneOf } from '../evidence/relation.ts';
import { sentencesAbout } from '../evidence/weigh.ts';
import type { Question } from '../question/question.ts';
import { fromEvidence } from './fact.ts';
import { type Answer, notSaid } from './result.ts';

const taking = /^(?:replace|succeed)$/;

/**
 * "Who was manager before X?", "who was X's predecessor?": whom X is told to have replaced, in the role that is asked for, or who is called
 * X's predecessor. Null where a question asks for something else; that the article does not say where nobody is told so, since whoever else
 * is called manager came at another time.
 */
export function predecessor(reading: Reading, question: Question): Answer | null {
  const asked = askedBefore(question);
  if (!asked || question.unknownNames.length > 0) return null;
  const { after, role } = asked;
  const tree = keptTreeOf(reading.syntax);
  const isRole = (lower: string) => role === null || related(termOf(role), termOf(lower));
  const holds =
    role === null ||
    (after.role ?? '')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some(isRole);
  const deed = deedsOf(reading).find((d) => {
    if (
      d.doerEntity !== after ||
      d.doneToEntity?.kind !== 'person' ||
      d.stance !== 'told' ||
      !taking.test(d.verb.lemma)
    )
      return false;
    const as = dependantsIn(tree, d.verb.index, 'obl').filter((i) => markOf(tree, i) === 'as');
    return as.length > 0 ? as.some((i) => isRole(tree.tokens[i]!.lower)) : holds;
  });
  if (deed) {
    const at = tree.tokens[deed.doneTo!]!;
    const name = deed.doneToEntity!.mentions.find((m) => contains(m, at));
    const found = foundIn(deed.sentence, name ? { start: name.start, end: name.end } : null);
    return fromEvidence(reading, question, found, [found]);
  }
  const called = holds
    ? oneOf(reading, { ...question, whole: `Who was ${after.name}'s predecessor?`, entities: [after] })
    : null;
  if (called) return fromEvidence(reading, question, called, [called]);
  return notSaid(reading, question, say`The article does not say.`, sentencesAbout(reading, after.id));
}
