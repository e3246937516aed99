import { describe, expect, it } from 'vitest';
import { makeArticle } from '../src/article/article.ts';
import { readingJson } from '../src/cli/json.ts';
import { botAbout } from '../src/cli/make.ts';
import { openLog } from '../src/operations/log.ts';
import { renderTerminal } from '../src/platforms/terminal/render.ts';
import { terminalPlace } from '../src/platforms/terminal/terminal.ts';
import { read } from '../src/reading/read.ts';

const text = `Mary Holt has left the Harbour Council after a row with its leader, Tom Ono.

In a letter to Mr Ono she wrote: "You have sold your own town to strangers."

"The river was low," Ms Holt told reporters.`;
const article = makeArticle({ id: 'letter', title: 'A letter', text });
const bot = await botAbout(article, openLog('silent'));
const shown = async (line: string) =>
  renderTerminal(await bot.hear({ text: line, place: { ...terminalPlace, thread: null } }), {
    colour: false,
    columns: 0,
  });

describe('“you” in a letter', () => {
  it('is in the JSON as whom the words are about and address', () => {
    const { quotes } = readingJson(read(article)) as { quotes: { about: string[]; addressee: string | null }[] };
    expect(quotes.map(({ about, addressee }) => ({ about, addressee }))).toEqual([
      { about: ['tom-ono'], addressee: 'tom-ono' },
      { about: [], addressee: null },
    ]);
  });

  it('is found by whom the words are about', async () => {
    const reply = await shown('/quote holt about:ono');
    expect(reply).toContain('You have sold your own town');
    expect(reply).not.toContain('The river');
  });

  it('is told with the name in brackets, and the guard lets it pass', async () => {
    expect(await shown('What did Mary Holt say about Tom Ono?')).toContain('You [Tom Ono] have sold your own town');
  });
});
