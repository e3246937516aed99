import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

const folder = join(root, 'data', 'language');
const kept = new Map<string, unknown>();
/** Lists by their file: looked up thousands of times for a question, where a key put together for each look-up took a fortieth of its time. */
const sets = new Map<string, ReadonlySet<string>>();
const maps = new Map<string, ReadonlyMap<string, string>>();

/**
 * A word list of `data/language/`: one entry a line, columns separated by tabs; lines that start with `#` give origin and licence.
 * Read when first needed, then kept.
 *
 * @throws Error where the file is missing: the program cannot read articles without it
 */
export function table(file: string): readonly (readonly string[])[] {
  return keep(`table:${file}`, () => rowsOf(file));
}

function rowsOf(file: string): string[][] {
  return textOf(file)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/**
 * The text of a file of `data/language/`, read when first needed, then kept.
 *
 * @throws Error where the file is missing
 */
export function languageFile(file: string): string {
  return keep(`file:${file}`, () => textOf(file));
}

/** The same, not kept: for what makes something of its own of it. */
export function textOf(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** The first column of a table as a set. */
export function wordSet(file: string): ReadonlySet<string> {
  return once(sets, file, () => new Set(rowsOf(file).map(([word]) => word!)));
}

/** A table as a map from its first column to its second. */
export function wordMap(file: string): ReadonlyMap<string, string> {
  return once(maps, file, () => new Map(rowsOf(file).map(([word, value]) => [word!, value ?? ''])));
}

/** A value that is made once, under a key, when it is first asked for. */
export function keep<T>(key: string, make: () => T): T {
  return once(kept as Map<string, T>, key, make);
}

function once<T>(values: Map<string, T>, key: string, make: () => T): T {
  let value = values.get(key);
  if (value === undefined && !values.has(key)) {
    value = make();
    values.set(key, value);
  }
  return value as T;
}
