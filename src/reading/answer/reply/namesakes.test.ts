import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'marl',
    title: 'Marl',
    text: [
      'Harold Marl denied the claim. "I have never taken a penny," Harold Marl said. His brother Peter Marl told reporters that Harold "would never do such a thing".',
      'Peter Marl, who was 31 when the firm failed in 2009, is a plumber. Dana Whitlock, 44, was fined.',
      'Thornbury Estates declined to comment. Councillor Jean Amis could not be reached for comment. Oakmere Homes did not respond to a request for comment.',
    ].join('\n\n'),
  }),
);
const told = (question: string, earlier: Parameters<typeof answer>[2] = null) => {
  const found = answer(reading, question, earlier);
  return { ...found, text: plain(found.wording), why: found.explanation.join('\n') };
};

describe('a name that two people have', () => {
  it.each(['What did Marl say?', 'How old is Marl?', 'When did Marl deny the claim?'])(
    'is asked back: %s',
    (question) => {
      const { kind, text, why } = told(question);
      expect(kind, why).toBe('not-in-article');
      expect(text, why).toBe('The article names Harold Marl and Peter Marl. Which of them do you mean?');
    },
  );

  it('but not where the first name says which', () => {
    expect(told('What did Peter Marl say?').text).toContain('would never do such a thing');
  });

  it('nor where the talk before was about one of them', () => {
    const earlier = { question: 'What did Peter Marl say?', entities: ['peter-marl'], evidence: null };
    expect(told('How old is Marl?', earlier).text).not.toContain('Which of them');
  });
});

describe('a bare surname that the article keeps for one of two', () => {
  const article = read(
    makeArticle({
      id: 'dunmow',
      title: 'Dunmow',
      text: 'Sen. Carla Dunmow ended her campaign. Dunmow, 49, said it was over.\n\nRep. Louis Dunmow, who was married to her, said he was sorry.\n\nDunmow said she would rest.',
    }),
  );

  it('is taken for that one, and the steps say so', () => {
    const found = answer(article, 'What did Dunmow say?');
    expect(found.speaker, found.explanation.join('\n')).toBe('Carla Dunmow');
    expect(found.explanation).toContain('“Dunmow” is Carla Dunmow: the article calls nobody else so');
  });

  it('but the other is found by the full name', () => {
    expect(answer(article, 'What did Louis Dunmow say?').speaker).toBe('Louis Dunmow');
  });
});

describe('who would not speak', () => {
  it.each([
    ['What did Thornbury Estates say?', 'declined to comment'],
    ['What did Jean Amis say?', 'could not be reached'],
    ['What did Oakmere Homes say?', 'did not respond'],
  ])('%s', (question, words) => {
    const { kind, text, why } = told(question);
    expect(kind, why).toBe('answer');
    expect(text, why).toContain(words);
  });
});

describe('how old somebody is', () => {
  it('says so where the age is of an earlier time', () => {
    expect(told('How old is Peter Marl?').text).toMatch(
      /^The article gives an age at an earlier time, not now: .*31 when/,
    );
  });

  it.each([
    ['How old was Peter Marl when the firm failed?', '31'],
    ['How old is Dana Whitlock?', '44'],
  ])('but not for %s', (question, age) => {
    const { span, text } = told(question);
    expect(span?.text).toBe(age);
    expect(text).not.toContain('earlier time');
  });
});
