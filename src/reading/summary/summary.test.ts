import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadArticle, loadGold } from '../../../test/articles/load.ts';
import { makeArticle } from '../../article/article.ts';
import { parseArticle } from '../../article/parse.ts';
import { read } from '../read.ts';
import { cite, type Reading } from '../reading.ts';
import { plain } from '../wording.ts';
import { companionsOf } from './fairness.ts';
import { isAccusation } from './sides.ts';
import { summaryOf } from './summary.ts';
import { tell } from './tell.ts';
import { themesOf } from './themes.ts';

const shipped = read(
  parseArticle(
    'bury-south-mp-resigns.md',
    readFileSync(join(import.meta.dirname, '..', '..', '..', 'data', 'articles', 'bury-south-mp-resigns.md'), 'utf8'),
  ),
);
const all: Reading[] = [
  shipped,
  ...loadGold().map(({ article }) => read(article)),
  read(loadArticle('wire-harbour-claims')),
];
const reading = (id: string) => all.find((r) => r.article.id === id)!;
const of = (text: string) => read(makeArticle({ id: 'own', title: '', text }));
const told = (text: string, opening: string) => {
  const r = of(text);
  const sentence = r.sentences.find((s) => text.slice(s.start).startsWith(opening))!;
  return plain(tell(r, cite(r.article, sentence)));
};

describe('an accusation and its answer', () => {
  /** What a person reads as accusation and answer, by the sentences' first words. */
  const pairs: [string, string, string][] = [
    [
      'bury-south-mp-resigns',
      'Mr Lewis was suspended from the Labour Party last year',
      'He has since stridently denied',
    ],
    ['bury-south-mp-resigns', 'It is understood that Mr Lewis', 'He has since stridently denied'],
    ['court-report-fraud', 'An accountant stole', 'Peter Lowndes, 52,'],
    ['court-report-fraud', 'Ms Castell alleged', 'Peter Lowndes, 52,'],
    ['open-letter-hospital', 'Eleven consultants', 'She rejected the claim'],
    ['regional-bridge-closure', 'Her Labour opponent', 'The council denied'],
    ['business-airline-results', 'Its general secretary', 'Solberg rejected'],
    ['tabloid-singer-split', 'Ex-husband Gary Stoll', 'But the star hit back'],
    ['wire-harbour-claims', 'QUAYHAVEN', 'Nora Quill, 58, has denied'],
    ['wire-harbour-claims', 'A spokesman for Devon', 'Nora Quill, 58, has denied'],
    ['wire-refinery-fire', 'The refinery was fined', 'Carrow has disputed'],
  ];

  it.each(pairs)('%s: “%s …” never comes without “%s …”', (id, accusation, answer) => {
    const r = reading(id);
    const index = (opening: string) => r.sentences.findIndex((s) => r.article.text.slice(s.start).startsWith(opening));
    expect(companionsOf(r)[index(accusation)]).toContain(index(answer));
  });

  it.each(all.map((r) => [r.article.id, r] as const))('are never parted in a summary of %s of any length', (_id, r) => {
    const companions = companionsOf(r);
    const parts = [summaryOf(r, 'headline'), summaryOf(r, 'short'), ...themesOf(r).map((p) => p.sentences)];
    for (const part of parts) {
      const shown = part.map((c) => r.sentences.findIndex((s) => s.start === c.start));
      for (const i of shown)
        if (isAccusation(r, i))
          expect(shown, r.article.text.slice(r.sentences[i]!.start, r.sentences[i]!.end)).toEqual(
            expect.arrayContaining([...companions[i]!]),
          );
    }
  });

  it('are not mixed up: somebody who accuses does not answer it by denying something else', () => {
    const r = of(
      'Gita Brandvold accused the mayor, Oskar Lind, of rigging the tender.\n\nMs Brandvold, who was fined in May, denies that she ever took a bribe.',
    );
    expect(companionsOf(r)[0]).toEqual([]);
  });
});

describe('names in brackets', () => {
  it.each([
    [
      'the only one it can be',
      'Harbour chief Nora Quill was cleared. She resigned on Friday.',
      'She',
      '[Nora Quill] resigned on Friday (¶1).',
    ],
    [
      'a possessive',
      'Harbour chief Oskar Lind resigned. His deputy will lead the board.',
      'His',
      '[Oskar Lind’s] deputy will lead the board (¶1).',
    ],
    [
      'an opener left out',
      'Harbour chief Oskar Lind resigned. However, he kept the car.',
      'However',
      '[Oskar Lind] kept the car (¶1).',
    ],
    [
      'two men: nobody for certain',
      'Harbour chief Oskar Lind met union leader Peter Garside. He resigned on Friday.',
      'He',
      'He resigned on Friday (¶1).',
    ],
    [
      'another subject by role',
      'Harbour chief Oskar Lind was cleared. The lawyer smiled. He left at once.',
      'He',
      'He left at once (¶1).',
    ],
    [
      'named in the same sentence',
      'Harbour chief Oskar Lind was cleared. In his letter Mr Lind resigned.',
      'In his',
      'In his letter Mr Lind resigned (¶1).',
    ],
    [
      'not inside quotation marks',
      'Harbour chief Nora Quill was cleared. "She was kind," said Oskar Lind.',
      '"She',
      '"She was kind," said Oskar Lind (¶1).',
    ],
    [
      'a dateline left out',
      'QUAYSIDE (Wire) - The port was shut on Monday.',
      'QUAYSIDE',
      'The port was shut on Monday (¶1).',
    ],
    [
      'a paragraph that goes back to somebody else: nobody for certain',
      'Laura Penn sued the council. Its lawyer, Ida Holt, said little.\n\nShe won the case in May.',
      'She won',
      'She won the case in May (¶2).',
    ],
    [
      'a paragraph far from the name: nobody for certain',
      'Laura Penn sued the council.\n\nThe league met in June.\n\nThe mill was shut.\n\nShe won the case in May.',
      'She won',
      'She won the case in May (¶4).',
    ],
  ])('%s', (_what, text, opening, expected) => {
    expect(told(text, opening)).toBe(expected);
  });
});

