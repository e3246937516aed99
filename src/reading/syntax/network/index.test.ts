import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Analysis, analyse, analyseAll } from './index.ts';
import { weightsFile } from './weights.ts';

/** One root, no token its own head, every token under the root. */
function expectTree({ head, upos, xpos, feats, deprel }: Analysis, n: number): void {
  expect([head.length, upos.length, xpos.length, feats.length, deprel.length]).toEqual([n, n, n, n, n]);
  if (n === 0) return;
  expect(head.filter((h) => h === -1)).toHaveLength(1);
  expect(deprel[head.indexOf(-1)]).toBe('root');
  expect(deprel.filter((r) => r === 'root')).toHaveLength(1);
  const depth = new Int32Array(n).fill(-1);
  for (let start = 0; start < n; start++) {
    const path: number[] = [];
    for (let at = start; at !== -1 && depth[at] === -1; at = head[at]!) {
      expect(path.length).toBeLessThan(n);
      path.push(at);
    }
    for (const at of path) depth[at] = 1;
  }
}

const plainly = (a: Analysis) => ({ ...a, head: [...a.head] });

describe('the weights', () => {
  it('are the recorded ones', () => {
    const file = readFileSync(weightsFile());
    const sidecar = JSON.parse(readFileSync(weightsFile().replace(/\.bin$/, '.json'), 'utf8')) as {
      sha256: string;
      bytes: number;
    };
    expect(file.length).toBe(sidecar.bytes);
    expect(createHash('sha256').update(file).digest('hex')).toBe(sidecar.sha256);
    expect(file.length).toBeLessThan(9e6);
  });
});

describe('an analysis', () => {
  it('is a tree with one root, whatever the tokens', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.string({ unit: 'binary' }),
            fc.constantFrom('"', ',', 'said', 'the', '👩‍👩‍👧', '\u0000', ''),
          ),
          { maxLength: 60 },
        ),
        (tokens) => {
          expectTree(analyse(tokens), tokens.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of nothing is nothing', () => {
    expectTree(analyse([]), 0);
    expect(analyseAll([])).toEqual([]);
  });

  it('of one sentence is the same alone and among others', () => {
    const sentences = [
      ['Stop', '!'],
      ['The', 'minister', ',', 'who', 'denied', 'it', ',', 'resigned', '.'],
      [],
      ['"', 'No', '"', ',', 'said', 'Anna', 'Kov\u00e1cs', '.'],
    ];
    expect(analyseAll(sentences).map(plainly)).toEqual(sentences.map((tokens) => plainly(analyse(tokens))));
  });

  it('of ten thousand tokens in one sentence comes back', () => {
    const tokens = Array.from({ length: 10_000 }, (_, i) => ['the', 'council', 'voted', 'and', 'left', ','][i % 6]!);
    expectTree(analyse(tokens), tokens.length);
  }, 30_000);

  it('of a word of a million letters comes back', () => {
    expectTree(analyse(['a'.repeat(1_000_000), 'won', '.']), 3);
  });

  it('tells subject, speech and what was said', () => {
    const { upos, head, deprel, feats } = analyse([
      'Mr',
      'Lewis',
      'said',
      'that',
      'he',
      'had',
      'been',
      'suspended',
      'by',
      'the',
      'party',
      '.',
    ]);
    expect(upos.slice(0, 4)).toEqual(['PROPN', 'PROPN', 'VERB', 'SCONJ']);
    expect(deprel[2]).toBe('root');
    expect([deprel[7], head[7]]).toEqual(['ccomp', 2]);
    expect([deprel[4], head[4]]).toEqual(['nsubj:pass', 7]);
    expect([deprel[10], head[10]]).toEqual(['obl:agent', 7]);
    expect(feats[2]).toContain('Tense=Past');
  });
});
