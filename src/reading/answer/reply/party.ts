import { contains, type Span } from '../../../article/span.ts';
import { deedsOf } from '../../index/deed.ts';
import { wordSet } from '../../language.ts';
import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import type { Reading } from '../../reading.ts';
import type { Question } from '../question/question.ts';
import { toldAt } from './beside-name.ts';
import type { Answer } from './result.ts';

const asksParty =
  /^(?:tell me )?(?:to )?(?:which|what) (?:political )?party (?:(?:is|was|does|did) .+?|.+? (?:is|was|does|did)) (?:in|from|with|of|a member of|belong to|belong|represent|stand for|sit for)$|^what(?:'s| is| was) (?:.+['’]s?|his|her) (?:political )?party$/i;
/** What joins or parts somebody and a party. */
const moving = /^(?:leave|quit|resign|defect|join|expel|suspend|switch)$/;
/** A word with a capital before what somebody is to their party ("Labour MP", "Labour's"); a party's critic or donor need not be of it. */
const before =
  /(\p{Lu}\p{L}{1,15}(?: \p{Lu}\p{L}{1,15})?)(?:['’]s|(?: Party)? (?:MP|MEP|MSP|TD|peer|councillor|council leader|group leader|leader|candidate|opponent|rival|mayor|minister|senator|congressman|congresswoman|governor|politician|chairman|chairwoman|spokesman|spokeswoman|whip|backbencher),?) $/du;
const behind = /^(?:, \d{1,3})?, an? (\p{Lu}\p{L}{1,15}(?: \p{Lu}\p{L}{1,15})?)(?! (?:critic|donor|supporter|voter))/du;

/**
 * "Which party does X belong to?": the party's word that the article has right before or behind the name ("Labour MP X", "X, a Democrat"). Null
 * where the question asks for something else, where the article has no such word, and where it tells of X as leaving or joining one.
 */
export function partyOf(reading: Reading, question: Question): Answer | null {
  const [person, another] = question.entities.filter((e) => e.kind === 'person');
  if (!person || another || !asksParty.test(withoutEnd(question.whole, QUESTION_END))) return null;
  const { sentences } = reading;
  const isMoving = deedsOf(reading).some(
    (d) =>
      moving.test(d.verb.lemma) &&
      (d.doerEntity === person || d.doneToEntity === person) &&
      /\bparty\b/i.test(textOf(reading, sentences[d.sentence]!)),
  );
  if (isMoving) return null;
  for (const mention of person.mentions.filter((m) => m.by === 'name')) {
    const own = sentences.find((s) => contains(s, mention));
    const found = own && (beforeName(reading, own, mention) ?? behindName(reading, own, mention));
    if (found) return toldAt(reading, question, found);
  }
  return null;
}

function textOf({ article }: Reading, { start, end }: Span): string {
  return article.text.slice(start, end);
}

function beforeName({ article }: Reading, sentence: Span, mention: Span): Span | null {
  const text = article.text.slice(sentence.start, mention.start);
  const at = before.exec(text)?.indices?.[1];
  const found = at && partyIn(text, at);
  // "the former Labour MP X"
  if (!found || /\b(?:former|ex-?|then|one-time) ?$/i.test(text.slice(0, found.start))) return null;
  return { start: sentence.start + found.start, end: sentence.start + found.end };
}

function behindName({ article }: Reading, sentence: Span, mention: Span): Span | null {
  const text = article.text.slice(mention.end, sentence.end);
  const at = behind.exec(text)?.indices?.[1];
  const found = at && partyIn(text, at);
  return found ? { start: mention.end + found.start, end: mention.end + found.end } : null;
}

/** The words for a party at a place: both, or the last one alone ("The Conservative MP"). */
function partyIn(text: string, [start, end]: readonly [number, number]): Span | null {
  const names = wordSet('party-names.tsv');
  const words = text.slice(start, end).toLowerCase();
  if (names.has(words)) return { start, end };
  const last = words.split(' ').at(-1)!;
  return names.has(last) ? { start: end - last.length, end } : null;
}
