import { type Syntax, type SyntaxSentence, type Token, tokensOf } from './syntax.ts';

/** A sentence's tree for people who write rules: one word a line, under its head, with its relation and part of speech. */
export function drawTree(syntax: Syntax, sentence: SyntaxSentence): string {
  const children = new Map<number, Token[]>();
  for (const token of tokensOf(syntax, sentence))
    children.set(token.head, [...(children.get(token.head) ?? []), token]);
  const lines: string[] = [];
  // a stack of our own: a sentence may be deeper than the call stack
  const open = (children.get(-1) ?? []).reverse().map((token) => ({ token, before: '', branch: '' }));
  for (let step = open.pop(); step; step = open.pop()) {
    const { token, before, branch } = step;
    lines.push(`${before}${branch}${token.text}  ${token.deprel} ${token.upos} ${token.xpos}`);
    const under = before + (branch === '' ? '' : branch === '└─ ' ? '   ' : '│  ');
    const below = children.get(token.index) ?? [];
    for (const [i, child] of [...below.entries()].reverse()) {
      open.push({ token: child, before: under, branch: i === below.length - 1 ? '└─ ' : '├─ ' });
    }
  }
  return lines.join('\n');
}
