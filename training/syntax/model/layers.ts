import type { Parameter, Parameters } from '../parameters.ts';
import { glorot, type Pass } from './pass.ts';
import type { Sizes } from './sizes.ts';

export interface LayerState {
  readonly x: number;
  readonly y: number;
  readonly u: number;
  readonly c: number;
  readonly mask: number;
}

/** One layer of simple recurrent units, both directions, after a mixing of each token with its neighbours. */
export class LayerStep {
  readonly #width: number;
  readonly #mix: Parameter;
  readonly #layer: Parameter;
  readonly #gates: Parameter;
  readonly #zeros: number;

  constructor(p: Parameters, { width }: Sizes, index: number, zeros: number) {
    this.#width = width;
    this.#zeros = zeros;
    this.#mix = p.declare(`mix${index}`, 3, width);
    this.#layer = p.declare(`layer${index}`, width, 3 * width);
    this.#gates = p.declare(`gates${index}`, 8, width / 2);
  }

  start(p: Parameters, random: () => number): void {
    p.set(this.#mix, (r) => (r === 1 ? 1 : 0.3 * (2 * random() - 1)));
    p.set(this.#layer, glorot(random, 2 * this.#width));
    p.set(this.#gates, (r) => (r % 4 < 2 ? 0.3 * (2 * random() - 1) : 0));
  }

  forward(pass: Pass, x: number): { h: number; state: LayerState } {
    const { engine, parameters: p, batch, first, total, dropout } = pass;
    const d = this.#width;
    const half = d / 2;
    const mask = pass.mask(x, d, () => dropout!.layer);
    const y = engine.room(total * d);
    const u = engine.room(total * 3 * d);
    const c = engine.room(total * d);
    const h = engine.room(total * d);
    for (const [b, { n }] of batch.entries()) {
      const o = first[b]! * d * 4;
      engine.call('neighbours', x + o, p.at(this.#mix), y + o, n, d);
    }
    pass.times(y, d, this.#layer, u);
    for (const [b, { n }] of batch.entries()) {
      for (let k = 0; k < 2; k++) {
        const o = (first[b]! * d + k * half) * 4;
        const gates = p.at(this.#gates, 4 * k);
        engine.call(
          'recur',
          u + o * 3,
          12 * d,
          x + o,
          4 * d,
          gates,
          c + o,
          4 * d,
          h + o,
          4 * d,
          n,
          half,
          k,
          this.#zeros,
        );
      }
    }
    return { h, state: { x, y, u, c, mask } };
  }

  /** Returns the gradient of the layer's input, given that of its output. */
  backward(pass: Pass, { x, y, u, c, mask }: LayerState, dh: number): number {
    const { engine, parameters: p, batch, first, total } = pass;
    const d = this.#width;
    const half = d / 2;
    const du = engine.room(total * 3 * d);
    const dx = engine.zeros(total * d);
    for (const [b, { n }] of batch.entries()) {
      for (let k = 0; k < 2; k++) {
        const o = (first[b]! * d + k * half) * 4;
        const g = [p.at(this.#gates, 4 * k), p.gradient(this.#gates, 4 * k)] as const;
        const rest = [g[1], n, half, k, this.#zeros, engine.zeros(half)] as const;
        engine.call(
          'recurBack',
          u + o * 3,
          12 * d,
          x + o,
          4 * d,
          g[0],
          c + o,
          4 * d,
          dh + o,
          du + o * 3,
          dx + o,
          ...rest,
        );
      }
    }
    const dy = engine.zeros(total * d);
    pass.timesBack(y, d, du, this.#layer, dy);
    for (const [b, { n }] of batch.entries()) {
      const o = first[b]! * d * 4;
      engine.call('neighboursBack', x + o, p.at(this.#mix), dy + o, dx + o, p.gradient(this.#mix), n, d);
    }
    pass.applyMask(mask, dx, d);
    return dx;
  }
}
