/**
 * Gathers the forms whose lemma the regular rules get wrong, from the training treebanks, into data/language/lemmas.tsv.
 *
 *   node --import tsx training/syntax/lemmas.ts --treebank FOLDER --wordnet FOLDER
 *
 * A form is kept with the lemma that it has most often as that part of speech; irregular verbs that the treebanks lack are
 * added from WordNet's list of exceptions (Debian: wordnet-base), and come first where a treebank has a slip. Prints how many words of the development file
 * get the lemma that it gives.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stem } from '../../src/reading/lexicon/stem.ts';
import { lemmaOf, regularLemma } from '../../src/reading/syntax/lemma.ts';
import { hash } from '../../src/reading/syntax/network/features.ts';
import { readWeights } from '../../src/reading/syntax/network/weights.ts';

const { values } = parseArgs({ options: { treebank: { type: 'string' }, wordnet: { type: 'string' } } });
if (!values.treebank || !values.wordnet) throw new Error('usage: lemmas.ts --treebank FOLDER --wordnet FOLDER');
const folder = values.treebank;
const wordnet = values.wordnet;

interface Word {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
}

/** Words of a treebank whose lemma says something: no punctuation, symbols, numbers or foreign words. */
function words(file: string): Word[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split('\t'))
    .map(([, form, lemma, upos, xpos]) => ({ form: form!, lemma: lemma!, upos: upos!, xpos: xpos! }))
    .filter(({ upos }) => !['PUNCT', 'SYM', 'NUM', 'X', 'PROPN'].includes(upos));
}

/** Verbs by whose stem alone their base would not be found: "labelled". */
const isOtherStem = ({ form, upos }: Word, lemma: string) =>
  upos === 'VERB' && stem(plain(form)) !== stem(lemma.toLowerCase());
const plain = (form: string) => form.toLowerCase().replaceAll('’', "'");
const counts = new Map<string, Map<string, number>>();
const tags = new Map<string, Word>();
for (const word of [...words('ewt_train.conllu'), ...words('gum_train.conllu')]) {
  const key = `${word.upos}\t${plain(word.form)}`;
  const lemmas = counts.get(key) ?? new Map<string, number>();
  lemmas.set(word.lemma.toLowerCase(), (lemmas.get(word.lemma.toLowerCase()) ?? 0) + 1);
  counts.set(key, lemmas);
  tags.set(key, word);
}
const rows = [...counts]
  .map(([key, lemmas]) => ({
    key,
    lemma: [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0],
    word: tags.get(key)!,
  }))
  .filter(
    ({ lemma, word }) =>
      (regularLemma(word.form, word.upos, word.xpos) !== lemma || isOtherStem(word, lemma)) &&
      !/\s/.test(lemma) &&
      /^[a-z'.-]+$/.test(plain(word.form)),
  )
  .map(({ key, lemma }): [string, string] => [key, lemma]);
const all = [...new Map([...rows, ...irregularVerbs()])].map(([key, lemma]) => `${key}\t${lemma}`).sort();
writeFileSync(
  'data/language/lemmas.tsv',
  [
    '# Forms whose lemma the rules of src/reading/syntax/lemma.ts get wrong: part of speech, form, lemma.',
    '# Origin: gathered by training/syntax/lemmas.ts from UD English EWT (CC BY-SA 4.0) and GUM (CC BY 4.0), training parts,',
    '# and from the list of exceptions of WordNet 3.0 (its licence is in wordnet-licence.txt).',
    '# Licence of this list: CC BY-SA 4.0.',
    ...all,
    '',
  ].join('\n'),
);
const dev = words('ewt_dev.conllu');
const right = dev.filter(({ form, upos, xpos, lemma }) => lemmaOf(form, upos, xpos) === lemma.toLowerCase()).length;
console.log(
  `${all.length} forms; ${((100 * right) / dev.length).toFixed(2)} % of ${dev.length} words of ewt_dev get their lemma`,
);

/**
 * Irregular forms of verbs that have a vector, whose base the rules and the stem do not find. Forms that texts use as words of their own
 * ("ground", "wound", "lay") are left to the treebanks.
 */
function irregularVerbs(): [string, string][] {
  const known = new Set(readWeights().u32('vectorKeys'));
  const own = new Set([...headwords('noun'), ...headwords('verb')]);
  return readFileSync(join(wordnet, 'verb.exc'), 'utf8')
    .split('\n')
    .map((line) => line.trim().split(' '))
    .filter(
      ([form, base]) =>
        /^[a-z]{3,}$/.test(form!) &&
        base !== undefined &&
        !form!.endsWith('s') &&
        known.has(hash(base)) &&
        !own.has(form!) &&
        stem(form!) !== stem(base),
    )
    .map(([form, base]): [string, string] => [`VERB\t${form}`, base!]);
}

/** Words with senses that were met in WordNet's tagged texts. */
function headwords(name: 'verb' | 'noun'): string[] {
  return readFileSync(join(wordnet, `index.${name}`), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith(' ') && line !== '')
    .map((line) => line.trim().split(' '))
    .filter(([, , , pointers, ...rest]) => Number(rest[Number(pointers) + 1]) > 0)
    .map(([word]) => word!);
}
