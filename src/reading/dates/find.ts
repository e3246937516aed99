import type { Syntax } from '../syntax/syntax.ts';
import { cuesIn } from './cues.ts';
import type { Expression } from './expression.ts';
import type { Rule } from './rules/rule.ts';
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
    rules.forEach((rule, rank) => {
      if ((rule.needs & cues) === 0) return;
      for (const expression of matches(rule, words, sentence.start)) found.push({ ...expression, rank });
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

function* matches({ pattern, make }: Rule, words: string, offset: number): Generator<Expression> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
    const groups = match.groups ?? {};
    const what = make(groups, match[0]);
    if (!what) continue;
    const [start, end] = (groups.at === undefined ? undefined : match.indices?.groups?.at) ?? [
      match.index,
      match.index + match[0].length,
    ];
    yield { ...what, start: offset + start, end: offset + end };
  }
}
