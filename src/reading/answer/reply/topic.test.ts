import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'quay',
    title: 'Quay sale',
    published: '2019-05-03',
    text: [
      'Harlow Bay councillor Tessa Moy has left the Reform Alliance over the sale of the quay.',
      'Ms Moy accused the council leader, Dan Virtue, of taking gifts from a builder. Mr Virtue denied the claim.',
      '"The quay belongs to the town," Ms Moy said. "Its sale was rushed."',
      'Mr Virtue told reporters in Harlow Bay that the sale would pay for the library.',
      'An inquiry into the gifts will open in June. The library shut in 2016.',
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const found = answer(reading, question);
  return { ...found, told: plain(found.wording), why: found.explanation.join('\n') };
};

describe('what the article has on a matter', () => {
  it.each([
    ['What does the article say about the library?', [4, 5]],
    ['what does it say about the quay', [1, 3]],
    ['Tell me about the inquiry', [5]],
    ['What do we know about Dan Virtue?', [2, 4]],
    ['Anything on the gifts?', [2, 5]],
    ['What about the library?', [4, 5]],
    ['Explain the sale', [1, 3]],
    ['What is said about the library?', [4, 5]],
    ['What does paragraph 4 say?', [4]],
    ['What happened?', [1]],
    ['what is this article about', [1]],
    ['What happens next?', [5]],
    ['List the accusations against Dan Virtue', [2]],
  ])('%s', (question, paragraphs) => {
    const { kind, citations, told, why } = ask(question);
    expect(kind, why).toBe('answer');
    const cited = citations.map((c) => c.paragraph);
    expect(cited, `${told}\n${why}`).toEqual(expect.arrayContaining(paragraphs));
  });

  it('gives no words without whose they are, and no accusation without the answer to it', () => {
    for (const question of ['Tell me about the gifts', 'Tell me about the quay', 'What is it about?']) {
      const { told } = ask(question);
      expect(told, question).not.toMatch(/“?Its sale was rushed(?!.*(?:Moy))/);
      if (told.includes('taking gifts')) expect(told, question).toContain('denied the claim');
    }
    expect(ask('Tell me about the sale').told).toContain('Tessa Moy: “Its sale was rushed.”');
  });

  it.each([
    ['Does the article mention Harlow Bay?', 'answer', 'Yes, it is mentioned'],
    ['Is the library mentioned?', 'answer', 'Yes, it is mentioned'],
    ['Does it mention Priya Nolan?', 'not-in-article', 'does not mention “Priya Nolan”'],
    ['Is there anything about parking?', 'not-in-article', 'has nothing on “parking”'],
    ['When was this published?', 'not-in-article', 'It is dated 3 May 2019'],
    ['Who wrote this article?', 'not-in-article', 'does not name who wrote it'],
    ['What is the source?', 'not-in-article', 'stand below'],
    ['How many paragraphs are there?', 'not-in-article', '¶5'],
    ['What does paragraph 9 say?', 'not-in-article', 'the last one is ¶5'],
    ['Is this article true?', 'not-in-article', 'I have no opinions'],
    ['Which organisations are mentioned?', 'answer', 'Reform Alliance'],
    ['Who are the people in this article?', 'answer', 'Tessa Moy and Dan Virtue'],
    ['Which places are named?', 'answer', 'Harlow Bay'],
  ])('%s', (question, kind, words) => {
    const found = ask(question);
    expect(found.kind, found.told).toBe(kind);
    expect(found.told).toContain(words);
  });

  it.each(['Show me all quotes by Moy', 'Tessa Moy on the sale', 'What quotes are there from Ms Moy?'])(
    '%s: her words',
    (question) => {
      const { speaker, told } = ask(question);
      expect(speaker, told).toBe('Tessa Moy');
    },
  );
});
