import type { ArticleIndex } from '../../index/article-index.ts';
import type { Candidate } from '../../index/candidates.ts';
import { nounFile, SAME } from '../../lexicon/lexicon.ts';
import { PERSON } from '../../lexicon/noun-files.ts';
import type { Reading } from '../../reading.ts';
import { dependantsIn, markOf } from '../../syntax/tree.ts';
import type { Frame } from '../frame/frame.ts';
import { eventAsked } from '../question/event-asked.ts';
import type { Question } from '../question/question.ts';
import type { Alignment } from './alignment.ts';

/** A question beside the sentence of the chosen words. */
export interface Beside {
  readonly reading: Reading;
  readonly frame: Frame;
  readonly index: ArticleIndex;
  readonly alignment: Alignment;
  readonly candidate: Candidate;
}

/** What stands behind these meets the subject, and is not it. */
const across = /^(?:with|by|to|from|against)$/;

/** "Who are the buyers?" is not answered by the firm that "was in talks with two buyers". */
export function acrossFault({ frame, index: { tree }, alignment, candidate }: Beside): string | null {
  if (frame.type !== 'person' || frame.relation !== 'nsubj' || frame.tree.tokens[frame.head]?.upos !== 'NOUN')
    return null;
  const asked = frame.words.findIndex(({ token }) => token.index === frame.head);
  const at = asked < 0 ? -1 : alignment.at[asked]!;
  if (at < 0 || alignment.like[asked]! < SAME || !across.test(markOf(tree, at))) return null;
  const { deprel, head } = tree.tokens[candidate.head]!;
  const noun = tree.tokens[at]!;
  // a bare name before "said" is taken for an interjection now and then
  if (!/^(?:nsubj|discourse|vocative)/.test(deprel) || !/^(?:obl|nmod)/.test(noun.deprel)) return null;
  // "the firm said it was in talks with them"
  let verb = noun.head;
  while (verb !== head && verb >= 0 && tree.tokens[verb]!.deprel === 'ccomp') verb = tree.tokens[verb]!.head;
  return verb === head ? `stands across from “${noun.text}”` : null;
}

/** "Where was the trial held?" is not answered by where somebody was before the trial. */
export function besideEventFault({ frame, index: { tree }, alignment }: Beside, { whole }: Question): string | null {
  const event = eventAsked(whole);
  const asked = event ? frame.words.findIndex(({ token }) => token.lower === event) : -1;
  const at = asked < 0 ? -1 : alignment.at[asked]!;
  return at >= 0 && /^(?:before|after|since|until|ahead|for)$/.test(markOf(tree, at))
    ? `says where something was before or after the ${event}`
    : null;
}

/** "When did X have a stroke?" is not told by "X, whose husband was there after a stroke in 2019": the clause is about him. */
export function whoseFault({ frame, index: { tree, entityAt }, candidate }: Beside, question: Question): string | null {
  const [asked, ...others] = question.entities.filter((e) => e.kind === 'person');
  if (!asked || others.length > 0 || /\p{L}['’](?:s\b|\s)/u.test(question.whole)) return null;
  const { tokens, reach } = tree;
  for (let at = candidate.head; at >= 0; at = tokens[at]!.head) {
    const { deprel, head } = tokens[at]!;
    // "X, whose husband was ill, resigned": the parser takes the verb behind the clause for a part of it now and then
    if (deprel === 'conj' && dependantsIn(tree, at, 'cc').length === 0) return null;
    if (!deprel.startsWith('acl') || entityAt[head] !== asked) continue;
    const subject = dependantsIn(tree, at, 'nsubj').flatMap((i) => tokens.slice(reach[i]!.first, reach[i]!.last));
    const other = subject.find((t) => t.upos === 'NOUN' && nounFile(t.lemma) === PERSON);
    if (subject[0]?.lower !== 'whose' || !other || subject.some((t) => t.index === candidate.head)) continue;
    if (!frame.own.has(other.lower)) return `says that of ${asked.name}’s ${other.lower}`;
  }
  return null;
}
