import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = (...paragraphs: string[]) =>
  read(makeArticle({ id: 'otter', title: 'Otter', text: paragraphs.join('\n\n') }));

const gallery = reading(
  'Police have charged the caretaker, Milo Brandt, with stealing a bronze otter from the Fenwick Gallery. Mr Brandt denies the charge.',
  'The chemicals firm Dunmore was accused of poisoning the river Ash. Its rival Belton Chemicals was found to have dumped solvents there.',
  'A civil servant, Ivo Lamb, is suspected of leaking the report. A reporter, Tess Wynn, refused to say who had leaked the report.',
  'Noel Finnegan was cleared of burning down the barn. The clerk, Rolf Ames, denied forging the minutes.',
  'A guard, Leo Strand, admitted taking the keys but denied selling them. Karl Ostrow allegedly took bribes from a builder.',
  'An aide denied that the minister, Una Crale, had threatened her deputy, Piet Voorn.',
  'The cook Hal Wray is suing the hospital for unfair dismissal. The porter Abe Long was dismissed in May.',
);

describe('who did what is only claimed is not for us to say', () => {
  it.each([
    ['charged with it', 'Who stole the otter?', ['have charged the caretaker', 'denies the charge']],
    ['accused of it', 'Who poisoned the river?', ['was accused of poisoning']],
    ['the same of a firm', 'Which firm poisoned the river?', ['was accused of poisoning']],
    ['suspected of it', 'Who leaked the report?', ['is suspected of leaking']],
    ['cleared of it', 'Who burned down the barn?', ['was cleared of burning']],
    ['denied', 'Who forged the minutes?', ['denied forging']],
    ['alleged by an adverb', 'Who took bribes?', ['allegedly took bribes']],
    ['sued for', 'Was Hal Wray dismissed?', ['is suing the hospital']],
    ['asked whether', 'Did Milo Brandt steal the otter?', ['have charged the caretaker', 'denies the charge']],
  ])('%s: %s', (_what, question, shown) => {
    const found = answer(gallery, question);
    const why = found.explanation.join('\n');
    expect(found.kind, why).toBe('not-in-article');
    expect(plain(found.wording), why).toContain('I do not judge');
    for (const words of shown) expect(found.nearest.map((c) => c.text).join(' '), why).toContain(words);
  });

  it.each([
    ['what was found', 'Who dumped solvents?', 'Belton Chemicals'],
    ['what is admitted', 'Who took the keys?', 'Leo Strand'],
    ['who is charged', 'Who was charged with stealing the otter?', 'Milo Brandt'],
    ['who charged him', 'Who charged Mr Brandt?', 'Police'],
    ['who denies', 'Who denied forging the minutes?', 'Rolf Ames'],
    ['who sues', 'Who is suing the hospital?', 'Hal Wray'],
    ['who would not say', 'Who refused to say who leaked the report?', 'Tess Wynn'],
  ])('but %s is told: %s', (_what, question, words) => {
    const found = answer(gallery, question);
    expect(found.span?.text, found.explanation.join('\n')).toContain(words);
  });

  it.each([
    ['Was Abe Long dismissed?', 'Abe Long was dismissed'],
    ['Is Hal Wray suing the hospital?', 'is suing the hospital'],
  ])('but what is told of somebody is: %s', (question, words) => {
    expect(plain(answer(gallery, question).wording)).toContain(words);
  });

  it('nor is it shown for a question with the roles the other way round', () => {
    const found = answer(gallery, 'Who threatened Una Crale?');
    expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
    expect(plain(found.wording)).not.toContain('I do not judge');
  });
});
