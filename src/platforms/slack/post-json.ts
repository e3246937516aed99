import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';

/** What a server answered. */
export interface PostAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly text: string;
}

/** An idle connection is given up before the other end does so: else a request could be lost on its way. */
const AGENT = { keepAlive: true, timeout: 4000 };
const agents = { http: new HttpAgent(AGENT), https: new HttpsAgent(AGENT) };

/**
 * Posts JSON over a connection that is kept. Follows no redirect. By Node's own client, since `fetch` takes several times its processor
 * time, which is what a bot under load waits for.
 *
 * @throws what the connection met, with its `code` (ECONNREFUSED …); an error without one after `timeoutMs`
 */
export function postJson(url: string, body: string, timeoutMs: number): Promise<PostAnswer> {
  const secure = new URL(url).protocol === 'https:';
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers, agent: secure ? agents.https : agents.http };
    const request = (secure ? requestHttps : requestHttp)(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('error', failed);
      response.on('end', () => {
        clearTimeout(late);
        resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], text });
      });
    });
    const failed = (error: Error) => {
      clearTimeout(late);
      reject(error);
    };
    const late = setTimeout(() => request.destroy(new Error(`no answer in ${timeoutMs / 1000} s`)), timeoutMs);
    request.on('error', failed);
    request.end(body);
  });
}
