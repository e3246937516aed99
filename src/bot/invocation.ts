/** Where a request comes from. Together these name one conversation. */
export interface Place {
  readonly platform: 'slack' | 'discord' | 'terminal' | 'preview';
  /** Workspace or server id; empty in direct messages and in the terminal. */
  readonly space: string;
  readonly channel: string;
  /** Thread or reply chain; null where there is none. */
  readonly thread: string | null;
  readonly user: string;
}

/** The key under which a conversation is remembered. Outside threads each person has their own. */
export function conversationKey(place: Place): string {
  const { platform, space, channel, thread, user } = place;
  return [platform, space, channel, thread ?? `user:${user}`].join('\u0000');
}

/** A command with arguments still as the platform gave them: named values, or one flat line of words, or both. */
export interface Invocation {
  readonly command: string;
  readonly place: Place;
  /** Values by option name (Discord). */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Words as typed after the command's name (Slack, terminal). */
  readonly words?: string;
  /** From 0 up to 1: picks again among equals what an earlier reply picked, so that "share" and "next page" show the same reply. */
  readonly chance?: number;
}

/** Words that mention the bot, or a direct message, without the mention itself. */
export interface Message {
  readonly text: string;
  readonly place: Place;
  /** As in an invocation. */
  readonly chance?: number;
}

/** One suggestion while a person types: what is shown and what is sent. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}
