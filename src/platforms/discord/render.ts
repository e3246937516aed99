import { differenceText, footerText, quotationText } from '../../bot/block-text.ts';
import { shorten } from '../../bot/clean.ts';
import { type Action, type Block, plain, type Reply, type Wording } from '../../bot/reply.ts';
import { BUTTON_LABEL } from './limits.ts';
import { escapeMarkdown, markdownLink, quoted } from './markdown.ts';

/** A button that runs a command line or asks a question. */
export interface RunButton {
  readonly label: string;
  readonly line: string;
}

/** The smallest part of a reply that stays together: never cut, never spread over two messages. */
export interface Piece {
  /** Markdown; empty where the piece is only buttons. */
  readonly text: string;
  readonly buttons: readonly RunButton[];
  /** Must not be the last of a message: a heading or a label belongs to what follows. */
  readonly withNext: boolean;
}

export interface Rendered {
  readonly pieces: readonly Piece[];
  /** Which article it is from: plain text, not Markdown. Stands below every page. */
  readonly footer: string;
}

/** Most characters of the line that names the article: it stands under every page and counts against its limit. */
const LONGEST_FOOTER = 400;

/** The narrower limit of the platforms: so each writes out the same questions as text. */
const QUESTION_ON_BUTTON = 75;

/**
 * A reply as Markdown pieces. What is not ours is escaped, so that it reads as it stands in the article.
 *
 * @param hasPicture the reply's picture is sent beside it; else its words are shown as text
 */
export function render(reply: Reply, hasPicture = false): Rendered {
  const footers = reply.blocks.flatMap((block) => (block.kind === 'footer' ? [footerText(block)] : []));
  return {
    pieces: reply.blocks
      .flatMap((block) => (block.kind === 'picture' && hasPicture ? [] : renderBlock(block)))
      .filter(({ text, buttons }) => text !== '' || buttons.length > 0),
    footer: shorten(footers.join(' · ').toWellFormed(), LONGEST_FOOTER),
  };
}

function renderBlock(block: Block): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [heading(plain(block.wording))];
    case 'text':
      return [paragraph(plain(block.wording))];
    case 'note':
      return [paragraph(`Note: ${plain(block.wording)}`)];
    case 'quote':
      return [piece(`${quoted(quotationText(block.pieces))}\n— ${inline(plain(block.attribution))}`)];
    case 'picture':
      return renderBlock(block.quote);
    case 'evidence':
      return [
        { ...piece(bold(oneLine(`${plain(block.label)}:`))), withNext: block.citations.length > 0 },
        ...block.citations.map((citation, i) => {
          const who = plain(block.attributions[i] ?? []);
          return piece(`¶${citation.paragraph}\n${quoted(citation.text)}${who ? `\n(${inline(who)})` : ''}`);
        }),
      ];
    case 'timeline':
      return block.rows.map(({ when, what, remark }) => {
        const note = plain(remark);
        return piece(
          `${bold(oneLine(plain(when)))}  ¶${what.paragraph}\n${quoted(what.text)}${note ? `\n(${inline(note)})` : ''}`,
        );
      });
    case 'list':
      return list(block.items.map(plain));
    case 'difference':
      return [paragraph(differenceText(block.pieces))];
    case 'actions':
      return [runButtons(block.actions)];
    case 'suggestions':
      return suggestions(block.questions);
    case 'footer': {
      const link = block.url === null ? null : markdownLink(block.url, 'Read the article');
      return link === null || link.length > 1000 ? [] : [piece(link)];
    }
  }
}

function piece(text: string): Piece {
  return { text, buttons: [], withNext: false };
}

function paragraph(words: string): Piece {
  return piece(words.trim() === '' ? '' : escapeMarkdown(words));
}

/** A heading in Markdown, not bold text: readers that speak the page know it as one. */
function heading(words: string): Piece {
  const title = oneLine(words);
  return { ...piece(title === '' ? '' : `### ${escapeMarkdown(title)}`), withNext: true };
}

/** Escaped words that follow a mark of ours on the same line. */
function inline(words: string): string {
  return escapeMarkdown(words);
}

function bold(words: string): string {
  return words === '' ? '' : `**${escapeMarkdown(words)}**`;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function list(items: readonly string[]): Piece[] {
  return items
    .filter((item) => item.trim() !== '')
    .map((item) => piece(`- ${escapeMarkdown(item.trim()).replace(/\n\s*/g, '\n  ')}`));
}

function runButtons(actions: readonly Action[]): Piece {
  const buttons = actions.flatMap(({ label, line }) => {
    const name = oneLine(plain(label)).toWellFormed();
    return name === '' ? [] : [{ label: shorten(name, BUTTON_LABEL - 1), line }];
  });
  return { text: '', buttons, withNext: false };
}

/** Each question as a button; one that is too long for a button is written out. */
function suggestions(questions: readonly Wording[]): Piece[] {
  const all = questions.map(plain).filter((question) => question.trim() !== '');
  if (all.length === 0) return [];
  const short = all.filter((question) => question.length <= QUESTION_ON_BUTTON);
  const long = all.filter((question) => !short.includes(question));
  const label = { ...piece(bold('You could ask:')), withNext: true };
  if (short.length === 0) return [label, ...list(long)];
  const buttons = {
    text: '',
    buttons: short.map((question) => ({ label: oneLine(question).toWellFormed(), line: question })),
    withNext: false,
  };
  return [label, ...list(long), buttons];
}
