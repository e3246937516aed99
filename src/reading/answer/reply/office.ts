import { contains, type Span } from '../../../article/span.ts';
import { restate } from '../../compose.ts';
import { byRole } from '../../entities/lookup.ts';
import { table, wordMap, wordSet } from '../../language.ts';
import { cite, type Entity, type Reading } from '../../reading.ts';
import { say } from '../../wording.ts';
import { sentencesAbout } from '../evidence/weigh.ts';
import { type Question, understand } from '../question/question.ts';
import { definition } from './definition.ts';
import { leftOffice } from './left-office.ts';
import { type Answer, notSaid } from './result.ts';

const asksWhoIs = /^who(?:'s|\s(?:is|are))\s|^who\swas\s/i;
/** Words between an office and what it is of: "chief executive of", "'s". */
const joins = /^(?:of|at|for|in|the|a|an|'s|’s|'|’)$/i;

/**
 * "Who is the chief executive of Solent Link?": the one person whom the article calls so, told by the words it calls them. Null where the
 * question asks for something else, where nobody or several are called so, and where the office may be another body's.
 */
export function officeHolder(reading: Reading, question: Question): Answer | null {
  const [, verb, of] = /^who (leads|heads|chairs)\s(.{2,60}?)\s?\?*$/i.exec(question.whole) ?? [];
  const found =
    verb && of
      ? holderOf(reading, understand(reading, `Who is the ${offices[verb.toLowerCase()]} of ${of}?`, null))
      : holderOf(reading, question);
  return found && { ...found, question };
}

/** "Who leads the council?": what is called whoever does. */
const offices: Readonly<Record<string, string>> = { leads: 'leader', heads: 'head', chairs: 'chair' };

function holderOf(reading: Reading, question: Question): Answer | null {
  if (question.kind !== 'who' || !asksWhoIs.test(question.whole) || question.unknownNames.length > 0) return null;
  const [body, another] = question.entities;
  if (another || body?.kind === 'person' || question.terms.length === 0) return null;
  // a body that is no entity of the article is known by its capitals
  const named = body ? [] : question.terms.filter(({ word }) => /^\p{Lu}/u.test(word)).map(({ word }) => word);
  const isOffice = byRole(reading.entities, named.join(' ')).length > 0;
  const office = question.terms
    .filter(({ word }) => isOffice || !named.includes(word))
    .map(({ word }) => word.toLowerCase());
  const of = body ?? (isOffice || named.length === 0 ? null : named.join(' '));
  if (office.length === 0 || !isAllAsked(question, [...office, ...named.map((w) => w.toLowerCase())], body))
    return null;
  const people = reading.entities.filter((e) => e.kind === 'person' && e.roleSpan !== null);
  const wasHeld = /^who\swas\b/i.test(question.whole);
  const called = byRole(people, office.join(' '));
  const alike = called.filter((e) => isSameOffice(e, office, wasHeld) && (wasHeld || !isOver(reading, e.roleSpan!)));
  // of two leaders of councils the one whose role has the name that is asked for
  const names = body ? [body.name] : named;
  const [theirs, others] = names.length > 0 ? alike.filter((e) => names.every((n) => e.role!.includes(n))) : [];
  const holders = theirs && !others ? [theirs] : alike;
  // a deputy, or who held it once, is not who holds it
  if (called.length > 0 && holders.length === 0)
    return notSaid(reading, question, say`The article does not say.`, sentencesAbout(reading, called[0]!.id));
  const [holder] = holders;
  const open = holder && openBody(reading, holder, office, question);
  if (open) {
    const all = calledLike(
      reading,
      people,
      office.filter((word) => word !== open),
    );
    const told = all.flatMap((e) => sentencesAbout(reading, e.id).slice(0, 1));
    return notSaid(reading, question, say`The article does not say of which.`, told);
  }
  if (!holder || holders.length > 1 || (of !== null && !isOf(reading, holder.roleSpan!, of))) return null;
  const told = definition(reading, { ...question, kind: 'definition', entities: [holder] });
  const home = told.citations[0]!;
  const name = holder.mentions.find((m) => m.by === 'name' && contains(home, m)) ?? holder.mentions[0]!;
  return {
    ...told,
    ...(wasHeld ? unlessLeft(reading, holder, told) : withActing(reading, office, unlessLeft(reading, holder, told))),
    question,
    span: cite(reading.article, { start: name.start, end: name.end }),
    entities: [holder.id, ...(body ? [body.id] : [])],
    explain: () => [...question.steps, `${holder.name} alone is called “${holder.role}”`],
  };
}

/** What is said of a holder with the sentence by which they left the office, where the article has one. */
function unlessLeft(reading: Reading, holder: Entity, told: Answer): Pick<Answer, 'wording' | 'citations'> {
  const left = leftOffice(reading, holder);
  if (!left) return told;
  const [home] = told.citations;
  const wording = restate(reading, left, null);
  if (home!.start === left.start) return { wording, citations: told.citations };
  return { wording: say`${told.wording} ${wording}`, citations: [home!, cite(reading.article, left)] };
}

const standsIn = new Set(table('role-modifiers.tsv').find((words) => words.includes('acting')));

/** What is said of a holder with the sentence that tells who holds the office for them: "X is acting chief executive". */
function withActing(
  reading: Reading,
  office: readonly string[],
  told: Pick<Answer, 'wording' | 'citations'>,
): Pick<Answer, 'wording' | 'citations'> {
  const { tokens } = reading.syntax;
  const at = tokens.find((t, i) => {
    const behind = tokens.slice(i + 1, i + 1 + office.length).map(({ lower }) => lower);
    return standsIn.has(t.lower) && behind.length > 0 && office.slice(0, 2).every((word, k) => behind[k] === word);
  });
  const sentence = at && reading.sentences[at.sentence];
  if (!sentence || told.citations.some((c) => c.start === sentence.start)) return told;
  return {
    wording: say`${told.wording} ${restate(reading, sentence, null)}`,
    citations: [...told.citations, cite(reading.article, sentence)],
  };
}

/** Whether a question has no words but the office and the body that it is of: "who is the minister suing?" asks for something else. */
function isAllAsked({ whole }: Question, office: readonly string[], body: Entity | undefined): boolean {
  const names = new Set(
    (body ? [body.name, ...body.aliases] : []).flatMap((form) => form.toLowerCase().split(/[\s-]+/)),
  );
  const rest = whole
    .replace(asksWhoIs, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}.'’-]+|(?=['’]s?\b)/u)
    .filter((w) => /\p{L}/u.test(w));
  return rest.every((w) => office.includes(w) || names.has(w) || joins.test(w)) && !/ing$/.test(office.at(-1)!);
}

