import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { inArticleForms } from './short-names.ts';

const reading = read(
  makeArticle({
    id: 'harbour',
    title: 'Harbour',
    text: 'The Northern Harbour Authority fined a U.S. shipping line on Tuesday. UN inspectors had warned the Norwegian Food Safety Board. The board of the Society for Old Boats said nothing.',
  }),
);

describe('names in the form that the article has', () => {
  it.each([
    ['long for short', 'Whose ships did the United States send?', 'Whose ships did the U.S. send?'],
    ['long for short without full stops', 'What did the United Nations say?', 'What did the UN say?'],
    ['short for long', 'Who did the NHA fine?', 'Who did the Northern Harbour Authority fine?'],
    ['short for long, possessive', "Who paid the NHA's fine?", "Who paid the Northern Harbour Authority's fine?"],
    ['a small word inside the name', 'What did the SOB say?', 'What did the Society for Old Boats say?'],
    ['with a mark behind', 'Who fined the line, the NHA?', 'Who fined the line, the Northern Harbour Authority?'],
  ])('%s', (_what, typed, read_) => expect(inArticleForms(reading, typed.split(' '), []).join(' ')).toBe(read_));

  it.each([
    ['a name that the article has in full', 'Who runs the Northern Harbour Authority?'],
    ['letters that no name of the article has', 'Who runs the NATO fleet?'],
    ['other names with other initials', 'What did Una North say?'],
    ['shouting', 'WHO WAS FINED?'],
    ['one letter', 'Did A fine B?'],
  ])('%s stays', (_what, typed) => expect(inArticleForms(reading, typed.split(' '), []).join(' ')).toBe(typed));
});
