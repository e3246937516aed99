import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'hall',
    title: 'Hall',
    text: [
      'Her Labour opponent, Cllr Dev Marlin, spoke of a wasted year. Labour’s Gareth Lund agreed.',
      '"They walked out," Rhonda Quill, a Democrat, told reporters. The Conservative MP Tom Birch laughed.',
      'The former Green councillor Ada Voss was absent. A Labour donor, Ian Rask, paid for the hall.',
      'Nora Hale, a Liberal Democrat, resigned from the party in May. The mayor, Ida Moss, stayed.',
    ].join('\n\n'),
  }),
);

describe('which party somebody is of', () => {
  it.each([
    ['Which party does Cllr Marlin belong to?', 'Labour'],
    ['Tell me which party Cllr Marlin does belong to', 'Labour'],
    ['What party is Gareth Lund in?', 'Labour'],
    ['which party does rhonda quill represent', 'Democrat'],
    ["What is Tom Birch's party?", 'Conservative'],
  ])('%s', (question, expected) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('answer');
    expect(found.span?.text).toBe(expected);
  });

  it.each([
    ['who was one', 'Which party does Ada Voss belong to?'],
    ['who pays for one', 'Which party does Ian Rask belong to?'],
    ['who left one', 'Which party does Nora Hale belong to?'],
    ['of whom it is not told', 'What party is Ida Moss in?'],
  ])('but not %s: %s', (_what, question) => {
    const found = answer(reading, question);
    expect(found.kind, `${plain(found.wording)}\n${found.explanation.join('\n')}`).toBe('not-in-article');
  });
});
