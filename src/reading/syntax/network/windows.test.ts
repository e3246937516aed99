import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowStarts } from './windows.ts';

const words = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`);

describe('windows of a long sentence', () => {
  it('are one where it is short enough', () => {
    expect(windowStarts(words(10), 10)).toEqual([0]);
  });

  it('end after a semicolon rather than after a comma', () => {
    const tokens = words(20);
    tokens[6] = ';';
    tokens[8] = ',';
    expect(windowStarts(tokens, 10)).toEqual([0, 7, 17]);
  });

  it('are as long as they may be where no mark helps', () => {
    expect(windowStarts(words(25), 10)).toEqual([0, 10, 20]);
  });

  it('are never longer than allowed, nor shorter than half but for the last, so that their number grows in proportion', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ',', ';', '.'), { maxLength: 200 }), (tokens) => {
        const starts = windowStarts(tokens, 20);
        const lengths = starts.map((start, i) => (starts[i + 1] ?? tokens.length) - start);
        for (const [i, length] of lengths.entries()) {
          expect(length).toBeLessThanOrEqual(20);
          if (i < lengths.length - 1) expect(length).toBeGreaterThan(10);
        }
      }),
    );
  });
});
