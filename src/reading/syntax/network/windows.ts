/** Long sentences are read in windows, so that time grows with their length and no faster. */

/** Marks after which a sentence may be cut with little harm, the best first. */
const BREAKS = [/^[.?!;:]+$/, /^(,|--|–|—)$/];

/**
 * Start indices of windows of at most `longest` tokens. A window ends after a full stop or semicolon in its second half,
 * else after a comma there, else where it is full.
 */
export function windowStarts(tokens: readonly string[], longest: number): number[] {
  const starts = [0];
  let start = 0;
  while (tokens.length - start > longest) {
    let end = start + longest;
    search: for (const mark of BREAKS) {
      for (let i = start + longest - 1; i >= start + longest / 2; i--) {
        if (mark.test(tokens[i]!)) {
          end = i + 1;
          break search;
        }
      }
    }
    starts.push(end);
    start = end;
  }
  return starts;
}
