import type { Entity } from '../../reading.ts';
import { asked, nameOf, say, type Wording } from '../../wording.ts';
import type { Question } from '../question/question.ts';

/** Who is asked for, as the reply names them. */
export function whom({ text, saidBy }: Question, others: readonly Entity[]): Wording {
  const { entities, noun } = saidBy!;
  const listed = (all: readonly Entity[]) =>
    all.flatMap((e, i): Wording => (i === 0 ? [nameOf(e)] : say` or ${nameOf(e)}`));
  if (entities.length > 0) return listed(entities);
  // "Ann Quill's wife": another's may well speak
  const relation = noun && saidBy!.related ? theirsIn(text, noun.at(-1)!) : undefined;
  if (relation) return say`“${asked(relation)}”`;
  const first = noun ? text.indexOf(noun[0]!) : -1;
  const last = noun ? text.indexOf(noun.at(-1)!, first) : -1;
  // as it was typed, with the small words inside: "mayor of Carrick"
  const typed = noun && first >= 0 && last >= first ? text.slice(first, last + noun.at(-1)!.length) : undefined;
  if (typed) return say`any “${asked(typed)}”`;
  if (noun) return say`anybody so called`;
  return others.length > 0 ? say`anybody else on ${listed(others)}` : say`anybody`;
}

/** A relation as it was typed with whose it is: "Ann Quill's former wife", "his wife". */
function theirsIn(text: string, noun: string): string | undefined {
  const words = text.split(/[^\p{L}\p{N}'’.-]+/u);
  const end = words.findIndex((w) => w.toLowerCase() === noun.toLowerCase());
  const owner = words.slice(0, end).findLastIndex((w) => /(?:['’]s?|^his|^her|^their)$/i.test(w));
  if (owner < 0) return undefined;
  let first = owner;
  while (first > 1 && /^\p{Lu}/u.test(words[first]!) && /^\p{Lu}/u.test(words[first - 1]!)) first--;
  const typed = words.slice(first, end + 1).join(' ');
  return text.includes(typed) ? typed : undefined;
}
