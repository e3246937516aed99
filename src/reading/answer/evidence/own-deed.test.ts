import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const ask = (text: string, question: string) => answer(read(makeArticle({ id: 'own', title: 'Own', text })), question);

/** What the sentence tells of somebody or something else: the sentence, and the questions that it does not answer. */
const declined: [string, string[]][] = [
  [
    'Hetty Moss, whose brother was jailed for arson in 2017, won the seat in May.',
    ['When was Hetty Moss jailed?', 'Why was Hetty Moss jailed?', 'Was Hetty Moss jailed?'],
  ],
  [
    'Hetty Moss, whose husband was convicted of murder, won the seat in May.',
    ['What was Hetty Moss convicted of?', 'Was Hetty Moss convicted of murder?'],
  ],
  ['Hetty Moss, whose conviction was quashed in 2017, won the seat in May.', ['When was Hetty Moss convicted?']],
  ['Ivor Lunt is accused of robbing Hetty Moss.', ['What is Hetty Moss accused of?']],
  ["Ivor Lunt is charged with stabbing Hetty Moss's uncle.", ['What is Hetty Moss charged with?']],
  [
    'Hetty Moss, the aunt of the murdered baker Piers Moss, met his killer, Ivor Lunt, in prison on Friday.',
    ['Who murdered Piers Moss?', 'When was Piers Moss murdered?'],
  ],
  [
    'The nurse Hetty Moss visited the killer Ivor Lunt in 2017.',
    ['When did Ivor Lunt kill?', 'Who did Ivor Lunt kill?'],
  ],
  ['Ivor Lunt said the Norwegian people were kind.', ['Is Ivor Lunt Norwegian?', 'Was Ivor Lunt kind?']],
  ["He was elected in 1997, serving in Hetty Moss's shadow cabinet.", ['Who was in the shadow cabinet?']],
  ["Monday's debate on the abandoned tram scheme was short.", ['When was the tram scheme abandoned?']],
  [
    'Hetty Moss sold the mill in 2016, six years before the bank bought the tannery yard.',
    ['When was the yard bought?'],
  ],
  ['Ivor Lunt was elected in 1971, a year before his marriage to Hetty Moss.', ['When did Ivor Lunt marry?']],
  ['Hetty Moss left for Spain on Friday, a week after her resignation.', ['When did Hetty Moss resign?']],
  ['Hannah Moss said he had died on Sunday.', ['When did Hannah Moss die?']],
  ['Hannah Moss succeeded Ivor Lunt after he was convicted in 2017.', ['When was Hannah Moss convicted?']],
  [
    'Hannah Moss narrowly missed becoming captain in 2010.',
    ['When did Hannah Moss become captain?', 'Who became captain?'],
  ],
  ['Hannah Moss failed to sell the mill.', ['What did Hannah Moss sell?']],
  ['Hannah Moss almost joined Rovers in 2021.', ['When did Hannah Moss join Rovers?']],
  [
    'Ivor Lunt became treasurer in January. Hannah Moss said on Tuesday that she trusted Mr Lunt.',
    ['When was Lunt told?'],
  ],
  ['Neither Hannah Moss nor Ivor Lunt took the keys.', ['Who took the keys?']],
  [
    'Hannah Moss was cleared of stealing £700 from the choir.',
    ['How much did Hannah Moss steal?', 'What did Hannah Moss steal?'],
  ],
  [
    'Hannah Moss asked whether Ivor Lunt had taken bribes.',
    ['Who took bribes?', 'What did Ivor Lunt take?', 'Did Ivor Lunt take bribes?'],
  ],
  ['Hannah Moss won against Ivor Lunt in 2011, but lost to him in 2015.', ['Who won in 2015?']],
  ['Lunt Ltd paid Moss plc, which had sued it.', ['Who was sued?']],
  ['Hannah Moss scored twice in the second half.', ['What was the score?']],
  [
    'Penfold made a profit of £8 million. Larkhill made a profit of £21 million.',
    ['Which company made more profit?', 'Which company made the bigger profit?'],
  ],
  [
    'Ivor Lunt, who was chairman until 2022, said Hannah Moss was late.',
    ['When was Hannah Moss chairman?', 'How long was Hannah Moss chairman?'],
  ],
  ['The headteacher, Ivor Lunt, is on sick leave.', ['Has Ivor Lunt resigned?', 'Has the head resigned?']],
  [
    'The former leader, Ivor Lunt, resigned in 2021. Opposition leader Piers Moss took a holiday.',
    ['Has the leader resigned?', 'When did the leader resign?', 'Has the leader taken a holiday?'],
  ],
  [
    'The council was fined over the death of Piers Moss.',
    ['Did the council kill Piers Moss?', 'Who killed Piers Moss?'],
  ],
  [
    'The owner, Ivor Lunt, bought the club from Hannah Moss in 2020 for £9 million.',
    ['How much did Hannah Moss pay for the club?'],
  ],
  ['Larkhill had record sales last year.', ["What were Larkhill's sales?"]],
  [
    'Hetty Moss, 74, whose husband Piers spent six weeks on the ward after a stroke in 2019, handed in a letter on Monday.',
    ['When did Hetty Moss have a stroke?', 'How long did Hetty Moss spend on the ward?'],
  ],
  ['Hetty Moss said the lights had been switched off at noon.', ['Who switched off the lights?']],
  [
    'The board of the trust voted by seven to two on Monday to shut the mill and sell the yard.',
    ['Who voted against shutting the mill?', 'who voted against shutting it'],
  ],
];

