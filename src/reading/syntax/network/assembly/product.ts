// AssemblyScript. Products of matrices of 32-bit floats. Every sum runs over k in rising order, so a row's result does
// not depend on which other rows are computed with it: one sentence gives the same bits alone or among many.

/** Copies 8 columns of a row-major matrix of k rows into k * 8 adjoining numbers. */
// @ts-expect-error: decorator
@inline
function pack(source: usize, stride: usize, target: usize, k: i32): void {
  for (let i = 0; i < k; i++) {
    v128.store(target, v128.load(source));
    v128.store(target, v128.load(source, 16), 16);
    source += stride;
    target += 32;
  }
}

/** Four rows of A by one panel. */
// @ts-expect-error: decorator
@inline
function four(a: usize, row: usize, column: usize, b: usize, c: usize, ldc: usize, k: i32, add: bool): void {
  const c1 = c + ldc;
  const c2 = c1 + ldc;
  const c3 = c2 + ldc;
  const zero = f32x4.splat(0);
  let s00 = add ? v128.load(c) : zero;
  let s01 = add ? v128.load(c, 16) : zero;
  let s10 = add ? v128.load(c1) : zero;
  let s11 = add ? v128.load(c1, 16) : zero;
  let s20 = add ? v128.load(c2) : zero;
  let s21 = add ? v128.load(c2, 16) : zero;
  let s30 = add ? v128.load(c3) : zero;
  let s31 = add ? v128.load(c3, 16) : zero;
  let a1 = a + row;
  let a2 = a1 + row;
  let a3 = a2 + row;
  for (let i = 0; i < k; i++) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let x = v128.load32_splat(a);
    s00 = f32x4.add(s00, f32x4.mul(x, b0));
    s01 = f32x4.add(s01, f32x4.mul(x, b1));
    x = v128.load32_splat(a1);
    s10 = f32x4.add(s10, f32x4.mul(x, b0));
    s11 = f32x4.add(s11, f32x4.mul(x, b1));
    x = v128.load32_splat(a2);
    s20 = f32x4.add(s20, f32x4.mul(x, b0));
    s21 = f32x4.add(s21, f32x4.mul(x, b1));
    x = v128.load32_splat(a3);
    s30 = f32x4.add(s30, f32x4.mul(x, b0));
    s31 = f32x4.add(s31, f32x4.mul(x, b1));
    a += column;
    a1 += column;
    a2 += column;
    a3 += column;
    b += 32;
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c3, s30);
  v128.store(c3, s31, 16);
}

/** One row of A by one panel. */
// @ts-expect-error: decorator
@inline
function one(a: usize, column: usize, b: usize, c: usize, k: i32, add: bool): void {
  let s0 = add ? v128.load(c) : f32x4.splat(0);
  let s1 = add ? v128.load(c, 16) : f32x4.splat(0);
  for (let i = 0; i < k; i++) {
    const x = v128.load32_splat(a);
    s0 = f32x4.add(s0, f32x4.mul(x, v128.load(b)));
    s1 = f32x4.add(s1, f32x4.mul(x, v128.load(b, 16)));
    a += column;
    b += 32;
  }
  v128.store(c, s0);
  v128.store(c, s1, 16);
}

/**
 * C = A B, or C += A B: m rows, k inner, n columns (a multiple of 8). `row` and `column` are A's steps in bytes, so that
 * A may be read transposed; `ldc` is C's row in bytes. B is row-major with
 * rows of `ldb` bytes; `room` holds k * 8 numbers to pack a panel of it in.
 */
export function product(
  a: usize, row: usize, column: usize, b: usize, ldb: usize, c: usize, ldc: usize,
  m: i32, k: i32, n: i32, add: bool, room: usize,
): void {
  for (let j = 0; j < n; j += 8) {
    pack(b + (<usize>j << 2), ldb, room, k);
    let ai = a;
    let ci = c + (<usize>j << 2);
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      four(ai, row, column, room, ci, ldc, k, add);
      ai += row << 2;
      ci += ldc << 2;
    }
    for (; i < m; i++) {
      one(ai, column, room, ci, k, add);
      ai += row;
      ci += ldc;
    }
  }
}
