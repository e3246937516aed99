import { type Span, slice } from '../../article/span.ts';
import { quotedSpans, type Reading } from '../../reading/reading.ts';
import type { Wording } from '../../reading/wording.ts';
import { leavesSpeakerOut } from '../blocks.ts';
import type { Block, Reply } from '../reply.ts';
import { type Facts, factsOf, isExact } from './facts.ts';
import type { Violation } from './violation.ts';
import { checkStanding, checkWording } from './wording.ts';

type Finding = Omit<Violation, 'block'>;

/**
 * The last step before a reply is sent: re-checks every quote, name, number and date against the article and the reading.
 * An empty list means that the reply may go out; anything else means that it may not.
 *
 * @param asked all that the person typed, for the parts that give it back
 */
export function guard(reply: Reply, reading: Reading, asked: string): Violation[] {
  const facts = factsOf(reading, asked);
  return reply.blocks.flatMap((block, i) => checkBlock(facts, block).map((finding) => ({ block: i, ...finding })));
}

function checkBlock(facts: Facts, block: Block): Finding[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'note':
      return checkTelling(facts, block.wording);
    case 'list':
      return block.items.flatMap((item) => checkTelling(facts, item));
    case 'suggestions':
      return block.questions.flatMap((question) => checkWording(facts, question));
    case 'actions':
      return block.actions.flatMap((action) => [
        ...checkWording(facts, action.label),
        ...(/^\/[a-z-]+(?: |$)/.test(action.line) ? [] : [found('action', action.line, 'not a command line')]),
      ]);
    case 'quote':
      return checkQuote(facts, block);
    case 'picture':
      return [...checkQuote(facts, block.quote), ...checkBlock(facts, block.footer)];
    case 'evidence':
      return checkEvidence(facts, block);
    case 'timeline':
      return block.rows.flatMap((row) => {
        const entry = facts.reading.timeline.some(
          (e) => e.value === row.value && e.start === row.what.start && e.end === row.what.end,
        );
        return [
          ...checkExact(facts, [row.what]),
          ...(entry ? [] : [found('date', row.what.text, 'the reading has no such entry with this date')]),
          ...checkWording(facts, row.when, [row.what]),
          ...checkSaid(facts, row.what, row.remark),
        ];
      });
    case 'difference': {
      const article = fold(block.pieces.filter((p) => p.kind !== 'given').map((p) => p.text));
      const given = fold(block.pieces.filter((p) => p.kind !== 'article').map((p) => p.text));
      return [
        ...checkExact(facts, [block.citation]),
        ...(holdsWords(fold([block.citation.text]), article)
          ? []
          : [found('difference', article, 'not the words of the article')]),
        ...(givenBack(facts.asked, block.pieces) ? [] : [found('difference', given, 'not what the person typed')]),
      ];
    }
    case 'footer': {
      const { title, source, url } = facts.reading.article;
      const right = block.title === title && block.source === source && block.url === url;
      return right ? [] : [found('footer', block.title, 'not this article')];
    }
    default:
      return [found('own-words', JSON.stringify(block).slice(0, 80), 'a block of no known kind')];
  }
}

/** A wording that tells something, and so must show how it stands. */
function checkTelling(facts: Facts, wording: Wording): Finding[] {
  return [...checkWording(facts, wording), ...checkStanding(facts, wording)];
}

function checkQuote(facts: Facts, block: Block & { kind: 'quote' }): Finding[] {
  const quote = facts.reading.quotes.find((q) => q.id === block.quote);
  if (!quote) return [found('exact-words', block.quote, 'no such quote')];
  const { article } = facts.reading;
  const spans = quotedSpans(quote);
  const same =
    block.pieces.length === spans.length &&
    block.pieces.every((piece, i) => piece.start === spans[i]!.start && piece.end === spans[i]!.end);
  const named = block.attribution.some(
    (p) => p.kind === 'name' && p.entity === quote.speaker?.entity && p.says !== undefined,
  );
  const inArticlesWords = (speaker: Span) =>
    block.attribution.some((p) => p.kind === 'exact' && p.text.includes(slice(article.text, speaker)));
  return [
    ...checkExact(facts, block.pieces),
    ...(same ? [] : [found('exact-words', block.quote, 'not all the words of the quote, or not only its words')]),
    ...(block.speaker === (quote.speaker?.entity ?? null)
      ? []
      : [found('speaker', block.quote, 'somebody else says it')]),
    ...(!quote.speaker || named || inArticlesWords(quote.speaker)
      ? []
      : [found('attribution', block.quote, `words of ${quote.speaker.name} without the name`)]),
    ...checkWording(facts, block.attribution, block.pieces),
  ];
}

function checkEvidence(facts: Facts, block: Block & { kind: 'evidence' }): Finding[] {
  return [
    ...checkExact(facts, block.citations),
    ...checkWording(facts, block.label, block.citations),
    ...block.citations.flatMap((citation, i) => checkSaid(facts, citation, block.attributions[i] ?? [])),
  ];
}

/** Whose words a passage holds must stand in it or beside it. */
function checkSaid(facts: Facts, passage: Span & { text: string }, beside: Wording): Finding[] {
  const unnamed = facts.reading.quotes.filter((quote) => {
    if (!leavesSpeakerOut(facts.reading, quote, passage)) return false;
    const { entity } = quote.speaker!;
    return !beside.some((p) => (entity ? p.kind === 'name' && p.entity === entity : p.kind === 'exact'));
  });
  return [
    ...checkWording(facts, beside, [passage]),
    ...checkStanding(facts, beside, [passage]),
    ...unnamed.map(({ speaker }) => found('attribution', passage.text, `words of ${speaker!.name} without the name`)),
  ];
}

function checkExact(facts: Facts, citations: readonly (Span & { paragraph: number; text: string })[]): Finding[] {
  return citations
    .filter((c) => !isExact(facts.reading.article, c))
    .map((c) => found('exact-words', c.text, `not the words in ¶${c.paragraph}`));
}

function found(rule: Finding['rule'], text: string, because: string): Finding {
  return { rule, text, because };
}

/** White space folded, as the pieces of a comparison lose it between them. */
function fold(texts: readonly string[]): string {
  return texts
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/\s(?=[.,;:!?’'")\]])/g, '')
    .trim();
}

/** Whether the pieces shown as the asker's are so in what was typed, and all words that are not the article's alone in their order. */
function givenBack(asked: string, pieces: (Block & { kind: 'difference' })['pieces']): boolean {
  const typed = straight(fold([asked]));
  const theirs = pieces.filter((p) => p.kind === 'given').map((p) => straight(fold([p.text.toLowerCase()])));
  // what both have is shown in the article's punctuation
  const words = (text: string) => (straight(text.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  const all = pieces.filter((p) => p.kind !== 'article').map((p) => p.text);
  return theirs.every((piece) => holdsWords(typed, piece)) && ` ${words(asked)} `.includes(` ${words(all.join(' '))} `);
}

/** People type straight apostrophes where articles have curly ones, and the other way round. */
function straight(text: string): string {
  return text.replaceAll('’', "'");
}

/** Whether the words stand in the whole in one run, from the beginning of a word to the end of one. */
function holdsWords(whole: string, words: string): boolean {
  const letter = /[\p{L}\p{N}]/u;
  for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) {
    const cutBefore = letter.test(whole[at - 1] ?? '') && letter.test(words[0] ?? '');
    const cutAfter = letter.test(whole[at + words.length] ?? '') && letter.test(words.at(-1) ?? '');
    if (!cutBefore && !cutAfter) return true;
  }
  return false;
}
