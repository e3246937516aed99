/** One line of the quality table. */
export interface QualityRow {
  /** What is measured, unique in the table: the key of its floor. */
  readonly name: string;
  /** Percent, higher is better. */
  readonly value: number;
  /** What the figure rests on: "precision 91.2, recall 88.0, 120 of gold". */
  readonly detail: string;
}

/** Precision, recall and F1 in percent, one decimal. */
export function scored(
  name: string,
  { gold, found, right }: { gold: number; found: number; right: number },
): QualityRow {
  return scoredBoth(name, { gold, found, goldRight: right, foundRight: right });
}

/** The same where gold and found are counted apart (a quote may be found under another kind than its gold). */
export function scoredBoth(
  name: string,
  { gold, found, goldRight, foundRight }: { gold: number; found: number; goldRight: number; foundRight: number },
): QualityRow {
  const precision = found === 0 ? 0 : (100 * foundRight) / found;
  const recall = gold === 0 ? 0 : (100 * goldRight) / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return {
    name,
    value: Math.round(f1 * 10) / 10,
    detail: `precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)}, ${gold} of gold, ${found} found`,
  };
}

/** The part of some things that holds, in percent, one decimal. */
export function share<T>(name: string, of: readonly T[], holds: (one: T) => boolean): QualityRow {
  const held = of.filter(holds).length;
  const value = of.length === 0 ? 0 : Math.round((1000 * held) / of.length) / 10;
  return { name, value, detail: `${held} of ${of.length}` };
}
