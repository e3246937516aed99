import { describe, expect, it } from 'vitest';
import { SeenHere } from './deduplicate.ts';

describe('requests seen before', () => {
  it('are known by any of their keys', () => {
    const seen = new SeenHere();
    expect(seen.isNew(['event:1', 'message:a'])).toBe(true);
    expect(seen.isNew(['event:1'])).toBe(false);
    expect(seen.isNew(['event:2', 'message:a'])).toBe(false);
    expect(seen.isNew(['event:2'])).toBe(false);
    expect(seen.isNew(['event:3'])).toBe(true);
  });

  it('without a key are always new', () => {
    const seen = new SeenHere();
    expect([seen.isNew([]), seen.isNew([])]).toEqual([true, true]);
  });

  it('are forgotten, the oldest first, where there are too many', () => {
    const seen = new SeenHere({ most: 2 });
    for (const key of ['a', 'b', 'c']) seen.isNew([key]);
    expect(seen.isNew(['c'])).toBe(false);
    expect(seen.isNew(['a'])).toBe(true);
  });
});
