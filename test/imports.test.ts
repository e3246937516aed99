import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Which folders of ours a folder may import, besides itself. What is not listed may not be imported. */
const allowed: Record<string, readonly string[]> = {
  'src/article': [],
  'src/reading': ['src/article', 'src/root.ts'],
  'src/bot': ['src/article', 'src/reading'],
  commands: ['src/article', 'src/reading', 'src/bot', 'src/library'],
  'src/library': ['src/article', 'src/reading'],
  'src/platforms/discord': ['src/bot', 'src/library', 'src/operations'],
  'src/platforms/slack': ['src/bot', 'src/library', 'src/operations'],
  'src/platforms/terminal': ['src/bot', 'src/library', 'src/operations'],
  'src/operations': [],
};
/** An SDK belongs to one adapter: nothing else may load it. */
const sdkOf: Record<string, string> = { 'discord.js': 'src/platforms/discord', '@slack/bolt': 'src/platforms/slack' };

const importPattern =
  /(?:^|[^\w.])(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function sources(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(folder, file).split(sep).join('/'));
}

const folderOf = (path: string): string | undefined =>
  Object.keys(allowed).find((folder) => path === folder || path.startsWith(`${folder}/`));

/** A path from the root to what a file imports. */
const pathOf = (file: string, target: string): string =>
  relative(root, resolve(root, dirname(file), target))
    .split(sep)
    .join('/');

/** The folder of the reading, or the part of `answer`, that a file stands in; a file beside the folders is one by itself. */
const roomOf = (path: string): string | undefined => /^src\/reading\/(?:answer\/[^/]+|[^/]+)/.exec(path)?.[0];

/** All that a room rests on, by any number of steps. */
function below(rests: ReadonlyMap<string, ReadonlySet<string>>, room: string): ReadonlySet<string> {
  const found = new Set(rests.get(room));
  for (const next of found) for (const further of rests.get(next) ?? []) found.add(further);
  return found;
}

const files = [...sources('src'), ...sources('commands')];
const imports = files.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(importPattern)].map((match) => ({
    file,
    target: (match[1] ?? match[2])!,
  })),
);

describe('the import table', () => {
  it('sees the sources', () => {
    expect(imports.length).toBeGreaterThan(10);
  });

  it('is kept by every file', () => {
    const broken = imports.flatMap(({ file, target }) => {
      const from = folderOf(file);
      if (!from || !target.startsWith('.')) return [];
      const path = pathOf(file, target);
      const to = folderOf(path) ?? path;
      return to === from || allowed[from]!.includes(to) ? [] : [`${file} may not import ${path}`];
    });
    expect(broken).toEqual([]);
  });

  it('has no circle between the folders of the reading: each can be read before those that rest on it', () => {
    const rests = new Map<string, Set<string>>();
    for (const { file, target } of imports) {
      const from = roomOf(file);
      const to = target.startsWith('.') ? roomOf(pathOf(file, target)) : null;
      if (from && to && from !== to) rests.set(from, (rests.get(from) ?? new Set()).add(to));
    }
    expect(rests.size).toBeGreaterThan(10);
    const onItself = [...rests.keys()].filter((room) => below(rests, room).has(room));
    expect(onItself).toEqual([]);
  });

  it('lets each SDK be loaded by its own adapter only', () => {
    expect(imports.filter(({ file, target }) => sdkOf[target] && !file.startsWith(`${sdkOf[target]}/`))).toEqual([]);
  });

  it('leaves V8’s flags alone: V8 may end the process for a change of them while it runs', () => {
    const changing = [...files, 'bin/on-the-record.mjs'].filter((file) =>
      /\bsetFlagsFromString\b/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(changing).toEqual([]);
  });

  it('leaves the environment to config.ts', () => {
    const readers = files.filter((file) => /process\.env\b/.test(readFileSync(join(root, file), 'utf8')));
    expect(readers.filter((file) => file !== 'src/config.ts')).toEqual([]);
  });
});
