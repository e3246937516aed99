import { describe, expect, it } from 'vitest';
import { loadArticle, loadGold } from '../../../test/articles/load.ts';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import { plain } from '../wording.ts';
import { answer } from './answer.ts';
import { suggestQuestions } from './suggest.ts';

const readings = [...loadGold().map(({ article }) => article), loadArticle('wire-harbour-claims')].map((a) => read(a));

describe('suggested questions', () => {
  it.each(readings.map((r) => [r.article.id, r] as const))(
    'about %s are answered by the article, and are others than was asked',
    (_id, r) => {
      const first = suggestQuestions(r).map(plain);
      expect(first.length).toBeGreaterThan(0);
      expect(first.length).toBeLessThanOrEqual(3);
      for (const question of first) {
        expect(answer(r, question).kind, question).toBe('answer');
        const next = suggestQuestions(r, question).map(plain);
        expect(next).not.toContain(question);
        expect(new Set(next).size).toBe(next.length);
      }
    },
  );

  it('are answered by something else than what is shown', () => {
    for (const r of readings) {
      for (const question of suggestQuestions(r).map(plain)) {
        const { citations } = answer(r, question);
        for (const next of suggestQuestions(r, question, citations).map(plain)) {
          const other = answer(r, next).citations;
          expect(
            other.some((c) => citations.every((shown) => shown.start !== c.start)),
            `${question} ${next}`,
          ).toBe(true);
        }
      }
    }
  });

  it('vary with what was asked', () => {
    const r = readings.find((x) => x.article.id === 'court-report-fraud')!;
    const after = (question: string) => suggestQuestions(r, question, answer(r, question).citations).map(plain).join();
    const all = ['Who is Ruth Abara?', 'When was Mr Lowndes arrested?', 'What did the judge warn the jurors?'].map(
      after,
    );
    expect(new Set(all).size).toBeGreaterThan(1);
  });

  it('begin with the person asked about', () => {
    const r = readings.find((x) => x.article.id === 'court-report-fraud')!;
    expect(plain(suggestQuestions(r, 'Who is Ruth Abara?')[0]!)).toContain('Ruth Abara');
  });

  it.each([
    [
      'claims of it',
      'Harbour chief Nora Quill was suspended in May over claims that she was bribed in 2016.',
      'bribed',
    ],
    ['a denial of it', 'Harbour chief Nora Quill was suspended in May. She denied that she was paid in 2016.', 'paid'],
    ['what is to come', 'Harbour chief Nora Quill was suspended in May. Ms Quill will be heard in June.', 'heard'],
    [
      'a verb that needs another word',
      'Harbour chief Nora Quill was found in May. Ms Quill was pronounced dead in June.',
      'pronounced',
    ],
  ])('take nothing as done that is only %s', (_what, text, verb) => {
    const questions = suggestQuestions(read(makeArticle({ id: 'own', title: '', text, published: '2021-07-01' }))).map(
      plain,
    );
    expect(questions.join(' ')).not.toContain(verb);
  });
});
