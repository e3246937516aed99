import { answerToAccusation } from '../src/bot/answer-to-accusation.ts';
import { attributionOf, contextAction, footerBlock } from '../src/bot/blocks.ts';
import { defineCommand } from '../src/bot/command.ts';
import type { Block, TimelineRow } from '../src/bot/reply.ts';
import { sharedNameNotes } from '../src/bot/said-by.ts';
import { lastStep, showValue } from '../src/reading/dates/show.ts';
import { resolveName } from '../src/reading/entities/lookup.ts';
import { cite, type Reading, type TimelineEntry } from '../src/reading/reading.ts';
import { daysOf, isWithin, type Period, splitPeriod } from '../src/reading/timeline/period.ts';
import { asked, type Part, paragraphMark, reason, say, type Wording } from '../src/reading/wording.ts';

/** Entries on one page: enough for one article, short enough for one message. */
const PAGE = 12;
const limit = { type: 'text', longest: 30, complete: 'dates' } as const;

export default defineCommand({
  name: 'timeline',
  description: 'What happened when, with how each date is known',
  options: {
    from: { ...limit, description: 'From this year, month or day on: 1997, Nov 2017, 2017-11-03' },
    to: { ...limit, description: 'Up to this year, month or day' },
    person: { type: 'text', description: 'Who takes part: any form of the name', complete: 'people', longest: 100 },
    about: {
      type: 'text',
      description: 'A person, a word or a period: “lewis since 2010”, “in 2017”',
      complete: 'topics',
      longest: 100,
    },
    page: { type: 'integer', description: 'The page of a long timeline', least: 1, most: 1000 },
  },
  rest: 'about',
  heardAs: [
    'dates',
    'key dates',
    'chronology',
    'what happened when',
    'what dates are mentioned',
    'which dates are mentioned',
    'all dates',
  ],
  examples: [
    { line: '/timeline', prints: 'November 2017' },
    { line: '/timeline from:1997 to:2017', prints: '1997' },
    { line: '/timeline lewis before 1995', prints: '1990' },
  ],
  run({ from, to, person, about, page = 1 }, { reading }) {
    const note = (wording: Wording) => ({
      reply: { blocks: [{ kind: 'note' as const, wording }, footerBlock(reading)] },
    });
    const wrong = [from, to].find((value) => value !== undefined && !daysOf(value));
    if (wrong !== undefined)
      return note(
        say`“${asked(wrong)}” is no date I can use. Write a year, a month or a day: 1997, Nov 2017 or 2017-11-03.`,
      );
    const people = person === undefined ? null : resolveName(reading.entities, person);
    if (person !== undefined && people?.length === 0)
      return note(say`The article names nobody like “${asked(person)}”.`);
    const { period, rest } = splitPeriod(about ?? '');
    const within: Period = {
      from: from === undefined ? (period?.from ?? null) : daysOf(from)!.first,
      to: to === undefined ? (period?.to ?? null) : daysOf(to)!.last,
    };
    const isLimited = within.from !== null || within.to !== null;
    const entries = reading.timeline.filter(
      (e) =>
        e.main &&
        (!isLimited || isWithin(e.value, within)) &&
        (people === null || people.some((p) => e.who.includes(p.id))) &&
        (rest === '' || isAbout(reading, e, rest)),
    );
    const shown = entries.slice((page - 1) * PAGE, page * PAGE);
    if (shown.length === 0) {
      if (!reading.timeline.some((e) => e.main)) return note(say`The article gives no dates.`);
      return note(say`The article has no dated event like that.`);
    }
    const words = [
      ...(from ? [`from:"${from}"`] : []),
      ...(to ? [`to:"${to}"`] : []),
      ...(person ? [`person:"${person}"`] : []),
      ...(about ? [`about:"${about}"`] : []),
    ].join(' ');
    const next = { label: say`Next page`, line: `/timeline page:${page + 1} ${words}`.trim() };
    const actions = [
      ...[...new Set(shown.map((e) => e.paragraph))].slice(0, 3).map(contextAction),
      ...(page * PAGE < entries.length ? [next] : []),
    ];
    return {
      reply: {
        blocks: [
          { kind: 'heading', wording: say`Timeline` },
          ...rowBlocks(reading, shown),
          ...answerToAccusation(
            reading,
            shown.flatMap((e) => [cite(reading.article, e), ...e.also]),
          ),
          ...sharedNameNotes(reading, shown),
          ...writtenNote(reading),
          { kind: 'actions', actions },
          footerBlock(reading),
        ],
      },
    };
  },
});

