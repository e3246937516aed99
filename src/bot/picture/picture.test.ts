import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PictureBlock } from '../reply.ts';
import { drawPicture, LONGEST_ALT } from './draw.ts';
import { brokenAt, layOut } from './layout.ts';

/** Invented, like everybody here. */
const picture = (words: string): PictureBlock => ({
  kind: 'picture',
  quote: {
    kind: 'quote',
    quote: 'q1',
    speaker: 'ada-verlaine',
    pieces: [{ text: words, paragraph: 3, start: 0, end: words.length }],
    attribution: [{ kind: 'own', text: 'Ada Verlaine, “wrote” (¶3)' }],
  },
  footer: { kind: 'footer', title: 'The quay', source: 'The Example', url: null },
});
const drawn = (words: string) => drawPicture({ blocks: [picture(words)] });

describe('the lines of a picture', () => {
  it('hold every word in its order, none wider than there is room for', () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'é', '“', '<', '¶', '-'), minLength: 1, maxLength: 60 }),
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 60 }), (list, most) => {
        const lines = brokenAt(most, list.join(' '));
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(most);
        if (list.every(({ length }) => length <= most)) expect(lines.join(' ')).toBe(list.join(' '));
      }),
    );
  });

  it('stand below one another, inside the picture', () => {
    const { height, lines } = layOut('“one '.repeat(60), '— Ada Verlaine (¶3)', 'From the article: The quay');
    const at = lines.map(({ y }) => y);
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at.at(-1)!).toBeLessThan(height);
  });
});

describe('a picture', () => {
  it('is a PNG whose alternative text is all that it says', async () => {
    const made = (await drawn('The quay’s gate — “shut” & <locked> for €5 — was Łukasz Dvořák’s.'))!;
    expect([...made.png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(made.png.readUInt32BE(16)).toBe(1200);
    expect(made.alt).toBe(
      '“The quay’s gate — “shut” & <locked> for €5 — was Łukasz Dvořák’s.”\n— Ada Verlaine, “wrote” (¶3)\nFrom the article: The quay · The Example',
    );
  });

  it('shows different words differently', async () => {
    const [one, two] = await Promise.all([drawn('He is guilty.'), drawn('He is not guilty.')]);
    expect(one!.png.equals(two!.png)).toBe(false);
  });

  it.each([
    ['a letter that the font lacks', 'ὁ λόγος'],
    ['an emoji', 'Well 🙂'],
    ['right-to-left words', 'שלום'],
    ['a mark that joins the letter before', 'cafe\u0301'],
    ['a character that turns the line around', 'one\u202Etwo'],
    ['more words than an alternative text holds', 'word '.repeat(LONGEST_ALT / 5)],
  ])('is not drawn of %s: its words are shown as text', async (_what, words) => {
    expect(await drawn(words)).toBeNull();
  });

  it('is drawn only where the reply has one', async () => {
    expect(await drawPicture({ blocks: [picture('x').quote] })).toBeNull();
  });
});
