import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'ferry',
    title: 'Ferry',
    text: `The ferry operator Norsund Line has appointed Maria Solheim as its new chief executive. She will take up the post on 3 May. Ms Solheim was a harbour master before she took over.

Her predecessor, Tom Brekke, stepped down in January after engineers found cracks in the hull of the company's largest ship.

Mr Brekke noted that the port authority had dismissed 40 inspectors in 2019. He was suspended in March over claims of bullying staff, which he denies.

"I never bullied anybody," he said. A rival line can win the tender for the northern route. A new ferry will cost £14m and carry 320 passengers.`,
  }),
);

describe('words that answer', () => {
  it.each([
    ['Who is the new boss of Norsund Line?', 'Maria Solheim'],
    ['When did Tom Brekke step down?', 'January'],
    ['What did the engineers find?', 'cracks'],
    ['How much will the new ferry cost?', '£14m'],
    ['How many passengers will it carry?', '320'],
    ['when did tom brekke step dwon', 'January'],
    // "over" belongs to the verb
    ['What was Maria Solheim before she took over?', 'harbour master'],
    ['Who noted that inspectors had been dismissed?', 'Mr Brekke'],
  ])('%s', (question, words) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('answer');
    expect(found.span?.text, found.explanation.join('\n')).toContain(words);
    expect(found.citations.some((c) => c.text.includes(words))).toBe(true);
  });
});

describe('a question that only looks like another', () => {
  const text = `The central bank of Ostrava will start to reveal the names of the lenders in 2027. Its governor is Pavel Rokos.

Brenmoor lies in the north of Carrick. Harn Shipping collaborated last year with the Carrick Museum. Ida Rokos won the first prize. The doctor sees three or four patients a day. The rowers of Carrick are in form. They are scheduled to meet Ostrava today. The Harrow Islands, in Carrick, have no road.`;
  const own = read(makeArticle({ id: 'lenders', title: 'Lenders', text }));
  it.each([
    ['a date of names is no name', 'When will the bank start to reveal the names?', '2027'],
    ["a last name is somebody's", 'What is the last name of Pavel?', 'Rokos'],
    ['what a place is of is no definition of it', 'What is Brenmoor in the north of?', 'Carrick'],
    ['a number is not cut short', 'How many patients does the doctor see a day?', 'three or four'],
    ['one who is named meets another', 'Who are they scheduled to meet?', 'Ostrava'],
    ['nothing but a name', 'Where are the Harrow Islands?', 'Carrick'],
    ['who works with another is worked with', 'Who did the Carrick Museum collaborate with?', 'Harn Shipping'],
  ])('%s: %s', (_what, question, words) => {
    const found = answer(own, question);
    expect(found.span?.text, found.explanation.join('\n')).toContain(words);
  });

  it.each([
    ['a deed for a trade', 'What does Ida Rokos do?'],
    ['who works with somebody else', 'Who did Ida Rokos collaborate with?'],
    ['somebody else with whom another works', 'Who collaborated with the central bank?'],
  ])('but not %s: %s', (_what, question) => {
    const found = answer(own, question);
    expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
  });
});

describe('near misses are declined', () => {
  it.each([
    ['the deed of another', 'What did Tom Brekke dismiss?'],
    ['another person', 'When was Maria Solheim suspended?'],
    ['another verb about a person', 'When was Tom Brekke arrested?'],
    ['an accusation as a fact', 'Who did Tom Brekke bully?'],
    ['a count of something else', 'How many cars will it carry?'],
    ['a name that is not given', "What is the name of the company's largest ship?"],
    ['a name that the article does not have', 'When did Anna Holm step down?'],
    ['an age that is not given', 'How old is Maria Solheim?'],
    ['a reason that is not given', 'Why was Maria Solheim appointed?'],
    ['somebody of another kin', 'Who is the wife of Tom Brekke?'],
    ['what is denied by nobody', "When didn't Tom Brekke step down?"],
    ['a prediction', 'Who will win the tender?'],
    ['who denies a thing for who did it', 'Who bullied staff?'],
    ['to what somebody was appointed for who appointed them', 'Who appointed Tom Brekke?'],
    ['a deed that stands nowhere', 'Who wrote the report on the ship?'],
  ])('%s: %s', (_what, question) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
    expect(found.citations).toEqual([]);
  });

  it('names whom a pronoun stands for, with both places', () => {
    const found = answer(reading, 'Who will take up the post on 3 May?');
    expect(found.span?.text, found.explanation.join('\n')).toBe('Maria Solheim');
    expect(found.citations.map((c) => c.text).join(' ')).toMatch(/She will take up .* Maria Solheim/);
    expect(plain(found.wording)).toContain('[Maria Solheim] will take up the post');
  });

  it('with the reason', () => {
    const { explanation } = answer(reading, 'What did Tom Brekke dismiss?');
    expect(explanation.join('\n')).toMatch(/says that of|gives the verb/);
  });
});

describe('what somebody meant to mislead asks', () => {
  const asked = (text: string, question: string) => answer(read(makeArticle({ id: 'x', title: 'x', text })), question);

  it.each([
    [
      'a pronoun that may mean two',
      'The judge, Vera Holm, warned the lawyer, Jane Aske, that she would be jailed.',
      'Who would be jailed?',
    ],
    [
      'a deed undone',
      'Tor Lunde, 44, was arrested on Monday. Mr Lunde was released without charge on Tuesday.',
      'When was Tor Lunde charged?',
    ],
    ['a deed nearly done', 'Lena Holm almost resigned in 2019.', 'When did Lena Holm resign?'],
    ['a fine avoided', 'Ella Voss narrowly avoided a fine in 2020.', 'When was Ella Voss fined?'],
    ['another post', "Kelvin Line's chairman, Bruno Stahl, resigned in May.", "Who is Kelvin Line's chief executive?"],
  ])('%s is no answer', (_what, text, question) => {
    const found = asked(text, question);
    expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
  });

  it('no name stands in brackets for a pronoun that may mean another', () => {
    const found = asked(
      'Tom Berg accused his partner, Ian Rask, of fraud. He was arrested on Friday.',
      'Who was arrested on Friday?',
    );
    expect(plain(found.wording)).not.toMatch(/\[/);
  });

  it('a plea is a fact, not a judgement', () => {
    const found = asked('Simon Vail pleaded guilty to fraud in April.', 'When did Simon Vail plead guilty?');
    expect(found.span?.text, found.explanation.join('\n')).toBe('April');
  });
});
