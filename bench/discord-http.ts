/**
 * How much the bot costs over a bare server: signed interactions by HTTP, through the bot and through a server that checks the
 * signature and answers one fixed sentence. Prints requests a second and the ratio. Each has a process of its own.
 *
 *     node --import tsx bench/discord-http.ts [requests] [command] [option=value]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakeDiscord } from '../test/doubles/discord/fake-discord.ts';
import { keyPair, People } from '../test/doubles/discord/people.ts';

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
    {
      execArgv: ['--import', 'tsx'],
    },
  );
  await once(app, 'message');
  const url = `http://127.0.0.1:${port}/discord/interactions`;
  const people = new People(discord, { kind: 'http', url, key });
  await drive(people, discord, Math.ceil(requests / 4));
  const measured = await drive(people, discord, requests);
  app.send('stop');
  await once(app, 'exit');
  await discord.stop();
  return measured;
}

async function drive(people: People, discord: FakeDiscord, count: number): Promise<Measured> {
  discord.visible.length = 0;
  let left = count;
  let slowest = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) {
        const { sentAt, respondedAt } = await people.slash(name, values);
        slowest = Math.max(slowest, respondedAt! - sentAt);
      }
    }),
  );
  if (discord.visible.length !== count) throw new Error(`${discord.visible.length} of ${count} were answered`);
  return { perSecond: (count / (performance.now() - begun)) * 1000, slowest };
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
