import type { types } from '@slack/bolt';
import type { Reply } from '../../bot/reply.ts';
import { MESSAGES_A_REPLY } from './limits.ts';
import { fallbackText, type Page, paginate } from './pages.ts';
import { encodePress, type Press } from './press.ts';
import { button, plainText, renderPieces } from './render.ts';
import type { Uploaded } from './upload.ts';

/** What is sent to Slack: blocks, and the same words for notifications and screen readers. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** Sent with every message: no previews of links, no reading of markup into plain words. */
export const QUIET = {
  unfurl_links: false,
  unfurl_media: false,
  mrkdwn: false,
  parse: 'none',
  link_names: false,
} as const;

/** Every message of a reply, for a thread or a direct message. */
export function toMessages(reply: Reply, picture: Uploaded | null = null): SlackMessage[] {
  const pages = paginate(renderPieces(reply, picture), 0);
  const sent = pages.slice(0, MESSAGES_A_REPLY);
  const messages = sent.map((page, i) => message(page, pages.length > 1 ? [pageMark(i, pages.length)] : []));
  const left = pages.length - sent.length;
  return left === 0
    ? messages
    : [
        ...messages,
        note(`Too long for a channel: ${left} more messages are left out. As a slash command this has pages to turn.`),
      ];
}

/**
 * One page of a reply, with a button for the next and, where the reply is private, one that shares it.
 *
 * @param press how to make the reply again; its `page` is ignored
 */
export function toPage(
  reply: Reply,
  at: number,
  press: Press,
  mayShare: boolean,
  picture: Uploaded | null = null,
): SlackMessage {
  const share = mayShare ? encodePress({ ...press, page: undefined }) : null;
  const next = (page: number) => encodePress({ ...press, page });
  const spare = [share, next(0)].reduce((sum, value) => sum + 250 + Buffer.byteLength(JSON.stringify(value)), 0);
  const pages = paginate(renderPieces(reply, picture), spare);
  const index = Math.min(at, pages.length - 1);
  const last = index === pages.length - 1;
  const more = last ? null : next(index + 1);
  const buttons = [
    ...(more === null ? [] : [button(`Next page (${index + 2} of ${pages.length})`, 'page', more)]),
    ...(share === null ? [] : [button('Share in channel', 'share', share)]),
  ];
  return message(pages[index]!, [
    ...(pages.length > 1 ? [pageMark(index, pages.length)] : []),
    ...(buttons.length > 0 ? [{ type: 'actions' as const, elements: buttons }] : []),
  ]);
}

/** A line of our own, outside any reply. */
export function note(words: string): SlackMessage {
  return message({ blocks: [{ type: 'section', text: plainText(words) }], text: words }, []);
}

/** Slack looks at a picture for a moment before blocks may show it; until then it refuses them. */
export const PICTURE = { tries: 3, waitMs: 1500 } as const;

export function hasPicture(message: { readonly blocks?: readonly types.KnownBlock[] }): boolean {
  return message.blocks?.some(({ type }) => type === 'image') ?? false;
}

/** Sent in place of a repeat where a message may have arrived though Slack did not say so. */
export const UNCONFIRMED = note(
  'Slack did not confirm that my answer arrived. If you do not see it above, please ask again.',
);

function message(page: Page, below: readonly types.KnownBlock[]): SlackMessage {
  return { text: fallbackText(page), blocks: [...page.blocks, ...below] };
}

function pageMark(index: number, of: number): types.ContextBlock {
  return { type: 'context', elements: [plainText(`Page ${index + 1} of ${of}`)] };
}
