import { contains, overlaps, type Span } from '../../article/span.ts';
import { isNotTold } from '../lexicon/grammar-words.ts';
import type { Citation, Entity, Reading } from '../reading.ts';
import { openWordsOf } from '../standing/open-words.ts';
import { exact, nameOf, type Part, plain, say, type Wording } from '../wording.ts';
import { answer } from './answer.ts';

/** Most questions suggested at once. */
const MOST = 3;

/**
 * Up to three questions that the article does answer (each is tried), other than the one asked. They go round the people whom the
 * article is most about, those of the question first, and each takes another kind of question; where they begin goes by the paragraph that
 * was shown, and none is answered by what was shown already, so that they vary with what was asked.
 *
 * @param shown the passages that stand in the reply
 */
export function suggestQuestions(reading: Reading, asked = '', shown: readonly Citation[] = []): Wording[] {
  const words = new Set(asked.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const isAsked = ({ name }: Entity) =>
    name
      .toLowerCase()
      .split(' ')
      .some((part) => words.has(part));
  const place = shown[0]?.paragraph ?? 0;
  const main = [...reading.entities]
    .filter((e) => e.kind === 'person')
    .sort((a, b) => Number(isAsked(b)) - Number(isAsked(a)) || b.mentions.length - a.mentions.length)
    .slice(0, 3)
    .map((person, i) => ({ person, questions: turned(questionsAbout(reading, person), i + place) }));
  const longest = main.reduce((n, { questions }) => Math.max(n, questions.length), 0);
  const candidates: Wording[] = [];
  for (let i = 0; i < longest; i++) for (const { questions } of main) if (questions[i]) candidates.push(questions[i]!);
  // the plainest come last
  candidates.push(...main.map(({ person }) => say`Who is ${nameOf(person)}?`));
  const chosen: Wording[] = [];
  const seen = new Set([asked.toLowerCase().trim()]);
  for (const question of candidates) {
    const text = plain(question);
    if (chosen.length >= MOST || seen.has(text.toLowerCase())) continue;
    seen.add(text.toLowerCase());
    const { kind, citations } = answer(reading, text);
    const isNew = citations.some((c) => shown.every((other) => other.start !== c.start));
    if (kind === 'answer' && (isNew || citations.length === 0)) chosen.push(question);
  }
  return chosen;
}

/** A list begun at another place: what stood before it comes last. */
function turned<T>(list: readonly T[], by: number): T[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

/** Whether the article puts "the" before this name. */
function takesArticle({ article }: Reading, { name, mentions }: Entity): boolean {
  return mentions.some(
    (m) =>
      article.text.slice(m.start, m.end) === name &&
      /\bthe $/i.test(article.text.slice(Math.max(0, m.start - 4), m.start)),
  );
}

function questionsAbout(reading: Reading, person: Entity): Wording[] {
  const name = nameOf(person);
  const theirs = reading.quotes.filter((q) => q.speaker?.entity === person.id);
  const spokenOf = reading.entities
    .filter((e) => e.id !== person.id && theirs.some((q) => q.about.includes(e.id)))
    .sort(
      (a, b) =>
        theirs.filter((q) => q.about.includes(b.id)).length - theirs.filter((q) => q.about.includes(a.id)).length,
    );
  return [
    ...spokenOf
      .slice(0, 2)
      .map((e) => say`What did ${name} say about ${takesArticle(reading, e) ? say`the ${nameOf(e)}` : nameOf(e)}?`),
    ...doneTo(reading, person).flatMap((verb) => [say`When was ${name} ${verb}?`, say`Why was ${name} ${verb}?`]),
  ];
}

/**
 * What the article itself tells was done to a person ("suspended"), in its own words, each once; not what is only said, alleged or
 * planned, which a question would take as done, and no verb that needs another word ("pronounced dead").
 */
function doneTo(reading: Reading, person: Entity): Part[] {
  const { article, syntax, quotes } = reading;
  const isOpen = (verb: Span) => openWordsOf(reading).some((open) => open.holds.some((held) => overlaps(held, verb)));
  const verbs = new Map<string, Part>();
  for (const subject of syntax.tokens) {
    if (subject.deprel !== 'nsubj:pass' || !person.mentions.some((m) => contains(m, subject))) continue;
    const verb = syntax.tokens[subject.head];
    if (verb?.xpos !== 'VBN' || quotes.some((q) => q.spans.some((s) => overlaps(s, verb)))) continue;
    const beside = syntax.tokens.filter((t) => t.head === verb.index);
    if (isOpen(verb) || beside.some((t) => /^(?:xcomp|obj)$/.test(t.deprel) || isNotTold(t.lower))) continue;
    if (!verbs.has(verb.lower)) verbs.set(verb.lower, exact(article, verb));
  }
  return [...verbs.values()].slice(0, 4);
}
