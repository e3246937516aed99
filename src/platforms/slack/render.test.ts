import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyReply, articlePassages, shortReply } from '../../../test/doubles/any-reply.ts';
import { checkBlocks, refuseMessage } from '../../../test/doubles/slack/block-kit.ts';
import { extractText } from '../../../test/doubles/slack/extract-text.ts';
import { BLOCKS_A_MESSAGE, FALLBACK_TEXT } from './limits.ts';
import { type SlackMessage, toMessages, toPage } from './messages.ts';

type Json = Record<string, unknown>;
const blocksOf = (message: SlackMessage) => message.blocks as unknown as Json[];
const RUNS = 2000;

describe('any reply in Slack', () => {
  it('is taken by Slack: no limit is passed, nothing is empty, no id is used twice', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        for (const message of toMessages(reply)) {
          expect(checkBlocks(message.blocks, BLOCKS_A_MESSAGE)).toEqual([]);
          expect(refuseMessage({ ...message })).toBeNull();
          expect(message.text.length).toBeLessThanOrEqual(FALLBACK_TEXT);
          expect(message.text).not.toMatch(/[<>]/);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps each of the article’s passages whole, in one message, or says what was left out', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const messages = toMessages(reply).map((message) => extractText(blocksOf(message)));
        for (const passage of articlePassages(reply)) {
          const words = passage.toWellFormed();
          if (words === '') continue;
          const whole = messages.some((message) => message.includes(words));
          expect(whole || messages.some((m) => m.includes('Left out here'))).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves nothing out that a message can hold', () => {
    fc.assert(
      fc.property(shortReply, (reply) => {
        const words = toMessages(reply).map((message) => extractText(blocksOf(message)));
        expect(words.join()).not.toContain('Left out here');
        for (const passage of articlePassages(reply)) {
          expect(words.some((message) => message.includes(passage.toWellFormed()))).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('has the same words over its pages as over its messages, and its buttons fit', () => {
    fc.assert(
      fc.property(shortReply, fc.string({ maxLength: 1200 }), (reply, line) => {
        const words: string[] = [];
        let page: SlackMessage;
        for (let n = 0; ; n++) {
          page = toPage(reply, n, { line, chance: 0.5, kept: 'x' }, true);
          expect(refuseMessage({ ...page })).toBeNull();
          words.push(extractText(blocksOf(page)));
          if (!JSON.stringify(page.blocks).includes('Next page (')) break;
        }
        const all = (texts: readonly string[]) => withoutMarks(texts.join('\n\n'));
        expect(all(words)).toBe(all(toMessages(reply).map((m) => extractText(blocksOf(m)))));
      }),
      { numRuns: 300 },
    );
  });
});

function withoutMarks(words: string): string {
  return words.replace(/\n\nPage \d+ of \d+(?=\n\n|$)/g, '');
}
