import { nounFile } from '../lexicon/lexicon.ts';
import { PERSON } from '../lexicon/noun-files.ts';
import type { Mention } from '../reading.ts';
import { type Syntax, type Token, tokenAt } from '../syntax/syntax.ts';
import type { Draft } from './draft.ts';
import { isRoleWord } from './role-word.ts';

/** "45-year-old" at a place: its number. */
export function yearsOld(tokens: readonly Token[], at: number): string | null {
  const words = tokens.slice(at, at + 5).map((t) => t.lower);
  return words.slice(1).join('') === '-year-old' && /^\d{1,3}$/.test(words[0]!) ? words[0]! : null;
}

/** The age in "Ann Lee, 45," and "45-year-old Ann Lee". */
export function ageOf(draft: Draft, tokens: readonly Token[]): string | null {
  for (const mention of draft.mentions) {
    if (mention.by !== 'name') continue;
    const at = tokenAt({ tokens }, mention.start);
    const before = yearsOld(tokens, at - 5);
    if (before !== null) return before;
    const after = tokenAt({ tokens }, mention.end);
    if (tokens[after]?.text !== ',' || !/^\d{1,3}$/.test(tokens[after + 1]?.text ?? '')) continue;
    if (/^[,.]$/.test(tokens[after + 2]?.text ?? '')) return tokens[after + 1]!.text;
  }
  return null;
}

/**
 * Whose age a sentence that opens with "The 27-year-old" tells for the first time: the only one whom the sentence before speaks of, by a name and
 * not beside somebody unnamed ("a man attacked Ann Lee"). Undefined where that may be another.
 */
export function onlyOneBefore(drafts: readonly Draft[], start: number, syntax: Syntax): Draft | undefined {
  const { tokens, sentences } = syntax;
  const { sentence } = tokens[tokenAt(syntax, start)]!;
  const before = sentences[sentence - 1];
  if (!before || tokens[sentences[sentence]!.first]!.start !== start) return undefined;
  const isIn = (m: Mention) => m.start >= before.start && m.start < before.end;
  const people = drafts.filter((d) => d.kind === 'person' && d.mentions.some(isIn));
  const [meant] = people;
  if (
    !meant ||
    people.length > 1 ||
    ageOf(meant, tokens) !== null ||
    !meant.mentions.some((m) => isIn(m) && m.by === 'name')
  )
    return undefined;
  const isOwn = (t: Token) => meant.mentions.some((m) => m.start <= t.end + 1 && t.start < m.end + 2);
  const another = tokens
    .slice(before.first, before.last)
    .some((t) => t.xpos === 'NN' && !isOwn(t) && (nounFile(t.lemma.toLowerCase()) === PERSON || isRoleWord(t.lower)));
  return another ? undefined : meant;
}
