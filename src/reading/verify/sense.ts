import type { Span } from '../../article/span.ts';
import { related, termOf } from '../answer/terms.ts';
import { vocabularyOf } from '../answer/vocabulary.ts';
import { resolveName } from '../entities/lookup.ts';
import { wordMap, wordSet } from '../language.ts';
import { type Citation, cite, type Reading } from '../reading.ts';
import { negations } from './compare.ts';
import { wordsOf } from './words.ts';

/** Words that leave open whether what they introduce is so. */
const hedge = /\b(?:if|whether|might|may|could|would|for others to)\b/i;

/**
 * A sentence that says the same in other words: all the claim's content, the same names, the same polarity, and no "if" or
 * "whether" that the claim leaves out.
 */
export function sameSense(reading: Reading, claim: string): Span | null {
  const { words, content } = contentOf(claim);
  // two words in common say little, and a judgement is only ever said in the judge's own words
  if (content.length < 3 || words.some((w) => wordSet('judgement-words.tsv').has(w))) return null;
  const names = words.flatMap((w) => resolveName(reading.entities, w).slice(0, 1)).map((e) => e.id);
  const negative = words.some((w) => negations.has(w));
  const vocabulary = vocabularyOf(reading);
  const found = reading.sentences.find((s, i) => {
    const text = reading.article.text.slice(s.start, s.end);
    const sign = /\b(?:not|no|never|denied|denies)\b|n['’]t\b/i.test(text);
    return (
      sign === negative &&
      hedge.test(text) === hedge.test(claim) &&
      names.every((id) => vocabulary.entities[i]!.has(id)) &&
      held(reading, content, i) === content.length
    );
  });
  return found ? { start: found.start, end: found.end } : null;
}

export function contentOf(claim: string): { words: string[]; content: string[] } {
  const words = wordsOf(claim, { start: 0, end: claim.length }).map((w) => w.key);
  const titles = wordMap('honorifics.tsv');
  return { words, content: words.filter((w) => !wordSet('function-words.tsv').has(w) && !titles.has(w)).map(termOf) };
}

/** How many of the terms a sentence holds, by word, word family, synonym or name. */
function held(reading: Reading, content: readonly string[], sentence: number): number {
  const vocabulary = vocabularyOf(reading);
  const terms = [...vocabulary.terms[sentence]!];
  return content.filter((t) => terms.some((o) => related(t, o)) || namedBy(reading, t, vocabulary.entities[sentence]!))
    .length;
}

/** Sentences that hold at least half of the claim's content, the best first. */
export function nearestTo(reading: Reading, claim: string): Citation[] {
  const { content } = contentOf(claim);
  return reading.sentences
    .map((s, i) => ({ s, score: held(reading, content, i) / Math.max(1, content.length) }))
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
    .map(({ s }) => cite(reading.article, s));
}

function namedBy(reading: Reading, term: string, ids: ReadonlySet<string>): boolean {
  return reading.entities.some((e) => ids.has(e.id) && e.name.toLowerCase().split(' ').map(termOf).includes(term));
}
