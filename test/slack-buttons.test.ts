import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Invocation } from '../src/bot/invocation.ts';
import { EchoBot, own, text } from './doubles/echo-bot.ts';
import { extractText } from './doubles/slack/extract-text.ts';
import { buttonsOf } from './doubles/slack/people.ts';
import { inSlack, type Setting } from './doubles/slack/setting.ts';

describe('what is pressed in Slack', () => {
  let bot: EchoBot;
  let setting: Setting;
  beforeEach(async () => {
    bot = new EchoBot();
    setting = await inSlack(bot);
  });
  afterEach(() => setting.stop());

  const shown = (count: number) => setting.slack.until(() => setting.slack.visible.length >= count);

  it('a button carries its command line and still works after a restart', async () => {
    bot.reply = (words) => ({
      blocks: [
        ...text(words).blocks,
        { kind: 'actions', actions: [{ label: own('Show ¶4 in context'), line: '/context 4' }] },
      ],
    });
    await setting.people.mention('x', { ts: '1700000001.000001' });
    await shown(1);
    const message = setting.slack.visible[0]!;
    await setting.stop();
    setting = await inSlack(bot);
    const { ackedAfter } = await setting.people.press(message, 'Show ¶4 in context');
    expect(ackedAfter).toBeLessThan(3000);
    await shown(1);
    expect(setting.slack.visible[0]).toMatchObject({ onlyFor: 'U1', thread: '1700000001.000001', text: 'context: 4' });
  });

  it('a private reply can be shared in the channel, the very same', async () => {
    let count = 0;
    bot.reply = (words) => text(`${words} ${++count}`);
    await setting.people.command('/quote corbyn');
    await shown(1);
    const message = setting.slack.visible[0]!;
    expect(buttonsOf(message.blocks).map((b) => b.text.text)).toEqual(['Share in channel']);
    await setting.people.press(message, 'Share in channel');
    await shown(2);
    expect(setting.slack.visible[1]).toMatchObject({ onlyFor: null, replaced: false, text: 'quote: corbyn 1' });
    expect(buttonsOf(setting.slack.visible[1]!.blocks)).toEqual([]);
  });

  it('after a restart the same is asked again, and the same is picked among equals', async () => {
    await setting.people.command('/quote corbyn');
    await shown(1);
    const message = setting.slack.visible[0]!;
    await setting.stop();
    setting = await inSlack(bot, { chance: () => 0.9 });
    await setting.people.press(message, 'Share in channel');
    await shown(1);
    expect(setting.slack.visible[0]).toMatchObject({ onlyFor: null, text: 'quote: corbyn' });
    expect(bot.heard.map((asked) => (asked as Invocation).chance)).toEqual([0.5, 0.5]);
  });

  it('a button that is none of ours is answered too', async () => {
    await setting.people.command('/quote');
    await shown(1);
    const message = setting.slack.visible[0]!;
    await setting.people.press(message, 'Share in channel', {
      actions: [{ type: 'button', action_id: 'share', block_id: 'b', value: 'old', action_ts: '1' }],
    });
    await shown(2);
    expect(setting.slack.visible[1]!.text).toMatch(/older version .* ask again/);
  });

  it('a button with an id of another version is acknowledged and answered', async () => {
    await setting.people.command('/quote');
    await shown(1);
    const { ackedAfter } = await setting.people.press(setting.slack.visible[0]!, 'Share in channel', {
      actions: [{ type: 'button', action_id: 'unheard-of', block_id: 'b', value: 'x', action_ts: '1' }],
    });
    expect(ackedAfter).not.toBeNull();
    await shown(2);
    expect(setting.slack.visible[1]!.text).toMatch(/older version/);
  });

  it('in a direct conversation there is nobody to share with', async () => {
    await setting.people.command('/quote', { channel: 'D1' });
    await shown(1);
    expect(buttonsOf(setting.slack.visible[0]!.blocks)).toEqual([]);
  });

  it('a long private reply has pages; a long public one runs over several messages in order', async () => {
    const lines = Array.from({ length: 120 }, (_, i) => `${i}: ${'word '.repeat(60)}`);
    bot.reply = () => ({ blocks: lines.map((line) => ({ kind: 'text', wording: own(line) })) });
    await setting.people.command('/summary full');
    await shown(1);
    let page = setting.slack.visible[0]!;
    let words = extractText(page.blocks);
    for (let n = 2; buttonsOf(page.blocks).some((b) => b.text.text.startsWith('Next page')); n++) {
      await setting.people.press(page, buttonsOf(page.blocks)[0]!.text.text);
      await shown(n);
      page = setting.slack.visible[n - 1]!;
      expect(page.replaced).toBe(true);
      words += `\n\n${extractText(page.blocks)}`;
    }
    const found = words.split('\n\n').filter((line) => !/^Page \d+ of \d+$/.test(line));
    expect(found).toEqual(lines);

    const before = setting.slack.visible.length;
    await setting.people.mention('summary full');
    await setting.slack.until(() => setting.app.state().running === 0);
    const messages = setting.slack.visible.slice(before);
    expect(messages.length).toBeGreaterThan(2);
    expect(
      messages.flatMap((m) => extractText(m.blocks).split('\n\n')).filter((line) => !/^Page \d+ of \d+$/.test(line)),
    ).toEqual(lines);
  });
});
