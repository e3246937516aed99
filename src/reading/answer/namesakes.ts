import { resolveName } from '../entities/lookup.ts';
import { wordSet } from '../language.ts';
import type { Entity, Reading } from '../reading.ts';
import { nameOf, say, type Wording } from '../wording.ts';
import type { Earlier } from './follow-up.ts';
import type { Question } from './question.ts';
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

/** Why a bare surname of several people is taken for one of them, for the steps to the answer: the article calls nobody else by it alone. */
export function takenFor(reading: Reading, whole: string): string[] {
  const people = reading.entities.filter((e) => e.kind === 'person');
  const words = whole.split(/[^\p{L}\p{N}'’-]+/u).filter((w) => w !== '');
  return words.flatMap((word, at) => {
    const name = word.replace(/['’]s?$/, '');
    if (at === 0 || !isAlone(words, at)) return [];
    const same = people.filter((e) => e.name.split(' ').at(-1)!.toLowerCase() === name.toLowerCase());
    const [meant, ...more] = same.length < 2 ? [] : resolveName(people, name);
    return meant && more.length === 0 ? [`“${name}” is ${meant.name}: the article calls nobody else so`] : [];
  });
}

function isAlone(words: readonly string[], at: number): boolean {
  // "Mr de Vries"
  let first = at - 1;
  while (first > 0 && wordSet('name-particles.tsv').has(words[first]!.toLowerCase())) first--;
  const before = words[first]!;
  return /^\p{Lu}/u.test(words[at]!) && (first === 0 || !/^\p{Lu}/u.test(before));
}

function listed(people: readonly Entity[]): Wording {
  return people.reduce<Wording>((all, person, i) => {
    if (i === 0) return [nameOf(person)];
    return i === people.length - 1 ? say`${all} and ${nameOf(person)}` : say`${all}, ${nameOf(person)}`;
  }, []);
}
