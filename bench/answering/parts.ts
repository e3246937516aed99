/** The parts of answering, by the functions whose time each is: that of the innermost one that runs. */
const parts: Readonly<Record<string, readonly string[]>> = {
  'parse of the question': ['parseQuestion'],
  'understanding it otherwise': ['understand', 'namesakes'],
  'likeness and retrieval': ['align', 'likeness', 'weighEvidence'],
  'candidates and their features': ['featuresOf', 'candidatesIn'],
  'rows for the network': ['inputOf'],
  'the network': ['score'],
  'faults of what is chosen': ['faultOf', 'decide'],
  'corrections and claims': ['correction', 'contrarySentence', 'claimed', 'judgement', 'speech'],
  'the reply': ['fromEvidence', 'notSaid', 'furtherAnswers', 'withDenial', 'restate'],
};
/** Asking again in other words: all of the parts are in it too. */
const AGAIN = 'inOtherWords';

/** A profile as the inspector gives it. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string };
    readonly children?: readonly number[];
  }[];
  /** For each sample, the node that ran. */
  readonly samples?: readonly number[];
}

/** For each part of answering its share of a profile's time, 0 to 1; the last one lies across the others. */
export function partsOf({ nodes, samples = [] }: Profile): Record<string, number> {
  const partOf = new Map(Object.entries(parts).flatMap(([part, names]) => names.map((name) => [name, part] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const places = new Map<number, { part: string; again: boolean }>();
  const place = (id: number, part: string, again: boolean) => {
    const { callFrame, children = [] } = byId.get(id)!;
    const own = {
      part: partOf.get(callFrame.functionName) ?? part,
      again: again || callFrame.functionName === AGAIN,
    };
    places.set(id, own);
    for (const child of children) place(child, own.part, own.again);
  };
  place(nodes[0]!.id, 'other', false);
  const counts = new Map([...Object.keys(parts), 'collecting garbage', 'other'].map((part) => [part, 0]));
  let again = 0;
  let all = 0;
  for (const id of samples) {
    const { functionName } = byId.get(id)!.callFrame;
    if (functionName === '(idle)' || functionName === '(program)') continue;
    const own = functionName === '(garbage collector)' ? { part: 'collecting garbage', again: false } : places.get(id)!;
    counts.set(own.part, counts.get(own.part)! + 1);
    if (own.again) again++;
    all++;
  }
  const shares = Object.fromEntries([...counts].map(([part, count]) => [part, count / all]));
  return { ...shares, 'of all, asking again in other words': again / all };
}
