import { contains } from '../../article/span.ts';
import { likeness } from '../lexicon/lexicon.ts';
import { type Token, tokensOf } from '../syntax/syntax.ts';
import { contentOf } from './matter.ts';
import type { Told } from './told.ts';
import type { Undoing } from './undoing.ts';

/** From here on two words mean the same, or one is a kind of the other. */
const LIKE = 0.75;
/** Fewest names, numbers and other words that a correction has in common with what it corrects. */
const LEAST = 3;

/** What a notice begins with by which a newspaper takes back its own words: "Correction, 3 May:", "Editor's note:". */
const heading =
  /^(?:correction|clarification|corrections and clarifications|apology|retraction|erratum|editor['’]s note|corrected)\b[^.:]{0,30}(?:[:–—-]|\.\s|$)/i;
/** "An earlier version of this article said …": the error, which the next sentence puts right. */
const earlier = /\b(?:earlier|previous|original|first) version\b/i;

/**
 * What the notices of an article correct: each sentence of one stands beside those of the article that tell what it takes back, with the next
 * where it only names the error.
 */
export function correctionsOf(told: Told): Undoing[] {
  const notice = noticed(told);
  if (notice.size === 0) return [];
  const found: Undoing[] = [];
  for (const i of notice) {
    const ours = keysOf(told, i);
    const statements = told.sentences.flatMap((_, k) =>
      !notice.has(k) && commonOf(ours, keysOf(told, k)) >= LEAST ? [k] : [],
    );
    if (statements.length === 0) continue;
    found.push(correction(i, statements));
    const { start, end } = told.sentences[i]!;
    const isOnlyError = earlier.test(told.article.text.slice(start, end)) && notice.has(i + 1);
    if (isOnlyError) found.push(correction(i + 1, statements));
  }
  return found;
}

/** Indices of the sentences of notices: the paragraph that a heading opens; behind a heading alone all that follows. */
function noticed({ article, sentences }: Told): ReadonlySet<number> {
  const found = new Set<number>();
  let isOpen = false;
  for (const { number, start, end } of article.paragraphs) {
    const words = article.text.slice(start, end).replace(/^[\s*_#[(]+/, '');
    const opening = heading.exec(words)?.[0];
    if (opening) isOpen = opening.length > words.length - 3;
    if (opening || isOpen) for (const [i, s] of sentences.entries()) if (s.paragraph === number) found.add(i);
  }
  return found;
}

interface Keys {
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly words: ReturnType<typeof contentOf>;
}

function keysOf({ syntax, entities }: Told, i: number): Keys {
  const sentence = syntax.sentences[i]!;
  const tokens = tokensOf(syntax, sentence);
  const named = entities.filter((e) => e.mentions.some((m) => contains(sentence, m)));
  const isNamed = (t: Token) => named.some((e) => e.mentions.some((m) => contains(m, t)));
  const others = tokens.filter((t) => t.upos === 'PROPN' && !isNamed(t)).map((t) => t.lower);
  return {
    names: new Set([...named.map((e) => e.id), ...others]),
    numbers: new Set(tokens.filter((t) => /\d/.test(t.text)).map((t) => t.lower)),
    words: contentOf(tokens.filter((t) => !/^(?:version|article|story|say|make|clear)$/.test(t.lemma))),
  };
}

function commonOf(a: Keys, b: Keys): number {
  const both = (x: ReadonlySet<string>, y: ReadonlySet<string>) => [...x].filter((key) => y.has(key)).length;
  const words = new Set(a.words.filter((w) => b.words.some((o) => likeness(w, o) >= LIKE)).map((w) => w.lemma));
  return both(a.names, b.names) + both(a.numbers, b.numbers) + words.size;
}

function correction(sentence: number, statements: readonly number[]): Undoing {
  return {
    sentence,
    of: new Set(),
    words: new Set(),
    isWhole: false,
    reach: 0,
    kind: 'claim',
    measures: new Set(),
    by: null,
    matter: [],
    statements,
  };
}
