import { keep, table, wordSet } from '../../../language.ts';
import { FORMS, type Form, type Forms, formsOf } from './forms.ts';

/** A loose way to say something, and those that news has for it. */
interface Wording {
  /** Of something that one is ("be in charge of"), the words behind the verb; null of what one does. */
  readonly being: readonly string[] | null;
  /** What one does in each form, the words in front of its gap and those behind. */
  readonly doing: readonly Parts[];
  /** Whether it is so meant only of what somebody says or writes. */
  readonly inWords: boolean;
  /** The questions in which alone it is so meant. */
  readonly only: RegExp | null;
  /** Whether what is tried in the passive is done to things too: a report is published, but only people are elected. */
  readonly ofThings: boolean;
  readonly tried: readonly Forms[];
}

/** One form of a phrase: its words up to its gap, and behind that. */
interface Parts {
  readonly form: Form;
  readonly head: readonly string[];
  readonly tail: readonly string[];
  /** Whether base and past are one form. */
  readonly isBoth: boolean;
}

/** Where a phrase stands in a question, and in which form. */
interface Found {
  readonly form: Form;
  readonly at: number;
  /** Index behind the last of its words. */
  readonly end: number;
  /** The words in its gap ("bring the bus back"); empty where it has none. */
  readonly gap: readonly string[];
  /** Where an auxiliary stands before the subject that takes part in the phrase ("is X in favour of"): its place. */
  readonly inverted?: number;
}

/** The words that a phrase parted by another leaves open. */
const GAP = '…';
/** Most words in such a gap, and between an auxiliary and its verb: a name with its title. */
const BETWEEN = 5;

const being: Readonly<Record<string, Form>> = {
  be: 'base',
  are: 'base',
  is: 'third',
  was: 'past',
  were: 'past',
  being: 'gerund',
};
const having = /^(?:has|have|had)$/i;
const doing: Readonly<Record<Form, string>> = { base: 'do', third: 'does', past: 'did', gerund: 'does' };
const been: Readonly<Record<string, string>> = { did: 'was', does: 'is', do: 'are' };

/**
 * A question with each phrase that people use loosely in the words that news has for it, in the table's order: first those of the table's first line that
 * fits.
 *
 * @param ofPerson whether it names a person: nothing else is elected or sacked
 * @param stands whether a word stands in the article: what does not is not tried
 */
export function newsWordings(question: string, ofPerson: boolean, stands: (word: string) => boolean): string[] {
  const words = question.split(' ');
  const bares = words.map(bare);
  const skip = wordSet('function-words.tsv');
  // "found" and "founded", "sue" and "suing" are not one word to a stemmer
  const mayStand = (tried: Forms) =>
    FORMS.some((form) => tried[form].split(' ').every((w) => w === GAP || skip.has(w) || stands(w)));
  const fitting = keep('loose-wordings', looseWordings).flatMap((wording) => {
    const { inWords, only } = wording;
    if ((inWords && !ofWords(words)) || (only && !only.test(question))) return [];
    const found = findIn(words, bares, wording);
    return found ? [{ wording, found }] : [];
  });
  // "take over" is no "take"
  const isLongest = ({ at, end }: Found) => fitting.every(({ found }) => found.at !== at || found.end <= end);
  return fitting.flatMap(({ wording: { tried, ofThings }, found }) =>
    tried
      .filter((forms) => (ofPerson || ofThings || !forms.base.startsWith('be ')) && mayStand(forms))
      .flatMap((forms) => (isLongest(found) ? replaced(words, found, forms) : [])),
  );
}

/** Whether a question speaks of something said or written: "in his letter", "over the sale". */
function ofWords(words: readonly string[]): boolean {
  return words.some((w) => bare(w) === 'over' || wordSet('document-words.tsv').has(bare(w)));
}

function bare(word = ''): string {
  return word.toLowerCase().replace(/[?!.,]$/, '');
}

function findIn(words: readonly string[], bares: readonly string[], wording: Wording): Found | null {
  if (wording.being) return beingIn(bares, words, wording.being);
  for (const { form, head, tail, isBoth } of wording.doing) {
    if (!bares.includes(head[0]!)) continue;
    const found = placeOf(bares, words, head, tail);
    // "has the school got 300 pupils": has, not received
    if (found && head[0] === 'got' && bares.some((w) => having.test(w))) return null;
    // "who set up the firm": one form for both, and nothing that a base form would stand behind
    const isPast = form === 'base' && isBoth && !bares.some((w) => /^(?:did|does|do|will|to)$/.test(w));
    if (found) return { ...found, form: isPast ? 'past' : form };
  }
  return null;
}

