import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../../article/article.ts';
import { read } from '../../../read.ts';
import { answer } from '../../answer.ts';
import { gerundOf } from './forms.ts';
import { plainerWordings } from './loose.ts';

/** A sentence that is all an article tells of the matter, between two of other things. */
const told = (sentence: string) =>
  read(
    makeArticle({
      id: 'harwick',
      title: 'Harwick',
      text: `The council met in Harwick last week to discuss the budget.\n\n${sentence}\n\nThe harbour festival opens on Saturday, organisers said.`,
    }),
  );

describe('a question in other words than the article’s', () => {
  it.each([
    ['Residents called for a new crossing on Mill Lane after the accident.', 'What did residents ask for?', 'crossing'],
    [
      'Dana Pell heads the Harwick Port Authority and lives in Selby.',
      'Who is in charge of the Harwick Port Authority?',
      'Dana Pell',
    ],
    ['The inquiry is led by Ms Pell.', 'Who is in charge of the inquiry?', 'Ms Pell'],
    ['Ms Pell supports the new bridge.', 'What is Ms Pell in favour of?', 'bridge'],
    ['Police are investigating the fire at the mill.', 'Who is looking into the fire?', 'Police'],
    ['Ms Pell is suing the council over the fall.', 'Who is taking the council to court?', 'Ms Pell'],
    ['The council reinstated the bus in May.', 'When did the council bring the bus back?', 'May'],
    ['The dispute was resolved in May.', 'When was the dispute sorted out?', 'May'],
    ['The report was published on Friday.', 'When did the report come out?', 'Friday'],
    ['The council gave the plan the green light on Friday.', 'When was the plan approved?', 'Friday'],
    ['The council approved the plan on Friday.', 'Who gave the plan the go-ahead?', 'council'],
    ['A jury found Ms Pell not guilty in May.', 'When was Ms Pell acquitted?', 'May'],
    ['Orbit Foods acquired Mill Bakery for £3m in June.', 'Who took over Mill Bakery?', 'Orbit Foods'],
    ['The mill is owned by Orbit Foods.', 'Who does the mill belong to?', 'Orbit Foods'],
    ["Ms Pell's husband, Tom Vane, is a vet.", 'Who is Ms Pell married to?', 'Tom Vane'],
    ['Tom Vane beat Ms Pell by 300 votes.', 'Who lost to Tom Vane?', 'Ms Pell'],
    ['Dogs are banned from the beach in summer.', 'Where are dogs not allowed?', 'beach'],
    ['The fair was cancelled because of the storm.', 'Why did the fair not go ahead?', 'storm'],
    ['Three people were killed in the crash on the A12.', 'What was the death toll?', 'Three'],
    ['The bridge was built in 1887 by Orbit Works.', 'How old is the bridge?', '1887'],
    ['Ms Pell resigned over the sale of the mill.', 'What made Ms Pell resign?', 'sale of the mill'],
    ['The trial is due to start on 3 June at Selby Crown Court.', 'When does the trial begin?', '3 June'],
  ])('%s %s', (sentence, question, expected) => {
    const found = answer(told(sentence), question);
    expect(found.kind, found.explanation.join('\n')).toBe('answer');
    expect(found.span?.text ?? found.citations[0]?.text, found.explanation.join('\n')).toContain(expected);
  });

  it.each([
    ['what was only proposed', 'Ms Pell proposed a toll on the bridge.', 'Who brought in a toll on the bridge?'],
    [
      'what was only tried',
      'Orbit Foods tried to acquire Mill Bakery in June.',
      'When did Orbit Foods take over Mill Bakery?',
    ],
    ['who was followed', 'Tom Vane was succeeded by Ms Pell.', 'Who took over from Ms Pell?'],
    ['the other one’s deed', 'Mill Bakery was acquired by Orbit Foods in June.', 'What did Mill Bakery take over?'],
    ['the winner', 'Tom Vane beat Ms Pell by 300 votes.', 'Who lost to Ms Pell?'],
    ['another relation', "Ms Pell's brother, Tom Vane, is a vet.", 'Who is Ms Pell married to?'],
    [
      'what a speaker says that another seeks',
      '"They sense your discomfort as a sceptic seeking to conceal your views," Ms Pell told the mayor.',
      'What did Ms Pell ask for?',
    ],
    ['what goes on', 'The fair was cancelled because of the storm.', 'Why did the fair go ahead?'],
    ['who is owed it', 'The firm offered Ms Pell £90,000 for the work.', 'How much was Ms Pell paid for the work?'],
    ['a report that is late', 'The report was due on Friday.', 'When did the report come out?'],
    ['an acquittal', 'Ms Pell was cleared of theft in May.', 'When was Ms Pell convicted of theft?'],
    ['who used to', 'Ms Pell wants to run the theatre.', 'Who is in charge of the theatre?'],
  ])('is not answered by %s: %s %s', (_what, sentence, question) => {
    const found = answer(told(sentence), question);
    expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
  });

  it.each([
    ['Who is looking into the fire?', 'Who is investigating the fire?'],
    ['Who looks into the fire?', 'Who investigates the fire?'],
    ['When will the report come out?', 'When will the report be published?'],
    ['When does the report come out?', 'When is the report published?'],
    ['Where is the inquest happening?', 'Where is the inquest being held?'],
    ['When was Ms Pell in charge of the trust?', 'When did Ms Pell head the trust?'],
    ['Who is taking the council to court over it?', 'Who is suing the council over it?'],
    ['Has the report come out?', 'Has the report been published?'],
    ['Who didn’t they allow?', null],
    ['Who was not able to walk?', null],
    ['Who is said to be the ringleader?', null],
    ['Who is not allowed to run the club?', 'Who is banned from running the club?'],
  ])('%s: %s', (question, expected) => {
    const wordings = plainerWordings(question, false, () => true).map(({ whole }) => whole);
    if (expected === null) expect(wordings).toEqual([]);
    else expect(wordings).toContain(expected);
  });

  it('tries no words that the article does not have', () => {
    expect(plainerWordings('Who is looking into the fire?', false, (word) => word === 'fire')).toEqual([]);
  });

  it.each([
    ['run', 'running'],
    ['take', 'taking'],
    ['see', 'seeing'],
    ['lie', 'lying'],
    ['enter', 'entering'],
    ['begin', 'beginning'],
    ['show', 'showing'],
    ['fix', 'fixing'],
  ])('%s: %s', (verb, gerund) => expect(gerundOf(verb)).toBe(gerund));
});
