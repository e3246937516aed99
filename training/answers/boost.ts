/** Gradient boosting of regression trees (Friedman 2001) on features in bins, deterministic for a seed. */

/** A tree as parallel lists: `feature` is -1 at a leaf; a row goes left where its value is at most the threshold. */
export interface Tree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly value: readonly number[];
}

export interface Forest {
  readonly base: number;
  readonly trees: readonly Tree[];
}

export interface Settings {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Fewest rows in a leaf. */
  readonly leaf: number;
  /** Added to a leaf's weight, so that small leaves say little. */
  readonly shrink: number;
  /** Share of features and rows that each tree sees. */
  readonly columns: number;
  readonly rows: number;
  readonly seed: number;
}

const BINS = 48;

/** Fits trees to values by least squares, each row with its weight. */
export function boost(
  rows: readonly Float32Array[],
  values: readonly number[],
  weights: readonly number[],
  settings: Settings,
): Forest {
  const n = rows.length;
  const width = rows[0]!.length;
  const edges = Array.from({ length: width }, (_, f) => edgesOf(rows, f));
  const bins = edges.map((e, f) => Uint8Array.from(rows, (row) => binOf(e, row[f]!)));
  const random = randomFrom(settings.seed);
  let base = 0;
  let weight = 0;
  for (let i = 0; i < n; i++) {
    base += values[i]! * weights[i]!;
    weight += weights[i]!;
  }
  base /= weight;
  const left = Float64Array.from(values, (v, i) => (v - base) * weights[i]!);
  const h = Float64Array.from(weights);
  const trees: Tree[] = [];
  for (let t = 0; t < settings.trees; t++) {
    const columns = [...Array(width).keys()].filter(() => random() < settings.columns);
    const active: number[] = [];
    for (let i = 0; i < n; i++) if (random() < settings.rows) active.push(i);
    const tree = grow(Int32Array.from(active), columns, bins, edges, left, h, settings);
    trees.push(tree);
    for (let i = 0; i < n; i++) left[i]! -= weights[i]! * leafOf(tree, rows[i]!);
  }
  return { base, trees };
}

function grow(
  active: Int32Array,
  columns: readonly number[],
  bins: readonly Uint8Array[],
  edges: readonly Float64Array[],
  g: Float64Array,
  h: Float64Array,
  { depth, leaf, shrink, rate }: Settings,
): Tree {
  const tree = { feature: [-1], threshold: [0], left: [-1], right: [-1], value: [0] };
  let level = [{ node: 0, rows: active }];
  for (let d = 0; level.length > 0; d++) {
    const next: typeof level = [];
    for (const { node, rows } of level) {
      let G = 0;
      let H = 0;
      for (const i of rows) {
        G += g[i]!;
        H += h[i]!;
      }
      tree.value[node] = (rate * G) / (H + shrink);
      if (d === depth || rows.length < 2 * leaf) continue;
      const split = bestSplit(rows, columns, bins, edges, g, h, G, H, leaf, shrink);
      if (!split) continue;
      const column = bins[split.feature]!;
      const parts = [rows.filter((i) => column[i]! <= split.bin), rows.filter((i) => column[i]! > split.bin)];
      tree.feature[node] = split.feature;
      tree.threshold[node] = edges[split.feature]![split.bin]!;
      for (const [side, part] of parts.entries()) {
        const child = tree.feature.length;
        tree.feature.push(-1);
        tree.threshold.push(0);
        tree.left.push(-1);
        tree.right.push(-1);
        tree.value.push(0);
        (side === 0 ? tree.left : tree.right)[node] = child;
        next.push({ node: child, rows: part });
      }
    }
    level = next;
  }
  return tree;
}

function bestSplit(
  rows: Int32Array,
  columns: readonly number[],
  bins: readonly Uint8Array[],
  edges: readonly Float64Array[],
  g: Float64Array,
  h: Float64Array,
  G: number,
  H: number,
  leaf: number,
  shrink: number,
): { feature: number; bin: number } | null {
  let best = (G * G) / (H + shrink) + 1e-6;
  let found: { feature: number; bin: number } | null = null;
  const gs = new Float64Array(BINS + 1);
  const hs = new Float64Array(BINS + 1);
  const counts = new Int32Array(BINS + 1);
  for (const feature of columns) {
    const last = edges[feature]!.length;
    if (last === 0) continue;
    gs.fill(0);
    hs.fill(0);
    counts.fill(0);
    const column = bins[feature]!;
    for (let r = 0; r < rows.length; r++) {
      const i = rows[r]!;
      const bin = column[i]!;
      gs[bin]! += g[i]!;
      hs[bin]! += h[i]!;
      counts[bin]!++;
    }
    let gl = 0;
    let hl = 0;
    let count = 0;
    for (let bin = 0; bin < last; bin++) {
      gl += gs[bin]!;
      hl += hs[bin]!;
      count += counts[bin]!;
      if (count < leaf) continue;
      if (rows.length - count < leaf) break;
      const gain = (gl * gl) / (hl + shrink) + (G - gl) ** 2 / (H - hl + shrink);
      if (gain > best) {
        best = gain;
        found = { feature, bin };
      }
    }
  }
  return found;
}

/** What a tree says of a row. */
export function leafOf(tree: Tree, row: ArrayLike<number>): number {
  let node = 0;
  while (tree.feature[node]! >= 0)
    node = row[tree.feature[node]!]! <= tree.threshold[node]! ? tree.left[node]! : tree.right[node]!;
  return tree.value[node]!;
}

/** What a forest says of a row. */
export function predict({ base, trees }: Forest, row: ArrayLike<number>): number {
  let sum = base;
  for (const tree of trees) sum += leafOf(tree, row);
  return sum;
}

/** Thresholds between the bins of a feature: its values where they are few, else its quantiles. */
function edgesOf(rows: readonly Float32Array[], feature: number): Float64Array {
  const step = Math.ceil(rows.length / 40_000);
  const values = rows.filter((_, i) => i % step === 0).map((row) => row[feature]!);
  values.sort((a, b) => a - b);
  const distinct = [...new Set(values)];
  if (distinct.length <= BINS) return Float64Array.from(distinct.slice(0, -1), (x, i) => (x + distinct[i + 1]!) / 2);
  const edges = new Set<number>();
  for (let k = 1; k < BINS; k++) edges.add(values[Math.floor((k * values.length) / BINS)]!);
  return Float64Array.from([...edges].sort((a, b) => a - b));
}

function binOf(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A linear congruential generator: the same numbers for the same seed on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
