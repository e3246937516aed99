import { overlaps } from '../src/article/span.ts';
import { answerToAccusation } from '../src/bot/answer-to-accusation.ts';
import { contextAction, evidenceBlock, footerBlock, namesList, orList } from '../src/bot/blocks.ts';
import { defineCommand } from '../src/bot/command.ts';
import type { Block } from '../src/bot/reply.ts';
import {
  hasUnclearSpeakers,
  quotesBlocks,
  roleOf,
  sharedNameNotes,
  shownName,
  shownQuotes,
} from '../src/bot/said-by.ts';
import { whom } from '../src/bot/whom.ts';
import { cite, type Entity, type Quote, type Reading } from '../src/reading/reading.ts';
import { leftOpenWord, openWordsOf } from '../src/reading/standing/open-words.ts';
import { asked, count, exact, nameOf, type Part, paragraphMark, say, type Wording } from '../src/reading/wording.ts';

/** How many sentences and quotes are shown of one person, names offered, and speakers without a name listed. */
const [SENTENCES, QUOTES, OFFERED, UNNAMED] = [3, 3, 5, 12];

export default defineCommand({
  name: 'people',
  description: 'Who is named in the article, with role and how often they speak',
  options: {
    name: {
      type: 'text',
      description: 'One person: what the article says of them, and their words',
      complete: 'people',
      longest: 100,
    },
  },
  rest: 'name',
  heardAs: ['who is in it', 'who is in the article', 'who is mentioned', 'names'],
  heardWhole: Object.fromEntries(
    ['everyone', 'everybody'].flatMap((all) =>
      ['', ' mentioned', ' named', ' in it', ' in article', ' in the article', ' in this article'].map((where) => [
        all + where,
        '',
      ]),
    ),
  ),
  examples: [
    { line: '/people', prints: 'Seumas Milne, “party aide”' },
    { line: '/people putin', prints: 'only inside a quotation' },
  ],
  run({ name }, { reading }) {
    const reply = (...blocks: Block[]) => ({ reply: { blocks: [...blocks, footerBlock(reading)] } });
    if (name !== undefined) {
      const { entities, namesakes, unnamed } = whom(reading, name);
      const [one, another] = entities;
      if (another) return reply(...severalBlocks(name, entities));
      if (one) return reply(...blocksAbout(reading, one, namesakes));
      if (unnamed.length > 0) return reply(...unnamedBlocks(reading, name, unnamed));
      return reply({ kind: 'note', wording: say`The article names nobody like “${asked(name)}”.` });
    }
    const people = reading.entities.filter((e) => e.kind === 'person');
    const others = otherSpeakers(reading);
    return reply(
      ...(people.length === 0
        ? [{ kind: 'text' as const, wording: say`The article names no people.` }]
        : [
            { kind: 'heading' as const, wording: say`People in the article` },
            { kind: 'list' as const, items: people.map((person) => lineAbout(reading, person)) },
            ...sharedNameNotes(
              reading,
              people.flatMap((p) => p.mentions),
            ),
          ]),
      ...(others.length === 0
        ? []
        : [
            { kind: 'heading' as const, wording: say`Who else speaks` },
            { kind: 'list' as const, items: others },
          ]),
    );
  },
});

/** "Seumas Milne, “party aide”: spoken about, never quoted (¶8)": with the paragraph that names them first. */
function lineAbout(reading: Reading, person: Entity): Wording {
  const role = roleOf(reading, person);
  const first = person.mentions.find((m) => m.by === 'name');
  const where = first ? say`; first named in ${paragraphMark(cite(reading.article, first).paragraph)}` : [];
  return say`${nameOf(person, shownName(person))}${role.length > 0 ? say`, “${role}”` : []}: ${speaksLine(reading, person)}${where}`;
}

/** How often somebody speaks, in quotation marks and without. */
function speaksLine(reading: Reading, { id, onlyInQuotes }: Entity): Wording {
  const theirs = reading.quotes.filter((q) => q.speaker?.entity === id);
  const quoted = shownQuotes(reading).filter((q) => q.speaker?.entity === id);
  const reported = theirs.filter((q) => q.kind === 'indirect');
  if (quoted.length > 0 && reported.length > 0) return say`quoted ${times(quoted)}, also reported ${times(reported)}`;
  if (quoted.length > 0) return say`quoted ${times(quoted)}`;
  if (onlyInQuotes && reported.length === 0) return say`named only inside a quotation`;
  // "the striker said" may be theirs: then only so much is known
  const never = hasUnclearSpeakers(reading) ? say`never quoted by name` : say`never quoted`;
  return reported.length > 0 ? say`reported ${times(reported)}, ${never}` : say`spoken about, ${never}`;
}

function times(quotes: readonly Quote[]): Wording {
  if (quotes.length < 3) return quotes.length === 1 ? say`once` : say`twice`;
  return say`${count(idsOf(quotes))} times`;
}

