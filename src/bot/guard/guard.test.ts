import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseArticle } from '../../article/parse.ts';
import { read } from '../../reading/read.ts';
import { parseArguments } from '../arguments.ts';
import { loadCommands } from '../registry.ts';
import type { Block, Reply } from '../reply.ts';
import { route } from '../router.ts';
import { guard } from './guard.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const file = join(root, 'data', 'articles', 'bury-south-mp-resigns.md');
const reading = read(parseArticle(file, readFileSync(file, 'utf8')));

/** Lines whose replies hold every kind of block and part. */
const lines = [
  '/quote lewis',
  '/quote corbyn',
  '/quote about:israel most:10',
  '/quote words:flawed',
  '/quote words:condemn as-picture:yes',
  '/timeline',
  '/timeline from:1997 to:2017',
  '/summary',
  '/summary full',
  '/summary headline',
  '/people',
  '/people corbyn',
  '/people putin',
  '/context 8',
  '/help',
  '/verify Mr Corbyn is an anti-Semite',
  '/verify All too often you have been willing to condemn those whose hatred of Israel becomes Jew hatred',
  '/verify Corbyn said "flawed"',
  'When was he suspended?',
  'What did Corbyn reply?',
  'Is Lewis guilty?',
  'what did he say about Brexit',
  'Who is Seumas Milne?',
  'What did Macron say?',
  '/quote nobodyatall',
  '/timeline from:soon',
];
let replies: { line: string; reply: Reply }[] = [];

beforeAll(async () => {
  const commands = await loadCommands(join(root, 'commands'));
  replies = await Promise.all(
    lines.map(async (line) => {
      const { command: name, words } = route(line, commands);
      const command = commands.find((c) => c.name === name)!;
      const parsed = parseArguments(command, { words });
      if (!parsed.ok) throw new Error(`${line}: ${JSON.stringify(parsed.problem)}`);
      const { reply } = await command.run(parsed.args, { reading, previous: null, commands, chance: 0.3 });
      return { line, reply };
    }),
  );
});

/** Every text of a reply that a reader sees, with a way to put another in its place. */
function visibleTexts(reply: Reply): { text: string; kind: string; replace: (text: string) => Reply }[] {
  const found: { text: string; kind: string; replace: (text: string) => Reply }[] = [];
  const walk = (value: unknown, path: (string | number)[]) => {
    if (Array.isArray(value)) for (const [i, inner] of value.entries()) walk(inner, [...path, i]);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        // what a button sends and the keys of a row are not shown; a wording's text is
        if (key === 'text' || (key === 'title' && path.length === 2)) {
          if (typeof inner === 'string' && inner.length > 0) {
            const kind = 'kind' in value ? String(value.kind) : 'piece';
            found.push({ text: inner, kind, replace: (text) => put(reply, [...path, key], text) });
          }
        } else walk(inner, [...path, key]);
      }
    }
  };
  walk(reply, []);
  return found;
}

function put(reply: Reply, path: readonly (string | number)[], value: unknown): Reply {
  const copy = structuredClone(reply) as unknown as Record<string | number, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1)!] = value;
  return copy as unknown as Reply;
}

