import { readFileSync } from 'node:fs';

/** A sentence of a treebank: heads count from 0 within the sentence, -1 is the root. */
export interface Sentence {
  readonly id: string;
  readonly document: string;
  readonly tokens: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly feats: readonly string[];
  readonly head: readonly number[];
  readonly deprel: readonly string[];
}

/** The sentences of a CoNLL-U file; multiword ranges (1-2) and empty nodes (1.1) are left out. */
export function readTreebank(path: string): Sentence[] {
  const sentences: Sentence[] = [];
  let document = '';
  for (const block of readFileSync(path, 'utf8').split('\n\n')) {
    const lines = block.split('\n');
    for (const line of lines) if (line.startsWith('# newdoc id = ')) document = line.slice(14);
    const id = lines.find((line) => line.startsWith('# sent_id = '))?.slice(12) ?? '';
    const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'));
    if (rows.length === 0) continue;
    sentences.push({
      id,
      document,
      tokens: rows.map((r) => r[1]!),
      upos: rows.map((r) => r[3]!),
      xpos: rows.map((r) => r[4]!),
      feats: rows.map((r) => r[5]!),
      head: rows.map((r) => Number(r[6]) - 1),
      deprel: rows.map((r) => r[7]!),
    });
  }
  return sentences;
}

/** Whether a sentence is of the four GUM documents of news that are never trained on. */
export const isHeldBack = (s: Sentence): boolean => /^GUM_news_(?:asylum|flag|korea|taxes)/.test(s.document);
