/**
 * How long an answer takes: all questions of our own, answerable or not, put to articles of 1,000 words, which are the tests' own joined.
 * Measured on what ships, a build without what only a debugger needs.
 *
 *     npm run bench:answers
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type AskedArticle, loadQuestions } from '../../test/questions/load.ts';
import type { Given, Measured } from './measure.ts';

const root = join(import.meta.dirname, '..', '..');
/** Least words of a joined article. */
const WORDS = 1000;

const wordsIn = (text: string) => text.split(/\s+/).length;

/**
 * The articles joined, each with its questions, until there are words enough, and cut behind the paragraph that has the last of them: what asks
 * of a part that was cut away is one more question without an answer. Those that are left at the end are too few.
 */
function joined(articles: readonly AskedArticle[]): Given {
  const given: { text: string; questions: string[] }[] = [];
  let [text, questions]: [string, string[]] = ['', []];
  for (const { article, questions: own } of articles) {
    text += `${text && '\n\n'}${article.text.trim()}`;
    questions.push(...own.map(({ question }) => question));
    if (wordsIn(text) < WORDS) continue;
    given.push({ text: cut(text), questions });
    [text, questions] = ['', []];
  }
  return given;
}

/** The first paragraphs of a text that have words enough together. */
function cut(text: string): string {
  const paragraphs = text.split(/\n\s*\n/);
  const enough = paragraphs.findIndex((_, i) => wordsIn(paragraphs.slice(0, i + 1).join(' ')) >= WORDS);
  return paragraphs.slice(0, enough + 1).join('\n\n');
}

async function measured(given: Given): Promise<Measured> {
  const file = join(root, 'dist-of-bench', 'measure.js');
  await build({
    absWorkingDir: root,
    entryPoints: [join(import.meta.dirname, 'measure.ts')],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    supported: { 'regexp-unicode-property-escapes': true },
    packages: 'external',
    logLevel: 'warning',
  });
  const printed = execFileSync(process.execPath, [file], { cwd: root, input: JSON.stringify(given) });
  return JSON.parse(printed.toString()) as Measured;
}

const at = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;

const given = joined(loadQuestions());
const { first, later, fastest, calibration, parts } = await measured(given);
const unit = at(calibration, 0.5);
const row = (what: string, times: readonly number[], aims: string) => {
  const [middle, high] = [at(times, 0.5), at(times, 0.99)];
  const ratio = `${(middle / unit).toFixed(2)} and ${(high / unit).toFixed(2)} ×`;
  console.log(`${what.padEnd(44)}${middle.toFixed(2).padStart(7)}${high.toFixed(2).padStart(8)} ms  ${ratio}${aims}`);
};
const lengths = given.map(({ text }) => wordsIn(text)).join(', ');
console.log(`${first.length} questions, articles of ${lengths} words; middle case and 99th percentile,`);
console.log(`and both beside the calibration loop (${unit.toFixed(2)} ms)`);
row('every asking, after warm rounds', later, '   aims 3 and 10 ms');
row('each at its fastest, processor’s time alone', fastest, '');
row('asked for the first time', first, '');
console.log('\nwhere the time goes, after warm rounds');
for (const [part, share] of Object.entries(parts))
  console.log(`${part.padEnd(44)}${(100 * share).toFixed(1).padStart(7)} %`);
