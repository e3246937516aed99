import { contains } from '../../../article/span.ts';
import { cite, type Reading } from '../../reading.ts';
import { nameOf, say, type Wording } from '../../wording.ts';
import type { Question } from '../question/question.ts';
import { type Answer, notSaid } from './result.ts';

/** Most names in one reply. */
const MOST = 12;
const asksWhoIsInIt =
  /^(?:list|name|show)(?: me)?(?: all)?(?: of)?(?: the)? (?:people|names|persons)\b|^(?:who|which people|what people|who all|who else) (?:is|are|was|were) (?:mentioned|named|in (?:it|this|the (?:article|story)))\b/i;

/** Whether a question asks for everybody that the article names. */
export function asksForPeople({ whole }: Question): boolean {
  return asksWhoIsInIt.test(whole);
}

/** The people of an article, those of whom it says most first, each cited where the article names them first. */
export function peopleNamed(reading: Reading, question: Question): Answer {
  const people = reading.entities
    .filter((e) => e.kind === 'person' && e.mentions.some((m) => m.by === 'name'))
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, MOST);
  if (people.length === 0) return notSaid(reading, question, say`The article names nobody.`, []);
  const names = people.reduce<Wording>((all, person, i) => {
    if (i === 0) return [nameOf(person)];
    return i === people.length - 1 ? say`${all} and ${nameOf(person)}` : say`${all}, ${nameOf(person)}`;
  }, []);
  const homes = people.map((p) => reading.sentences.find((s) => p.mentions.some((m) => contains(s, m)))!);
  const first = [...new Set(homes)].filter((s) => s !== undefined).slice(0, 3);
  return {
    question,
    kind: 'answer',
    wording: say`The article names ${names}.`,
    span: null,
    standing: 'narration',
    speaker: null,
    citations: first.map((s) => cite(reading.article, s)),
    nearest: [],
    entities: people.slice(0, 1).map((p) => p.id),
    explanation: [...question.steps, 'asks for all people that the article names'],
  };
}
