import { contains, overlaps } from '../../article/span.ts';
import type { Entity, Reading } from '../reading.ts';
import { exact, nameOf, type Part, plain, say, type Wording } from '../wording.ts';
import { answer } from './answer.ts';

/** Most questions suggested at once. */
const MOST = 3;

/** Up to three questions that the article does answer (each is tried), other than the one asked. */
export function suggestQuestions(reading: Reading, asked = ''): Wording[] {
  const main = [...reading.entities]
    .filter((e) => e.kind === 'person')
    .sort((a, b) => b.mentions.length - a.mentions.length);
  const candidates = main.slice(0, 3).flatMap((person) => questionsAbout(reading, person));
  const chosen: Wording[] = [];
  const seen = new Set([asked.toLowerCase().trim()]);
  for (const question of candidates) {
    const text = plain(question);
    if (chosen.length >= MOST || seen.has(text.toLowerCase())) continue;
    seen.add(text.toLowerCase());
    if (answer(reading, text).kind === 'answer') chosen.push(question);
  }
  return chosen;
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
    say`Who is ${name}?`,
  ];
}

/** What the article itself tells was done to a person ("suspended"), in its own words, each once. */
function doneTo({ article, syntax, quotes }: Reading, person: Entity): Part[] {
  const verbs = new Map<string, Part>();
  for (const subject of syntax.tokens) {
    if (subject.deprel !== 'nsubj:pass' || !person.mentions.some((m) => contains(m, subject))) continue;
    const verb = syntax.tokens[subject.head];
    if (verb?.xpos !== 'VBN' || quotes.some((q) => q.spans.some((s) => overlaps(s, verb)))) continue;
    if (!verbs.has(verb.lower)) verbs.set(verb.lower, exact(article, verb));
  }
  return [...verbs.values()].slice(0, 4);
}
