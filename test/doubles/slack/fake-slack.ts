import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refuseMessage } from './block-kit.ts';
import { Manifests } from './manifests.ts';
import { ResponseUrls } from './response-urls.ts';
import { SocketEnd } from './socket.ts';
import { type Answer, methods, readArguments, refuseFiles, SCOPES, type Visible, type Workspace } from './web-api.ts';

type Json = Record<string, unknown>;

/** Something that goes wrong with the next call of a method, or of `response_url`. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  | { readonly kind: 'error'; readonly error: string }
  /** The call is carried out, but its answer is lost. */
  | { readonly kind: 'answer-lost' }
  /** Nothing is carried out and the connection is cut. */
  | { readonly kind: 'cut' };

export interface FakeSlackOptions {
  readonly botToken?: string;
  readonly appToken?: string;
  /** Scopes that the bot token has; all by default. */
  readonly scopes?: readonly string[];
  /** Milliseconds between two messages in a channel; Slack's is about 1000. */
  readonly postSpacing?: number;
}

/** A call of the Web API as it arrived. */
export interface Call {
  readonly method: string;
  readonly args: Json;
}

/**
 * A stand-in for Slack that speaks its real protocols over loopback: Web API, Socket Mode and `response_url`. It refuses what Slack
 * refuses, and remembers what anybody would see.
 */
export class FakeSlack implements Workspace {
  readonly visible: Visible[] = [];
  readonly views = new Map<string, Json>();
  readonly homes = new Map<string, Json>();
  readonly assistant: { method: string; args: Json }[] = [];
  readonly completed = new Set<string>();
  readonly files = new Map<string, { name: string; bytes: Buffer | null }>();
  /** A user's id stands for the direct conversation with them, as in Slack. */
  readonly channels = new Set(['C1', 'C2', 'D1', 'U1']);
  readonly triggers = new Map<string, number>();
  readonly calls: Call[] = [];
  readonly socket: SocketEnd;
  readonly manifests = new Manifests();
  readonly responseUrls = new ResponseUrls(() => this.now());
  botToken: string;
  /** Milliseconds added to the clock, to let things expire. */
  later = 0;

  readonly #options: FakeSlackOptions;
  readonly #server: Server;
  readonly #tickets = new Set<string>();
  readonly #faults = new Map<string, Fault[]>();
  readonly #lastPost = new Map<string, number>();
  #ts = 0;
  #watchers: (() => void)[] = [];

  private constructor(options: FakeSlackOptions) {
    this.#options = options;
    this.botToken = options.botToken ?? 'xoxb-test';
    this.#server = createServer((request, response) => void this.#handle(request, response));
    this.socket = new SocketEnd(this.#server, (ticket) => this.#tickets.delete(ticket));
  }

  static async start(options: FakeSlackOptions = {}): Promise<FakeSlack> {
    const fake = new FakeSlack(options);
    await new Promise<void>((resolve) => fake.#server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  async stop(): Promise<void> {
    this.socket.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `${this.baseUrl}/api/`;
  }

  now(): number {
    return Date.now() + this.later;
  }

  nextTs(): string {
    this.#ts += 1;
    return `1700000000.${String(this.#ts).padStart(6, '0')}`;
  }

  takePost(channel: string): number {
    const wait = (this.#lastPost.get(channel) ?? 0) + (this.#options.postSpacing ?? 1000) - performance.now();
    // a few milliseconds of grace: the app's clock and this one measure at different moments
    if (wait > 5) return wait;
    this.#lastPost.set(channel, performance.now());
    return 0;
  }

  /** Lets the next calls of a method (or `response_url`) go wrong, in this order. */
  fail(method: string, ...faults: readonly Fault[]): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...faults]);
  }

