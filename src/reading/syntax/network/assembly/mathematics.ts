// AssemblyScript. Elementary functions four numbers at a time, from additions, multiplications and divisions alone:
// WebAssembly fixes their rounding, so every machine gets the same last bit, which Math.exp does not promise.

/** The greater of each two numbers; of noughts of either sign, and where one is no number, the first. One instruction: `f32x4.max` takes ten. */
// @ts-expect-error: decorator
@inline
export function greater(a: v128, b: v128): v128 {
  return f32x4.pmax(a, b);
}

/** The lesser of each two numbers, as `greater` has it. */
// @ts-expect-error: decorator
@inline
export function lesser(a: v128, b: v128): v128 {
  return f32x4.pmin(a, b);
}

/** The greatest of four numbers, in all four places. */
// @ts-expect-error: decorator
@inline
export function greatest(x: v128): v128 {
  const two = greater(x, v128.shuffle<i32>(x, x, 2, 3, 0, 1));
  return greater(two, v128.shuffle<i32>(two, two, 1, 0, 3, 2));
}

/** What, added to a float, puts its whole number into the last bits: 1.5 * 2^23. */
const SHIFT: f32 = 12582912;

/** The nearest whole numbers, ties to even, as integers; of floats below 2^22. Converting takes three times as long. */
// @ts-expect-error: decorator
@inline
export function integers(x: v128): v128 {
  return i32x4.sub(f32x4.add(x, f32x4.splat(SHIFT)), f32x4.splat(SHIFT));
}

/** e to the power of x, relative error below 2e-7, for x in [-87, 88]; beyond, the value at the bound. */
// @ts-expect-error: decorator
@inline
export function exponential(x: v128): v128 {
  x = lesser(greater(x, f32x4.splat(-87)), f32x4.splat(88));
  const power = integers(f32x4.mul(x, f32x4.splat(1.44269504088896341)));
  const n = f32x4.convert_i32x4_s(power);
  // ln 2 in two parts, so that the remainder keeps its digits (Cody and Waite).
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.add(r, f32x4.mul(n, f32x4.splat(2.12194440e-4)));
  // Cephes expf polynomial.
  let p = f32x4.splat(1.9875691500e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  p = f32x4.add(f32x4.mul(f32x4.mul(p, r), r), f32x4.add(r, f32x4.splat(1)));
  return f32x4.mul(p, i32x4.shl(i32x4.add(power, i32x4.splat(127)), 23));
}

/** 1 / (1 + e^-x). */
// @ts-expect-error: decorator
@inline
export function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exponential(f32x4.neg(x))));
}
