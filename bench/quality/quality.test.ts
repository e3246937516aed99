import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureQuality } from './quality.ts';

const floors = JSON.parse(readFileSync(join(import.meta.dirname, 'floors.json'), 'utf8')) as Record<string, number>;
const rows = measureQuality();

describe('the quality of the readings', () => {
  it('has a floor for every figure', () => {
    expect(rows.map((row) => row.name).sort()).toEqual(Object.keys(floors).sort());
  });

  it.each(rows.map((row) => [row.name, row] as const))('%s does not fall', (name, { value, detail }) => {
    expect(value, detail).toBeGreaterThanOrEqual(floors[name]!);
  });
});
