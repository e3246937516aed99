import { checkMessage } from './check-message.ts';
import { schemaProblems } from './published-schema.ts';

type Json = Record<string, unknown>;

/** What Discord answers to a call. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const error = (status: number, code: number, message: string, errors?: unknown): Answer => ({
  status,
  body: { message, code, ...(errors ? { errors } : {}) },
});
/** Error 50035, with each problem where the real one has a tree of them; error 50006 where there is nothing to show. */
export function refusal(problems: readonly string[]): Answer | null {
  if (problems.length === 0) return null;
  if (problems.every((problem) => problem.startsWith('empty')))
    return error(400, 50006, 'Cannot send an empty message');
  return error(400, 50035, 'Invalid Form Body', { _errors: problems.map((message) => ({ code: 'INVALID', message })) });
}

/** One interaction as Discord keeps it. */
export interface Kept {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly channel: string;
  readonly user: string;
  /** When it left Discord, on the clock of `performance.now()`. */
  sentAt: number;
  /** The message whose button was pressed. */
  readonly message: string | null;
  /** When the first response came, on the same clock. */
  respondedAt: number | null;
  /** Its type: 4 message, 5 deferred, 6 deferred update, 7 update, 8 suggestions. */
  responseType: number | null;
  response: Json | null;
  onlyFor: string | null;
  /** Id of the message that shows the answer. */
  shownAs: string | null;
}

export interface InteractionRules {
  /** Milliseconds for the first response. */
  readonly firstResponse: number;
  /** Milliseconds for which the token works. */
  readonly tokenLife: number;
}

/** Which response types Discord takes for which interaction. */
const ALLOWED: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};

/** Shows or changes a message on the screen of the fake's users; returns its id. */
export interface Screen {
  add(message: {
    body: Json;
    channel: string;
    onlyFor: string | null;
    via: 'interaction';
    interaction: string;
  }): string;
  change(id: string, body: Json): void;
}

/** Callbacks and edits of answers: the deadline, one answer only, the life of the token. */
export class Interactions {
  readonly all = new Map<string, Kept>();
  readonly #rules: InteractionRules;
  readonly #screen: Screen;

  constructor(rules: InteractionRules, screen: Screen) {
    this.#rules = rules;
    this.#screen = screen;
  }

  keep(given: Pick<Kept, 'id' | 'token' | 'type' | 'channel' | 'user' | 'message'>): Kept {
    const kept: Kept = {
      ...given,
      sentAt: performance.now(),
      respondedAt: null,
      responseType: null,
      response: null,
      onlyFor: null,
      shownAs: null,
    };
    this.all.set(kept.id, kept);
    return kept;
  }

  /** The first response, by REST or as the answer to an HTTP request. */
  callback(id: string, token: string, response: Json): Answer {
    const kept = this.all.get(id);
    const late = kept !== undefined && performance.now() - kept.sentAt > this.#rules.firstResponse;
    if (!kept || kept.token !== token || (late && kept.respondedAt === null)) {
      return error(404, 10062, 'Unknown interaction');
    }
    if (kept.respondedAt !== null) return error(400, 40060, 'Interaction has already been acknowledged.');
    const type = Number(response.type);
    if (!ALLOWED[kept.type]?.includes(type)) return error(400, 50035, 'Invalid Form Body');
    const data = (response.data ?? {}) as Json;
    const refused = refusal([...this.#problems(type, data), ...schemaProblems(`callback ${type}`, response)]);
    if (refused) return refused;

    kept.respondedAt = performance.now();
    kept.responseType = type;
    kept.response = response;
    if (type === 4 || type === 5) {
      kept.onlyFor = (Number(data.flags ?? 0) & 64) !== 0 ? kept.user : null;
      if (type === 4) kept.shownAs = this.#show(kept, data);
    }
    if (type === 6 || type === 7) {
      kept.shownAs = kept.message;
      if (type === 7 && kept.message) this.#screen.change(kept.message, data);
    }
    return { status: 204 };
  }

  /** An edit of the answer: fills a deferred one, changes one that is there. */
  edit(token: string, body: Json): Answer {
    const kept = [...this.all.values()].find((interaction) => interaction.token === token);
    const over = kept !== undefined && performance.now() - kept.sentAt > this.#rules.tokenLife;
    if (!kept || kept.respondedAt === null) return error(404, 10015, 'Unknown Webhook');
    if (over) return error(401, 50027, 'Invalid Webhook Token');
    const refused = refusal([...checkMessage(body, { edit: kept.shownAs !== null }), ...schemaProblems('edit', body)]);
    if (refused) return refused;
    if (kept.shownAs === null) kept.shownAs = this.#show(kept, body);
    else this.#screen.change(kept.shownAs, body);
    return ok({ id: kept.shownAs, channel_id: kept.channel });
  }

  /** A further message under the interaction. */
  followUp(token: string, body: Json): Answer {
    const kept = [...this.all.values()].find((interaction) => interaction.token === token);
    if (!kept || kept.respondedAt === null) return error(404, 10015, 'Unknown Webhook');
    const refused = refusal(checkMessage(body));
    if (refused) return refused;
    const hidden = (Number(body.flags ?? 0) & 64) !== 0;
    const id = this.#screen.add({
      body,
      channel: kept.channel,
      onlyFor: hidden ? kept.user : null,
      via: 'interaction',
      interaction: kept.id,
    });
    return ok({ id, channel_id: kept.channel });
  }

  #show(kept: Kept, body: Json): string {
    return this.#screen.add({
      body,
      channel: kept.channel,
      onlyFor: kept.onlyFor,
      via: 'interaction',
      interaction: kept.id,
    });
  }

  #problems(type: number, data: Json): string[] {
    if (type === 4) return checkMessage(data);
    if (type === 7) return checkMessage(data, { edit: true });
    if (type !== 8) return [];
    const choices = (data.choices ?? []) as Json[];
    const tooLong = choices.some(
      ({ name, value }) =>
        String(name).length < 1 || String(name).length > 100 || (typeof value === 'string' && value.length > 100),
    );
    return [
      ...(choices.length > 25 ? ['choices: 25 or fewer'] : []),
      ...(tooLong ? ['choices: 1–100 characters'] : []),
    ];
  }
}
