import type { Reply } from '../../src/bot/reply.ts';
import type { Citation } from '../../src/reading/reading.ts';
import type { Part, Wording } from '../../src/reading/wording.ts';

/** Everything here is invented: no person, place or dispute is real. */
const own = (text: string): Part => ({ kind: 'own', text });
const says = (...texts: string[]): Wording => texts.map(own);
const cited = (paragraph: number, text: string): Citation => ({ paragraph, text, start: 0, end: text.length });

/** A reply with a block of every kind, and with characters that platforms take for markup. */
export const sampleReply: Reply = {
  blocks: [
    { kind: 'heading', wording: says('What the harbour dispute is about') },
    { kind: 'text', wording: says('Ada Verlaine said the ', 'quay', ' would close “for good” (¶3).') },
    {
      kind: 'quote',
      quote: 'q1',
      speaker: 'ada-verlaine',
      pieces: [
        cited(3, 'We asked for *one* answer & got <none>.'),
        cited(4, 'Nobody rang @harbour at 10:30:45, so we left.'),
      ],
      attribution: says('Ada Verlaine, harbour master, wrote (¶3–4)'),
    },
    {
      kind: 'evidence',
      label: says('In the article'),
      citations: [
        cited(5, 'The council “strongly denies” the claim.'),
        cited(4, 'Nobody rang @harbour at 10:30:45, so we left.'),
      ],
      attributions: [[], says('words of Ada Verlaine')],
    },
    {
      kind: 'timeline',
      rows: [
        {
          value: '1990',
          precision: 'year',
          certainty: 'stated',
          when: says('1990'),
          what: cited(1, 'The quay opened in 1990.'),
          remark: [],
          standing: 'narration',
        },
        {
          value: '2018',
          precision: 'year',
          certainty: 'inferred',
          when: says('2018'),
          what: cited(2, 'It flooded last year.'),
          remark: says('inferred: the article was written in 2019'),
          standing: 'narration',
        },
      ],
    },
    { kind: 'list', items: [says('Ada Verlaine, harbour master (¶3)'), says('Borough Council (¶5)')] },
    {
      kind: 'difference',
      pieces: [
        { kind: 'same', text: 'The council' },
        { kind: 'given', text: 'admits' },
        { kind: 'article', text: 'strongly denies' },
        { kind: 'same', text: 'the claim' },
      ],
      citation: cited(5, 'The council “strongly denies” the claim.'),
    },
    { kind: 'note', wording: says('The article does not say who paid.') },
    { kind: 'actions', actions: [{ label: says('Show ¶3 in context'), line: '/context 3' }] },
    { kind: 'suggestions', questions: [says('When did the quay open?'), says(`Why ${'very '.repeat(20)}late?`)] },
    {
      kind: 'footer',
      title: 'Harbour *dispute* & its <end>',
      source: 'The Example',
      url: 'https://example.org/harbour?a=1&b=2',
    },
  ],
};