/** "Be in charge of", after its verb or with the subject in between. */
function beingIn(bares: readonly string[], words: readonly string[], rest: readonly string[]): Found | null {
  const found = placeOf(bares, words, rest, []);
  if (!found) return null;
  const from = Math.max(0, found.at - BETWEEN);
  const at = bares.slice(from, found.at).findLastIndex((w) => being[w] !== undefined) + from;
  const form = being[bares[at] ?? ''];
  if (at < from || !form) return null;
  return at === found.at - 1 ? { ...found, form, at } : { ...found, form, inverted: at };
}

/** Where some words stand, and others behind a gap. */
function placeOf(
  bares: readonly string[],
  words: readonly string[],
  head: readonly string[],
  tail: readonly string[],
): Omit<Found, 'form'> | null {
  const isAt = (at: number, parts: readonly string[]) => parts.every((part, k) => bares[at + k] === part);
  for (let at = 0; at + head.length <= words.length; at++) {
    if (!isAt(at, head)) continue;
    const open = at + head.length;
    if (tail.length === 0) return { at, end: open, gap: [] };
    for (let end = open + 1; end <= open + BETWEEN && end + tail.length <= words.length; end++)
      if (isAt(end, tail)) return { at, end: end + tail.length, gap: words.slice(open, end) };
  }
  return null;
}

function replaced(words: readonly string[], { form, at, end, gap, inverted }: Found, tried: Forms): string {
  const mark = /[?!.,]$/.exec(words[end - 1]!)?.[0] ?? '';
  const before = words.slice(0, at);
  const behind = words.slice(end);
  if (inverted !== undefined)
    return joined(
      [...before.slice(0, inverted), doing[form], ...before.slice(inverted + 1)],
      tried.base,
      gap,
      mark,
      behind,
    );
  const isPassive = tried.base.startsWith('be ');
  if (isPassive && (form === 'past' || form === 'base') && before.some((w) => having.test(w)))
    return joined(before, `been ${tried.base.slice(3)}`, gap, mark, behind);
  if (!isPassive || form === 'past' || form === 'third') return joined(before, tried[form], gap, mark, behind);
  if (form === 'gerund') return joined(before, `being ${tried.base.slice(3)}`, gap, mark, behind);
  // "did X join": "was X elected to"
  const auxiliary = before.findLastIndex((w, i) => i >= at - BETWEEN - 1 && been[w.toLowerCase()] !== undefined);
  if (auxiliary < 0) return joined(before, tried.base, gap, mark, behind);
  const asked = [
    ...before.slice(0, auxiliary),
    been[before[auxiliary]!.toLowerCase()]!,
    ...before.slice(auxiliary + 1),
  ];
  return joined(asked, tried.base.slice(3), gap, mark, behind);
}

/** The words with a phrase in the middle: what stood in the old one's gap stands in the new one's, or behind it. */
function joined(
  before: readonly string[],
  phrase: string,
  gap: readonly string[],
  mark: string,
  behind: readonly string[],
): string {
  const [head, tail] = phrase.split(` ${GAP} `);
  if (tail === undefined) {
    const own = gap.length > 0 ? [phrase, ...gap] : [phrase];
    return [...before, ...own.slice(0, -1), own.at(-1) + mark, ...behind].join(' ');
  }
  const inside = gap.length > 0 ? gap : behind;
  const rest = gap.length > 0 ? behind : [];
  const end = inside.length > 0 ? (/[?!.]$/.exec(inside.at(-1)!)?.[0] ?? '') : '';
  const plain = inside.map((w, i) => (i === inside.length - 1 ? w.replace(/[?!.]$/, '') : w));
  return [...before, head!, ...plain, tail + (mark || end), ...rest].join(' ');
}

const asksOnly: Readonly<Record<string, RegExp>> = { 'of place': /^where\b/i, 'how long': /^how long\b/i };

function looseWordings(): Wording[] {
  return table('loose-wordings.tsv').map(([base = '', past = '', bases = '', pasts = '', when = '']) => {
    const asked = formsOf(base, past);
    const wordsOf = (part = '') => part.split(' ').filter(Boolean);
    return {
      inWords: when === 'in words',
      only: asksOnly[when] ?? null,
      ofThings: when === 'of things',
      being: base.startsWith('be ') ? wordsOf(base.slice(3)) : null,
      doing: FORMS.map((form) => {
        const [head, tail] = asked[form].split(` ${GAP}`);
        return { form, head: wordsOf(head), tail: wordsOf(tail), isBoth: base === past };
      }),
      tried: bases.split('|').map((b, i) => formsOf(b, pasts.split('|')[i] ?? b)),
    };
  });
}
