import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CUSTOM_ID, EMBED_URL } from './limits.ts';
import { LongLines, longLinesOf } from './long-lines.ts';
import { carried, decodePress, encodePress, type Press } from './press.ts';

const verb = fc.constantFrom('run' as const, 'page' as const, 'share' as const);
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }).map(carried);
const press: fc.Arbitrary<Press> = fc.record({
  verb,
  line: fc.option(fc.string({ unit: 'grapheme', maxLength: 120 })),
  page: fc.integer({ min: 0, max: 999 }),
  chance: fc.option(chance, { nil: undefined }),
  kept: fc.option(fc.stringMatching(/^[0-9a-z]{8}$/), { nil: undefined }),
});

/** Long lines as they come back with a press. */
const back = (longLines: LongLines) => longLinesOf({ embeds: longLines.url ? [{ url: longLines.url }] : [] });

describe('a button’s custom id', () => {
  it('fits, is different for each button, and is read back as it was; words are never cut', () => {
    fc.assert(
      fc.property(press, fc.integer({ min: 0, max: 24 }), fc.boolean(), (given, at, mayBeLong) => {
        const longLines = mayBeLong ? new LongLines() : null;
        const id = encodePress(given, at, longLines);
        if (id === null) {
          expect([given.kept, mayBeLong && given.line !== null]).toEqual([undefined, false]);
          return;
        }
        expect(id.length).toBeLessThanOrEqual(CUSTOM_ID);
        expect(id).not.toBe(encodePress(given, at + 1, longLines));
        const read = decodePress(id, longLines ? back(longLines) : [])!;
        expect(read).toEqual({ ...given, line: read.line });
        expect(mayBeLong || (given.line?.length ?? 99) <= 78 ? [given.line] : [given.line, null]).toContain(read.line);
      }),
    );
  });

  it('without words and without a kept reply there is nothing to go by, so there is no button', () => {
    expect(encodePress({ verb: 'run', line: 'x'.repeat(200), page: 0 }, 0, null)).toBeNull();
  });

  it.each(['', 'x', 'z0.0.00.|/ask', 'r0.0.0', '{"l":"/ask"}', 'r0.0.00.zz zz|x'])('%j is none of ours', (id) => {
    expect(decodePress(id, [])).toBeNull();
  });
});

describe('lines too long for a custom id', () => {
  const question =
    'Why did the harbour master write that nobody had asked her before the quay was closed, and who answered? ';

  it('stand in the address of the embed, each once, in their order', () => {
    const longLines = new LongLines();
    expect([question, 'another '.repeat(50), question].map((line) => longLines.add(line))).toEqual([0, 1, 0]);
    expect(back(longLines)).toEqual([question, 'another '.repeat(50)]);
  });

  it('hold a question of the greatest length, and say where there is no room', () => {
    const words = Array.from({ length: 900 }, (_, i) => ((i * 2654435761) % 2 ** 32).toString(36)).join(' ');
    const longLines = new LongLines();
    expect(longLines.add(`/ask ${words.slice(0, 1000)}`)).toBe(0);
    expect(longLines.add(words)).toBeNull();
    expect(longLines.url!.length).toBeLessThanOrEqual(EMBED_URL);
    expect(back(longLines)).toEqual([`/ask ${words.slice(0, 1000)}`]);
  });

  it.each([
    'https://example.org/#abc',
    'https://on-the-record.invalid/#',
    'https://on-the-record.invalid/#%%%',
    'https://on-the-record.invalid/#CwGAW10D',
    undefined,
  ])('in an address that is not ours, or broken, there are none: %s', (url) => {
    expect(longLinesOf({ embeds: [{ ...(url ? { url } : {}) }] })).toEqual([]);
  });
});
