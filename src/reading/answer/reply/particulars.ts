import { overlaps, type Span } from '../../../article/span.ts';
import { wordMap } from '../../language.ts';
import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import type { Entity, Reading } from '../../reading.ts';
import { say } from '../../wording.ts';
import { sentencesAbout } from '../evidence/weigh.ts';
import type { Question } from '../question/question.ts';
import { besideName, toldAt } from './beside-name.ts';
import { postsOf } from './posts.ts';
import { type Answer, notSaid } from './result.ts';
import { workOf } from './work.ts';

const asksHome = /^where (?:does|did) .+ (?:live|come from)$|^where (?:is|was) .+ from$/i;
/** "What is his constituency?", "Which seat does she represent?" */
const asksArea =
  /^(?:what|which)(?:'s| is| was)? (?:(?:his|her|their|.+?['’]s?) )?(\p{L}+)(?: (?:does|did) .+ (?:represent|hold|sit for|stand for|have))?$/iu;

/** "Where does her son live?", "what does X's wife do?" ask that of somebody else than is named. */
const ofAnother = /^(?:where|what) (?:does|did|is|was) (?:(?:his|her|their)\s|.+['’]s\s)\p{L}.*\s(?:do|live|from)\b/iu;
/** "Ann Lee, 52, of Mill Road, Stow,": where somebody lives, as reports of courts and accidents have it. */
const home =
  /^(?:,\s\d{1,3})?,\s(?:who (?:is|comes|came|lives) )?(?:of|from|in)\s((?:(?:the\s)?[\p{Lu}\d][\p{L}\d'’.-]*(?:\s(?:on|upon|of|in|le|la|de)(?:\sthe)?(?=\s\p{Lu}))?\s?)+(?:,\s\p{Lu}[\p{L}'’-]*(?:\s(?:(?:on|upon|of|in|le|la|de)\s(?:the\s)?)?\p{Lu}[\p{L}'’-]*)*)*)/du;

/**
 * Where somebody lives or what they do, as the article gives it beside their name; null where the question asks for something else, and where
 * the article gives no such thing.
 */
export function particulars(reading: Reading, question: Question): Answer | null {
  const [person] = question.entities;
  const plain = withoutEnd(question.whole, QUESTION_END);
  if (person?.kind !== 'person' || question.unknownNames.length > 0) return null;
  if (ofAnother.test(plain)) return null;
  if (asksHome.test(plain)) return homeOf(reading, question, person);
  const noun = asksArea.exec(plain)?.[1]?.toLowerCase();
  if (noun && wordMap('role-areas.tsv').has(noun)) return areaOf(reading, question, person, noun);
  return workOf(reading, question, person);
}

/**
 * What somebody is now, where that is asked: what the article calls them comes before any position or title that it speaks of, and where it calls
 * them nothing, their position on a matter is no job.
 */
export function presentWork(reading: Reading, question: Question): Answer | null {
  const [person] = question.entities;
  const plain = withoutEnd(question.whole, QUESTION_END);
  if (!/^what (?:is|does)\b/i.test(plain) || person?.kind !== 'person' || question.entities.length > 1) return null;
  if (ofAnother.test(plain)) return null;
  const found = workOf(reading, question, person);
  if (found || !/\b(?:job|occupation|profession)$/i.test(plain) || postsOf(reading, question).length > 0) return found;
  return notSaid(reading, question, say`The article does not say.`, sentencesAbout(reading, person.id));
}

/** "Ann Lee, the MP for Stow" */
const area = /^,? (?:the |who is )?\p{L}+ (?:for|of) ((?:\p{Lu}[\p{L}'’-]*\s?)+)/du;

/** "Stow MP", "MP for Stow": over what somebody holds a role that is one over such an area. */
function areaOf(reading: Reading, question: Question, person: Entity, noun: string): Answer | null {
  const { text } = reading.article;
  const { roleSpan } = person;
  const roles = wordMap('role-areas.tsv').get(noun)!.split(',');
  const isRole = (word: string) => roles.includes(word.toLowerCase());
  const [place, last] = roleSpan ? lastOf(text.slice(roleSpan.start, roleSpan.end)) : ['', ''];
  if (roleSpan && isRole(last) && /^\p{Lu}/u.test(place))
    return toldAt(reading, question, { ...roleSpan, end: roleSpan.start + place.length });
  const isOver = (_text: string, { start }: Span) =>
    isRole(/(\p{L}{1,20}) (?:for|of) $/u.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? '');
  return besideName(reading, question, person, area, isOver);
}

/** All words but the last, and the last. */
function lastOf(words: string): [string, string] {
  const at = words.lastIndexOf(' ');
  return [words.slice(0, Math.max(0, at)), words.slice(at + 1)];
}

function homeOf(reading: Reading, question: Question, person: Entity): Answer | null {
  // "Ann Lee, of the Harbour Trust"
  const isBody = (value: Span) =>
    reading.entities.some((e) => e.kind === 'organisation' && e.mentions.some((m) => overlaps(m, value)));
  return besideName(reading, question, person, home, (_text, value) => !isBody(value));
}