/** Organisations that speak, and quoted speakers without a name, by the article's words for them. */
function otherSpeakers(reading: Reading): Wording[] {
  const { article, entities, quotes } = reading;
  const bodies = entities
    .filter((e) => e.kind !== 'person' && quotes.some((q) => q.speaker?.entity === e.id))
    .map((body) => lineAbout(reading, body));
  const seen = new Set<string>();
  const unnamed = quotes.flatMap((quote) => {
    const { speaker } = quote;
    if (!speaker || speaker.entity !== null || quote.kind === 'indirect') return [];
    const key = speaker.name.toLowerCase();
    // a pronoun says nothing, and what stands inside another's words is not the article's to name
    if (seen.has(key) || !/\s/.test(key) || quotes.some((q) => q.spans.some((s) => overlaps(s, speaker)))) return [];
    // who is accused is not shown without the word that says so
    if (leftOpenWord(openWordsOf(reading), [speaker], '')) return [];
    seen.add(key);
    const { paragraph } = cite(article, speaker);
    const bare = /^(?:an?|one|the|his|her|its|their|some|two|another)\b/i.test(speaker.name) ? say`, not named` : [];
    return [say`“${exact(article, speaker)}”${bare} (${paragraphMark(paragraph)})`];
  });
  const more = unnamed.length > UNNAMED ? [say`and more speakers without a name`] : [];
  return [...bodies, ...unnamed.slice(0, UNNAMED), ...more];
}

/** Several people fit: each is offered, none is chosen. */
function severalBlocks(name: string, entities: readonly Entity[]): Block[] {
  const actions = entities
    .slice(0, OFFERED)
    .map((e) => ({ label: [nameOf(e, shownName(e))], line: `/people ${e.name}` }));
  return [
    { kind: 'note', wording: say`“${asked(name)}” could be ${orList(entities)}. Give the full name.` },
    { kind: 'actions', actions },
  ];
}

/** All about one: role, other forms of the name, what the article says of them, their words. */
function blocksAbout(reading: Reading, one: Entity, namesakes: readonly Entity[]): Block[] {
  const told = reading.sentences.filter((s) => one.mentions.some((m) => m.by === 'name' && overlaps(s, m)));
  const first = told.slice(0, SENTENCES).map((s) => cite(reading.article, s));
  const theirs = shownQuotes(reading).filter((q) => q.speaker?.entity === one.id);
  const shown = theirs.slice(0, QUOTES);
  const further = [...new Set(told.slice(SENTENCES).map((s) => s.paragraph))].slice(0, 12);
  const actions = [
    ...(first.length > 0 ? [contextAction(first[0]!.paragraph)] : []),
    ...(theirs.length > shown.length ? [{ label: say`All their words`, line: `/quote ${one.name} most:10` }] : []),
  ];
  return [
    { kind: 'heading', wording: [nameOf(one, shownName(one))] },
    { kind: 'text', wording: say`${lineAbout(reading, one)}.${formsOf(one)}` },
    ...(first.length > 0 ? [evidenceBlock(reading, first, say`What the article says`)] : []),
    ...answerToAccusation(reading, first),
    ...(further.length > 0
      ? [
          {
            kind: 'text' as const,
            wording: say`${nameOf(one, shownName(one))} is named again in ${paragraphs(further)}.`,
          },
        ]
      : []),
    ...(shown.length > 0 ? [{ kind: 'text' as const, wording: say`Words of ${nameOf(one, shownName(one))}:` }] : []),
    ...quotesBlocks(reading, shown),
    ...sharedNameNotes(reading, one.mentions),
    ...(theirs.length > shown.length
      ? [{ kind: 'note' as const, wording: say`Shown: ${count(idsOf(shown))} of ${count(idsOf(theirs))} quotes.` }]
      : []),
    ...(namesakes.length > 0
      ? [{ kind: 'note' as const, wording: say`The article also names ${namesList(namesakes)}.` }]
      : []),
    ...(actions.length > 0 ? [{ kind: 'actions' as const, actions }] : []),
  ];
}

const idsOf = (quotes: readonly Quote[]) => quotes.map((q) => q.id);

/** " Also called Mr Lewis": the shorter forms, where the article uses any. */
function formsOf(one: Entity): Wording {
  const forms = one.aliases.slice(0, 4);
  if (forms.length === 0) return [];
  return say` Also called ${forms.flatMap((form, i): Part[] => (i === 0 ? [nameOf(one, form)] : [...say`, ${nameOf(one, form)}`]))}.`;
}

function paragraphs(numbers: readonly number[]): Wording {
  return numbers.flatMap((p, i): Part[] => (i === 0 ? [paragraphMark(p)] : [...say`, ${paragraphMark(p)}`]));
}

/** A speaker whom the article gives no name: what they say. */
function unnamedBlocks(reading: Reading, name: string, quotes: readonly Quote[]): Block[] {
  const sentences = quotes.flatMap((q) => reading.sentences.find((s) => overlaps(s, q.spans[0]!)) ?? []);
  const citations = [...new Set(sentences)].slice(0, SENTENCES).map((s) => cite(reading.article, s));
  return [
    { kind: 'note', wording: say`The article gives no name to “${asked(name)}”.` },
    evidenceBlock(reading, citations, say`What the article says`),
    { kind: 'actions', actions: [...new Set(citations.map((c) => c.paragraph))].map(contextAction) },
  ];
}
