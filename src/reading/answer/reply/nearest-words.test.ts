import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'mill',
    title: 'Mill',
    text: [
      'Mr Alan Dray has been accused by two clerks of deleting letters. He denies it. Mr Dray resigned in May.',
      'Prosecutors claimed that Carl Holm had said the fund was "as safe as ours". Mr Holm has always denied saying so.',
      'Ms Ruth Penn said residents believed that the sale was a swindle. "I do not say that it was," she added. "I say that they deserve an answer."',
      'Ms Vera Loft said residents believed that the vote was fair. "It was a long night," she added.',
      'Captain Tom Vale said Jamie Stott was the best player of all. Manager Ann Tole said she did not agree with her captain. Ms Tole said the pitch was dry.',
      'Mrs Edna Tull accused the trust of having made up its mind before the vote.',
      'The chief executive, Simon Ault, denied that. He said a bus would be free.',
      'The trust moved the clinic to the harbour in March.',
      'The chairman, Piers Odell, denied that. He left at noon.',
    ].join('\n\n'),
  }),
);
const told = (question: string) => {
  const found = answer(reading, question);
  const nearest = found.nearest.map((c) => c.text);
  return { kind: found.kind, text: plain(found.wording), nearest, why: found.explanation.join('\n') };
};

describe('a bare denial', () => {
  it('answers with the claim before it', () => {
    const { kind, text, why } = told('Did Alan Dray deny deleting letters?');
    expect(kind, why).toBe('answer');
    expect(text, why).toMatch(/accused by two clerks of deleting letters .*denies it/);
  });

  it('answers with the accusation right before its paragraph', () => {
    const { kind, text, why } = told('Did Simon Ault deny that the trust made up its mind before the vote?');
    expect(kind, why).toBe('answer');
    expect(text, why).toMatch(/accused the trust of having made up its mind .*Ault, denied that/);
  });

  it('but not with what is only told there', () => {
    const { kind, why } = told('Did Piers Odell deny that the clinic moved to the harbour?');
    expect(kind, why).toBe('not-in-article');
  });

  it.each(['Did Alan Dray deny stealing money?', 'Did Ruth Penn deny deleting letters?'])(
    'is not one of anything else, or by anybody else: %s',
    (question) => {
      const { kind, why } = told(question);
      expect(kind, why).toBe('not-in-article');
    },
  );

  it('stands beside what others say somebody said', () => {
    const { kind, nearest, why } = told('Did Carl Holm say the fund was as safe as ours?');
    expect(kind, why).toBe('not-in-article');
    expect(nearest.slice(0, 2).join(' '), why).toMatch(/^Prosecutors claimed .*always denied saying so/);
  });
});

describe('what a speaker goes on to say', () => {
  it('is shown where it takes the words back', () => {
    const { text, why } = told('What did Ruth Penn say about the sale?');
    expect(text, why).toMatch(/swindle .*I do not say that it was/);
  });

  it('but not where it is another matter', () => {
    const { text, why } = told('What did Vera Loft say about the vote?');
    expect(text, why).toContain('fair');
    expect(text, why).not.toContain('long night');
  });
});

describe('somebody who speaks, but not on what is asked', () => {
  it('is not said to be silent: the nearest words are shown, those beside the name first', () => {
    const { kind, text, nearest, why } = told('What did Ann Tole say about Jamie Stott?');
    expect(kind, why).toBe('not-in-article');
    expect(text, why).toBe('I find no words of Ann Tole on that in the article.');
    expect(nearest[0], why).toContain('did not agree with her captain');
  });
});
