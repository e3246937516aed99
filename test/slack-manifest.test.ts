import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCommands } from '../src/bot/registry.ts';
import { slackManifest, slashName } from '../src/platforms/slack/manifest.ts';
import { SCOPES } from './doubles/slack/web-api.ts';

const root = new URL('../', import.meta.url).pathname;
const folder = `${root}src/platforms/slack`;
const code = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
  .join('\n');
const found = (pattern: RegExp) => [
  ...new Set([...code.matchAll(pattern)].map((match) => match[1]!.replace(/\s/g, ''))),
];

/** What Slack wants for each event, from its event reference. */
const events: Readonly<Record<string, { readonly scope?: string; readonly manifest: string | null }>> = {
  app_mention: { scope: 'app_mentions:read', manifest: 'app_mention' },
  message: { scope: 'im:history', manifest: 'message.im' },
  app_home_opened: { manifest: 'app_home_opened' },
  // sent to apps that still have assistant_view in place of agent_view; it cannot be asked for beside agent_view
  assistant_thread_started: { scope: 'assistant:write', manifest: null },
};

describe('the Slack manifest and the code', async () => {
  const commands = await loadCommands(`${root}commands`);
  const manifest = slackManifest({ commands });
  const methods = found(/\bclient\s*\.((?:\s*\w+\s*\.)+\s*\w+)\(/g).filter((method) =>
    /^(chat|views|assistant|files)\./.test(method),
  );
  const listened = found(/app\.event\('(\w+)'/g);

  it('are looked at with eyes open: the code does call Slack and listen', () => {
    expect(methods).toEqual(expect.arrayContaining(['chat.postMessage', 'views.open', 'assistant.threads.setStatus']));
    expect(listened.length).toBeGreaterThan(2);
  });

  it('agree on events', () => {
    for (const event of listened) expect(events, `no scope is known for ${event}`).toHaveProperty(event);
    const wanted = listened.flatMap((event) => events[event]?.manifest ?? []);
    expect([...manifest.settings.event_subscriptions.bot_events].sort()).toEqual(wanted.sort());
  });

  it('agree on scopes: all that are needed, none that is not', () => {
    const needed = new Set([
      'commands',
      ...methods.flatMap((method) => SCOPES[method] ?? []),
      ...listened.flatMap((event) => events[event]?.scope ?? []),
    ]);
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([...needed].sort());
  });

  it('agree on shortcuts, Home and interactivity', () => {
    const listenedFor = found(/callback_id: ((?:CHECK|ASK)_SHORTCUT) \}/g);
    expect(listenedFor).toHaveLength(manifest.features.shortcuts.length);
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: code.includes('views.publish'),
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  it('registers every command except those that Slack keeps', () => {
    const slash = commands.flatMap((command) => slashName(command) ?? []);
    expect(manifest.features.slash_commands.map((c) => c.command)).toEqual(slash);
    expect(slash.length).toBeLessThanOrEqual(50);
    for (const { description, usage_hint = '' } of manifest.features.slash_commands) {
      expect(description.length).toBeLessThanOrEqual(2000);
      expect(usage_hint.length).toBeLessThanOrEqual(1000);
    }
    expect(commands.length - slash.length).toBe(commands.filter((c) => c.name === 'help').length);
  });
});
