import { contains } from '../src/article/span.ts';
import { contextAction, evidenceBlock, footerBlock, namesList, orList } from '../src/bot/blocks.ts';
import { defineCommand } from '../src/bot/command.ts';
import type { Action, Block } from '../src/bot/reply.ts';
import { hasUnclearSpeakers, quotesBlocks, sharedNameNotes, shownName, shownQuotes } from '../src/bot/said-by.ts';
import { holdsWords, type Whom, whom } from '../src/bot/whom.ts';
import { resolveName } from '../src/reading/entities/lookup.ts';
import { cite, type Entity, type Quote, type Reading } from '../src/reading/reading.ts';
import { asked, count, nameOf, type Part, paragraphMark, say, type Wording } from '../src/reading/wording.ts';

/** How many quotes are shown where the person does not say. */
const SHOWN = 3;

/** How many names are offered as buttons where several may be meant. */
const OFFERED = 5;

export default defineCommand({
  name: 'quote',
  description: 'Somebody’s exact words, with who said them and where',
  options: {
    who: {
      type: 'text',
      description: 'Who says it, or whom it is about: any form of the name, or a role',
      complete: 'people',
      longest: 100,
    },
    about: {
      type: 'text',
      description: 'A person or a subject that the words are about',
      complete: 'topics',
      longest: 100,
    },
    words: { type: 'text', description: 'Words that the quote must hold', longest: 200 },
    most: { type: 'integer', description: 'How many to show at once', least: 1, most: 10 },
    page: { type: 'integer', description: 'The page, where there are more', least: 1, most: 1000 },
    'as-picture': { type: 'choice', description: 'The first of them as a picture, to be passed on', choices: ['yes'] },
  },
  rest: 'who',
  heardAs: [
    'all quotes by',
    'all quotes from',
    'any quotes by',
    'any quotes from',
    'quotes',
    'quotes by',
    'quotes from',
    'quote from',
    'quote by',
    'a quote by',
    'a quote from',
  ],
  heardWhole: Object.fromEntries(
    [
      'quotes',
      'quotations',
      'direct quotes',
      'quotes in it',
      'quotes in article',
      'quotes in the article',
      'what are the quotes',
      'what quotes are there',
      'are there any quotes',
      'who is quoted',
      "who's quoted",
      'everything that was said',
    ].map((heard) => [heard, 'all']),
  ),
  examples: [
    { line: '/quote lewis about israel', prints: 'Ivan Lewis' },
    { line: '/quote corbyn', prints: 'The article gives no words of Jeremy Corbyn' },
    { line: '/quote words:flawed', prints: '“flawed”' },
    { line: '/quote words:condemn as-picture:yes', prints: 'with the same words as its description' },
  ],
  run({ who: typed, about, words, most, page = 1, 'as-picture': asPicture }, context) {
    const { reading } = context;
    const ofAll = typed !== undefined && everybody.test(typed) && whom(reading, typed).entities.length === 0;
    const who = ofAll ? undefined : typed;
    const reply = (...blocks: Block[]) => ({ reply: { blocks: [...blocks, footerBlock(reading)] } });
    const direct = shownQuotes(reading);
    const fits = (q: Quote) =>
      (about === undefined || isAbout(reading, q, about)) && (words === undefined || holdsWords(q.text, words));
    let found = direct.filter(fits);
    const before: Block[] = [];
    const after: Block[] = [];
    if (who !== undefined) {
      const meant = whom(reading, who);
      const [person, another] = meant.entities;
      if (another) return reply(...severalBlocks(who, meant.entities));
      if (!person && meant.unnamed.length === 0) return reply(nobody(reading, who));
      const theirs = (q: Quote) => (person ? q.speaker?.entity === person.id : meant.unnamed.includes(q));
      found = direct.filter((q) => theirs(q) && fits(q));
      const isQuoted = direct.some(theirs);
      const reported = reading.quotes.filter((q) => q.kind === 'indirect' && theirs(q) && fits(q));
      if (!isQuoted && reported.length > 0) return reply(...reportedBlocks(reading, person, reported.slice(0, SHOWN)));
      if (person && !isQuoted) {
        const spokenOf = direct.filter((q) => q.about.includes(person.id));
        found = spokenOf.filter(fits);
        before.push(...unquotedBlocks(reading, person, spokenOf.length > 0, found.length > 0));
        if (found.length === 0) return reply(...before);
      } else if (person && found.length > 0) after.push(...besides(reading, meant, person, reported));
    }
    if (found.length === 0)
      return reply({
        kind: 'note',
        wording: say`The article has no such quote. It gives words of ${speakers(reading)}.`,
      });
    const all = who === undefined && about === undefined && words === undefined;
    const random = all && !ofAll && most === undefined && page === 1;
    const size = most ?? SHOWN;
    const shown = random
      ? found.slice(Math.floor(context.chance * found.length)).slice(0, 1)
      : found.slice((page - 1) * size, page * size);
    const [first] = shown;
    if (!first) return reply({ kind: 'note', wording: say`There is no such page: the article has ${countOf(found)}.` });
    if (asPicture) return { reply: { blocks: pictureBlocks(reading, first) } };
    const actions: Action[] = [...new Set(shown.map((q) => q.spans[0]!.paragraph))].slice(0, 5).map(contextAction);
    if (!random && page * size < found.length)
      actions.push({ label: say`Next page`, line: lineOf({ page: page + 1, who: typed, about, words, most }) });
    const position = random
      ? say`One of ${countOf(found)}, at random.`
      : say`Shown: ${count(idsOf(shown))} of ${countOf(found)}.`;
    return reply(
      ...before,
      ...quotesBlocks(reading, shown),
      ...sharedNameNotes(reading, mentionsOf(reading, shown)),
      ...(found.length > shown.length ? [{ kind: 'note' as const, wording: position }] : []),
      ...after,
      { kind: 'actions', actions },
    );
  },
});

