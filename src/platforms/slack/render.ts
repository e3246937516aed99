import type { types } from '@slack/bolt';
import { differenceText, footerText, quotationText } from '../../bot/block-text.ts';
import { shorten } from '../../bot/clean.ts';
import { type Action, type Block, type FooterBlock, plain, type Reply, type Wording } from '../../bot/reply.ts';
import { BLOCK_TEXT, BUTTON_TEXT, BUTTONS_A_BLOCK, HEADER_TEXT } from './limits.ts';
import { linkMrkdwn } from './mrkdwn.ts';
import { encodePress } from './press.ts';
import type { Uploaded } from './upload.ts';

type RichElement = types.RichTextBlockElement;

/** The smallest part of a reply that stays together: never cut, never spread over two messages. */
export interface Piece {
  readonly blocks: readonly types.KnownBlock[];
  /** The same words as plain text, for notifications, screen readers and tests. */
  readonly text: string;
  /** Must not be the last of a message: a heading or a label belongs to what follows. */
  readonly withNext: boolean;
}

/**
 * A reply in Block Kit. The article's words stand in `rich_text`, whose text Slack shows as it is: no markup is read in it, nobody
 * is pinged, and nothing needs escaping.
 *
 * @param picture the reply's picture, where Slack has it; else its words are shown as text
 */
export function renderPieces(reply: Reply, picture: Uploaded | null = null): readonly Piece[] {
  if (picture) return piecesOf(reply, picture);
  const made = rendered.get(reply) ?? piecesOf(reply, null);
  rendered.set(reply, made);
  return made;
}

/** Replies are given again, to "next page", "share" and the same words of others: their pieces are made once. */
const rendered = new WeakMap<Reply, readonly Piece[]>();

function piecesOf(reply: Reply, picture: Uploaded | null): Piece[] {
  let button = 0;
  const nextId = () => `run:${button++}`;
  return reply.blocks
    .flatMap((block) => (block.kind === 'picture' && picture ? [pictureOf(picture)] : renderBlock(block, nextId)))
    .filter((piece) => piece.blocks.length > 0);
}

function renderBlock(block: Block, nextId: () => string): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [heading(words(block.wording))];
    case 'text':
      return [paragraph(words(block.wording))];
    case 'note':
      return [paragraph(`Note: ${words(block.wording)}`, { italic: true })];
    case 'quote':
      return [richPiece([quoted(quotationText(block.pieces)), section(`— ${words(block.attribution)}`)])];
    case 'picture':
      return renderBlock(block.quote, nextId);
    case 'evidence':
      return [
        { ...paragraph(`${words(block.label)}:`, { bold: true }), withNext: block.citations.length > 0 },
        ...block.citations.map((citation, i) => {
          const who = words(block.attributions[i] ?? []);
          const parts = [section(`¶${citation.paragraph}`), quoted(citation.text)];
          return richPiece(who ? [...parts, section(`(${who})`)] : parts);
        }),
      ];
    case 'timeline':
      return block.rows.map(({ when, what, remark }) => {
        const note = words(remark);
        const head = richSection([text(words(when), { bold: true }), text(`  ¶${what.paragraph}`)]);
        return richPiece([head, quoted(what.text), ...(note ? [section(`(${note})`)] : [])]);
      });
    case 'list':
      return lists(block.items.map(words));
    case 'difference':
      return [paragraph(differenceText(block.pieces))];
    case 'actions':
      return buttons(block.actions, nextId);
    case 'suggestions':
      return suggestions(block.questions, nextId);
    case 'footer':
      return [footer(block)];
  }
}

function pictureOf({ file, alt }: Uploaded): Piece {
  const block: types.ImageBlock = { type: 'image', slack_file: { id: file }, alt_text: alt };
  return { blocks: [block], text: alt, withNext: false };
}

function words(wording: Wording): string {
  return plain(wording);
}

function heading(title: string): Piece {
  if (title.trim() === '') return { blocks: [], text: '', withNext: false };
  if (title.length > HEADER_TEXT) return { ...paragraph(title, { bold: true }), withNext: true };
  const blocks = [{ type: 'header' as const, text: plainText(title) }];
  return { blocks, text: title.toWellFormed(), withNext: true };
}

function paragraph(line: string, style?: TextStyle): Piece {
  return richPiece([richSection([text(line, style)])]);
}

