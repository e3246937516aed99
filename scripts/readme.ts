/**
 * Writes the generated parts of the README: the command table from the commands' definitions, and the output of each shown call.
 *
 *   npm run readme           writes
 *   npm run readme -- --check  fails where the README is stale
 *
 * A part stands between `<!-- NAME -->` and `<!-- /NAME -->`; `run: LINE` names the line whose reply is shown.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { usageOf } from '../src/bot/usage.ts';
import { library } from '../src/cli/article.ts';
import { botAbout } from '../src/cli/make.ts';
import { openLog } from '../src/operations/log.ts';
import { renderTerminal } from '../src/platforms/terminal/render.ts';
import { terminalPlace } from '../src/platforms/terminal/terminal.ts';
import { root } from '../src/root.ts';

const file = join(root, 'README.md');

/** The README with its generated parts made anew. */
export async function freshReadme(): Promise<string> {
  const bot = await botAbout(library().first, openLog('silent'));
  const parts = /<!-- (commands|run: [^>]+?) -->\n[\s\S]*?<!-- \/(?:commands|run) -->/g;
  const text = readFileSync(file, 'utf8');
  const made = new Map<string, string>();
  for (const [, name] of text.matchAll(parts)) {
    if (made.has(name!)) continue;
    if (name === 'commands') {
      const rows = bot.commands.map((c) => `| \`${usageOf(c).replaceAll('|', '\\|')}\` | ${c.description} |`);
      made.set(name, ['| type | and get |', '|---|---|', ...rows].join('\n'));
    } else {
      const line = name!.slice('run: '.length);
      const reply = await bot.hear({ text: line, place: { ...terminalPlace, thread: line } });
      const shown = renderTerminal(reply, { colour: false, columns: 96 });
      made.set(name!, `\`\`\`\n> ${line}\n\n${shown}\n\`\`\``);
    }
  }
  return text.replace(parts, (_part, name: string) => {
    const closing = name === 'commands' ? 'commands' : 'run';
    return `<!-- ${name} -->\n${made.get(name)}\n<!-- /${closing} -->`;
  });
}

if (process.argv[1]?.endsWith('readme.ts')) {
  const fresh = await freshReadme();
  const stale = fresh !== readFileSync(file, 'utf8');
  if (process.argv.includes('--check')) {
    if (stale) {
      console.error('README.md is stale. Run: npm run readme');
      process.exitCode = 1;
    }
  } else if (stale) writeFileSync(file, fresh);
}
