// AssemblyScript. Gradients of what src/reading/syntax/network/assembly computes, and the optimiser's step.
import { sigmoid } from '../../../src/reading/syntax/network/assembly/mathematics';

/**
 * Gradient of `recur`. Adds to `dx` and `dgates`, writes `du`; `dh` is the gradient of h. `carry` holds `width` noughts at
 * the start and is overwritten. Rows as in `recur`.
 */
export function recurBack(
  u: usize,
  lu: usize,
  x: usize,
  lx: usize,
  gates: usize,
  c: usize,
  lc: usize,
  dh: usize,
  du: usize,
  dx: usize,
  dgates: usize,
  tokens: i32,
  width: i32,
  back: bool,
  zeros: usize,
  carry: usize,
): void {
  const w = (<usize>width) << 2;
  const one = f32x4.splat(1);
  for (let s = tokens - 1; s >= 0; s--) {
    const t: usize = back ? tokens - 1 - s : s;
    const ut = u + t * lu;
    const dut = du + t * lu;
    const xt = x + t * lx;
    const dht = dh + t * lx;
    const dxt = dx + t * lx;
    const ct = c + t * lc;
    const before = s == 0 ? zeros : back ? ct + lc : ct - lc;
    for (let j: usize = 0; j < w; j += 16) {
      const p = v128.load(before + j);
      const now = v128.load(ct + j);
      const z = v128.load(ut + j);
      const vf = v128.load(gates + j);
      const vr = v128.load(gates + w + j);
      const f = sigmoid(f32x4.add(f32x4.add(v128.load(ut + w + j), f32x4.mul(vf, p)), v128.load(gates + 2 * w + j)));
      const r = sigmoid(
        f32x4.add(f32x4.add(v128.load(ut + 2 * w + j), f32x4.mul(vr, p)), v128.load(gates + 3 * w + j)),
      );
      const g = v128.load(dht + j);
      const input = v128.load(xt + j);
      const dr = f32x4.mul(f32x4.mul(g, f32x4.sub(now, input)), f32x4.mul(r, f32x4.sub(one, r)));
      v128.store(dxt + j, f32x4.add(v128.load(dxt + j), f32x4.mul(g, f32x4.sub(one, r))));
      const dc = f32x4.add(f32x4.mul(g, r), v128.load(carry + j));
      const df = f32x4.mul(f32x4.mul(dc, f32x4.sub(p, z)), f32x4.mul(f, f32x4.sub(one, f)));
      v128.store(dut + j, f32x4.mul(dc, f32x4.sub(one, f)));
      v128.store(dut + w + j, df);
      v128.store(dut + 2 * w + j, dr);
      let d = f32x4.mul(dc, f);
      d = f32x4.add(d, f32x4.mul(df, vf));
      d = f32x4.add(d, f32x4.mul(dr, vr));
      v128.store(carry + j, d);
      v128.store(dgates + j, f32x4.add(v128.load(dgates + j), f32x4.mul(df, p)));
      v128.store(dgates + w + j, f32x4.add(v128.load(dgates + w + j), f32x4.mul(dr, p)));
      v128.store(dgates + 2 * w + j, f32x4.add(v128.load(dgates + 2 * w + j), df));
      v128.store(dgates + 3 * w + j, f32x4.add(v128.load(dgates + 3 * w + j), dr));
    }
  }
}

