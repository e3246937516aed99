import { describe, expect, it } from 'vitest';
import { loadCommands } from '../src/bot/registry.ts';
import { plain } from '../src/bot/reply.ts';
import { library } from '../src/cli/article.ts';
import { botAbout } from '../src/cli/make.ts';
import { openLog } from '../src/operations/log.ts';
import { renderTerminal } from '../src/platforms/terminal/render.ts';
import { terminalPlace } from '../src/platforms/terminal/terminal.ts';
import { commandsFolder } from '../src/root.ts';

const commands = await loadCommands(commandsFolder);
const bot = await botAbout(library().first, openLog('silent'));
const say = async (text: string, thread: string | null = null) =>
  bot.hear({ text, place: { ...terminalPlace, thread } });
const shown = async (text: string, thread?: string) =>
  renderTerminal(await say(text, thread), { colour: false, columns: 0 });

describe('each example in a command’s definition', () => {
  it.each(commands.flatMap((c) => c.examples.map((e) => [e.line, e.prints])))('%s prints %j', async (line, prints) => {
    expect(await shown(line)).toContain(prints);
  });

  it('every command has one', () => {
    expect(commands.filter((c) => c.examples.length === 0).map((c) => c.name)).toEqual([]);
  });
});

describe('a mention', () => {
  it.each([
    ['timeline', 'Timeline'],
    ['quote corbyn', 'gives no words of Jeremy Corbyn'],
    ['quote corben', 'gives no words of Jeremy Corbyn'],
    ['when was he suspended?', 'November 2017 (¶2)'],
    ['what did he say about Brexit', 'On Brexit they sense your discomfort'],
    ['help', 'What I can do'],
    ['', 'What I can do'],
  ])('%j', async (text, prints) => {
    expect(await shown(text, `alone: ${text}`)).toContain(prints);
  });

  it('in a thread goes on from the question before; in another thread it does not', async () => {
    expect(await shown('when was he suspended?', 'thread-1')).toContain('November 2017');
    expect(await shown('and why?', 'thread-1')).toContain('claims of sexual harassment');
    expect(await shown('when was that?', 'thread-1')).toMatch(/last year|November 2017/);
    expect(await shown('and why?', 'thread-2')).toContain('does not say');
  });
});

describe('a reply about an accusation', () => {
  it.each([
    // Mr Lewis’s case is not shown for Mr Corbyn, nor his denial as if it were Mr Corbyn’s
    ['Is Corbyn a racist?', 'accused Mr Corbyn', 'sexual harassment'],
    ["What is Corbyn's world view?", 'accused Mr Corbyn', 'denied all allegations'],
    ['Is Lewis guilty?', 'denied all allegations', 'anti-Western'],
    ['What is Lewis accused of?', 'over claims of sexual harassment', 'accused Mr Corbyn'],
    ['What are the claims against Mr Lewis?', 'stridently denied', 'accused Mr Corbyn'],
    ['What is Corbyn accused of?', 'accused Mr Corbyn', 'sexual harassment'],
    ['when did lewis harass', 'I do not judge that', 'last year (¶20)'],
    ['where did the harassment happen?', 'I do not judge that', '(¶20).'],
    ['/quote corbyn about jews', 'no such words about Jeremy Corbyn', '“'],
    ['/verify Mr Corbyn is anti-Semitic', 'leaves open whether it is so', 'Word for word'],
    ['/verify Lewis was suspended for harassment', 'stands beside “claims”', 'says this'],
    // wherever it is shown, the answer to it stands beside it
    ['/verify over claims of sexual harassment', 'stridently denied all allegations', '[you:'],
    ['/timeline', 'stridently denied all allegations', 'Something'],
    ['/people corbyn', 'accused Mr Corbyn', 'stridently denied all allegations'],
  ])('%s', async (line, prints, never) => {
    const text = await shown(line, line);
    expect(text).toContain(prints);
    expect(text).not.toContain(never);
  });
});

describe('input that means harm or nothing', () => {
  const lines = [
    '/quote colour:red',
    '/nonsense',
    '/context 0',
    '/context 999',
    '/context seven',
    '/context',
    '/verify',
    '/summary tiny',
    '/timeline from:soon',
    '/quote most:9999',
    'x'.repeat(100_000),
    `/verify ${'word '.repeat(20_000)}`,
    '\u0000\u0007\u001B[31mred',
    '👩‍🚀😀',
    '\u202Eesrever',
    'مرحبا بالعالم',
    '<!channel> hello',
    '@everyone',
    '<@U123> <@&5>',
    '*bold* _it_ `code` ~~x~~ # h > q',
    '```',
    '(((((((((((((((((((((',
    '$&$1\\1',
    '__proto__',
    'constructor',
    '/quote __proto__',
    '/people constructor',
    '/quote who:"',
    '\n\n\n',
    '%s %d %o',
    '{{7*7}}',
  ];

  it.each(lines.map((line) => [line.length > 60 ? `${line.slice(0, 60)}… (${line.length})` : line, line]))(
    '%j gets a clear short reply',
    async (_short, line) => {
      const reply = await say(line);
      expect(reply.blocks.length).toBeGreaterThan(0);
      const text = renderTerminal(reply, { colour: false, columns: 0 });
      expect(text).not.toContain('Something went wrong');
      expect(text).not.toContain('did not pass the check');
      expect(text).not.toMatch(/[\u0000-\u0008\u001B\u202A-\u202E]/);
      expect(text.length).toBeLessThan(6000);
    },
  );

  it('gives an unknown option back by its name and says how to type the command', async () => {
    const { blocks } = await say('/quote colour:red');
    const [note] = blocks;
    expect(note?.kind === 'note' && plain(note.wording)).toMatch(/no option “colour”.*\/quote \[who\]/);
  });
});
