import { contains } from '../../../article/span.ts';
import { cite, type Entity, type Reading } from '../../reading.ts';
import { nameOf, say, type Wording } from '../../wording.ts';
import type { Question } from '../question/question.ts';
import { type Answer, notSaid } from './result.ts';

/** Most names in one reply. */
const MOST = 12;
const sorts: readonly (readonly [kind: Entity['kind'], nouns: string])[] = [
  ['person', 'people|names|persons|individuals'],
  ['organisation', 'organi[sz]ations|companies|firms|bodies|parties|groups|institutions'],
  ['place', 'places|locations|towns|cities|countries'],
];
const mentioned = '(?:mentioned|named|involved|in (?:it|this|(?:the|this) (?:article|story|piece)))';

/** The kind of names of which a question asks for all that the article has ("list the people", "which places are mentioned"); null for all other questions. */
export function kindListed({ whole }: Question): Entity['kind'] | null {
  if (new RegExp(`^who(?: all| else)? (?:is|are|was|were) ${mentioned}`, 'i').test(whole)) return 'person';
  for (const [kind, nouns] of sorts) {
    const form = `^(?:list|name|show)(?: me)?(?: all)?(?: of)?(?: the)? (?:${nouns})\\b|^(?:which|what|who) (?:are (?:all )?the )?(?:${nouns}) (?:is |are |was |were |does it |does the article )?(?:${mentioned}|mention|name)`;
    if (new RegExp(form, 'i').test(whole)) return kind;
  }
  return null;
}

const none: Readonly<Record<Entity['kind'], Wording>> = {
  person: say`The article names nobody.`,
  organisation: say`The article names no organisation that I know as one.`,
  place: say`The article names no place that I know as one.`,
};

/** The names of one kind that an article has, those of which it says most first, each cited where the article has it first. */
export function namesOf(reading: Reading, question: Question, kind: Entity['kind']): Answer {
  const named = reading.entities
    .filter((e) => e.kind === kind && e.mentions.some((m) => m.by === 'name'))
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, MOST);
  if (named.length === 0) return notSaid(reading, question, none[kind], []);
  const names = named.reduce<Wording>((all, entity, i) => {
    if (i === 0) return [nameOf(entity)];
    return i === named.length - 1 ? say`${all} and ${nameOf(entity)}` : say`${all}, ${nameOf(entity)}`;
  }, []);
  const homes = named.map((e) => reading.sentences.find((s) => e.mentions.some((m) => contains(s, m)))!);
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
    entities: named.slice(0, 1).map((e) => e.id),
    explain: () => [...question.steps, `asks for all of one kind that the article names: ${kind}`],
  };
}
