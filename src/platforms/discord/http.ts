import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { APIInteraction, APIInteractionResponse } from 'discord.js';
import type { PlainLog } from '../../operations/log.ts';
import type { Respond } from './respond.ts';

/** Where Discord sends interactions; the address to enter as "Interactions Endpoint URL" ends so. */
export const INTERACTIONS_PATH = '/discord/interactions';

/** Interactions hold at most a message with its embeds; far below this. */
const LONGEST_BODY = 1024 * 1024;
/** Longer than proxies keep an idle connection: who hangs up first loses the request that is on its way. */
const KEEP_ALIVE_MS = 75_000;
/** DER header of an Ed25519 public key (RFC 8410); the 32 bytes of the key follow. */
const ED25519_HEADER = Buffer.from('302a300506032b6570032100', 'hex');

export interface EndpointOptions {
  /** The application's public key: 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly port: number;
  readonly log: PlainLog;
  /** Answers an interaction; settles when that is done. */
  readonly take: (interaction: APIInteraction, respond: Respond) => Promise<void>;
}

/** An HTTP server to which Discord sends interactions, as an alternative to the gateway. Resolves when it listens. */
export async function listenForInteractions(options: EndpointOptions): Promise<Server> {
  const key = publicKeyOf(options.publicKey);
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    serve(request, response, key, options).catch((error: unknown) => {
      options.log.error({ err: error }, 'A request was not handled');
      end(response, 500);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, resolve);
  });
  return server;
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  key: KeyObject,
  { take, log }: EndpointOptions,
): Promise<void> {
  const [path] = (request.url ?? '').split('?', 1);
  if (path !== INTERACTIONS_PATH) return end(response, 404);
  if (request.method !== 'POST') return end(response, 405);
  const body = await bodyOf(request);
  if (body === null) return refuseLong(request, response);
  if (!isSigned(request, body, key)) return end(response, 401);
  const interaction = parse(body);
  if (interaction === null) return end(response, 400);

  await take(interaction, (answer) => reply(response, answer));
  // one that was seen before is dropped without an answer, but the request must end
  if (!response.headersSent) {
    log.debug({ interaction: interaction.id }, 'A repeated request was closed');
    end(response, 202);
  }
}

function publicKeyOf(hex: string): KeyObject {
  return createPublicKey({
    key: Buffer.concat([ED25519_HEADER, Buffer.from(hex, 'hex')]),
    format: 'der',
    type: 'spki',
  });
}

/** Whether Discord sent this: it signs the time and the body. Discord tests that a wrong signature is refused. */
function isSigned(request: IncomingMessage, body: Buffer, key: KeyObject): boolean {
  const signature = request.headers['x-signature-ed25519'];
  const timestamp = request.headers['x-signature-timestamp'];
  if (typeof signature !== 'string' || typeof timestamp !== 'string' || !/^[0-9a-f]{128}$/i.test(signature))
    return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}

/** The whole body; null where it is too long. By events: iterating over a request costs as much as all our other reading of it. */
function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length']) > LONGEST_BODY) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > LONGEST_BODY) return resolve(null);
      chunks.push(chunk);
    });
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

/** Says so and hangs up: who sends so much is not Discord. */
function refuseLong(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => request.destroy());
  response.writeHead(413, { connection: 'close' }).end();
}

function parse(body: Buffer): APIInteraction | null {
  try {
    const value = JSON.parse(body.toString()) as APIInteraction;
    return typeof value?.id === 'string' && typeof value.type === 'number' ? value : null;
  } catch {
    return null;
  }
}

/** Resolves when the answer has left; rejects where the connection is gone. */
function reply(response: ServerResponse, answer: APIInteractionResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    response.once('finish', resolve).once('close', () => reject(new Error('Discord closed the connection')));
    const body = JSON.stringify(answer);
    // with its length known it leaves in one piece
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    response.writeHead(200, headers).end(body);
  });
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status).end();
}
