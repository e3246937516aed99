/**
 * One side of `discord-http.ts`: a program that Discord reaches by HTTP, in a process of its own.
 * Arguments: `bot` (ours) or `bare` (a server that checks the signature and answers one fixed sentence); then the API's address, the
 * port and the public key.
 */
import { createPublicKey, verify } from 'node:crypto';
import { createServer } from 'node:http';
import { makeBot } from '../src/bot/make-bot.ts';
import { loadCommands } from '../src/bot/registry.ts';
import { openLibrary } from '../src/library/library.ts';
import { startDiscord } from '../src/platforms/discord/discord.ts';
import { readyToBeMeasured } from './http-app-process.ts';

const [kind = 'bot', apiBase = '', port = '0', publicKey = ''] = process.argv.slice(2);
const root = new URL('../', import.meta.url).pathname;
const silent = {
  debug() {},
  info() {},
  warn() {},
  error: (fields: object, message: string) => console.error(message, fields),
};

if (kind === 'bot') {
  const library = openLibrary(`${root}data/articles`);
  await startDiscord({
    bot: makeBot({
      commands: await loadCommands(`${root}commands`),
      readingFor: () => library.readingOf(library.first),
      events: { withheld: console.error, failed: console.error },
      chance: () => 0.5,
    }),
    token: 'app.token.valid',
    publicKey,
    port: Number(port),
    apiBase,
    log: silent,
  });
} else {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(publicKey, 'hex')]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const signed = Buffer.concat([Buffer.from(String(request.headers['x-signature-timestamp'])), body]);
    const signature = Buffer.from(String(request.headers['x-signature-ed25519']), 'hex');
    if (!verify(null, signed, key, signature)) return void response.writeHead(401).end();
    JSON.parse(body.toString());
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ type: 4, data: { content: 'The article does not say.', allowed_mentions: { parse: [] } } }),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(Number(port), resolve);
  });
}
readyToBeMeasured();
