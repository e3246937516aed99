import type { Reading } from '../reading/reading.ts';
import { phrase, say } from '../reading/wording.ts';
import { footerBlock } from './blocks.ts';
import type { AnyCommand } from './command.ts';
import type { Reply } from './reply.ts';
import { usageOf } from './usage.ts';

/** What the bot can do, from the commands' own definitions; also the reply to a mention without words and to `/ask` without a question. */
export function helpReply(commands: readonly AnyCommand[], reading: Reading): Reply {
  return {
    blocks: [
      { kind: 'heading', wording: say`What I can do` },
      {
        kind: 'text',
        wording: say`I answer questions about one article, strictly from its own words: every answer shows the paragraph and the exact words it rests on. Where the article does not say, I say so.`,
      },
      {
        kind: 'list',
        items: commands.map((command) => say`${phrase(usageOf(command))}: ${phrase(command.description)}`),
      },
      {
        kind: 'text',
        wording: say`You can also mention me, or write to me directly, and ask in plain English. In a thread, “and why?” and “when was that?” go on from the question before.`,
      },
      {
        kind: 'note',
        wording: say`I do not judge who is right, guess at guilt or motives, or use anything that is not in the article.`,
      },
      footerBlock(reading),
    ],
  };
}
