/**
 * How fast the tagger and parser are, what they cost to load and hold, and how they stand beside what npm offers.
 *
 *     npm run bench:syntax
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { library } from '../src/cli/article.ts';
import { analyseText } from '../src/reading/syntax/analyse.ts';
import { analyse, analyseAll } from '../src/reading/syntax/network/index.ts';

const row = (what: string, value: string, aim = '') =>
  console.log(`${what.padEnd(64)}${value.padStart(16)}   ${aim && `aim ${aim}`}`);
const ms = (n: number) => `${n.toFixed(n < 10 ? 2 : 0)} ms`;
const megabytes = (n: number) => `${(n / 1e6).toFixed(0)} MB`;
/** Middle time of a piece of work, after it has been warmed up. */
function middle(rounds: number, work: () => void): number {
  for (let i = 0; i < rounds; i++) work();
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[rounds >> 1]!;
}
/** Time and memory of doing something for the first time. */
async function first(work: () => unknown): Promise<{ time: number; memory: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const began = performance.now();
  await work();
  return { time: performance.now() - began, memory: process.memoryUsage().rss - before };
}

const started = await first(() => analyse(['Go', '.']));
row('first sentence: weights and kernel loaded', ms(started.time), '60 ms');
row('memory that it takes', megabytes(started.memory), 'under 50 MB');

const article = library().first;
const { tokens, sentences } = analyseText(article);
const words = sentences.map(({ first: from, last }) => tokens.slice(from, last).map((t) => t.text));
// About a thousand words: the article's sentences, over and over.
const thousand: string[][] = [];
for (let i = 0, n = 0; n < 1150; i++) {
  thousand.push(words[i % words.length]!);
  n += thousand.at(-1)!.length;
}
const count = thousand.flat().length;
const whole = middle(30, () => analyseAll(thousand));
row(`an article of ${count} tokens`, ms((whole * 1150) / count), '55 ms per 1,150 tokens');
row('tokens a second', Math.round((count / whole) * 1000).toLocaleString('en'));
const question = 'When was the former minister suspended from the party again ?'.split(' ');
row(`a question of ${question.length} tokens`, ms(middle(200, () => analyse(question))), '2 ms');

// Parts of speech on our own forty sentences, scored where a library cuts the same tokens.
const gold = readFileSync(join(import.meta.dirname, '../src/reading/syntax/network/own-sentences.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' ').map((item) => item.split('/') as [string, string, string, string]));
const forms = gold.map((rows) => rows.map(([form]) => form));
function tagged(predict: (form: readonly string[]) => readonly string[] | undefined): string {
  let all = 0;
  let right = 0;
  for (const [s, rows] of gold.entries()) {
    const tags = predict(forms[s]!);
    if (tags?.length !== rows.length) continue;
    for (const [i, [, upos]] of rows.entries()) {
      all++;
      if (tags[i] === upos) right++;
    }
  }
  return `${((100 * right) / all).toFixed(1)} % of ${all}`;
}
row(
  'parts of speech right, ours',
  tagged((tokens) => analyse(tokens).upos),
);

const text = thousand.map((s) => s.join(' ')).join('\n');
const { default: winkNlp } = await import('wink-nlp');
const { default: model } = await import('wink-eng-lite-web-model');
let nlp: ReturnType<typeof winkNlp> | undefined;
const wink = await first(() => {
  nlp = winkNlp(model, ['sbd', 'pos']);
  nlp.readDoc('Go.');
});
row('wink-nlp (tags, no tree): first sentence', ms(wink.time));
row('wink-nlp: the same article', ms((middle(15, () => nlp!.readDoc(text)) * 1150) / count));
row(
  'wink-nlp: parts of speech right',
  tagged((tokens) => nlp!.readDoc(tokens.join(' ')).tokens().out(nlp!.its.pos) as string[]),
);
const { default: compromise } = await import('compromise');
row('compromise (tags of its own, no tree): the same article', ms((middle(5, () => compromise(text)) * 1150) / count));
