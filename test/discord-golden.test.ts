import { describe, expect, it } from 'vitest';
import { defineCommand } from '../src/bot/command.ts';
import { discordManifest } from '../src/platforms/discord/manifest.ts';
import { note, toMessage } from '../src/platforms/discord/messages.ts';
import { checkMessage } from './doubles/discord/check-message.ts';
import { extractText } from './doubles/discord/extract-text.ts';
import { schemaProblems } from './doubles/discord/published-schema.ts';
import { sampleReply } from './doubles/sample-reply.ts';

/** Reviewed files: a change in one is a change in what people see. `npx vitest run test/discord-golden.test.ts -u` writes them anew. */
const golden = (name: string) => `golden/discord/${name}`;
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
type Json = Record<string, unknown>;

describe('what Discord is sent', () => {
  const source = { line: '/ask question:"what is it about?"', chance: 0.5, kept: '0123abcd' };

  it.each([
    ['a public reply with a block of every kind', 'every-block', { form: 'embed', private: false }],
    ['a private reply, with its button to share', 'private', { form: 'embed', private: true }],
    ['a reply where embeds are not permitted', 'plain-text', { form: 'text', private: false }],
  ] as const)('%s', async (_what, name, shown) => {
    const message = toMessage(sampleReply, 0, source, shown);
    expect([...checkMessage(message as unknown as Json), ...schemaProblems('message', message)]).toEqual([]);
    await expect(json(message)).toMatchFileSnapshot(golden(`${name}.json`));
    await expect(`${extractText(message as unknown as Json)}\n`).toMatchFileSnapshot(golden(`${name}.txt`));
  });

  it('the middle one of several pages', async () => {
    const line = (n: number) => ({
      kind: 'text' as const,
      wording: [{ kind: 'own' as const, text: `${n} `.repeat(900) }],
    });
    const message = toMessage({ blocks: [1, 2, 3, 4, 5, 6].map(line) }, 1, source, { form: 'embed', private: true });
    await expect(json(message.components)).toMatchFileSnapshot(golden('page-buttons.json'));
  });

  it('a line of our own', async () => {
    await expect(json(note('This button *no longer* works.', { private: true }))).toMatchFileSnapshot(
      golden('note.json'),
    );
  });

  it('the commands and the invite link', async () => {
    const command = defineCommand({
      name: 'verify',
      description: 'Whether the article says these words',
      options: {
        text: { type: 'text', description: 'the words', required: true },
        most: { type: 'integer', description: 'how many', least: 1, most: 25, complete: 'paragraphs' },
        length: { type: 'choice', description: 'how long', choices: ['short', 'full'] },
      },
      rest: 'text',
      examples: [],
      run: () => ({ reply: { blocks: [] } }),
    });
    const token = `${Buffer.from('900000000000000001').toString('base64')}.x.y`;
    await expect(json(discordManifest({ commands: [command], token }))).toMatchFileSnapshot(golden('manifest.json'));
  });
});
