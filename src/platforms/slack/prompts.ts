import type { App, webApi } from '@slack/bolt';
import type { AnyCommand } from '../../bot/command.ts';
import type { Desk } from './desk.ts';
import { SUGGESTED_PROMPTS } from './limits.ts';

/** Something to begin with: what the prompt says, and the message it sends. */
export interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** Prompts from the commands that need nothing more to be typed; the first four. */
export function promptsOf(commands: readonly AnyCommand[]): Prompt[] {
  return commands
    .filter(({ name, options }) => name !== 'help' && !Object.values(options).some((option) => needed(option)))
    .slice(0, SUGGESTED_PROMPTS)
    .map(({ name, description }) => ({ title: description, message: name }));
}

function needed(option: unknown): boolean {
  return (option as { required?: boolean }).required === true;
}

/** Sets the prompts beside the composer. A workspace without agents refuses; that is no reason to fail. */
export async function suggestPrompts(
  client: webApi.WebClient,
  desk: Desk,
  where: { readonly channel_id: string; readonly thread_ts?: string },
): Promise<void> {
  const prompts = promptsOf(desk.bot.commands);
  if (prompts.length === 0) return;
  try {
    await client.assistant.threads.setSuggestedPrompts({ ...where, title: 'To begin with', prompts });
  } catch (error) {
    desk.log.info({ err: error }, 'Slack did not take the suggested prompts');
  }
}

/** Apps that are still an "assistant" and not an "agent" get an event of their own where a conversation begins. */
export function listenForAssistant(app: App, desk: Desk): void {
  app.event('assistant_thread_started', async ({ event, client }) => {
    const { channel_id, thread_ts } = event.assistant_thread;
    await suggestPrompts(client, desk, { channel_id, thread_ts });
  });
}

/** Longest wait for the status; it is a courtesy, the answer is the point. */
const STATUS_MS = 1000;

/** Shows in a direct conversation's thread that an answer is being made; Slack clears it when the answer comes. */
export async function showStatus(client: webApi.WebClient, desk: Desk, channel: string, thread: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, STATUS_MS);
  });
  const set = client.assistant.threads
    .setStatus({ channel_id: channel, thread_ts: thread, status: 'is looking in the article …' })
    .catch((error) => desk.log.debug({ err: error }, 'Slack did not take the status'));
  await Promise.race([set, late]);
  clearTimeout(timer);
}
