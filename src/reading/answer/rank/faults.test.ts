import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'ferris',
    title: 'Ferris',
    text: [
      'Engineers found 14 cracks in the Ferris Bridge, the longest of them 38 centimetres. The council, led by Dora Lind, closed the bridge on 3 June.',
      'The leader of the opposition, Paul Ruane, called for Ms Lind to resign. "She ignored the warning," he said.',
      'Carrow Steel cut 40 jobs and Dunvale Mills 60. The council paid Carrow £2m and Dunvale £5m. All but two of the councillors backed the closure.',
      'The former MP, Ann Tessler, stood down in May. The outgoing mayor, Ned Farrow, will not stand again. The new chief constable, Iris Bold, starts in June.',
      "Milo Grant scored twice for Harwick Town and Ed Sykes pulled one back for Lorne. Mr Grant's agent, Kim Abel, was fined £900.",
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const found = answer(reading, question);
  return { ...found, text: plain(found.wording), why: found.explanation.join('\n') };
};

describe('no answer', () => {
  it.each([
    ['the figure of another', 'How many jobs did Dunvale Mills cut?', /^40$/],
    ['the figure of another', 'How much did the council pay Dunvale?', /£2m/],
    ['the number left out', 'How many councillors backed the closure?', /two/],
    ['those who did the contrary', 'How many councillors opposed the closure?', /./],
    ['the former one', 'Who is the new MP?', /./],
    ['the former one', 'Who is the MP?', /./],
    ['the outgoing one', 'Who is the new mayor?', /./],
    ['the new one', 'Who is the former chief constable?', /./],
    ['the deputy of nobody', 'Who is the deputy mayor?', /./],
    ['who scored for others', 'Who scored for Lorne?', /./],
    ["somebody else's agent", "Who is Kim Abel's agent?", /./],
    ['a day for how long', 'How long will the bridge be closed?', /./],
    ['another length', 'How long is the bridge?', /./],
    ['a deed that stands nowhere', 'How did Kim Abel escape?', /./],
  ])('is %s: %s', (_what, question, wrong) => {
    const { span, why } = ask(question);
    expect(span?.text ?? '', why).not.toMatch(wrong);
  });
});

describe('but', () => {
  it.each([
    ['How many jobs did Carrow Steel cut?', '40'],
    ['How much did the council pay Dunvale?', '£5m'],
    ['How long is the longest crack?', '38 centimetres'],
    ['Who called for Ms Lind to resign?', 'Paul Ruane'],
    ['Who closed the bridge?', 'council'],
    ['Who is the former MP?', 'Ann Tessler'],
    ['Who is the mayor?', 'Ned Farrow'],
    ['Who is the new chief constable?', 'Iris Bold'],
    ['Who scored for Harwick Town?', 'Milo Grant'],
    ["Who is Milo Grant's agent?", 'Kim Abel'],
  ])('%s', (question, words) => {
    const { span, why } = ask(question);
    expect(span?.text, why).toContain(words);
  });

  it('blame laid on somebody unnamed is not for us to judge', () => {
    const { kind, text, nearest, why } = ask('Who ignored the warning?');
    expect(kind, why).toBe('not-in-article');
    expect(text, why).toContain('I do not judge');
    expect(nearest.map((c) => c.text).join(' ')).toContain('ignored the warning');
  });
});

describe('a likeness by one of its senses', () => {
  const own = read(
    makeArticle({
      id: 'edict',
      title: 'Edict',
      text: 'The Edict of Tornau gave the weavers of Brenmark the right to settle in the valley. Ida Brand holds no office.',
    }),
  );
  it.each([['What proclamation gave the weavers special rights?', 'Edict of Tornau']])(
    'is enough where nobody is spoken of: %s',
    (question, words) => {
      const found = answer(own, question);
      expect(found.span?.text, found.explanation.join('\n')).toContain(words);
    },
  );
});

describe('where the likeliest words are of another sort', () => {
  const own = read(
    makeArticle({
      id: 'war',
      title: 'War',
      text: 'The war was fought mostly along the borders between Varland and the colonies of Morland. Tom Harl was seven months old when he moved to Harwick with his family. The county has two seats, Corran and Ashby.',
    }),
  );
  it('the next that fit are told', () => {
    const found = answer(own, 'Where was the war fought?');
    expect(found.span?.text, found.explanation.join('\n')).toContain('borders between Varland');
  });

  it.each([['Who fought the war?'], ['How long is the border?'], ['When did the war begin?']])(
    'but nothing is told where none may be trusted: %s',
    (question) => {
      const found = answer(own, question);
      expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
    },
  );
});
