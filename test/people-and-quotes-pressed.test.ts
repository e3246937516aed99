import { describe, expect, it } from 'vitest';
import { loadArticle } from './articles/load.ts';
import { extractText as discordText } from './doubles/discord/extract-text.ts';
import { inDiscord } from './doubles/discord/setting.ts';
import { plain } from './doubles/plain.ts';
import { realBotAbout } from './doubles/real-bot.ts';
import { extractText as slackText } from './doubles/slack/extract-text.ts';
import { inSlack } from './doubles/slack/setting.ts';

describe('the button below a quote shows its paragraph with its neighbours', () => {
  const article = loadArticle('council-incinerator-vote');

  it('in Discord', async () => {
    const setting = await inDiscord(await realBotAbout(article));
    try {
      await setting.people.slash('quote', { who: 'vicar' });
      await setting.discord.until(() => setting.discord.visible.length > 0, 'quote');
      await setting.people.press(setting.discord.visible[0]!, 'Show ¶8 in context');
      await setting.discord.until(() => setting.discord.visible.length > 1, 'context');
      expect(plain(discordText(setting.discord.visible[1]!.body))).toMatch(/¶8 in context:.*¶7 .*¶8 .*¶9 /);
    } finally {
      await setting.stop();
    }
  });

  it('in Slack', async () => {
    const setting = await inSlack(await realBotAbout(article));
    try {
      await setting.people.command('/quote vicar');
      await setting.slack.until(() => setting.slack.visible.length > 0);
      await setting.people.press(setting.slack.visible[0]!, 'Show ¶8 in context');
      await setting.slack.until(() => setting.slack.visible.length > 1);
      expect(plain(slackText(setting.slack.visible[1]!.blocks))).toMatch(/¶8 in context:.*¶7 .*¶8 .*¶9 /);
    } finally {
      await setting.stop();
    }
  });
});

describe('names are offered in Discord while they are typed', () => {
  it.each([
    ['', ['Abdul-Rahman al-Faisal', 'Lydia Mwangi-Otieno']],
    ['fais', ['Abdul-Rahman al-Faisal', 'Idriss Faisal']],
    ['foreign minister', ['Abdul-Rahman al-Faisal']],
    ['mwangy', ['Lydia Mwangi-Otieno']],
    ['botaeng', ['Kwame Boateng']],
    ['OTIENO', ['Lydia Mwangi-Otieno']],
    ['nairobi', []],
  ])('%j', async (typed, first) => {
    const setting = await inDiscord(await realBotAbout(loadArticle('diplomacy-dam-talks')));
    try {
      const names = (await setting.people.typing('quote', { who: typed })).map((choice) => choice.name);
      expect([...names.slice(0, Math.max(1, first.length))].sort()).toEqual([...first].sort());
    } finally {
      await setting.stop();
    }
  });
});
