import { describe, expect, it } from 'vitest';
import { Turns } from './turns.ts';

const busy = (ms: number) => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

describe('turns', () => {
  it('come in order, and a timer that is due comes between', async () => {
    const turns = new Turns();
    const order: string[] = [];
    setTimeout(() => order.push('timer'), 1);
    await Promise.all(
      Array.from({ length: 5 }, async (_, i) => {
        await turns.next();
        order.push(String(i));
        busy(4);
      }),
    );
    expect(order.filter((what) => what !== 'timer')).toEqual(['0', '1', '2', '3', '4']);
    expect(order.at(-1)).toBe('4');
    expect(order).toContain('timer');
  });

  it('wait while requests come in, one at each turn of the event loop, but not for ever', async () => {
    const turns = new Turns();
    let arrived = 0;
    const arrive = (most: number) => {
      turns.arrived();
      arrived++;
      if (arrived < most) setImmediate(arrive, most);
    };
    arrive(50);
    await turns.next();
    expect(arrived).toBe(50);

    arrived = 0;
    arrive(Number.POSITIVE_INFINITY);
    await turns.next();
    expect(arrived).toBeGreaterThan(0);
    arrived = Number.POSITIVE_INFINITY;
  });

  it('wait for what goes ahead, but not for ever', async () => {
    const turns = new Turns();
    let sent = false;
    const sending = turns.ahead(async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      sent = true;
    });
    await turns.next();
    expect(sent).toBe(true);
    await sending;
    void turns.ahead(() => new Promise(() => {}));
    await turns.next();
  });

  it('tell what one request costs, about, from those that others waited for', async () => {
    const turns = new Turns();
    const many = (ms: number) => Promise.all(Array.from({ length: 40 }, () => turns.next().then(() => busy(ms))));
    await many(20);
    const slow = turns.pace;
    await many(0);
    expect(slow).toBeGreaterThan(15);
    expect(turns.pace).toBeLessThan(slow / 3);
  });
});
