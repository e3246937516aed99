// AssemblyScript. Work on rows of floats that would be slow number by number.

/** Adds n floats (a multiple of 4) at `from` to each of `rows` rows at `to`, which are `row` bytes apart. */
export function addRow(from: usize, to: usize, row: usize, rows: i32, n: i32): void {
  const end = <usize>n << 2;
  for (let t = 0; t < rows; t++) {
    for (let j: usize = 0; j < end; j += 16) v128.store(to + j, f32x4.add(v128.load(to + j), v128.load(from + j)));
    to += row;
  }
}

/** Leaky rectifier on the first n floats (a multiple of 4) of each row: a tenth of what is below nought. */
export function bend(x: usize, row: usize, rows: i32, n: i32): void {
  const end = <usize>n << 2;
  const zero = f32x4.splat(0);
  const tenth = f32x4.splat(0.1);
  for (let t = 0; t < rows; t++) {
    for (let j: usize = 0; j < end; j += 16) {
      const v = v128.load(x + j);
      v128.store(x + j, f32x4.add(f32x4.max(v, zero), f32x4.mul(f32x4.min(v, zero), tenth)));
    }
    x += row;
  }
}
