import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnyCommand, Options } from '../src/bot/command.ts';
import { ASK_SHORTCUT, CHECK_SHORTCUT } from '../src/platforms/slack/manifest.ts';
import { EchoBot, own, text } from './doubles/echo-bot.ts';
import { realBot } from './doubles/real-bot.ts';
import { extractText } from './doubles/slack/extract-text.ts';
import { buttonsOf } from './doubles/slack/people.ts';
import { inSlack, type Setting } from './doubles/slack/setting.ts';

type Json = Record<string, unknown>;
const command = (name: string, options: Options = {}, rest?: string): AnyCommand => ({
  name,
  description: `Shows the ${name}`,
  options,
  ...(rest ? { rest } : {}),
  examples: [],
  run: () => ({ reply: { blocks: [] } }),
});

describe('the surfaces of Slack', () => {
  let bot: EchoBot;
  let setting: Setting;
  beforeEach(async () => {
    bot = new EchoBot();
    bot.commands.push(
      command('ask', { question: { type: 'text', description: 'q', required: true } }, 'question'),
      command('help'),
      command('people'),
      command('timeline'),
      command('verify', { text: { type: 'text', description: 't', required: true } }, 'text'),
    );
    setting = await inSlack(bot);
  });
  afterEach(() => setting.stop());
  const until = (condition: () => boolean) => setting.slack.until(condition);
  const wordsOf = (view: Json | undefined) => extractText((view?.blocks ?? []) as Json[]);
  const modal = () => [...setting.slack.views.values()].at(-1);

  it('a message is checked against the article, for the one who asked only, in its thread', async () => {
    await setting.people.messageShortcut(CHECK_SHORTCUT, 'He said "no" & left <b>', { thread_ts: '1700000001.1' });
    await until(() => setting.slack.visible.length === 1);
    expect(bot.heard[0]).toMatchObject({ command: 'verify', values: { text: 'He said "no" & left <b>' } });
    expect(setting.slack.visible[0]).toMatchObject({ onlyFor: 'U1', thread: '1700000001.1' });
    expect(buttonsOf(setting.slack.visible[0]!.blocks)).toHaveLength(1);
  });

  it('a message without words is not checked, and says so', async () => {
    await setting.people.messageShortcut(CHECK_SHORTCUT, ' ');
    await until(() => setting.slack.visible.length === 1);
    expect(setting.slack.visible[0]!.text).toMatch(/no words/);
    expect(bot.heard).toEqual([]);
  });

  it('the shortcut to ask opens a modal, and the answer comes in it', async () => {
    const { ackedAfter } = await setting.people.globalShortcut(ASK_SHORTCUT);
    expect(ackedAfter).toBeLessThan(3000);
    await until(() => setting.slack.views.size === 1);
    const { payload } = await setting.people.submit(modal()!, { question: { words: 'when was he suspended?' } });
    expect(payload).toMatchObject({ response_action: 'update' });
    await until(() => wordsOf(modal()) === 'when was he suspended?');
    expect(setting.slack.visible).toEqual([]);
  });

  it('a button in a modal shows its answer there', async () => {
    bot.reply = (words) => ({
      blocks: [...text(words).blocks, { kind: 'actions', actions: [{ label: own('Show ¶4'), line: '/context 4' }] }],
    });
    await setting.people.globalShortcut(ASK_SHORTCUT);
    await until(() => setting.slack.views.size === 1);
    await setting.people.submit(modal()!, { question: { words: 'x' } });
    await until(() => wordsOf(modal()) === 'x');
    await setting.people.pressInView(modal()!, 'Show ¶4');
    await until(() => wordsOf(modal()) === 'context: 4');
    expect(setting.slack.views.size).toBe(1);
  });

  it('where Slack does not open a window, the answer or the way to ask comes as a direct message', async () => {
    setting.slack.fail('views.open', { kind: 'error', error: 'expired_trigger_id' });
    await setting.people.globalShortcut(ASK_SHORTCUT);
    await until(() => setting.slack.visible.length === 1);
    expect(setting.slack.visible[0]).toMatchObject({
      channel: 'U1',
      text: expect.stringMatching(/Write your question/),
    });
    bot.reply = (words) => ({
      blocks: [...text(words).blocks, { kind: 'actions', actions: [{ label: own('Show ¶4'), line: '/context 4' }] }],
    });
    await setting.people.event({ type: 'app_home_opened', tab: 'home', channel: 'D1', user: 'U1' });
    await until(() => setting.slack.homes.has('U1'));
    setting.slack.fail('views.open', { kind: 'status', status: 503 });
    await setting.people.pressInView(setting.slack.homes.get('U1')!, 'Show ¶4');
    await until(() => setting.slack.visible.length === 2);
    expect(setting.slack.visible[1]).toMatchObject({ channel: 'U1', text: 'context: 4' });
  });

  it('a window that was closed meanwhile is no error', async () => {
    await setting.people.globalShortcut(ASK_SHORTCUT);
    await until(() => setting.slack.views.size === 1);
    const closed = modal()!;
    setting.slack.views.clear();
    await setting.people.submit(closed, { question: { words: 'x' } });
    await until(() => setting.log.at('warn').length === 1);
    expect(setting.log.at('error')).toEqual([]);
  });

  it('App Home shows the people and the help, one footer, and lets one ask', async () => {
    bot.reply = (words) => ({
      blocks: [
        ...text(words).blocks,
        { kind: 'actions', actions: [{ label: own(`More ${words}`), line: '/context 4' }] },
        { kind: 'footer', title: 'A title', source: null, url: null },
      ],
    });
    await setting.people.event({ type: 'app_home_opened', tab: 'home', channel: 'D1', user: 'U1' });
    await until(() => setting.slack.homes.has('U1'));
    const home = setting.slack.homes.get('U1')!;
    expect(wordsOf(home).split('\n\n')).toEqual([
      'On the Record',
      'people: undefined',
      'help: undefined',
      'From the article: A title · source unknown',
    ]);
    await setting.people.pressInView(home, 'Shows the timeline');
    await until(() => wordsOf(modal()).startsWith('timeline'));
    setting.slack.views.clear();
    await setting.people.pressInView(home, 'Ask about the article');
    await until(() => setting.slack.views.size === 1);
    expect(modal()).toMatchObject({ callback_id: 'ask_view' });
    await setting.people.pressInView(home, 'More people: undefined');
    await until(() => wordsOf(modal()).startsWith('context: 4'));
  });

  it('the messages tab and an assistant’s thread get prompts that work when sent', async () => {
    await setting.people.event({ type: 'app_home_opened', tab: 'messages', channel: 'D1', user: 'U1' });
    await setting.people.event({
      type: 'assistant_thread_started',
      assistant_thread: { user_id: 'U1', channel_id: 'D1', thread_ts: '1700000001.1', context: {} },
    });
    await until(() => setting.slack.assistant.length === 2);
    const prompts = [
      { title: 'Shows the people', message: 'people' },
      { title: 'Shows the timeline', message: 'timeline' },
    ];
    // an agent's prompts belong to the channel: with a thread Slack would drop them without a word
    expect(setting.slack.assistant[0]!.args).toEqual({
      team_id: 'T1',
      channel_id: 'D1',
      title: 'To begin with',
      prompts,
    });
    expect(setting.slack.assistant[1]!.args).toMatchObject({ thread_ts: '1700000001.1', prompts });
  });

  it('in a direct thread a status shows before the answer', async () => {
    await setting.people.direct('timeline', { thread_ts: '1700000001.1' });
    await until(() => setting.slack.visible.length === 1);
    const order = setting.slack.calls.map((call) => call.method).filter((method) => !/^(auth|apps)/.test(method));
    expect(order).toEqual(['assistant.threads.setStatus', 'chat.postMessage']);
  });

  it('where Slack has no agents, the answer comes all the same', async () => {
    setting.slack.fail('assistant.threads.setStatus', { kind: 'error', error: 'missing_scope' });
    await setting.people.direct('timeline', { thread_ts: '1700000001.1' });
    await until(() => setting.slack.visible.length === 1);
    expect(setting.log.at('error')).toEqual([]);
  });
});

