import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { normaliseQuestion } from './normalise.ts';

const reading = read(
  makeArticle({
    id: 'ferry',
    title: 'Ferry',
    text: 'The ferry company Norsund Line was fined on Tuesday. Its chairman, Nils Aske, resigned from the board.',
  }),
);

describe('a compound', () => {
  const own = read(
    makeArticle({
      id: 'phones',
      title: 'Phones',
      text: 'Police read the cellphone records. The cyber attacks cost the bank, which signed the Pension Bill, a fortune. The director had a pay-off. The law firm said that a police man had read them.',
    }),
  );
  it.each([
    ['Who read the cell phone records?', 'Who read the cellphone records?'],
    ['Did the director have a payoff?', 'Did the director have a pay-off?'],
    ['What did the cyberattacks cost?', 'What did the cyber attacks cost?'],
    ['what did the cyberattack cost', 'What did the cyber attacks cost?'],
    ['What did the law firm say?', 'What did the law firm say?'],
    ['Which cell, phone or not, did they read?', 'Which cell, phone or not, did they read?'],
  ])('%s', (typed, expected) => {
    const { text, steps } = normaliseQuestion(own, typed);
    expect(text, steps.join('\n')).toBe(expected);
  });
});

describe('a question as people type it', () => {
  it.each([
    ['hey whos nils aske pls', 'Who is Nils Aske?'],
    ['ok when did he resign ??', 'When did he resign?'],
    ['WHY WAS NORSUND LINE FINED', 'Why was Norsund Line fined?'],
    ['Who resignd from the board?', 'Who resigned from the board?'],
    ['Who is the chiarman?', 'Who is the chairman?'],
    ['Who ownns the company?', 'Who owns the company?'],
    ['At what time was it fined?', 'When was it fined?'],
    ['for how much time was it fined', 'How long was it fined?'],
    ['Tell me who Nils Aske is', 'Who is Nils Aske?'],
    ['Nils Aske is who?', 'Who is Nils Aske?'],
    ['Norsund Line was fined why?', 'Why was Norsund Line fined?'],
    ['What was it that he resigned from?', 'What he resigned from?'],
    ['whens the hearing', 'When is the hearing?'],
    ['what reason did he give for leaving the board', 'Why did he leave the board?'],
    ['What reasons did Nils Aske give for his resigning?', 'Why did Nils Aske resign?'],
    ['whats nils aske job', "What is Nils Aske's job?"],
    ['who is aske wife', "Who is Aske's wife?"],
    ['whats askes job', "What is Aske's job?"],
    ["Who is Norsund Line's chief executive", "Who is Norsund Line's chief executive?"],
    ['Who is Nils Aske suing', 'Who is Nils Aske suing?'],
    ['What was Norsund Line fined', 'What was Norsund Line fined?'],
    ['did ppl complain & when?', 'Did people complain and when?'],
  ])('%s', (typed, plain) => {
    const { text, steps } = normaliseQuestion(reading, typed);
    expect(text, steps.join('\n')).toBe(plain);
  });

  it.each([
    ['a name that the article does not have', 'What did Aker say?'],
    ['a word that only the language has', 'Who owns the harbour?'],
    ['"so" at the end means something', 'Did the company say so?'],
    ['one word', 'Why?'],
    ['a foreign name near a word of the article', 'Who is Norsen?'],
  ])('%s stays', (_what, typed) => {
    expect(normaliseQuestion(reading, typed).text).toBe(typed);
  });

  it.each(['', '?', '???', '…', 'asdf qwer', '👍', 'a'.repeat(500), '& & &'])('%s does no harm', (typed) => {
    expect(typeof normaliseQuestion(reading, typed).text).toBe('string');
  });

  it('says what it read otherwise', () => {
    expect(normaliseQuestion(reading, 'Who is the chiarman?').steps).toEqual(['reads “chiarman” as “chairman”']);
  });
});
