import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freshReadme } from '../scripts/readme.ts';

it('the README’s command table and shown replies are what the program prints (mend: npm run readme)', async () => {
  expect(readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')).toBe(await freshReadme());
});
