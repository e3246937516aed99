import { overlaps } from '../../article/span.ts';
import { dayNumber } from '../dates/calendar.ts';
import { isGivenUp } from '../dates/direction.ts';
import { leansBack } from '../entities/certain.ts';
import { type Citation, cite, type Reading } from '../reading.ts';
import { type Token, tokensOf } from '../syntax/syntax.ts';
import { choose, type Length } from './choose.ts';
import { companionsOf } from './fairness.ts';
import { isAccusation } from './sides.ts';
import { termsOf } from './weigh.ts';

/** What a part of the full summary tells. */
export type Theme = 'happened' | 'sides' | 'background' | 'next';

export interface ThemedPart {
  readonly theme: Theme;
  /** Whole sentences in the order of the text, but an answer right behind the accusation that it answers. */
  readonly sentences: readonly Citation[];
}

const lengths: Readonly<Record<Theme, Length>> = {
  happened: { aim: 4, most: 5 },
  sides: { aim: 6, most: 8 },
  background: { aim: 3, most: 4 },
  next: { aim: 3, most: 4 },
};

/**
 * The full summary: what happened, what each side says, the background, and what comes next, each part the most important sentences
 * of its kind. A part of which the article has nothing is left out. No accusation stands without the answer to it, in the same part.
 */
export function themesOf(reading: Reading): ThemedPart[] {
  const { article, sentences, syntax } = reading;
  const companions = companionsOf(reading);
  const terms = termsOf(syntax);
  const themes = sentences.map((_, i) => themeOf(reading, i));
  const told = new Set<number>();
  const parts: ThemedPart[] = [];
  for (const theme of ['happened', 'sides', 'background', 'next'] as const) {
    const own = sentences.flatMap((_, i) => (themes[i] === theme && !told.has(i) && !leansBack(reading, i) ? [i] : []));
    const picked = choose(sentences, terms, companions, lengths[theme], own);
    const chosen = picked.filter((i) => own.includes(i) || !told.has(i) || needed(i));
    for (const i of chosen) told.add(i);
    if (chosen.length > 0)
      parts.push({ theme, sentences: inOrder(reading, chosen, companions).map((i) => cite(article, sentences[i]!)) });

    /** An answer told in an earlier part is told again where it answers an accusation of this one. */
    function needed(i: number): boolean {
      return picked.some((a) => own.includes(a) && companions[a]!.includes(i) && isAccusation(reading, a));
    }
  }
  return parts;
}

/** The chosen in the order of the text, but each answer right behind the first accusation that it answers. */
function inOrder(reading: Reading, chosen: readonly number[], companions: readonly (readonly number[])[]): number[] {
  const order: number[] = [];
  const add = (i: number) => {
    if (!chosen.includes(i) || order.includes(i)) return;
    order.push(i);
    if (isAccusation(reading, i)) for (const answer of companions[i]!) add(answer);
  };
  for (const i of chosen) if (!answersAnother(i)) add(i);
  for (const i of chosen) add(i);
  return order;

  function answersAnother(i: number): boolean {
    return !isAccusation(reading, i) && chosen.some((a) => isAccusation(reading, a) && companions[a]!.includes(i));
  }
}

function themeOf(reading: Reading, i: number): Theme {
  const tokens = tokensOf(reading.syntax, reading.syntax.sentences[i]!);
  // what the article opens with is its news, whoever says it
  if (i === 0) return 'happened';
  if (isAhead(reading, i, tokens)) return 'next';
  if (reading.sentences[i]!.standing === 'denial' || isSpoken(reading, i, tokens)) return 'sides';
  return isBackground(reading, i, tokens) ? 'background' : 'happened';
}

/** Whether the sentence is there to give somebody's words: its own verb reports them, or it holds nothing else. */
function isSpoken(reading: Reading, i: number, tokens: readonly Token[]): boolean {
  const sentence = reading.sentences[i]!;
  return reading.quotes.some((q) => {
    if (!q.spans.some((s) => overlaps(s, sentence))) return false;
    if (q.kind === 'direct' || !q.cue || !overlaps(q.cue, sentence)) return true;
    const cue = tokens.find((t) => overlaps(q.cue!, t));
    const head = cue && reading.syntax.tokens[cue.head];
    return !cue || cue.head < 0 || cue.deprel === 'parataxis' || (head?.head === -1 && cue.deprel === 'conj');
  });
}

