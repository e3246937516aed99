import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeDiscord } from '../../../test/doubles/discord/fake-discord.ts';
import { APP, GUILD } from '../../../test/doubles/discord/world.ts';
import { defineCommand } from '../../bot/command.ts';
import { describeDiff } from '../../operations/registration.ts';
import { discordCommands } from './commands.ts';
import { registerWithDiscord, restClient } from './inspect.ts';
import { registerCommands } from './register.ts';

const named = (name: string, description = 'Does it') =>
  defineCommand({
    name,
    description,
    options: {
      who: { type: 'text', description: 'whose', complete: 'people' },
      most: { type: 'integer', description: 'how many', least: 0 },
    },
    rest: 'who',
    examples: [],
    run: () => ({ reply: { blocks: [] } }),
  });

describe('registering commands', () => {
  let discord: FakeDiscord;
  beforeEach(async () => {
    discord = await FakeDiscord.start();
  });
  afterEach(() => discord.stop());

  const settings = () => ({ token: discord.token, apiBase: discord.apiUrl });
  const writes = () => discord.calls.filter(({ method }) => method === 'PUT').length;

  it('a dry run says what would change, and changes nothing', async () => {
    await registerWithDiscord(settings(), [named('ask'), named('quote'), named('gone')], false);
    const diff = await registerWithDiscord(settings(), [named('ask'), named('quote', 'Other'), named('new')], true);
    expect(diff).toEqual({ added: ['new'], changed: ['quote'], removed: ['gone'] });
    expect(describeDiff(diff)).toBe('+ new  (new)\n~ quote  (changed)\n- gone  (removed)');
    expect(writes()).toBe(1);
  });

  it('registers again only where something differs from what Discord keeps, whatever Discord adds to it', async () => {
    const commands = [named('ask'), named('verify')];
    for (let i = 0; i < 3; i++) await registerWithDiscord(settings(), commands, false);
    expect(writes()).toBe(1);
    const again = await registerWithDiscord(settings(), commands, true);
    expect(describeDiff(again)).toMatch(/^Nothing to change/);
  });

  it('a change in one option, or in where it can be used, is a change', async () => {
    const rest = restClient(settings());
    const wanted = discordCommands([named('ask')]);
    await registerCommands(rest, { application: APP, wanted });
    const [ask, ...others] = wanted;
    for (const change of [{ contexts: [0] }, { options: [] }, { description: 'Other' }]) {
      const diff = await registerCommands(rest, {
        application: APP,
        wanted: [{ ...ask!, ...change } as never, ...others],
        dryRun: true,
      });
      expect(diff).toEqual({ added: [], changed: ['ask'], removed: [] });
    }
  });

  it('in one server they are registered there only', async () => {
    await registerWithDiscord({ ...settings(), guildId: GUILD }, [named('ask')], false);
    await registerWithDiscord({ ...settings(), guildId: GUILD }, [named('ask')], false);
    expect([...discord.commands.keys()]).toEqual([GUILD]);
    expect(writes()).toBe(1);
  });

  it('a refused token is said in words that mend it', async () => {
    await expect(registerWithDiscord({ ...settings(), token: 'x.y.z' }, [], true)).rejects.toThrow(/Reset Token/);
  });
});
