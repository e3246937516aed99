/** A sentence of a treebank in CoNLL-U. */
export interface TreebankSentence {
  readonly document: string;
  readonly tokens: readonly string[];
  readonly lemma: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly feats: readonly string[];
  /** 0 for the root, else the number of the head from 1. */
  readonly head: readonly number[];
  readonly deprel: readonly string[];
}

/** The sentences of a CoNLL-U file. Lines of multiword tokens and of empty nodes are left out. */
export function parseConllu(text: string): TreebankSentence[] {
  let document = '';
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      const lines = block.split('\n');
      document = lines.map((l) => /^# newdoc id = (\S+)/.exec(l)?.[1]).find(Boolean) ?? document;
      const rows = lines.filter((l) => /^\d+\t/.test(l)).map((l) => l.split('\t'));
      const column = (i: number) => rows.map((r) => r[i]!);
      return {
        document,
        tokens: column(1),
        lemma: column(2),
        upos: column(3),
        xpos: column(4),
        feats: column(5),
        head: column(6).map(Number),
        deprel: column(7),
      };
    })
    .filter((s) => s.tokens.length > 0);
}
