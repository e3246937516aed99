import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'pool',
    title: 'Pool',
    text: [
      'The Harbour Party suspended councillor Mona Tarrant on Friday over claims that she had misled a committee about the swimming pool at Selwick.',
      '"The pool was never unsafe," Ms Tarrant said. "The Harbour Party has treated me shamefully."',
      'The council leader, Piers Odell, said the closure could cost the town £2m. "That bill could land on us within weeks," he said.',
      'A lifeguard told the committee that the water had been green since March. Ms Tarrant denied that anybody had warned her.',
      'Mr Odell confirmed that an inspector will visit Selwick on the eve of a meeting with Ms Tarrant.',
      '"Mona Tarrant is the most honest person I know," a neighbour said.',
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const found = answer(reading, question);
  return { found, why: found.explanation.join('\n') };
};

describe('who is asked to have spoken', () => {
  it.each([
    ['a name', 'What did Piers Odell say about the closure?', 'Piers Odell', 3],
    ['a role', 'What did the council leader say about the closure?', 'Piers Odell', 3],
    ['somebody without a name', 'What did the lifeguard say about the water?', 'A lifeguard', 4],
    ['somebody without a name, on somebody', 'What did the neighbour say about Mona Tarrant?', 'a neighbour', 6],
    ['anybody, on somebody', 'What has been said about Mona Tarrant?', 'a neighbour', 6],
    ['anybody, in other words', 'what do people say about mona tarrant', 'a neighbour', 6],
  ])('%s: %s', (_what, question, speaker, paragraph) => {
    const { found, why } = ask(question);
    expect(found.kind, why).toBe('answer');
    expect(found.speaker, why).toBe(speaker);
    expect(
      found.citations.map((c) => c.paragraph),
      why,
    ).toContain(paragraph);
  });

  it.each([
    ['her own words are not her party’s', 'What did the party say about Mona Tarrant?'],
    ['nor a judge’s, whom the article does not have', 'What did the judge say about Mona Tarrant?'],
    ['nor anybody else’s', 'Has anyone criticised Mona Tarrant?'],
    ['nor voters’', 'What did voters say about Mona Tarrant?'],
  ])('%s: %s', (_what, question) => {
    const { found, why } = ask(question);
    expect(found.kind, why).toBe('not-in-article');
    expect(plain(found.wording)).toMatch(/gives no (?:such )?words of/);
  });

  it('whether anyone has accused somebody is answered by what is alleged', () => {
    const { found, why } = ask('Has anyone accused Mona Tarrant of anything?');
    expect(
      found.citations.map((c) => c.paragraph),
      why,
    ).toContain(1);
    expect(found.standing).toBe('allegation');
  });
});

describe('what somebody thinks of another', () => {
  it('is not told by words in which the other is only named', () => {
    expect(ask('What does Piers Odell think of Mona Tarrant?').found.kind).toBe('not-in-article');
  });

  it('is told by words about the other', () => {
    const { found, why } = ask('What does Mona Tarrant think of the Harbour Party?');
    expect(found.span?.text, why).toContain('treated me shamefully');
  });
});

describe('whom "she" means in a question for words', () => {
  it('is one who speaks, of those who were talked about', () => {
    const earlier = { question: 'Who was told?', entities: ['nobody', 'piers-odell', 'mona-tarrant'], evidence: null };
    expect(answer(reading, 'What did he say about the closure?', earlier).speaker).toBe('Piers Odell');
    expect(answer(reading, 'What did she say about the pool?', earlier).speaker).toBe('Mona Tarrant');
  });
});

describe('who said something', () => {
  it.each([
    ['by name', 'Who said the pool was never unsafe?', 'Ms Tarrant', 2],
    ['by a pronoun, whose name stands before', 'Who said that the bill could land on them within weeks?', 'Odell', 3],
    ['reported', 'Who said the closure could cost £2m?', 'Odell', 3],
    ['without a name', 'Who told the committee that the water had been green?', 'lifeguard', 4],
    ['a denial', 'Who denied that anybody had warned her?', 'Tarrant', 4],
  ])('%s: %s', (_what, question, name, paragraph) => {
    const { found, why } = ask(question);
    expect(found.span?.text, why).toContain(name);
    expect(
      found.citations.map((c) => c.paragraph),
      why,
    ).toContain(paragraph);
  });

  it.each([
    ['what one denied is not said by them', 'Who said that anybody had warned her?'],
    ['the opposite', 'Who said the pool was unsafe?'],
    ['what nobody says', 'Who said the pool was too expensive?'],
  ])('%s: %s', (_what, question) => {
    const { found, why } = ask(question);
    expect(found.kind, why).toBe('not-in-article');
  });
});

describe('what somebody refused to say', () => {
  const own = read(
    makeArticle({
      id: 'budget',
      title: 'Budget',
      text: 'The treasurer, Nora Quill, said the mill would be sold. "There will be no presents," Ms Quill said. She refused to say whether taxes would rise.',
    }),
  );
  it.each(['Did Quill say taxes would go up?', 'What did Nora Quill say about taxes?'])('is told: %s', (question) => {
    expect(plain(answer(own, question).wording)).toContain('refused to say whether taxes would rise');
  });

  it.each([
    ['on another matter', 'What did Nora Quill say about schools?'],
    ['on another of two matters', 'What did Nora Quill say about taxes on schools?'],
    ['where they spoke', 'What did Nora Quill say about the mill?'],
  ])('is not told %s: %s', (_what, question) => {
    expect(plain(answer(own, question).wording)).not.toContain('refused to say');
  });
});
