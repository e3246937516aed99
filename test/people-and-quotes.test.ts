import { describe, expect, it } from 'vitest';
import { makeArticle } from '../src/article/article.ts';
import { loadArticle } from './articles/load.ts';
import { discord } from './contract/discord.ts';
import { slack } from './contract/slack.ts';
import { checkMessage, pingsOf } from './doubles/discord/check-message.ts';
import { extractText as discordText } from './doubles/discord/extract-text.ts';
import { buttonsOf as discordButtons } from './doubles/discord/people.ts';
import { inDiscord } from './doubles/discord/setting.ts';
import { realBotAbout } from './doubles/real-bot.ts';
import { checkBlocks } from './doubles/slack/block-kit.ts';
import { extractText as slackText } from './doubles/slack/extract-text.ts';
import { buttonsOf as slackButtons } from './doubles/slack/people.ts';
import { inSlack } from './doubles/slack/setting.ts';

/** What is typed, what must be shown in this order, and what must never be. */
type Row = readonly [line: string, shown: readonly string[], never?: readonly string[]];

const rows: Readonly<Record<string, readonly Row[]>> = {
  'council-incinerator-vote': [
    [
      '/people',
      [
        'Yasmin Haddad-Jones, “Committee chair”: quoted once; first named in ¶3',
        'Ron Tibbs, “Cllr”: quoted once; first named in ¶4',
        'Jean Tibbs, “Cllr”: quoted once; first named in ¶5',
        "Peter Ndlovu, “vicar of St Anne's”: quoted once",
        "Stuart Rimmer, “Greenflame's planning agent”: quoted twice, also reported twice",
        'Chloe Ashworth, “Interim planning director”: spoken about, never quoted; first named in ¶12',
        'Bill Sharples, “Former mayor”: quoted once; first named in ¶13',
        'Naz Akhtar, “Lead objector”: quoted twice',
        'Who else speaks',
        '“A Greenflame spokesperson”, not named (¶17)',
      ],
      ['Moss Lane', 'Ind:', 'St Anne:', 'Ms Akhtar:'],
    ],
    ['/quote tibbs', ['“tibbs” could be Ron Tibbs or Jean Tibbs. Give the full name.'], ['I can']],
    [
      '/quote jean tibbs',
      ["“I can't be seen to vote the way he does,”", '— Jean Tibbs, Cllr, “told the meeting” (¶6)'],
    ],
    [
      '/quote hadad jones',
      [
        '“treated as an afterthought”',
        '— Yasmin Haddad-Jones, Committee chair, “said” (¶3)',
        'The whole sentence:',
        'said residents had been "treated as an afterthought".',
      ],
    ],
    ['/quote the vicar', ['“The wind here blows from the west', "— Peter Ndlovu, vicar of St Anne's, “said” (¶8)"]],
    ['/quote words:playground', ['“for the playground”', '— Naz Akhtar, Lead objector, “claimed” (¶16)']],
    ['/quote ashworth', ['The article quotes no words of Chloe Ashworth. It speaks of them here:', '¶12']],
    [
      '/people akhtar',
      [
        'Naz Akhtar, “Lead objector”: quoted twice',
        'Also called Ms Akhtar',
        'What the article says:',
        'Words of Naz Akhtar:',
        '“over the moon”',
      ],
    ],
  ],
  'diplomacy-dam-talks': [
    [
      '/people',
      [
        'Abdul-Rahman al-Faisal, “Kasaran Foreign Minister”: quoted twice, also reported once',
        'Kwame Boateng, “former Ghanaian president”: quoted once',
        'Heather Lopez, “State Department spokeswoman”: quoted once',
        'Idriss Faisal, “President”: quoted twice',
        'Okello: spoken about, never quoted; first named in ¶11',
        'Sven-Olof af Klint, “Hydrologist”: quoted once, also reported once',
        'African Union: reported once, never quoted',
        '“One of them”, not named (¶10)',
      ],
      ['Nairobi', 'Addis Ababa', 'Prime Minister'],
    ],
    [
      '/quote al faisal',
      [
        '“The other side came to talk, not to agree,”',
        '— Abdul-Rahman al-Faisal, Kasaran Foreign Minister, “told a news conference” (¶2)',
        '“an imagination to be envied”',
      ],
      ['dagger'],
    ],
    [
      '/quote faisal',
      ['“a dagger at our throat”', '— Idriss Faisal, President', 'The article also names Abdul-Rahman al-Faisal.'],
      ['came to talk'],
    ],
    [
      '/quote klint',
      ['“Water is not the problem, … What is missing is trust.”', '— Sven-Olof af Klint, Hydrologist, “said” (¶15)'],
    ],
    ['/quote about:dam', ['“a dagger at our throat”', '— Idriss Faisal, President']],
    ['/people boateng', ['“former Ghanaian president”', '“with a heavy heart but not an empty folder”']],
  ],
  'tech-face-doorbell': [
    [
      '/people',
      [
        'Kavya Nair: quoted once, also reported once',
        "Tomás O'Neill: quoted once, also reported once",
        "Grant Mercer, “Lumen's head of security”: reported once, never quoted",
        'Jordan Lee: spoken about, never quoted by name',
        'Amazon: reported once, never quoted by name',
        '“a former employee”, not named (¶14)',
      ],
      ['Sequoia:', 'Carnegie Mellon:', 'Austin:'],
    ],
    ['/quote oneil', ["“I held up a picture of Kavya's mom,", "— Tomás O'Neill, “told"]],
    [
      '/quote cantrel',
      ['“A lock that opens for a printout is not a lock,”', '— Maria Cantrell, Senator, “said in a statement” (¶11)'],
    ],
    [
      '/quote jordan',
      [
        'The article gives no words of Jordan Lee by name. These are words about Jordan Lee:',
        '“Jordan warned him about exactly this,',
        '— a former employee, “said” (¶14)',
      ],
    ],
    ['/quote former employee', ['“Jordan warned him about exactly this,', '— a former employee, “said” (¶14)']],
    ['/quote mercer', ['The article puts no words of Grant Mercer in quotation marks. It reports:', '¶8']],
    ['/quote zuckerberg', ['The article names nobody like “zuckerberg”. It gives words of Dov Lieberman']],
  ],
};

describe.each([slack, discord])('who said what in $name', (platform) => {
  it.each(Object.keys(rows))('%s', async (id) => {
    const lines = rows[id]!;
    const answers = await platform.type(
      await realBotAbout(loadArticle(id)),
      lines.map(([line]) => line),
    );
    lines.forEach(([line, shown, never = []], i) => {
      const answer = plain(answers[i]!);
      const at = shown.map((piece) => answer.indexOf(piece));
      expect(
        shown.filter((_, n) => at[n] === -1),
        `${line}\n${answer}`,
      ).toEqual([]);
      expect(at, line).toEqual([...at].sort((a, b) => a - b));
      expect(
        never.filter((piece) => answer.includes(piece)),
        line,
      ).toEqual([]);
    });
  });
});

/** White space and bullets arranged one way. */
const plain = (words: string) => words.replace(/[•\u200B]/g, ' ').replace(/\s+/g, ' ');

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
