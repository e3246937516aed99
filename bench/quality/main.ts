/** Prints the figures of every reading on the articles of our own: `npm run quality`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureQuality } from './quality.ts';

const floors = JSON.parse(readFileSync(join(import.meta.dirname, 'floors.json'), 'utf8')) as Record<string, number>;
for (const { name, value, detail } of measureQuality()) {
  const floor = floors[name];
  const mark = floor === undefined ? 'no floor' : value < floor ? `BELOW ${floor}` : `floor ${floor}`;
  console.log(`${name.padEnd(40)} ${value.toFixed(1).padStart(6)}  ${mark.padEnd(12)} ${detail}`);
}
