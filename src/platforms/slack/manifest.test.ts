import type { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../bot/command.ts';
import { MANIFEST } from './limits.ts';
import { slackManifest, slashName } from './manifest.ts';

const named = (name: string) =>
  defineCommand({
    name,
    description: `Does ${name}`,
    options: { who: { type: 'text', description: 'who' }, most: { type: 'integer', description: 'most' } },
    rest: 'who',
    examples: [],
    run: () => ({ reply: { blocks: [] } }),
  });

describe('the Slack manifest', () => {
  const commands = ['ask', 'help', 'quote'].map(named);

  it('registers each command with its description and usage hint, but not those Slack keeps', () => {
    expect(slackManifest({ commands }).features.slash_commands).toEqual([
      { command: '/ask', description: 'Does ask', usage_hint: '[who] [most:number]', should_escape: false },
      { command: '/quote', description: 'Does quote', usage_hint: '[who] [most:number]', should_escape: false },
    ]);
  });

  it('puts a prefix before every name, which also frees /help', () => {
    const { slash_commands } = slackManifest({ commands, prefix: 'otr-' }).features;
    expect(slash_commands.map((c) => c.command)).toEqual(['/otr-ask', '/otr-help', '/otr-quote']);
    expect(() => slashName(named('a'.repeat(30)), 'otr-')).toThrow(/shorter SLACK_COMMAND_PREFIX/);
  });

  it('is for Socket Mode, or names one address for every kind of request', () => {
    const socket = slackManifest({ commands });
    expect(socket.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(socket)).not.toContain('url');
    const http = slackManifest({ commands, url: 'https://bot.example.org' });
    expect(http.settings).toMatchObject({
      socket_mode_enabled: false,
      interactivity: { request_url: 'https://bot.example.org/slack/events' },
      event_subscriptions: { request_url: 'https://bot.example.org/slack/events' },
    });
    expect(http.features.slash_commands[0]).toMatchObject({ url: 'https://bot.example.org/slack/events' });
  });

  it('has the shape that Slack publishes and stays within its lengths', () => {
    const manifest = slackManifest({ commands });
    // the published type of scopes does not know assistant:write yet
    const typed: webApi.AppsManifestCreateArguments['manifest'] = { ...manifest, oauth_config: {} };
    expect(typed.display_information).toBe(manifest.display_information);
    const { name, description, long_description } = manifest.display_information;
    expect(name.length).toBeLessThanOrEqual(MANIFEST.name);
    expect(description.length).toBeLessThanOrEqual(MANIFEST.description);
    expect(long_description.length).toBeGreaterThanOrEqual(MANIFEST.longDescription[0]);
    expect(long_description.length).toBeLessThanOrEqual(MANIFEST.longDescription[1]);
    for (const shortcut of manifest.features.shortcuts) {
      expect(shortcut.name.length).toBeLessThanOrEqual(MANIFEST.shortcutName);
      expect(shortcut.description.length).toBeLessThanOrEqual(MANIFEST.shortcutDescription);
    }
    expect(manifest.features.agent_view.agent_description.length).toBeLessThanOrEqual(MANIFEST.agentDescription);
  });
});
