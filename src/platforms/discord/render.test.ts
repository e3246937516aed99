import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyReply, articlePassages, shortReply } from '../../../test/doubles/any-reply.ts';
import { checkMessage, pingsOf } from '../../../test/doubles/discord/check-message.ts';
import { extractText } from '../../../test/doubles/discord/extract-text.ts';
import { schemaProblems } from '../../../test/doubles/discord/published-schema.ts';
import { sampleReply } from '../../../test/doubles/sample-reply.ts';
import type { Reply } from '../../bot/reply.ts';
import { type DiscordMessage, toMessage } from './messages.ts';
import { type Form, paginate } from './pages.ts';
import { render } from './render.ts';

const RUNS = 1500;
const LONG = 60_000;
const asJson = (message: DiscordMessage) => message as unknown as Record<string, unknown>;

/** Every page of a reply, as it is sent. */
function pagesOf(reply: Reply, form: Form, line: string | null = '/ask who?'): DiscordMessage[] {
  const count = paginate(render(reply), form).length;
  const source = { line, chance: 0.5, kept: 'abcd0123' };
  return Array.from({ length: count }, (_, at) => toMessage(reply, at, source, { form, private: true }));
}

/** White space may be arranged otherwise: line ends of every kind are one kind, and Discord trims the ends of a message. */
const squeezed = (words: string) => words.toWellFormed().replace(/\s+/g, ' ').trim();
const shown = (message: DiscordMessage) => squeezed(extractText(asJson(message)));

describe.each<Form>(['embed', 'text'])('any reply in Discord, as %s', (form) => {
  it(
    'is taken by Discord: no limit is passed, nothing is empty, no id is used twice, nobody is pinged',
    () => {
      fc.assert(
        fc.property(anyReply, fc.option(fc.string({ maxLength: 150 })), (reply, line) => {
          for (const message of pagesOf(reply, form, line)) {
            expect(checkMessage(asJson(message))).toEqual([]);
            expect(schemaProblems('message', message)).toEqual([]);
            expect(pingsOf(asJson(message))).toEqual([]);
          }
        }),
        { numRuns: RUNS },
      );
    },
    LONG,
  );

  it(
    'keeps each of the article’s passages whole, in one message, or says what was left out',
    () => {
      fc.assert(
        fc.property(anyReply, (reply) => {
          const messages = pagesOf(reply, form).map(shown);
          for (const passage of articlePassages(reply)) {
            const whole = messages.some((message) => message.includes(squeezed(passage)));
            expect(whole || messages.some((message) => message.includes('Left out here'))).toBe(true);
          }
        }),
        { numRuns: RUNS },
      );
    },
    LONG,
  );

  it(
    'leaves nothing out that a message can hold',
    () => {
      fc.assert(
        fc.property(shortReply, (reply) => {
          const messages = pagesOf(reply, form).map(shown);
          for (const passage of articlePassages(reply)) {
            expect(messages.some((message) => message.includes(squeezed(passage)))).toBe(true);
          }
          // four passages of a quote with every character escaped may be more than one message of text holds
          if (form === 'embed') expect(messages.join(' ')).not.toContain('Left out here');
        }),
        { numRuns: RUNS },
      );
    },
    LONG,
  );
});

describe('who listens or sees no colours', () => {
  const message = toMessage(sampleReply, 0, { line: '/ask x', chance: 0, kept: '' }, { form: 'embed', private: true });

  it('meets no meaning in emoji, colour or strike-through alone', () => {
    const all = JSON.stringify(message);
    expect(all).not.toMatch(/\p{Extended_Pictographic}|~~|"color"|"emoji"/u);
    // red and green buttons
    expect(all).not.toMatch(/"style":[34]\b/);
  });

  it('meets headings that are headings, lists that are lists, and links and buttons that say where they lead', () => {
    const { description } = message.embeds[0]!;
    expect(description).toMatch(/^### What the harbour dispute is about$/m);
    expect(description).toMatch(/^- Ada Verlaine/m);
    expect(description).toContain('[Read the article](<https://example.org/harbour?a=1&b=2>)');
    const labels = message.components.flatMap((row) =>
      row.components.map((button) => 'label' in button && button.label),
    );
    expect(labels).toEqual(['Show ¶3 in context', 'When did the quay open?', 'Share in channel']);
  });

  it('hears who said it after every quotation, in the same message', () => {
    const quotes = Array.from({ length: 40 }, (_, i) => ({
      kind: 'quote' as const,
      quote: `q${i}`,
      speaker: null,
      pieces: [{ paragraph: i, start: 0, end: 300, text: `${i} ${'words '.repeat(50)}` }],
      attribution: [{ kind: 'own' as const, text: `Speaker ${i} said` }],
    }));
    const pages = pagesOf({ blocks: quotes }, 'text');
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) {
      const text = extractText(asJson(page));
      expect(text.match(/^“\d+ /gm)?.map((mark) => Number.parseInt(mark.slice(1), 10))).toEqual(
        text.match(/Speaker \d+/g)?.map((who) => Number(who.slice(8))),
      );
    }
  });
});
