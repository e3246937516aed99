/** What `response_url` allows: five messages within thirty minutes. */
const USES = 5;
const LIFE_MS = 30 * 60 * 1000;

export interface ResponseUrl {
  readonly id: string;
  readonly channel: string;
  readonly user: string;
  readonly issuedAt: number;
  uses: number;
}

/** Hands out response URLs and counts their uses. */
export class ResponseUrls {
  readonly #urls = new Map<string, ResponseUrl>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  issue(channel: string, user: string): string {
    const id = String(this.#urls.size + 1);
    this.#urls.set(id, { id, channel, user, issuedAt: this.#now(), uses: 0 });
    return id;
  }

  /** The URL for one more use, or Slack's error code where it is used up, expired or unknown. */
  use(id: string): ResponseUrl | 'used_url' | 'expired_url' | 'invalid_url' {
    const url = this.#urls.get(id);
    if (!url) return 'invalid_url';
    if (this.#now() - url.issuedAt > LIFE_MS) return 'expired_url';
    if (url.uses >= USES) return 'used_url';
    url.uses += 1;
    return url;
  }
}