/** Gradient of `neighbours`: adds to dx and dw. */
export function neighboursBack(x: usize, w: usize, dy: usize, dx: usize, dw: usize, tokens: i32, width: i32): void {
  const row = (<usize>width) << 2;
  for (let t = 0; t < tokens; t++) {
    const at = <usize>t * row;
    for (let j: usize = 0; j < row; j += 16) {
      const g = v128.load(dy + at + j);
      const here = x + at + j;
      let d = f32x4.mul(g, v128.load(w + row + j));
      v128.store(dw + row + j, f32x4.add(v128.load(dw + row + j), f32x4.mul(g, v128.load(here))));
      if (t > 0) {
        v128.store(dw + j, f32x4.add(v128.load(dw + j), f32x4.mul(g, v128.load(here - row))));
        d = f32x4.add(d, f32x4.mul(v128.load(dy + at + j - row), v128.load(w + 2 * row + j)));
      }
      if (t + 1 < tokens) {
        v128.store(dw + 2 * row + j, f32x4.add(v128.load(dw + 2 * row + j), f32x4.mul(g, v128.load(here + row))));
        d = f32x4.add(d, f32x4.mul(v128.load(dy + at + j + row), v128.load(w + j)));
      }
      const to = dx + at + j;
      v128.store(to, f32x4.add(v128.load(to), d));
    }
  }
}

/** Sum of squares of n numbers (n a multiple of 4). */
export function squares(a: usize, n: i32): f64 {
  let s = f64x2.splat(0);
  for (let i = 0; i < n; i += 4) {
    const v = v128.load(a);
    const q = f32x4.mul(v, v);
    s = f64x2.add(
      s,
      f64x2.add(f64x2.promote_low_f32x4(q), f64x2.promote_low_f32x4(v128.shuffle<i32>(q, q, 2, 3, 2, 3))),
    );
    a += 16;
  }
  return f64x2.extract_lane(s, 0) + f64x2.extract_lane(s, 1);
}

/**
 * Adam (Kingma and Ba 2015) with the weights' exponential moving average, over n numbers (a multiple of 4): the gradient
 * is scaled by `scale` first and set to nought after.
 */
export function adam(
  weights: usize,
  gradient: usize,
  first: usize,
  second: usize,
  average: usize,
  n: i32,
  rate: f32,
  beta1: f32,
  beta2: f32,
  correction1: f32,
  correction2: f32,
  scale: f32,
  decay: f32,
  shrink: f32,
): void {
  const b1 = f32x4.splat(beta1);
  const b2 = f32x4.splat(beta2);
  const c1 = f32x4.splat(1 - beta1);
  const c2 = f32x4.splat(1 - beta2);
  const k = f32x4.splat(scale);
  const step = f32x4.splat(rate / correction1);
  const root = f32x4.splat(1 / correction2);
  const e = f32x4.splat(1e-8);
  const keep = f32x4.splat(decay);
  const rest = f32x4.splat(1 - decay);
  const less = f32x4.splat(1 - rate * shrink);
  const zero = f32x4.splat(0);
  for (let i: usize = 0; i < (<usize>n) << 2; i += 16) {
    const g = f32x4.mul(v128.load(gradient + i), k);
    v128.store(gradient + i, zero);
    const m = f32x4.add(f32x4.mul(b1, v128.load(first + i)), f32x4.mul(c1, g));
    const v = f32x4.add(f32x4.mul(b2, v128.load(second + i)), f32x4.mul(c2, f32x4.mul(g, g)));
    v128.store(first + i, m);
    v128.store(second + i, v);
    const d = f32x4.div(f32x4.mul(step, m), f32x4.add(f32x4.sqrt(f32x4.mul(v, root)), e));
    const w = f32x4.sub(f32x4.mul(v128.load(weights + i), less), d);
    v128.store(weights + i, w);
    v128.store(average + i, f32x4.add(f32x4.mul(keep, v128.load(average + i)), f32x4.mul(rest, w)));
  }
}

/** Adds, scales rows and the like, over n numbers (a multiple of 4): y += a * x. */
export function addScaled(x: usize, y: usize, a: f32, n: i32): void {
  const k = f32x4.splat(a);
  for (let i: usize = 0; i < (<usize>n) << 2; i += 16) {
    v128.store(y + i, f32x4.add(v128.load(y + i), f32x4.mul(k, v128.load(x + i))));
  }
}

/** The transpose of a row-major matrix. */
export function transpose(a: usize, b: usize, rows: i32, columns: i32): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      store<f32>(b + ((<usize>(j * rows + i)) << 2), load<f32>(a + ((<usize>(i * columns + j)) << 2)));
    }
  }
}
