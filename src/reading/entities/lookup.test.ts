import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { findQuotations } from '../quotes/marks.ts';
import { analyseText } from '../syntax/analyse.ts';
import { findEntities } from './entities.ts';
import { fitOf, whoIsMeant } from './lookup.ts';

const article = makeArticle({
  id: 'a',
  title: 'A',
  text:
    'Former mayor Tomás O’Quill met Ms Łucja van der Moor, the council leader. Cllr Ann Ilk-Jones and Bo Ilk listened. ' +
    'Piotr Wojcik, a striker, spoke to Hana al-Tarn. Norway paid.',
});
const entities = findEntities(article, analyseText(article), findQuotations(article));

describe('somebody who is asked for', () => {
  it.each([
    ['oquill', ['Tomás O’Quill']],
    ["o'quil", ['Tomás O’Quill']],
    ['o quill', ['Tomás O’Quill']],
    ['tomas', ['Tomás O’Quill']],
    ['lucja', ['Łucja van der Moor']],
    ['van der moor', ['Łucja van der Moor']],
    ['moor', ['Łucja van der Moor']],
    ['ilk jones', ['Ann Ilk-Jones']],
    ['ilkjones', ['Ann Ilk-Jones']],
    ['al tarn', ['Hana al-Tarn']],
    ['Tarn', ['Hana al-Tarn']],
    ['vojcik', ['Piotr Wojcik']],
    ['wojick', ['Piotr Wojcik']],
    ['the striker', ['Piotr Wojcik']],
    ['council leader', ['Łucja van der Moor']],
    ['the mayor', ['Tomás O’Quill']],
    ['the minister', []],
    ['zzzz', []],
    ['', []],
  ])('%j', (typed, names) => {
    expect(whoIsMeant(entities, typed).map((e) => e.name)).toEqual(names);
  });

  it('while the name is typed: whole forms first, then beginnings of words, roles, and what is mistyped', () => {
    const fits = (typed: string) =>
      entities
        .filter((e) => fitOf(e, typed) < Number.POSITIVE_INFINITY)
        .sort((a, b) => fitOf(a, typed) - fitOf(b, typed))
        .map((e) => e.name);
    expect(fits('ilk').slice(0, 2).sort()).toEqual(['Ann Ilk-Jones', 'Bo Ilk']);
    expect(fits('van d')).toEqual(['Łucja van der Moor']);
    expect(fits('striker')).toEqual(['Piotr Wojcik']);
    expect(fits('quixote')).toEqual([]);
  });
});