describe('subject, object and date belong to the verb that is asked about', () => {
  it.each(declined.flatMap(([text, questions]) => questions.map((q) => [q, text])))('%s – %s', (question, text) => {
    const found = ask(text!, question!);
    expect(found.kind, found.explanation.join('\n')).not.toBe('answer');
  });
});

describe('what a sentence tells of the one asked about still answers', () => {
  it.each([
    ['Hetty Moss, whose brother owns the mill, was jailed in June.', 'When was Hetty Moss jailed?', 'June'],
    ['Hetty Moss, whose brother was jailed in 2017, won the seat in May.', 'When did Hetty Moss win the seat?', 'May'],
    ['After her resignation on Monday, Hetty Moss left for Spain.', 'When did Hetty Moss resign?', 'Monday'],
    ['Hetty Moss announced her resignation on Monday.', 'When did Hetty Moss resign?', 'Monday'],
    ['The arrest of Ivor Lunt came on Friday.', 'When was Ivor Lunt arrested?', 'Friday'],
    ['Ivor Lunt, who was chairman until 2022, sold the mill.', 'When was Ivor Lunt chairman?', '2022'],
    ['The former leader, Ivor Lunt, resigned in 2021.', 'When did the former leader resign?', '2021'],
    ['The leader, Ivor Lunt, resigned in 2021.', 'When did the leader resign?', '2021'],
    ['The fire killed Piers Moss in 2021.', 'When was Piers Moss killed?', '2021'],
    [
      'Ivor Lunt bought the club from Hannah Moss for £9 million.',
      'How much did Ivor Lunt pay for the club?',
      '9 million',
    ],
    ['The winner of the race, Hetty Moss, wept.', 'Who won the race?', 'Hetty Moss'],
    [
      'Hetty Moss, whose husband Piers had a stroke in 2019, handed in a letter on Monday.',
      "When did Hetty Moss's husband have a stroke?",
      '2019',
    ],
    ['Hetty Moss, whose husband had a stroke in 2019, quit on Monday.', 'When did Hetty Moss quit?', 'Monday'],
    ['Hetty Moss switched off the lights at noon.', 'Who switched off the lights?', 'Hetty Moss'],
    ['The lights were switched off by Hetty Moss.', 'Who switched off the lights?', 'Hetty Moss'],
    ['The board voted to shut the mill. Hetty Moss voted against it.', 'Who voted against it?', 'Hetty Moss'],
    ['The board of the trust voted on Monday to shut the mill.', 'Who voted for shutting the mill?', 'board'],
    ['Ivor Lunt was jailed in 2019 and freed by a judge in 2021.', 'When was Ivor Lunt freed?', '2021'],
    ['It was Hannah Moss, not the bank, who paid the bill in May.', 'Who paid the bill?', 'Hannah Moss'],
    ['Doctors informed Hetty Moss on Monday that she was ill.', 'When was Hetty Moss told?', 'Monday'],
    ['Hetty Moss won the league in 2011 and the cup in 2014.', 'Who won the cup in 2014?', 'Hetty Moss'],
    ['Penfold made a bigger profit than Larkhill.', 'Which company made the bigger profit?', 'Penfold'],
    ['The singer Hetty Moss said she had been robbed in June.', 'When was Hetty Moss robbed?', 'June'],
  ])('%s – %s', (text, question, span) => {
    const found = ask(text, question);
    expect(found.span?.text, found.explanation.join('\n')).toContain(span);
  });

  it.each(['Ivor Lunt, a Norwegian painter, wept.', 'Ivor Lunt is the Norwegian mayor.', 'Ivor Lunt is Norwegian.'])(
    'is Ivor Lunt Norwegian? – %s',
    (text) => {
      expect(ask(text, 'Is Ivor Lunt Norwegian?').kind).toBe('answer');
    },
  );

  it('with all that are accused of it, and never as told of the one who did not do it', () => {
    const both = ask('Hetty Moss and Ivor Lunt are accused of robbing a bank.', 'What is Ivor Lunt accused of?');
    expect(both.kind).toBe('answer');
    const cleft = ask('It was Hannah Moss, not the bank, who paid the bill in May.', 'When was the bill paid?');
    expect(plain(cleft.wording)).not.toMatch(/^not the bank/);
  });
});
