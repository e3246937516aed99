import { keep, table } from '../../language.ts';

/** The words of `question-words.tsv` that do one thing in a question. */
export function questionWords(what: 'asks' | 'carries' | 'auxiliary'): ReadonlySet<string> {
  return keep(`question-words:${what}`, () => new Set(rowsOf(what).map(([, word]) => word!)));
}

/** The sort of answer that a noun asks for, in lower case as it stands; undefined where it asks for a thing of its own sort. */
export function sortAskedBy(noun: string): string | undefined {
  return keep('question-words:noun', () => new Map(rowsOf('noun').map(([, word, sort]) => [word!, sort!]))).get(noun);
}

const rowsOf = (what: string) => table('question-words.tsv').filter(([does]) => does === what);