/** Words that name nobody: all quotes are meant. */
const everybody = /^(?:all|any|every|everyone|everybody|anyone|anybody)$/i;

/** Every mention of those who speak in some quotes. */
const mentionsOf = ({ entities }: Reading, quotes: readonly Quote[]) =>
  entities.filter((e) => quotes.some((q) => q.speaker?.entity === e.id)).flatMap((e) => e.mentions);

const idsOf = (quotes: readonly Quote[]) => quotes.map((q) => q.id);

/** "12 quotes", "one quote". */
function countOf(quotes: readonly Quote[]): Wording {
  return quotes.length === 1 ? say`one quote` : say`${count(idsOf(quotes))} quotes`;
}

/** The command line that asks for the same on another page. */
function lineOf(given: Readonly<Record<string, string | number | undefined>>): string {
  const options = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}:${typeof value === 'number' ? value : `"${value}"`}`],
  );
  return `/quote ${options.join(' ')}`;
}

function nobody(reading: Reading, who: string): Block {
  return {
    kind: 'note',
    wording: say`The article names nobody like “${asked(who)}”. It gives words of ${speakers(reading)}.`,
  };
}

/** Several people fit: each is offered, none is chosen. */
function severalBlocks(who: string, entities: readonly Entity[]): Block[] {
  return [
    { kind: 'note', wording: say`“${asked(who)}” could be ${orList(entities)}. Give the full name.` },
    {
      kind: 'actions',
      actions: entities
        .slice(0, OFFERED)
        .map((e) => ({ label: [nameOf(e, shownName(e))], line: `/quote who:"${e.name.replaceAll('"', '')}"` })),
    },
  ];
}

/** Who else bears the name, and what else of somebody's the article only reports. */
function besides(reading: Reading, { namesakes }: Whom, person: Entity, reported: readonly Quote[]): Block[] {
  const blocks: Block[] = [];
  // only where they are named or pointed at can the article be seen to say so
  const marks = [...new Set(reported.map((q) => q.spans[0]!.paragraph))].filter((p) =>
    person.mentions.some((m) => cite(reading.article, m).paragraph === p),
  );
  if (marks.length > 0) {
    const list = marks
      .slice(0, 8)
      .flatMap((p, i): Part[] => (i === 0 ? [paragraphMark(p)] : [...say`, ${paragraphMark(p)}`]));
    blocks.push({
      kind: 'note',
      wording: say`${nameOf(person, shownName(person))} is also reported without quotation marks: ${list}.`,
    });
  }
  if (namesakes.length > 0)
    blocks.push({ kind: 'note', wording: say`The article also names ${namesList(namesakes)}.` });
  return blocks;
}

