import { expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import { namesakeOf } from './shared-name.ts';

function paragraphFor(text: string): number | null {
  const reading = read(makeArticle({ id: 'two', title: 'Two', text: `David Harker, 52, a farmer, left.\n\n${text}` }));
  return namesakeOf(reading, reading.entities.find((e) => e.name === 'David Harker')!);
}

it.each([
  'A second David Harker, a baker of 61, told the court that he had slept.',
  'Another man named David Harker was jailed in 2009.',
  'The police first arrested a different David Harker by mistake.',
  'His cousin, also called David Harker, was jailed in 2019.',
  'He is no relation of the mayor of the same name, said David Harker.',
])('two people have the name: %s', (text) => {
  expect(paragraphFor(text)).toBe(2);
});

it.each([
  'The judge gave another reason: David Harker had lied.',
  'She was the second to beat David Harker.',
  'Another neighbour of David Harker left.',
  'The other farmers said that David Harker had gone.',
  'Two weeks later David Harker was back.',
])('one has it: %s', (text) => {
  expect(paragraphFor(text)).toBeNull();
});