describe('settings of the Slack adapter', () => {
  it('with a prefix the help names the commands as they are typed here', async () => {
    const setting = await inSlack(await realBot(), { commandPrefix: 'otr-' });
    await setting.people.mention('help');
    await setting.slack.until(() => setting.slack.visible.length === 1);
    const names = [...extractText(setting.slack.visible[0]!.blocks).matchAll(/• \/([a-z-]+)/g)].map((m) => m[1]);
    expect(names).toContain('otr-timeline');
    expect(names.every((name) => name?.startsWith('otr-'))).toBe(true);
    await setting.stop();
  });

  it('a prefix frees the plain names for other apps', async () => {
    const bot = new EchoBot();
    const setting = await inSlack(bot, { commandPrefix: 'otr-' });
    await setting.people.command('/otr-quote corbyn');
    await setting.slack.until(() => setting.slack.visible.length === 1);
    expect(bot.heard[0]).toMatchObject({ command: 'quote', words: 'corbyn' });
    await setting.stop();
  });

  it('a command can be public from the start, and then needs no button to share', async () => {
    const setting = await inSlack(new EchoBot(), { publicCommands: ['timeline'] });
    await setting.people.command('/timeline');
    await setting.people.command('/quote');
    await setting.slack.until(() => setting.slack.visible.length === 2);
    const by = (start: string) => setting.slack.visible.find((m) => m.text.startsWith(start))!;
    expect(by('timeline')).toMatchObject({ onlyFor: null });
    expect(buttonsOf(by('timeline').blocks)).toEqual([]);
    expect(by('quote')).toMatchObject({ onlyFor: 'U1' });
    await setting.stop();
  });
});
