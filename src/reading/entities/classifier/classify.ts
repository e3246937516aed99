import type { Token } from '../../syntax/syntax.ts';
import type { NameCandidate } from '../name-candidate.ts';
import { featuresOf } from './features.ts';
import { CLASSES, type NameWeights, nameWeights } from './weights.ts';

/**
 * What is taken off the score of each of `CLASSES`, in units of the weights (40 to a factor of e): a wrong person is worse than a missed one, and F1 on
 * either half of GUM stays where it is.
 */
const CAUTION = [20, 0, 0, 0] as const;

/**
 * Gives each candidate the kind that a classifier fitted on GUM takes it for, whose features hold what the rules said; a rule that is sure decides alone. All
 * uses of one name in the text vote with each. Integer arithmetic: the same on every machine.
 */
export function classifyNames(
  candidates: readonly NameCandidate[],
  tokens: readonly Token[],
  weights: NameWeights = nameWeights(),
): NameCandidate[] {
  const features = featuresOf(candidates, tokens, (word) => weights.word(word));
  const own = features.map((list) => scoresOf(list, weights));
  const votes = new Map<string, { sum: number[]; uses: number }>();
  candidates.forEach(({ words }, i) => {
    const whole = words.join(' ');
    const vote = votes.get(whole) ?? { sum: CLASSES.map(() => 0), uses: 0 };
    votes.set(whole, { sum: vote.sum.map((n, k) => n + own[i]![k]!), uses: vote.uses + 1 });
  });
  return cutFirms(
    candidates.map((candidate, i) => {
      if (candidate.certainty === 'sure') return candidate;
      const { sum, uses } = votes.get(candidate.words.join(' '))!;
      const scores = own[i]!.map((score, k) => score * uses + sum[k]! - 2 * uses * CAUTION[k]!);
      const best = scores.indexOf(Math.max(...scores));
      const kind = CLASSES[best]!;
      if (kind === candidate.kind) return candidate;
      return {
        ...candidate,
        kind,
        certainty: kind === 'place' ? 'weak' : 'likely',
        because: kind === null ? '' : reasonFor(features[i]!, best, weights),
      };
    }),
  );
}

/** A word that only longer names of firms begin with is no person: people are cut to their last word, or to a given name. */
function cutFirms(candidates: readonly NameCandidate[]): NameCandidate[] {
  const begins = new Map<string, Set<NameCandidate['kind']>>();
  const surnames = new Set<string>();
  for (const { words, kind } of candidates) {
    if (words.length < 2) continue;
    begins.set(words[0]!, (begins.get(words[0]!) ?? new Set()).add(kind));
    if (kind === 'person') surnames.add(words.at(-1)!);
  }
  return candidates.map((candidate) => {
    const { words, kind, title } = candidate;
    const longer = begins.get(words[0]!);
    if (
      kind !== 'person' ||
      words.length > 1 ||
      title !== '' ||
      !longer ||
      longer.has('person') ||
      surnames.has(words[0]!)
    )
      return candidate;
    return longer.has('organisation')
      ? { ...candidate, kind: 'organisation', because: 'is the first word of an organisation' }
      : { ...candidate, kind: null, because: '' };
  });
}

function scoresOf(features: readonly string[], weights: NameWeights): number[] {
  const scores = CLASSES.map(() => 0);
  for (const feature of features) {
    const row = weights.weights(feature);
    if (row) for (let k = 0; k < scores.length; k++) scores[k]! += row[k]!;
  }
  return scores;
}

/** The two features that weigh most for a class. */
function reasonFor(features: readonly string[], best: number, weights: NameWeights): string {
  const chief = features
    .map((feature) => ({ feature, weight: weights.weights(feature)?.[best] ?? 0 }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 2);
  return `by the classifier of names, chiefly for ${chief.map(({ feature }) => `“${feature}”`).join(' and ')}`;
}
