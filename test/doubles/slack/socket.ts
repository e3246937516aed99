import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/** Slack waits this long for the acknowledgement of an envelope. */
export const ACK_MS = 3000;

export interface Delivery {
  readonly envelope: string;
  /** Milliseconds until the acknowledgement; null where none came within 3 s. */
  readonly ackedAfter: number | null;
  /** The acknowledgement's payload, where the app sent one. */
  readonly payload: Record<string, unknown>;
}

interface Waiting {
  readonly sentAt: number;
  readonly acked: (delivery: Delivery) => void;
}

/** The WebSocket end of Socket Mode: hello, envelopes, acknowledgements, disconnect. */
export class SocketEnd {
  readonly #server: WebSocketServer;
  readonly #sockets: WebSocket[] = [];
  readonly #waiting = new Map<string, Waiting>();
  #opened: (() => void)[] = [];
  #envelopes = 0;
  /** Connections made so far. */
  connections = 0;
  /** How many of the next acknowledgements get lost on their way. */
  loseAcks = 0;
  /** Where false, a new connection gets no hello. */
  greets = true;

  constructor(server: Server, isTicket: (ticket: string) => boolean) {
    this.#server = new WebSocketServer({ noServer: true });
    server.on('upgrade', (request, socket, head) => {
      const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
      // a ticket opens one connection
      if (!isTicket(ticket)) socket.destroy();
      else this.#server.handleUpgrade(request, socket, head, (ws) => this.#open(ws));
    });
  }

  get open(): boolean {
    return this.#sockets.length > 0;
  }

  #open(ws: WebSocket): void {
    this.connections += 1;
    ws.on('message', (data) => this.#received(String(data)));
    ws.on('close', () => {
      const at = this.#sockets.indexOf(ws);
      if (at >= 0) this.#sockets.splice(at, 1);
    });
    ws.on('error', () => {});
    if (!this.greets) return;
    this.#sockets.push(ws);
    ws.send(
      JSON.stringify({ type: 'hello', num_connections: this.#sockets.length, connection_info: { app_id: 'A1' } }),
    );
    for (const opened of this.#opened.splice(0)) opened();
  }

  #received(data: string): void {
    const { envelope_id: envelope, payload = {} } = JSON.parse(data);
    if (this.loseAcks > 0) {
      this.loseAcks -= 1;
      return;
    }
    const waiting = this.#waiting.get(envelope);
    this.#waiting.delete(envelope);
    waiting?.acked({ envelope, ackedAfter: performance.now() - waiting.sentAt, payload });
  }

  /** Resolves when a connection is open. */
  connected(): Promise<void> {
    return this.open ? Promise.resolve() : new Promise((resolve) => this.#opened.push(resolve));
  }

  /** Sends an envelope on the newest connection and waits for its acknowledgement, at most 3 s. */
  async send(type: string, payload: unknown, retry?: { attempt: number; reason: string }): Promise<Delivery> {
    while (!this.open) await this.connected();
    const envelope = `envelope-${++this.#envelopes}`;
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        this.#waiting.delete(envelope);
        resolve({ envelope, ackedAfter: null, payload: {} });
      }, ACK_MS);
      this.#waiting.set(envelope, {
        sentAt: performance.now(),
        acked: (delivery) => {
          clearTimeout(late);
          resolve(delivery);
        },
      });
      this.#sockets.at(-1)!.send(
        JSON.stringify({
          type,
          payload,
          envelope_id: envelope,
          accepts_response_payload: type !== 'events_api',
          ...(type === 'events_api' ? { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' } : {}),
        }),
      );
    });
  }

  /** Asks the app to reconnect, as Slack does every few hours. */
  refresh(): void {
    for (const ws of this.#sockets) ws.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  }

  /** Cuts every connection without a closing handshake. */
  drop(): void {
    for (const ws of this.#sockets.splice(0)) ws.terminate();
  }

  /** Leaves every connection open but dead: nothing is read or answered any more, as where a network goes away. */
  freeze(): void {
    for (const ws of this.#sockets.splice(0)) ws.pause();
  }

  close(): void {
    for (const ws of this.#server.clients) ws.terminate();
    this.#server.close();
  }
}
