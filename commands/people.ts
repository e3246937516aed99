import { overlaps } from '../src/article/span.ts';
import { answerToAccusation } from '../src/bot/answer-to-accusation.ts';
import { contextAction, evidenceBlock, footerBlock } from '../src/bot/blocks.ts';
import { defineCommand } from '../src/bot/command.ts';
import type { Block } from '../src/bot/reply.ts';
import { resolveName } from '../src/reading/entities/lookup.ts';
import { cite, type Entity, type Reading } from '../src/reading/reading.ts';
import { asked, count, exact, nameOf, say, type Wording } from '../src/reading/wording.ts';

export default defineCommand({
  name: 'people',
  description: 'Who is named in the article, with role and how often they speak',
  options: {
    name: { type: 'text', description: 'One person: what the article says of them', complete: 'people', longest: 100 },
  },
  rest: 'name',
  heardAs: ['who is in it', 'who is in the article', 'who is mentioned', 'names'],
  examples: [
    { line: '/people', prints: 'Seumas Milne, “party aide”' },
    { line: '/people putin', prints: 'only inside a quotation' },
  ],
  run({ name }, { reading }) {
    const people = reading.entities.filter((e) => e.kind === 'person');
    if (name !== undefined) {
      const [person] = resolveName(
        reading.entities.filter((e) => e.kind !== 'place'),
        name,
      );
      const wording = say`The article names nobody like “${asked(name)}”.`;
      return {
        reply: {
          blocks: [
            ...(person ? blocksAbout(reading, person) : [{ kind: 'note' as const, wording }]),
            footerBlock(reading),
          ],
        },
      };
    }
    if (people.length === 0)
      return {
        reply: { blocks: [{ kind: 'text', wording: say`The article names no people.` }, footerBlock(reading)] },
      };
    return {
      reply: {
        blocks: [
          { kind: 'heading', wording: say`People in the article` },
          { kind: 'list', items: people.map((person) => lineAbout(reading, person)) },
          footerBlock(reading),
        ],
      },
    };
  },
});

/** "Seumas Milne, “party aide”: spoken about, but gives no words". */
function lineAbout(reading: Reading, person: Entity): Wording {
  const role = person.roleSpan ? say`, “${exact(reading.article, person.roleSpan)}”` : [];
  return say`${nameOf(person)}${role}: ${speaksLine(reading, person)}`;
}

function speaksLine(reading: Reading, person: Entity): Wording {
  const theirs = reading.quotes.filter((q) => q.speaker?.entity === person.id).map((q) => q.id);
  if (person.onlyInQuotes) return say`named only inside a quotation`;
  if (theirs.length === 0) return say`spoken about, never quoted`;
  return theirs.length === 1 ? say`quoted or reported once` : say`quoted or reported ${count(theirs)} times`;
}

function blocksAbout(reading: Reading, person: Entity): Block[] {
  const told = reading.sentences.filter((s) => person.mentions.some((m) => m.by === 'name' && overlaps(s, m)));
  const first = told.slice(0, 3).map((s) => cite(reading.article, s));
  return [
    { kind: 'heading', wording: [nameOf(person)] },
    { kind: 'text', wording: say`${lineAbout(reading, person)}.` },
    ...(first.length > 0 ? [evidenceBlock(reading, first, say`What the article says`)] : []),
    ...answerToAccusation(reading, first),
    ...(first.length > 0 ? [{ kind: 'actions' as const, actions: [contextAction(first[0]!.paragraph)] }] : []),
  ];
}
