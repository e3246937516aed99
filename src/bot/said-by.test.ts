import { describe, expect, it } from 'vitest';
import { makeArticle } from '../article/article.ts';
import { read } from '../reading/read.ts';
import { plain } from '../reading/wording.ts';
import { saidBy, shownQuotes } from './said-by.ts';

const last = (text: string) => {
  const reading = read(makeArticle({ id: 'a', title: 'A', text }));
  return plain(saidBy(reading, shownQuotes(reading).at(-1)!));
};

describe('who said it and how', () => {
  it.each([
    // behind the cue
    [
      'Nora Quill wrote in her resignation letter: "I have had enough of all this."',
      'Nora Quill, “wrote in her resignation letter” (¶1)',
    ],
    ['"I have had enough of all this," Nora Quill told reporters.', 'Nora Quill, “told reporters” (¶1)'],
    // in front of it
    [
      'In her resignation letter, Nora Quill wrote: "I have had enough of all this."',
      'Nora Quill, “In her resignation letter” … “wrote” (¶1)',
    ],
    [
      'Speaking outside the court, Nora Quill said: "I have had enough of all this."',
      'Nora Quill, “Speaking outside the court” … “said” (¶1)',
    ],
    // in the letter that the sentence before speaks of
    [
      'In his letter Mr Quill hit out at the board.\n\nMr Quill wrote: "You have not once asked us about it."',
      'Mr Quill, “In his letter” (¶1) … “wrote” (¶2)',
    ],
    // which is somebody else's
    [
      'In his letter Mr Quill hit out at the board.\n\nMs Ash wrote: "You have not once asked us about it."',
      'Ms Ash, “wrote” (¶2)',
    ],
    // the fragment is not run into
    ['Nora Quill accused John Ash of having an "open door" to lobbyists.', 'Nora Quill, “accused John Ash” (¶1)'],
    // what the article shouts, it also says
    [
      'MARL North MP Nora Quill said: "I have had enough of all this." She has sat for Marl since 1990.',
      'Nora Quill, Marl North MP, “said” (¶1)',
    ],
    // whose name another bears: the role is only one's
    [
      'The treasurer, Nora Quill, left. A second Nora Quill, a diver, said: "I have had enough of all this."',
      'Nora Quill, “said” (¶1)',
    ],
    // a surname alone comes with its title
    ['Lord Quill said: "I have had enough of all this."', 'Lord Quill, “said” (¶1)'],
  ])('%s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });

  it('names no nickname as words of anybody', () => {
    const reading = read(
      makeArticle({
        id: 'a',
        title: 'A',
        text: 'Known to all as "Auntie Nora", she wrote books. John "Sandy" Ash praised her work.',
      }),
    );
    expect(shownQuotes(reading)).toEqual([]);
  });
});
