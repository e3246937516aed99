import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../src/root.ts';

let folder: string;

function put(file: string, text: string, secondsAgo: number): void {
  const path = join(folder, file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  age(file, secondsAgo);
}
function age(file: string, secondsAgo: number): void {
  const time = Date.now() / 1000 - secondsAgo;
  utimesSync(join(folder, file), time, time);
}
const runs = () =>
  execFileSync(process.execPath, [join(folder, 'bin/on-the-record.mjs')], { encoding: 'utf8', cwd: folder }).trim();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'launcher-'));
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  put('package.json', '{ "type": "module" }', 50);
  put('src/main.ts', "const said: string = 'sources'; console.log(said);", 50);
  put('commands/help.ts', '', 50);
  put('dist/src/main.js', "console.log('build');", 40);
  put('dist/built', '', 40);
  for (const name of ['src', 'commands']) age(name, 50);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the launcher', () => {
  it('runs the build where it is newer than every source', () => expect(runs()).toBe('build'));

  it.each(['src/main.ts', 'commands/help.ts'])('runs the sources after an edit of %s', (file) => {
    age(file, 10);
    expect(runs()).toBe('sources');
  });

  it('runs the sources after a file went', () => {
    rmSync(join(folder, 'commands/help.ts'));
    expect(runs()).toBe('sources');
  });

  it('runs the sources where nothing was built', () => {
    rmSync(join(folder, 'dist'), { recursive: true });
    expect(runs()).toBe('sources');
  });
});
