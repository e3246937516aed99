import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = (paragraphs: readonly string[]) =>
  read(makeArticle({ id: 'guilt', title: 'Guilt', text: paragraphs.join('\n\n') }));

describe('a question of guilt or of what somebody was dismissed for', () => {
  const told = reading([
    'Prosecutors charged the driver Marek Stone with dangerous driving in March.',
    'A jury found Mr Stone not guilty in June.',
    'The solicitor Vera Lund was convicted of fraud in 2012.',
    'Nobody has accused the treasurer, Hal Brand, of lying.',
    'The auditor Ina Foss was sacked for lying about her degree.',
    'The surgeon Kit Vale was suspended over claims that he operated while drunk.',
    'Mr Vale was reinstated in July after an inquiry found no evidence that he had been drinking.',
  ]);

  it.each([
    ['Is Marek Stone guilty?', 'charged the driver Marek Stone', 'found Mr Stone not guilty'],
    ['Is Vera Lund guilty?', 'convicted of fraud', 'convicted of fraud'],
    ['Did Hal Brand lie?', 'Nobody has accused', 'Nobody has accused'],
    ['Did Kit Vale operate while drunk?', 'suspended over claims', 'found no evidence'],
  ])('%s is not judged, and what there is stands beside it', (question, charge, outcome) => {
    const { kind, wording, nearest } = answer(told, question);
    expect(kind).toBe('not-in-article');
    expect(plain(wording)).toContain('I do not judge');
    expect(nearest.some((c) => c.text.includes(charge))).toBe(true);
    expect(nearest.some((c) => c.text.includes(outcome))).toBe(true);
  });

  it('is told where the article tells it', () => {
    expect(answer(told, 'Was Ina Foss sacked for lying?')).toMatchObject({ kind: 'answer', standing: 'narration' });
    expect(answer(told, 'Was Hal Brand accused of lying?')).toMatchObject({ kind: 'answer', standing: 'narration' });
    expect(plain(answer(told, 'Why was Kit Vale suspended?').wording)).toContain('Against it: Mr Vale was reinstated');
  });

  it('does not put a charge beside a refusal without its outcome', () => {
    const { kind, wording } = answer(told, 'Was Marek Stone convicted?');
    expect(kind).toBe('not-in-article');
    expect(plain(wording)).toContain('found Mr Stone not guilty');
  });
});