/** Whether a role is the office itself: not its deputy's or shadow's, and a former one only where the question asks who it was. */
function isSameOffice({ role }: Entity, office: readonly string[], wasHeld: boolean): boolean {
  const groups = table('role-modifiers.tsv');
  return role!
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => !office.includes(word))
    .every((word) => {
      const group = groups.find((words) => words.includes(word));
      return !group || group.includes('outgoing') || (wasHeld && group.includes('former'));
    });
}

/** "Mayor until May", "director from 2010 to 2014", "the then director": an office that somebody had. */
function isOver({ article }: Reading, { start, end }: Span): boolean {
  return (
    /\b(?:until|till|from\s.{2,20}\sto|at the time)\b/i.test(article.text.slice(start, end)) ||
    /^,?\s(?:until|till|from\s\S{2,20}\sto|at the time)\b/i.test(article.text.slice(end, end + MOST_TIME)) ||
    /\b(?:then|until\s\S{2,20}(?:\sthe)?)\s$/i.test(article.text.slice(Math.max(0, start - MOST_TIME), start))
  );
}

/** Most characters beside a role in which a time of it stands. */
const MOST_TIME = 30;

/**
 * The noun of a body where a question leaves open which it asks of: "the leader of the council" where the one found leads "the county
 * council" and the article has a town council too; null where it does not.
 */
function openBody(
  { article }: Reading,
  { role }: Entity,
  office: readonly string[],
  { whole }: Question,
): string | null {
  const asked = new Set(whole.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const isOpen = (noun: string) => {
    const which = kindsOf(role!, noun);
    // "the leader of Fenton council" says of which, and so does one of the names of it
    const named = (role!.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? []).map((word) => word.toLowerCase());
    const isGiven = [...which, ...named].some((kind) => asked.has(kind) && !kind.startsWith(office[0]!));
    if (which.length === 0 || isGiven) return false;
    return kindsOf(article.text, noun).some((kind) => !which.includes(kind));
  };
  return office.find((noun) => wordMap('organisation-nouns.tsv').has(noun) && isOpen(noun)) ?? null;
}

/** The words right before a noun that say of which kind it is: "county", "town". */
function kindsOf(text: string, noun: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu) ?? [];
  return words.filter(
    (word, i) => words[i + 1] === noun && /\p{L}/u.test(word) && !wordSet('function-words.tsv').has(word),
  );
}

/** All who are called by what is left of an office without its body. */
function calledLike(reading: Reading, people: readonly Entity[], office: readonly string[]): Entity[] {
  const hasAll = (e: Entity) =>
    office.every((word) =>
      e
        .role!.toLowerCase()
        .split(/[\s-]+/)
        .includes(word),
    );
  return people.filter((e) => hasAll(e) && isSameOffice(e, office, false) && !isOver(reading, e.roleSpan!));
}

/**
 * Whether a role at a place is one in a body: it stands in the role or beside it by name or as "its", or the role stands alone and the body
 * is the one that the article is most about.
 */
function isOf({ entities, article, sentences }: Reading, role: Span, body: Entity | string): boolean {
  const i = sentences.findIndex((s) => contains(s, role));
  const sentence = sentences[i];
  if (!sentence) return false;
  const name = typeof body === 'string' ? body : body.name;
  const isOwned = /\b(?:its|their)\s$/i.test(article.text.slice(Math.max(sentence.start, role.start - 6), role.start));
  // "Solent Link's chief executive", "chief executive of Solent Link"
  const reach: Span = {
    start: Math.max(sentence.start, role.start - 4 - name.length),
    end: Math.min(sentence.end, role.end + 8 + name.length),
  };
  const before = article.text.slice(sentences[isOwned ? Math.max(0, i - 1) : i]!.start, role.start);
  if (typeof body === 'string') {
    const near = article.text.slice(reach.start, reach.end);
    return near.includes(name) || (isOwned && before.includes(name));
  }
  // "Norway's foreign minister", also where the reading takes that name for something else than a body
  const isOwner = (m: Span) => contains(role, m) && /^['’]/.test(article.text.slice(m.end, role.end));
  const bodies = entities.filter((e) => e.kind === 'organisation' || e === body || e.mentions.some(isOwner));
  const beside = bodies.filter((e) => e.mentions.some((m) => contains(reach, m)));
  if (beside.length > 0) return beside.includes(body);
  const last = (e: Entity) => e.mentions.filter((m) => m.end <= role.start).at(-1)?.end ?? -1;
  const others = bodies.filter((e) => e !== body);
  if (isOwned) return last(body) >= sentences[Math.max(0, i - 1)]!.start && others.every((e) => last(e) < last(body));
  return last(body) >= 0 && others.every((e) => e.mentions.length < body.mentions.length);
}
