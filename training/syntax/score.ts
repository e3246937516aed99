/** Scores the shipped weights, through the reading's own code, on a treebank: parts of speech, tags, arcs, labels, label by label. */
import { parseArgs } from 'node:util';
import { analyseAll } from '../../src/reading/syntax/network/index.ts';
import { readTreebank } from './treebank.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, labels: { type: 'boolean' }, halves: { type: 'boolean' } },
});
for (const path of positionals) {
  let sentences = readTreebank(path);
  if (options.only) sentences = sentences.filter((s) => new RegExp(options.only!).test(s.document));
  const half = sentences.findIndex((s, i) => i >= sentences.length / 2 && s.document !== sentences[i - 1]!.document);
  for (const part of options.halves ? [sentences.slice(0, half), sentences.slice(half)] : [sentences]) score(part);
}

function score(sentences: ReturnType<typeof readTreebank>): void {
  const began = performance.now();
  const results = analyseAll(sentences.map((s) => s.tokens));
  const seconds = (performance.now() - began) / 1000;
  const n = { all: 0, upos: 0, xpos: 0, words: 0, uas: 0, las: 0, exact: 0 };
  const byLabel = new Map<string, { gold: number; predicted: number; right: number }>();
  const row = (label: string) => {
    const r = byLabel.get(label) ?? { gold: 0, predicted: 0, right: 0 };
    byLabel.set(label, r);
    return r;
  };
  for (const [k, s] of sentences.entries()) {
    const r = results[k]!;
    for (const i of s.tokens.keys()) {
      n.all++;
      if (r.upos[i] === s.upos[i]) n.upos++;
      if (r.xpos[i] === s.xpos[i]) n.xpos++;
      if (s.upos[i] === 'PUNCT') continue;
      n.words++;
      const gold = s.deprel[i]!.split(':')[0]!;
      const predicted = r.deprel[i]!.split(':')[0]!;
      row(gold).gold++;
      row(predicted).predicted++;
      if (r.head[i] !== s.head[i]) continue;
      n.uas++;
      if (gold !== predicted) continue;
      n.las++;
      row(gold).right++;
      if (r.deprel[i] === s.deprel[i]) n.exact++;
    }
  }
  const percent = (a: number, b: number) => Math.round((10000 * a) / b) / 100;
  console.log({
    sentences: sentences.length,
    tokens: n.all,
    upos: percent(n.upos, n.all),
    xpos: percent(n.xpos, n.all),
    uas: percent(n.uas, n.words),
    las: percent(n.las, n.words),
    withSubtype: percent(n.exact, n.words),
    tokensPerSecond: Math.round(n.all / seconds),
  });
  if (!options.labels) return;
  for (const [label, { gold, predicted, right }] of [...byLabel].sort((a, b) => b[1].gold - a[1].gold).slice(0, 32)) {
    const p = percent(right, predicted) || 0;
    const r = percent(right, gold) || 0;
    console.log(
      label.padEnd(12),
      String(gold).padStart(6),
      `P ${p.toFixed(1)} R ${r.toFixed(1)} F1 ${((2 * p * r) / (p + r || 1)).toFixed(1)}`,
    );
  }
}
