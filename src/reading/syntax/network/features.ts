/** What the network is told of each token, from the token's own letters and its sentence alone. */

/** Affix slots of a token: prefixes of 1 to 4 letters, then suffixes of 1 to 4. */
export const AFFIXES = 8;
/** Rows of the affix table; affixes share rows by hash. A power of two. */
export const AFFIX_ROWS = 16384;
/** Rows of the sign table: shapes, places, quotation state, case of the sentence, and a row for words without a vector. */
export const SIGN_ROWS = 40;
/** Sign rows that one token adds up. */
export const SIGNS = 5;

const SHAPES = { lower: 0, capital: 1, upper: 2, mixed: 3, number: 4, letterNumber: 5, mark: 6, initial: 7, other: 8 };
const PLACE = 12;
const QUOTED = 18;
const CASE = 22;
const VECTOR = 28;

/** FNV-1a over UTF-16 code units, then a finaliser that spreads the low bits; never 0, which marks an empty slot. */
export function hash(text: string, seed = 0): number {
  let h = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b) >>> 0;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) >>> 0;
  return (h ^ (h >>> 16)) >>> 0 || 1;
}

/** Lower case with straight quotation marks and plain dashes: the key of the word vectors. */
export function plain(token: string): string {
  let word = token.toLowerCase();
  if (/[^\x20-\x7e]/.test(word)) {
    word = word
      .replace(/[‘’‚`´]/g, "'")
      .replace(/[“”„«»]/g, '"')
      .replace(/[–—−]/g, '-')
      .replaceAll('…', '...');
  }
  return word === '``' || word === "''" ? '"' : word;
}

/** `plain` with every digit as 0, so that years and amounts share what is learned of them. */
export function key(plainWord: string): string {
  return /\d/.test(plainWord) ? plainWord.replace(/\d/g, '0') : plainWord;
}

/** Row of each affix of a word, -1 where the word is too short to have it. */
export function affixRows(word: string): Int32Array {
  const rows = new Int32Array(AFFIXES).fill(-1);
  // A word of any length costs the same: only its first and last letters are read.
  for (let n = 1; n <= 4; n++) {
    if (word.length < n) break;
    rows[n - 1] = hash(word.slice(0, n), n) & (AFFIX_ROWS - 1);
    rows[n + 3] = hash(word.slice(-n), n + 8) & (AFFIX_ROWS - 1);
  }
  return rows;
}

/** Which of nine shapes a token has. */
export function shapeOf(token: string): number {
  if (/^\p{Ll}/u.test(token) && token === token.toLowerCase())
    return /\d/.test(token) ? SHAPES.letterNumber : SHAPES.lower;
  if (/^[+-]?\d[\d.,:/-]*$/.test(token)) return SHAPES.number;
  if (!/[\p{L}\d]/u.test(token)) return SHAPES.mark;
  if (/\d/.test(token)) return SHAPES.letterNumber;
  if (/^\p{Lu}\.?$/u.test(token)) return SHAPES.initial;
  if (token === token.toUpperCase()) return SHAPES.upper;
  if (/^\p{Lu}/u.test(token)) return token.slice(1) === token.slice(1).toLowerCase() ? SHAPES.capital : SHAPES.mixed;
  return /\p{Lu}/u.test(token) ? SHAPES.mixed : SHAPES.other;
}

const OPENS = new Set(['“', '``', '«', '„']);
const CLOSES = new Set(['”', "''", '»']);

/**
 * Rows of the sign table for each token, SIGNS to a token. `shapes` are given apart so that training can pretend that a
 * sentence was typed in lower case or in capitals.
 */
export function signRows(
  tokens: readonly string[],
  shapes: ArrayLike<number>,
  known: (index: number) => boolean,
): Int32Array {
  const rows = new Int32Array(tokens.length * SIGNS);
  let capitals = 0;
  let letters = 0;
  for (let i = 0; i < tokens.length; i++) {
    const s = shapes[i]!;
    if (s <= SHAPES.mixed) letters++;
    if (s >= SHAPES.capital && s <= SHAPES.mixed) capitals++;
  }
  // Headlines Written Like This and SHOUTED TEXT: capitals then say little about names.
  const style = letters === 0 ? 0 : capitals === 0 ? 1 : capitals * 2 > letters ? 2 : 3;
  let quoted = false;
  let alphabetic = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const isMark = shapes[i] === SHAPES.mark;
    if (token === '"') quoted = !quoted;
    else if (CLOSES.has(token)) quoted = false;
    const at = i * SIGNS;
    rows[at] = shapes[i]!;
    // First word of the sentence (capital says nothing), after an opening mark too; then the very last token.
    rows[at + 1] = PLACE + (!isMark && alphabetic === 0 ? 0 : i === 0 ? 1 : i === tokens.length - 1 ? 2 : 3);
    rows[at + 2] = QUOTED + (quoted ? 1 : 0);
    rows[at + 3] = CASE + style;
    rows[at + 4] = VECTOR + (known(i) ? 1 : 0);
    if (!isMark) alphabetic++;
    if (OPENS.has(token)) quoted = true;
  }
  return rows;
}

/** Rows of the distance table; the last is the root's. */
export const DISTANCES = 24;

const NEAR = [0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7];
/** Row for a head `head` of a token `dependant`, by signed distance in growing steps; head -1 is the root. */
export function distanceRow(dependant: number, head: number): number {
  if (head < 0) return 22;
  const far = Math.abs(head - dependant);
  const step = far < 15 ? NEAR[far]! : far < 23 ? 8 : far < 40 ? 9 : 10;
  return head < dependant ? step : 11 + step;
}

/** Index of a hash in a sorted list, -1 where it is not there. */
export function find(keys: Uint32Array, wanted: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < wanted) low = middle + 1;
    else if (keys[middle]! > wanted) high = middle - 1;
    else return middle;
  }
  return -1;
}
