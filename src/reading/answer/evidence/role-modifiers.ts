import { contains, type Span } from '../../../article/span.ts';
import { indexOf } from '../../index/article-index.ts';
import { keep, table, wordSet } from '../../language.ts';
import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import { nounFile } from '../../lexicon/lexicon.ts';
import { PERSON } from '../../lexicon/noun-files.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading } from '../../reading.ts';
import { dependantsIn, keptTreeOf } from '../../syntax/tree.ts';
import type { Question } from '../question/question.ts';
import { namesAt } from './denotes.ts';

/** Verbs by which somebody comes into a role. */
const coming = /^(?:appoint|elect|name|become|succeed|replace|choose|pick|promote|hire|join|start)$/;

/**
 * "Who is the new mayor?" is not answered by the former one, nor "Who is the mayor?" by the deputy. The reason why a sentence falls that has
 * the role only with another word before it; null where it has it as asked, or not at all.
 *
 * @param sentence number of the sentence
 */
export function modifierFault({ syntax }: Reading, question: Question, sentence: number): string | null {
  // "has the mayor resigned?" speaks of whoever it is; beside a name the role is only one more word
  const isOfHolder = question.kind === 'who' || question.kind === 'what';
  if (!isOfHolder && question.entities.some((e) => e.kind === 'person')) return null;
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
    // whoever was elected or named is the new one
    const comes =
      asked === 0 && syntax.tokens.slice(own.first, own.last).some((t) => t.upos === 'VERB' && coming.test(t.lemma));
    if (told.some((group) => group === asked || (comes && group < 0))) continue;
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

/** "Former", "deputy", "shadow" and "opposition": somebody else holds the role. */
function isAnothers(group: number): boolean {
  return group >= 0 && ['former', 'deputy', 'shadow', 'opposition'].some((word) => group === groupIn([word]));
}

/**
 * "Who is the former chief executive of X?": the name beside that role in a sentence ("its former chief executive, Y"), where it bears the
 * same word before it as the question has; null where the sentence names nobody for it.
 */
export function roleHolder(reading: Reading, question: Question, sentence: number): Span | null {
  const asked = /^who(?:'s|\sis|\swas)\s(?:the\s)?(.+)$/iu.exec(withoutEnd(question.whole, QUESTION_END))?.[1];
  const [role = ''] = (asked ?? '').toLowerCase().split(/\s(?:of|at|in|for)\s/);
  const words = role.split(' ').filter((w) => w !== '');
  const noun = words.at(-1);
  if (!noun || (nounFile(noun) !== PERSON && !wordSet('role-words.tsv').has(noun))) return null;
  const index = indexOf(reading);
  const { first, last } = reading.syntax.sentences[sentence]!;
  for (const token of reading.syntax.tokens.slice(first, last)) {
    if (token.lower !== noun) continue;
    const before = index.tree.tokens.slice(Math.max(first, token.index - 3), token.index).map((t) => t.lower);
    if (groupIn(before) !== groupIn(words) || !words.slice(0, -1).every((w) => before.includes(w))) continue;
    // "X, the agent of Y"
    const names = [...namesAt(index, token.index), ...(token.deprel === 'appos' ? namesAt(index, token.head) : [])];
    const at = names.find((i) => index.entityAt[i]?.kind === 'person');
    const mention =
      at === undefined ? undefined : index.entityAt[at]!.mentions.find((m) => contains(m, index.tree.tokens[at]!));
    if (mention) return { start: mention.start, end: mention.end };
  }
  return null;
}
