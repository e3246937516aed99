// AssemblyScript. Scores into shares that add up to one.
import { exponential, greater, greatest } from './mathematics';

/** Softmax of each row: `n` scores (a multiple of 4) at `x` into `y`; rows are `lx` and `ly` bytes apart. */
export function shares(x: usize, lx: usize, y: usize, ly: usize, rows: i32, n: i32): void {
  const end = <usize>n << 2;
  for (let t = 0; t < rows; t++) {
    let high = v128.load(x);
    for (let j: usize = 16; j < end; j += 16) high = greater(high, v128.load(x + j));
    high = greatest(high);
    let sum = f32x4.splat(0);
    for (let j: usize = 0; j < end; j += 16) {
      const v = exponential(f32x4.sub(v128.load(x + j), high));
      v128.store(y + j, v);
      sum = f32x4.add(sum, v);
    }
    sum = f32x4.add(sum, v128.shuffle<i32>(sum, sum, 2, 3, 0, 1));
    sum = f32x4.add(sum, v128.shuffle<i32>(sum, sum, 1, 0, 3, 2));
    for (let j: usize = 0; j < end; j += 16) v128.store(y + j, f32x4.div(v128.load(y + j), sum));
    x += lx;
    y += ly;
  }
}
