import { diffArrays } from 'diff';
import { overlaps } from '../../article/span.ts';
import { resolveName } from '../entities/lookup.ts';
import type { Reading } from '../reading.ts';
import { MOST_WORDS } from './align.ts';
import type { Verification } from './verification.ts';
import type { Word } from './words.ts';

/** A difference with the words of both sides. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly given: string;
  readonly article: string;
  readonly theirs: readonly Word[];
  readonly ours: readonly Word[];
}

/** A stretch of the comparison as it is shown. */
interface Piece {
  readonly kind: 'same' | 'given' | 'article';
  text: string;
}

/**
 * Compares the given words with a stretch of the article, word by word. A name in square brackets where the article has a pronoun for
 * the same person is an honest addition and no difference.
 */
export function compareWords(
  reading: Reading,
  claim: string,
  theirs: readonly Word[],
  ours: readonly Word[],
): { changes: Change[]; pieces: Verification['pieces'] } {
  const { text } = reading.article;
  const parts = diffArrays(
    theirs.slice(0, MOST_WORDS).map((w) => w.key),
    ours.map((w) => w.key),
  );
  const changes: Change[] = [];
  const pieces: Piece[] = [];
  const over = (source: string, words: readonly Word[]) =>
    words.length > 0 ? source.slice(words[0]!.start, words.at(-1)!.end) : '';
  const show = (kind: 'same' | 'given' | 'article', words: readonly Word[], from: number, count: number) => {
    if (count > 0) pieces.push({ kind, text: stretch(kind === 'given' ? claim : text, words, from, count) });
  };
  let i = 0;
  let j = 0;
  for (const { given: g, article: a, same } of wholeWords(segmentsOf(parts), theirs, ours)) {
    if (same) {
      for (const run of writtenAlike(claim, theirs.slice(i, i + g), text, ours.slice(j, j + a))) {
        if (!run.same) show('given', theirs, i, run.length);
        show(run.same ? 'same' : 'article', ours, j, run.length);
        i += run.length;
        j += run.length;
      }
      continue;
    }
    show('given', theirs, i, g);
    show('article', ours, j, a);
    const mine = theirs.slice(i, i + g);
    const own = ours.slice(j, j + a);
    if (!isNamedInBrackets(reading, claim, mine, own)) {
      const kind = g > 0 && a > 0 ? 'changed' : g > 0 ? 'added' : 'removed';
      changes.push({ kind, given: over(claim, mine), article: over(text, own), theirs: mine, ours: own });
    }
    i += g;
    j += a;
  }
  return { changes, pieces: withMarks(text, ours, pieces) };
}

/** Quotation marks, those at the beginning of what they hold in a group. */
const marks = /((?<![^\s(])["“«])|(?<=\S)["”»]/g;

/** The pieces with the quotation mark that touches the first or last word of the article's, where the other of the pair stands among them. */
function withMarks(text: string, ours: readonly Word[], pieces: Piece[]): Piece[] {
  const own = pieces.filter((p) => p.kind !== 'given');
  const found = [
    ...own
      .map((p) => p.text)
      .join(' ')
      .matchAll(marks),
  ];
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return pieces;
  const before = /["“«]$/.exec(text.slice(0, ours[0]!.start))?.[0] ?? '';
  const behind = /^[.,!?]?["”»]/.exec(text.slice(ours.at(-1)!.end))?.[0] ?? '';
  if (!first[1]) own[0]!.text = before + own[0]!.text;
  if (last[1]) own.at(-1)!.text += behind;
  return pieces;
}

/** A stretch that both sides have, or in which they differ: how many words of each it takes. */
interface Segment {
  readonly same: boolean;
  given: number;
  article: number;
}

function segmentsOf(
  parts: readonly { readonly added?: boolean; readonly removed?: boolean; readonly value: readonly unknown[] }[],
): Segment[] {
  const segments: Segment[] = [];
  for (const { added, removed, value } of parts) {
    const same = !added && !removed;
    const last = segments.at(-1);
    const segment = !same && last && !last.same ? last : { same, given: 0, article: 0 };
    if (segment !== last) segments.push(segment);
    if (!added) segment.given += value.length;
    if (!removed) segment.article += value.length;
  }
  return segments;
}

/** The same with a sign and its figure kept together: of "$4.2" against "$2.4" both differ, not the figure alone. */
function wholeWords(segments: readonly Segment[], theirs: readonly Word[], ours: readonly Word[]): Segment[] {
  const touch = (words: readonly Word[], at: number) => words[at - 1]?.end === words[at]?.start && at > 0;
  let i = 0;
  let j = 0;
  for (let s = 0; s < segments.length; s++) {
    const segment = segments[s]!;
    const next = segments[s + 1];
    const glued = next && touch(theirs, i + segment.given) && touch(ours, j + segment.article);
    if (glued && segment.given > 0 && segment.article > 0 && next.given > 0 && next.article > 0) {
      const by = segment.same ? -1 : 1;
      segment.given += by;
      segment.article += by;
      next.given -= by;
      next.article -= by;
    }
    i += segment.given;
    j += segment.article;
  }
  return segments.filter((segment) => segment.given > 0 || segment.article > 0);
}

/** The text of some words with the marks that touch them, so that all stretches in a row hold every mark once. */
function stretch(text: string, words: readonly Word[], from: number, count: number): string {
  // between two words the marks before the last space belong to the one in front, the others to the one behind
  const border = (i: number): [number, number] => {
    const [before, behind] = [words[i - 1], words[i]];
    if (!before) return [behind!.start, behind!.start];
    if (!behind) return [before.end, before.end];
    const gap = text.slice(before.end, behind.start);
    const space = Math.max(gap.lastIndexOf(' '), gap.lastIndexOf('\n'));
    return space < 0 ? [behind.start, behind.start] : [before.end + space, before.end + space + 1];
  };
  return text.slice(border(from)[1], border(from + count)[0]).trim();
}

/** Words that are the same, parted where they are written otherwise ("2", "two"), so that each side is shown as it stands: lengths in words. */
function writtenAlike(claim: string, theirs: readonly Word[], text: string, ours: readonly Word[]) {
  const runs: { readonly same: boolean; length: number }[] = [];
  const plain = (words: string) => words.toLowerCase().replaceAll('’', "'");
  theirs.forEach((word, i) => {
    const own = ours[i]!;
    const same = plain(claim.slice(word.start, word.end)) === plain(text.slice(own.start, own.end));
    const last = runs.at(-1);
    if (last?.same === same) last.length++;
    else runs.push({ same, length: 1 });
  });
  return runs;
}

function isNamedInBrackets(reading: Reading, claim: string, theirs: readonly Word[], ours: readonly Word[]): boolean {
  const [first] = theirs;
  const [pronoun] = ours;
  if (!first || ours.length !== 1 || claim[first.start - 1] !== '[' || claim[theirs.at(-1)!.end] !== ']') return false;
  const [entity] = resolveName(reading.entities, claim.slice(first.start, theirs.at(-1)!.end));
  return entity?.mentions.some((m) => m.by === 'pronoun' && overlaps(m, pronoun!)) ?? false;
}
