import { openLog } from '../operations/log.ts';
import { listenInTerminal } from '../platforms/terminal/listen.ts';
import type { Call } from './arguments.ts';
import { chosenArticle } from './article.ts';
import { botAbout } from './make.ts';

/** A chat in the terminal about the shipped or the chosen article. */
export async function chat(call: Call, connectHint: string): Promise<void> {
  const article = await chosenArticle(call.article);
  const bot = await botAbout(article, openLog('error'));
  const greeting = [
    `On the Record: ${article.title}`,
    '',
    'Ask in plain English, or type a command: /help lists them, /quote shows somebody’s exact words.',
    'Ctrl+D or "exit" ends.',
    ...(connectHint ? ['', connectHint] : []),
  ].join('\n');
  await listenInTerminal(bot, greeting, { input: process.stdin, output: process.stdout });
}
