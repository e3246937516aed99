import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../src/article/parse.ts';
import { root } from '../src/root.ts';

const folders = [join(root, 'data', 'articles'), join(root, 'test', 'articles')];
const articles = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => parseArticle(file, readFileSync(join(folder, file), 'utf8'))),
);
/** Each article with its date of publication and without: only then does a reading have to find out. */
const input = articles
  .flatMap(({ id, title, published, text }) => [
    { id, title, text, ...(published && { published }) },
    { id: `${id}-undated`, title, text },
  ])
  .map((line) => JSON.stringify(line))
  .join('\n');

function readUnder(zone: string, moment: string): string {
  return execFileSync(
    process.execPath,
    [
      ...['--import', 'tsx', '--import', pathToFileURL(join(root, 'test', 'doubles', 'fixed-clock.mjs')).href],
      ...['src/main.ts', 'read', '--json', '--batch'],
    ],
    {
      cwd: root,
      input,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      env: { ...process.env, TZ: zone, FIXED_CLOCK: String(Date.parse(moment)) },
    },
  );
}

describe('a reading', () => {
  // the last second of a year and a leap day; zones in which it is another day, and another year
  it.each([
    ['Pacific/Kiritimati', '1999-12-31T23:59:59Z'],
    ['Pacific/Honolulu', '1999-12-31T23:59:59Z'],
    ['Europe/London', '2040-02-29T00:30:00Z'],
  ])('is the same in %s at %s', { timeout: 120_000 }, (zone, moment) => {
    const answers = readUnder(zone, moment);
    expect(answers.split('\n').filter((line) => line !== '')).toHaveLength(articles.length * 2);
    expect(answers === reference()).toBe(true);
  });

  it('asks no clock and no time zone in its sources', () => {
    const sources = readdirSync(join(root, 'src', 'reading'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
    );
    expect(sources.length).toBeGreaterThan(30);
    const asks = sources.filter((file) =>
      /\bnew Date\b|\bDate\.|\bIntl\b|\btoLocale\w*Date|\bTemporal\b|\bperformance\b|\bhrtime\b/.test(
        readFileSync(join(root, 'src', 'reading', file), 'utf8'),
      ),
    );
    expect(asks).toEqual([]);
  });
});

let kept: string | undefined;
/** The readings in the zone and at the moment that the others are held against. */
function reference(): string {
  kept ??= readUnder('UTC', '2019-06-15T12:00:00Z');
  return kept;
}
