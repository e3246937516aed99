import { createHmac } from 'node:crypto';
import type { FakeSlack } from './fake-slack.ts';
import type { Delivery } from './socket.ts';
import { BOT_USER, TEAM, type Visible } from './web-api.ts';

type Json = Record<string, unknown>;

/** How a request reaches the app: by its socket, or by signed HTTP. */
export type Deliver = (
  type: 'events_api' | 'slash_commands' | 'interactive',
  payload: Json,
  retry?: Retry,
) => Promise<Delivery>;
export interface Retry {
  readonly attempt: number;
  readonly reason: string;
}

/** Sends requests over the app's socket. */
export function bySocket(slack: FakeSlack): Deliver {
  return (type, payload, retry) => slack.socket.send(type, payload, retry);
}

/** Sends requests by HTTP, signed with the secret and with Slack's retry headers. `clock` shifts the time it signs with, in seconds. */
export function byHttp(url: string, secret: string, clock = 0): Deliver {
  let count = 0;
  return async (type, payload, retry) => {
    const form = type === 'events_api' ? null : type === 'interactive' ? { payload: JSON.stringify(payload) } : payload;
    const body = form ? new URLSearchParams(form as Record<string, string>).toString() : JSON.stringify(payload);
    const timestamp = String(Math.floor(Date.now() / 1000) + clock);
    const startedAt = performance.now();
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`,
        ...(retry ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason } : {}),
      },
      body,
    });
    const text = await response.text();
    return {
      envelope: `http-${++count}`,
      ackedAfter: response.ok ? performance.now() - startedAt : null,
      payload: text.startsWith('{') ? JSON.parse(text) : {},
    };
  };
}

/** People in the fake workspace: they type, mention, press and open. */
export class People {
  readonly #slack: FakeSlack;
  readonly #deliver: Deliver;
  #count = 0;

  constructor(slack: FakeSlack, deliver: Deliver = bySocket(slack)) {
    this.#slack = slack;
    this.#deliver = deliver;
  }

  /** Types a slash command: "/quote corbyn". */
  command(
    line: string,
    { channel = 'C1', user = 'U1', ...rest }: { channel?: string; user?: string } & Json = {},
  ): Promise<Delivery> {
    const [command = '', text = ''] = line.split(/ (.*)/s);
    return this.#deliver('slash_commands', {
      ...this.#interaction(channel, user),
      token: 'old-verification-token',
      team_id: TEAM,
      team_domain: 'example',
      channel_id: channel,
      channel_name: 'general',
      user_id: user,
      user_name: 'reader',
      command,
      text: escaped(text),
      api_app_id: 'A1',
      is_enterprise_install: 'false',
      ...rest,
    });
  }

  /** Mentions the bot in a channel. */
  mention(text: string, event: Json = {}): Promise<Delivery> {
    return this.event({ type: 'app_mention', text: `<@${BOT_USER}> ${escaped(text)}`, channel: 'C1', ...event });
  }

  /** Writes to the bot directly. */
  direct(text: string, event: Json = {}): Promise<Delivery> {
    return this.event({ type: 'message', text: escaped(text), channel: 'D1', channel_type: 'im', ...event });
  }

  /** Any event of the Events API. */
  event(
    event: Json,
    { event_id = `Ev${++this.#count}`, retry }: { event_id?: string; retry?: Retry } = {},
  ): Promise<Delivery> {
    const ts = this.#slack.nextTs();
    return this.#deliver(
      'events_api',
      {
        token: 'old-verification-token',
        team_id: TEAM,
        api_app_id: 'A1',
        type: 'event_callback',
        event_id,
        event_time: 1700000000,
        authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: BOT_USER, is_bot: true }],
        event: { user: 'U1', ts, event_ts: ts, ...event },
      },
      retry,
    );
  }

  /** Presses the button with this label on a message. */
  press(message: Visible, label: string, more: Json = {}): Promise<Delivery> {
    const button = buttonsOf(message.blocks).find((b) => b.text.text === label);
    if (!button)
      throw new Error(
        `no button "${label}": ${buttonsOf(message.blocks)
          .map((b) => b.text.text)
          .join(', ')}`,
      );
    return this.#deliver('interactive', {
      type: 'block_actions',
      ...this.#interaction(message.channel, 'U1'),
      ...this.#who(),
      channel: { id: message.channel, name: 'general' },
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: message.channel,
        is_ephemeral: message.onlyFor !== null,
        ...(message.thread ? { thread_ts: message.thread } : {}),
      },
      ...(message.onlyFor === null
        ? {
            message: {
              type: 'message',
              ts: message.ts,
              text: message.text,
              blocks: message.blocks,
              ...(message.thread ? { thread_ts: message.thread } : {}),
            },
          }
        : {}),
      actions: [{ ...button, block_id: 'b1', action_ts: '1700000000.5' }],
      ...more,
    });
  }

  /** Presses a button in a modal or in the Home tab. */
  pressInView(view: Json, label: string): Promise<Delivery> {
    const button = buttonsOf(view.blocks as Json[]).find((b) => b.text.text === label);
    if (!button) throw new Error(`no button "${label}" in the view`);
    const { response_url: _none, ...interaction } = this.#interaction('C1', 'U1');
    return this.#deliver('interactive', {
      type: 'block_actions',
      ...interaction,
      ...this.#who(),
      container: { type: 'view', view_id: view.id },
      view: { id: 'V0', ...view },
      actions: [{ ...button, block_id: 'b1', action_ts: '1700000000.5' }],
    });
  }

  /** Uses a shortcut on a message. */
  messageShortcut(callback: string, text: string, message: Json = {}): Promise<Delivery> {
    const ts = this.#slack.nextTs();
    return this.#deliver('interactive', {
      type: 'message_action',
      callback_id: callback,
      ...this.#interaction('C1', 'U1'),
      ...this.#who(),
      channel: { id: 'C1', name: 'general' },
      message_ts: ts,
      message: { type: 'message', user: 'U2', ts, text: escaped(text), ...message },
    });
  }

  /** Uses a shortcut from the search bar. */
  globalShortcut(callback: string): Promise<Delivery> {
    const { response_url: _none, ...interaction } = this.#interaction('C1', 'U1');
    return this.#deliver('interactive', { type: 'shortcut', callback_id: callback, ...interaction, ...this.#who() });
  }

  /** Submits a modal with these values by block and action id. */
  submit(view: Json, values: Readonly<Record<string, Readonly<Record<string, string>>>>): Promise<Delivery> {
    const { response_url: _none, ...interaction } = this.#interaction('C1', 'U1');
    const state = Object.fromEntries(
      Object.entries(values).map(([block, fields]) => [
        block,
        Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, { type: 'plain_text_input', value }])),
      ]),
    );
    return this.#deliver('interactive', {
      type: 'view_submission',
      ...interaction,
      ...this.#who(),
      view: { ...view, state: { values: state } },
      response_urls: [],
    });
  }

  #who(): Json {
    return {
      user: { id: 'U1', username: 'reader', name: 'reader', team_id: TEAM },
      team: { id: TEAM, domain: 'example' },
      api_app_id: 'A1',
      token: 'old-verification-token',
      is_enterprise_install: false,
      enterprise: null,
    };
  }

  #interaction(channel: string, user: string): { trigger_id: string; response_url: string } {
    const trigger = `trigger-${++this.#count}`;
    this.#slack.triggers.set(trigger, this.#slack.now());
    return {
      trigger_id: trigger,
      response_url: `${this.#slack.baseUrl}/response/${this.#slack.responseUrls.issue(channel, user)}`,
    };
  }
}

interface ButtonJson {
  readonly type: string;
  readonly action_id: string;
  readonly value: string;
  readonly text: { readonly text: string };
}

/** Every button of a message's or view's blocks, in order. */
export function buttonsOf(blocks: readonly Json[]): ButtonJson[] {
  return blocks.flatMap((block) =>
    block.type === 'actions' ? (block.elements as ButtonJson[]).filter((e) => e.type === 'button') : [],
  );
}

/** Slack escapes what people type. */
function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
