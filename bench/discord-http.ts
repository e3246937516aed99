/**
 * How much the bot costs over a bare server: signed interactions by HTTP, through the bot and through a server that checks the
 * signature and answers one fixed sentence. Prints requests a second and the ratio. Each has a process of its own.
 *
 *     node --import tsx bench/discord-http.ts [requests] [command] [option=value]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakeDiscord } from '../test/doubles/discord/fake-discord.ts';
import { People } from '../test/doubles/discord/people.ts';
import { keyPair } from '../test/doubles/discord/signing.ts';

const [requests, name, option] = [Number(process.argv[2] ?? 2000), process.argv[3] ?? 'help', process.argv[4]];
const values = option ? { [option.split('=')[0]!]: option.slice(option.indexOf('=') + 1) } : {};
const AT_ONCE = 32;
const ROUNDS = 3;

interface Measured {
  /** Requests a second until every one was answered. */
  readonly perSecond: number;
  readonly slowest: number;
}

async function measure(kind: string): Promise<Measured> {
  const { publicKey, key } = keyPair();
  const discord = await FakeDiscord.start({ publicKey });
  const port = await freePort();
  const app = fork(
    new URL('discord-http-app.ts', import.meta.url).pathname,
    [kind, discord.apiUrl, String(port), publicKey],
    { execArgv: ['--import', 'tsx'] },
  );
  await once(app, 'message');
  const people = new People(discord, { kind: 'http', url: `http://127.0.0.1:${port}/discord/interactions`, key });
  await drive(people, Math.ceil(requests / 4), port);
  const measured = await drive(people, requests, port);
  app.send('stop');
  await once(app, 'exit');
  await discord.stop();
  return measured;
}

async function drive(people: People, count: number, port: number): Promise<Measured> {
  // signed beforehand: what the driver does meanwhile is taken from the bot on a small machine
  const signed = Array.from({ length: count }, () => people.signedSlash(name, values));
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  let slowest = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = signed.pop(); next; next = signed.pop()) {
        const sent = performance.now();
        await send(next, agent, port);
        slowest = Math.max(slowest, performance.now() - sent);
      }
    }),
  );
  agent.destroy();
  return { perSecond: (count / (performance.now() - begun)) * 1000, slowest };
}

/** Resolves when a whole answer is there. */
function send({ body, headers }: ReturnType<People['signedSlash']>, agent: Agent, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const path = '/discord/interactions';
    httpRequest({ port, path, method: 'POST', headers, agent }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => (text.startsWith('{"type":4') ? resolve() : reject(new Error(`no answer: ${text}`))));
    })
      .on('error', reject)
      .end(body);
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const best: Record<string, Measured> = {};
for (let round = 0; round < ROUNDS; round++) {
  for (const kind of ['bare', 'bot']) {
    const measured = await measure(kind);
    if (measured.perSecond > (best[kind]?.perSecond ?? 0)) best[kind] = measured;
  }
}
for (const [kind, { perSecond, slowest }] of Object.entries(best)) {
  console.log(
    `${kind.padEnd(5)} ${perSecond.toFixed(0).padStart(6)} requests/s, slowest answer ${slowest.toFixed(0)} ms`,
  );
}
console.log(`bot / server that answers one fixed sentence: ${(best.bot!.perSecond / best.bare!.perSecond).toFixed(2)}`);
