import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';
import { partsOf } from '../question/parts.ts';

const reading = read(
  makeArticle({
    id: 'lido',
    title: 'Lido',
    text: [
      'Councillor Mina Rask was elected to the borough council in 2006. She was suspended in May 2019 over a leaked letter.',
      'The swimmer Jo Tarn criticised the plan to close the lido. Councillor Mina Rask criticised the plan at a meeting.',
      'Ms Rask was elected to Parliament in 2015. Ms Rask said that the pumps were worn out.',
      '"The roof is a danger to bathers," Ms Rask said.',
      'Mr Ola Finch played for Selby Town and later for Marsh United. The lido reopened in June 2020.',
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const found = answer(reading, question);
  return { ...found, text: plain(found.wording), why: found.explanation.join('\n') };
};

describe('several answers', () => {
  it.each<[string, readonly string[], readonly number[]]>([
    ['When was Mina Rask elected?', ['in 2006', 'in 2015'], [1, 3]],
    ['Who criticised the plan?', ['Jo Tarn criticised', 'Mina Rask criticised'], [2]],
    ['What did Ms Rask say about the pumps and the roof?', ['pumps were worn out', 'roof is a danger'], [3, 4]],
  ])('%s is told in full', (question, expected, paragraphs) => {
    const { kind, text, why, citations, span } = ask(question);
    expect(kind, why).toBe('answer');
    for (const words of expected) expect(text, why).toContain(words);
    expect([...new Set(citations.map((c) => c.paragraph))], why).toEqual(paragraphs);
    expect(citations.length).toBeGreaterThan(1);
    expect(span, why).not.toBeNull();
  });

  it.each([
    ['another body is meant', 'When was Mina Rask elected to Parliament?', '2006'],
    ['one of them is asked for', 'When was Mina Rask first elected?', '2015'],
    ['the deed is another', 'When was Ms Rask suspended?', '2006'],
  ])('but not where %s: %s', (_what, question, unwanted) => {
    const { kind, text, why } = ask(question);
    expect(kind, why).toBe('answer');
    expect(text, why).not.toContain(unwanted);
  });
});

describe('two questions in one', () => {
  it.each<[string, readonly string[]]>([
    ['When was she suspended and why?', ['When was she suspended?', 'why?']],
    ['When was she suspended, and why', ['When was she suspended?', 'why?']],
    ['When and why was she suspended?', ['When was she suspended?', 'why was she suspended?']],
    ['who is mina rask and when was she elected', ['who is mina rask?', 'when was she elected?']],
    ['When was the lido built and by whom?', ['When was the lido built?', 'by whom was the lido built?']],
    ['Who is Jo Tarn? What did she criticise?', ['Who is Jo Tarn?', 'What did she criticise?']],
    ['What did she say about pumps and roofs?', ['What did she say about pumps and roofs?']],
    ['Did she say when and where it opens?', ['Did she say when and where it opens?']],
    ['Who said that when she left and why she cried?', ['Who said that when she left and why she cried?']],
  ])('%s', (question, expected) => {
    expect(partsOf(question)).toEqual(expected);
  });

  it('are both answered', () => {
    const { kind, text, why, span } = ask('When was Ms Rask suspended and why?');
    expect(kind, why).toBe('answer');
    expect(span?.text, why).toContain('May 2019');
    expect(text, why).toContain('over a leaked letter');
  });

  it('one that the article does not answer says which it is', () => {
    const { kind, text, why } = ask('When did the lido reopen and why?');
    expect(kind, why).toBe('answer');
    expect(text, why).toContain('June 2020');
    expect(text, why).toMatch(/does not (?:clearly )?say why/);
  });

  it('and so does one that asks whether', () => {
    const { kind, text, why } = ask('When did the lido reopen and will it have a slide?');
    expect(kind, why).toBe('answer');
    expect(text, why).toContain('June 2020');
    expect(text, why).toContain('On “will it have a slide”, the article does not say.');
  });

  it('what was not typed is not given back', () => {
    const { text, why } = ask('When and with what money did the lido reopen?');
    expect(text, why).not.toContain('On “');
  });

  it('neither is declined as one', () => {
    const { kind, citations, why } = ask('Where was Jo Tarn born and when did she die?');
    expect(kind, why).toBe('not-in-article');
    expect(citations).toEqual([]);
  });
});

describe('two events of one name', () => {
  const told = (text: string, question: string) =>
    plain(answer(read(makeArticle({ id: 'events', title: 'Events', text })), question).wording);

  it.each([
    ['The hearing of the appeal is on 4 May. The inquest hearing is on 9 June.', 'When is the hearing?'],
    [
      'Nora Obi will appear in court on 4 May for a plea hearing.\n\nThe hearing about the sacking of Ivo Marsh begins on 9 June.',
      'When is the hearing?',
    ],
  ])('are both told: %s', (text, question) => {
    expect(told(text, question)).toMatch(/4 May.*9 June|9 June.*4 May/);
  });

  it.each([
    [
      'The hearing of the appeal is on 4 May. The inquest hearing is on 9 June.',
      'When is the inquest hearing?',
      /4 May/,
    ],
    [
      'The hearing is on 4 May. Mr Marsh said on Monday that the hearing was a farce.',
      'When is the hearing?',
      /Monday/,
    ],
  ])('but not: %s %s', (text, question, other) => {
    expect(told(text, question)).not.toMatch(other);
  });
});
