import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kernelFile } from '../../src/reading/syntax/network/kernel.ts';
import { compileKernel } from './engine.ts';

it('the committed kernel is what its source builds', () => {
  const built = compileKernel('src/reading/syntax/network/assembly/index.ts');
  expect(built.equals(readFileSync(kernelFile())), 'run `npm run kernel` and commit the binary').toBe(true);
}, 60_000);
