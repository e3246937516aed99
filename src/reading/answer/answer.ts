import type { Reading } from '../reading.ts';
import { say } from '../wording.ts';
import { asksWhatIsAlleged, whatIsAlleged } from './accusation.ts';
import { withDenial } from './both-sides.ts';
import { withDateNote } from './date-note.ts';
import { definition } from './definition.ts';
import { fact } from './fact.ts';
import type { Earlier } from './follow-up.ts';
import { judgement } from './judgement.ts';
import { namesakes } from './namesakes.ts';
import { withoutOpening } from './normalise.ts';
import { officeHolder } from './office.ts';
import { partsOf } from './parts.ts';
import { asksForPeople, peopleNamed } from './people.ts';
import { understand } from './question.ts';
import { type Answer, decline } from './result.ts';
import { speech } from './speech.ts';
import { together } from './together.ts';
import { holdsWhatWasSaid, whoSaid } from './who-said.ts';

export type { Answer } from './result.ts';

/** Answers a question from the article alone. `earlier`: the turn before in the same conversation. */
export function answer(reading: Reading, text: string, earlier: Earlier | null = null): Answer {
  const parts = partsOf(withoutOpening(text));
  if (parts.length === 1) return withDateNote(reading, withDenial(reading, answerOne(reading, text, earlier)));
  let before = earlier;
  const answers: Answer[] = [];
  for (const part of parts) {
    const found = answerOne(reading, part, before);
    const [evidence] = found.citations;
    before = { question: found.question.whole, entities: found.entities, evidence: evidence ?? null };
    answers.push(found);
  }
  return withDenial(reading, together(answers));
}

function answerOne(reading: Reading, text: string, earlier: Earlier | null): Answer {
  const question = understand(reading, text, earlier);
  if (asksForPeople(question)) return peopleNamed(reading, question);
  if (asksWhatIsAlleged(question)) return whatIsAlleged(reading, question);
  const several = /^(?:opinion|instruction|talk)$/.test(question.kind) ? null : namesakes(reading, question, earlier);
  if (several) return several;
  switch (question.kind) {
    case 'opinion':
      return decline(question, say`I have no opinions. I only give what the article says, with its exact words.`, []);
    case 'instruction':
    case 'talk':
      return decline(
        question,
        say`I only answer questions about this article, from its own words. Ask for a quote, a date, a person, or type help.`,
        [],
      );
    case 'judgement':
      return judgement(reading, question);
    case 'definition':
      return definition(reading, question);
    case 'speech':
      return speech(reading, question);
    default:
      return officeHolder(reading, question) ?? whoSaid(reading, question) ?? asSaid(reading, fact(reading, question));
  }
}

/** What was found, but for "who said …" where it does not hold what was said. */
function asSaid(reading: Reading, found: Answer): Answer {
  const { question, citations, explanation } = found;
  if (found.kind !== 'answer' || holdsWhatWasSaid(reading, question, found)) return found;
  return {
    ...decline(question, say`The article does not say.`, citations),
    entities: found.entities,
    explanation: [...explanation, 'what was found does not hold what is asked to have been said'],
  };
}
