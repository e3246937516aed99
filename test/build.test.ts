import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../src/root.ts';

// beside the real one: the program looks for its data from where it lies
const folder = join(root, 'dist-of-test');
const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

beforeAll(() => {
  node('scripts/build.mjs', folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the build', () => {
  it('holds nothing that cannot be loaded', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js') && file !== join('src', 'main.js'))
      .map((file) => join(folder, file));
    expect(files.length).toBeGreaterThan(20);
    node('--input-type=module', '--eval', `for (const file of ${JSON.stringify(files)}) await import(file);`);
  });

  it('answers as the sources do', () => {
    const main = join(folder, 'src', 'main.js');
    expect(node(main, '--version')).toMatch(/^\d+\.\d+\.\d+/);
    expect(node(main, 'run', 'When was he suspended?')).toContain('November 2017 (¶2)');
    expect(node(main, 'run', '/quote corbyn as-picture:yes')).toContain('— Ivan Lewis');
  });
});
