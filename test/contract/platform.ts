import type { Bot } from '../../src/bot/bot.ts';
import type { Reply } from '../../src/bot/reply.ts';

/** What a platform gives the contract suite: its words for a reply, and a way to use it as people do. */
export interface Platform {
  readonly name: string;
  /** Every word of a reply as a reader gets it, over all its messages or pages, without the labels of buttons. */
  words(reply: Reply): string;
  /** Types command lines one after another, with the real adapter and library against the platform's double; the words of each answer. */
  type(bot: Bot, lines: readonly string[]): Promise<string[]>;
  /** Mentions the bot in a channel with these words, each in the conversation of the one before; the words of each answer. */
  mention(bot: Bot, words: readonly string[]): Promise<string[]>;
}

/**
 * Words without what only arranges them: white space, the bullets of lists, page marks, and the words of the link to the article, which
 * stand elsewhere on each platform. What is left must be the same everywhere, in the same order.
 */
export function bare(words: string): string {
  return (
    words
      .replace(/Page \d+ of \d+(?: · )?/g, '')
      .replace(/(?:Read the article \()?https?:\/\/\S+/g, '')
      // where only buttons are left, each platform says so in its own way, or not at all
      .replace('There is nothing to show.', '')
      .replace(/[•·]/g, ' ')
      .replace(/[\s\u200B]+/g, ' ')
      .trim()
  );
}
