import { describe, expect, it } from 'vitest';
import { Running } from './running.ts';

describe('running requests', () => {
  it('are waited for, also those that begin meanwhile and those that fail', async () => {
    const running = new Running();
    const order: string[] = [];
    void running.track(async () => {
      order.push('first');
      void running.track(async () => {
        await Promise.resolve();
        order.push('second');
      });
    });
    const failing = running.track(() => Promise.reject(new Error('broken'))).catch((e: Error) => order.push(e.message));
    expect(running.count).toBe(2);
    expect(await running.idle(1000)).toBe(0);
    await failing;
    expect(order.sort()).toEqual(['broken', 'first', 'second']);
  });

  it('that never end are given up and counted', async () => {
    const running = new Running();
    void running.track(() => new Promise(() => {}));
    expect(await running.idle(10)).toBe(1);
  });

  it('where there are none, there is nothing to wait for', async () => {
    expect(await new Running().idle(0)).toBe(0);
  });
});
