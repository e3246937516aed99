/** A table of learned vectors that a token looks into by a hash or an id. */
export interface FeatureTable {
  readonly name: string;
  /** Rows of the table; hashed features use all, the word table as many as there are words. */
  readonly rows: number;
  /** Numbers a row. */
  readonly columns: number;
}

/** Tables besides the words, in the order in which they are laid side by side. Row 0 stands for the root of a sentence. */
export const hashedTables: readonly FeatureTable[] = [
  { name: 'suffix4', rows: 8192, columns: 16 },
  { name: 'suffix3', rows: 4096, columns: 24 },
  { name: 'suffix2', rows: 1024, columns: 16 },
  { name: 'prefix3', rows: 4096, columns: 16 },
  { name: 'shape', rows: 1024, columns: 16 },
  { name: 'place', rows: 32, columns: 4 },
];

/** Numbers a row of the table of words seen in the treebanks. */
export const WORD_COLUMNS = 48;

/** The key of a word in the word tables: lower case, straight apostrophes and quotation marks, every digit as 0. */
export function wordKey(token: string): string {
  return token
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”]|''/g, '"')
    .replace(/\d/g, '0');
}

/** FNV-1a over UTF-16 units, into rows 1 to rows - 1. */
function hash(text: string, rows: number): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193) >>> 0;
  }
  return 1 + (h % (rows - 1));
}

/** The outline of a word: letters by kind, runs folded after two ("Xx", "XX", "00", "x-x"). */
function shapeOf(token: string): string {
  let shape = '';
  for (const c of token.slice(0, 24)) {
    const kind = /\p{Lu}/u.test(c) ? 'X' : /\p{L}/u.test(c) ? 'x' : /\p{N}/u.test(c) ? '0' : c;
    if (!(shape.at(-1) === kind && shape.at(-2) === kind)) shape += kind;
  }
  return shape;
}

/**
 * The rows of a sentence's tokens in the hashed tables, token by token. `place` says whether the token comes first, whether it
 * stands inside quotation marks or brackets, and whether the sentence is written without any small letters or without capitals.
 */
export function hashedFeatures(tokens: readonly string[]): Int32Array {
  const rows = new Int32Array(tokens.length * hashedTables.length);
  const letters = tokens.join('');
  const shouting = letters !== letters.toLowerCase() && letters === letters.toUpperCase() ? 1 : 0;
  const small = letters === letters.toLowerCase() ? 1 : 0;
  let quoted = 0;
  tokens.forEach((token, i) => {
    const key = wordKey(token);
    if (key === '"') quoted = 1 - quoted;
    const place = 1 + ((i === 0 ? 1 : 0) | (quoted << 1) | (shouting << 2) | (small << 3));
    const at = i * hashedTables.length;
    rows[at] = hash(key.slice(-4), hashedTables[0]!.rows);
    rows[at + 1] = hash(key.slice(-3), hashedTables[1]!.rows);
    rows[at + 2] = hash(key.slice(-2), hashedTables[2]!.rows);
    rows[at + 3] = hash(key.slice(0, 3), hashedTables[3]!.rows);
    rows[at + 4] = hash(shapeOf(token), hashedTables[4]!.rows);
    rows[at + 5] = place;
  });
  return rows;
}
