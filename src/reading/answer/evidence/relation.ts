import { contains } from '../../../article/span.ts';
import { indexOf } from '../../index/article-index.ts';
import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading } from '../../reading.ts';
import { tokensOf } from '../../syntax/syntax.ts';
import { dependantsIn, keptTreeOf } from '../../syntax/tree.ts';
import type { Question } from '../question/question.ts';
import { type Evidence, foundIn } from './evidence.ts';

const asksWho = /^who(?:'s|\sis|\swas)\s/i;
/** Where the name of the owner ends. */
const owned = /^(?:his|her)\s|['’]s?\s/i;
/** Most words for what somebody is to another: "former business partner". */
const MOST_WORDS = 3;

/** The terms of what is asked for ("lawyer" in "who is her lawyer"); null where a question asks for something else. */
function askedFor(whole: string): string[] | null {
  if (!asksWho.test(whole)) return null;
  const behind = withoutEnd(whole.replace(asksWho, ''), QUESTION_END);
  const owner = owned.exec(behind);
  const words = owner
    ? behind
        .slice(owner.index + owner[0].length)
        .toLowerCase()
        .split(' ')
    : [];
  const isPlain = words.length > 0 && words.length <= MOST_WORDS && words.every((w) => /^[\p{L}-]+$/u.test(w));
  return isPlain ? words.map(termOf) : null;
}

/**
 * "Who is her lawyer?": the sentence in which a noun of that sort is hers and bears a name ("Ms X's lawyer, Y", "her lawyer Y"), with the
 * name. Null where the question asks for something else, or where the article has none.
 */
export function oneOf(reading: Reading, question: Question): Evidence | null {
  const words = askedFor(question.whole);
  const [owner] = question.entities;
  if (!words || !owner || question.entities.length > 1) return null;
  const noun = words.at(-1)!;
  const tree = keptTreeOf(reading.syntax);
  const { entityAt } = indexOf(reading);
  for (const [sentence, own] of reading.syntax.sentences.entries()) {
    for (const token of tokensOf(reading.syntax, own)) {
      if (!/^(?:NOUN|PROPN)$/.test(token.upos) || !related(noun, termOf(token.lower))) continue;
      // "her lawyer Y": the parse hangs either on the other
      const heads =
        /^(?:compound|nmod|appos|flat)/.test(token.deprel) && token.head >= 0
          ? [token.index, token.head]
          : [token.index];
      const isTheirs = heads.some((h) =>
        dependantsIn(tree, h, 'nmod').some((d) => entityAt[d] === owner && tree.tokens[d]!.deprel === 'nmod:poss'),
      );
      const told = tokensOf(reading.syntax, own).map((t) => termOf(t.lower));
      if (!isTheirs || !words.every((word) => told.some((t) => related(word, t)))) continue;
      const named = heads.flatMap((h) => [h, ...dependantsIn(tree, h, 'appos', 'flat', 'nmod', 'compound')]);
      const at = named.find(
        (i) => entityAt[i]?.kind === 'person' && entityAt[i] !== owner && tree.tokens[i]!.upos !== 'PRON',
      );
      if (at === undefined) continue;
      const value = entityAt[at]!.mentions.find((m) => contains(m, tree.tokens[at]!))!;
      return foundIn(sentence, { start: value.start, end: value.end });
    }
  }
  return null;
}

/**
 * Whether a sentence has what is asked for ("X's lawyer") as somebody else's only, or as X: "Y's lawyer, X" names no lawyer of X. The reason;
 * null where it may be X's.
 */
export function ownerFault(reading: Reading, question: Question, sentence: number): string | null {
  const words = askedFor(question.whole);
  const [owner] = question.entities;
  if (!words || !owner || question.entities.length > 1) return null;
  const tree = keptTreeOf(reading.syntax);
  const { entityAt } = indexOf(reading);
  const nouns = tokensOf(reading.syntax, reading.syntax.sentences[sentence]!).filter(
    (t) => /^(?:NOUN|PROPN)$/.test(t.upos) && related(words.at(-1)!, termOf(t.lower)),
  );
  const owners = nouns.map(({ index }) =>
    dependantsIn(tree, index, 'nmod').find((d) => entityAt[d] && entityAt[d]!.kind === owner.kind),
  );
  const isElse = owners.length > 0 && owners.every((d) => d !== undefined && entityAt[d] !== owner);
  return isElse ? `has that of ${entityAt[owners[0]!]!.name}` : null;
}
