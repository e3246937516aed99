import { contains, overlaps, type Span } from '../article/span.ts';
import { twoOf } from '../reading/answer/reply/shared-name.ts';
import { isFragment } from '../reading/compose.ts';
import { namesakeOf, sharedNamesIn } from '../reading/entities/shared-name.ts';
import { cueInContext } from '../reading/quotes/cue-context.ts';
import { cueSetting } from '../reading/quotes/cue-setting.ts';
import { cite, type Entity, type Quote, quotedSpans, type Reading, type Sentence } from '../reading/reading.ts';
import { exact, paragraphMark, say, speakerOf, type Wording } from '../reading/wording.ts';
import { evidenceBlock, quoteBlock } from './blocks.ts';
import type { Block } from './reply.ts';

/** The quotes that hold words in quotation marks; of one that only tells again what a longer one holds ("said it hoped for “…”"), the longer. */
export function shownQuotes({ quotes }: Reading): Quote[] {
  return quotes.filter((quote) => {
    if (quote.kind === 'indirect') return false;
    const { cue, speaker } = quote;
    if (!cue || !speaker || speaker.entity !== null) return true;
    return !quotes.some((q) => q !== quote && q.spans.some((s) => contains(s, cue)));
  });
}

/** Whether the article quotes people by other words than a name ("the striker", "he") that are nobody's in the reading. */
export function hasUnclearSpeakers(reading: Reading): boolean {
  return shownQuotes(reading).some(
    ({ speaker }) => speaker?.entity === null && /^(?:the|he|she|they|his|her|their)\b/i.test(speaker.name),
  );
}

/**
 * Quotes with who says each; words cut from a sentence, and words of which the sentence says more, come with that sentence, to be fair.
 * Several of one sentence that follow each other share it.
 */
export function quotesBlocks(reading: Reading, quotes: readonly Quote[]): Block[] {
  const sentences = quotes.map((quote) => sentenceShown(reading, quote));
  return quotes.flatMap((quote, i): Block[] => {
    const block = quoteBlock(reading, quote, saidBy(reading, quote));
    const sentence = sentences[i];
    if (!sentence || sentences[i + 1] === sentence) return [block];
    const label = sentences[i - 1] === sentence ? say`The whole sentence of these` : say`The whole sentence`;
    return [block, evidenceBlock(reading, [cite(reading.article, sentence)], label)];
  });
}

/** The sentence that a quote has to be shown with; undefined where it stands for itself. */
function sentenceShown({ sentences, article }: Reading, quote: Quote): Sentence | undefined {
  if (quote.kind === 'direct' && !isFragment(article.text, quote)) return undefined;
  return sentences.find((s) => contains(s, quote.spans[0]!));
}

/** The name, the article’s own role, the cue with where or to whom the words went, the paragraphs: "NAME, role, “wrote in his letter” (¶4)". */
export function saidBy(reading: Reading, quote: Quote): Wording {
  const { article, entities } = reading;
  const { speaker } = quote;
  const marks = [...new Set(quotedSpans(quote).map((s) => s.paragraph))].flatMap((p, i) =>
    i === 0 ? [paragraphMark(p)] : say`, ${paragraphMark(p)}`,
  );
  if (!speaker) return say`speaker not named (${marks})`;
  const entity = entities.find((e) => e.id === speaker.entity);
  const name = entity ? [speakerOf(entity, quote.spans[0]!, shownName(entity))] : [exact(article, speaker)];
  const role = entity ? roleOf(reading, entity) : [];
  return say`${name}${role.length > 0 ? say`, ${role}` : []}${cueOf(reading, quote)}${tellerOf(reading, quote)} (${marks})`;
}

/** ", as told by NAME": where the words that say who speaks are themselves somebody's. */
function tellerOf({ article, entities, quotes }: Reading, quote: Quote): Wording {
  const telling = [quote.speaker, quote.cue].filter((span) => span !== null);
  const told = new Set([quote.speaker?.entity ?? quote.speaker?.name]);
  return quotes.flatMap((outer): Wording => {
    const { speaker } = outer;
    if (!speaker || !outer.spans.some((s) => telling.some((t) => overlaps(s, t)))) return [];
    const key = speaker.entity ?? speaker.name;
    if (told.has(key)) return [];
    told.add(key);
    const entity = entities.find((e) => e.id === speaker.entity);
    return say`, as told by ${entity ? speakerOf(entity, outer.spans[0]!, shownName(entity)) : exact(article, speaker)}`;
  });
}

/** The name by which readers know somebody: with the title where the article gives a surname alone ("Lord Harewood"). */
export function shownName({ name, aliases, kind }: Entity): string {
  if (kind !== 'person' || /\s/.test(name)) return name;
  return aliases.find((form) => form.endsWith(` ${name}`)) ?? name;
}

/**
 * The role that the article gives somebody, in its own words; empty where it gives none, or where another bears the name: the role is
 * only one's, and the words may be the other's.
 */
export function roleOf(reading: Reading, entity: Entity): Wording {
  if (namesakeOf(reading, entity) !== null) return [];
  return entity.rolePieces.map((piece) => exact(reading.article, piece));
}

/** That two people of the article bear the name of somebody in some passages, for whoever reads them. */
export function sharedNameNotes(reading: Reading, spans: readonly Span[]): Block[] {
  return sharedNamesIn(reading, spans).map((one) => ({ kind: 'note', wording: twoOf(reading, one) }));
}

/** ", “wrote in his resignation letter”", "; “In his resignation letter” … “wrote”": empty where there is no cue but a colon. */
function cueOf(reading: Reading, quote: Quote): Wording {
  const { article } = reading;
  const { cue } = quote;
  if (!cue) return [];
  const context = cueInContext(reading, quote);
  const isOthers = (span: Span) =>
    reading.quotes.some((q) => q.speaker?.entity !== quote.speaker?.entity && q.spans.some((s) => overlaps(s, span)));
  const words = exact(article, context && !isOthers(context) ? context : cue);
  const setting = cueSetting(reading, quote);
  if (!setting) return say`, “${words}”`;
  const { paragraph } = cite(article, setting);
  const elsewhere = !quote.spans.some((s) => s.paragraph === paragraph) && !isBeside(reading, quote, paragraph);
  const from = elsewhere ? say` (${paragraphMark(paragraph)})` : [];
  return say`, “${exact(article, setting)}”${from} … “${words}”`;
}

/** Whether a quote's cue stands in a paragraph. */
function isBeside({ article }: Reading, { cue }: Quote, paragraph: number): boolean {
  const own = article.paragraphs[paragraph - 1];
  return own !== undefined && cue !== null && overlaps(own, cue);
}
