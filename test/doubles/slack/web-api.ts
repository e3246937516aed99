import { checkView, refuseMessage } from './block-kit.ts';

type Json = Record<string, unknown>;

/** What a method answers: `ok: true` with these fields, or Slack's error code. */
export type Answer = Json | { readonly error: string; readonly messages?: string[] };

/** A message that somebody can see. */
export interface Visible {
  readonly via: 'chat.postMessage' | 'chat.postEphemeral' | 'response_url';
  readonly channel: string;
  readonly thread: string | null;
  /** Who alone sees it; null where everybody in the channel does. */
  readonly onlyFor: string | null;
  readonly text: string;
  readonly blocks: Json[];
  /** It took the place of the message whose button was pressed. */
  readonly replaced: boolean;
  readonly ts: string;
}

/** What the fake workspace holds. */
export interface Workspace {
  readonly visible: Visible[];
  readonly views: Map<string, Json>;
  /** Home tabs by user. */
  readonly homes: Map<string, Json>;
  /** Prompts and statuses set on assistant threads. */
  readonly assistant: { method: string; args: Json }[];
  readonly files: Map<string, { name: string; bytes: Buffer | null }>;
  /** Files whose upload is complete: only those can be shown in a block. */
  readonly completed: Set<string>;
  readonly channels: Set<string>;
  /** Trigger ids that may still open a modal, with when they were issued. */
  readonly triggers: Map<string, number>;
  readonly baseUrl: string;
  now(): number;
  nextTs(): string;
  /** Milliseconds to wait before this channel takes another message; 0 where it takes one now. */
  takePost(channel: string): number;
}

export const TEAM = 'T1';
export const BOT_USER = 'U0BOT';

/** The scope that each method needs. Methods that are not listed need none. */
export const SCOPES: Readonly<Record<string, string>> = {
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  // the older assistant:write is still taken, chat:write is what stays
  'assistant.threads.setStatus': 'chat:write',
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
  'assistant.threads.setTitle': 'assistant:write',
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
};

type Method = (args: Json, space: Workspace) => Answer;

export const methods: Readonly<Record<string, Method>> = {
  'auth.test': () => ({
    url: 'https://example.slack.com/',
    team: 'Example',
    user: 'bot',
    team_id: TEAM,
    user_id: BOT_USER,
    bot_id: 'B0BOT',
  }),

  'chat.postMessage': (args, space) => {
    const channel = String(args.channel ?? '');
    if (!space.channels.has(channel)) return { error: 'channel_not_found' };
    const refused = refuseMessage(args) ?? refuseFiles(args, space);
    if (refused) return refused;
    return shown(args, space, 'chat.postMessage', null);
  },

  'chat.postEphemeral': (args, space) => {
    if (!space.channels.has(String(args.channel ?? ''))) return { error: 'channel_not_found' };
    if (!args.user) return { error: 'user_not_in_channel' };
    return (
      refuseMessage(args) ?? refuseFiles(args, space) ?? shown(args, space, 'chat.postEphemeral', String(args.user))
    );
  },

  'chat.update': (args, space) => {
    const at = space.visible.findIndex((m) => m.ts === args.ts && m.channel === args.channel && m.onlyFor === null);
    const old = space.visible[at];
    if (!old) return { error: 'message_not_found' };
    const refused = refuseMessage(args);
    if (refused) return refused;
    space.visible[at] = { ...old, text: String(args.text ?? ''), blocks: (args.blocks ?? []) as Json[] };
    return { channel: old.channel, ts: old.ts };
  },

  'views.open': (args, space) => {
    const refused = takeTrigger(args, space) ?? refuseView(args.view);
    if (refused) return refused;
    const view = { ...(args.view as Json), id: `V${space.views.size + 1}`, hash: `h${space.views.size + 1}` };
    space.views.set(view.id, view);
    return { view };
  },

  'views.update': (args, space) => {
    const id = String(args.view_id ?? '');
    if (!space.views.has(id)) return { error: 'not_found' };
    const refused = refuseView(args.view);
    if (refused) return refused;
    const view = { ...(args.view as Json), id, hash: `h${space.now()}` };
    space.views.set(id, view);
    return { view };
  },

  'views.publish': (args, space) => {
    if (!args.user_id) return { error: 'invalid_arguments' };
    const refused = refuseView(args.view);
    if (refused) return refused;
    if ((args.view as Json).type !== 'home') return { error: 'invalid_arguments' };
    space.homes.set(String(args.user_id), args.view as Json);
    return { view: args.view };
  },

  'assistant.threads.setStatus': assistant('assistant.threads.setStatus', ['channel_id', 'thread_ts']),
  'assistant.threads.setTitle': assistant('assistant.threads.setTitle', ['channel_id', 'thread_ts', 'title']),
  'assistant.threads.setSuggestedPrompts': (args, space) => {
    const prompts = args.prompts as { title?: string; message?: string }[] | undefined;
    if (!Array.isArray(prompts) || prompts.length < 1 || prompts.length > 4) return { error: 'invalid_arguments' };
    if (prompts.some(({ title, message }) => !title || !message)) return { error: 'invalid_arguments' };
    return assistant('assistant.threads.setSuggestedPrompts', ['channel_id'])(args, space);
  },

  'files.getUploadURLExternal': (args, space) => {
    if (!args.filename || !Number(args.length)) return { error: 'invalid_arguments' };
    const id = `F${space.files.size + 1}`;
    space.files.set(id, { name: String(args.filename), bytes: null });
    return { upload_url: `${space.baseUrl}/upload/${id}`, file_id: id };
  },
  'files.completeUploadExternal': (args, space) => {
    const files = args.files as { id: string }[];
    const missing = files.some(({ id }) => !space.files.get(id)?.bytes);
    if (missing) return { error: 'file_not_found' };
    for (const { id } of files) space.completed.add(id);
    return { files };
  },
};

