/**
 * What a person waits for, and what a machine gives: reading, the first answer in a terminal, memory at rest with both platforms
 * connected (to stand-ins on the loopback interface). How long answers take is measured apart: `npm run bench:answers`.
 *
 *     npm run build && npm run bench
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Article, makeArticle } from '../src/article/article.ts';
import { library } from '../src/cli/article.ts';
import { findDates } from '../src/reading/dates/dates.ts';
import { findEntities } from '../src/reading/entities/entities.ts';
import { findQuotations } from '../src/reading/marks/marks.ts';
import { findQuotes } from '../src/reading/quotes/quotes.ts';
import { read } from '../src/reading/read.ts';
import { analyseText } from '../src/reading/syntax/analyse.ts';
import { loadDates } from '../test/articles/dates.ts';
import { loadGold } from '../test/articles/load.ts';
import { FakeDiscord } from '../test/doubles/discord/fake-discord.ts';
import { FakeSlack } from '../test/doubles/slack/fake-slack.ts';

const root = join(import.meta.dirname, '..');
const ms = (n: number) => `${n.toFixed(n < 10 ? 2 : 0)} ms`;
const row = (what: string, value: string, aim: string) =>
  console.log(`${what.padEnd(58)}${value.padStart(12)}   aim ${aim}`);
const median = (list: readonly number[], at = 0.5) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * at))]!;
function times(rounds: number, work: () => void): number[] {
  return Array.from({ length: rounds }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
}

const shipped = library().first;
const [cold] = times(1, () => read(shipped));
times(30, () => read(shipped));
const warm = median(times(60, () => read(shipped)));
row('reading the shipped article, cold (tables and weights loaded)', ms(cold!), '–');
row('reading the shipped article, warm, middle case', ms(warm), '10 ms (first reading)');

const dated = loadDates().map(({ article }) => ({ article, syntax: analyseText(article) }));
const words = dated.reduce((n, { article }) => n + article.text.split(/\s+/).length, 0);
const finding = times(30, () => {
  for (const { article, syntax } of dated) findDates(article, syntax);
});
row('dates beside the syntax, 1,000 words, middle case', ms((median(finding) * 1000) / words), '10 ms');

/** Time for the quotes of an article whose syntax, entities and marks are known, for each thousand of its words. */
function quotesBeside(articles: readonly Article[], rounds: number): number {
  const known = articles.map((article) => {
    const syntax = analyseText(article);
    const marks = findQuotations(article);
    return { article, syntax, marks, entities: findEntities(article, syntax, marks) };
  });
  const length = articles.reduce((n, { text }) => n + text.split(/\s+/).length, 0);
  const found = times(rounds, () => {
    for (const { article, syntax, marks, entities } of known) findQuotes(article, syntax, entities, marks);
  });
  return (median(found) * 1000) / length;
}
const own = loadGold().map(({ article }) => article);
const joined = (n: number) =>
  makeArticle({ id: 'joined', title: 'Joined', text: Array.from({ length: n }, () => shipped.text).join('\n\n') });
row('quotes beside the syntax, 1,000 words, middle case', ms(quotesBeside(own, 30)), '10 ms');
const copies = Math.ceil(100_000 / shipped.text.split(/\s+/).length);
row('the same for each 1,000 words of an article of 100,000', ms(quotesBeside([joined(copies)], 3)), '10 ms');

// what the first reading loads is not the article's
for (const article of own) read(article);
globalThis.gc?.();
globalThis.gc?.();
const used = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
const before = used();
const kept = own.map((article) => read(article));
globalThis.gc?.();
globalThis.gc?.();
const each = (used() - before) / kept.length / 1e6;
row('memory kept for an article of our own', globalThis.gc ? `${each.toFixed(2)} MB` : 'needs gc', '1 MB');

const lengths = [1, 4, 16].map((n) => {
  const text = Array.from({ length: n }, () => shipped.text.trim()).join('\n\n');
  const article = makeArticle({ id: 'long', title: 'Long', text });
  read(article);
  return median(times(5, () => read(article))) / n;
});
row(
  'reading 16 times the text, time per copy against one copy',
  `${(lengths[2]! / lengths[0]!).toFixed(2)} ×`,
  'about 1 ×',
);

// as `npm start` starts it, V8's flags with it
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
const asStarted: string[] = /^node (.*) start$/.exec(scripts.start)![1]!.split(' ');
const starts = Array.from({ length: 7 }, () => {
  const began = performance.now();
  execFileSync(process.execPath, [...asStarted, 'run', 'When was he suspended?'], { cwd: root });
  return performance.now() - began;
});
row('process start to first answer in the terminal, middle case', ms(median(starts)), '500 ms');

const [slack, discord] = [await FakeSlack.start(), await FakeDiscord.start()];
const bot = spawn(process.execPath, [...asStarted, 'serve'], {
  cwd: root,
  env: {
    ...process.env,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: 'xapp-test',
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    LOG_LEVEL: 'error',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let said = '';
bot.stdout.setEncoding('utf8').on('data', (text: string) => {
  said += text;
});
for (let i = 0; i < 200 && !said.includes('Answering about'); i++) await sleep(50);
await sleep(3000);
const status = readFileSync(`/proc/${bot.pid}/status`, 'utf8');
const resident = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
row('memory at rest, Slack and Discord connected', `${resident.toFixed(0)} MB`, '150 MB');
bot.kill('SIGTERM');
await once(bot, 'exit');
await slack.stop();
await discord.stop();
