import { contains } from '../../../article/span.ts';
import { wordSet } from '../../language.ts';
import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import { isNotTold } from '../../lexicon/grammar-words.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading } from '../../reading.ts';
import { type Token, tokensOf } from '../../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, type Tree } from '../../syntax/tree.ts';
import type { Question } from '../question/question.ts';
import type { Answer } from './result.ts';
import { answerOf } from './sentences.ts';

const asksFindings =
  /^what (?:did|do|does|has|have) (?:the )?(?:new |latest )?(\p{Ll}+) (?:find|found|discover|discovered|show|shown|conclude|concluded|reveal|revealed)(?: out)?$/iu;
const asksResults =
  /^what (?:were|are|was|is) (?:the |their )(?:main |key )?(?:findings?|results?|conclusions?)(?: of the (?:new )?(\p{Ll}+))?$/iu;
const finding = /^(?:find|discover|show|conclude|reveal|report|establish|suggest|indicate)$/;
/** What tells a piece of research from the one that the article is about. */
const another = /^(?:earlier|previous|other|another|separate|different|older|similar)$/;
/** Most findings that are told at once. */
const MOST = 4;

/**
 * "What did the researchers find?": every sentence in which they, their study or a "they" that goes on from them finds that something is so. Null
 * where the question asks for something else, and where the article tells of no such finding.
 */
export function findingsOf(reading: Reading, question: Question): Answer | null {
  const plain = withoutEnd(question.whole, QUESTION_END);
  const asked = asksFindings.exec(plain) ?? asksResults.exec(plain);
  if (!asked || question.entities.length > 0 || question.unknownNames.length > 0) return null;
  const noun = (asked[1] ?? 'study').toLowerCase();
  const tree = keptTreeOf(reading.syntax);
  const isFinder = (t: Token) =>
    isSame(noun, t.lower) &&
    !dependantsIn(tree, t.index, 'amod', 'det').some((i) => another.test(tree.tokens[i]!.lower));
  const sentences = reading.sentences.filter((_, i) => {
    const own = tokensOf(reading.syntax, reading.syntax.sentences[i]!);
    return (
      own.some(
        (t) => tellsFinding(tree, t) && subjectsOf(tree, t).some((s) => isFinder(s) || goesOn(reading, s, isFinder)),
      ) || isAccording(own, isFinder)
    );
  });
  if (sentences.length === 0) return null;
  return answerOf(
    reading,
    question,
    sentences.slice(0, MOST),
    `asks what the ${noun} found: the sentences that tell it`,
  );
}

/** Whether two nouns mean who finds something out: the same word, or two of those that one piece of news calls them by. */
function isSame(asked: string, told: string): boolean {
  const words = wordSet('research-words.tsv');
  return related(termOf(asked), termOf(told)) || (words.has(asked) && words.has(told));
}

/** "Found that …": a verb of finding whose object is a clause; what is only said not to be found is none. */
function tellsFinding(tree: Tree, verb: Token): boolean {
  if (verb.upos !== 'VERB' || !finding.test(verb.lemma)) return false;
  if (dependantsIn(tree, verb.index, 'advmod', 'aux').some((i) => isNotTold(tree.tokens[i]!.lower))) return false;
  const isClause = dependantsIn(tree, verb.index, 'ccomp').length > 0 || tree.tokens[verb.index + 1]?.lower === 'that';
  // "the effect was strongest in older people, the team reported"
  return isClause || (verb.deprel === 'parataxis' && verb.index > 0);
}

function subjectsOf(tree: Tree, verb: Token): Token[] {
  return dependantsIn(tree, verb.index, 'nsubj').map((i) => tree.tokens[i]!);
}

/** "According to a study of 14,000 adults" */
function isAccording(own: readonly Token[], isFinder: (t: Token) => boolean): boolean {
  return own.some(
    (t, at) => t.lower === 'according' && own[at + 1]?.lower === 'to' && own.slice(at + 2, at + 6).some(isFinder),
  );
}

/** Whether "they" goes on from who finds: the sentence before it in its paragraph has them as a subject, or goes on from them itself. */
function goesOn(reading: Reading, subject: Token, isFinder: (t: Token) => boolean): boolean {
  if (!/^(?:they|it)$/.test(subject.lower)) return false;
  const paragraph = reading.sentences[subject.sentence]!.paragraph;
  for (let i = subject.sentence - 1; i >= 0 && reading.sentences[i]!.paragraph === paragraph; i--) {
    const subjects = tokensOf(reading.syntax, reading.syntax.sentences[i]!).filter((t) => t.deprel.startsWith('nsubj'));
    if (subjects.some(isFinder)) return true;
    if (!subjects.every((t) => t.upos === 'PRON' || reading.quotes.some((q) => q.spans.some((s) => contains(s, t)))))
      return false;
  }
  return false;
}
