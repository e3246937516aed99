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
      'Corran Mills gets three quarters of its income from exports. The supporters of the mill questioned how a firm that laid off 45 staff last spring could spend so much on one boiler.',
      'Helen Voss, who has led the mill since March, said she learned of the deal only when an auditor telephoned her at home.',
      'The husband of Rosa Birch died at the mill in 2018.',
      'Marlow United, who have not won at Castle Road since 1988, have signed the striker Lev Marlin from Aarsted for £14m.',
      'Tom Birch has not spoken to his brother since May. Ada Quill has not won.',
    ].join('\n\n'),
  }),
);

describe('what is asked for', () => {
  it.each([
    ['a share is a fraction', 'What proportion of its income comes from exports?', 'three quarters'],
    ['people are staff as well', 'How many people did the firm lay off?', '45'],
    ['a player costs what he was signed for', 'How much did Marlin cost?', '£14m'],
    ['the last time is that since when not', 'When did Marlow United last win at Castle Road?', '1988'],
    ['the last time is that since when not', 'When did Tom Birch last speak to his brother?', 'May'],
  ])('%s: %s', (_what, question, expected) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('answer');
    expect(found.citations[0]!.text).toContain(expected);
  });

  it.each([
    ['a percentage is no fraction', 'What percentage of its income comes from Norway?'],
    ['who is named beside no auditor is not the auditor', "What is the auditor's name?"],
    ['where somebody died is not how', "How did Rosa Birch's husband die?"],
    ['who never won has no last time', 'When did Ada Quill last win?'],
    ['nor was anybody else signed', 'How much did Tom Birch cost?'],
  ])('%s: %s', (_what, question) => {
    const found = answer(reading, question);
    expect(found.kind, `${plain(found.wording)}\n${found.explanation.join('\n')}`).toBe('not-in-article');
  });
});
