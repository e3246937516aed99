import type { Span } from '../../article/span.ts';
import type { Reading } from '../reading.ts';
import { type Token, tokenAt } from '../syntax/syntax.ts';
import { meansSame } from './lexicon.ts';
import { premiseOf } from './premise/premise.ts';
import type { Question } from './question.ts';
import { indexOf } from './rank/article-index.ts';

/** Relations by which a clause stands apart from the one it hangs on, with a time of its own. */
const apart = /^(?:advcl|ccomp|parataxis|acl|csubj)/;

/**
 * Whether a date may be that of the question's verb: "will close on Monday after engineers found cracks" does not tell when they were found.
 * True where the sentence has no such verb, and where the parse leaves it open.
 */
export function isDateOf(reading: Reading, question: Question, date: Span): boolean {
  const verb = premiseOf(question)?.verb;
  if (!verb) return true;
  const { tree, words, wordAt } = indexOf(reading);
  const { tokens } = tree;
  const first = tokens[tokenAt(reading.syntax, date.start)];
  if (!first) return true;
  const asked = tokens
    .slice(reading.syntax.sentences[first.sentence]!.first, reading.syntax.sentences[first.sentence]!.last)
    .filter((t) => {
      const word = words[wordAt[t.index]!];
      return t.upos === 'VERB' && word !== undefined && meansSame(verb, word);
    });
  const own = clauseOf(tokens, first);
  return asked.length === 0 || own === null || asked.some((v) => isOneClause(tokens, v, own));
}

/** The verb that a token's clause is about; null where it hangs on none. */
function clauseOf(tokens: readonly Token[], token: Token): Token | null {
  let at: Token | undefined = token;
  for (let step = 0; at && step < tokens.length; step++) {
    if (at.upos === 'VERB') return at;
    at = tokens[at.head];
  }
  return null;
}

/** Whether two verbs share their clause, or go on from one another ("was arrested and charged", "plans to open"). */
function isOneClause(tokens: readonly Token[], a: Token, b: Token): boolean {
  const top = (t: Token): number => {
    let at = t;
    for (let step = 0; at.head >= 0 && !apart.test(at.deprel) && step < tokens.length; step++) at = tokens[at.head]!;
    return at.index;
  };
  return top(a) === top(b);
}
