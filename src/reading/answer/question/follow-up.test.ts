import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { asksForMore, followUp } from './follow-up.ts';

const reading = read(
  makeArticle({
    id: 'ferry',
    title: 'Ferry',
    text: 'Maria Solheim, the mayor, resigned on Tuesday. Mr Tom Brekke, her deputy, said that he was shocked. Mr Brekke will stay.',
  }),
);
const entities = reading.entities.map((e) => e.id);

describe('a question that goes on from the one before', () => {
  it.each([
    ['and why?', 'When did Maria Solheim resign?', 'why did Maria Solheim resign?'],
    ['when was that?', 'Why did she resign?', 'when did she resign?'],
    ['What for?', 'When was the ferry line fined?', 'What was the ferry line fined for?'],
    ['And about Brexit?', 'What did he say about Israel?', 'What did he say about Brexit?'],
    ['what about the costs?', 'What did he say about demand?', 'What did he say about the costs?'],
    ['And to the council?', 'When was he elected to Parliament?', 'When was he elected to the council?'],
    ['why not?', 'Will she run again?', "Why won't she run again?"],
    ['Why not', 'did Tom Brekke agree', "Why didn't Tom Brekke agree?"],
    ['And Mr Brekke?', 'What did Maria Solheim say?', 'What did Tom Brekke say?'],
  ])('%s after %s', (text, question, whole) => {
    const [first] = entities;
    expect(followUp(reading, text, { question, entities: [first!], evidence: null })).toBe(whole);
  });

  it.each(['What did Tom Brekke say?', 'And the weather?', 'Did she resign?', '', '?'])('%s stands alone', (text) => {
    expect(followUp(reading, text, { question: 'When did she resign?', entities, evidence: null })).toBeNull();
  });

  it('stands alone where nothing was asked before', () => {
    expect(followUp(reading, 'and why?', null)).toBeNull();
  });
});

describe('what is to be gone on with', () => {
  it.each(['tell me more', 'More?', 'go on', 'Anything else?', 'and what else', 'ok, tell me more please'])(
    '%s',
    (text) => {
      expect(asksForMore(text)).toBe(true);
    },
  );

  it.each(['tell me more about the ferry', 'what else did she say', 'who else', 'more people left', 'go on strike'])(
    'not %s',
    (text) => {
      expect(asksForMore(text)).toBe(false);
    },
  );
});
