import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkBlocks, checkView, refuseMessage } from './block-kit.ts';
import { FakeSlack } from './fake-slack.ts';

type Json = Record<string, unknown>;
const plain = (text: string) => ({ type: 'plain_text', text });
const button = (more: Json = {}) => ({ type: 'button', text: plain('Go'), action_id: 'a', value: 'v', ...more });
const actions = (...elements: Json[]) => ({ type: 'actions', elements });
const richText = (...elements: Json[]) => ({ type: 'rich_text', elements });
const x = (n: number) => 'x'.repeat(n);

describe('the fake Slack refuses what Slack refuses', () => {
  it.each<[string, Json[]]>([
    ['an unknown block', [{ type: 'poem' }]],
    ['an unknown property', [{ type: 'header', text: plain('x'), colour: 'red' }]],
    ['a header of 151', [{ type: 'header', text: plain(x(151)) }]],
    ['a header in mrkdwn', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }]],
    ['an empty header', [{ type: 'header', text: plain('') }]],
    ['a section of 3,001', [{ type: 'section', text: plain(x(3001)) }]],
    ['a section without text', [{ type: 'section' }]],
    ['11 fields', [{ type: 'section', fields: Array.from({ length: 11 }, () => plain('x')) }]],
    ['a field of 2,001', [{ type: 'section', fields: [plain(x(2001))] }]],
    ['11 context elements', [{ type: 'context', elements: Array.from({ length: 11 }, () => plain('x')) }]],
    ['no context elements', [{ type: 'context', elements: [] }]],
    ['26 buttons', [actions(...Array.from({ length: 26 }, (_, i) => button({ action_id: `${i}` })))]],
    ['no buttons', [actions()]],
    ['a label of 76', [actions(button({ text: plain(x(76)) }))]],
    ['a value of 2,001', [actions(button({ value: x(2001) }))]],
    ['an action_id of 256', [actions(button({ action_id: x(256) }))]],
    ['one action_id twice', [actions(button()), actions(button())]],
    [
      'one block_id twice',
      [
        { type: 'divider', block_id: 'b' },
        { type: 'divider', block_id: 'b' },
      ],
    ],
    ['an image without alt text', [{ type: 'image', image_url: 'https://example.org/a.png' }]],
    ['empty rich text', [richText({ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] })]],
    ['a text outside a section', [richText({ type: 'text', text: 'x' })]],
    ['markdown of 12,001', [{ type: 'markdown', text: x(12_001) }]],
  ])('%s', (_what, blocks) => {
    expect(checkBlocks(blocks)).not.toEqual([]);
  });

  it('takes what is right', () => {
    const section = { type: 'rich_text_section', elements: [{ type: 'text', text: 'x', style: { bold: true } }] };
    const blocks = [
      { type: 'header', text: { ...plain(x(150)), emoji: false } },
      richText(section, { type: 'rich_text_list', style: 'bullet', elements: [section] }),
      actions(button()),
      { type: 'context', elements: [plain('x'), { type: 'mrkdwn', text: '<https://example.org|x>', verbatim: true }] },
    ];
    expect(checkBlocks(blocks)).toEqual([]);
  });

  it.each<[string, Json, string]>([
    ['51 blocks', { blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) }, 'invalid_blocks'],
    ['no words', { text: '' }, 'no_text'],
    ['blocks that are no list', { text: 'x', blocks: 'x' }, 'invalid_blocks_format'],
    [
      'too much in all',
      { text: 'x', blocks: Array.from({ length: 6 }, () => ({ type: 'section', text: plain(x(2500)) })) },
      'msg_blocks_too_long',
    ],
  ])('a message with %s: %s', (_what, message, error) => {
    expect(refuseMessage(message)).toMatchObject({ error });
  });

  it.each<[string, Json]>([
    ['a title of 25', { type: 'modal', title: plain(x(25)), blocks: [] }],
    [
      'an input without submit',
      {
        type: 'modal',
        title: plain('x'),
        blocks: [{ type: 'input', label: plain('x'), element: { type: 'plain_text_input', action_id: 'a' } }],
      },
    ],
    ['a long callback_id', { type: 'modal', title: plain('x'), callback_id: x(256), blocks: [] }],
    ['101 blocks', { type: 'home', blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }],
  ])('a view with %s', (_what, view) => {
    expect(checkView(view)).not.toEqual([]);
  });
});

