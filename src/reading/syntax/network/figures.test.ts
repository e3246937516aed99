import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyseAll } from './index.ts';

interface Row {
  readonly form: string;
  readonly upos: string;
  /** From 0, -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

const sentences = readFileSync(join(import.meta.dirname, 'own-sentences.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) =>
    line.split(' ').map((item): Row => {
      const [form, upos, head, relation] = item.split('/') as [string, string, string, string];
      return { form, upos, head: Number(head) - 1, relation };
    }),
  );
const results = analyseAll(sentences.map((rows) => rows.map((row) => row.form)));

/** Per cent of the tokens that a test picks. */
function share(picks: (row: Row) => boolean, right: (row: Row, sentence: number, token: number) => boolean) {
  let all = 0;
  let good = 0;
  const wrong: string[] = [];
  for (const [s, rows] of sentences.entries()) {
    for (const [t, row] of rows.entries()) {
      if (!picks(row)) continue;
      all++;
      if (right(row, s, t)) good++;
      else wrong.push(`${row.form} in "${rows.map((r) => r.form).join(' ')}"`);
    }
  }
  return { percent: (100 * good) / all, wrong: wrong.join('\n') };
}

const isWord = (row: Row) => row.upos !== 'PUNCT';
const hangsRight = (row: Row, s: number, t: number) => results[s]!.head[t] === row.head;
const isRight = (row: Row, s: number, t: number) =>
  hangsRight(row, s, t) && results[s]!.deprel[t]!.split(':')[0] === row.relation;

describe('on forty sentences of our own, as hard as news is', () => {
  it('parts of speech, heads and relations stay above their floors', () => {
    const upos = share(
      () => true,
      (row, s, t) => results[s]!.upos[t] === row.upos,
    );
    expect(upos.percent, upos.wrong).toBeGreaterThan(97);
    const uas = share(isWord, hangsRight);
    expect(uas.percent, uas.wrong).toBeGreaterThan(91);
    const las = share(isWord, isRight);
    expect(las.percent, las.wrong).toBeGreaterThan(89);
  });

  it('subjects and reported clauses are mostly found, for attribution rests on them', () => {
    const subjects = share((row) => row.relation === 'nsubj', isRight);
    expect(subjects.percent, subjects.wrong).toBeGreaterThan(90);
    const clauses = share((row) => row.relation === 'ccomp', isRight);
    expect(clauses.percent, clauses.wrong).toBeGreaterThan(75);
  });
});
