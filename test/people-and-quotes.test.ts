import { describe, expect, it } from 'vitest';
import { loadArticle } from './articles/load.ts';
import { discord } from './contract/discord.ts';
import { slack } from './contract/slack.ts';
import { plain } from './doubles/plain.ts';
import { realBotAbout } from './doubles/real-bot.ts';

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
