import { key, plain } from '../../src/reading/syntax/network/features.ts';
import { tagOf } from './examples.ts';
import type { Sentence } from './treebank.ts';

/** Features that say how a word is spelt, not what it is. */
const SPELLING = /^(Typo|Style|Abbr|ExtPos|CorrectForm|ModernForm)=/;

/**
 * The features of a token that its own form tells. Past and plain present forms do not show person and number (but
 * "am", "was" do), so what the treebank takes from the subject is left out.
 */
export function features(token: string, xpos: string, feats: string): string {
  const open = (xpos === 'VBD' || xpos === 'VBP') && !/^(am|'m|was)$/i.test(token);
  const kept = feats.split('|').filter((f) => !SPELLING.test(f) && !(open && /^(Number|Person)=/.test(f)));
  return kept.join('|') || '_';
}

/** Most frequent features by "UPOS tag", and by "word UPOS tag" where a word seen at least thrice differs. */
export function featureTable(sentences: readonly Sentence[]): Record<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const add = (of: string, value: string) => {
    const inner = counts.get(of) ?? new Map<string, number>();
    inner.set(value, (inner.get(value) ?? 0) + 1);
    counts.set(of, inner);
  };
  for (const s of sentences) {
    for (const [i, token] of s.tokens.entries()) {
      const tag = `${s.upos[i]} ${tagOf(s.xpos[i]!, s.feats[i]!)}`;
      const value = features(token, s.xpos[i]!, s.feats[i]!);
      add(tag, value);
      add(`${key(plain(token))} ${tag}`, value);
    }
  }
  const table: Record<string, string> = {};
  const order = [...counts].sort(([a], [b]) => a.split(' ').length - b.split(' ').length || (a < b ? -1 : 1));
  for (const [of, values] of order) {
    const [[value, n]] = [...values].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)) as [[string, number]];
    const parts = of.split(' ');
    if (parts.length === 2) table[of] = value;
    else if (n >= 3 && table[parts.slice(-2).join(' ')] !== value) table[of] = value;
  }
  return table;
}

/** For each part of speech, the tags seen with it at least thrice. */
export function tagsTogether(
  sentences: readonly Sentence[],
  upos: readonly string[],
  tags: readonly string[],
): number[][] {
  const counts = upos.map(() => tags.map(() => 0));
  for (const s of sentences) {
    for (const i of s.tokens.keys()) {
      const t = tags.indexOf(tagOf(s.xpos[i]!, s.feats[i]!));
      if (t >= 0) counts[upos.indexOf(s.upos[i]!)]![t]!++;
    }
  }
  return counts.map((row) => {
    const seen = row.flatMap((n, t) => (n >= 3 ? [t] : []));
    return seen.length ? seen : row.flatMap((n, t) => (n > 0 ? [t] : []));
  });
}
