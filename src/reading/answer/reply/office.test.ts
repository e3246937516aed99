import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'ferries',
    title: 'Ferries',
    text: [
      'Northline Ferries lost £3m last year, the National Audit Office reported on Monday.',
      'Chief executive Dana Okafor said Northline Ferries would cut two routes. Northline Ferries has 400 staff.',
      'Southway Bus Company denied any wrongdoing. Its chairman, Piers Holt, called the report unfair.',
      "The Bank of Selland is not involved. Ostria's foreign minister, Tom Rell, met the ferry's crew.",
      'The shadow transport secretary, Lea Brandt, asked for an inquiry. Ruth Bellamy, a former mayor, agreed.',
    ].join('\n\n'),
  }),
);

describe('who holds an office', () => {
  it.each([
    ['Who is the chief executive of Northline Ferries?', 'Dana Okafor', 2],
    ['who is northline ferries chief executive', 'Dana Okafor', 2],
    ['Who is the chairman of Southway Bus Company?', 'Piers Holt', 3],
    ["who is Ostria's foreign minister", 'Tom Rell', 4],
    ['Who is the shadow transport secretary?', 'Lea Brandt', 5],
    ['Who was the mayor?', 'Ruth Bellamy', 5],
  ])('%s', (question, name, paragraph) => {
    const found = answer(reading, question);
    expect(plain(found.wording), found.explanation.join('\n')).toContain(name);
    expect(found.citations[0]?.paragraph).toBe(paragraph);
  });

  it.each([
    ['another body’s', 'Who is the chief executive of the National Audit Office?'],
    ['another body’s, that is told by "its"', 'Who is the chairman of Northline Ferries?'],
    ['another country’s', 'Who is the foreign minister of Selland?'],
    ['a name that has only an "of" in common', 'Who is the president of Ostria?'],
    ['a body that the article does not have', 'Who is the chief executive of Brightwater?'],
    ['a shadow’s', 'Who is the transport secretary?'],
    ['held no more', 'Who is the mayor?'],
    ['another office', 'Who is the finance director of Northline Ferries?'],
  ])('is not told by %s: %s', (_what, question) => {
    const found = answer(reading, question);
    expect(found.kind, `${plain(found.wording)}\n${found.explanation.join('\n')}`).toBe('not-in-article');
  });
});

describe('an office of a kind of body, and one that is over', () => {
  const councils = read(
    makeArticle({
      id: 'councils',
      title: 'Councils',
      text: [
        'Bill Marsh, the leader of the county council, said the plan was slow.',
        'The town council voted on Monday. Its leader, Laura Penn, backed the plan.',
        'Gail Stott, finance director of the trust until 2021, resigned. Peter Lunn, mayor from 2010 to 2014, spoke too.',
        'Then harbour master Amy Dorn signed the papers.',
      ].join('\n\n'),
    }),
  );

  it.each([
    ['Who is the leader of the council?', 'The article does not say of which.'],
    ['Who leads the council?', 'The article does not say of which.'],
    ['Who is the finance director of the trust?', 'The article does not say.'],
    ['Who is the mayor?', 'The article does not say.'],
    ['Who is the harbour master?', 'The article does not say.'],
  ])('%s: %s', (question, words) => {
    expect(answer(councils, question).kind).toBe('not-in-article');
    expect(plain(answer(councils, question).wording)).toContain(words);
  });

  it.each([
    ['Who is the leader of the county council?', 'Bill Marsh'],
    ['Who leads the county council?', 'Bill Marsh'],
    ['Who was the finance director of the trust?', 'until 2021'],
    ['Who was the mayor?', 'mayor from 2010 to 2014'],
  ])('%s: %s', (question, words) => {
    expect(plain(answer(councils, question).wording)).toContain(words);
  });
});

describe('who has left an office', () => {
  const told = (text: string, question: string) =>
    plain(answer(read(makeArticle({ id: 'left', title: 'Left', text })), question).wording);

  it.each([
    ['was sacked', 'Manager Paul Rudd was sacked in May. His assistant, Leo Hart, is in charge.', /sacked/],
    ['resigned later', 'The manager, Paul Rudd, lost nine games. Mr Rudd resigned in May.', /“manager”.*resigned/],
    ['resigned as such', 'The manager, Paul Rudd, lost nine games. Rudd resigned as manager.', /“manager”.*resigned/],
  ])('is told to have: %s', (_what, text, words) => {
    expect(told(text, 'Who is the manager?')).toMatch(words);
  });

  it.each([
    ['was only asked to', 'The manager, Paul Rudd, lost nine games. Fans want Mr Rudd to resign.', /resign/],
    ['was suspended once', 'The manager, Paul Rudd, spoke on Sunday. Rudd was suspended in 2003.', /suspended/],
    ['left something else', 'The manager, Paul Rudd, spoke on Sunday. Rudd was sacked as a porter in 2003.', /sacked/],
    [
      'sacked another',
      'The manager, Paul Rudd, sacked his assistant, Leo Hart, in May. Rudd left early.',
      /calls.*sacked/,
    ],
  ])('but not who %s', (_what, text, words) => {
    expect(told(text, 'Who is the manager?')).toContain('Paul Rudd');
    expect(told(text, 'Who is the manager?')).not.toMatch(words);
  });
});

describe('two who are called nearly the same', () => {
  const told = (text: string, question: string) =>
    answer(read(makeArticle({ id: 'two', title: 'Two', text })), question);
  const leaders =
    'The leader of Fenton council, Carol Finch, said the bridge was late. The leader of Ashire county council, Ivo Marsh, disagreed.';
  const ill = 'The chief executive of the brewery, Carol Finch, is on sick leave. Ivo Marsh is acting chief executive.';

  it.each([
    ['the one whose body is named', leaders, 'Who is the leader of Fenton council?', /Carol Finch.*leader of Fenton/],
    ['the one who leads it', leaders, 'Who leads Ashire county council?', /Ivo Marsh.*leader of Ashire/],
    ['neither, where it is open of which', leaders, 'Who leads the council?', /not say of which/],
    [
      'both, where one stands in',
      ill,
      'Who is the chief executive?',
      /Carol Finch.*Ivo Marsh is acting chief executive/,
    ],
  ])('%s', (_what, text, question, words) => {
    expect(plain(told(text, question).wording)).toMatch(words);
  });

  it.each(['Has the chief executive left?', 'Has Carol Finch left the brewery?', 'Did Carol Finch leave?'])(
    'who is on leave has not left: %s',
    (question) => {
      expect(told(ill, question).kind).toBe('not-in-article');
    },
  );

  it('who has left has', () => {
    const left = 'The chief executive of the brewery, Carol Finch, left in May.';
    expect(told(left, 'Has the chief executive left?').kind).toBe('answer');
  });
});
