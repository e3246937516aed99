import { contains } from '../../../article/span.ts';
import { deedsOf } from '../../index/deed.ts';
import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import type { Reading } from '../../reading.ts';
import { dependantsIn, keptTreeOf, markOf } from '../../syntax/tree.ts';
import { foundIn } from '../evidence/evidence.ts';
import type { Question } from '../question/question.ts';
import { fromEvidence } from './fact.ts';
import type { Answer } from './result.ts';

const asksStart =
  /^(?:and |but |so )?(?:when|in (?:what|which) year) did .+? (?:become|get to be|take over as|start as) (?:the |an? )?(?:new )?(.+)$/i;
/** "Former prime minister": when they came into it is not told by when they took another office. */
const another = /^(?:former|ex|deputy|acting|shadow|then)$/;

/**
 * "When did X become prime minister?" of an article that calls X so and tells when "X took office", or "took up the post". Null where the
 * question asks for something else, where the article calls X otherwise, and where the office that was taken is another.
 */
export function tookOffice(reading: Reading, question: Question): Answer | null {
  const [person, other] = question.entities.filter((e) => e.kind === 'person');
  const role = asksStart.exec(withoutEnd(question.whole, QUESTION_END))?.[1];
  if (!role || !person || other || question.unknownNames.length > 0) return null;
  const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const own = wordsOf(person.role ?? '');
  const asked = wordsOf(role).filter((word) => !/^(?:of|the|for|at|in)$/.test(word));
  const named = question.entities.filter((e) => e !== person).flatMap((e) => wordsOf(e.name));
  const isTheirs = asked.length > 0 && asked.every((word) => own.includes(word) || named.includes(word));
  if (!isTheirs || !asked.some((word) => own.includes(word)) || own.some((word) => another.test(word))) return null;
  const tree = keptTreeOf(reading.syntax);
  for (const { verb, doerEntity, doneTo, stance, sentence } of deedsOf(reading)) {
    if (verb.lemma !== 'take' || doerEntity !== person || doneTo === undefined || stance !== 'told') continue;
    const noun = tree.tokens[doneTo]!;
    const isUp = dependantsIn(tree, verb.index, 'compound:prt').some((i) => tree.tokens[i]!.lower === 'up');
    if (noun.lower !== 'office' && !(isUp && /^(?:post|role|job|position)$/.test(noun.lower))) continue;
    const as = [verb.index, noun.index].flatMap((i) => dependantsIn(tree, i, 'obl', 'nmod', 'advcl'));
    if (as.some((i) => /^(?:as|of)$/.test(markOf(tree, i)) && !own.includes(tree.tokens[i]!.lower))) continue;
    const date = reading.dates.find(
      (d) => d.type === 'DATE' && contains(reading.sentences[sentence]!, d) && isOn(d.start),
    );
    if (!date) continue;
    const found = foundIn(sentence, { start: date.start, end: date.end });
    return fromEvidence(reading, question, found, [found]);

    /** Whether a time hangs on the verb, or on the office. */
    function isOn(start: number): boolean {
      const at =
        tree.tokens.find((t) => t.start <= start && start < t.end) ?? tree.tokens.find((t) => t.start >= start);
      let up = at?.index ?? -1;
      for (let step = 0; step < 3 && up >= 0; step++) {
        if (up === verb.index || up === noun.index) return true;
        up = tree.tokens[up]!.head;
      }
      return up === verb.index || up === noun.index;
    }
  }
  return null;
}
