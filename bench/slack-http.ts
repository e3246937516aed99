/**
 * How much the bot costs over the bare framework: signed slash commands by HTTP, through the bot and through handlers of the same
 * library that acknowledge only (bare), or answer one fixed sentence (echo). Prints requests a second, the processor time of each, and
 * the ratios.
 *
 *     node --import tsx bench/slack-http.ts [requests] [command line]
 */
import { FakeSlack } from '../test/doubles/slack/fake-slack.ts';
import { byHttp, People } from '../test/doubles/slack/people.ts';
import { AppProcess, bestOf, freePort, type Measured, measured, printComparison } from './http-app-process.ts';

const [requests, line] = [Number(process.argv[2] ?? 2000), process.argv[3] ?? '/help'];
const SECRET = '0123456789abcdef0123456789abcdef';
const AT_ONCE = 32;
const ROUNDS = 3;

async function measure(kind: string): Promise<Measured> {
  const slack = await FakeSlack.start({ postSpacing: 0 });
  const port = await freePort();
  const app = await AppProcess.start('slack-http-app.ts', [kind, slack.apiUrl, String(port), SECRET]);
  const people = new People(slack, byHttp(`http://127.0.0.1:${port}/slack/events`, SECRET));
  await drive(people, slack, kind, Math.ceil(requests / 4));
  const result = await measured(app, requests, () => drive(people, slack, kind, requests));
  await app.stop();
  await slack.stop();
  return result;
}

/** Resolves with the slowest acknowledgement in milliseconds when every answer has arrived. */
async function drive(people: People, slack: FakeSlack, kind: string, count: number): Promise<number> {
  slack.visible.length = 0;
  let left = count;
  let slowest = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) {
        const { ackedAfter } = await people.command(line);
        slowest = Math.max(slowest, ackedAfter ?? Number.POSITIVE_INFINITY);
      }
    }),
  );
  if (kind !== 'bare') await slack.until(() => slack.visible.length >= count, 60_000);
  return slowest;
}

printComparison(await bestOf(ROUNDS, ['bare', 'echo', 'bot'], measure));
