import { describe, expect, it } from 'vitest';
import { termOf } from './terms.ts';

describe('the term of a word', () => {
  it.each([
    ['risen', 'rise'],
    ['fled', 'flee'],
    ['bred', 'breed'],
    ['swore', 'swear'],
    ['overthrown', 'overthrow'],
    ['underwent', 'undergo'],
    ['forbidden', 'forbid'],
    ['withstood', 'withstand'],
    ['labelled', 'label'],
    ['stole', 'steal'],
  ])('%s is that of %s', (form, base) => {
    expect(termOf(form)).toBe(termOf(base));
  });

  it.each([
    ['wound', 'wind'],
    ['ground', 'grind'],
    ['leaves', 'leaf'],
    ['media', 'medium'],
  ])('%s, a word of its own, is not that of %s', (form, base) => {
    expect(termOf(form)).not.toBe(termOf(base));
  });
});
