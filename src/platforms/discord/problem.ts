import { GatewayCloseCodes } from 'discord.js';
import { SetupProblem } from '../../operations/setup-problem.ts';
import { failureOf } from './failure.ts';

/** Discord cannot be used as it is set up: says what is wrong and the step that mends it. */
export class DiscordProblem extends SetupProblem {
  override readonly name = 'DiscordProblem';
}

const PORTAL = 'https://discord.com/developers/applications';

export function tokenProblem(): DiscordProblem {
  return new DiscordProblem(
    `Discord refuses the token. Open ${PORTAL}, choose the application, page Bot, Reset Token, and set the new one as DISCORD_TOKEN. The client secret and the public key are not the token.`,
  );
}

export function unreachableProblem(reason: string): DiscordProblem {
  return new DiscordProblem(
    `Discord could not be reached (${reason}). Check that this machine reaches discord.com by HTTPS, and DISCORD_API_URL where it is set.`,
  );
}

/** What Discord answers to the first call, in words of the set-up where that is what is wrong. */
export async function orProblem<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const { kind, reason } = failureOf(error);
    if (kind === 'token' || (error as { code?: string }).code === 'TokenInvalid') throw tokenProblem();
    if (kind === 'again') throw unreachableProblem(reason);
    throw error;
  }
}

/** What a close code means after which the gateway does not take the bot back. */
export function closedProblem(code: number): DiscordProblem {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return tokenProblem();
    case GatewayCloseCodes.DisallowedIntents:
    case GatewayCloseCodes.InvalidIntents:
      return new DiscordProblem(
        `Discord refuses the intents (${code}). This program asks for none that need approval, so another program or version may use the token: reset it on the page Bot.`,
      );
    case GatewayCloseCodes.ShardingRequired:
    case GatewayCloseCodes.InvalidShard:
      return new DiscordProblem(
        `Discord wants the connection divided into shards otherwise (${code}). Let it choose: leave the shards unset.`,
      );
    default:
      return new DiscordProblem(
        `Discord closed the connection for good (${GatewayCloseCodes[code] ?? code}). Start again.`,
      );
  }
}

/** Interactions come by gateway or by HTTP, never both: the settings must agree with the application's page. */
export function endpointProblem(facts: {
  readonly publicKey: string | undefined;
  readonly verifyKey: string;
  readonly url: string | null | undefined;
}): DiscordProblem | null {
  const { publicKey, verifyKey, url } = facts;
  if (publicKey !== undefined && publicKey.toLowerCase() !== verifyKey.toLowerCase()) {
    return new DiscordProblem(
      `DISCORD_PUBLIC_KEY is not the public key of the application that DISCORD_TOKEN belongs to. Copy both from the same application at ${PORTAL} (General Information, Bot).`,
    );
  }
  if (publicKey === undefined && url) {
    return new DiscordProblem(
      `The application sends its interactions to ${url}, so none would arrive here. Either clear “Interactions Endpoint URL” (General Information) or set DISCORD_PUBLIC_KEY to take them by HTTP.`,
    );
  }
  return null;
}
