import { describe, expect, it } from 'vitest';
import { FakeDiscord, type FakeDiscordOptions } from '../../../test/doubles/discord/fake-discord.ts';
import { type DiscordFacts, type DiscordSettings, diagnoseDiscord } from './doctor.ts';
import { inspectDiscord } from './inspect.ts';

const KEY = 'a'.repeat(64);
const well: DiscordFacts = {
  settings: { token: 'a.b.c' },
  error: null,
  application: {
    id: '900000000000000001',
    name: 'On the Record',
    verifyKey: KEY,
    interactionsUrl: null,
    install: { server: true, user: true },
  },
  servers: [{ id: '1', name: 'Newsroom', permissions: 274878024704n }],
  connectsLeft: 900,
  registration: { added: [], changed: [], removed: [] },
  serverTime: 1_700_000_000_000,
  now: 1_700_000_001_000,
};
const app = well.application!;

/** What is wrong and its fix, one line each. */
const complaints = (facts: DiscordFacts) =>
  diagnoseDiscord(facts)
    .filter(({ level }) => level !== 'ok')
    .map(({ subject, what, fix }) => `${subject}: ${what} → ${fix}`);

describe('the doctor for Discord', () => {
  it('has no complaint where all is well, and nothing to say where Discord is not set up', () => {
    expect(complaints(well)).toEqual([]);
    expect(diagnoseDiscord(well).map(({ subject }) => subject)).toEqual([
      'DISCORD_TOKEN',
      'intents',
      'servers',
      'commands',
      'clock',
    ]);
    expect(diagnoseDiscord({ ...well, settings: {} })).toEqual([]);
  });

  it.each<[string, Partial<DiscordFacts>, RegExp]>([
    [
      'a client secret as token',
      { settings: { token: 'x'.repeat(32) } },
      /^DISCORD_TOKEN: It holds the client secret.*Reset/,
    ],
    ['the public key as token', { settings: { token: KEY } }, /the public key, not a bot token/],
    ['the id as token', { settings: { token: '900000000000000001' } }, /the application’s id/],
    ['"Bot" before the token', { settings: { token: 'Bot a.b.c' } }, /the word “Bot”/],
    ['a refused token', { error: '401', application: null }, /Discord refuses it.*Reset Token/],
    ['no answer', { error: 'no answer (ENOTFOUND)', application: null }, /ENOTFOUND.*discord\.com/],
    ['only a public key', { settings: { publicKey: KEY }, application: null }, /DISCORD_TOKEN: It is not set/],
    [
      'another application’s key',
      { settings: { token: 'a.b.c', publicKey: 'b'.repeat(64) } },
      /^DISCORD_PUBLIC_KEY: It is not the key.*Copy Public Key/,
    ],
    [
      'no endpoint for HTTP',
      { settings: { token: 'a.b.c', publicKey: KEY } },
      /^Interactions Endpoint URL: It is empty.*\/discord\/interactions/,
    ],
    [
      'an endpoint where the gateway is used',
      { application: { ...app, interactionsUrl: 'https://old.example.org' } },
      /old\.example\.org.*Clear the field/,
    ],
    [
      'no user install',
      { application: { ...app, install: { server: true, user: false } } },
      /^User Install.*Tick User/,
    ],
    [
      'no server install',
      { application: { ...app, install: { server: false, user: true } } },
      /^Guild Install.*Tick Guild/,
    ],
    ['no server yet', { servers: [] }, /in no server yet.*https:\/\/discord\.com\/oauth2/],
    ['the wrong server', { settings: { token: 'a.b.c', guildId: '77777' } }, /not in the server 77777/],
    [
      'missing permissions',
      { servers: [{ id: '1', name: 'Newsroom', permissions: 1024n }] },
      /^server Newsroom: The bot lacks: Send Messages, .*Embed Links.*Server Settings, Roles/,
    ],
    ['unregistered commands', { registration: { added: ['ask'], changed: [], removed: [] } }, /1 differ.*register/],
    ['few connections left', { connectsLeft: 3 }, /only 3 more connections/],
    ['a clock ahead', { now: 1_700_000_600_000 }, /clock is 10 min ahead of Discord’s.*timedatectl/],
  ])('%s: one complaint, with the step that mends it', (_what, change, expected) => {
    const found = complaints({ ...well, ...change });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });
});

describe('what the doctor looks at', () => {
  const inspect = async (settings: DiscordSettings, fake: FakeDiscordOptions = {}) => {
    const discord = await FakeDiscord.start(fake);
    const facts = await inspectDiscord({ token: discord.token, apiBase: discord.apiUrl, ...settings }, []);
    await discord.stop();
    expect(discord.calls.filter(({ method }) => method !== 'GET')).toEqual([]);
    return facts;
  };

  it('finds out everything where the token works', async () => {
    const facts = await inspect({}, { narrow: 1n << 14n });
    expect(facts).toMatchObject({ error: null, application: { name: 'On the Record' }, connectsLeft: 999 });
    expect(complaints(facts)).toEqual([expect.stringContaining('server Newsroom: The bot lacks: Embed Links')]);
  });

  it('says what kept it from asking', async () => {
    expect(await inspect({ token: 'x.y.z' })).toMatchObject({ error: '401', application: null });
    expect(await inspect({ apiBase: 'http://127.0.0.1:1/api' })).toMatchObject({ error: 'no answer (ECONNREFUSED)' });
    expect(await inspect({ token: undefined })).toMatchObject({ error: null, application: null });
  });
});
