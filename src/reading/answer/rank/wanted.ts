import type { Candidate } from '../../index/candidates.ts';
import { wordSet } from '../../language.ts';
import type { Reading } from '../../reading.ts';
import { keptTreeOf } from '../../syntax/tree.ts';
import type { Frame } from '../frame/frame.ts';
import type { Question } from '../question/question.ts';

/** Questions for what was done, not for what is wanted: "what did X do", "what has X done". */
const asksDone = /\b(?:did|has|have|had)\b/i;
const asksWanted =
  /\b(?:want|wants|wanted|plan|plans|planned|hope|hopes|hoped|ask|asks|asked|urge|urges|urged|call(?:s|ed)? (?:for|on)|intend|intends|intended|need|needs|needed|promise|promised|try|tried|trying|agree|agreed|refuse|refused|fail|failed|going to)\b/i;

/** "What will the council do?" */
const asksAhead = /^(?:and |but |so )?what (?:(?:will|would|shall)\b|(?:is|are) .+ going to\b)/i;

/** "What will the team do next?" is not answered by what it does or did. */
function aheadFault(reading: Reading, { head }: Candidate): string | null {
  const { tokens, dependants } = keptTreeOf(reading.syntax);
  const verb = tokens[head]!;
  const isBare = /^VB[DZP]$/.test(verb.xpos) && !/^(?:hope|plan|intend|expect|aim|mean|want)$/.test(verb.lemma);
  const isAhead = dependants[head]!.some((d) => /^(?:will|would|shall|'ll|to|going)$/.test(tokens[d]!.lower));
  return verb.upos === 'VERB' && isBare && !isAhead ? 'tells what is or was done, not what will be' : null;
}

/**
 * "What did the council do?" is not answered by what somebody called on it to do: an infinitive tells a wish, a plan or a purpose, but for
 * those behind verbs that take it as done. The reason why such words fall; null for all others.
 */
export function wantedFault(reading: Reading, { whole }: Question, frame: Frame, candidate: Candidate): string | null {
  if (frame.type === 'deed' && asksAhead.test(whole)) return aheadFault(reading, candidate);
  if (frame.type !== 'deed' || !asksDone.test(whole) || asksWanted.test(whole)) return null;
  const { tokens, dependants } = keptTreeOf(reading.syntax);
  const verb = tokens[candidate.head]!;
  const above = tokens[verb.head];
  if (verb.upos !== 'VERB' || !above) return null;
  const isInfinitive = dependants[verb.index]!.some((d) => tokens[d]!.lower === 'to' && tokens[d]!.deprel === 'mark');
  if (!isInfinitive) return null;
  const isDone =
    /^(?:xcomp|ccomp)/.test(verb.deprel) && wordSet('implicative-verbs.tsv').has(above.lemma.toLowerCase());
  return isDone ? null : 'speaks of it as wanted or planned, not as done';
}
