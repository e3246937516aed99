import { plain, type Reply } from '../bot/reply.ts';
import { openLog } from '../operations/log.ts';
import { renderTerminal } from '../platforms/terminal/render.ts';
import { terminalPlace, terminalStyle } from '../platforms/terminal/terminal.ts';
import type { Call } from './arguments.ts';
import { chosenArticle } from './article.ts';
import { writeLine } from './lines.ts';
import { botAbout } from './make.ts';
import { UsageProblem } from './usage.ts';

/** `run "/quote corbyn"`: one command or message, as a platform would deliver it. */
export async function run(call: Call): Promise<void> {
  const text = call.words.join(' ');
  if (text.trim() === '')
    throw new UsageProblem('Nothing to run. Give a command or a question, for example: run "/quote".');
  const bot = await botAbout(await chosenArticle(call.article), openLog('error'));
  const reply = await bot.hear({ text, place: terminalPlace });
  await writeLine(call.json ? JSON.stringify(replyJson(reply)) : renderTerminal(reply, terminalStyle(process.stdout)));
}

/** The reply's blocks with the plain text of each wording beside its parts. */
function replyJson(reply: Reply): object {
  const withText = (value: unknown): unknown => {
    if (!Array.isArray(value)) {
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withText(inner)]));
    }
    const isWording =
      value.length > 0 &&
      value.every(
        (part) => typeof part === 'object' && part !== null && 'kind' in part && 'text' in part && !('wording' in part),
      );
    return isWording && value.every((part) => partKinds.has(part.kind))
      ? { text: plain(value), parts: value }
      : value.map(withText);
  };
  return { blocks: withText(reply.blocks) };
}

const partKinds = new Set(['own', 'exact', 'name', 'date', 'count', 'cite', 'asked', 'reason']);
