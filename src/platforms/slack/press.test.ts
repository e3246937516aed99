import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUTTON_VALUE } from './limits.ts';
import { decodePress, encodePress } from './press.ts';

const press = fc.record({
  line: fc.string({ unit: 'grapheme', maxLength: 2500 }),
  chance: fc.option(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { nil: undefined }),
  page: fc.option(fc.nat(1000), { nil: undefined }),
  kept: fc.option(fc.string({ maxLength: 13 }), { nil: undefined }),
});

describe('what a button carries', () => {
  it('comes back as it went, and never longer than Slack takes', () => {
    fc.assert(
      fc.property(press, (asked) => {
        const value = encodePress(asked);
        if (value === null) return expect(JSON.stringify(asked).length).toBeGreaterThan(BUTTON_VALUE - 100);
        expect(value.length).toBeLessThanOrEqual(BUTTON_VALUE);
        // JSON knows no negative zero
        expect({ ...decodePress(value), chance: undefined }).toEqual({ ...asked, chance: undefined });
        expect(decodePress(value)?.chance ?? -1).toBeCloseTo(asked.chance ?? -1, 12);
      }),
    );
  });

  it('is refused where it is none of ours, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (value) => void decodePress(value)));
    for (const value of [undefined, '', 'null', '{}', '{"l":1}', '{"l":"x","p":-1}', '{"l":"x","c":1}', '[]']) {
      expect(decodePress(value)).toBeNull();
    }
  });
});
