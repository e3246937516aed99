/** Errors of a token that will never work again as it is; see the error lists of Slack's methods. */
const TOKEN_ERRORS = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'user_removed_from_team',
  'team_disabled',
  'app_uninstalled',
  'not_allowed_token_type',
]);

/**
 * What a failed call to Slack means for the one who made it.
 *
 * - `wait`: Slack asks to wait so many milliseconds; nothing was done
 * - `again`: nothing was done, a repeat may work
 * - `unsure`: it may have been done, the answer is missing
 * - `token`: the token is refused; nothing will work until it is replaced
 * - `refused`: Slack says no, for a reason of its own
 */
export type Failure =
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'again' | 'unsure' }
  | { readonly kind: 'token' | 'refused'; readonly reason: string };

/** Reads an error of the Web API client by its documented `code`. */
export function failureOf(error: unknown): Failure {
  const { code, retryAfter, statusCode, data, original } = (error ?? {}) as {
    code?: string;
    retryAfter?: number;
    statusCode?: number;
    data?: { error?: string };
    original?: Error;
  };
  switch (code) {
    case 'slack_webapi_rate_limited_error':
      return { kind: 'wait', ms: (retryAfter ?? 1) * 1000 };
    case 'slack_webapi_http_error':
      return statusCode !== undefined && statusCode >= 500
        ? { kind: 'again' }
        : { kind: 'refused', reason: `HTTP ${statusCode}` };
    case 'slack_webapi_request_error':
      return { kind: neverArrived(original) ? 'again' : 'unsure' };
    case 'slack_webapi_platform_error': {
      const reason = data?.error ?? 'unknown_error';
      return { kind: TOKEN_ERRORS.has(reason) ? 'token' : 'refused', reason };
    }
    default:
      return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether the request cannot have reached Slack: the connection was never made. */
export function neverArrived(error: unknown): boolean {
  // `fetch`, which the Web API client uses, has the code one level down
  const { code, cause } = (error ?? {}) as { code?: string; cause?: { code?: string } };
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].includes(code ?? cause?.code ?? '');
}
