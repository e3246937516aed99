// AssemblyScript. One direction of a simple recurrent unit (Lei et al. 2018, "Simple Recurrent Units for Highly
// Parallelizable Recurrence"): the matrix products are done beforehand for all tokens, only elementwise work is left.
import { sigmoid } from './mathematics';

/**
 * c[t] = f c[t-1] + (1-f) z, h[t] = r c[t] + (1-r) x, with f and r gates that see c[t-1].
 *
 * `u`: rows of z, f, r (each `width` numbers), `x`: the layer's input, `gates`: vf, vr, bf, br, `c` and `h`: the results;
 * rows of u, x, c, h are `lu`, `lx`, `lc`, `lh` bytes long. `back` reads from the last token to the first.
 * `zeros` holds `width` noughts.
 */
export function recur(
  u: usize,
  lu: usize,
  x: usize,
  lx: usize,
  gates: usize,
  c: usize,
  lc: usize,
  h: usize,
  lh: usize,
  tokens: i32,
  width: i32,
  back: bool,
  zeros: usize,
): void {
  const w = (<usize>width) << 2;
  let before = zeros;
  const one = f32x4.splat(1);
  for (let s = 0; s < tokens; s++) {
    const t: usize = back ? tokens - 1 - s : s;
    const ut = u + t * lu;
    const xt = x + t * lx;
    const ct = c + t * lc;
    const ht = h + t * lh;
    for (let j: usize = 0; j < w; j += 16) {
      const p = v128.load(before + j);
      const z = v128.load(ut + j);
      const f = sigmoid(
        f32x4.add(f32x4.add(v128.load(ut + w + j), f32x4.mul(v128.load(gates + j), p)), v128.load(gates + 2 * w + j)),
      );
      const r = sigmoid(
        f32x4.add(
          f32x4.add(v128.load(ut + 2 * w + j), f32x4.mul(v128.load(gates + w + j), p)),
          v128.load(gates + 3 * w + j),
        ),
      );
      const now = f32x4.add(f32x4.mul(f, p), f32x4.mul(f32x4.sub(one, f), z));
      v128.store(ct + j, now);
      v128.store(ht + j, f32x4.add(f32x4.mul(r, now), f32x4.mul(f32x4.sub(one, r), v128.load(xt + j))));
    }
    before = ct;
  }
}

/** y[t] = x[t-1] w0 + x[t] w1 + x[t+1] w2 in each of `width` channels; nought beyond either end. Rows adjoin. */
export function neighbours(x: usize, w: usize, y: usize, tokens: i32, width: i32): void {
  const row = (<usize>width) << 2;
  for (let t = 0; t < tokens; t++) {
    const xt = x + <usize>t * row;
    const yt = y + <usize>t * row;
    for (let j: usize = 0; j < row; j += 16) {
      let s = f32x4.mul(v128.load(xt + j), v128.load(w + row + j));
      if (t > 0) s = f32x4.add(s, f32x4.mul(v128.load(xt + j - row), v128.load(w + j)));
      if (t + 1 < tokens) s = f32x4.add(s, f32x4.mul(v128.load(xt + j + row), v128.load(w + 2 * row + j)));
      v128.store(yt + j, s);
    }
  }
}