/** Words that, with an infinitive behind them, put an event ahead of the article. */
const ahead = new Set([
  'expect',
  'due',
  'plan',
  'schedule',
  'hope',
  'intend',
  'set',
  'aim',
  'promise',
  'likely',
  'continue',
]);

/** Whether the sentence's own telling, outside quotation marks, is of what is still to come. */
function isAhead(reading: Reading, i: number, tokens: readonly Token[]): boolean {
  const sentence = reading.sentences[i]!;
  const quoted = reading.quotes.flatMap((q) => q.spans.filter((s) => s.quoted && overlaps(s, sentence)));
  const root = tokens.find((t) => t.head < 0);
  if (!root || quoted.some((s) => overlaps(s, root)) || isGivenUp(reading.syntax, root)) return false;
  const about = (head: Token) => tokens.filter((t) => t.head === head.index);
  const will = (head: Token) => about(head).some((t) => t.upos === 'AUX' && /^(?:will|'ll|shall)$/.test(t.lower));
  const conjuncts = [root, ...about(root).filter((t) => t.deprel === 'conj')];
  if (conjuncts.some(will)) return true;
  const own = sentence.standing === 'narration' || sentence.standing === 'understood' ? sentence : root;
  if (reading.timeline.some((e) => e.status === 'planned' && overlaps(e, own))) return true;
  const published = reading.published?.value;
  if (
    own === sentence &&
    published &&
    reading.dates.some((d) => d.type === 'DATE' && overlaps(d, sentence) && isAfter(d.value, published))
  )
    return true;
  const now = root.xpos !== 'VBD' && !about(root).some((t) => /^(?:was|were|had|been)$/.test(t.lower));
  return now && ahead.has(root.lemma) && about(root).some((t) => t.deprel === 'xcomp' || t.deprel === 'obl');
}

/** How old, in days, what a sentence tells must be to be background. */
const OLD = 60;

/** Whether narration goes back behind the news: told as over before it ("had been"), or dated well before. */
function isBackground(reading: Reading, i: number, tokens: readonly Token[]): boolean {
  const sentence = reading.sentences[i]!;
  const root = tokens.find((t) => t.head < 0);
  if (root && tokens.some((t) => t.head === root.index && t.lower === 'had' && t.upos === 'AUX')) return true;
  const published = reading.published?.value ?? newest(reading);
  return (
    published !== null &&
    reading.dates.some((d) => d.type === 'DATE' && overlaps(d, sentence) && isOld(d.value, published))
  );
}

/** Whether a date lies wholly behind the day, month or year of publication. */
function isAfter(value: string | null, published: string): boolean {
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(value ?? '')?.[0];
  return date !== undefined && date > published.slice(0, date.length);
}

function newest({ dates }: Reading): string | null {
  const values = dates.flatMap((d) => (d.type === 'DATE' && /^\d{4}/.test(d.value ?? '') ? [d.value!] : []));
  return values.sort().at(-1) ?? null;
}

function isOld(value: string | null, published: string): boolean {
  const then = lastDayOf(value ?? '');
  const now = firstDayOf(published);
  return then !== null && now !== null && now - then > OLD;
}

const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/** Day numbers of the first and the last day of a year, month or day; null where a value starts with none. */
function firstDayOf(iso: string): number | null {
  const found = isoDate.exec(iso);
  return found && dayNumber({ year: Number(found[1]), month: Number(found[2] ?? 1), day: Number(found[3] ?? 1) });
}
function lastDayOf(iso: string): number | null {
  const found = isoDate.exec(iso);
  return found && dayNumber({ year: Number(found[1]), month: Number(found[2] ?? 12), day: Number(found[3] ?? 28) });
}
