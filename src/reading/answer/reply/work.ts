import { contains, overlaps, type Span } from '../../../article/span.ts';
import { wordSet } from '../../language.ts';
import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import { nounFile } from '../../lexicon/lexicon.ts';
import { PERSON } from '../../lexicon/noun-files.ts';
import { cite, type Entity, type Reading } from '../../reading.ts';
import type { Question } from '../question/question.ts';
import { besideName, toldAt } from './beside-name.ts';
import { roleOf } from './definition.ts';
import type { Answer } from './result.ts';

const asksWork =
  /^what (?:is|was) (?:.+?['’]s?|his|her|their) (?:(?:current|present) )?(?:job|role|occupation|profession|position|title|post)$|^what does .+ do(?: for (?:a living|work))?$|^what did .+ do for (?:a living|work)$/i;
/** "What was her job before?", "What did Ann Lee use to do?" */
const asksFormer =
  /^what (?:is|was) (?:.+?['’]s?|his|her|their) (?:(?:previous|former|old) (?:job|role|occupation|profession|position|title|post)|(?:job|role|occupation|profession|position|title|post) before)$|^what did .+ (?:used? to do|do before)$/i;
const asksEmployer =
  /^(?:who|whom|where|which (?:company|firm|body|organi[sz]ation)) (?:does|do) .+ work(?: for| at)?$/i;

/** What somebody does or did for a living, or for whom; null where the question asks for something else, and where the article does not tell. */
export function workOf(reading: Reading, question: Question, person: Entity): Answer | null {
  const plain = withoutEnd(question.whole, QUESTION_END);
  if (asksEmployer.test(plain)) return employerOf(reading, question, person);
  if (asksFormer.test(plain)) return formerOf(reading, question, person);
  if (!asksWork.test(plain)) return null;
  const isNow = /\b(?:current|present)\b/i.test(plain);
  // "her brother, Ann Lee, a plumber": whose brother somebody is, is no work
  if (isKin(person) || (isNow && isFormer(person))) return tradeOf(reading, question, person);
  const role = roleOf(reading, person);
  if (!role) return tradeOf(reading, question, person);
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

const isFormer = ({ role }: Entity) => /^(?:former\b|ex-)/i.test(role ?? '');

/** "Ann Lee, 54, a plumber who …", "Ann Lee, who is now treasurer of …" */
const trade =
  /^(?:,\s\d{1,3})?,\s(?:an?\s|who is (?:currently |now )?(?:an? |the )?)((?:\p{Ll}[\p{L}-]+\s){0,2}?\p{Ll}[\p{L}-]+?)(?=,|\.|\s(?:who|from|of|at|in|for)\b)/du;
/** "Ann Lee, a former nurse, …" */
const formerTrade =
  /^(?:,\s\d{1,3})?,\s(?:an?\s|the\s)?((?:former\s|ex-)(?:\p{L}[\p{L}-]+\s){0,2}?\p{Ll}[\p{L}-]+)(?=,|\.|\s(?:who|from|of|at|in|for)\b)/du;

const isKin = ({ role }: Entity) =>
  wordSet('kin-words.tsv').has(
    (role ?? '')
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .at(-1)!,
  );

const isSomebody = (text: string) => nounFile(text.split(' ').at(-1)!.replace(/^ex-/, '')) === PERSON;

function tradeOf(reading: Reading, question: Question, person: Entity): Answer | null {
  return besideName(reading, question, person, trade, (text) => isSomebody(text) && !/^(?:former\b|ex-)/i.test(text));
}

function formerOf(reading: Reading, question: Question, person: Entity): Answer | null {
  if (isFormer(person)) return toldAt(reading, question, person.roleSpan!);
  return besideName(reading, question, person, formerTrade, isSomebody);
}

/** "Ann Lee of Lee Bank", "Ann Lee, an analyst at Lee Bank,", and a role that holds the body's name. */
const body =
  /^(?:,\s\d{1,3})?(?:,\s(?:(?:an?|the)\s)?(?:\p{Ll}[\p{L}-]+\s){1,4}(?:of|at|for|with)|,?\s(?:of|at|from))\s((?:the\s)?\p{Lu}[\p{L}&'’-]*(?:\s(?:(?:of|for|and|the)\s){0,2}\p{Lu}[\p{L}&'’-]*){0,5})/du;

/** The body that stands beside somebody's name as theirs: only what the reading knows as an organisation that is no party. */
function employerOf(reading: Reading, question: Question, person: Entity): Answer | null {
  const bodies = reading.entities.filter((e) => e.kind === 'organisation' && !/\bparty\b/i.test(e.name));
  const isBody = (value: Span) => bodies.some((e) => e.mentions.some((m) => m.by === 'name' && overlaps(m, value)));
  const { roleSpan } = person;
  if (roleSpan && !isFormer(person) && bodies.some((e) => e.mentions.some((m) => contains(roleSpan, m))))
    return toldAt(reading, question, roleSpan);
  return besideName(reading, question, person, body, (_text, value) => isBody(value));
}
