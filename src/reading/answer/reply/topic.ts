import { contains } from '../../../article/span.ts';
import { vocabularyOf } from '../../index/vocabulary.ts';
import { wordSet } from '../../language.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import { type Entity, onceEach, type Reading } from '../../reading.ts';
import { summaryOf } from '../../summary/summary.ts';
import { tell } from '../../summary/tell.ts';
import { tokenTexts } from '../../syntax/tokens.ts';
import { asked, paragraphMark, say, type Wording } from '../../wording.ts';
import type { Earlier } from '../question/follow-up.ts';
import { carriers, findNamed } from '../question/named.ts';
import { normaliseQuestion } from '../question/normalise.ts';
import type { Question } from '../question/question.ts';
import type { TopicAsked } from '../question/topic.ts';
import { roleOf } from './definition.ts';
import { type Answer, decline, notMentioned, notSaid } from './result.ts';
import { answerOf, inARow } from './sentences.ts';

/** Most sentences that tell what the article has on a matter. */
const MOST = 3;

/** What the matter that is asked for is called in the article. */
interface Matter {
  readonly entities: readonly Entity[];
  readonly terms: readonly string[];
  readonly unknownNames: readonly string[];
}

/**
 * What the article has on a matter: the sentences that say most of it, each with whose words it is; of a person first what the article calls
 * them. That it has nothing, where it has nothing.
 */
export function onTopic(
  reading: Reading,
  question: Question,
  { topic, mentioned }: TopicAsked,
  earlier: Earlier | null,
): Answer {
  const matter = matterOf(reading, topic, earlier);
  const { entities } = matter;
  if (matter.unknownNames.length > 0)
    return notSaid(reading, question, notMentioned({ ...question, unknownNames: matter.unknownNames }), []);
  const held = sentencesOn(reading, matter);
  if (held.length === 0) return notSaid(reading, question, say`The article has nothing on “${asked(topic)}”.`, []);
  const chosen = [...held]
    .sort((a, b) => reading.sentences[b]!.importance - reading.sentences[a]!.importance)
    .slice(0, MOST)
    .sort((a, b) => a - b);
  const sentences = chosen.map((i) => reading.sentences[i]!);
  const [one] = entities.length === 1 && matter.terms.length === 0 ? entities : [];
  const role = one && !mentioned ? roleOf(reading, one) : null;
  const isNews = role && !sentences.some((s) => s.start === role.home.start);
  const lead: Wording = mentioned ? say`Yes, it is mentioned: ` : isNews ? say`${role.wording} ` : [];
  const rest: Wording = held.length > chosen.length ? say` The article has more on that.` : [];
  const step = `asks what the article has on “${topic}”: ${held.length} sentences speak of it`;
  const found = answerOf(reading, question, sentences, step);
  return {
    ...found,
    wording: [...lead, ...found.wording, ...rest],
    citations: onceEach([...(isNews ? [role.home] : []), ...found.citations]),
    entities: entities.map((e) => e.id),
  };
}

/** The whole article in short: its short summary, each sentence exact and with whose words it is. */
export function allInShort(reading: Reading, question: Question): Answer {
  const citations = summaryOf(reading, 'short');
  const sentences = citations.map((c) => reading.sentences.find((s) => s.start === c.start)!);
  if (citations.length === 0) return notSaid(reading, question, say`The article does not say.`, []);
  const found = answerOf(reading, question, sentences, 'asks for the whole article: its short summary');
  return { ...found, wording: inARow(citations.map((c) => tell(reading, c))) };
}

/** What a paragraph says, sentence by sentence, each with whose words it is. */
export function inParagraph(reading: Reading, question: Question, paragraph: number): Answer {
  const sentences = reading.sentences.filter((s) => s.paragraph === paragraph);
  if (sentences.length === 0)
    return decline(
      question,
      say`There is no paragraph ${asked(String(paragraph))}: the last one is ${paragraphMark(reading.article.paragraphs.length)}.`,
      [],
    );
  return answerOf(reading, question, sentences, `asks for ¶${paragraph}`);
}

function matterOf(reading: Reading, topic: string, earlier: Earlier | null): Matter {
  const { text } = normaliseQuestion(reading, topic);
  const tokens = tokenTexts(text);
  const { entities, rest, unknownNames } = findNamed(reading, tokens, earlier, []);
  const terms = rest
    .map((word) => word.toLowerCase())
    .filter((w) => /[\p{L}\p{N}]/u.test(w) && !carriers.has(w) && !wordSet('function-words.tsv').has(w))
    .map(termOf);
  return { entities, terms: [...new Set(terms)], unknownNames };
}

/** Numbers of the sentences that name all of a matter; where a longer one stands nowhere whole, those that hold most of its words. */
function sentencesOn(reading: Reading, { entities, terms }: Matter): number[] {
  if (entities.length === 0 && terms.length === 0) return [];
  const vocabulary = vocabularyOf(reading);
  const hits = (i: number) => terms.filter((t) => [...vocabulary.terms[i]!].some((own) => related(t, own))).length;
  const names = (i: number) => entities.every((e) => e.mentions.some((m) => contains(reading.sentences[i]!, m)));
  const named = reading.sentences.flatMap((_, i) => (names(i) ? [i] : []));
  const whole = named.filter((i) => hits(i) === terms.length);
  if (whole.length > 0 || terms.length < 3) return whole;
  const most = Math.max(...named.map(hits));
  return most * 2 > terms.length ? named.filter((i) => hits(i) === most) : [];
}
