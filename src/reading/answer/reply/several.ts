import { overlaps, type Span, slice } from '../../../article/span.ts';
import type { Deed } from '../../index/deed.ts';
import { wordMap } from '../../language.ts';
import { lightVerbs } from '../../lexicon/light-verbs.ts';
import type { Reading } from '../../reading.ts';
import { type Token, tokensOf } from '../../syntax/syntax.ts';
import { keptTreeOf, phraseOf } from '../../syntax/tree.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { fillerIn, holeIn } from '../evidence/hole.ts';
import { valueIn } from '../evidence/value.ts';
import { holding } from '../premise/holder.ts';
import { premiseOf } from '../premise/premise.ts';
import type { Question } from '../question/question.ts';

/** Most sentences that one reply is made of. */
const MOST = 4;
const asksForMore = new Set(['when', 'who', 'what', 'where']);

/**
 * The other sentences that answer a question as well as the best one does, with their values: the same deed of the same one, told as
 * done, with another date, doer or object ("elected in 1990", "elected in 1997"). In the order of the text; empty where the best is the
 * only one.
 */
export function furtherAnswers(
  reading: Reading,
  question: Question,
  best: Evidence,
  weighed: readonly Evidence[],
): Evidence[] {
  const event = eventAsked(question);
  if (event) return furtherEvents(reading, event, best, weighed);
  const premise = asksForMore.has(question.kind) && best.value ? premiseOf(question) : null;
  if (!premise?.verb || asksForOne.test(question.whole)) return [];
  // who took part in a study did not lead it, though to take somebody somewhere is to lead them
  const isLight = ({ word }: Deed) => lightVerbs().has(word.lemma) && word.lemma !== premise.verb!.lemma;
  const deeds = holding(reading, premise).filter((d) => !isLight(d));
  // an answer that is none of them was found in another way: what else there is cannot be told
  if (!deeds.some((d) => d.sentence === best.sentence)) return [];
  const hole = holeIn(question.whole);
  const found: Evidence[] = [best];
  for (const deed of deeds) {
    const evidence = weighed.find((e) => e.sentence === deed.sentence);
    if (!evidence || evidence.hard || found.length >= MOST) continue;
    if (found.some((e) => e.sentence === deed.sentence)) continue;
    const value = filling(deed);
    const { sentence, coverage, hard } = evidence;
    if (value && !found.some((e) => isSame(reading, e.value!, value)))
      found.push({ sentence, coverage, hard, fault: null, value });
  }
  return found.filter((e) => e !== best).sort((a, b) => a.sentence - b.sentence);

  function filling(deed: Deed): Span | null {
    const sentence = reading.sentences[deed.sentence]!;
    if (question.kind === 'who' && !premise!.subject) return nameAt(reading, premise!.passive, deed);
    if (question.kind === 'when') return valueIn(reading, question, sentence);
    return hole && fillerIn(reading, hole, sentence);
  }
}

const asksForEvent =
  /^when(?:'s| is| was| will| does| did) (?:the|his|her|their) (\p{L}+)(?: (?:be|being|take place|start|begin|held|due|heard)){0,2} ?\?*$/iu;

/** "When is the hearing?", "when does the trial begin?": the event that is asked for with nothing that says which; null where something does. */
function eventAsked({ kind, whole }: Question): string | null {
  if (kind !== 'when') return null;
  const noun = asksForEvent.exec(whole)?.[1]?.toLowerCase();
  return noun && wordMap('event-nouns.tsv').has(noun) ? noun : null;
}

/** The other events of that name, each with its date: of an appeal's hearing and an inquest's either may be meant. */
function furtherEvents(reading: Reading, noun: string, best: Evidence, weighed: readonly Evidence[]): Evidence[] {
  const { sentences } = reading.syntax;
  // "said on Monday that the hearing was a farce": the day is that of the saying
  const isNamed = ({ sentence, value }: Evidence) => {
    const own = tokensOf(reading.syntax, sentences[sentence]!);
    const date = own.find((t) => overlaps(t, value!) && !own.some((o) => o.index === t.head && overlaps(o, value!)));
    return own.some(
      (t) => t.lower === noun && t.deprel !== 'compound' && date && clauseOf(own, t) === clauseOf(own, date),
    );
  };
  const found: Evidence[] = [best];
  for (const e of weighed)
    if (best.value && found.length < MOST && e.fault === null && e.value && isNamed(e))
      if (!found.some((other) => other.sentence === e.sentence || isSame(reading, other.value!, e.value!)))
        found.push(e);
  return found.filter((e) => e !== best).sort((a, b) => a.sentence - b.sentence);
}

/** Index of the word at the top of the clause that a token stands in. */
function clauseOf(own: readonly Token[], token: Token): number {
  let at = token;
  while (!/^(?:root|ccomp|advcl|acl|parataxis|conj)/.test(at.deprel)) {
    const above = own.find((t) => t.index === at.head);
    if (!above) break;
    at = above;
  }
  return at.index;
}

/** Questions that themselves ask for one of several. */
const asksForOne = /\b(?:first|last|final|latest|original|originally|initially|next|only|most|least|\p{L}{3,}est)\b/iu;

/** Who does a deed, or to whom it is done, by a name or a noun; null where a pronoun or nothing tells it. */
function nameAt(reading: Reading, passive: boolean, deed: Deed): Span | null {
  const at = passive ? deed.doneTo : deed.doer;
  const entity = passive ? deed.doneToEntity : deed.doerEntity;
  if (at === undefined) return null;
  const tree = keptTreeOf(reading.syntax);
  const token = tree.tokens[at]!;
  const named = entity?.mentions.find((m) => overlaps(m, token));
  if (named) return { start: named.start, end: named.end };
  if (token.upos === 'PRON') return null;
  const { first, last } = phraseOf(tree, at);
  return { start: tree.tokens[first]!.start, end: tree.tokens[last - 1]!.end };
}

/** Whether two values are one: the same words, the same person, or dates of which one holds the other. */
function isSame({ article, dates, entities }: Reading, a: Span, b: Span): boolean {
  const [one, other] = [slice(article.text, a).toLowerCase(), slice(article.text, b).toLowerCase()];
  if (one.includes(other) || other.includes(one)) return true;
  const dateOf = (s: Span) => dates.find((d) => overlaps(d, s))?.value;
  const [first, second] = [dateOf(a), dateOf(b)];
  if (first && second) return first.startsWith(second) || second.startsWith(first);
  const whose = (s: Span) => entities.find((e) => e.mentions.some((m) => overlaps(m, s)));
  return whose(a) !== undefined && whose(a) === whose(b);
}