/** List items, as many to a block as fit; one item is never divided. */
function lists(items: readonly string[]): Piece[] {
  const groups: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (length + item.length > BLOCK_TEXT) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)!.push(item);
    length += item.length;
  }
  return groups.map((group) => ({
    blocks: [
      rich([{ type: 'rich_text_list', style: 'bullet', elements: group.map((item) => richSection([text(item)])) }]),
    ],
    text: group.map((item) => `• ${item.toWellFormed()}`).join('\n'),
    withNext: false,
  }));
}

function buttons(actions: readonly Action[], nextId: () => string): Piece[] {
  const elements = actions.flatMap(({ label, line }) => {
    const value = encodePress({ line });
    const name = words(label);
    return value === null || name.trim() === '' ? [] : [button(name, nextId(), value)];
  });
  return inActionBlocks(elements);
}

/** Each question as a button; one that is too long for a button is written out. */
function suggestions(questions: readonly Wording[], nextId: () => string): Piece[] {
  const all = questions.map(words).filter((question) => question.trim() !== '');
  const short = all.filter((question) => question.length <= BUTTON_TEXT && encodePress({ line: question }) !== null);
  const pieces = [
    ...lists(all.filter((question) => !short.includes(question))),
    ...inActionBlocks(
      short.map((question) => button(question, nextId(), encodePress({ line: question })!)),
      short.map((question) => `• ${question.toWellFormed()}`).join('\n'),
    ),
  ];
  return pieces.length === 0 ? [] : [{ ...paragraph('You could ask:', { bold: true }), withNext: true }, ...pieces];
}

/** Buttons in as many blocks as they need; `text` says the same where there are no buttons. */
function inActionBlocks(elements: readonly types.Button[], text = ''): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < elements.length; i += BUTTONS_A_BLOCK) {
    pieces.push({
      blocks: [{ type: 'actions', elements: elements.slice(i, i + BUTTONS_A_BLOCK) }],
      text: i === 0 ? text : '',
      withNext: false,
    });
  }
  return pieces;
}

function footer(block: FooterBlock): Piece {
  const { url } = block;
  const line = footerText(block);
  const link = url === null ? null : linkMrkdwn(url, 'Read the article');
  const elements: types.ContextBlock['elements'] = [plainText(shorten(line, BLOCK_TEXT))];
  if (link !== null && link.length <= BLOCK_TEXT) elements.push({ type: 'mrkdwn', text: link, verbatim: true });
  return { blocks: [{ type: 'context', elements }], text: url ? `${line} · ${url}` : line, withNext: false };
}

/** A button with a label that makes sense read aloud. */
export function button(label: string, id: string, value: string): types.Button {
  return { type: 'button', text: plainText(shorten(label, BUTTON_TEXT - 1)), action_id: id, value };
}

/** Text without markup. `emoji` off: ":30:" in the article's words is not a picture. */
export function plainText(line: string): types.PlainTextElement {
  return { type: 'plain_text', text: line.toWellFormed(), emoji: false };
}

/** A line of rich text as a block of its own. */
export function line(words: string, style?: TextStyle): types.RichTextBlock {
  return rich([richSection([text(words, style)])]);
}

type TextStyle = { readonly bold?: boolean; readonly italic?: boolean };

function text(words: string, style?: TextStyle): types.RichTextText {
  return { type: 'text', text: words.toWellFormed(), ...(style ? { style } : {}) };
}

function section(line: string): types.RichTextSection {
  return richSection([text(line)]);
}

function richSection(elements: types.RichTextElement[]): types.RichTextSection {
  // Slack refuses an empty text element
  return { type: 'rich_text_section', elements: elements.filter((e) => e.type !== 'text' || e.text !== '') };
}

function quoted(words: string): types.RichTextQuote {
  return { type: 'rich_text_quote', elements: [text(words)] };
}

function rich(elements: RichElement[]): types.RichTextBlock {
  return { type: 'rich_text', elements };
}

function richPiece(elements: RichElement[]): Piece {
  const filled = elements.filter((element) => element.elements.length > 0 && textOf(element) !== '');
  if (filled.length === 0) return { blocks: [], text: '', withNext: false };
  return { blocks: [rich(filled)], text: filled.map(textOf).join('\n'), withNext: false };
}

function textOf(element: RichElement): string {
  return element.elements.map((e) => ('text' in e && e.text !== undefined ? e.text : '')).join('');
}
