import { indexOf } from '../../index/article-index.ts';
import { levelsOf, MEANING } from '../../index/article-words.ts';
import { type Deed, deedsOf } from '../../index/deed.ts';
import { vocabularyOf } from '../../index/vocabulary.ts';
import { isContrary } from '../../lexicon/contrast.ts';
import { isAmong, related, termOf } from '../../lexicon/terms.ts';
import type { Reading } from '../../reading.ts';
import { dependantsIn, keptTreeOf } from '../../syntax/tree.ts';
import type { Premise } from './premise.ts';

const same = new WeakMap<Premise, { readonly reading: Reading; readonly deeds: readonly Deed[] }>();

/** The deeds of an article that a question's verb names. */
export function sameDeeds(reading: Reading, premise: Premise): readonly Deed[] {
  const { verb } = premise;
  if (!verb) return [];
  const known = same.get(premise);
  if (known?.reading === reading) return known.deeds;
  const { wordAt, compared } = indexOf(reading);
  const levels = levelsOf(verb, compared);
  const deeds = deedsOf(reading).filter((d) => levels[wordAt[d.verb.index]!]! >= MEANING && !isContrary(verb, d.word));
  same.set(premise, { reading, deeds });
  return deeds;
}

/** The deeds that hold all of what a question takes as so, told as done: each of them may answer it. */
export function holding(reading: Reading, premise: Premise): Deed[] {
  return sameDeeds(reading, premise).filter(
    (d) =>
      d.stance === 'told' &&
      isHolder(reading, premise, d) === true &&
      shareOf(reading, premise.rest, d.sentence) === 1 &&
      hasObjects(reading, premise, d) &&
      lackedValues(reading, premise, d.sentence).length === 0,
  );
}

/** Whether the one asked about stands in the asked role of a deed; null where the parse leaves it open. */
export function isHolder(reading: Reading, premise: Premise, deed: Deed): boolean | null {
  const { subject, passive, objects } = premise;
  const { tokens } = keptTreeOf(reading.syntax);
  if (!subject) {
    if (objects[0]) return (passive ? deed.doerEntity : deed.doneToEntity) === objects[0];
    return (passive ? deed.doneTo : deed.doer) !== undefined && isOfMatter(reading, premise, deed);
  }
  // "did the bridge close": the article may say that it was closed
  const turned = !passive && deed.doer === undefined && deed.doneTo !== undefined;
  const at = passive || turned ? deed.doneTo : deed.doer;
  const entity = passive || turned ? deed.doneToEntity : deed.doerEntity;
  if (at === undefined) return null;
  if (!subject.entity) return related(subject.term, termOf(tokens[at]!.lower));
  if (entity !== null) return entity === subject.entity;
  // "the MP", "he": may be anybody of the article
  const { upos, lower } = tokens[at]!;
  if (upos === 'PRON') return subject.entity.kind === 'person' && /^(?:it|we|they|you)$/.test(lower) ? false : null;
  return subject.entity.kind === 'person' && upos !== 'PROPN' ? null : false;
}

/** Whether what a question without a name speaks of ("who criticised the plan?") is the object of the deed, or hangs on its verb. */
function isOfMatter(reading: Reading, { rest }: Premise, { verb, doneTo }: Deed): boolean {
  if (rest.length === 0) return true;
  const tree = keptTreeOf(reading.syntax);
  const besides = [...(doneTo === undefined ? [] : [doneTo]), ...dependantsIn(tree, verb.index, 'obl', 'obj', 'xcomp')];
  return besides.some((i) => rest.some((term) => related(term, termOf(tree.tokens[i]!.lower))));
}

/** What part of some terms a sentence holds, 0 to 1; 1 where there are none. */
export function shareOf(reading: Reading, terms: readonly string[], sentence: number): number {
  if (terms.length === 0) return 1;
  const own = vocabularyOf(reading).terms[sentence]!;
  return terms.filter((term) => isAmong(own, term)).length / terms.length;
}

/** Whether a deed's sentence speaks of everybody that the question names behind its verb. */
export function hasObjects(reading: Reading, { objects }: Premise, { sentence }: Deed): boolean {
  return objects.every((o) => vocabularyOf(reading).entities[sentence]!.has(o.id));
}

/** The dates and numbers of a question that a sentence does not have. */
export function lackedValues(reading: Reading, { values }: Premise, sentence: number): string[] {
  const { start, end } = reading.sentences[sentence]!;
  const own = new Set(
    reading.article.text
      .slice(start, end)
      .toLowerCase()
      .match(/\p{L}+|\d+(?:[.,]\d+)*/gu),
  );
  // "$5" and "5%" by their figures, which the text may write with "dollars" or "per cent"
  const core = (value: string) => /\d+(?:[.,]\d+)*/.exec(value)?.[0] ?? value;
  return values.filter((value) => !own.has(core(value)));
}