describe('the guard', () => {
  it('lets every reply of the commands pass', () => {
    for (const { line, reply } of replies) expect(guard(reply, reading, line), line).toEqual([]);
  });

  it('never lets a reply pass in which one character was altered', () => {
    const all = replies.flatMap(({ line, reply }) => visibleTexts(reply).map((text) => ({ line, ...text })));
    expect(all.length).toBeGreaterThan(200);
    fc.assert(
      fc.property(
        fc.nat(all.length - 1),
        fc.nat(),
        fc.constantFrom('x', 'é', '7', '"', ' ', '​', 'не'),
        fc.constantFrom('replace', 'insert', 'delete'),
        (which, at, c, how) => {
          const { text, line, kind, replace } = all[which]!;
          const i = at % text.length;
          const altered =
            how === 'replace'
              ? text.slice(0, i) + c + text.slice(i + 1)
              : how === 'insert'
                ? text.slice(0, i) + c + text.slice(i)
                : text.slice(0, i) + text.slice(i + 1);
          // a part left empty shows nothing; the asker's words may be cut; white space in a comparison is folded
          fc.pre(
            altered !== text &&
              altered.trim() !== '' &&
              kind !== 'asked' &&
              !(altered.replace(/\s+/g, '') === text.replace(/\s+/g, '')),
          );
          expect(guard(replace(altered), reading, line), `${line}: “${text}” → “${altered}”`).not.toEqual([]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('never lets another speaker be put in', () => {
    const others = reading.entities.filter((e) => e.id !== 'ivan-lewis');
    const quotes = replies.flatMap(({ line, reply }) =>
      reply.blocks.flatMap((block, i) => (block.kind === 'quote' ? [{ line, reply, block, i }] : [])),
    );
    expect(quotes.length).toBeGreaterThan(5);
    for (const { line, reply, block, i } of quotes) {
      for (const other of others) {
        const attribution = block.attribution.map((part) =>
          part.kind === 'name' && part.says ? { ...part, entity: other.id, text: other.name } : part,
        );
        expect(guard(withBlock(reply, i, { ...block, attribution }), reading, line)).not.toEqual([]);
        expect(guard(withBlock(reply, i, { ...block, speaker: other.id }), reading, line)).not.toEqual([]);
      }
      const silent = block.attribution.filter((part) => part.kind !== 'name');
      expect(guard(withBlock(reply, i, { ...block, attribution: silent }), reading, line)).not.toEqual([]);
    }
  });

  it('never lets an answer in somebody’s words pass without the name', () => {
    const { line, reply } = replies.find((r) => r.line === 'what did he say about Brexit')!;
    const text = reply.blocks[0] as Block & { kind: 'text' };
    const nameless = text.wording.filter((part) => part.kind !== 'name');
    expect(guard(withBlock(reply, 0, { ...text, wording: nameless }), reading, line).map((v) => v.rule)).toContain(
      'attribution',
    );
  });

  it('never lets an invented number, date, paragraph or name pass', () => {
    const invented: Block[] = [
      { kind: 'text', wording: [{ kind: 'own', text: 'There are 12 quotes.' }] },
      { kind: 'text', wording: [{ kind: 'count', text: '12', value: 12, of: ['q1'] }] },
      { kind: 'text', wording: [{ kind: 'date', text: 'May 2016', value: '2016-05', certainty: 'stated' }] },
      { kind: 'text', wording: [{ kind: 'date', text: '2018', value: '2018', certainty: 'stated' }] },
      { kind: 'text', wording: [{ kind: 'date', text: 'May 2016', value: '2017-11', certainty: 'stated' }] },
      { kind: 'text', wording: [{ kind: 'cite', text: '¶99', paragraph: 99 }] },
      { kind: 'text', wording: [{ kind: 'cite', text: '¶4', paragraph: 5 }] },
      { kind: 'text', wording: [{ kind: 'name', text: 'Tony Brown', entity: 'tony-blair' }] },
      { kind: 'text', wording: [{ kind: 'name', text: 'Ivan Lewis', entity: 'nobody' }] },
      { kind: 'note', wording: [{ kind: 'reason', text: 'so this was written in 2020' }] },
      { kind: 'note', wording: [{ kind: 'asked', text: 'he is guilty' }] },
      { kind: 'footer', title: 'Another article', source: null, url: null },
      {
        kind: 'evidence',
        citations: [{ paragraph: 1, start: 0, end: 9, text: 'BURY Soth' }],
        attributions: [[]],
        label: [],
      },
    ];
    for (const block of invented)
      expect(guard({ blocks: [block] }, reading, 'who?'), JSON.stringify(block)).not.toEqual([]);
  });

  it.each<[string, string, string | null]>([
    ['an accusation cut off from the word that makes it one', 'sexual harassment', 'standing'],
    [
      'the same with its word',
      'Mr Lewis was suspended from the Labour Party last year over claims of sexual harassment',
      null,
    ],
    ['what is told beside it', 'Mr Lewis was suspended from the Labour Party last year', null],
    ['what is only understood', 'Mr Lewis was to be given a date for a hearing', 'standing'],
    ['the same as understood', 'It is understood that Mr Lewis was to be given a date for a hearing', null],
    [
      'words whose speaker is a pronoun',
      'he said it was for others to determine if Mr Corbyn is anti-Semitic',
      'attribution',
    ],
    ['the clause of a report alone', 'Mr Corbyn could not overturn his pride', 'attribution'],
  ])('%s: “%s”', (_what, words, rule) => {
    const text = reading.article.text;
    const within = text.indexOf(words === 'sexual harassment' ? 'over claims of sexual' : words);
    const start = text.indexOf(words, within);
    expect(start).toBeGreaterThan(0);
    const part = { kind: 'exact' as const, text: words, span: { start, end: start + words.length } };
    const found = guard({ blocks: [{ kind: 'text', wording: [part] }] }, reading, 'who?').map((v) => v.rule);
    if (rule === null) expect(found).toEqual([]);
    else expect(found).toContain(rule);
  });

  it('never lets an event that somebody tells stand in a timeline without them', () => {
    const told = reading.quotes.find((q) => q.speaker?.entity === 'ivan-lewis' && q.kind === 'indirect')!;
    const [event] = reading.timeline;
    const what = { ...told.spans[0]!, text: reading.article.text.slice(told.spans[0]!.start, told.spans[0]!.end) };
    const row = { value: null, precision: 'unknown', certainty: 'unknown', when: [], what, remark: [] } as const;
    const block: Block = { kind: 'timeline', rows: [{ ...row, standing: event!.standing }] };
    expect(guard({ blocks: [block] }, reading, 'when?').map((v) => v.rule)).toContain('attribution');
  });

  it('counts in linear time over a long reply', () => {
    const long = { blocks: Array.from({ length: 200 }, () => replies[3]!.reply.blocks).flat() };
    expect(guard(long, reading, lines[3]!)).toEqual([]);
  });
});

function withBlock(reply: Reply, at: number, block: Block): Reply {
  return { blocks: reply.blocks.map((b, i) => (i === at ? block : b)) };
}
