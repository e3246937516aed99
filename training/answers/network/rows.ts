/**
 * Writes questions with their candidates as the numbers that `fit.py` fits the answer network on, into one folder for each set.
 *
 *     node --import tsx training/answers/network/rows.ts FOLDER SQUAD2.json ARTICLES.json QAMR.json
 *
 * Each folder gets `about.json` (names, sizes, and for each question its document and counts) and one file of plain numbers for each kind of
 * row, question after question.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { frameOf } from '../../../src/reading/answer/frame/frame.ts';
import { coverageOf, features } from '../../../src/reading/answer/rank/features/index.ts';
import {
  CATEGORIES,
  categorySizes,
  inputOf,
  type TokenRows,
  VECTOR,
} from '../../../src/reading/answer/rank/network/input.ts';
import { indexOf } from '../../../src/reading/index/article-index.ts';
import { type Asked, askedOf, askedOfSentences, exampleOf } from '../examples.ts';

const [folder, squad, articles, qamr] = process.argv.slice(2);
if (!folder || !squad || !articles || !qamr)
  throw new Error('usage: rows.ts FOLDER SQUAD2.json ARTICLES.json QAMR.json');

write('squad', askedOf(squad));
write('articles', askedOf(articles));
write('sentences', askedOfSentences(qamr));

function write(name: string, asked: readonly Asked[]): void {
  const target = join(folder!, name);
  mkdirSync(target, { recursive: true });
  const files = new Map<string, number>();
  const put = (file: string, numbers: ArrayBufferView) => {
    if (!files.has(file)) files.set(file, openSync(join(target, file), 'w'));
    writeSync(files.get(file)!, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  };
  const putTokens = (rows: TokenRows) => {
    put('vectors.f32', rows.vectors);
    put('states.f32', rows.states);
    put('categories.u8', rows.categories);
  };
  const questions = asked.map((a) => {
    const example = exampleOf(a);
    const frame = frameOf(example.understood);
    const input = inputOf(
      a.reading,
      frame,
      indexOf(a.reading),
      example.rows.map((r) => r.candidate),
    );
    putTokens(input.question);
    for (const sentence of input.text) putTokens(sentence.rows());
    put('asked.u8', input.asked);
    put('like.f32', input.like);
    put('candidates.i32', input.candidates);
    for (const { row } of example.rows) put('features.f32', Float32Array.from(row));
    put('share.f32', Float32Array.from(example.share));
    return {
      document: a.document,
      answerable: a.gold.length > 0,
      question: input.question.n,
      starts: input.starts,
      candidates: example.rows.length,
      coverage: coverageOf(example.rows),
    };
  });
  for (const file of files.values()) closeSync(file);
  writeFileSync(join(target, 'about.json'), JSON.stringify({ features, VECTOR, CATEGORIES, categorySizes, questions }));
  console.log(`${name}: ${questions.length} questions`);
}
