#!/usr/bin/env node
/**
 * Starts the program from `dist`, or from its sources where these are newer or nothing was built: an edit is never answered by
 * yesterday's build. Plain JavaScript, because it chooses what to load.
 */
import { readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Milliseconds since 1970 of a file's last change, 0 where there is none. */
const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Whether nothing that the build is made from changed after it. A folder's own time tells of files that went. */
function isFresh() {
  const built = changed(join(root, 'dist', 'built'));
  if (built === 0) return false;
  const folders = ['src', 'commands'].map((folder) => join(root, folder));
  while (folders.length > 0) {
    const folder = folders.pop();
    if (changed(folder) > built) return false;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (changed(path) > built) return false;
    }
  }
  return true;
}

if (isFresh()) {
  // Node 22 and later keep what they compiled between starts
  module.enableCompileCache?.();
  await import('../dist/src/main.js');
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../src/main.ts');
}
