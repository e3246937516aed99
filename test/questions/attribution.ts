import type { Article } from '../../src/article/article.ts';
import type { Block, Reply } from '../../src/bot/reply.ts';
import { renderTerminal } from '../../src/platforms/terminal/render.ts';
import type { GoldQuote } from '../articles/load.ts';
import type { Claim } from './load.ts';

/**
 * Looks in what a reader sees for words that somebody said, reported or alleged and that stand there without their source. It knows
 * nothing of the reading: it goes by what people marked in the article (gold quotes, claims), by the article's quotation marks, and
 * by a grammar of attribution of its own. Each of the three finds what the others miss.
 */
export interface Marked {
  readonly article: Article;
  /** Quotes as a person read them; empty where the article has no gold. */
  readonly quotes: readonly GoldQuote[];
  readonly claims: readonly Claim[];
}

export interface BareAssertion {
  /**
   * `gold`, `claim`, `marks`, `grammar`: no source at all. `cut`: a quotation without its opening or its closing mark. `speaker`: a verb of saying stands there with a pronoun that nothing
   * resolves, or with somebody else's name.
   */
  readonly check: 'gold' | 'claim' | 'marks' | 'grammar' | 'cut' | 'speaker';
  /** What the reader sees. */
  readonly statement: string;
  /** The words in it that lack their source. */
  readonly words: string;
}

/** Most words of a passage that are needed to say that it is shown; a shorter one must be shown whole. */
const RUN = 4;

/** Every bare assertion in a reply, statement by statement: a source named in one does not cover the next. */
export function bareAssertions(marked: Marked, reply: Reply): BareAssertion[] {
  return reply.blocks.flatMap((block, i) => {
    // a comparison is read with the verdict over it
    const before = block.kind === 'difference' ? reply.blocks.slice(0, i) : [];
    return statementsOf(...before, block).flatMap((statement) => bareIn(marked, statement));
  });
}

/** What one block shows as the terminal shows it, cut into its statements; further blocks before it are shown with it. */
export function statementsOf(...blocks: readonly Block[]): string[] {
  const block = blocks.at(-1)!;
  const shown = (...some: readonly Block[]) => renderTerminal({ blocks: some }, { colour: false, columns: 0 });
  switch (block.kind) {
    case 'text':
      // an answer of several sentences has a paragraph mark behind each
      return shown(block)
        .split(/(?<=\(¶\d+(?:, ¶\d+)*\)\.?)\s+/)
        .filter((s) => s !== '');
    case 'list':
      return block.items.map((item) => shown({ kind: 'list', items: [item] }));
    case 'evidence':
      return block.citations.map((citation, i) =>
        shown({ ...block, citations: [citation], attributions: [block.attributions[i] ?? []] }),
      );
    case 'timeline':
      return block.rows.map((row) => shown({ kind: 'timeline', rows: [row] }));
    case 'difference':
      return [`${shown(...blocks)} ¶${block.citation.paragraph}`];
    case 'quote':
      return [shown(block)];
    // the rest shows nothing that the article says: our notes, buttons, suggested questions, the title
    default:
      return [];
  }
}

/** The bare assertions in one statement as a reader sees it. */
export function bareIn({ article, quotes, claims }: Marked, statement: string): BareAssertion[] {
  const seen = wordsOf(statement);
  const numbers = [...statement.matchAll(/¶(\d+)/g)].map((m) => Number(m[1]));
  const shownParagraphs = article.paragraphs.filter((p) => numbers.includes(p.number));
  const inShown = ({ start }: { readonly start: number }) =>
    shownParagraphs.some((p) => start >= p.start && start < p.end);
  const found: BareAssertion[] = [];
  if (/\(¶[^)]*\)\.$/.test(statement) && !areMarksPaired(statement))
    found.push({ check: 'cut', statement, words: statement });
  const add = (check: BareAssertion['check'], words: string) => found.push({ check, statement, words });

  for (const quote of quotes) {
    for (const span of quote.content.filter(inShown)) {
      const words = article.text.slice(span.start, span.end);
      const rest = without(seen, wordsOf(words));
      if (!rest || isNamed(article.text, rest, quote)) continue;
      const attributed = (quote.cue !== null && holds(rest, wordsOf(quote.cue))) || holds(rest, ['words', 'of']);
      add(attributed ? 'speaker' : 'gold', words);
    }
  }
  for (const { words, standing } of claims) {
    if (!inShown({ start: article.text.indexOf(words) })) continue;
    const rest = without(seen, wordsOf(words));
    if (rest && !standing.some((source) => holds(rest, wordsOf(source)))) add('claim', words);
  }
  for (const paragraph of shownParagraphs) {
    const text = article.text.slice(paragraph.start, paragraph.end);
    for (const words of inMarks(text)) {
      const rest = without(seen, wordsOf(words));
      if (rest && !namesASource(statement, rest)) add('marks', words);
    }
    for (const words of reportsIn(text)) {
      const rest = without(seen, wordsOf(words));
      if (rest && !namesASource(statement, rest)) add('grammar', words);
    }
  }
  return found;
}

