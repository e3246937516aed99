import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'bridge',
    title: 'Bridge',
    text: 'The older bridge at Tarn Ford was closed in 2011. The council did not repair the tunnel. The mayor opened the first station in June. The western road carries 400 lorries.',
  }),
);

describe('a near miss', () => {
  it.each([
    ['an opposite', 'When was the newer bridge closed?'],
    ['another opposite', 'Who opened the last station?'],
    ['a side that is not meant', 'What does the eastern road carry?'],
    ['a negation that the article does not make', 'Which bridge was not closed?'],
    ['a denial taken as so', 'What did the council repair?'],
    ['a number that is not in it', 'What carries 500 lorries?'],
    ['a name that is not in it', 'When was the bridge at Ashdown closed?'],
  ])('%s is declined', (_, question) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
  });

  it.each([
    ['When was the older bridge closed?', '2011'],
    ['Who opened the first station?', 'mayor'],
    ['What does the western road carry?', '400 lorries'],
  ])('%s is told from the question beside it that the article answers', (question, expected) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('answer');
    expect(found.span?.text).toContain(expected);
  });
});

const played = read(
  makeArticle({
    id: 'played',
    title: 'Played',
    text: 'Corvale took the score to 5 -- 3 late in the match. Ann Norling held the lead for eight minutes. Dora Hadwin finished second in the group with 14 points.',
  }),
);

describe('a number', () => {
  it.each([
    ['Who took the score to 5-3?', 'Corvale'],
    ['Who took the score to 5–3?', 'Corvale'],
    ['Who held the lead for 8 minutes?', 'Norling'],
    ['Who finished 2nd in the group?', 'Hadwin'],
  ])('is the same however it is written: %s', (question, expected) => {
    const found = answer(played, question);
    expect(found.span?.text, found.explanation.join('\n')).toContain(expected);
  });

  it.each([
    ['Who took the score to 5-2?'],
    ['Who took the score to 3-5?'],
    ['Who held the lead for 18 minutes?'],
    ['Who finished 3rd in the group?'],
  ])('that is another is not met: %s', (question) => {
    const found = answer(played, question);
    expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
  });
});

const vase = read(
  makeArticle({
    id: 'vase',
    title: 'Vase',
    published: '2022-05-06',
    text: [
      'A blue vase was taken from the Orle Museum in the night. The vase was bought by the museum in 1931 for £950.',
      'The keeper, Lena Voss, arrived to open the museum at 8.40am and found the case empty. The museum, which is shut, will reopen on 12 June. Harl Bakery opened again on 2 May.',
      'A clock was robbed from the hall in 1988. Sir Ned Ames purchased the hall in 1950. The tower was built in 1871, burnt down and was rebuilt in 1902.',
    ].join('\n\n'),
  }),
);

describe('another deed of its field', () => {
  it.each([
    ['bought is not stolen', 'When was the vase stolen?', '1931'],
    ['bought is not stolen', 'Who stole the hall?', 'Ames'],
    ['robbed is not bought', 'When was the clock bought?', '1988'],
  ])('%s: %s', (_, question, words) => {
    const found = answer(vase, question);
    if (found.kind === 'answer') expect(found.span?.text, found.explanation.join('\n')).not.toContain(words);
  });

  it.each([
    ['When was the vase bought?', '1931'],
    ['Who bought the hall?', 'Ames'],
    ['When will the museum reopen?', '12 June'],
    ['When did Harl Bakery reopen?', '2 May'],
    ['When was the tower built?', '1871'],
    ['When was the tower rebuilt?', '1902'],
  ])('but the deed itself is told: %s', (question, words) => {
    const found = answer(vase, question);
    expect(found.span?.text, found.explanation.join('\n')).toContain(words);
  });

  it('nor is the first time the second', () => {
    const shop = read(
      makeArticle({
        id: 'shop',
        title: 'Shop',
        published: '2022-05-06',
        text: 'The owner, Lena Voss, arrived to open the shop at 8.40am. The mill was built in 1871.',
      }),
    );
    for (const question of ['When will the shop reopen?', 'When was the mill rebuilt?']) {
      const found = answer(shop, question);
      expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
    }
  });
});
