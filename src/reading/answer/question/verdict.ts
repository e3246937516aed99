import { keep, table, wordSet } from '../../language.ts';
import { stem } from '../../lexicon/stem.ts';

/** Accusations, pleas and verdicts, and who called somebody what, are things that happened: the article has them or not. */
const verdict =
  /\b(?:plead|pleads|pleaded|pled|found (?:not )?guilty|convicted|acquitted|cleared|accused?|charged|suspected|den(?:y|ies|ied)|admit(?:s|ted)?|on trial|who (?:called|said))\b/i;

/** Whether a question about wrongdoing asks for what the article has or has not, and so for no judgement. */
export function asksWhatIsTold(whole: string): boolean {
  return verdict.test(whole) || asksForMeasure(whole);
}

/** "Was X sacked for lying?" asks what was done and what for, which is told or not; "Did X lie?" asks for a judgement. */
function asksForMeasure(whole: string): boolean {
  const words = whole.toLowerCase().match(/\p{L}+/gu) ?? [];
  const at = words.findIndex((w) => /ed$/.test(w) && measures().has(stem(w)));
  return at > 0 && /^(?:for|over|of|with|because)$/.test(words[at + 1] ?? '');
}

const measures = () =>
  keep(
    'measures-done',
    () => new Set(table('measure-words.tsv').flatMap(([word, kind]) => (kind === 'claim' ? [] : [stem(word!)]))),
  );

/** "Is X a thief?": what somebody is asked to be, that only a judgement could tell. */
export function asksCharacter(whole: string): boolean {
  const [, noun] =
    /^(?:(?:and|but|so) )?(?:is|was|are|were)\b.* (?:an?|the) (?:\p{L}+ )?(\p{L}[\p{L}-]*)\?$/iu.exec(whole) ?? [];
  return noun !== undefined && wordSet('character-nouns.tsv').has(noun.toLowerCase());
}
