import { indexOf } from '../../index/article-index.ts';
import { type Deed, deedsOf } from '../../index/deed.ts';
import { vocabularyOf } from '../../index/vocabulary.ts';
import { wordSet } from '../../language.ts';
import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import { likeness, SAME, type Word, wordOf } from '../../lexicon/lexicon.ts';
import { isAmong } from '../../lexicon/terms.ts';
import type { Entity, Reading } from '../../reading.ts';
import { type Token, tokensOf } from '../../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, markOf, phraseOf } from '../../syntax/tree.ts';
import { type Evidence, foundIn } from '../evidence/evidence.ts';
import type { Question } from '../question/question.ts';

/** "What posts did X have in government?", "What government job has she held?", "What was X's role in the company?". */
const asksPost =
  /^(?:what|which)\s(?:\p{L}+\s){0,2}?(\p{L}+)\s(?:did|does|do|has|have|had)\s.+?\s(?:have|had|hold|held|occupy|occupied|fill|filled|serve in)\b(?!.*\b(?:on|about|towards?)\s)/iu;
const asksRole = /^what\s(?:was|were|is|are)\s.+?['’]s?\s(?:\p{L}+\s){0,2}?(\p{L}+)(?:\s(?:in|at)\s.+)?$/iu;
/** Verbs of which an "as" behind them gives a post. */
const serving = /^(?:serve|work|act|sit|return)$/;

/**
 * The sentences that tell the posts of the one whom a question asks about ("served as …"), those that hold the rest of the question first;
 * empty where it asks for something else, or where the article tells of none.
 */
export function postsOf(reading: Reading, question: Question): Evidence[] {
  const [person] = question.entities;
  const text = withoutEnd(question.whole, QUESTION_END);
  const noun = (asksPost.exec(text) ?? asksRole.exec(text))?.[1]?.toLowerCase();
  if (!noun || !wordSet('post-nouns.tsv').has(noun) || person?.kind !== 'person') return [];
  const rest = question.terms.filter(
    ({ word }) =>
      !wordSet('post-nouns.tsv').has(word.toLowerCase()) && !/^(?:have|had|hold|held|serve|served)$/i.test(word),
  );
  const isOfMatter = (sentence: number) =>
    rest.every(
      ({ term, word }) =>
        isAmong(vocabularyOf(reading).terms[sentence]!, term) ||
        wordsOf(reading, sentence).some((own) => likeness(wordOf(word.toLowerCase(), word.toLowerCase()), own) >= SAME),
    );
  return (
    deedsOf(reading)
      .filter((deed) => deed.stance === 'told' && isBy(reading, deed, person) && isOfMatter(deed.sentence))
      // what somebody is, is not what they once served as
      .filter(({ verb }) => !/^what (?:is|are)\b/i.test(text) || /^VB[ZP]$/.test(verb.xpos))
      .flatMap((deed) => {
        const post = postIn(reading, deed);
        return post ? [foundIn(deed.sentence, post)] : [];
      })
  );
}

function wordsOf(reading: Reading, sentence: number): Word[] {
  const { words, wordAt } = indexOf(reading);
  const { first, last } = reading.syntax.sentences[sentence]!;
  return [...wordAt.subarray(first, last)].filter((at) => at >= 0).map((at) => words[at]!);
}

/** Whether the doer is the person, by name or by a pronoun that the reading takes for them. */
function isBy(reading: Reading, { doer, doerEntity }: Deed, person: Entity): boolean {
  if (doerEntity) return doerEntity === person;
  const token = doer === undefined ? undefined : keptTreeOf(reading.syntax).tokens[doer];
  return token !== undefined && person.mentions.some((m) => m.start === token.start);
}

function postIn({ syntax }: Reading, { verb }: Deed): { start: number; end: number } | null {
  if (!serving.test(verb.lemma)) return null;
  const tree = keptTreeOf(syntax);
  const at = dependantsIn(tree, verb.index, 'obl').find((i) => markOf(tree, i) === 'as');
  if (at === undefined) return null;
  const { first, last } = phraseOf(tree, at);
  const words = tokensOf(syntax, syntax.sentences[verb.sentence]!).filter((t) => t.index >= first && t.index < last);
  const own = words.filter((t: Token) => !/^(?:ADP|DET)$/.test(t.upos) || t.index > at);
  const end = [...own].reverse().find((t) => t.upos !== 'PUNCT') ?? own.at(-1);
  return own[0] && end ? { start: own[0].start, end: end.end } : null;
}
