/**
 * How much of what a person wrote as the summary of a document stands in the first sentences by weight: GUM gives each document a
 * sentence written by a person. Printed are F1 of content words for 1, 2 and 4 sentences, on odd and even documents of its written
 * genres, beside those of the document's first sentences.
 *
 *     node --import tsx training/summary/measure.ts <gum.conllu>
 */
import { readFileSync } from 'node:fs';
import { makeArticle } from '../../src/article/article.ts';
import { wordSet } from '../../src/reading/language.ts';
import { stem } from '../../src/reading/lexicon/stem.ts';
import { read } from '../../src/reading/read.ts';
import { termsOf } from '../../src/reading/summary/weigh.ts';
import { treebankTexts } from '../syntax/treebank-text.ts';

const [path] = process.argv.slice(2);
if (path === undefined)
  throw new Error('no treebank: give the path of a GUM file with meta::summary1 in its documents');
const conllu = readFileSync(path, 'utf8');
const summaries = new Map(
  conllu.split(/^(?=# newdoc id)/m).flatMap((document) => {
    const id = /^# newdoc id = (.+)$/m.exec(document)?.[1];
    const written = /^# meta::summary1 = \(human\d*\) (.+)$/m.exec(document)?.[1];
    return id !== undefined && written !== undefined ? [[id, contentOf(written)] as const] : [];
  }),
);
const sums = new Map<string, { sum: number; n: number }>();

let parity = 0;
for (const { id, text } of treebankTexts(conllu)) {
  const wanted = summaries.get(id);
  if (!wanted || /vlog|conversation/.test(id)) continue;
  parity = 1 - parity;
  const reading = read(makeArticle({ id, title: '', text }));
  const terms = termsOf(reading.syntax);
  const first = reading.sentences.map((_, i) => i);
  const weighed = [...first].sort((a, b) => reading.sentences[b]!.importance - reading.sentences[a]!.importance);
  for (const [name, order] of [
    ['first', first],
    ['weighed', weighed],
  ] as const) {
    for (const k of [1, 2, 4]) {
      const key = `${name}, ${k} sentences, ${parity ? 'odd' : 'even'}`;
      const sum = sums.get(key) ?? { sum: 0, n: 0 };
      sum.sum += f1(new Set(order.slice(0, k).flatMap((i) => [...terms[i]!])), wanted);
      sum.n++;
      sums.set(key, sum);
    }
  }
}
for (const [key, { sum, n }] of sums) console.log(`${key}: ${((100 * sum) / n).toFixed(1)} (${n} documents)`);

function contentOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !wordSet('function-words.tsv').has(word)).map(stem));
}

function f1(got: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  let both = 0;
  for (const term of wanted) if (got.has(term)) both++;
  return (2 * both) / Math.max(1, got.size + wanted.size);
}
