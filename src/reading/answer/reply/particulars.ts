import { contains, overlaps, type Span } from '../../../article/span.ts';
import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import { cite, type Entity, type Reading } from '../../reading.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/question.ts';
import { roleOf } from './definition.ts';
import { fromEvidence } from './fact.ts';
import type { Answer } from './result.ts';

const asksHome = /^where (?:does|did) .+ (?:live|come from)$|^where (?:is|was) .+ from$/i;
const asksWork =
  /^what (?:is|was) .+?['’]s? (?:job|role|occupation|profession|position|title|post)$|^what (?:is|was) (?:his|her|their) (?:job|role|occupation|profession|position|title|post)$|^what does .+ do(?: for (?:a living|work))?$|^what did .+ do for (?:a living|work)$/i;
/** "Ann Lee, 52, of Mill Road, Stow,": where somebody lives, as reports of courts and accidents have it. */
const home =
  /^(?:,\s\d{1,3})?,\s(?:who (?:is|comes|came|lives) )?(?:of|from|in)\s((?:(?:the\s)?[\p{Lu}\d][\p{L}\d'’.-]*(?:\s(?:on|upon|of|in|le|la|de)(?:\sthe)?(?=\s\p{Lu}))?\s?)+(?:,\s\p{Lu}[\p{L}'’-]*(?:\s(?:(?:on|upon|of|in|le|la|de)\s(?:the\s)?)?\p{Lu}[\p{L}'’-]*)*)*)/du;

/**
 * Where somebody lives or what they do, as the article gives it beside their name; null where the question asks for something else, and where
 * the article gives no such thing.
 */
export function particulars(reading: Reading, question: Question): Answer | null {
  const [person] = question.entities;
  const plain = withoutEnd(question.whole, QUESTION_END);
  if (person?.kind !== 'person' || question.unknownNames.length > 0) return null;
  if (asksHome.test(plain)) return homeOf(reading, question, person);
  const role = asksWork.test(plain) ? roleOf(reading, person) : null;
  if (!role) return null;
  return {
    question,
    kind: 'answer',
    wording: role.wording,
    span: cite(reading.article, person.roleSpan!),
    standing: 'narration',
    speaker: null,
    citations: [role.home],
    nearest: [],
    entities: [person.id],
    explain: () => [...question.steps, 'asks what somebody is: the words that the article calls them by'],
  };
}

function homeOf(reading: Reading, question: Question, { mentions }: Entity): Answer | null {
  const { text } = reading.article;
  for (const mention of mentions) {
    const sentence = reading.sentences.findIndex((s) => contains(s, mention));
    if (mention.by !== 'name' || sentence < 0) continue;
    const at = home.exec(text.slice(mention.end, reading.sentences[sentence]!.end))?.indices?.[1];
    if (!at) continue;
    const value: Span = {
      start: mention.end + at[0],
      end: mention.end + text.slice(mention.end, mention.end + at[1]).trimEnd().length,
    };
    // "Ann Lee, of the Harbour Trust"
    if (reading.entities.some((e) => e.kind === 'organisation' && e.mentions.some((m) => overlaps(m, value)))) continue;
    const told: Evidence = { sentence, coverage: 1, fault: null, hard: false, value };
    return fromEvidence(reading, question, told, [told]);
  }
  return null;
}