describe('the fake Slack by its Web API', () => {
  let slack: FakeSlack;
  beforeEach(async () => {
    slack = await FakeSlack.start({ postSpacing: 200, scopes: ['chat:write'] });
  });
  afterEach(() => slack.stop());

  const call = async (method: string, args: Json = {}, token = 'xoxb-test') => {
    const fields = Object.entries(args).map(([k, v]) => [k, typeof v === 'object' ? JSON.stringify(v) : String(v)]);
    const response = await fetch(`${slack.apiUrl}${method}`, {
      method: 'POST',
      headers: token ? { authorization: `Bearer ${token}` } : {},
      body: new URLSearchParams(fields as [string, string][]),
    });
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      body: (await response.json()) as Json,
    };
  };

  it.each<[string, string, Json, string, string]>([
    ['no token', 'auth.test', {}, '', 'not_authed'],
    ['a wrong token', 'auth.test', {}, 'xoxb-no', 'invalid_auth'],
    ['a bot token for the socket', 'apps.connections.open', {}, 'xoxb-test', 'not_allowed_token_type'],
    ['an unknown method', 'chat.shout', {}, 'xoxb-test', 'unknown_method'],
    ['a missing scope', 'assistant.threads.setSuggestedPrompts', {}, 'xoxb-test', 'missing_scope'],
    ['an unknown channel', 'chat.postMessage', { channel: 'C99', text: 'x' }, 'xoxb-test', 'channel_not_found'],
    ['bad blocks', 'chat.postMessage', { channel: 'C1', blocks: [{ type: 'poem' }] }, 'xoxb-test', 'invalid_blocks'],
    [
      'a message that is not there',
      'chat.update',
      { channel: 'C1', ts: '1', text: 'x' },
      'xoxb-test',
      'message_not_found',
    ],
    ['a trigger that is not there', 'views.open', { trigger_id: 'no', view: {} }, 'xoxb-test', 'exchanged_trigger_id'],
  ])('refuses %s', async (_what, method, args, token, error) => {
    expect((await call(method, args, token)).body).toMatchObject({ ok: false, error });
  });

  it('takes one message at a time in a channel, and changes it later', async () => {
    const first = await call('chat.postMessage', { channel: 'C1', text: 'one' });
    expect(first.body.ok).toBe(true);
    const second = await call('chat.postMessage', { channel: 'C1', text: 'two' });
    expect(second).toMatchObject({ status: 429, retryAfter: '1', body: { ok: false, error: 'ratelimited' } });
    expect((await call('chat.postMessage', { channel: 'C2', text: 'elsewhere' })).body.ok).toBe(true);
    await call('chat.update', { channel: 'C1', ts: String(first.body.ts), text: 'changed' });
    expect(slack.visible.map((m) => m.text)).toEqual(['changed', 'elsewhere']);
  });

  it('takes five messages for a response URL, within half an hour', async () => {
    const respond = async (id: string) =>
      (await fetch(`${slack.baseUrl}/response/${id}`, { method: 'POST', body: '{"text":"x"}' })).status;
    const id = slack.responseUrls.issue('C1', 'U1');
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) statuses.push(await respond(id));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    const old = slack.responseUrls.issue('C1', 'U1');
    slack.later = 31 * 60_000;
    expect(await respond(old)).toBe(404);
  });

  it('opens one view for a trigger, within three seconds', async () => {
    const view = { type: 'modal', title: plain('x'), blocks: [] };
    slack.triggers.set('t1', slack.now());
    slack.triggers.set('t2', slack.now());
    expect((await call('views.open', { trigger_id: 't1', view })).body.ok).toBe(true);
    expect((await call('views.open', { trigger_id: 't1', view })).body.error).toBe('exchanged_trigger_id');
    slack.later = 4000;
    expect((await call('views.open', { trigger_id: 't2', view })).body.error).toBe('expired_trigger_id');
  });

  it('takes a file in three steps', async () => {
    const all = await FakeSlack.start();
    const api = (method: string, args: Record<string, string>) =>
      fetch(`${all.apiUrl}${method}`, {
        method: 'POST',
        headers: { authorization: 'Bearer xoxb-test' },
        body: new URLSearchParams(args),
      }).then((r) => r.json() as Promise<Json>);
    const { upload_url, file_id } = await api('files.getUploadURLExternal', { filename: 'a.csv', length: '3' });
    const files = JSON.stringify([{ id: file_id, title: 'a' }]);
    expect(await api('files.completeUploadExternal', { files })).toMatchObject({ ok: false });
    await fetch(String(upload_url), { method: 'POST', body: 'a,b' });
    expect(await api('files.completeUploadExternal', { files })).toMatchObject({ ok: true });
    await all.stop();
  });
});
