import { describe, expect, it } from 'vitest';
import { defineCommand } from '../src/bot/command.ts';
import { slackManifest } from '../src/platforms/slack/manifest.ts';
import { note, toMessages, toPage } from '../src/platforms/slack/messages.ts';
import { answerView, askView } from '../src/platforms/slack/views.ts';
import { sampleReply } from './doubles/sample-reply.ts';
import { refuseMessage } from './doubles/slack/block-kit.ts';
import { extractText } from './doubles/slack/extract-text.ts';

/** Reviewed files: a change in one is a change in what people see. `npx vitest run test/slack-golden.test.ts -u` writes them anew. */
const golden = (name: string) => `golden/slack/${name}`;
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
type Json = Record<string, unknown>;

describe('what Slack is sent', () => {
  const [message, ...more] = toMessages(sampleReply);
  const blocks = message!.blocks as unknown as Json[];

  it('a reply with a block of every kind, in a thread', async () => {
    expect(more).toEqual([]);
    expect(refuseMessage({ ...message })).toBeNull();
    await expect(json(message)).toMatchFileSnapshot(golden('every-block.json'));
  });

  it('the same as a person reads it', async () => {
    await expect(`${extractText(blocks)}\n`).toMatchFileSnapshot(golden('every-block.txt'));
  });

  it('a private reply with its button to share', async () => {
    const reply = { blocks: sampleReply.blocks.slice(0, 2) };
    const page = toPage(reply, 0, { line: '/ask what is it about?', chance: 0.5, kept: 'k1' }, true);
    await expect(json(page)).toMatchFileSnapshot(golden('private.json'));
  });

  it('the windows to ask and to answer', async () => {
    await expect(json([askView(), answerView(note('An answer.'))])).toMatchFileSnapshot(golden('views.json'));
  });

  it('the manifest for Socket Mode', async () => {
    const command = defineCommand({
      name: 'quote',
      description: 'What somebody said',
      options: { who: { type: 'text', description: 'who' } },
      rest: 'who',
      examples: [],
      run: () => ({ reply: { blocks: [] } }),
    });
    await expect(json(slackManifest({ commands: [command] }))).toMatchFileSnapshot(golden('manifest.json'));
  });
});

describe('who listens or sees no colours', () => {
  const message = toMessages(sampleReply)[0]!;

  it('gets every word of the blocks in the text that screen readers use', () => {
    const spoken = message.text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
    for (const line of extractText(message.blocks as unknown as Json[]).split('\n')) {
      if (/^From the article|^https/.test(line) || line === '') continue;
      expect(spoken).toContain(line);
    }
    expect(spoken).toContain('https://example.org/harbour?a=1&b=2');
  });

  it('meets no meaning in emoji, colour or strike-through alone', () => {
    const all = JSON.stringify([message.blocks, askView()]);
    expect(all).not.toMatch(/\p{Extended_Pictographic}|"strike"|"emoji":true|"type":"emoji"/u);
    expect(all).not.toMatch(/"style":"danger"/);
  });

  it('meets links and buttons that say where they lead', () => {
    const all = JSON.stringify(message.blocks);
    expect(all).toContain('|Read the article>');
    expect(all).not.toMatch(/\|(?:here|link|more|click[^>]*)>/i);
    for (const [, label] of all.matchAll(/"type":"button","text":\{"type":"plain_text","text":"([^"]*)"/g)) {
      expect(label!.split(' ').length).toBeGreaterThan(1);
    }
  });
});
