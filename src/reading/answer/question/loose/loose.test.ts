import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../../article/article.ts';
import { read } from '../../../read.ts';
import { plain } from '../../../wording.ts';
import { answer } from '../../answer.ts';
import { plainerWordings } from './loose.ts';

const reading = read(
  makeArticle({
    id: 'warden',
    title: 'Warden',
    text: [
      'First elected to Selby Council in 1996 at the age of 27, Ms Orla Venn had been a member of the Green Party for two decades.',
      'Ms Venn was arrested in March 2020 after a protest. She resigned from the council in June 2021.',
      'In her resignation letter Ms Venn attacked the mayor over his handling of the floods.',
      'The council rejected a plan for a dam in 2018 because of its cost.',
    ].join('\n\n'),
  }),
);

describe('what is asked loosely is looked for in the words that news has for it', () => {
  it.each([
    ['how old was venn when she joined the council', '27'],
    ['when did venn join the council', '1996'],
    ['how old was she when she became a councillor', '27'],
    ['how long was venn in the green party', 'two decades'],
    ['when did orla venn get arrested', 'March 2020'],
    ['when did ms venn step down', 'June 2021'],
    ['when did the council turn down the plan for a dam', '2018'],
  ])('%s', (question, expected) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('answer');
    expect(found.span?.text, found.explanation.join('\n')).toContain(expected);
  });

  it.each([
    ['a body that she was not elected to', 'when did venn join the cabinet'],
    ['somebody else', 'how old was the mayor when he joined the council'],
    ['another deed', 'when did venn get kicked out'],
  ])('but not %s: %s', (_what, question) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
  });

  it('a reason for something else is no motive', () => {
    const found = answer(reading, 'Why did Ms Venn resign?');
    expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
    expect(plain(found.wording)).toMatch(/^The article does not (?:clearly )?say/);
  });

  it.each([
    ['When did Mr Roe join the board?', 'When was Mr Roe elected to the board?'],
    ['How old was she when she joined the board?', 'How old was she when she was elected to the board?'],
    ['Why did Roe get sacked?', 'Why was Roe sacked?'],
    ['Who set up the firm?', 'Who founded the firm?'],
    ['When did they set up the firm?', 'When did they found the firm?'],
    ['Who turned down the plan?', 'Who rejected the plan?'],
  ])('%s: %s', (question, expected) => {
    const wordings = plainerWordings(question, true, () => true).map(({ whole }) => whole);
    expect(wordings).toContain(expected);
  });
});
