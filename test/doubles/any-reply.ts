import fc from 'fast-check';
import type { Block, Reply } from '../../src/bot/reply.ts';
import type { Citation } from '../../src/reading/reading.ts';
import type { Part, Wording } from '../../src/reading/wording.ts';

/** Text that has broken bots: markup, mentions, emoji, right-to-left, lone surrogates, white space, nothing at all, very much. */
const nasty = fc.constantFrom(
  '',
  ' ',
  '\n\n',
  '<!channel>',
  '<@1> <@&2> <#3> <:smile:4> <t:1700000000:R> </ask:5>',
  '||spoiler|| __under__ [label](https://example.org/x)',
  '# heading\n-# small\n>>> all quoted',
  '@everyone @here',
  '<@U123> & <#C1|x>',
  '&lt;!here&gt;',
  '*bold* _italic_ ~gone~ `code` ```block```',
  '> quoted\n- listed\n1. numbered',
  ':30: at 10:30:45 :smile:',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  'שלום עולם',
  'مرحبا \u202Eabc',
  '\uD83D lone',
  'http://example.org/?a=1&b=2|3>',
  '“quoted” and ‘so’',
);
const long = fc
  .integer({ min: 100, max: 15_000 })
  .map((n) => 'long words & <more> 🙂 '.repeat(Math.ceil(n / 22)).slice(0, n));
const shortText = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 4, arbitrary: nasty },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 60 }) },
);
const anyText = fc.oneof({ weight: 12, arbitrary: shortText }, { weight: 1, arbitrary: long });

function repliesOf(text: fc.Arbitrary<string>): fc.Arbitrary<Reply> {
  const wording: fc.Arbitrary<Wording> = fc.array(
    text.map((words): Part => ({ kind: 'own', text: words })),
    { maxLength: 4 },
  );
  const citation: fc.Arbitrary<Citation> = fc
    .record({ text, paragraph: fc.integer({ min: 1, max: 9999 }) })
    .map(({ text: words, paragraph }) => ({ text: words, paragraph, start: 0, end: words.length }));

  const block: fc.Arbitrary<Block> = fc.oneof(
    wording.map((w): Block => ({ kind: 'heading', wording: w })),
    wording.map((w): Block => ({ kind: 'text', wording: w })),
    wording.map((w): Block => ({ kind: 'note', wording: w })),
    fc
      .record({ pieces: fc.array(citation, { minLength: 1, maxLength: 4 }), attribution: wording })
      .map((q): Block => ({ kind: 'quote', quote: 'q1', speaker: null, ...q })),
    fc.record({ pieces: fc.array(citation, { minLength: 1, maxLength: 2 }), attribution: wording, title: text }).map(
      ({ title, ...q }): Block => ({
        kind: 'picture',
        quote: { kind: 'quote', quote: 'q1', speaker: null, ...q },
        footer: { kind: 'footer', title, source: null, url: null },
      }),
    ),
    fc
      .record({
        citations: fc.array(citation, { maxLength: 8 }),
        attributions: fc.array(wording, { maxLength: 8 }),
        label: wording,
      })
      .map((e): Block => ({ kind: 'evidence', ...e })),
    fc.array(fc.record({ when: wording, what: citation, remark: wording }), { maxLength: 40 }).map(
      (rows): Block => ({
        kind: 'timeline',
        rows: rows.map((row) => ({
          ...row,
          value: null,
          precision: 'unknown',
          certainty: 'unknown',
          standing: 'narration',
        })),
      }),
    ),
    fc.array(wording, { maxLength: 60 }).map((items): Block => ({ kind: 'list', items })),
    fc
      .record({
        pieces: fc.array(fc.record({ kind: fc.constantFrom('same', 'given', 'article'), text }), { maxLength: 9 }),
        citation,
      })
      .map((d): Block => ({ kind: 'difference', ...d })),
    fc
      .array(fc.record({ label: wording, line: text.map((words) => `/ask ${words}`) }), { maxLength: 30 })
      .map((actions): Block => ({ kind: 'actions', actions })),
    fc.array(wording, { maxLength: 5 }).map((questions): Block => ({ kind: 'suggestions', questions })),
    fc
      .record({ title: text, source: fc.option(text), url: fc.option(fc.oneof(fc.webUrl(), text)) })
      .map((f): Block => ({ kind: 'footer', ...f })),
  );

  return fc.array(block, { maxLength: 14 }).map((blocks) => ({ blocks }));
}

/** Replies of every kind of block, from empty to far beyond what one message holds. */
export const anyReply = repliesOf(anyText);

/** The same, with no single text longer than a message. */
export const shortReply = repliesOf(shortText);

/** The article's words in a reply, each as it must be shown. */
export function articlePassages(reply: Reply): string[] {
  return reply.blocks.flatMap((b) => {
    if (b.kind === 'quote') return b.pieces.map((piece) => piece.text);
    if (b.kind === 'picture') return b.quote.pieces.map((piece) => piece.text);
    if (b.kind === 'evidence') return b.citations.map((c) => c.text);
    return b.kind === 'timeline' ? b.rows.map((row) => row.what.text) : [];
  });
}