/** Entries with a date or a place in the order, then those without in a group of their own. */
function rowBlocks(reading: Reading, shown: readonly TimelineEntry[]): Block[] {
  const [known, unknown] = [true, false].map((isKnown) =>
    shown.filter((e) => (e.value !== null || e.follows !== null) === isKnown).map((e) => rowOf(reading, e)),
  );
  return [
    ...(known!.length > 0 ? [{ kind: 'timeline' as const, rows: known! }] : []),
    ...(unknown!.length > 0
      ? [
          { kind: 'text' as const, wording: say`The article does not tell when:` },
          { kind: 'timeline' as const, rows: unknown! },
        ]
      : []),
  ];
}

function rowOf(reading: Reading, entry: TimelineEntry): TimelineRow {
  const { value, precision, certainty, standing, paragraph, start, end, text } = entry;
  return {
    value,
    precision,
    certainty,
    when: whenOf(entry),
    what: { paragraph, start, end, text },
    remark: remarkOf(reading, entry),
    standing,
  };
}

function whenOf({ value, certainty, follows }: TimelineEntry): Wording {
  if (follows) return say`After that, no date given`;
  if (value === null) return say`Date not known`;
  const when: Part = { kind: 'date', text: showValue(value), value, certainty };
  return certainty === 'inferred' ? say`${when}, inferred` : [when];
}

function remarkOf(reading: Reading, entry: TimelineEntry): Wording {
  const remarks: Wording[] = [];
  if (entry.status === 'planned') remarks.push(say`planned`);
  if (entry.status === 'conditional') remarks.push(say`not certain to happen`);
  if (entry.standing === 'understood') remarks.push(say`reported without a named source`);
  if (entry.standing === 'allegation') remarks.push(say`holds an allegation`);
  if (entry.standing === 'denial') remarks.push(say`holds a denial`);
  const speaker = attributionOf(reading, entry);
  if (speaker.length > 0) remarks.push(speaker);
  if (entry.because && !entry.follows && entry.certainty !== 'stated') remarks.push([reason(lastStep(entry.because))]);
  for (const also of entry.also) {
    const whose = attributionOf(reading, also);
    const words = { kind: 'exact', text: also.text, span: { start: also.start, end: also.end } } as const;
    const told = say`also told as: “${words}” (${paragraphMark(also.paragraph)})`;
    remarks.push(whose.length > 0 ? say`${told}, ${whose}` : told);
  }
  return remarks.flatMap((remark, i) => (i === 0 ? remark : say`; ${remark}`));
}

/** When the article itself was written, where that was inferred. */
function writtenNote(reading: Reading) {
  const { published } = reading;
  if (published?.certainty !== 'inferred' || !published.because) return [];
  // a day can only come from a dateline; from the text alone no more than the year is inferred
  const wording = /-\d\d$/.test(published.value)
    ? say`When the article was written: ${reason(published.because)}.`
    : say`The article gives no date of its own. ${reason(published.because)}.`;
  return [{ kind: 'note' as const, wording }];
}

function isAbout(reading: Reading, entry: TimelineEntry, about: string): boolean {
  const meant = resolveName(reading.entities, about).map((e) => e.id);
  return entry.who.some((id) => meant.includes(id)) || entry.text.toLowerCase().includes(about.toLowerCase());
}
