import { createInterface } from 'node:readline';

/** The lines of standard input, one at a time, without their ends. */
export function inputLines(): AsyncIterable<string> {
  return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
}

/** Writes one line to standard output, and waits where its reader is slow. */
export async function writeLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

/** What a bad line of a batch answers. */
export function errorLine(id: unknown, code: string, message: string): string {
  return JSON.stringify({ id: id ?? null, error: { code, message } });
}
