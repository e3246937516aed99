import { leansBack } from '../entities/certain.ts';
import { type Citation, cite, type Reading, type Sentence } from '../reading.ts';
import type { StandingSentence } from '../standing/standing.ts';
import { choose, type Length } from './choose.ts';
import { companionsOf } from './fairness.ts';
import { termsOf, weigh } from './weigh.ts';

/** One sentence, and with it only what it may not be shown without. */
const HEADLINE: Length = { aim: 1, most: 1 };
/** Three to five sentences. */
const SHORT: Length = { aim: 4, most: 5 };

/** What each sentence weighs, and the short summary. */
export function summarise(
  read: Pick<Reading, 'article' | 'syntax' | 'entities' | 'quotes' | 'dates'>,
  standing: readonly StandingSentence[],
): { sentences: Sentence[]; summary: Citation[] } {
  const weights = weigh({ ...read, title: read.article.title }, termsOf(read.syntax));
  const sentences = standing.map((s, i) => ({ ...s, importance: weights[i] ?? 0 }));
  return { sentences, summary: summaryOf({ ...read, sentences }, 'short') };
}

/** The sentences of a summary in the order of the text: one for `headline`, three to five for `short`, each with what it may not be shown without. */
export function summaryOf(
  reading: Pick<Reading, 'article' | 'syntax' | 'entities' | 'quotes' | 'sentences'>,
  length: 'headline' | 'short',
): Citation[] {
  const { article, sentences } = reading;
  const companions = companionsOf(reading);
  const candidates = sentences.flatMap((_, i) => (leansBack(reading, i) ? [] : [i]));
  const chosen = choose(
    sentences,
    termsOf(reading.syntax),
    companions,
    length === 'headline' ? HEADLINE : SHORT,
    candidates.length > 0 ? candidates : undefined,
  );
  return chosen.map((i) => cite(article, sentences[i]!));
}