/** Somebody whose words the article only reports, without quotation marks. */
function reportedBlocks(reading: Reading, person: Entity | undefined, reported: readonly Quote[]): Block[] {
  const sentences = reported.flatMap((q) => reading.sentences.find((s) => contains(s, q.spans[0]!)) ?? []);
  const citations = [...new Set(sentences)].map((s) => cite(reading.article, s));
  return [
    {
      kind: 'text',
      wording: person
        ? say`The article puts no words of ${nameOf(person, shownName(person))} in quotation marks. It reports:`
        : say`The article puts no such words in quotation marks. It reports:`,
    },
    evidenceBlock(reading, citations, say`In the article`),
    ...sharedNameNotes(reading, person?.mentions ?? []),
    { kind: 'actions', actions: [...new Set(citations.map((c) => c.paragraph))].map(contextAction) },
  ];
}

/** Somebody who is spoken about but never quoted: that is said, with the words about them or where the article names them. */
function unquotedBlocks(reading: Reading, person: Entity, isSpokenOf: boolean, isShown: boolean): Block[] {
  const name = nameOf(person, shownName(person));
  // "the striker said" may be theirs
  const byName = hasUnclearSpeakers(reading) ? say` by name` : [];
  if (isShown)
    return [
      {
        kind: 'text',
        wording: say`The article gives no words of ${name}${byName}. These are words about ${name}:`,
      },
    ];
  if (isSpokenOf)
    return [
      {
        kind: 'note',
        wording: say`The article gives no words of ${name}${byName}, and no such words about ${name}.`,
      },
    ];
  const named = person.mentions.filter((m) => m.by === 'name');
  const sentences = reading.sentences.filter((s) => named.some((m) => contains(s, m))).slice(0, SHOWN);
  const citations = sentences.map((s) => cite(reading.article, s));
  return [
    {
      kind: 'text',
      wording: say`The article quotes no words of ${name}${byName}. It speaks of them here:`,
    },
    ...(citations.length > 0 ? [evidenceBlock(reading, citations, say`In the article`)] : []),
    ...sharedNameNotes(reading, person.mentions),
    { kind: 'actions', actions: [...new Set(citations.map((c) => c.paragraph))].map(contextAction) },
  ];
}

/** The quote alone as a picture. A few words cut from a sentence are too easily misread alone: those come as text, with the sentence. */
function pictureBlocks(reading: Reading, quote: Quote): Block[] {
  const footer = footerBlock(reading);
  const [block, ...more] = quotesBlocks(reading, [quote]);
  if (block?.kind !== 'quote' || more.length > 0) {
    const why = say`These words are cut from a sentence, so they are shown with it and not as a picture.`;
    return [{ kind: 'note', wording: why }, ...(block ? [block] : []), ...more, footer];
  }
  return [
    { kind: 'picture', quote: block, footer },
    { kind: 'note', wording: say`Shown as a picture where that is possible, with the same words as its description.` },
    { kind: 'actions', actions: [contextAction(quote.spans[0]!.paragraph)] },
    footer,
  ];
}

function speakers(reading: Reading): Wording {
  const people = reading.entities.filter((e) => reading.quotes.some((q) => q.speaker?.entity === e.id));
  if (people.length === 0) return say`nobody by name`;
  return people
    .slice(0, 8)
    .flatMap((e, i) => (i === 0 ? [nameOf(e, shownName(e))] : say`, ${nameOf(e, shownName(e))}`));
}

function isAbout(reading: Reading, quote: Quote, about: string): boolean {
  const meant = resolveName(reading.entities, about).map((e) => e.id);
  if (quote.about.some((id) => meant.includes(id))) return true;
  const sentence = reading.sentences.find((s) => contains(s, quote.spans[0]!));
  const around = sentence ? reading.article.text.slice(sentence.start, sentence.end) : '';
  return holdsWords(`${quote.text} ${around}`, about);
}
