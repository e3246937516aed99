import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/**
 * What a failed call to Discord means for the one who made it. The codes are from Discord's list of JSON error codes.
 *
 * - `expired`: the interaction can no longer be answered
 * - `done`: it has been answered already, by an earlier try whose confirmation was lost
 * - `token`: the token is refused; nothing will work until it is replaced
 * - `forbidden`: a permission is missing
 * - `again`: Discord or the network failed; a repeat may work
 * - `wait`: Discord asks to wait longer than anybody would
 * - `refused`: Discord says no, for a reason of its own
 */
export interface Failure {
  readonly kind: 'expired' | 'done' | 'token' | 'forbidden' | 'again' | 'wait' | 'refused';
  readonly reason: string;
}

const KINDS = new Map<number | string, Failure['kind']>([
  [10015, 'expired'], // unknown webhook: the token of an interaction is over
  [10062, 'expired'], // unknown interaction
  [50027, 'expired'], // invalid webhook token
  [40060, 'done'], // already acknowledged
  [50001, 'forbidden'], // missing access
  [50013, 'forbidden'], // missing permissions
  [160002, 'forbidden'], // cannot reply without permission to read message history
]);

export function failureOf(error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof DiscordAPIError) {
    // the token of an interaction that is over is a 401 as well: the bot's own is all right
    return { kind: KINDS.get(error.code) ?? (error.status === 401 ? 'token' : 'refused'), reason };
  }
  if (error instanceof RateLimitError) {
    return {
      kind: 'wait',
      reason: `asks to wait ${Math.ceil(Math.max(error.timeToReset, error.retryAfter) / 1000)} s`,
    };
  }
  if (error instanceof HTTPError) return { kind: error.status >= 500 ? 'again' : 'refused', reason };
  // what undici throws: refused or cut connections, timeouts
  return { kind: 'again', reason };
}
