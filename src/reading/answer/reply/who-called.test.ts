import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'weir',
    title: 'Weir report',
    text: [
      'Ines Caldow slammed the report on the weir as "careless", and described the delay in paying residents as "cruel".',
      'Rolf Tandy said it was for others to judge whether Ms Caldow is dishonest.',
      'Mr Tandy said Ms Caldow had called the engineer a fool.',
      'The engineer, Bea Lorne, attacked Mr Tandy over his handling of the dishonesty inquiry. It is clear that repairs will take years.',
      'In her letter Ms Lorne set out her position on dredging. Mr Tandy has a position on the board of the water company.',
      'Ms Lorne represents her home ward on the council.',
      'The minister, Hugo Denby, described the weir as a disgrace. His predecessor, Joan Cray, called that "rich". Ida Moss called Mr Denby "rude".',
      'The planner Noel Quill was dismissed over emails in which the tower was described as "a done deal". The bridge was described as a folly by Ida Moss.',
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const found = answer(reading, question);
  return { ...found, told: plain(found.wording), why: found.explanation.join('\n') };
};

describe('who called somebody or something what', () => {
  it.each([
    ['by another verb of calling', 'Who called the report careless?', 'Ines Caldow', 1],
    ['a person', 'Who called Hugo Denby rude?', 'Ida Moss', 7],
    ['by the verb itself', 'Who described the delay as cruel?', 'Ines Caldow', 1],
  ])('%s: %s', (_what, question, speaker, paragraph) => {
    const found = ask(question);
    expect(found.kind, found.why).toBe('answer');
    expect(found.speaker, found.told).toBe(speaker);
    expect(found.citations[0]?.paragraph).toBe(paragraph);
  });

  it('in the passive, where it names who', () => {
    expect(ask('Who described the bridge as a folly?').told).toContain('by Ida Moss');
  });

  it.each([
    ['it was called so, by whom is not told', 'Who called the tower a done deal?'],
    ['a remark was called so, and not who made it', 'Who called Hugo Denby rich?'],
    ['who leaves it open has not said it', 'Who called Ines Caldow dishonest?'],
    ['nor by "said"', 'Who said Ines Caldow is dishonest?'],
    ['who attacks called nobody that', 'Who called Rolf Tandy dishonest?'],
    ['what is clear was not cleared', 'Have the repairs been cleared?'],
    ['a home ward is no name of it', 'What is Bea Lorne’s ward?'],
    ['a position that is only mentioned', 'What is Bea Lorne’s position on dredging?'],
  ])('%s: %s', (_what, question) => {
    const { kind, told, why } = ask(question);
    expect(kind, `${told}\n${why}`).toBe('not-in-article');
  });

  it('never gives to the one who tells it what another called somebody', () => {
    const { kind, speaker, told } = ask('Who called the engineer a fool?');
    expect(kind === 'answer' ? told : 'had called', told).toContain('had called');
    expect(speaker === null || told.includes('Tandy said'), told).toBe(true);
  });
});
