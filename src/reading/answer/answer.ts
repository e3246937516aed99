import type { Reading } from '../reading.ts';
import { say } from '../wording.ts';
import { asksForMore, type Earlier } from './question/follow-up.ts';
import { withoutOpening } from './question/normalise.ts';
import { partsOf } from './question/parts.ts';
import { understand } from './question/question.ts';
import { asksForAll, paragraphAsked, topicAsked } from './question/topic.ts';
import { aboutArticle } from './reply/about-article.ts';
import { asksWhatIsAlleged, whatIsAlleged } from './reply/accusation.ts';
import { withDenial } from './reply/both-sides.ts';
import { withDateNote } from './reply/date-note.ts';
import { definition } from './reply/definition.ts';
import { eventPlace } from './reply/event-place.ts';
import { fact } from './reply/fact.ts';
import { findingsOf } from './reply/findings.ts';
import { judgement } from './reply/judgement.ts';
import { more } from './reply/more.ts';
import { kindListed, namesOf } from './reply/names.ts';
import { namesakes } from './reply/namesakes.ts';
import { asksWhatIsNext, whatIsNext } from './reply/next.ts';
import { officeHolder } from './reply/office.ts';
import { particulars, presentWork } from './reply/particulars.ts';
import { partyOf } from './reply/party.ts';
import { predecessor } from './reply/predecessor.ts';
import { decline, type Answer as Found } from './reply/result.ts';
import { scoreOf } from './reply/score.ts';
import { withSharedName } from './reply/shared-name.ts';
import { asksForSource, sourceOf } from './reply/source.ts';
import { speech } from './reply/speech.ts';
import { meansNobody, withTakenFor } from './reply/taken-for.ts';
import { together } from './reply/together.ts';
import { tookOffice } from './reply/took-office.ts';
import { allInShort, inParagraph, onTopic } from './reply/topic.ts';
import { whatHappenedTo } from './reply/what-happened.ts';
import { holdsWhatWasSaid, whoSaid } from './reply/who-said.ts';
import { wishesOf } from './reply/wishes.ts';

/** The article's answer to a question, or that it does not say. */
export interface Answer extends Found {
  /** The way to the answer, line by line; found when it is first looked at. */
  readonly explanation: readonly string[];
}

/** Answers a question from the article alone, with what belongs beside the answer: a denial, a namesake, a date. `earlier`: the turn before in the same conversation. */
export function answer(reading: Reading, text: string, earlier: Earlier | null = null): Answer {
  const found = answerAll(reading, text, earlier);
  let explanation: readonly string[] | null = null;
  return {
    ...found,
    get explanation() {
      explanation ??= found.explain();
      return explanation;
    },
  };
}

function answerAll(reading: Reading, text: string, earlier: Earlier | null): Found {
  const parts = partsOf(withoutOpening(text));
  if (parts.length === 1) {
    const found = withTakenFor(reading, answerOne(reading, text, earlier), text, earlier);
    return withSharedName(reading, withDateNote(reading, withDenial(reading, found)));
  }
  let before = earlier;
  const answers: Found[] = [];
  for (const part of parts) {
    const found = withDateNote(reading, answerOne(reading, part, before));
    const [evidence] = found.citations;
    before = { question: found.question.whole, entities: found.entities, evidence: evidence ?? null };
    answers.push(found);
  }
  return withSharedName(reading, withDenial(reading, together(answers, text)));
}

function answerOne(reading: Reading, text: string, earlier: Earlier | null): Found {
  const question = understand(reading, text, earlier);
  const plain = withoutOpening(text);
  const nobody = meansNobody(reading, question, plain, earlier);
  if (nobody) return nobody;
  if (asksForMore(plain)) return more(reading, question, earlier);
  if (asksForSource(plain)) return sourceOf(reading, question, earlier);
  if (asksForAll(plain)) return allInShort(reading, question);
  const paragraph = paragraphAsked(plain);
  if (paragraph !== null) return inParagraph(reading, question, paragraph);
  const article = aboutArticle(reading, question);
  if (article) return article;
  const named = kindListed(question);
  if (named) return namesOf(reading, question, named);
  if (asksWhatIsNext(question)) return whatIsNext(reading, question);
  if (asksWhatIsAlleged(question)) return whatIsAlleged(reading, question);
  const findings = findingsOf(reading, question);
  if (findings) return findings;
  const topic = topicAsked(plain, earlier);
  if (topic) return onTopic(reading, question, topic, earlier);
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
      return (
        predecessor(reading, question) ??
        officeHolder(reading, question) ??
        whoSaid(reading, question) ??
        presentWork(reading, question) ??
        partyOf(reading, question) ??
        tookOffice(reading, question) ??
        scoreOf(reading, question) ??
        whatHappenedTo(reading, question) ??
        orParticulars(asSaid(reading, fact(reading, question)))
      );
  }

  /** What was found; where nothing was, what the article gives beside a name. */
  function orParticulars(found: Found): Found {
    return found.kind === 'answer'
      ? found
      : (particulars(reading, question) ?? wishesOf(reading, question) ?? eventPlace(reading, question) ?? found);
  }
}

/** What was found, but for "who said …" where it does not hold what was said. */
function asSaid(reading: Reading, found: Found): Found {
  const { question, citations } = found;
  if (found.kind !== 'answer' || holdsWhatWasSaid(reading, question, found)) return found;
  return {
    ...decline(question, say`The article does not say.`, citations),
    entities: found.entities,
    explain: () => [...found.explain(), 'what was found does not hold what is asked to have been said'],
  };
}
