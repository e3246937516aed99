import { describe, expect, it } from 'vitest';
import { makeArticle } from '../src/article/article.ts';
import { checkMessage, pingsOf } from './doubles/discord/check-message.ts';
import { extractText as discordText } from './doubles/discord/extract-text.ts';
import { buttonsOf as discordButtons } from './doubles/discord/people.ts';
import { inDiscord } from './doubles/discord/setting.ts';
import { plain } from './doubles/plain.ts';
import { realBotAbout } from './doubles/real-bot.ts';
import { checkBlocks } from './doubles/slack/block-kit.ts';
import { extractText as slackText } from './doubles/slack/extract-text.ts';
import { buttonsOf as slackButtons } from './doubles/slack/people.ts';
import { inSlack } from './doubles/slack/setting.ts';

/** 60 people and 200 quotes, with words that would ping whoever they reach. */
function longArticle() {
  const surname = (i: number) =>
    `Qu${'aeiou'[i % 5]}${'lnrst'[Math.floor(i / 5) % 5]}${'dmkpb'[Math.floor(i / 25) % 5]}er`;
  const given = ['Nora', 'Alan', 'Helen', 'Peter', 'Judith'];
  const people = Array.from({ length: 60 }, (_, i) => `${given[i % 5]} ${surname(i)}`);
  const paragraphs = people.map((name, i) => {
    const more = Array.from(
      { length: i === 0 ? 82 : 2 },
      (_, n) => `"This is number ${n} of what I have to say," ${name} said.`,
    );
    return [
      `"Nobody asked @everyone, <@123> or <!channel> about plan ${i}," said ${name}, a nurse.`,
      ...(i === 0 ? more : i < 59 ? more.slice(0, 1) : more),
    ].join('\n\n');
  });
  return { people, article: makeArticle({ id: 'long', title: 'Sixty speak', text: paragraphs.join('\n\n') }) };
}

describe('an article with 60 people and 200 quotes', () => {
  const { people, article } = longArticle();

  it('is shown page by page in Discord: everybody, within the limits, and nobody is pinged', async () => {
    const setting = await inDiscord(await realBotAbout(article));
    try {
      await setting.people.slash('people');
      await setting.discord.until(() => setting.discord.visible.length > 0, 'people');
      const pages = [discordText(setting.discord.visible[0]!.body)];
      for (;;) {
        const message = setting.discord.visible[0]!;
        expect(checkMessage(message.body)).toEqual([]);
        expect(pingsOf(message.body)).toEqual([]);
        const next = discordButtons(message).find((button) => /^Next/.test(String(button.label)));
        if (!next || pages.length > 20) break;
        const { edits } = message;
        await setting.people.press(message, String(next.label));
        await setting.discord.until(() => setting.discord.visible[0]!.edits > edits, 'next page');
        pages.push(discordText(setting.discord.visible[0]!.body));
      }
      const all = pages.join('\n');
      expect(people.filter((name) => !all.includes(name))).toEqual([]);
    } finally {
      await setting.stop();
    }
  }, 60_000);

  it('is shown in Slack within the limits, and nobody is pinged', async () => {
    const setting = await inSlack(await realBotAbout(article));
    try {
      for (const [i, line] of ['/people', `/quote ${people[0]}`, '/quote most:10'].entries()) {
        await setting.people.command(line);
        await setting.slack.until(() => setting.slack.visible.length > i);
        const { blocks, text } = setting.slack.visible[i]!;
        expect(checkBlocks(blocks)).toEqual([]);
        expect(text).not.toMatch(/<[!@]/);
      }
      const [list, quotes] = setting.slack.visible.map(({ blocks }) => plain(slackText(blocks)));
      const more = slackButtons(setting.slack.visible[0]!.blocks).some((b) => /^Next page/.test(b.text.text));
      expect(people.every((name) => list!.includes(name)) || more).toBe(true);
      expect(quotes).toContain('Shown: 3 of 83 quotes.');
      expect(slackButtons(setting.slack.visible[1]!.blocks).map((b) => b.text.text)).toContain('Next page');
    } finally {
      await setting.stop();
    }
  }, 60_000);
});
