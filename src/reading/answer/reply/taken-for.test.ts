import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'taken',
    title: 'Taken',
    text: 'Ed Marl, the mayor, was suspended in May. His deputy, Tom Brekke, said that he was shocked.',
  }),
);
const earlier = { question: 'Who is Tom Brekke?', entities: ['tom-brekke'], evidence: null };

describe('a refusal', () => {
  it.each<[string, typeof earlier | null, string]>([
    ['where was he born?', earlier, 'Here “he” was taken for Tom Brekke.'],
    ['when will his wife retire?', { ...earlier, entities: ['ed-marl'] }, 'Here “his” was taken for Ed Marl.'],
    // a name was typed, nothing was said before, or it is no refusal
    ['where was Tom Brekke born, and was he late?', earlier, ''],
    ['where was he born?', null, ''],
    ['what did he say?', earlier, ''],
  ])('%j tells whom a pronoun was taken for', (question, before, note) => {
    expect(plain(answer(reading, question, before).note ?? [])).toBe(note);
  });
});

describe('a pronoun behind what tells of somebody unnamed', () => {
  const text = 'A man was arrested on Friday. Tom Brekke, a baker, was fined for noise. Tom Brekke will appeal.';
  const arrest = read(makeArticle({ id: 'arrest', title: 'Arrest', text }));

  it.each<[Parameters<typeof answer>[2], boolean]>([
    [{ question: 'Was anyone arrested?', entities: [], evidence: { start: 0, end: 29 } }, false],
    [{ question: 'Who was fined?', entities: [], evidence: { start: 30, end: 71 } }, true],
    [null, true],
  ])('is for nobody named %#', (before, isNamed) => {
    const { question } = answer(arrest, 'What was he fined for?', before);
    expect(question.entities.map((e) => e.name)).toEqual(isNamed ? ['Tom Brekke'] : []);
  });
});

describe('a pronoun behind a question about somebody whom the article does not have', () => {
  const text = 'John Marsh was charged with fraud in May. John Marsh was sacked in June. Peter Lunn is a baker.';
  const mill = read(makeArticle({ id: 'mill', title: 'Mill', text }));
  const asked = (question: string) => answer(mill, 'When was he sacked?', { question, entities: [], evidence: null });

  it.each(['Was Carl Vance charged?', 'Who was the driver?', "What happened to the baker's son?"])(
    'is for nobody: %s',
    (question) => {
      expect(asked(question).kind).toBe('not-in-article');
      expect(plain(asked(question).wording)).not.toContain('Marsh');
    },
  );

  it.each(['What happened?', 'What is the weather like?'])('but not behind %s', (question) => {
    expect(plain(asked(question).wording)).toContain('Marsh was sacked');
  });

  it('nor where the question itself has a name', () => {
    const before = { question: 'Was Carl Vance charged?', entities: [], evidence: null };
    expect(answer(mill, 'When was John Marsh charged, and when was he sacked?', before).kind).toBe('answer');
  });
});
