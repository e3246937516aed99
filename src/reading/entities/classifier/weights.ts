import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../root.ts';
import { keep } from '../../language.ts';
import { find, hash } from '../../syntax/network/features.ts';

/**
 * The file of the classifier of names: "OTRNAM1\n", then the numbers of words and of features (uint32, little endian), then the sorted hashes of the
 * words (uint32), the sorted hashes of the features (uint32), four bytes a feature: its weight for each of `CLASSES`, and a byte a word: person + 8 * place.
 */
export const MAGIC = 'OTRNAM1\n';

/** What a name is taken for; null is a name of something else, or none. */
export const CLASSES = ['person', 'organisation', 'place', null] as const;

/** What word vectors say of a single word as part of a name. */
export interface WordKind {
  /** 0 to 7: how much the word looks like a part of people's names, and of places'. */
  readonly person: number;
  readonly place: number;
}

/** The file that the project ships, under `data/language`. */
export const weightsFile = (): string => join(root, 'data', 'language', 'name-classifier.bin');

/** The table of words and the weights of the features. */
export class NameWeights {
  readonly #words: Uint32Array;
  readonly #features: Uint32Array;
  readonly #kinds: Uint8Array;
  readonly #weights: Int8Array;

  /** @throws Error where the bytes are not such a file */
  constructor(bytes: Uint8Array) {
    if (Buffer.from(bytes.buffer, bytes.byteOffset, 8).toString('latin1') !== MAGIC)
      throw new Error(
        'data/language/name-classifier.bin is not a weights file: fetch it again or refit it (training/README.md)',
      );
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const [words = 0, features = 0] = new Uint32Array(buffer, 8, 2);
    this.#words = new Uint32Array(buffer, 16, words);
    this.#features = new Uint32Array(buffer, 16 + 4 * words, features);
    this.#weights = new Int8Array(buffer, 16 + 4 * (words + features), 4 * features);
    this.#kinds = new Uint8Array(buffer, 16 + 4 * (words + 2 * features), words);
  }

  /** What is known of a word in lower case; null where it has no vector, or is a common word. */
  word(lower: string): WordKind | null {
    const at = find(this.#words, hash(lower));
    if (at < 0) return null;
    const packed = this.#kinds[at]!;
    return { person: packed & 7, place: packed >> 3 };
  }

  /** The weights of a feature for each of `CLASSES`; null where the feature has none. */
  weights(feature: string): Int8Array | null {
    const at = find(this.#features, hash(feature));
    return at < 0 ? null : this.#weights.subarray(4 * at, 4 * at + 4);
  }
}

/** The shipped weights, read when first needed. */
export function nameWeights(): NameWeights {
  return keep('name-classifier', () => new NameWeights(readFileSync(weightsFile())));
}
