import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Violation } from '../../src/bot/guard/violation.ts';
import type { Place } from '../../src/bot/invocation.ts';
import { makeBot } from '../../src/bot/make-bot.ts';
import { loadCommands } from '../../src/bot/registry.ts';
import { read } from '../../src/reading/read.ts';
import { loadGold } from '../articles/load.ts';
import { type BareAssertion, bareAssertions, bareIn, type Marked } from './attribution.ts';
import { loadQuestions } from './load.ts';

const gold = new Map(loadGold().map((g) => [g.article.id, g.quotes]));
const articles = loadQuestions().map((asked) => ({
  ...asked,
  reading: read(asked.article),
  marked: { article: asked.article, quotes: gold.get(asked.article.id) ?? [], claims: asked.claims } satisfies Marked,
}));
const withheld: Violation[] = [];
const bot = makeBot({
  commands: await loadCommands(join(import.meta.dirname, '..', '..', 'commands')),
  readingFor: ({ channel }) => articles.find(({ name }) => name === channel)!.reading,
  events: {
    withheld: (_command, _place, violations) => withheld.push(...violations),
    failed: (_command, _place, error) => {
      throw error;
    },
  },
  chance: () => 0,
});

/** Where the article gives the speaker by a pronoun that the reading does not resolve yet, or resolves to somebody else. */
const unresolved = new Set([
  'Rub out more than you draw.',
  'The sea took up all the room,',
  'He called me into his office and I thought I was for the sack,',
  'Instead he gave me a desk by the window.',
  'I went home and cried,',
  'And then I went back.',
  'Joe was the kind of man who stopped for every stranger with a puncture,',
  'Somebody must have seen something. Please, ring them.',
  'received no answer until October',
  'to publish first findings within 90 days',
  "Good for her, she's had a rotten few years,",
]);

/** All that people may ask about an article: the questions, every command, and plain questions about each name and verb in it. */
function linesAbout({ reading, questions, marked: { quotes } }: (typeof articles)[number]): string[] {
  const names = reading.entities.filter((e) => e.kind !== 'place').map((e) => e.name);
  const verbs = [...new Set(reading.syntax.tokens.filter((t) => t.xpos === 'VBN').map((t) => t.lower))];
  const deeds = reading.syntax.tokens
    .filter((t) => t.xpos === 'VBD')
    .map((t) => ({ base: t.lemma, past: t.lower }))
    .filter(({ base }, i, all) => all.findIndex((other) => other.base === base) === i);
  const people = reading.entities.filter((e) => e.kind === 'person').map((e) => e.name);
  return [
    ...questions.map(({ question }) => `/ask ${question}`),
    ...['/summary', '/summary full', '/summary headline', '/timeline', '/people', '/quote most:10'],
    ...reading.article.paragraphs.map((p) => `/context ${p.number}`),
    ...names.flatMap((name) => [`/quote ${name}`, `/people ${name}`, `/timeline ${name}`, `/ask Who is ${name}?`]),
    ...people.flatMap((name) => [`/ask What did ${name} say?`, `/ask Why?  What has ${name} done`]),
    // each verb with one of the people in turn, so that every verb and every person comes up
    ...verbs.flatMap((verb, i) => {
      const name = people[i % Math.max(1, people.length)];
      return name ? [`/ask When was ${name} ${verb} and why?`, `/ask Has ${name} ${verb}?`] : [];
    }),
    // what was done taken as done by another, in another year, or asked of nobody: each of it is put right
    ...deeds.flatMap(({ base, past }, i) => {
      const name = people[(i + 1) % Math.max(1, people.length)];
      const ways = [`Why did ${name} ${base} in 1987?`, `Who ${past} ${name}?`, `Whom did ${name} ${base}?`];
      return name ? [`/ask ${ways[i % ways.length]}`] : [];
    }),
    ...quotes.flatMap((q) => q.content.map((c) => `/verify ${reading.article.text.slice(c.start, c.end)}`)),
  ];
}

async function assertionsAbout(article: (typeof articles)[number]): Promise<BareAssertion[]> {
  const { name, marked } = article;
  const found: BareAssertion[] = [];
  for (const text of linesAbout(article)) {
    const place: Place = { platform: 'terminal', space: '', channel: name, thread: text, user: 'you' };
    found.push(...bareAssertions(marked, await bot.hear({ text, place })));
  }
  return found;
}

describe('no reply asserts barely what somebody said, reported or alleged', () => {
  it.each(
    articles.map((article, i) => [article.name, article, articles[(i + 1) % articles.length]!.questions] as const),
  )(
    '%s: nor does one to a question about another article, and none is withheld',
    async (name, { marked }, questions) => {
      const before = withheld.length;
      for (const { question } of questions) {
        const place: Place = { platform: 'terminal', space: '', channel: name, thread: question, user: 'you' };
        const reply = await bot.hear({ text: `/ask ${question}`, place });
        expect(bareAssertions(marked, reply).filter(({ check }) => check !== 'speaker')).toEqual([]);
      }
      expect(withheld.slice(before)).toEqual([]);
    },
  );

  it.each(articles.map((article) => [article.name, article] as const))('%s', async (_name, article) => {
    const before = withheld.length;
    const found = await assertionsAbout(article);
    const bare = found.filter(({ check, words }) => check !== 'speaker' || !unresolved.has(words));
    expect(bare.map(({ check, words, statement }) => `${check}: “${words}” in: ${statement}`)).toEqual([]);
    expect(withheld.slice(before)).toEqual([]);
  });
});

describe('the search for bare assertions', () => {
  it('finds every gold quote that is shown alone', () => {
    for (const { marked } of articles) {
      for (const { content } of marked.quotes) {
        for (const { start, end } of content) {
          const { number } = marked.article.paragraphs.find((p) => start < p.end)!;
          const alone = `${marked.article.text.slice(start, end)} (¶${number}).`;
          expect(bareIn(marked, alone), alone).not.toEqual([]);
        }
      }
    }
  });

  it.each<[string, string, BareAssertion['check'] | null]>([
    ['wire-harbour-claims', 'she took payments from a dredging firm (¶1).', 'claim'],
    ['wire-harbour-claims', 'she was suspended after claims that she took payments from a dredging firm (¶1).', null],
    ['wire-harbour-claims', 'the board paid the firm £2.3m between 2018 and 2020 (¶4).', 'claim'],
    ['wire-harbour-claims', '[Nora Quill] "The claims are a lie from start to finish. (¶2).', 'cut'],
    ['court-report-fraud', 'Mr Lowndes had written cheques to himself for almost five years (¶3).', 'gold'],
    ['court-report-fraud', 'Mr Lowndes had written cheques to himself, Miriam Castell told the court (¶3).', null],
    ['court-report-fraud', 'Alan Purkiss said: “He was trusted completely, and he abused that trust” (¶4).', 'speaker'],
    ['court-report-fraud', 'She said: “He was trusted completely, and he abused that trust” (¶4).', 'speaker'],
    ['bury-south-mp-resigns', 'Labour suspended him over sexual harassment (¶20).', 'claim'],
    ['bury-south-mp-resigns', 'Mr Lewis was to be given a date for a hearing (¶24).', 'claim'],
    ['tech-toy-recall', 'We got this wrong (¶6).', 'marks'],
    ['open-letter-hospital', 'no patient had been harmed (¶7).', 'grammar'],
  ])('%s: %s', (name, statement, check) => {
    const { marked } = articles.find((article) => article.name === name)!;
    const checks = bareIn(marked, statement).map((b) => b.check);
    if (check === null) expect(checks).toEqual([]);
    else expect(checks).toContain(check);
  });
});
