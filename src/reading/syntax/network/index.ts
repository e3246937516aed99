/** Parts of speech, features and dependencies by a network of our own: see `training/README.md` for how it was fitted. */
import { key, plain } from './features.ts';
import { BATCH, LONGEST } from './matrices.ts';
import { Network, type Reading } from './network.ts';
import { joined, noStates, type States } from './states.ts';
import { Vectors } from './vectors.ts';
import { readWeights, type Weights } from './weights.ts';
import { windowStarts } from './windows.ts';

export type { States } from './states.ts';
export { joined, noStates } from './states.ts';

export interface Analysis {
  /** Universal part of speech of each token. */
  upos: string[];
  /** Penn Treebank tag, as the English Web Treebank has it. */
  xpos: string[];
  /** UD features, e.g. "Tense=Past|VerbForm=Fin", or "_". */
  feats: string[];
  /** Index of the head within the sentence, -1 for the root. */
  head: Int32Array;
  /** Universal relation with its subtype, e.g. "nsubj:pass". */
  deprel: string[];
  /** What the network made of each token. */
  states: States;
}

let weights: Weights | undefined;
let network: Network | undefined;
let vectors: Vectors | undefined;

/** Reads the weights on the first call (about 7 MB), not before. */
function theWeights(): Weights {
  weights ??= readWeights();
  return weights;
}

function theNetwork(): Network {
  network ??= new Network(theWeights());
  return network;
}

/** The vector of a word, of length 1, for comparing meanings; null where it has none. */
export function vectorOf(word: string): Float32Array | null {
  vectors ??= new Vectors(theWeights());
  return vectors.of(word);
}

/** Tags and parses one sentence of UD tokens. Pure and the same on every machine; time grows linearly with its length. */
export function analyse(tokens: readonly string[]): Analysis {
  return analyseAll([tokens])[0]!;
}

/** Tags and parses sentences; the same results as one by one, in less time. */
export function analyseAll(sentences: readonly (readonly string[])[]): Analysis[] {
  const windows: { sentence: number; tokens: readonly string[] }[] = [];
  for (const [sentence, tokens] of sentences.entries()) {
    if (tokens.length === 0) continue;
    const starts = windowStarts(tokens, LONGEST);
    for (const [i, start] of starts.entries()) windows.push({ sentence, tokens: tokens.slice(start, starts[i + 1]) });
  }
  const results = sentences.map(
    (): Analysis => ({ upos: [], xpos: [], feats: [], head: new Int32Array(0), deprel: [], states: noStates }),
  );
  const readings: Reading[] = [];
  for (let from = 0; from < windows.length; ) {
    let to = from;
    let size = 0;
    while (to < windows.length && size + windows[to]!.tokens.length <= BATCH) size += windows[to++]!.tokens.length;
    readings.push(...theNetwork().read(windows.slice(from, to).map((w) => w.tokens)));
    from = to;
  }
  const heads: number[][] = sentences.map(() => []);
  for (const [w, { sentence, tokens }] of windows.entries())
    append(results[sentence]!, heads[sentence]!, readings[w]!, tokens);
  const states: States[][] = sentences.map(() => []);
  for (const [w, { sentence }] of windows.entries()) states[sentence]!.push(readings[w]!.states);
  for (const [s, list] of heads.entries()) {
    results[s]!.head = Int32Array.from(list);
    results[s]!.states = joined(states[s]!);
  }
  return results;
}

/** Adds a window's reading to its sentence's. The root of a later window hangs on the first root, as UD does with run-ons. */
function append(result: Analysis, heads: number[], reading: Reading, tokens: readonly string[]): void {
  const { head } = theNetwork();
  const offset = heads.length;
  const root = heads.indexOf(-1);
  for (const [i, token] of tokens.entries()) {
    const upos = head.upos[reading.upos[i]!]!;
    const tag = head.tags[reading.tags[i]!]!;
    result.upos.push(upos);
    result.xpos.push(tag.split('|')[0]!);
    result.feats.push(head.features[`${key(plain(token))} ${upos} ${tag}`] ?? head.features[`${upos} ${tag}`] ?? '_');
    const isLaterRoot = reading.heads[i] === -1 && root >= 0;
    heads.push(reading.heads[i] === -1 ? root : reading.heads[i]! + offset);
    result.deprel.push(isLaterRoot ? 'parataxis' : head.labels[reading.labels[i]!]!);
  }
}
