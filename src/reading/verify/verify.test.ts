import { describe, expect, it } from 'vitest';
import { loadArticle, loadGold } from '../../../test/articles/load.ts';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import type { Reading } from '../reading.ts';
import { tokensOf } from '../syntax/syntax.ts';
import { verify } from './verify.ts';

const own = read(
  makeArticle({
    id: 'own',
    title: 'Harbour chief suspended',
    text: `Harbour chief Nora Quill was suspended on Monday over claims that she hid £2.3m of payments from the board.

Ms Quill told reporters: “I have never taken a penny, and I don’t intend to resign.”

Her deputy, Oskar Lind, said that the programme would be cancelled if the port lost more than 40 ships a year. “We honour our debts,” he said. “We always have.”

Mayor Peter Garside denied that the city had known. He allegedly met the firm in May 2016.

The ten-year plan may be dropped. It was not, he wrote, “a favour to friends”.`,
  }),
);
const of = (claim: string) => verify(own, claim);

describe('word for word, however it is written', () => {
  it.each([
    ['curly for straight', "I don't intend to resign"],
    ['a contraction written out', 'I do not intend to resign'],
    ['other case', 'HARBOUR CHIEF NORA QUILL WAS SUSPENDED'],
    ['white space and dashes', '  I have never — taken a penny  '],
    ['no punctuation', 'I have never taken a penny and I dont intend'.replace('dont', 'don’t')],
    ['American spelling', 'We honor our debts'],
    [
      'American spelling of a double l',
      'Oskar Lind, said that the program would be canceled if the port lost more than 40 ships a year',
    ],
    [
      'a number as a word',
      'Oskar Lind said that the programme would be cancelled if the port lost more than forty ships a year',
    ],
    ['words left out where it says so', 'I have never taken a penny … and I don’t intend to resign'],
    ['a name in brackets for a pronoun', '“We honour our debts,” [Oskar Lind] said'],
    ['German marks', '„We honour our debts“'.replace('„', '“').replace('“', '«')],
  ])('%s', (_what, claim) => {
    expect(of(claim), JSON.stringify(of(claim).differences)).toMatchObject({ verdict: 'verbatim', warnings: [] });
  });
});

describe('what a cut or a change does', () => {
  it.each([
    ['a "never" left out', 'I have taken a penny', 'altered', 'negation'],
    ['a contraction turned', 'I do intend to resign', 'altered', 'negation'],
    ['a denial cut off', 'the city had known', 'verbatim', 'standing'],
    ['"claims that" cut off', 'she hid £2.3m of payments from the board', 'verbatim', 'standing'],
    ['"allegedly" left out', 'He met the firm in May 2016', 'altered', 'standing'],
    ['"may" left out', 'The ten-year plan was dropped', 'altered', 'open'],
    ['an "if" cut off', 'the programme would be cancelled', 'altered', 'open'],
    ['another currency', 'hid $2.3m of payments from the board', 'altered', 'value'],
    ['another number', 'hid £3.2m of payments from the board', 'altered', 'value'],
    ['another bound', 'the port lost fewer than 40 ships a year', 'altered', 'value'],
    ['another name', 'Harbour chief Oskar Lind was suspended on Monday', 'altered', 'value'],
    ['another year', 'He allegedly met the firm in May 2017', 'altered', 'value'],
    ['an insertion in brackets', 'I have [once] never taken a penny', 'altered', null],
    ['passages of two people joined', 'I have never taken a penny. We honour our debts.', 'altered', 'joined'],
    ['passages joined without a mark', 'We honour our debts and I don’t intend to resign', 'altered', 'joined'],
    ['an honest mark over a "not"', 'It was … a favour to friends', 'altered', 'negation'],
  ])('%s', (_what, claim, verdict, warning) => {
    const found = of(claim);
    expect(found.verdict).toBe(verdict);
    if (warning === null) expect(found.differences).not.toEqual([]);
    else expect(found.warnings, JSON.stringify(found.differences)).toContain(warning);
  });
});

