import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';

/** Of each quote that says "you": its speaker and who is addressed, by entity id. */
function addressed(text: string): string[] {
  const { quotes } = read(makeArticle({ id: 'a', title: 'A', text }));
  return quotes
    .filter((q) => q.spans.some((s) => s.quoted && /\byou/i.test(text.slice(s.start, s.end))))
    .map((q) => `${q.speaker?.name ?? '–'} → ${q.addressee ?? '–'}`);
}

const lead = 'Mary Holt has left the council after a row with its leader, Tom Ono. ';

describe('“you” is', () => {
  it.each<[string, string, string[]]>([
    ['the one told', `${lead}Ms Holt told Mr Ono: “You have sold your own town.”`, ['Mary Holt → tom-ono']],
    ['the one told, behind the words', `${lead}“You sold us,” Ms Holt told Mr Ono.`, ['Mary Holt → tom-ono']],
    ['the one asked', `${lead}“Did you read it?” Ms Holt asked Mr Ono.`, ['Mary Holt → tom-ono']],
    ['the one said to', `${lead}“You sold us,” Ms Holt said to Mr Ono.`, ['Mary Holt → tom-ono']],
    [
      'the one who was told',
      `${lead}Mr Ono was told by Ms Holt: “You have sold your own town.”`,
      ['Mary Holt → tom-ono'],
    ],
    [
      'the one turned to',
      `${lead}Turning to Mr Ono, Ms Holt said: “You have sold your own town.”`,
      ['Mary Holt → tom-ono'],
    ],
    [
      'the one addressed',
      `${lead}Addressing Mr Ono, Ms Holt said: “You have sold your own town.”`,
      ['Mary Holt → tom-ono'],
    ],
    [
      'the one written to, in the same sentence',
      `${lead}In a letter to Mr Ono, Ms Holt said: “You have sold your own town.”`,
      ['Mary Holt → tom-ono'],
    ],
    [
      'the one written to, told of before',
      `${lead}Ms Holt has written to Mr Ono. “You have sold your own town,” she wrote.`,
      ['Mary Holt → tom-ono'],
    ],
    [
      'the one a letter is addressed to',
      `${lead}The letter, addressed to Mr Ono, says: “You have sold your own town.”`,
      ['The letter → tom-ono'],
    ],
    [
      'the one a letter was sent to',
      `${lead}Ms Holt sent Mr Ono a letter on Friday. In it she wrote: “You have sold your own town.”`,
      ['Mary Holt → tom-ono'],
    ],
    [
      'the one who got a letter',
      `${lead}Mr Ono received a letter from Ms Holt on Friday. “You have sold your own town,” Ms Holt wrote.`,
      ['Mary Holt → tom-ono'],
    ],
    [
      'the one a letter takes to task',
      `${lead}In her resignation letter Ms Holt hit out at Mr Ono over the sale.\n\nShe wrote: “You have sold your own town.”`,
      ['Mary Holt → tom-ono'],
    ],
    [
      'the one a letter makes an attack on',
      `${lead}In her letter Ms Holt launched a scathing attack on Mr Ono.\n\nShe wrote: “You have sold your own town.”`,
      ['Mary Holt → tom-ono'],
    ],
    [
      'rather the one a letter goes to than the one it takes to task',
      `${lead}In a letter to the bishop, Ruth Abbott, Ms Holt hit out at Mr Ono. She wrote: “You have known of this for years.”`,
      ['Mary Holt → ruth-abbott'],
    ],
    [
      'still the one a letter goes to, paragraphs later',
      `${lead}Ms Holt wrote a letter to Mr Ono.\n\nShe said the sale was wrong.\n\nIt had taken two years.\n\nShe added: “You have sold your own town.”`,
      ['Mary Holt → tom-ono'],
    ],
    [
      'still the one a letter goes to, behind an accusation',
      `${lead}In her letter Ms Holt hit out at Mr Ono.\n\nShe accused Mr Ono of having “no shame”. She added: “You have sold your own town.”`,
      ['Mary Holt → tom-ono'],
    ],
    [
      'the accused, in words cut from the accusation',
      `${lead}Ms Holt accused Mr Ono of “selling your own town to strangers”.`,
      ['Mary Holt → tom-ono'],
    ],
    [
      'each in the letter to them',
      `${lead}In a letter to Mr Ono, Ms Holt wrote: “You have sold your own town.” In another, to the bishop, Ruth Abbott, she wrote: “You have known of this for years.”`,
      ['Mary Holt → tom-ono', 'Mary Holt → ruth-abbott'],
    ],
    [
      'the one told, where she goes on',
      `${lead}“You sold us,” Ms Holt told Mr Ono. She added: “You never asked.”`,
      ['Mary Holt → tom-ono', 'Mary Holt → tom-ono'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(addressed(text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['with no addressee known', `${lead}Ms Holt said: “You have sold your own town.”`, ['Mary Holt → –']],
    [
      'of a letter to somebody not named',
      `${lead}In a letter to all members, Ms Holt attacked Mr Ono. She wrote: “You deserve better.”`,
      ['Mary Holt → –'],
    ],
    [
      'people in general, told to reporters',
      `${lead}Ms Holt wrote to Mr Ono. “You never know with rivers,” she told reporters.`,
      ['Mary Holt → –'],
    ],
    [
      'people in general, in an interview',
      `${lead}Ms Holt wrote to Mr Ono. In an interview she said: “You work for years and then you are out.”`,
      ['Mary Holt → –'],
    ],
    [
      'what goes on after reporters',
      `${lead}Ms Holt wrote to Mr Ono. She told reporters that she was tired. “You cannot go on for ever,” she said.`,
      ['Mary Holt → –'],
    ],
    ['told to a newspaper', `${lead}“You never know with rivers,” Ms Holt told the Morning Post.`, ['Mary Holt → –']],
    [
      'told to a crowd',
      `${lead}Ms Holt wrote to Mr Ono. At a rally on Sunday she said: “You deserve better than this.”`,
      ['Mary Holt → –'],
    ],
    [
      'somebody else’s letter',
      `${lead}Ms Holt wrote to Mr Ono. Ruth Abbott, a neighbour, said: “You could hear the shouting.”`,
      ['Ruth Abbott → –'],
    ],
    [
      'somebody in words that are quoted in turn',
      `${lead}Ms Holt wrote to Mr Ono: “My son asked me, ‘Why are you crying?’ I had no answer.”`,
      ['Mary Holt → –'],
    ],
    ['a filler', `${lead}Ms Holt told Mr Ono: “It was, you know, a long day.”`, ['Mary Holt → –']],
    [
      'one of two letters, and nothing tells which',
      `${lead}Ms Holt wrote to Mr Ono. She also wrote to the bishop, Ruth Abbott. Rain fell.\n\nThe town was quiet.\n\nIn her letter she said: “You have known of this for years.”`,
      ['Mary Holt → –'],
    ],
    [
      'one of two whom a letter takes to task',
      `${lead}In her letter Ms Holt attacked Mr Ono. In her letter she also criticised Ruth Abbott. Rain fell.\n\nIn the letter she said: “You have known of this for years.”`,
      ['Mary Holt → –'],
    ],
    [
      'the newspaper that got a copy',
      `${lead}Ms Holt’s letter, which was sent to the Morning Post, says: “You have sold your own town.”`,
      ['Ms Holt’s letter → –'],
    ],
    ['told to oneself', `${lead}“You can do this,” Ms Holt told herself.`, ['Mary Holt → –']],
    [
      'told to a presenter',
      `${lead}“You never know with rivers,” Ms Holt told the presenter Jack Dunne.`,
      ['Mary Holt → –'],
    ],
    ['two at once', `${lead}Ms Holt told Mr Ono and Ruth Abbott: “You have sold us.”`, ['Mary Holt → –']],
  ])('nobody known: %s', (_what, text, expected) => {
    expect(addressed(text)).toEqual(expected);
  });
});

describe('“he” or “she” in a quote', () => {
  const about = (text: string) =>
    read(makeArticle({ id: 'a', title: 'A', text }))
      .quotes.filter((q) => q.kind === 'direct')
      .flatMap((q) => q.about);

  it.each<[string, string, string[]]>([
    [
      'is the only other person of that gender spoken of',
      'Mr Tom Ono dismissed the map that Mrs Mary Holt had drawn. “I was wrong and she was right,” Mr Ono said.',
      ['mary-holt'],
    ],
    [
      'is nobody where two are spoken of',
      'Mrs Mary Holt met Mrs Ruth Abbott and Mr Tom Ono. “I was wrong and she was right,” Mr Ono said.',
      [],
    ],
    [
      'is nobody where the words speak of somebody first',
      'Mr Tom Ono dismissed the map that Mrs Mary Holt had drawn. “My wife was ill, and she was right,” Mr Ono said.',
      [],
    ],
    ['is nobody where none is known', 'The map was dismissed. “I was wrong and she was right,” Mr Tom Ono said.', []],
    [
      'is nobody of the other gender',
      'Mr Tom Ono dismissed the map that Mrs Mary Holt had drawn. “I was wrong and he was right,” Mr Ono said.',
      [],
    ],
  ])('%s', (_what, text, expected) => {
    expect(about(text)).toEqual(expected);
  });
});
