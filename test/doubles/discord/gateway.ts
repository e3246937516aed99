import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { APP, BOT_USER, GUILD } from './world.ts';

type Json = Record<string, unknown>;

/** Intents that Discord must approve: members, presences, message content. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
const INTENT_OF: Readonly<Record<string, (guild: boolean) => number>> = {
  MESSAGE_CREATE: (guild) => (guild ? 1 << 9 : 1 << 12),
  MESSAGE_UPDATE: (guild) => (guild ? 1 << 9 : 1 << 12),
  GUILD_CREATE: () => 1 << 0,
};

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  /** Every event sent, for a replay; its sequence number is its place, from 1. */
  readonly events: Json[];
  socket: WebSocket | null;
}

export interface GatewayRules {
  readonly tokenIsValid: (token: string) => boolean;
  readonly guild: () => Json;
}

/** The gateway side of the fake Discord: hello, identify, heartbeats, resume with replay, and the close codes that refuse. */
export class FakeGateway {
  readonly sessions: Session[] = [];
  /** How often a connection was opened, and how often one resumed. */
  connections = 0;
  resumes = 0;
  /** Refuses the next resumes with "invalid session". */
  refuseResumes = 0;
  readonly #rules: GatewayRules;
  readonly #server: WebSocketServer;
  readonly #url: () => string;

  constructor(http: Server, url: () => string, rules: GatewayRules) {
    this.#rules = rules;
    this.#url = url;
    this.#server = new WebSocketServer({ server: http, path: '/gateway' });
    this.#server.on('connection', (socket) => this.#greet(socket));
  }

  #greet(socket: WebSocket): void {
    this.connections++;
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250, _trace: [] }, s: null, t: null }));
    socket.on('message', (data) => {
      let frame: { op: number; d: Json };
      try {
        frame = JSON.parse(String(data)) as typeof frame;
      } catch {
        return void socket.close(4002, 'Error while decoding payload.');
      }
      if (frame.op === 1) socket.send(JSON.stringify({ op: 11 }));
      else if (frame.op === 2) this.#identify(socket, frame.d);
      else if (frame.op === 6) this.#resume(socket, frame.d);
      else socket.close(4001, 'Unknown opcode.');
    });
    socket.on('close', () => {
      for (const session of this.sessions) if (session.socket === socket) session.socket = null;
    });
    socket.on('error', () => {});
  }

  #identify(socket: WebSocket, d: Json): void {
    const intents = Number(d.intents);
    if (!this.#rules.tokenIsValid(String(d.token))) return void socket.close(4004, 'Authentication failed.');
    if (!Number.isInteger(intents) || intents >= 1 << 26) return void socket.close(4013, 'Invalid intent(s).');
    if ((intents & PRIVILEGED) !== 0) return void socket.close(4014, 'Disallowed intent(s).');
    const shard = (d.shard ?? [0, 1]) as [number, number];
    if (shard[0] >= shard[1]) return void socket.close(4010, 'Invalid shard.');
    const session: Session = { id: `session${this.sessions.length}`, intents, shard, events: [], socket };
    this.sessions.push(session);
    const mine = shardOf(GUILD, shard[1]) === shard[0];
    this.#send(session, 'READY', {
      v: 10,
      user: BOT_USER,
      guilds: mine ? [{ id: GUILD, unavailable: true }] : [],
      session_id: session.id,
      resume_gateway_url: this.#url(),
      shard,
      application: { id: APP, flags: 0 },
    });
    if (mine) this.#send(session, 'GUILD_CREATE', this.#rules.guild());
  }

  #resume(socket: WebSocket, d: Json): void {
    const session = this.sessions.find(({ id }) => id === d.session_id);
    if (!this.#rules.tokenIsValid(String(d.token))) return void socket.close(4004, 'Authentication failed.');
    if (!session || this.refuseResumes > 0) {
      this.refuseResumes = Math.max(0, this.refuseResumes - 1);
      socket.send(JSON.stringify({ op: 9, d: false }));
      return;
    }
    if (Number(d.seq) > session.events.length) return void socket.close(4007, 'Invalid seq.');
    this.resumes++;
    session.socket = socket;
    for (const frame of session.events.slice(Number(d.seq))) socket.send(JSON.stringify(frame));
    this.#send(session, 'RESUMED', {});
  }

  /**
   * Sends an event to the session whose shard it belongs to, if its intents cover it; while that is disconnected it waits for the resume.
   *
   * @param times more than once: the same event again, as the real gateway does now and then
   */
  dispatch(type: string, data: Json, times = 1): void {
    const guild = data.guild_id as string | undefined;
    for (const session of this.#current()) {
      if (session.shard[0] !== shardOf(guild ?? '0', session.shard[1])) continue;
      const intent = INTENT_OF[type]?.(guild !== undefined) ?? 0;
      if (intent !== 0 && (session.intents & intent) === 0) continue;
      for (let i = 0; i < times; i++) this.#send(session, type, withoutContent(type, data, session.intents));
    }
  }

  /** The newest session of each shard: a client that identifies again begins a new one. */
  #current(): Session[] {
    return [...new Map(this.sessions.map((session) => [session.shard.join('/'), session])).values()];
  }

  #send(session: Session, t: string, d: Json): void {
    const frame = { op: 0, s: session.events.length + 1, t, d };
    session.events.push(frame);
    if (session.socket?.readyState === 1) session.socket.send(JSON.stringify(frame));
  }

  /** Cuts every connection without a word. */
  drop(): void {
    for (const { socket } of this.sessions) socket?.terminate();
  }

  /** Asks every client to connect again (op 7). */
  reconnect(): void {
    for (const { socket } of this.sessions) socket?.send(JSON.stringify({ op: 7, d: null }));
  }

  /** Closes every connection with a code. */
  closeAll(code: number): void {
    for (const { socket } of this.sessions) socket?.close(code);
  }

  stop(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }
}

/** Discord's own rule for which shard a server belongs to; direct messages go to the first. */
function shardOf(guild: string, shards: number): number {
  return Number((BigInt(guild) >> 22n) % BigInt(shards));
}

/** Without the privileged intent a message has words only where it mentions the bot, is direct, or is the bot's own. */
function withoutContent(type: string, data: Json, intents: number): Json {
  if (!type.startsWith('MESSAGE_') || (intents & (1 << 15)) !== 0 || data.guild_id === undefined) return data;
  const mentions = (data.mentions ?? []) as Json[];
  const mine = mentions.some(({ id }) => id === APP) || (data.author as Json | undefined)?.id === APP;
  return mine ? data : { ...data, content: '', embeds: [], attachments: [], components: [] };
}