  /** Resolves when the condition holds, which is looked at after each request; rejects after `mostMs` with what was seen. */
  async until(condition: () => boolean, mostMs = 15_000): Promise<void> {
    const end = performance.now() + mostMs;
    while (!condition()) {
      const left = end - performance.now();
      if (left <= 0)
        throw new Error(`not in ${mostMs} ms; calls so far: ${this.calls.map((c) => c.method).join(', ')}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, 50));
        this.#watchers.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = await bodyOf(request);
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const [, area, name] = pathname.split('/');
      if (area === 'api') this.#api(name ?? '', request, body.toString('utf8'), response);
      else if (area === 'response') this.#respond(name ?? '', body.toString('utf8'), response);
      else if (area === 'upload') this.#upload(name ?? '', body, response);
      else send(response, 404, { ok: false, error: 'not_found' });
    } finally {
      for (const watcher of this.#watchers.splice(0)) watcher();
    }
  }

  #api(method: string, request: IncomingMessage, body: string, response: ServerResponse): unknown {
    const args = readArguments(request.headers['content-type'] ?? '', body);
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? String(args.token ?? '');
    delete args.token;
    this.calls.push({ method, args });
    const fault = this.#faults.get(method)?.shift();
    if (fault && fault.kind !== 'answer-lost') return breakWith(fault, response);

    const answer = this.#answer(method, args, token);
    if (fault) return response.destroy();
    if ('retryAfter' in answer) {
      response.setHeader('retry-after', String(answer.retryAfter));
      return send(response, 429, { ok: false, error: 'ratelimited' });
    }
    if (token === this.botToken) response.setHeader('x-oauth-scopes', this.#scopes().join(','));
    const { error, messages, ...fields } = answer as { error?: string; messages?: string[] } & Json;
    const metadata = messages ? { response_metadata: { messages } } : {};
    send(response, 200, error ? { ok: false, error, ...fields, ...metadata } : { ok: true, ...fields });
  }

  #answer(method: string, args: Json, token: string): Answer {
    if (method === 'apps.connections.open') {
      if (token !== (this.#options.appToken ?? 'xapp-test'))
        return { error: token.startsWith('xoxb') ? 'not_allowed_token_type' : 'invalid_auth' };
      const ticket = `t${this.calls.length}-${Math.random()}`;
      this.#tickets.add(ticket);
      return { url: `${this.baseUrl.replace('http', 'ws')}/link?ticket=${ticket}` };
    }
    if (method.startsWith('apps.manifest.')) return this.manifests.answer(method, args, token);
    if (token === '') return { error: 'not_authed' };
    if (token !== this.botToken) return { error: 'invalid_auth' };
    const run = methods[method];
    if (!run) return { error: 'unknown_method' };
    const needed = SCOPES[method];
    if (needed && !this.#scopes().includes(needed))
      return { error: 'missing_scope', needed, provided: this.#scopes().join(',') };
    const wait = method === 'chat.postMessage' ? this.takePost(String(args.channel)) : 0;
    if (wait > 0) return { retryAfter: Math.max(1, Math.ceil(wait / 1000)) };
    return run(args, this);
  }

  #scopes(): readonly string[] {
    return this.#options.scopes ?? ['commands', 'app_mentions:read', 'im:history', ...new Set(Object.values(SCOPES))];
  }

  #respond(id: string, body: string, response: ServerResponse): unknown {
    const message = JSON.parse(body) as Json;
    this.calls.push({ method: 'response_url', args: message });
    const fault = this.#faults.get('response_url')?.shift();
    if (fault && fault.kind !== 'answer-lost') return breakWith(fault, response);
    const url = this.responseUrls.use(id);
    if (typeof url === 'string') return send(response, 404, { ok: false, error: url });
    const refused = message.delete_original === true ? null : (refuseMessage(message) ?? refuseFiles(message, this));
    if (refused) return send(response, 400, { ok: false, ...refused });
    this.visible.push({
      via: 'response_url',
      channel: url.channel,
      thread: message.thread_ts ? String(message.thread_ts) : null,
      onlyFor: message.response_type === 'in_channel' ? null : url.user,
      text: String(message.text ?? ''),
      blocks: (message.blocks ?? []) as Json[],
      replaced: message.replace_original === true,
      ts: this.nextTs(),
    });
    if (fault) return response.destroy();
    response.end('ok');
  }

  #upload(id: string, bytes: Buffer, response: ServerResponse): unknown {
    const file = this.files.get(id);
    if (!file) return send(response, 404, { ok: false });
    file.bytes = bytes;
    response.end(`OK - ${bytes.length}`);
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function breakWith(fault: Exclude<Fault, { kind: 'answer-lost' }>, response: ServerResponse): unknown {
  if (fault.kind === 'cut') return response.destroy();
  if (fault.kind === 'error') return send(response, 200, { ok: false, error: fault.error });
  if (fault.retryAfter !== undefined) response.setHeader('retry-after', String(fault.retryAfter));
  return send(response, fault.status, { ok: false, error: 'fault' });
}

function send(response: ServerResponse, status: number, body: Json): unknown {
  response.writeHead(status, { 'content-type': 'application/json' });
  return response.end(JSON.stringify(body));
}
