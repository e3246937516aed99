import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'pool',
    title: 'Pool',
    text: [
      'Petra Holm, who leads the Open Pool group, won the seat in Marl. "We will keep the pool open," she told supporters. "I will publish every contract. I will be 60 in May."',
      'Sir Max Orde lost. "I will miss it," Sir Max said. "Petra Holm will pay for this. She will cut my pension."',
      'The union’s Una Frith said employers should give longer breaks. "I would like to see shorter shifts," Ms Frith said.',
      'The Green councillor, Tom Dale, has called for free buses. He vowed to vote against the budget.',
      'The coach, Gail Thorne, was calm. She said she had told them at half-time to "stop being scared". Gail Thorne told the press at noon that it was over.',
      'Dr Alec Dunn, who was not involved in the research, described it as "an impressive piece of work".',
      'Mr Dale said it was for others to say whether Sir Max was dishonest.',
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const found = answer(reading, question);
  return { kind: found.kind, told: plain(found.wording), why: found.explanation.join('\n') };
};

describe('what somebody promises, wants or means to do', () => {
  it.each([
    ['What did Petra Holm promise?', ['keep the pool open', 'publish every contract'], ['60 in May']],
    ['what will holm publish', ['every contract'], ['keep the pool']],
    ['what did tom dale promise', ['vote against the budget'], ['free buses']],
    ['what does tom dale want?', ['free buses'], []],
    ['what does una frith want', ['longer breaks'], []],
    ['What did Gail Thorne tell her players at half-time?', ['stop being scared'], []],
    ['What did Alec Dunn think of the study?', ['impressive piece of work'], []],
    ['is max orde dishonest according to dale', ['for others to say'], []],
  ])('%s', (question, words, others) => {
    const { kind, told, why } = ask(question);
    expect(kind, `${told}\n${why}`).toBe('answer');
    for (const own of words) expect(told, why).toContain(own);
    for (const other of others) expect(told, why).not.toContain(other);
  });

  it.each([
    ['to miss something is no promise', 'What did Max Orde promise?'],
    ['what another says of her is not hers', 'What does Petra Holm want to cut?'],
    ['a seat is no wish', 'What does Petra Holm want?'],
    ['what she told others was told to others', 'What did Gail Thorne tell the referee?'],
  ])('%s: %s', (_what, question) => {
    const { kind, told, why } = ask(question);
    expect(kind, `${told}\n${why}`).toBe('not-in-article');
  });

  it('what another says that she will do is told as that other’s words, if at all', () => {
    const { kind, told, why } = ask('What will Petra Holm cut?');
    if (kind === 'answer') expect(told, why).toContain('Max Orde: “She will cut my pension.”');
  });
});
