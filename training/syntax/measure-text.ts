/**
 * How the tokeniser and the sentence splitter agree with a treebank: precision, recall and F1 over exact spans, and the commonest
 * disagreements.
 *
 *     node --import tsx training/syntax/measure-text.ts <file.conllu> [part of a document's name]
 */
import { readFileSync } from 'node:fs';
import type { Span } from '../../src/article/span.ts';
import { sentencesOf } from '../../src/reading/syntax/sentences.ts';
import { tokenise } from '../../src/reading/syntax/tokens.ts';
import { treebankTexts } from './treebank-text.ts';

const [path, only = ''] = process.argv.slice(2);
if (path === undefined)
  throw new Error('no treebank: give the path of a CoNLL-U file with "# newdoc" and "# text" lines');
const counts = { tokens: tally(), sentences: tally() };
const missed = new Map<string, number>();
for (const { id, text, paragraphs, sentences, tokens } of treebankTexts(readFileSync(path, 'utf8'))) {
  if (!id.includes(only)) continue;
  const ours = paragraphs.flatMap((span, i) => sentencesOf(text, { ...span, number: i + 1 }));
  count(counts.sentences, sentences, ours);
  noteEnds(sentences, ours, text);
  // tokens inside the treebank's own sentences, so that one fault is not counted twice
  const words = sentences.flatMap((span) => tokenise(text, span));
  count(counts.tokens, tokens, words);
  note(tokens, words, text);
}
for (const [what, { gold, found, right }] of Object.entries(counts)) {
  const f1 = (200 * right) / (gold + found);
  console.log(`${what}: ${gold} in the treebank, ${found} found, ${right} right, F1 ${f1.toFixed(2)}`);
}
for (const [what, n] of [...missed].sort((a, b) => b[1] - a[1]).slice(0, 60)) console.log(String(n).padStart(5), what);

function tally() {
  return { gold: 0, found: 0, right: 0 };
}

function count(sum: ReturnType<typeof tally>, gold: readonly Span[], found: readonly Span[]): void {
  const keys = new Set(gold.map(({ start, end }) => `${start}-${end}`));
  sum.gold += gold.length;
  sum.found += found.length;
  sum.right += found.filter(({ start, end }) => keys.has(`${start}-${end}`)).length;
}

/** Notes each stretch that the two cut differently, as "theirs => ours". */
function note(gold: readonly Span[], found: readonly Span[], text: string): void {
  let g = 0;
  let f = 0;
  while (g < gold.length && f < found.length) {
    const theirs = [gold[g++]!];
    const ours = [found[f++]!];
    while (theirs.at(-1)!.end !== ours.at(-1)!.end && (g < gold.length || f < found.length)) {
      if (theirs.at(-1)!.end < ours.at(-1)!.end && g < gold.length) theirs.push(gold[g++]!);
      else if (f < found.length) ours.push(found[f++]!);
      else break;
    }
    const show = (spans: Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' | ');
    if (theirs.length !== ours.length || show(theirs) !== show(ours)) add(`${show(theirs)} => ${show(ours)}`);
  }
}

function noteEnds(gold: readonly Span[], found: readonly Span[], text: string): void {
  const around = (end: number) => text.slice(Math.max(0, end - 24), end + 16).replaceAll('\n', '¶');
  const [theirs, ours] = [new Set(gold.map((s) => s.end)), new Set(found.map((s) => s.end))];
  for (const end of theirs) if (!ours.has(end)) add(`no sentence end: ${around(end)}`);
  for (const end of ours) if (!theirs.has(end)) add(`a sentence end: ${around(end)}`);
}

function add(what: string): void {
  missed.set(what, (missed.get(what) ?? 0) + 1);
}