/** Whether every double quotation mark has its other half, whatever their shape. */
function areMarksPaired(statement: string): boolean {
  return (statement.match(/``|''|["“”]/g) ?? []).length % 2 === 0;
}

/** Words in lower case without marks, so that a quotation in other marks or with a bracketed name is still the same words. */
export function wordsOf(text: string): string[] {
  return (
    text
      .replaceAll('’', "'")
      .toLowerCase()
      .match(/[\p{L}\p{N}£$€][\p{L}\p{N}'.,£$€%-]*/gu) ?? []
  ).map((word) => word.replace(/['.,-]+$/, ''));
}

function holds(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_, i) => run.every((word, j) => words[i + j] === word));
}

/** The words that are left where the longest run of a passage that is shown is taken away; null where too little of it is shown. */
function without(seen: readonly string[], passage: readonly string[]): string[] | null {
  let best = { at: 0, length: 0 };
  for (let i = 0; i < seen.length; i++) {
    for (let j = 0; j < passage.length; j++) {
      let length = 0;
      while (length + i < seen.length && length + j < passage.length && seen[i + length] === passage[j + length])
        length++;
      if (length > best.length) best = { at: i, length };
    }
  }
  if (best.length === 0 || best.length < Math.min(RUN, passage.length)) return null;
  return [...seen.slice(0, best.at), ...seen.slice(best.at + best.length)];
}

/** Pronouns by which an article may name a speaker; a reply must say who that is. */
const pronoun = /^(?:he|she|they|it|his|her|their|who)$/i;

/**
 * Whether the words beside a gold quote say whose it is: the name, or the mention that the article has for somebody without one, or
 * that nobody is named. A pronoun with its verb will not do: a reader of the reply does not see whom it means.
 */
function isNamed(text: string, rest: readonly string[], { name, speaker, cue }: GoldQuote): boolean {
  const mention = speaker && text.slice(speaker.start, speaker.end);
  if (name !== null && wordsOf(name).some((word) => word.length > 2 && names(rest, word))) return true;
  if (mention && !pronoun.test(mention) && wordsOf(mention).some((word) => word.length > 3 && names(rest, word)))
    return true;
  if (holds(rest, ['speaker', 'not', 'named'])) return true;
  return name === null && cue !== null && holds(rest, wordsOf(cue));
}

function names(rest: readonly string[], word: string): boolean {
  return rest.some((other) => other === word || other === `${word}'s`);
}

/** Verbs and phrases that give words to somebody, or hold a statement open. A list of the test's own. */
const attributing =
  /^(?:said|says|say|saying|told|tells|wrote|writes|added|adds|asked|replied|answered|explained|claimed|claims|claim|alleged|alleges|allegations|accused|accuses|accusing|denied|denies|deny|denial|believes|believed|believe|thinks|thought|warned|warns|warning|noted|noting|insisted|described|describing|describes|called|calls|call|slammed|shouted|fumed|recalled|announced|announce|announces|suggested|suggests|acknowledges|found|figures|estimates|expects|confirmed|urged|cited|citing|according|understood|hit|gushed|admitted|rejected|regarding|thanked|declared|accepted|heard|quoting|statement|words|refused|suspicion|promised|joked|laughed|vowed|disputes|disputed|arguing|appealing|acknowledged|entitled|dismissed|known|termed|dubbed|blames|blaming)$/;

/** "X: “…”", or a line under the quotation that gives its speaker. */
const placed = /^(?:• )?[\p{L}[][^"“`:]{1,80}: ?(?:["“‘']|``)|\n\s*— /u;

function namesASource(statement: string, rest: readonly string[]): boolean {
  return placed.test(statement) || rest.some((word) => attributing.test(word));
}

/** What stands in double quotation marks of any shape, also where a mark opens a paragraph and closes in another. */
function inMarks(paragraph: string): string[] {
  const straight = paragraph.replace(/``|''|[“”]/g, '"');
  const parts = straight.split('"');
  return parts.filter((part, i) => i % 2 === 1 && wordsOf(part).length > 0);
}

/**
 * Verbs of saying with their "that" or without: what follows to the end of the sentence is a report, but not behind a quotation
 * (`"…," said X, who …`). A list of the test's own.
 */
const report =
  /(?<!["”'’]\s)\b(?:said|says|alleged|claimed|claims|told \p{L}+(?: \p{L}+)?|warned|insisted|wrote|noted|added|believes|thinks|explained|admitted|found|adding|arguing|saying|understood|suspicion of|claims of|claims)\s+(?:that\s+)?(?!by\b)([^.?!"“”]{12,})/giu;

/** What the paragraph only reports by a verb of saying or holds open by a word for an accusation. */
function reportsIn(paragraph: string): string[] {
  return [...paragraph.matchAll(report)].map((match) => match[1]!.trim());
}
