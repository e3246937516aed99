import { contains } from '../src/article/span.ts';
import { contextAction, evidenceBlock, footerBlock, quoteBlock } from '../src/bot/blocks.ts';
import { defineCommand } from '../src/bot/command.ts';
import type { Block } from '../src/bot/reply.ts';
import { isFragment } from '../src/reading/answer/compose.ts';
import { resolveName } from '../src/reading/entities/lookup.ts';
import { cueInContext } from '../src/reading/quotes/cue-context.ts';
import { cite, type Entity, type Quote, type Reading } from '../src/reading/reading.ts';
import { asked, exact, nameOf, paragraphMark, say, speakerOf, type Wording } from '../src/reading/wording.ts';

/** How many quotes are shown where the person does not say. */
const SHOWN = 3;

export default defineCommand({
  name: 'quote',
  description: 'Somebody’s exact words, with who said them and where',
  options: {
    who: {
      type: 'text',
      description: 'Who says it, or whom it is about: any form of the name',
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
    most: { type: 'integer', description: 'How many to show at most', least: 1, most: 10 },
    'as-picture': { type: 'choice', description: 'The first of them as a picture, to be passed on', choices: ['yes'] },
  },
  rest: 'who',
  heardAs: ['quotes', 'quotes by', 'quotes from', 'quote from', 'quote by', 'a quote by', 'a quote from'],
  examples: [
    { line: '/quote lewis about israel', prints: 'Ivan Lewis' },
    { line: '/quote corbyn', prints: 'The article gives no words of Jeremy Corbyn' },
    { line: '/quote words:flawed', prints: '“flawed”' },
    { line: '/quote words:condemn as-picture:yes', prints: 'with the same words as its description' },
  ],
  run({ who, about, words, most, 'as-picture': asPicture }, context) {
    const { reading } = context;
    const direct = reading.quotes.filter((q) => q.kind !== 'indirect');
    const fits = (q: Quote) =>
      (about === undefined || isAbout(reading, q, about)) &&
      (words === undefined || fold(q.text).includes(fold(words)));
    const blocks: Block[] = [];
    let found = direct;
    if (who !== undefined) {
      const [person, another] = resolveName(reading.entities, who);
      if (!person)
        return {
          reply: {
            blocks: [
              {
                kind: 'note',
                wording: say`The article names nobody like “${asked(who)}”. It gives words of ${speakers(reading)}.`,
              },
              footerBlock(reading),
            ],
          },
        };
      if (another)
        return {
          reply: {
            blocks: [
              {
                kind: 'note',
                wording: say`“${asked(who)}” could be ${nameOf(person)} or ${nameOf(another)}. Give the full name.`,
              },
              footerBlock(reading),
            ],
          },
        };
      found = direct.filter((q) => q.speaker?.entity === person.id);
      if (found.length === 0) {
        const reported = reading.quotes.filter((q) => q.speaker?.entity === person.id && fits(q)).slice(0, SHOWN);
        if (reported.length > 0)
          return { reply: { blocks: [...reportedBlocks(reading, person, reported), footerBlock(reading)] } };
        const spokenOf = direct.filter((q) => q.about.includes(person.id));
        found = spokenOf.filter(fits);
        if (found.length > 0)
          blocks.push({
            kind: 'text',
            wording: say`The article gives no words of ${nameOf(person)}. These are words about ${nameOf(person)}:`,
          });
        else if (spokenOf.length > 0)
          blocks.push({
            kind: 'note',
            wording: say`The article gives no words of ${nameOf(person)}, and no such words about ${nameOf(person)}.`,
          });
        else blocks.push(...spokenOfBlocks(reading, person));
      }
    }
    found = found.filter(fits);
    if (found.length === 0 && blocks.length === 0) {
      blocks.push({
        kind: 'note',
        wording: say`The article has no such quote. It gives words of ${speakers(reading)}.`,
      });
    }
    const all = who === undefined && about === undefined && words === undefined;
    const shown =
      all && most === undefined
        ? found.slice(Math.floor(context.chance * found.length)).slice(0, 1)
        : found.slice(0, most ?? SHOWN);
    const [first] = shown;
    if (asPicture && first) return { reply: { blocks: pictureBlocks(reading, first) } };
    for (const quote of shown) blocks.push(...blocksOf(reading, quote));
    if (!all && found.length > shown.length)
      blocks.push({ kind: 'note', wording: say`There are more: add most:10 to see up to ten.` });
    const paragraphs = [...new Set(shown.map((q) => q.spans[0]!.paragraph))].slice(0, 5);
    if (paragraphs.length > 0) blocks.push({ kind: 'actions', actions: paragraphs.map(contextAction) });
    return { reply: { blocks: [...blocks, footerBlock(reading)] } };
  },
});

/** Somebody whose words the article only reports, without quotation marks. */
function reportedBlocks(reading: Reading, person: Entity, reported: readonly Quote[]): Block[] {
  const sentences = reported.flatMap((q) => reading.sentences.find((s) => contains(s, q.spans[0]!)) ?? []);
  const citations = [...new Set(sentences)].map((s) => cite(reading.article, s));
  return [
    {
      kind: 'text',
      wording: say`The article puts no words of ${nameOf(person)} in quotation marks. It reports:`,
    },
    evidenceBlock(reading, citations, say`In the article`),
    { kind: 'actions', actions: [...new Set(citations.map((c) => c.paragraph))].map(contextAction) },
  ];
}

/** Somebody who is spoken about but never quoted. */
function spokenOfBlocks(reading: Reading, person: Entity): Block[] {
  const named = person.mentions.filter((m) => m.by === 'name');
  const sentences = reading.sentences.filter((s) => named.some((m) => contains(s, m))).slice(0, SHOWN);
  const citations = sentences.map((s) => cite(reading.article, s));
  return [
    { kind: 'text', wording: say`The article quotes no words of ${nameOf(person)}. It speaks of them here:` },
    ...(citations.length > 0 ? [evidenceBlock(reading, citations, say`In the article`)] : []),
  ];
}

/** The quote alone as a picture. A few words cut from a sentence are too easily misread alone: those come as text, with the sentence. */
function pictureBlocks(reading: Reading, quote: Quote): Block[] {
  const footer = footerBlock(reading);
  const [block, ...more] = blocksOf(reading, quote);
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

/** The quote; a few words cut from a sentence are shown with that sentence, to be fair. */
function blocksOf(reading: Reading, quote: Quote): Block[] {
  const sentence = reading.sentences.find((s) => contains(s, quote.spans[0]!));
  const block = quoteBlock(reading, quote, attributionOf(reading, quote));
  // words cut from a sentence, and words whose sentence says more of them, come with it
  if (!sentence || (quote.kind === 'direct' && !isFragment(reading.article.text, quote))) return [block];
  return [block, evidenceBlock(reading, [cite(reading.article, sentence)], say`The whole sentence`)];
}

/** The name, the article’s own role and verb, the paragraphs: "NAME, “role”, “wrote” (¶4)". */
function attributionOf(reading: Reading, quote: Quote): Wording {
  const { article, entities } = reading;
  const { speaker, cue } = quote;
  const marks = [...new Set(quote.spans.map((s) => s.paragraph))].flatMap((p, i) =>
    i === 0 ? [paragraphMark(p)] : say`, ${paragraphMark(p)}`,
  );
  if (!speaker) return say`speaker not named (${marks})`;
  const entity = entities.find((e) => e.id === speaker.entity);
  const name = entity ? [speakerOf(entity, quote.spans[0]!)] : [exact(article, speaker)];
  const role = entity?.roleSpan ? say`, ${exact(article, entity.roleSpan)}` : [];
  const verb = cue ? say`, “${exact(article, cueInContext(reading, quote) ?? cue)}”` : [];
  return say`${name}${role}${verb} (${marks})`;
}

function speakers(reading: Reading): Wording {
  const people = reading.entities.filter((e) => reading.quotes.some((q) => q.speaker?.entity === e.id));
  if (people.length === 0) return say`nobody by name`;
  return people.slice(0, 8).flatMap((e, i) => (i === 0 ? [nameOf(e)] : say`, ${nameOf(e)}`));
}

function isAbout(reading: Reading, quote: Quote, about: string): boolean {
  const meant = resolveName(reading.entities, about).map((e: Entity) => e.id);
  if (quote.about.some((id) => meant.includes(id))) return true;
  const sentence = reading.sentences.find((s) => contains(s, quote.spans[0]!));
  const around = sentence ? reading.article.text.slice(sentence.start, sentence.end) : '';
  return fold(`${quote.text} ${around}`).includes(fold(about));
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}
