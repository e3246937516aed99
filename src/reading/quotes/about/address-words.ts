import { keep, table } from '../../language.ts';

export type AddressKind =
  | 'document'
  | 'another'
  | 'hearer'
  | 'send'
  | 'receive'
  | 'target'
  | 'further'
  | 'audience'
  | 'filler';

/** How the one spoken to stands by a word: as its object, or behind one of these prepositions. */
export interface Address {
  readonly object: boolean;
  readonly prepositions: ReadonlySet<string>;
}

/** What the list of words of address says of a lemma as one of a kind; undefined where it is none. */
export function addressWord(kind: AddressKind, lemma: string): Address | undefined {
  return keep(`address-words:${kind}`, () => wordsOf(kind)).get(lemma);
}

/** The words with "you" in them that speak to nobody. */
export function fillers(): readonly string[] {
  return keep('address-fillers', () => [...wordsOf('filler').keys()]);
}

function wordsOf(kind: AddressKind): ReadonlyMap<string, Address> {
  const map = new Map<string, Address>();
  for (const [lemma, column, list] of table('address-words.tsv')) {
    if (column !== kind) continue;
    const known = map.get(lemma!);
    const prepositions = list ? list.split(',') : [];
    map.set(lemma!, {
      object: (known?.object ?? false) || prepositions.length === 0,
      prepositions: new Set([...(known?.prepositions ?? []), ...prepositions]),
    });
  }
  return map;
}