describe('the full summary', () => {
  it('of the shipped article tells what happened, both sides, the background and what comes next', () => {
    const parts = themesOf(shipped).map(({ theme, sentences }) => [theme, sentences.map((c) => c.paragraph)] as const);
    expect(parts.map(([theme]) => theme)).toEqual(['happened', 'sides', 'background', 'next']);
    const of = new Map(parts);
    expect(of.get('happened')).toEqual(expect.arrayContaining([1, 20, 21]));
    expect(of.get('sides')).toEqual(expect.arrayContaining([4, 5]));
    expect(of.get('background')).toEqual(expect.arrayContaining([12, 13]));
    expect(of.get('next')).toEqual([24, 21]);
  });

  it.each([
    ['council-library-vote', 'next', 'A full review is due in September 2024.'],
    ['union-rail-strike', 'sides', 'CentralRail, which runs the trains, disputes that account.'],
    ['us-politics-budget-standoff', 'next', 'Lawmakers plan to meet again on Thursday morning.'],
    ['wire-harbour-claims', 'background', 'Ms Quill was appointed in May 2016 for a five-year term.'],
    ['wire-harbour-claims', 'next', 'Her deputy, Piet de Vries, will run the board until an inquiry reports in June.'],
    ['regional-bridge-closure', 'background', 'The crossing, known locally as the "Tin Whistle", was built in 1934.'],
  ])('of %s has under %s “%s”', (id, theme, sentence) => {
    const part = themesOf(reading(id)).find((p) => p.theme === theme);
    expect(part?.sentences.map((c) => c.text)).toContain(sentence);
  });

  it('has no plan that came to nothing under what comes next', () => {
    const parts = themesOf(
      of(
        'The council met on Monday. The league had planned to publish its report in July. The mill was due to open in March but stayed shut. The board will meet in October.',
      ),
    );
    expect(parts.find((p) => p.theme === 'next')?.sentences.map((c) => c.text)).toEqual([
      'The board will meet in October.',
    ]);
  });

  it('has no "what comes next" where the article speaks of nothing to come', () => {
    expect(themesOf(reading('obituary-cartographer')).map((p) => p.theme)).not.toContain('next');
  });

  it('tells no sentence twice, but an answer beside each accusation', () => {
    for (const r of all) {
      const companions = companionsOf(r);
      const times = new Map<number, number>();
      for (const c of themesOf(r).flatMap((p) => p.sentences)) times.set(c.start, (times.get(c.start) ?? 0) + 1);
      for (const [start, n] of times) {
        const i = r.sentences.findIndex((s) => s.start === start);
        if (n > 1)
          expect(
            companions.some((c) => c.includes(i)),
            r.article.id,
          ).toBe(true);
      }
    }
  });
});

describe('the short summary', () => {
  it.each(all.map((r) => [r.article.id, r] as const))('of %s has three to five exact sentences in order', (_id, r) => {
    const short = summaryOf(r, 'short');
    expect(short.length).toBeGreaterThanOrEqual(3);
    expect(short.length).toBeLessThanOrEqual(5);
    for (const c of short) expect(c.text).toBe(r.article.text.slice(c.start, c.end));
    expect(short.map((c) => c.start)).toEqual(short.map((c) => c.start).sort((a, b) => a - b));
  });

  it('of a text without capitals is made of sentences too', () => {
    const text =
      'the port was shut on monday. mr lind of st. olaf street said so. "why now?" he asked. nobody at the u.s. embassy knew.';
    const r = of(text);
    expect(r.sentences.map((s) => text.slice(s.start, s.end))).toEqual([
      'the port was shut on monday.',
      'mr lind of st. olaf street said so.',
      '"why now?" he asked.',
      'nobody at the u.s. embassy knew.',
    ]);
  });
});

describe('what a denial answers', () => {
  const text = [
    'The toy firm Bramley agreed on Monday to buy its rival Orlo for £20m, two former clerks said.',
    'Bramley will pay £3 a share. The deal is expected to close in May.',
    'Orlo was founded in 1990. It has 200 workers in Selby.',
    'Two former clerks said that Orlo had hidden faults in its dolls.',
    'The factory in Selby will stay open. An office in Leeds will close.',
    'Last year the board of Bramley rejected an offer of £10m for the company.',
    'Orlo denies that any faults were hidden.',
  ].join('\n\n');
  const r = of(text);
  const index = (opening: string) => r.sentences.findIndex((s) => text.slice(s.start).startsWith(opening));

  it('is what it names, however far away that stands', () => {
    expect(companionsOf(r)[index('Two former')]).toContain(index('Orlo denies'));
  });

  it('is nothing else: not the opening, for all that others say it', () => {
    expect(companionsOf(r)[0]).not.toContain(index('Orlo denies'));
    expect(summaryOf(r, 'headline')).toHaveLength(1);
  });
});
