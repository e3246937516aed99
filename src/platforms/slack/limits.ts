/**
 * What Slack accepts, from its Block Kit and method references. Lengths are UTF-16 code units unless a name says otherwise.
 */

/** Blocks in one message. A view (modal, Home) takes 100. */
export const BLOCKS_A_MESSAGE = 50;
export const BLOCKS_A_VIEW = 100;
/**
 * All blocks of a message as JSON, in UTF-8 bytes. Undocumented: Slack answers `msg_blocks_too_long` from about 13,200 characters
 * on, though every single block is within its own limit (slackapi/bolt-js issues 2509 and 2867). Kept well below.
 */
export const BLOCKS_BYTES = 11_000;
/** Text of one block. Documented for `section`; kept for `rich_text` too, which states no limit of its own. */
export const BLOCK_TEXT = 3000;
export const HEADER_TEXT = 150;
export const BUTTON_TEXT = 75;
export const BUTTON_VALUE = 2000;
export const BUTTONS_A_BLOCK = 25;
export const VIEW_TITLE = 24;
/** `text` beside blocks: notifications and screen readers use it. 40,000 is where Slack cuts; above 4,000 it may answer `msg_too_long`. */
export const FALLBACK_TEXT = 3900;
/** A `response_url` takes this many messages, for half an hour. */
export const RESPONSE_USES = 5;
/** `chat.postMessage` takes about one message a second in a channel; a little more, since the ways there are not equally long. */
export const POST_SPACING_MS = 1100;
/** Prompts beside the composer of an assistant or agent. */
export const SUGGESTED_PROMPTS = 4;
/** Messages in a row for one reply in a thread; what is left over is said, not sent. */
export const MESSAGES_A_REPLY = 10;
/** Manifest: lengths of names and texts. */
export const MANIFEST = {
  name: 35,
  description: 140,
  longDescription: [174, 4000],
  command: 32,
  commandDescription: 2000,
  usageHint: 1000,
  commands: 50,
  shortcutName: 24,
  shortcutDescription: 150,
  agentDescription: 300,
} as const;
