/**
 * One side of `slack-http.ts`: a Slack app that is reached by HTTP, in a process of its own.
 * Arguments: `bot` (ours), `bare` (the same library, acknowledging only) or `echo` (the same library, answering one fixed sentence);
 * then the Web API's address, the port and the signing secret.
 */
import { App, HTTPReceiver } from '@slack/bolt';
import { makeBot } from '../src/bot/make-bot.ts';
import { loadCommands } from '../src/bot/registry.ts';
import { openLibrary } from '../src/library/library.ts';
import { startSlack } from '../src/platforms/slack/slack.ts';
import { readyToBeMeasured } from './http-app-process.ts';

const [kind = 'bot', apiBase = '', port = '0', signingSecret = ''] = process.argv.slice(2);
const root = new URL('../', import.meta.url).pathname;
const silent = {
  debug() {},
  info() {},
  warn() {},
  error: (fields: object, message: string) => console.error(message, fields),
};

if (kind === 'bot') {
  const library = openLibrary(`${root}data/articles`);
  await startSlack({
    bot: makeBot({
      commands: await loadCommands(`${root}commands`),
      readingFor: () => library.readingOf(library.first),
      events: { withheld: console.error, failed: console.error },
      chance: () => 0.5,
    }),
    botToken: 'xoxb-test',
    signingSecret,
    port: Number(port),
    apiBase,
    log: silent,
  });
} else {
  const app = new App({
    token: 'xoxb-test',
    receiver: new HTTPReceiver({ signingSecret, endpoints: ['/slack/events'] }),
    clientOptions: { slackApiUrl: apiBase },
  });
  app.command(/.*/, async ({ ack, respond }) => {
    await ack();
    if (kind === 'echo') await respond('The article does not say.');
  });
  await app.start(Number(port));
}
readyToBeMeasured();
