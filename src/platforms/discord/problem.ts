import { GatewayCloseCodes } from 'discord.js';
import { type Finding, problemsIn } from '../../operations/finding.ts';
import { SetupProblem } from '../../operations/setup-problem.ts';
import { type ApplicationFacts, conflictFindings, type DiscordSettings, tokenFindings } from './doctor.ts';
import { failureOf } from './failure.ts';

/** Discord cannot be used as it is set up: says what is wrong and the step that mends it, in the doctor's words. */
export class DiscordProblem extends SetupProblem {
  override readonly name = 'DiscordProblem';
}

/** Why the token cannot be used: Discord refuses it, or could not be asked for the reason given. */
export function tokenProblem(token: string, error = '401'): DiscordProblem {
  return fromFindings(tokenFindings({ settings: { token }, error, application: null }))!;
}

/** Interactions come by gateway or by HTTP, never both: the settings must agree with the application's page. Null where they do. */
export function endpointProblem(settings: DiscordSettings, application: ApplicationFacts): DiscordProblem | null {
  return fromFindings(conflictFindings(settings, application));
}

function fromFindings(findings: readonly Finding[]): DiscordProblem | null {
  const words = problemsIn(findings);
  return words === null ? null : new DiscordProblem(words);
}

/** What Discord answers to the first calls, in words of the set-up where that is what is wrong. */
export async function orProblem<T>(token: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const { kind, reason } = failureOf(error);
    if (kind === 'token' || (error as { code?: string }).code === 'TokenInvalid') throw tokenProblem(token);
    if (kind === 'again') throw tokenProblem(token, `no answer (${reason})`);
    throw error;
  }
}

/** What a close code means after which the gateway does not take the bot back. */
export function closedProblem(code: number, token: string): DiscordProblem {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return tokenProblem(token);
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
