import { overlaps } from '../../../article/span.ts';
import { isRoleWord } from '../../entities/role-word.ts';
import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import type { Entity, Reading, Sentence } from '../../reading.ts';
import { ofQuestion } from '../question/of-question.ts';
import type { Question } from '../question/question.ts';

/** "Who was manager before X?", "who was in charge before her?" */
const asksBefore = /^(?:(?:and|but|so) )?who (.+) before (?:mr |mrs |ms |dr )?\S+(?: \S+){0,2}$/i;
/** "Who was X's predecessor?" */
const asksPredecessor = /^who(?:'s| is| was) .+?(?:['’]s?|\b(?:his|her)) (?:immediate )?predecessor(?: as (.+))?$/i;
/** What of a clause tells of an order in time. */
const order =
  /\b(?:before|previous|previously|former|formerly|earlier|predecessor|until|replac\p{L}+|succe\p{L}+|t[oa]\p{L}+ over)\b/iu;

/** Whom a question asks for by the one who came after, and the role that it is about, in lower case; null where it asks otherwise. */
export const askedBefore = ofQuestion(
  ({ whole, kind, entities }: Question): { readonly after: Entity; readonly role: string | null } | null => {
    const plain = withoutEnd(whole, QUESTION_END);
    const [after, another] = entities.filter((e) => e.kind === 'person');
    if ((kind !== 'who' && kind !== 'definition') || !after || another) return null;
    const predecessor = asksPredecessor.exec(plain);
    const words = predecessor ? (predecessor[1] ?? '') : asksBefore.exec(plain)?.[1];
    // "before X resigned" tells when, not after whom
    if (words === undefined || (!predecessor && !endsWithName(plain, after))) return null;
    const role =
      words
        .toLowerCase()
        .match(/\p{L}+/gu)
        ?.findLast((word) => isRoleWord(word)) ?? null;
    const isOffice =
      role !== null || predecessor !== null || /\b(?:in charge|at the helm|job|post|role)\b/i.test(words);
    return isOffice ? { after, role } : null;
  },
);

function endsWithName(plain: string, { name, aliases }: Entity): boolean {
  const end = plain.toLowerCase();
  const parts = [name, ...aliases, ...name.split(' '), 'him', 'her'];
  return parts.some((part) => end.endsWith(` ${part.toLowerCase()}`));
}

/** "Who was manager before X?" is not answered by a sentence that only calls X so. The reason why it falls; null where it tells of an order. */
export function beforeFault({ article }: Reading, question: Question, sentence: Sentence): string | null {
  if (!/^(?:(?:and|but|so) )?who\b.* before\b/i.test(question.whole)) return null;
  const [after] = question.entities.filter((e) => e.kind === 'person');
  if (!after || !endsWithName(withoutEnd(question.whole, QUESTION_END), after)) return null;
  const isNamed = after.mentions.some((m) => overlaps(m, sentence));
  return isNamed && !order.test(article.text.slice(sentence.start, sentence.end))
    ? 'says nothing of who came before'
    : null;
}
