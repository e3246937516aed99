import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { pingsOf } from './check-message.ts';
import { FakeGateway } from './gateway.ts';
import { type Answer, error, Interactions } from './interactions.ts';
import { handle } from './rest.ts';
import { ALL_PERMISSIONS, guild, snowflake } from './world.ts';

type Json = Record<string, unknown>;

/** A message as people see it. */
export interface Visible {
  readonly id: string;
  readonly channel: string;
  readonly via: 'interaction' | 'message';
  /** The interaction that it answers. */
  readonly interaction: string | null;
  /** Who alone sees it; null: everybody. */
  readonly onlyFor: string | null;
  readonly repliesTo: string | null;
  /** The newest version. */
  body: Json;
  edits: number;
}

/** What goes wrong with the next call to a route instead of an answer. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'rate'; readonly retryAfter: number }
  /** The connection is cut: before Discord does anything, or after it did it. */
  | { readonly kind: 'cut'; readonly after?: boolean }
  | { readonly kind: 'code'; readonly status: number; readonly code: number };

export interface FakeDiscordOptions {
  readonly token?: string;
  readonly firstResponse?: number;
  readonly tokenLife?: number;
  readonly shards?: number;
  /** Denied in the narrow channel. */
  readonly narrow?: bigint;
  readonly publicKey?: string;
  readonly interactionsUrl?: string | null;
}

/** A stand-in for Discord on the loopback interface: its REST API and its gateway, refusing what the real ones refuse. */
export class FakeDiscord {
  readonly visible: Visible[] = [];
  readonly calls: {
    readonly method: string;
    readonly path: string;
    readonly body: Json | null;
    readonly status: number;
  }[] = [];
  /** Registered commands: `global`, or a server's id. */
  readonly commands = new Map<string, Json[]>();
  /** Nonces of posted messages, each with the id of its message. */
  readonly nonces = new Map<string, string>();
  readonly options: FakeDiscordOptions;
  readonly interactions: Interactions;
  gateway!: FakeGateway;
  token: string;
  readonly #faults: { readonly route: RegExp; readonly fault: Fault }[] = [];
  readonly #waiting = new Set<() => void>();
  readonly #server: Server;

  private constructor(options: FakeDiscordOptions) {
    this.options = options;
    this.token = options.token ?? 'app.token.valid';
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.interactions = new Interactions(
      { firstResponse: options.firstResponse ?? 3000, tokenLife: options.tokenLife ?? 15 * 60_000 },
      {
        add: (message) => this.show({ repliesTo: null, ...message }),
        change: (id, body) => this.change(id, body),
      },
    );
  }

  static async start(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
    const fake = new FakeDiscord(options);
    await new Promise<void>((resolve) => {
      fake.#server.listen(0, '127.0.0.1', resolve);
    });
    fake.gateway = new FakeGateway(fake.#server, () => fake.gatewayUrl, {
      tokenIsValid: (token) => token === fake.token,
      guild: () => guild(fake.narrow),
    });
    return fake;
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  get gatewayUrl(): string {
    return `ws://127.0.0.1:${this.#port}/gateway`;
  }

  get narrow(): bigint {
    return this.options.narrow ?? 0n;
  }

  permissionsIn(denied: bigint): bigint {
    return ALL_PERMISSIONS & ~denied;
  }

  /** The next calls whose "METHOD /path" matches fail, one after another. */
  fail(route: RegExp, ...faults: Fault[]): void {
    this.#faults.push(...faults.map((fault) => ({ route, fault })));
  }

  show(message: Omit<Visible, 'id' | 'edits' | 'interaction'> & { readonly interaction?: string }): string {
    const pings = pingsOf(message.body);
    if (pings.length > 0) throw new Error(`A message pings ${pings.join(', ')}`);
    const id = snowflake();
    this.visible.push({ interaction: null, ...message, id, edits: 0 });
    this.#wake();
    return id;
  }

  change(id: string, body: Json): void {
    const message = this.visible.find((candidate) => candidate.id === id);
    if (!message) return;
    // what is ephemeral stays so
    const flags = Number(body.flags ?? 0) | (Number(message.body.flags ?? 0) & 64);
    message.body = { ...message.body, ...body, flags };
    message.edits++;
    this.#wake();
  }

  /** Resolves when the condition holds; looks again after every call. @throws after `mostMs` */
  async until(condition: () => boolean, what = 'what the test waits for', mostMs = 10_000): Promise<void> {
    const deadline = performance.now() + mostMs;
    while (!condition()) {
      if (performance.now() > deadline) throw new Error(`The fake Discord waited in vain for ${what}`);
      await Promise.race([sleep(20), new Promise<void>((resolve) => this.#waiting.add(resolve))]);
    }
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const path = decodeURIComponent(new URL(request.url ?? '/', this.apiUrl).pathname.replace(/^\/api\/v10/, ''));
    const body = await readBody(request);
    const fault = this.#takeFault(`${method} ${path}`);
    if (fault?.kind === 'cut' && !fault.after) return void request.socket.destroy();
    const answer = fault && fault.kind !== 'cut' ? faulty(fault) : this.#answer(method, path, body, request);
    this.calls.push({ method, path, body, status: answer.status });
    this.#wake();
    if (fault?.kind === 'cut') return void request.socket.destroy();
    if (answer.body === undefined) return void response.writeHead(answer.status).end();
    const wait = (answer.body as Json).retry_after;
    response
      .writeHead(answer.status, {
        'content-type': 'application/json',
        ...(wait === undefined ? {} : { 'retry-after': String(wait), 'x-ratelimit-scope': 'user' }),
      })
      .end(JSON.stringify(answer.body));
  }

  #answer(method: string, path: string, body: Json | null, request: IncomingMessage): Answer {
    // the token of an interaction stands in the path; every other call needs the bot's
    const needsToken = !/^\/(?:interactions|webhooks)\//.test(path);
    if (needsToken && request.headers.authorization !== `Bot ${this.token}`) return error(401, 0, '401: Unauthorized');
    return handle(this, method, path, body ?? {});
  }

  #takeFault(call: string): Fault | null {
    const at = this.#faults.findIndex(({ route }) => route.test(call));
    return at < 0 ? null : this.#faults.splice(at, 1)[0]!.fault;
  }

  async stop(): Promise<void> {
    this.gateway.stop();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function faulty(fault: Exclude<Fault, { kind: 'cut' }>): Answer {
  if (fault.kind === 'rate') {
    return {
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: fault.retryAfter, global: false },
    };
  }
  if (fault.kind === 'code') return error(fault.status, fault.code, `Error ${fault.code}`);
  return { status: fault.status, body: { message: `${fault.status}`, code: 0 } };
}

async function readBody(request: IncomingMessage): Promise<Json | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  if (text === '') return null;
  const type = request.headers['content-type'] ?? '';
  const boundary = /^multipart\/form-data;.*boundary=(.+)$/.exec(type)?.[1];
  if (boundary === undefined) return JSON.parse(text) as Json;
  const parts = text.split(`--${boundary}`);
  const part = parts.find((piece) => piece.includes('name="payload_json"'));
  const body = JSON.parse(part?.split('\r\n\r\n')[1] ?? '{}') as Json;
  for (const { id, filename } of (body.attachments ?? []) as { id: string; filename: string }[]) {
    const file = parts.find((piece) => piece.includes(`name="files[${id}]"; filename="${filename}"`));
    if (!file?.split('\r\n\r\n')[1]?.includes('PNG')) throw new Error(`no picture comes with the attachment ${id}`);
  }
  return body;
}
