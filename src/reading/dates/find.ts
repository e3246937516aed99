import type { Syntax } from '../syntax/syntax.ts';
import { cuesIn } from './cues.ts';
import type { Expression } from './expression.ts';
import { folded, type Rule } from './rules/rule.ts';
import { rules } from './rules/rules.ts';

/**
 * All rules' findings, overlaps settled: what starts earlier wins, then the longer. In order. Linear: each rule goes at most once over a
 * sentence, and only over those that hold a word it cannot do without.
 */
export function findExpressions(text: string, syntax: Syntax): Expression[] {
  const found: (Expression & { rank: number })[] = [];
  for (const sentence of syntax.sentences) {
    const cues = cuesIn(syntax.tokens, sentence.first, sentence.last);
    if (cues === 0) continue;
    const words = text.slice(sentence.start, sentence.end);
    const lower = folded(words);
    rules.forEach((rule, rank) => {
      if ((rule.needs & cues) === 0) return;
      for (const expression of matches(rule, words, lower, sentence.start)) found.push({ ...expression, rank });
    });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  let last = -1;
  return found.filter((e) => {
    if (e.start < last) return false;
    last = e.end;
    return true;
  });
}

function* matches({ pattern, folds, make }: Rule, words: string, lower: string, offset: number): Generator<Expression> {
  const read = folds ? lower : words;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(read); match; match = pattern.exec(read)) {
    const groups = match.groups ?? {};
    const { index } = match;
    const end = index + match[0].length;
    const what = make(groups, words.slice(index, end));
    if (!what) continue;
    const [from, to] = (groups.at === undefined ? undefined : match.indices?.groups?.at) ?? [index, end];
    yield { ...what, start: offset + from, end: offset + to };
  }
}
