import { type Deed, deedsOf } from '../../index/deed.ts';
import { vocabularyOf } from '../../index/vocabulary.ts';
import { sayingVerbs } from '../../lexicon/saying-verbs.ts';
import { speechVerb } from '../../lexicon/speech-verbs.ts';
import { isAmong, related, termOf } from '../../lexicon/terms.ts';
import type { Entity, Reading } from '../../reading.ts';
import { type Token, tokensOf } from '../../syntax/syntax.ts';
import { say } from '../../wording.ts';
import { premiseOf } from '../premise/premise.ts';
import type { Question } from '../question/question.ts';
import { type Answer, notSaid } from './result.ts';
import { answerOf } from './sentences.ts';

/** "What did X call for?", and not "did X criticise Y?" */
const asksOpen = /^(?:(?:and|so|but|then) )?(?:what|how)\b/i;

/** Most sentences that are told. */
const MOST = 3;

/**
 * What those whose words a question asks for are told to have said without words that could be cited: "called for a review", "urged her to
 * go", "praised the crew". Where it is something else than what is asked, that the article does not say, with those sentences beside it; null
 * where it tells nothing of the kind.
 */
export function withoutWords(reading: Reading, question: Question, others: readonly Entity[]): Answer | null {
  const { entities = [] } = question.saidBy ?? {};
  const told = deedsOf(reading).filter(
    ({ doerEntity, stance, word, verb }) =>
      doerEntity !== null &&
      entities.includes(doerEntity) &&
      stance !== 'denied' &&
      speechVerb(word.lower) !== undefined &&
      !isSwearingIn(reading, verb),
  );
  if (told.length === 0) return null;
  const asked = [...new Set(told.filter((deed) => isAsked(reading, question, others, deed)).map((d) => d.sentence))];
  if (asked.length > 0) {
    const sentences = asked.slice(0, MOST).map((i) => reading.sentences[i]!);
    return answerOf(reading, question, sentences, 'tells what they said without words of theirs');
  }
  const near = [...new Set(told.map((d) => d.sentence))].map((sentence) => ({
    sentence,
    coverage: 0.5,
    fault: null,
    hard: false,
    value: null,
  }));
  return notSaid(reading, question, say`The article does not say.`, near);
}

/** "The ministers were sworn in by X": who swears somebody in says nothing of their own. */
function isSwearingIn({ syntax }: Reading, { index, lemma, sentence }: Token): boolean {
  const own = tokensOf(syntax, syntax.sentences[sentence]!);
  return lemma === 'swear' && own.some((t) => t.head === index && t.lower === 'in');
}

function isAsked(reading: Reading, question: Question, others: readonly Entity[], { sentence, word }: Deed): boolean {
  const own = new Set(tokensOf(reading.syntax, reading.syntax.sentences[sentence]!).map((t) => termOf(t.lower)));
  const named = vocabularyOf(reading).entities[sentence]!;
  const isVerb = (term: string) => related(term, word.term) || sayingVerbs('anything').has(term);
  return (
    others.every((e) => named.has(e.id)) &&
    question.terms.every(({ term }) => isAmong(own, term) || isVerb(term)) &&
    (asksOpen.test(question.whole) || related(premiseOf(question)?.verb?.term ?? '', word.term))
  );
}
