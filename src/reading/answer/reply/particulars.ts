import { contains, overlaps, type Span } from '../../../article/span.ts';
import { wordMap, wordSet } from '../../language.ts';
import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import { nounFile } from '../../lexicon/lexicon.ts';
import { PERSON } from '../../lexicon/noun-files.ts';
import { cite, type Entity, type Reading } from '../../reading.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/question.ts';
import { roleOf } from './definition.ts';
import { fromEvidence } from './fact.ts';
import type { Answer } from './result.ts';

const asksHome = /^where (?:does|did) .+ (?:live|come from)$|^where (?:is|was) .+ from$/i;
const asksWork =
  /^what (?:is|was) .+?['’]s? (?:job|role|occupation|profession|position|title|post)$|^what (?:is|was) (?:his|her|their) (?:job|role|occupation|profession|position|title|post)$|^what does .+ do(?: for (?:a living|work))?$|^what did .+ do for (?:a living|work)$/i;
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
  if (!asksWork.test(plain)) return null;
  // "her brother, Ann Lee, a plumber": whose brother somebody is, is no work
  if (isKin(person)) return tradeOf(reading, question, person);
  const role = roleOf(reading, person);
  if (!role) return null;
  return {
    question,
    kind: 'answer',
    wording: role.wording,
    span: cite(reading.article, person.roleSpan!),
    standing: 'narration',
    speaker: null,
    citations: [role.home],
    nearest: [],
    entities: [person.id],
    explain: () => [...question.steps, 'asks what somebody is: the words that the article calls them by'],
  };
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

function toldAt(reading: Reading, question: Question, value: Span): Answer {
  const sentence = reading.sentences.findIndex((s) => contains(s, value));
  const told: Evidence = { sentence, coverage: 1, fault: null, hard: false, value };
  return fromEvidence(reading, question, told, [told]);
}

/** "Ann Lee, 54, a plumber who …" */
const trade =
  /^(?:,\s\d{1,3})?,\san?\s((?:\p{Ll}[\p{L}-]+\s){0,2}?\p{Ll}[\p{L}-]+?)(?=,|\.|\s(?:who|from|of|at|in)\b)/du;

const isKin = ({ role }: Entity) =>
  wordSet('kin-words.tsv').has(
    (role ?? '')
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .at(-1)!,
  );

function tradeOf(reading: Reading, question: Question, person: Entity): Answer | null {
  return besideName(reading, question, person, trade, (text) => nounFile(text.split(' ').at(-1)!) === PERSON);
}

function homeOf(reading: Reading, question: Question, person: Entity): Answer | null {
  // "Ann Lee, of the Harbour Trust"
  const isBody = (value: Span) =>
    reading.entities.some((e) => e.kind === 'organisation' && e.mentions.some((m) => overlaps(m, value)));
  return besideName(reading, question, person, home, (_text, value) => !isBody(value));
}

/** What stands right behind somebody's name, in the first place where it is of a form. */
function besideName(
  reading: Reading,
  question: Question,
  { mentions }: Entity,
  form: RegExp,
  isIt: (text: string, value: Span) => boolean,
): Answer | null {
  const { text } = reading.article;
  for (const mention of mentions) {
    const sentence = reading.sentences.findIndex((s) => contains(s, mention));
    if (mention.by !== 'name' || sentence < 0) continue;
    const at = form.exec(text.slice(mention.end, reading.sentences[sentence]!.end))?.indices?.[1];
    if (!at) continue;
    const value: Span = {
      start: mention.end + at[0],
      end: mention.end + text.slice(mention.end, mention.end + at[1]).trimEnd().length,
    };
    if (!isIt(text.slice(value.start, value.end), value)) continue;
    return toldAt(reading, question, value);
  }
  return null;
}