it('a sign is shown with its figure, never the figure alone', () => {
  const { pieces } = of('hid £3.2m of payments from the board');
  expect(pieces.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['£3.2m', '£2.3m']);
});

describe('who said it', () => {
  it.each([
    ['Nora Quill said: "I have never taken a penny"', 'Nora Quill', true],
    ['"I have never taken a penny" – Nora Quill', 'Nora Quill', true],
    ['"I have never taken a penny," said Ms Quill.', 'Nora Quill', true],
    ['Oskar Lind: I have never taken a penny', 'Oskar Lind', false],
    ['Peter Garside said "We honour our debts"', 'Peter Garside', false],
    ['Tilda Ferreira said: "We honour our debts"', 'Tilda Ferreira', false],
    [
      'According to Oskar Lind, the programme would be cancelled if the port lost more than 40 ships a year',
      'Oskar Lind',
      true,
    ],
  ])('%s', (claim, name, right) => {
    expect(of(claim)).toMatchObject({ verdict: 'verbatim', claimed: { name, right } });
  });

  it.each([
    'It is not true that Nora Quill said: "I have never taken a penny"',
    'Nora Quill said it was a lie that "I have never taken a penny"',
    '"I have never taken a penny" was not said by Nora Quill',
  ])('%s: what is said about the words is part of the claim', (claim) => {
    expect(of(claim).verdict).not.toBe('verbatim');
  });

  it('is nobody where the words are the article’s own', () => {
    expect(of('Nora Quill was suspended on Monday').quote?.speaker ?? null).toBeNull();
  });
});

describe('words of an article never count as said in other words', () => {
  const readings: Reading[] = [
    ...loadGold().map(({ article }) => read(article)),
    read(loadArticle('wire-harbour-claims')),
  ];
  const sentences = readings.flatMap((reading) =>
    reading.syntax.sentences.map((s) => ({ reading, s, text: reading.article.text.slice(s.start, s.end) })),
  );

  it('with a "not" put in', () => {
    const negated = sentences.flatMap(({ reading, s, text }) => {
      const aux = tokensOf(reading.syntax, s).find(
        (t) => t.upos === 'AUX' && /^(?:is|are|was|were|has|have|had|will|would|could|may)$/.test(t.lower),
      );
      const next = aux && reading.syntax.tokens[aux.index + 1];
      if (!aux || next?.lower === "n't" || next?.lower === 'not') return [];
      return [{ reading, claim: `${text.slice(0, aux.end - s.start)} not${text.slice(aux.end - s.start)}` }];
    });
    expect(negated.length).toBeGreaterThan(100);
    for (const { reading, claim } of negated) {
      const { verdict, warnings } = verify(reading, claim);
      expect(verdict, claim).toBe('altered');
      expect(warnings, claim).toContain('negation');
    }
  });

  it('with another number', () => {
    const changed = sentences
      .filter(({ text }) => /\d/.test(text))
      .map(({ reading, text }) => ({ reading, claim: text.replace(/\d/, (d) => String((Number(d) + 3) % 10)) }));
    expect(changed.length).toBeGreaterThan(40);
    for (const { reading, claim } of changed) {
      const { verdict } = verify(reading, claim);
      expect(['altered', 'absent'], claim).toContain(verdict);
    }
  });

  it('with another person in the place of the one named', () => {
    let tried = 0;
    for (const { reading, text } of sentences) {
      const people = reading.entities.filter((e) => e.kind === 'person');
      const named = people.find((e) => text.includes(e.name));
      const other = people.find((e) => e !== named && !text.includes(e.name.split(' ').at(-1)!));
      if (!named || !other) continue;
      tried++;
      const claim = text.replace(named.name, other.name);
      const { verdict, claimed } = verify(reading, claim);
      // the words of somebody else are theirs still, and the name given for them is wrong
      if (claimed?.right !== false) expect(['altered', 'absent'], claim).toContain(verdict);
    }
    expect(tried).toBeGreaterThan(30);
  });

  it('finds every sentence of an article word for word', () => {
    for (const { reading, text } of sentences) expect(verify(reading, text).verdict, text).toBe('verbatim');
  });
});
