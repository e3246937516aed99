/**
 * How much the bot costs over the bare framework: signed slash commands by HTTP, through the bot and through handlers of the same
 * library that do nothing, or answer one fixed sentence. Prints requests a second and the ratios. Each app has a process of its own.
 *
 *     node --import tsx bench/slack-http.ts [requests] [command line]
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakeSlack } from '../test/doubles/slack/fake-slack.ts';
import { byHttp, People } from '../test/doubles/slack/people.ts';

const [requests = 2000, line = '/help'] = [Number(process.argv[2] ?? 2000), process.argv[3] ?? '/help'];
const SECRET = '0123456789abcdef0123456789abcdef';
const AT_ONCE = 32;
const ROUNDS = 3;

interface Measured {
  /** Requests a second until every request was acknowledged and every answer arrived. */
  readonly perSecond: number;
  readonly slowestAck: number;
}

async function measure(kind: string): Promise<Measured> {
  const slack = await FakeSlack.start({ postSpacing: 0 });
  const port = await freePort();
  const app = fork(new URL('slack-http-app.ts', import.meta.url).pathname, [kind, slack.apiUrl, String(port), SECRET], {
    execArgv: ['--import', 'tsx'],
  });
  await ready(app);
  const people = new People(slack, byHttp(`http://127.0.0.1:${port}/slack/events`, SECRET));
  await drive(people, slack, kind, Math.ceil(requests / 4));
  const measured = await drive(people, slack, kind, requests);
  app.send('stop');
  await once(app, 'exit');
  await slack.stop();
  return measured;
}

async function drive(people: People, slack: FakeSlack, kind: string, count: number): Promise<Measured> {
  slack.visible.length = 0;
  let left = count;
  let slowestAck = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) {
        const { ackedAfter } = await people.command(line);
        slowestAck = Math.max(slowestAck, ackedAfter ?? Number.POSITIVE_INFINITY);
      }
    }),
  );
  if (kind !== 'bare') await slack.until(() => slack.visible.length >= count, 60_000);
  return { perSecond: (count / (performance.now() - begun)) * 1000, slowestAck };
}

async function ready(app: ChildProcess): Promise<void> {
  await once(app, 'message');
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
  for (const kind of ['bare', 'echo', 'bot']) {
    const measured = await measure(kind);
    if (measured.perSecond > (best[kind]?.perSecond ?? 0)) best[kind] = measured;
  }
}
const rate = (kind: string) => best[kind]!.perSecond;
for (const [kind, { perSecond, slowestAck }] of Object.entries(best)) {
  console.log(
    `${kind.padEnd(5)} ${perSecond.toFixed(0).padStart(6)} requests/s, slowest acknowledgement ${slowestAck.toFixed(0)} ms`,
  );
}
console.log(`bot / handler that answers one fixed sentence: ${(rate('bot') / rate('echo')).toFixed(2)}`);
console.log(`bot / handler that does nothing:               ${(rate('bot') / rate('bare')).toFixed(2)}`);
