// AssemblyScript. Work on rows of floats that would be slow number by number.
import { greater, lesser } from './mathematics';

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
      v128.store(x + j, f32x4.add(greater(zero, v), f32x4.mul(lesser(zero, v), tenth)));
    }
    x += row;
  }
}

/** The upper two of four floats as doubles. */
// @ts-expect-error: decorator
@inline
function upper(x: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<i32>(x, x, 2, 3, 2, 3));
}

/**
 * Of two rows of n floats (a multiple of 4) their sum with two more, what is below nought as nought, and their product. Sums are of
 * doubles, rounded once.
 */
export function pair(a: usize, b: usize, c: usize, d: usize, sums: usize, products: usize, n: i32): void {
  const end = <usize>n << 2;
  const zero = f32x4.splat(0);
  for (let j: usize = 0; j < end; j += 16) {
    const x = v128.load(a + j);
    const y = v128.load(b + j);
    const z = v128.load(c + j);
    const w = v128.load(d + j);
    let low = f64x2.add(f64x2.promote_low_f32x4(x), f64x2.promote_low_f32x4(y));
    low = f64x2.add(f64x2.add(low, f64x2.promote_low_f32x4(z)), f64x2.promote_low_f32x4(w));
    const high = f64x2.add(f64x2.add(f64x2.add(upper(x), upper(y)), upper(z)), upper(w));
    const sum = v128.shuffle<i32>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5);
    v128.store(sums + j, greater(zero, sum));
    v128.store(products + j, f32x4.mul(x, y));
  }
}

/** Rows of n whole numbers of 16 bits (a multiple of 8) as floats, each row times its scale. */
export function widen(whole: usize, scales: usize, target: usize, rows: i32, n: i32): void {
  for (let t = 0; t < rows; t++) {
    const scale = v128.load32_splat(scales);
    for (let j = 0; j < n; j += 8) {
      const x = v128.load(whole);
      v128.store(target, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(x)), scale));
      v128.store(target, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(x)), scale), 16);
      whole += 16;
      target += 32;
    }
    scales += 4;
  }
}
