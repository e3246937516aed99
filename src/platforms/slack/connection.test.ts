import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RecordedLog } from '../../../test/doubles/recorded-log.ts';
import { FakeSlack } from '../../../test/doubles/slack/fake-slack.ts';
import { Connection } from './connection.ts';

describe('the socket to Slack', () => {
  let slack: FakeSlack;
  let connection: Connection;
  beforeEach(async () => {
    slack = await FakeSlack.start();
    connection = new Connection({
      appToken: 'xapp-test',
      clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
      log: new RecordedLog(),
      onTokenRefused: () => {},
      helloMs: 1500,
      pingMs: 300,
    });
  });
  afterEach(async () => {
    await connection.close();
    await slack.stop();
  });

  it('that is not greeted is given up, and the next one may work', async () => {
    slack.socket.greets = false;
    await expect(connection.open()).rejects.toThrow('did not greet');
    expect(connection.isOpen).toBe(false);
    slack.socket.greets = true;
    await connection.open();
    expect(connection.isOpen).toBe(true);
  });

  it('waits as long as Slack asks before it comes back', async () => {
    await connection.open();
    slack.fail('apps.connections.open', { kind: 'status', status: 429, retryAfter: 1 });
    const dropped = performance.now();
    slack.socket.drop();
    await slack.until(() => slack.socket.connections === 2);
    expect(performance.now() - dropped).toBeGreaterThan(990);
  });

  it('notices a connection that is dead though nobody closed it', async () => {
    await connection.open();
    slack.socket.freeze();
    await slack.until(() => slack.socket.connections === 2);
    await slack.until(() => connection.isOpen);
  });

  it('closed on purpose stays closed', async () => {
    await connection.open();
    await connection.close();
    expect(connection.isOpen).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(slack.socket.connections).toBe(1);
  });
});
