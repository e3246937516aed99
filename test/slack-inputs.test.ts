import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBot } from '../src/bot/make-bot.ts';
import { loadCommands } from '../src/bot/registry.ts';
import { openLibrary } from '../src/library/library.ts';
import { toMessages, toPage } from '../src/platforms/slack/messages.ts';
import { articlePassages } from './doubles/any-reply.ts';
import { realBot } from './doubles/real-bot.ts';
import { refuseMessage } from './doubles/slack/block-kit.ts';
import { extractText } from './doubles/slack/extract-text.ts';
import { buttonsOf } from './doubles/slack/people.ts';
import { inSlack, type Setting } from './doubles/slack/setting.ts';

type Json = Record<string, unknown>;
const root = new URL('../', import.meta.url).pathname;

/** What people type that has broken bots. */
const nasty: readonly [string, string][] = [
  ['nothing', ''],
  ['white space', ' \t\n '],
  ['an unknown option', 'colour:red'],
  ['100,000 characters', 'word '.repeat(20_000)],
  ['one word of 100,000 characters', 'x'.repeat(100_000)],
  ['control characters', 'a\u0000b\u0007c\u001B[31m'],
  ['emoji', '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 😀'],
  ['right-to-left text', 'שלום \u202Eolleh مرحبا'],
  ['a broadcast', '<!channel> <!here> <!everyone> @everyone @here'],
  ['mentions and links', '<@U1> <#C1|x> <https://example.org|x> https://example.org'],
  ['markup', '*b* _i_ ~s~ `c` ```x``` > q **b** [x](https://example.org) ||s||'],
  ['a lone surrogate', 'a\uD83Db'],
  ['quotation marks without end', '"“‘«'.repeat(500)],
  ['a prototype', '__proto__:1 constructor:2 toString'],
];

describe('whatever is typed in Slack gets one clear reply', () => {
  let setting: Setting;
  let names: readonly string[];
  beforeAll(async () => {
    const bot = await realBot();
    names = bot.commands.map(({ name }) => name).filter((name) => name !== 'help');
    setting = await inSlack(bot);
  });
  afterAll(() => setting.stop());

  it.each(nasty)(
    '%s',
    async (_what, words) => {
      const before = setting.slack.visible.length;
      for (const name of names) await setting.people.command(`/${name} ${words}`);
      await setting.people.mention(words);
      await setting.people.direct(words);
      await setting.slack.until(() => setting.slack.visible.length >= before + names.length + 2, 15_000);
      await setting.slack.until(() => setting.app.state().running === 0);
      const replies = setting.slack.visible.slice(before);
      expect(replies).toHaveLength(names.length + 2);
      for (const { text, blocks } of replies) {
        expect(text).not.toMatch(/<[!@#]/);
        expect(extractText(blocks)).not.toBe('');
        // what was typed is given back shortened, if at all
        expect(JSON.stringify(blocks).length).toBeLessThan(11_500);
      }
      expect(setting.log.at('error')).toEqual([]);
    },
    60_000,
  );

  it('the buttons of a real answer lead on', async () => {
    const before = setting.slack.visible.length;
    await setting.people.command('/timeline');
    await setting.slack.until(() => setting.slack.visible.length === before + 1);
    await setting.people.command('/verify He was suspended in November 2018');
    await setting.slack.until(() => setting.slack.visible.length === before + 2);
    const answered = setting.slack.visible.slice(before);
    let count = before + 2;
    for (const message of answered) {
      for (const { text } of buttonsOf(message.blocks)) {
        await setting.people.press(message, text.text);
        count += 1;
        await setting.slack.until(() => setting.slack.visible.length === count);
        expect(setting.slack.visible.at(-1)!.text).not.toMatch(/older version|went wrong/);
      }
    }
    expect(count).toBeGreaterThan(before + 2);
  });
});

describe('every reply about every article fits Slack', async () => {
  const folder = `${root}test/articles`;
  const commands = await loadCommands(`${root}commands`);
  const lines: readonly [string, string][] = [
    ['summary', 'full'],
    ['summary', ''],
    ['timeline', ''],
    ['quote', 'most:10'],
    ['people', ''],
    ['context', '1'],
    ['ask', 'who said what about whom?'],
    ['verify', 'Nobody said anything of the kind in the article.'],
  ];

  const library = openLibrary(folder);
  it.each(library.articles.map((article) => [article.id, article] as const))('%s', async (_id, article) => {
    const bot = makeBot({
      commands,
      readingFor: () => library.readingOf(article),
      events: { withheld: () => {}, failed: () => {} },
      chance: () => 0.5,
    });
    for (const [command, words] of lines) {
      const place = { platform: 'slack', space: 'T1', channel: command, thread: null, user: 'U1' } as const;
      const reply = await bot.invoke({ command, words, place });
      const messages = toMessages(reply);
      for (const message of [...messages, toPage(reply, 0, { line: `/${command} ${words}` }, true)]) {
        expect(refuseMessage({ ...message }), `/${command} ${words}`).toBeNull();
      }
      const shown = messages.map(({ blocks }) => extractText(blocks as unknown as Json[]));
      for (const passage of articlePassages(reply)) {
        expect(
          shown.some((text) => text.includes(passage)),
          `/${command}: ${passage}`,
        ).toBe(true);
      }
    }
  });
});
