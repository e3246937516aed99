import { describe, expect, it } from 'vitest';
import { readEntities } from '../../../test/read-entities.ts';
import { fitOf, resolveName, whoIsMeant } from './lookup.ts';

const entities = readEntities(
  'Former mayor Tomás O’Quill met Ms Łucja van der Moor, the council leader. Cllr Ann Ilk-Jones and Bo Ilk listened. ' +
    'Piotr Wojcik, a striker, spoke to Hana al-Tarn. Norway paid.',
);

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

describe('a name that somebody types', () => {
  const entities = readEntities(
    'The Bank of Selland paid. Nora Quill met Jeremiah Corbett of the Harbour Board and Anna Quillan. Mr Corbett spoke.',
  );
  it.each([
    ['Nora Quill', 'Nora Quill'],
    ['nora', 'Nora Quill'],
    ['mr corbett', 'Jeremiah Corbett'],
    ['corbet', 'Jeremiah Corbett'],
    ['Corbett’s', 'Jeremiah Corbett'],
    ['the harbour board', 'Harbour Board'],
    ['JEREMIAH', 'Jeremiah Corbett'],
    ['xyz', undefined],
    ['', undefined],
    ['....', undefined],
    ['a', undefined],
    ['president of', undefined],
    ['bank of selland', 'Bank of Selland'],
  ])('%j is %s', (typed, name) => {
    expect(resolveName(entities, typed)[0]?.name).toBe(name);
  });
});
