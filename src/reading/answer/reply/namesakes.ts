import type { Entity, Reading } from '../../reading.ts';
import { nameOf, say, type Wording } from '../../wording.ts';
import type { Earlier } from '../question/follow-up.ts';
import { isAlone } from '../question/namesakes.ts';
import type { Question } from '../question/question.ts';
import { type Answer, decline } from './result.ts';

/**
 * That a name in a question is that of several people of the article, and whom it may mean; null where no name is, or where the talk before
 * settles it. To guess one of them would give one's words to another.
 */
export function namesakes(reading: Reading, question: Question, earlier: Earlier | null): Answer | null {
  const { text } = reading.article;
  const people = reading.entities.filter((e) => e.kind === 'person');
  const words = question.whole.split(/[^\p{L}\p{N}'’-]+/u).filter((w) => w !== '');
  for (const [at, word] of words.entries()) {
    const name = word.replace(/['’]s?$/, '');
    // "Ann Finch" and "Mr Finch" are looked up as one
    if (at === 0 || !isAlone(words, at)) continue;
    const same = people.filter((e) => e.name.split(' ').at(-1)!.toLowerCase() === name.toLowerCase());
    if (same.length < 2) continue;
    // the article itself may call just one of them so
    const called = same.filter((e) =>
      e.mentions.some((m) => text.slice(m.start, m.end).replace(/['’]s?$/, '') === name),
    );
    const isTold = same.some((e) => question.whole.includes(e.name) || earlier?.entities.includes(e.id));
    if (called.length === 1 || isTold) continue;
    return decline(question, say`The article names ${listed(same)}. Which of them do you mean?`, []);
  }
  return null;
}

function listed(people: readonly Entity[]): Wording {
  return people.reduce<Wording>((all, person, i) => {
    if (i === 0) return [nameOf(person)];
    return i === people.length - 1 ? say`${all} and ${nameOf(person)}` : say`${all}, ${nameOf(person)}`;
  }, []);
}
