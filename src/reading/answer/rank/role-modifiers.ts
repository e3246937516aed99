import { keep, table, wordSet } from '../../language.ts';
import type { Reading } from '../../reading.ts';
import { dependantsIn, keptTreeOf } from '../../syntax/tree.ts';
import { nounFile } from '../lexicon.ts';
import type { Question } from '../question.ts';
import { related, termOf } from '../terms.ts';

/** WordNet's lexicographer file of people (lexnames(5WN)). */
const PERSON = 18;

/**
 * "Who is the new mayor?" is not answered by the former one, nor "Who is the mayor?" by the deputy. The reason why a sentence falls that has
 * the role only with another word before it; null where it has it as asked, or not at all.
 *
 * @param sentence number of the sentence
 */
export function modifierFault({ syntax }: Reading, question: Question, sentence: number): string | null {
  if (question.kind !== 'who' && question.kind !== 'what') return null;
  const words = question.whole.toLowerCase().match(/\p{L}+/gu) ?? [];
  const tree = keptTreeOf(syntax);
  const own = syntax.sentences[sentence]!;
  for (const [at, word] of words.entries()) {
    if (at === 0 || (nounFile(word) !== PERSON && !wordSet('role-words.tsv').has(word))) continue;
    const roles = syntax.tokens
      .slice(own.first, own.last)
      .filter((t) => /^(?:NOUN|PROPN|ADJ)$/.test(t.upos) && related(termOf(word), termOf(t.lower)));
    if (roles.length === 0) continue;
    const asked = groupIn(words.slice(Math.max(0, at - 3), at));
    const told = roles.map(({ index }) => {
      const beside = dependantsIn(tree, index, 'amod', 'compound').map((i) => tree.tokens[i]!.lower);
      const before = tree.tokens.slice(Math.max(own.first, index - 3), index).map((t) => t.lower);
      return groupIn([...beside, ...before]);
    });
    if (told.some((group) => group === asked || (asked === 0 && group < 0))) continue;
    // an asked "mayor" may be told as the new or the acting one, but is neither the former nor the deputy
    if (asked < 0 && told.some((group) => !isAnothers(group))) continue;
    return `has another ${word} than the one asked about`;
  }
  return null;
}

/** The number of the group that one of some words before a role belongs to; -1 where none does. */
function groupIn(words: readonly string[]): number {
  const groups = keep('role-modifiers', () =>
    table('role-modifiers.tsv').map((group) => new Set(group.filter((w) => !w.startsWith('(')))),
  );
  return groups.findIndex((group) => words.some((word) => group.has(word)));
}

/** "Former", "deputy" and "shadow": somebody else holds the role. */
function isAnothers(group: number): boolean {
  const [former, deputy, shadow] = ['former', 'deputy', 'shadow'].map((word) => groupIn([word]));
  return group === former || group === deputy || group === shadow;
}
