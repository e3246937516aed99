import { describe, expect, it } from 'vitest';
import { readEntities } from '../../../test/read-entities.ts';

describe('people', () => {
  it.each<[string, string | null]>([
    ['Her agent, Nora Quill, refused.', 'agent'],
    ['A letter to the head of Marl Hospital, Nora Quill, warned of it.', 'head of Marl Hospital'],
    ['The head of the county council, Nora Quill, sang.', 'head of the county council'],
    ['The chief executive of the brewery, Nora Quill, is ill.', 'chief executive of the brewery'],
    ['A friend of the painter, Nora Quill, sang.', null],
    ['In a note to the head of the school, Nora Quill wrote of it.', null],
    ['Asked by a student, Nora Quill laughed.', null],
    ['Sgt Nora Quill spoke.', 'Sgt'],
    ['Sgt Nora Quill, the mayor, spoke.', 'mayor'],
    ['Mrs Nora Quill spoke.', null],
    // what describes a role belongs to it
    ['Former mayor Nora Quill spoke.', 'Former mayor'],
    ['Chief executive Nora Quill spoke.', 'Chief executive'],
    ['She met the former Marlish president Nora Quill.', 'former Marlish president'],
    ['MARL North councillor Nora Quill has quit.', 'MARL North councillor'],
    ['It was co-founder and chief executive Nora Quill.', 'co-founder and chief executive'],
    ['"It works," said lead author Nora Quill.', 'lead author'],
    ['Nora Quill, the MP for Ash Vale, spoke.', 'MP for Ash Vale'],
    ['Nora Quill, author of “The Last Ash”, spoke.', 'author'],
    ['President Nora Quill, the minister’s aunt, spoke.', 'President'],
    ['The player’s mum Nora Quill spoke.', 'player’s mum'],
    ['Nora Quill, vicar of St Ann’s, spoke.', 'vicar of St Ann’s'],
    ['The player’s agent, Nora Quill, spoke.', 'player’s agent'],
    ['Nora Quill, a 34-year-old nurse and mother of two, spoke.', '34-year-old nurse and mother of two'],
    ['The 34-year-old nurse Nora Quill spoke.', '34-year-old nurse'],
    ['Nora Quill, one of two nurses, spoke.', null],
    ['Returning officer Nora Quill said it was over.', 'Returning officer'],
    ['Asking officer Nora Quill was of no use.', 'officer'],
    // somebody else's
    ['Nora Quill, 57, and her husband John Ash, 60, deny it.', null],
    ['In a message to her husband, Nora Quill wrote of it.', null],
    ['A spokesman for the governor, Nora Quill, said so.', null],
    ['"Minister Nora Quill is late," he said.', null],
  ])('have the role that the text gives them: %s', (text, role) => {
    expect(readEntities(text).find((e) => e.kind === 'person')?.role).toEqual(role);
  });
});

describe('a role noun', () => {
  const pointed = (text: string) =>
    readEntities(text).flatMap((e) =>
      e.mentions.filter((m) => m.by === 'role').map((m) => `${text.slice(m.start, m.end)}: ${e.name}`),
    );

  it.each<[string, string[]]>([
    ['The minister, Nora Quill, left. The minister was tired.', ['The minister: Nora Quill']],
    ['Nora Quill, 45, left. The 45-year-old was tired.', ['The 45-year-old: Nora Quill']],
    ['The Harbour Party split. The party has debts.', ['The party: Harbour Party']],
    ['Blackwater Marine Ltd cut jobs. The company has debts.', ['The company: Blackwater Marine Ltd']],
    ['The Harbour Party split. The party, which has debts, met.', ['The party: Harbour Party']],
    // somebody else may be meant
    ['The minister, Nora Quill, left. The minister, John Ash, came.', []],
    ['Party aide Nora Quill left. The minister was tired.', []],
    ['The minister, Nora Quill, left. A minister from Norway came. The minister was tired.', []],
    ['The minister, Nora Quill, met the minister John Ash. The minister was tired.', []],
    ['The prime minister, Nora Quill, left. The minister was tired.', []],
    ['The minister, Nora Quill, left. The minister of health was tired.', []],
    ['The minister, Nora Quill, left. "The minister is tired," he said.', []],
    ['The Harbour Party and the Marl Party met. The party has debts.', []],
    ['Blackwater Marine Ltd met Skylark Airways of Norway. The company has debts.', []],
    ['Nora Quill, 45, left. The 46-year-old was tired.', []],
    // an age that is told for the first time is that of the only one of the sentence before
    [
      'There was a row about Quill’s future. Nora Quill left. The 27-year-old, who has a year left, is tired.',
      ['The 27-year-old: Nora Quill'],
    ],
    ['Nora Quill met John Ash. The 27-year-old was tired.', []],
    ['A man attacked Nora Quill. The 27-year-old was arrested.', []],
    ['Nora Quill left. He met the 27-year-old.', []],
    ['The company has debts. Blackwater Marine Ltd cut jobs.', []],
    ['Nora Quill, the minister’s aunt, left. The minister was tired.', []],
  ])('%s', (text, expected) => {
    expect(pointed(text)).toEqual(expected);
  });
});
