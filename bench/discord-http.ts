/**
 * How much the bot costs over a bare server: signed interactions by HTTP, through the bot and through a server that checks the
 * signature and answers one fixed sentence (discord.js has no server of its own for them). Prints requests a second, the processor
 * time of each, and the ratios.
 *
 *     node --import tsx bench/discord-http.ts [requests] [command] [option=value]
 */
import { Agent, request as httpRequest } from 'node:http';
import { FakeDiscord } from '../test/doubles/discord/fake-discord.ts';
import { People } from '../test/doubles/discord/people.ts';
import { keyPair } from '../test/doubles/discord/signing.ts';
import { AppProcess, bestOf, freePort, type Measured, measured, printComparison } from './http-app-process.ts';

const [requests, name, option] = [Number(process.argv[2] ?? 2000), process.argv[3] ?? 'help', process.argv[4]];
const values = option ? { [option.split('=')[0]!]: option.slice(option.indexOf('=') + 1) } : {};
const AT_ONCE = 32;
const ROUNDS = 3;

async function measure(kind: string): Promise<Measured> {
  const { publicKey, key } = keyPair();
  const discord = await FakeDiscord.start({ publicKey });
  const port = await freePort();
  const app = await AppProcess.start('discord-http-app.ts', [kind, discord.apiUrl, String(port), publicKey]);
  const people = new People(discord, { kind: 'http', url: `http://127.0.0.1:${port}/discord/interactions`, key });
  const driven = (count: number) => {
    // signed beforehand: what the driver does meanwhile is taken from the app on a small machine
    const signed = Array.from({ length: count }, () => people.signedSlash(name, values));
    return () => drive(signed, discord, port);
  };
  await driven(Math.ceil(requests / 4))();
  const result = await measured(app, requests, driven(requests));
  await app.stop();
  await discord.stop();
  return result;
}

type Signed = ReturnType<People['signedSlash']>;

async function drive(signed: Signed[], discord: FakeDiscord, port: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  let slowest = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = signed.pop(); next; next = signed.pop()) {
        const { kept } = next;
        kept.sentAt = performance.now();
        const response = await send(next, agent, port);
        slowest = Math.max(slowest, performance.now() - kept.sentAt);
        await shown(next, response, discord);
      }
    }),
  );
  agent.destroy();
  return slowest;
}

/** Resolves when the answer is there: at once, or where the response only acknowledges, when it follows by REST. */
async function shown({ kept }: Signed, response: string, discord: FakeDiscord): Promise<void> {
  if (response.startsWith('{"type":4')) return;
  const taken = discord.interactions.callback(kept.id, kept.token, JSON.parse(response));
  if (taken.status !== 204) throw new Error(`no answer: ${response}`);
  await discord.until(() => kept.shownAs !== null, 'the answer that was announced', 60_000);
}

/** Resolves with the whole response. */
function send({ body, headers }: Signed, agent: Agent, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const path = '/discord/interactions';
    httpRequest({ port, path, method: 'POST', headers, agent }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end(body);
  });
}

printComparison(await bestOf(ROUNDS, ['bare', 'bot'], measure));
