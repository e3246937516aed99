import type { Cue } from '../reading.ts';
import type { SyntaxSentence, Token } from '../syntax/syntax.ts';
import { dependant, type Stretch, type Tree } from '../syntax/tree.ts';
import type { Report } from './report.ts';

/** "It rained, according to the police." */
export function byAccording(
  tree: Tree,
  text: string,
  at: number,
  sentence: SyntaxSentence,
  isQuoted: (token: Token) => boolean,
): Report | null {
  const to = tree.tokens[at + 1];
  if (to?.lower !== 'to' || at + 2 >= sentence.last) return null;
  let source = tree.tokens[at]!.head;
  if (source <= at) source = dependant(tree, at, 'obl', 'obj', 'nmod') ?? tree.tokens[at + 1]!.head;
  if (source <= at + 1) source = at + 2;
  const phrase = { first: at, last: Math.max(tree.reach[source]!.last, source + 1) };
  const head = tree.tokens[source]!.head;
  const whole = head >= 0 && head !== at ? tree.reach[head]! : sentence;
  const before = { first: Math.max(sentence.first, Math.min(whole.first, at)), last: at };
  const stretches =
    phrase.first <= sentence.first + 1
      ? [{ first: phrase.last, last: sentence.last }]
      : (aroundAside(tree, phrase, sentence, isQuoted) ?? [
          before,
          { first: phrase.last, last: Math.max(phrase.last, Math.min(whole.last, sentence.last)) },
        ]);
  const cue: Cue = {
    text: text.slice(tree.tokens[at]!.start, to.end),
    lemma: 'according to',
    standing: 'said',
    start: tree.tokens[at]!.start,
    end: to.end,
  };
  const real = stretches.filter((s) => tree.tokens.slice(s.first, s.last).some((t) => t.upos !== 'PUNCT'));
  return { at, cue, source, stretches: real, quotation: true, because: '“according to”' };
}

/** Between commas it belongs to the whole sentence, unless to a relative clause ("who, according to …") or to words in marks. Null there. */
function aroundAside(
  tree: Tree,
  { first, last }: Stretch,
  sentence: SyntaxSentence,
  isQuoted: (token: Token) => boolean,
): Stretch[] | null {
  const comma = first - 1;
  const inFront = tree.tokens.slice(sentence.first, comma);
  if (tree.tokens[comma]?.lower !== ',' || /^W/.test(inFront.at(-1)?.xpos ?? 'W')) return null;
  if (inFront.some((t) => isQuoted(t) || t.lower === ';')) return null;
  const from = inFront[0]?.upos === 'CCONJ' ? sentence.first + 1 : sentence.first;
  // the parse may take the second comma to the source
  const closed = tree.tokens[last]?.lower === ',' || tree.tokens[last - 1]?.lower === ',';
  const behind = closed && last < sentence.last ? [{ first: last, last: sentence.last }] : [];
  return [{ first: from, last: comma }, ...behind];
}
