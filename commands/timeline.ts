import { attributionOf, contextAction, footerBlock } from '../src/bot/blocks.ts';
import { defineCommand } from '../src/bot/command.ts';
import type { TimelineRow } from '../src/bot/reply.ts';
import { showValue } from '../src/reading/dates/show.ts';
import { resolveName } from '../src/reading/entities/lookup.ts';
import type { Reading, TimelineEntry } from '../src/reading/reading.ts';
import { asked, type Part, paragraphMark, reason, say, type Wording } from '../src/reading/wording.ts';

/** Entries on one page: enough for one article, short enough for one message. */
const PAGE = 12;
const year = { type: 'text', longest: 10, complete: 'dates' } as const;

export default defineCommand({
  name: 'timeline',
  description: 'What happened when, with how each date is known',
  options: {
    from: { ...year, description: 'From this year, month or day on: 1997, 2017-11' },
    to: { ...year, description: 'Up to this year, month or day' },
    about: {
      type: 'text',
      description: 'A person or a word that the entry must hold',
      complete: 'topics',
      longest: 100,
    },
    page: { type: 'integer', description: 'The page of a long timeline', least: 1, most: 1000 },
  },
  rest: 'about',
  heardAs: ['dates', 'key dates', 'chronology', 'what happened when'],
  examples: [
    { line: '/timeline', prints: 'November 2017' },
    { line: '/timeline from:1997 to:2017', prints: '1997' },
  ],
  run({ from, to, about, page = 1 }, { reading }) {
    for (const value of [from, to]) {
      if (value !== undefined && !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value)) {
        const wording = say`“${asked(value)}” is no date I can use. Write a year, a month or a day: 1997, 2017-11 or 2017-11-03.`;
        return { reply: { blocks: [{ kind: 'note', wording }, footerBlock(reading)] } };
      }
    }
    const entries = reading.timeline.filter(
      (e) => inPeriod(e, from, to) && (about === undefined || isAbout(reading, e, about)),
    );
    const shown = entries.slice((page - 1) * PAGE, page * PAGE);
    if (shown.length === 0) {
      const wording =
        reading.timeline.length === 0
          ? say`The article gives no dates.`
          : say`The article has no dated event like that.`;
      return { reply: { blocks: [{ kind: 'note', wording }, footerBlock(reading)] } };
    }
    const next = page * PAGE < entries.length;
    const words = [
      ...(from ? [`from:${from}`] : []),
      ...(to ? [`to:${to}`] : []),
      ...(about ? [`about:"${about}"`] : []),
    ].join(' ');
    const actions = [
      ...[...new Set(shown.map((e) => e.paragraph))].slice(0, 3).map(contextAction),
      ...(next ? [{ label: say`Next page`, line: `/timeline page:${page + 1} ${words}`.trim() }] : []),
    ];
    return {
      reply: {
        blocks: [
          { kind: 'heading', wording: say`Timeline` },
          { kind: 'timeline', rows: shown.map((e) => rowOf(reading, e)) },
          ...writtenNote(reading),
          { kind: 'actions', actions },
          footerBlock(reading),
        ],
      },
    };
  },
});

function rowOf(reading: Reading, entry: TimelineEntry): TimelineRow {
  const { value, precision, certainty, standing } = entry;
  const when: Wording =
    value === null ? say`Date not known` : [{ kind: 'date', text: showValue(value), value, certainty } satisfies Part];
  return {
    value,
    precision,
    certainty,
    when: certainty === 'inferred' ? say`${when}, inferred` : when,
    what: { paragraph: entry.paragraph, start: entry.start, end: entry.end, text: entry.text },
    remark: remarkOf(reading, entry),
    standing,
  };
}

function remarkOf(reading: Reading, entry: TimelineEntry): Wording {
  const remarks: Wording[] = [];
  const said = attributionOf(reading, entry);
  if (said.length > 0) remarks.push(said);
  if (entry.status === 'planned') remarks.push(say`planned`);
  if (entry.status === 'conditional') remarks.push(say`conditional`);
  if (entry.standing === 'understood') remarks.push(say`reported without a named source`);
  if (entry.standing === 'allegation') remarks.push(say`holds an allegation`);
  if (entry.because && entry.certainty !== 'stated') remarks.push([reason(lastStep(entry.because))]);
  for (const also of entry.also)
    remarks.push(
      say`also told as: “${{ kind: 'exact', text: also.text, span: { start: also.start, end: also.end } }}” (${paragraphMark(also.paragraph)})`,
    );
  return remarks.flatMap((remark, i) => (i === 0 ? remark : say`; ${remark}`));
}

/** The last step of an inference; the steps before it stand in the note on when the article was written. */
function lastStep(because: string): string {
  return because.slice(because.lastIndexOf(', so ') + 1).trimStart();
}

/** When the article itself was written, where that was inferred. */
function writtenNote(reading: Reading) {
  const { published } = reading;
  if (published?.certainty !== 'inferred' || !published.because) return [];
  return [{ kind: 'note' as const, wording: say`The article gives no date of its own. ${reason(published.because)}.` }];
}

/** Whether an entry lies in a period: compared as far as both values go, so that "2017" holds all of 2017. */
function inPeriod({ value }: TimelineEntry, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (value === null || !/^\d{4}/.test(value)) return false;
  const date = value.replace(/-(?:XX|W|Q|S|F).*/s, '').slice(0, 10);
  const cut = (limit: string) =>
    [date.slice(0, Math.min(date.length, limit.length)), limit.slice(0, Math.min(date.length, limit.length))] as const;
  const [a, b] = cut(from ?? '0000');
  const [c, d] = cut(to ?? '9999');
  return a >= b && c <= d;
}

function isAbout(reading: Reading, entry: TimelineEntry, about: string): boolean {
  const meant = resolveName(reading.entities, about).map((e) => e.id);
  return entry.who.some((id) => meant.includes(id)) || entry.text.toLowerCase().includes(about.toLowerCase());
}
