import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What one side of a comparison reached. */
export interface Measured {
  /** Requests a second until every answer was there. */
  readonly perSecond: number;
  /** Milliseconds of processor time that the app took for one request: what else the machine does hardly changes it. */
  readonly processor: number;
  /** Milliseconds that the slowest request waited for what Discord or Slack waits for. */
  readonly slowest: number;
}

/** An app to be measured, in a process of its own. */
export class AppProcess {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Starts a file of this folder with these arguments; resolves when it says that it is ready. */
  static async start(file: string, args: readonly string[]): Promise<AppProcess> {
    const child = fork(new URL(file, import.meta.url).pathname, args, { execArgv: ['--import', 'tsx'] });
    await once(child, 'message');
    return new AppProcess(child);
  }

  /** Milliseconds of processor time taken since the start. */
  async processorTime(): Promise<number> {
    this.#child.send('usage');
    const [{ user, system }] = (await once(this.#child, 'message')) as [NodeJS.CpuUsage];
    return (user + system) / 1000;
  }

  async stop(): Promise<void> {
    this.#child.send('stop');
    await once(this.#child, 'exit');
  }
}

/** The other end of `AppProcess`: says that the app is ready, and how much processor time it took when asked. */
export function readyToBeMeasured(): void {
  process.on('message', (asked) => {
    if (asked === 'usage') process.send?.(process.cpuUsage());
    else process.exit();
  });
  process.send?.('ready');
}

/** Drives an app with `count` requests and measures it meanwhile. @param drive resolves with the slowest wait in milliseconds */
export async function measured(app: AppProcess, count: number, drive: () => Promise<number>): Promise<Measured> {
  const took = await app.processorTime();
  const begun = performance.now();
  const slowest = await drive();
  const seconds = (performance.now() - begun) / 1000;
  return { perSecond: count / seconds, processor: ((await app.processorTime()) - took) / count, slowest };
}

/** The best of several rounds of each kind, in turn, so that a busy moment of the machine does not fall on one kind alone. */
export async function bestOf(
  rounds: number,
  kinds: readonly string[],
  measure: (kind: string) => Promise<Measured>,
): Promise<Map<string, Measured>> {
  const best = new Map<string, Measured>();
  for (let round = 0; round < rounds; round++) {
    for (const kind of kinds) {
      const now = await measure(kind);
      const before = best.get(kind) ?? now;
      best.set(kind, {
        perSecond: Math.max(now.perSecond, before.perSecond),
        processor: Math.min(now.processor, before.processor),
        slowest: Math.min(now.slowest, before.slowest),
      });
    }
  }
  return best;
}

/** A line for each kind, and the ratios of the bot to each other kind by both measures; the aim is 0.8. */
export function printComparison(best: ReadonlyMap<string, Measured>): void {
  for (const [kind, { perSecond, processor, slowest }] of best) {
    console.log(
      `${kind.padEnd(5)} ${perSecond.toFixed(0).padStart(6)} requests/s, ${processor.toFixed(2)} ms of processor time each, slowest ${slowest.toFixed(0)} ms`,
    );
  }
  const bot = best.get('bot');
  if (!bot) return;
  for (const [kind, other] of best) {
    if (other === bot) continue;
    const [speed, processor] = [bot.perSecond / other.perSecond, other.processor / bot.processor];
    console.log(
      `bot / ${kind}: ${speed.toFixed(2)} by requests/s, ${processor.toFixed(2)} by processor time (aim 0.8)`,
    );
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
