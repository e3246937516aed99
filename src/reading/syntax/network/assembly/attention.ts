// AssemblyScript. What attention sums up, in doubles, so that a sum is the same bits whether it is made here or number by number.

/**
 * The products of each of n rows of `width` floats, which adjoin, with `asked` columns of as many doubles (a multiple of 4; they stand side
 * by side): a row of doubles for each, `stride` bytes apart. Each sum runs over the width in rising order.
 */
export function products(columns: usize, asked: i32, rows: usize, n: i32, width: i32, sums: usize, stride: usize): void {
  const step = (<usize>asked) << 3;
  for (let t = 0; t < n; t++) {
    let at: usize = 0;
    for (; at + 64 <= step; at += 64) {
      let p = columns + at;
      let s0 = f64x2.splat(0);
      let s1 = s0;
      let s2 = s0;
      let s3 = s0;
      for (let k = 0; k < width; k++) {
        const x = f64x2.promote_low_f32x4(v128.load32_splat(rows + ((<usize>k) << 2)));
        s0 = f64x2.add(s0, f64x2.mul(v128.load(p), x));
        s1 = f64x2.add(s1, f64x2.mul(v128.load(p, 16), x));
        s2 = f64x2.add(s2, f64x2.mul(v128.load(p, 32), x));
        s3 = f64x2.add(s3, f64x2.mul(v128.load(p, 48), x));
        p += step;
      }
      v128.store(sums + at, s0);
      v128.store(sums + at, s1, 16);
      v128.store(sums + at, s2, 32);
      v128.store(sums + at, s3, 48);
    }
    if (at < step) {
      let p = columns + at;
      let s0 = f64x2.splat(0);
      let s1 = s0;
      for (let k = 0; k < width; k++) {
        const x = f64x2.promote_low_f32x4(v128.load32_splat(rows + ((<usize>k) << 2)));
        s0 = f64x2.add(s0, f64x2.mul(v128.load(p), x));
        s1 = f64x2.add(s1, f64x2.mul(v128.load(p, 16), x));
        p += step;
      }
      v128.store(sums + at, s0);
      v128.store(sums + at, s1, 16);
    }
    rows += (<usize>width) << 2;
    sums += stride;
  }
}

/** A sum and a share of two more floats, rounded to floats. */
// @ts-expect-error: decorator
@inline
function more(sum: v128, share: v128, floats: v128): v128 {
  const all = f64x2.add(sum, f64x2.mul(share, f64x2.promote_low_f32x4(floats)));
  return f64x2.promote_low_f32x4(f32x4.demote_f64x2_zero(all));
}

/** Adds n rows of `width` floats (a multiple of 8), which adjoin, each times its share, a double, to the row `sum`, rounding after each. */
export function mixture(rows: usize, shares: usize, n: i32, sum: usize, width: i32): void {
  const row = (<usize>width) << 2;
  for (let j: usize = 0; j < row; j += 32) {
    let s0 = f64x2.promote_low_f32x4(v128.load64_zero(sum + j));
    let s1 = f64x2.promote_low_f32x4(v128.load64_zero(sum + j, 8));
    let s2 = f64x2.promote_low_f32x4(v128.load64_zero(sum + j, 16));
    let s3 = f64x2.promote_low_f32x4(v128.load64_zero(sum + j, 24));
    let p = rows + j;
    for (let q = 0; q < n; q++) {
      const share = v128.load64_splat(shares + ((<usize>q) << 3));
      s0 = more(s0, share, v128.load64_zero(p));
      s1 = more(s1, share, v128.load64_zero(p, 8));
      s2 = more(s2, share, v128.load64_zero(p, 16));
      s3 = more(s3, share, v128.load64_zero(p, 24));
      p += row;
    }
    v128.store64_lane(sum + j, f32x4.demote_f64x2_zero(s0), 0);
    v128.store64_lane(sum + j, f32x4.demote_f64x2_zero(s1), 0, 8);
    v128.store64_lane(sum + j, f32x4.demote_f64x2_zero(s2), 0, 16);
    v128.store64_lane(sum + j, f32x4.demote_f64x2_zero(s3), 0, 24);
  }
}

/**
 * Side by side for each of n tokens its own row of `width` floats, the mixture of the question's rows by its shares, and the product of both.
 * The tokens' rows and the question's adjoin, shares are `stride` bytes apart, results `row` bytes.
 */
export function beside(
  tokens: usize, question: usize, asked: i32, shares: usize, stride: usize, target: usize, row: usize, n: i32, width: i32,
): void {
  const own = (<usize>width) << 2;
  for (let t = 0; t < n; t++) {
    memory.fill(target + own, 0, own);
    mixture(question, shares, asked, target + own, width);
    for (let j: usize = 0; j < own; j += 16) {
      const x = v128.load(tokens + j);
      v128.store(target + j, x);
      v128.store(target + 2 * own + j, f32x4.mul(x, v128.load(target + own + j)));
    }
    tokens += own;
    shares += stride;
    target += row;
  }
}
