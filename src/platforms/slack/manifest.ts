import type { AnyCommand } from '../../bot/command.ts';
import { usageHint } from '../../bot/usage.ts';
import { SetupProblem } from '../../operations/setup-problem.ts';
import { MANIFEST } from './limits.ts';

/** Names of Slack's own commands: an app cannot take them. From Slack's help page on slash commands. */
const SLACK_OWNS = new Set(
  'active apps archive away call collapse dm dnd expand feed feedback help invite join keys kick leave list me msg mute open prefs remind remove rename search shortcuts shrug star status topic who'.split(
    ' ',
  ),
);

/** Each scope with what it is needed for. Nothing is asked for that the code does not use; a test compares. */
export const BOT_SCOPES = {
  'app_mentions:read': 'to hear mentions',
  'assistant:write': 'to show prompts and a status beside the conversation with it',
  'chat:write': 'to answer mentions and direct messages',
  commands: 'for slash commands and shortcuts',
  'files:write': 'to show a quote as a picture',
  'im:history': 'to hear direct messages',
} as const;

/** Events the app listens to. */
const BOT_EVENTS = ['app_home_opened', 'app_mention', 'message.im'] as const;

/** Callback ids of the shortcuts. */
export const CHECK_SHORTCUT = 'check_against_article';
export const ASK_SHORTCUT = 'ask_about_article';

export interface ManifestOptions {
  readonly commands: readonly AnyCommand[];
  readonly prefix?: string | undefined;
  /** Where Slack sends requests by HTTP ("https://bot.example.org"); Socket Mode where it is absent. */
  readonly url?: string | undefined;
  /** The app's name in Slack. */
  readonly name?: string | undefined;
}

/**
 * The name under which Slack knows a command; null where Slack keeps that name for itself.
 *
 * @throws SetupProblem where the prefix makes the name longer than Slack takes
 */
export function slashName(command: AnyCommand, prefix = ''): string | null {
  const name = `${prefix}${command.name}`;
  if (name.length >= MANIFEST.command) {
    throw new SetupProblem(
      `With the prefix "${prefix}" the command /${name} is longer than the ${MANIFEST.command} characters that Slack takes. Choose a shorter SLACK_COMMAND_PREFIX.`,
    );
  }
  return SLACK_OWNS.has(name) ? null : `/${name}`;
}

/** The app manifest, ready to be pasted into Slack's "Create an app from a manifest". */
export function slackManifest({ commands, prefix = '', url, name = 'On the Record' }: ManifestOptions) {
  const requestUrl = url === undefined ? undefined : new URL('/slack/events', url).href;
  const toUrl = requestUrl === undefined ? {} : { url: requestUrl };
  const toRequestUrl = requestUrl === undefined ? {} : { request_url: requestUrl };
  return {
    display_information: {
      name,
      description: 'Answers questions about a news article, strictly from the article’s own words.',
      long_description:
        'Ask about a news article with a slash command, a mention or a direct message. Every answer shows the paragraph and the exact words it rests on, says who said them, and keeps an allegation beside its denial. Where the article does not say, the answer is that it does not say. No language model is used, and what is asked is passed on to nobody.',
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      agent_view: {
        agent_description: 'Answers questions about a news article from its own words, each with its paragraph.',
      },
      bot_user: { display_name: name, always_online: true },
      shortcuts: [
        {
          name: 'Check against article',
          type: 'message' as const,
          callback_id: CHECK_SHORTCUT,
          description: 'Compare a message with the article’s exact words',
        },
        {
          name: 'Ask about the article',
          type: 'global' as const,
          callback_id: ASK_SHORTCUT,
          description: 'Ask a question and get the answer in a window that only you see',
        },
      ],
      slash_commands: commands.flatMap((command) => {
        const slash = slashName(command, prefix);
        if (slash === null) return [];
        const hint = usageHint(command).slice(0, MANIFEST.usageHint);
        return [
          {
            command: slash,
            ...toUrl,
            description: command.description,
            ...(hint === '' ? {} : { usage_hint: hint }),
            should_escape: false,
          },
        ];
      }),
    },
    oauth_config: { scopes: { bot: Object.keys(BOT_SCOPES) as (keyof typeof BOT_SCOPES)[] } },
    settings: {
      event_subscriptions: { ...toRequestUrl, bot_events: [...BOT_EVENTS] },
      interactivity: { is_enabled: true, ...toRequestUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: requestUrl === undefined,
      token_rotation_enabled: false,
    },
  };
}
