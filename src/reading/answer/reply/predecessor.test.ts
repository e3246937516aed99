import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'clubs',
    title: 'Clubs',
    text: [
      "Marlow United's manager, Gwen Hale, who replaced the sacked Colin Birch in October, has won eight matches.",
      'Ada Quill, the prime minister, succeeded Tom Venn as party leader in 2010. Ms Quill took office in May.',
      'Rolf Tandy, the council leader, said his predecessor, Ines Caldow, had left no papers. Mr Tandy took office as a magistrate in 1999.',
      'Nina Orr is the bishop of Selby. The former dean, Ian Rask, has died.',
      "The striker Lev Marlin joined United on Friday. Marlin's father, Otto, won 41 caps and played one season for City.",
    ].join('\n\n'),
  }),
);

describe('who came before somebody, and when they came', () => {
  it.each([
    ['Who was manager before Hale?', 'Colin Birch'],
    ["Who was Hale's predecessor?", 'Colin Birch'],
    ['Who was in charge before Gwen Hale?', 'Colin Birch'],
    ['Who was party leader before Quill?', 'Tom Venn'],
    ['Who was council leader before Tandy?', 'Ines Caldow'],
    ['When did Quill become prime minister?', 'took office in May'],
    // the father played
    ['Who did Otto play for?', 'City'],
  ])('%s', (question, expected) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('answer');
    expect(found.citations.map((c) => c.text).join(' ')).toContain(expected);
  });

  it.each([
    ['in another office', 'Who was prime minister before Quill?'],
    ['whom nobody is told to have followed', 'Who was bishop before Orr?'],
    ['in an office that is not theirs', 'Who was mayor before Tandy?'],
    ['when they came into another office', 'When did Tandy become council leader?'],
    ['when they came into another office', 'When did Quill become mayor?'],
    ['by being named themselves', "Who was United's record signing before Marlin?"],
    ['and a father is not his son', 'Who did Marlin play for?'],
  ])('but not %s: %s', (_what, question) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
  });
});
