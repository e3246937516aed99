import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';

const asking = '(?:who|whom|whose|what|which|when|where|why|how(?:\\s(?:many|much|long|old|often))?)';
const auxiliary = "(?:did|does|do|has|have|had|was|were|is|are|will|would|can|could|should|didn't|wasn't|isn't)";
/** "When and why was X suspended?" */
const twoWords = new RegExp(`^(${asking}),? and (${asking}) (${auxiliary} .+)$`, 'i');
/** What stands behind an "and" that begins another question: a question word alone, or one with its verb; or a verb that asks. */
const another = new RegExp(
  `[,;]? and(?: also)? (?=${asking}$|${asking} (?:\\p{L}+ ){0,2}${auxiliary} |who \\p{L}+(?:ed|s) |${auxiliary} (?:he|she|they|it) )`,
  'iu',
);
const begins = new RegExp(`^(?:${asking}|${auxiliary})\\b`, 'iu');

/**
 * The questions that somebody asks in one ("When was X suspended and why?", "Who is X? When was she born?"), each in their words and in
 * their order; a later one may lean on the one before it. One element where it is a single question.
 */
export function partsOf(text: string): string[] {
  const sentences = text.split('?').map((s) => s.trim());
  const several = sentences.filter((s) => s !== '');
  if (several.length === 2 && several.every((s) => begins.test(s))) return several.map((s) => `${s}?`);
  if (several.length !== 1) return [text];
  const bare = withoutEnd(several[0]!, QUESTION_END);
  const both = twoWords.exec(bare);
  if (both) return [`${both[1]} ${both[3]}?`, `${both[2]} ${both[3]}?`];
  const whom = /^(?:who|what|when|where|why|how)\s(.+?),? and ((?:by|to|for|with|from) whom)$/i.exec(bare);
  if (whom)
    return [`${bare.slice(0, bare.length - whom[2]!.length).replace(/,? and $/, '')}?`, `${whom[2]} ${whom[1]}?`];
  const at = begins.test(bare) ? another.exec(bare) : null;
  if (!at) return [text];
  return [`${bare.slice(0, at.index)}?`, `${bare.slice(at.index + at[0].length)}?`];
}
