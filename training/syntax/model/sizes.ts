/** Sizes in numbers; the dimensions are multiples of 8. */
export interface Sizes {
  vector: number;
  word: number;
  affix: number;
  /** Width of a layer, both directions together. */
  width: number;
  layers: number;
  arc: number;
  label: number;
  /** Lengths of the lists, words with one for the unknown. */
  words: number;
  labels: number;
  upos: number;
  tags: number;
}
