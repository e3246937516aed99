import { dependantsIn } from '../../syntax/tree.ts';
import type { Ground } from '../ground.ts';
import { speakerAt } from '../sources.ts';
import { type Attribution, NEAR, type Place } from './place.ts';

/** "“It rained all day,” the minister demurred": behind a whole sentence any verb with its subject gives who says it. */
export function withAnyVerb(
  { tree, article, mentions }: Ground,
  { quotation, behind }: Place,
  words: string,
): Attribution | null {
  if (!/[,?!]$/.test(words) || !/^\p{Lu}/u.test(words) || (words.match(/(?<!\S)\p{Ll}{2,}/gu)?.length ?? 0) < 3)
    return null;
  const first = tree.tokens.slice(behind.first, behind.last).find((t) => t.upos !== 'PUNCT');
  if (!first || first.index - behind.first > 1) return null;
  const verb = tree.tokens
    .slice(first.index, Math.min(behind.last, first.index + NEAR))
    .find((t) => t.upos === 'VERB' && /^VB[DZ]$/.test(t.xpos));
  if (!verb) return null;
  const subject = dependantsIn(tree, verb.index, 'nsubj').find((s) => s >= first.index && s < behind.last);
  const begins = subject === undefined ? -1 : Math.min(verb.index, tree.reach[subject]!.first);
  if (subject === undefined || begins !== first.index || quotation.outer.end > verb.start) return null;
  return {
    speaker: speakerAt(tree, article.text, mentions, subject),
    cue: { text: verb.text, lemma: verb.lemma, standing: 'said', start: verb.start, end: verb.end },
    leading: null,
    because: 'a verb with its subject right behind whole sentences',
  };
}