/** A block can show only pictures that Slack has whole: PNG, JPEG or GIF. */
export function refuseFiles(args: Json, space: Pick<Workspace, 'files' | 'completed'>): Answer | null {
  const images = ((args.blocks ?? []) as Json[]).filter(({ type }) => type === 'image');
  const bad = images.some(({ slack_file }) => {
    const { id = '' } = (slack_file ?? {}) as { id?: string };
    return slack_file !== undefined && !(space.completed.has(id) && isPng(space.files.get(id)?.bytes));
  });
  return bad ? { error: 'invalid_blocks', messages: ['[ERROR] invalid slack file'] } : null;
}

function isPng(bytes: Buffer | null | undefined): boolean {
  return bytes?.subarray(0, 8).equals(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])) ?? false;
}

function assistant(method: string, needed: readonly string[]): Method {
  return (args, space) => {
    if (needed.some((name) => !args[name])) return { error: 'invalid_arguments' };
    space.assistant.push({ method, args });
    return {};
  };
}

function shown(args: Json, space: Workspace, via: Visible['via'], onlyFor: string | null): Answer {
  const channel = String(args.channel);
  const ts = space.nextTs();
  space.visible.push({
    via,
    channel,
    thread: args.thread_ts ? String(args.thread_ts) : null,
    onlyFor,
    text: String(args.text ?? '').slice(0, 40_000),
    blocks: (args.blocks ?? []) as Json[],
    replaced: false,
    ts,
  });
  return { channel, ts, message: { type: 'message', ts, text: args.text } };
}

/** A trigger opens one view, within three seconds. */
function takeTrigger(args: Json, space: Workspace): Answer | null {
  const id = String(args.trigger_id ?? '');
  const issued = space.triggers.get(id);
  if (issued === undefined) return { error: id ? 'exchanged_trigger_id' : 'invalid_trigger_id' };
  space.triggers.delete(id);
  return space.now() - issued > 3000 ? { error: 'expired_trigger_id' } : null;
}

function refuseView(view: unknown): Answer | null {
  if (typeof view !== 'object' || view === null) return { error: 'invalid_arguments' };
  const problems = checkView(view as Json);
  return problems.length > 0 ? { error: 'invalid_arguments', messages: problems.map((p) => `[ERROR] ${p}`) } : null;
}

/** Reads a request's arguments as Slack does: form fields whose objects are JSON and whose booleans are words, or JSON. */
export function readArguments(contentType: string, body: string): Json {
  if (contentType.startsWith('application/json')) return JSON.parse(body || '{}');
  const args: Json = {};
  for (const [name, value] of new URLSearchParams(body)) {
    if (/^[[{]/.test(value) && name !== 'text') {
      try {
        args[name] = JSON.parse(value);
      } catch {
        args[name] = value;
      }
    } else args[name] = value === 'true' ? true : value === 'false' ? false : value;
  }
  return args;
}
