import { overlaps } from '../../../article/span.ts';
import { isRoleWord } from '../../entities/role-word.ts';
import { vocabularyOf } from '../../index/vocabulary.ts';
import { isOnlyAccusing, isOnlyOutcome } from '../../lexicon/outcome.ts';
import { speechVerb } from '../../lexicon/speech-verbs.ts';
import { isAmong, synonymsOf, termOf } from '../../lexicon/terms.ts';
import type { Entity, Reading, Sentence } from '../../reading.ts';
import { irregularBase } from '../../syntax/lemma.ts';
import { tokensOf } from '../../syntax/syntax.ts';
import { premiseOf } from '../premise/premise.ts';
import type { Question } from '../question/question.ts';
import { attributeFault } from './attribute.ts';
import { besideThePoint } from './beside-the-point.ts';
import type { Evidence } from './evidence.ts';
import { hardFault } from './hard-fault.ts';
import { fillerIn, type Hole, holeIn } from './hole.ts';
import { isPlaceOf } from './place-value.ts';
import { roleFault } from './roles.ts';
import { channelIn } from './said-aloud.ts';
import { valueIn } from './value.ts';

/** Kinds whose answer must be a value of a certain type. */
const needsValue = new Set(['when', 'where', 'who', 'how-many', 'how-old', 'how-long', 'why']);
/** Least part of a question's content, by weight, that evidence must hold. */
const LEAST_COVERAGE = 0.65;
/** Kinds whose answer the parse can show by the place of the question word. */
const hasHole = new Set(['who', 'what', 'where']);

/** A question as every sentence is weighed by it. */
interface Weighing {
  readonly reading: Reading;
  readonly question: Question;
  readonly wanted: readonly { readonly word: string; readonly verb: boolean; readonly weight: number }[];
  readonly hole: Hole | null;
}

/** A sentence with what of the question it lacks. */
interface Lack {
  readonly sentence: number;
  readonly coverage: number;
  readonly missing: Weighing['wanted'];
  readonly absent: readonly Entity[];
}

/**
 * Weighs every sentence. A sentence falls where it lacks a name of the question, the question's verb, or a value of the kind
 * asked for; no score alone decides. Best first; of those that hold as much, what is beside the point comes last.
 *
 * Most sentences fall by what they lack. What else speaks against them, and the value that they hold, is found where somebody asks for it:
 * to find both for all sentences took a fifth of the time of an answer.
 */
export function weighEvidence(reading: Reading, question: Question): Evidence[] {
  const { frequency, places, described, things, entities } = vocabularyOf(reading);
  const n = reading.sentences.length;
  const isPassive = question.voice === 'passive' || premiseOf(question)?.passive === true;
  const asksForDeed = /^(?:yes-no|who)$/.test(question.kind) && !isPassive;
  const weightOf = (term: string) => Math.log(1 + n / (1 + (frequency.get(term) ?? 0)));
  const deed = premiseOf(question)?.verb;
  const isDeed = (word: string) => word.toLowerCase() === deed?.lower && !isRoleWord(deed.lemma);
  const wanted = question.terms.map(({ term, word, verb: isVerb }) => {
    const verb = isVerb || (isDeed(word) && isPastOnly(word));
    const terms = [term, ...(synonymsOf(term) ?? [])];
    // "has he been cleared" is not told by what is clear
    const isTold = (own: string, i: number) =>
      !(verb && /ed$/.test(word) && described[i]!.has(own)) &&
      // nor "has he left" by his sick leave; but "who chaired it" is by the chair
      !(
        verb &&
        (own !== term || ((isPastOnly(word) || isDeed(word)) && holdsBase(reading, i, word))) &&
        things[i]!.has(own)
      ) &&
      !(asksForDeed && isOnlyOutcome(term, own)) &&
      !(/^charged$/i.test(word) && isOnlyAccusing(term, own));
    const own = terms.flatMap((t) => (places.get(t) ?? []).filter((i) => isTold(t, i)));
    return { word, verb, weight: weightOf(term), in: new Set(own) };
  });
  const named = question.entities.map((entity) => ({ entity, weight: Math.log(1 + n / (1 + entity.mentions.length)) }));
  const total = wanted.reduce((sum, t) => sum + t.weight, 0) + named.reduce((sum, e) => sum + e.weight, 0);
  const hole = hasHole.has(question.kind) && question.terms.length > 0 ? holeIn(question.whole) : null;
  const weighing: Weighing = { reading, question, wanted, hole };
  return reading.sentences
    .map((_, sentence) => {
      const missing = wanted.filter((t) => !t.in.has(sentence));
      const absent = named.filter(({ entity }) => !entities[sentence]!.has(entity.id));
      const lost = missing.reduce((sum, t) => sum + t.weight, 0) + absent.reduce((sum, e) => sum + e.weight, 0);
      const coverage = total > 0 ? 1 - lost / total : 0;
      const lack: Lack = { sentence, coverage, missing, absent: absent.map(({ entity }) => entity) };
      const evidence = new Weighed(weighing, lack);
      return {
        evidence,
        falls: lack.absent.length > 0 || lackFault(weighing, lack) !== null || evidence.fault !== null,
      };
    })
    .sort(
      (a, b) =>
        Number(a.falls) - Number(b.falls) ||
        b.evidence.coverage - a.evidence.coverage ||
        a.evidence.beside - b.evidence.beside ||
        rank(reading, b.evidence) - rank(reading, a.evidence),
    )
    .map(({ evidence }) => evidence);
}

/** Whether a form is only ever a verb's: "left" for "leave", "phoned"; not where its base form names whoever does it. */
function isPastOnly(word: string): boolean {
  const base = irregularBase(word);
  return base !== word && !isRoleWord(base);
}

/** Whether a sentence has the base form of a question's verb as a word: the "leave" of "left", but not the "harassment" of "harass". */
function holdsBase({ syntax }: Reading, sentence: number, word: string): boolean {
  const base = irregularBase(word.toLowerCase());
  return tokensOf(syntax, syntax.sentences[sentence]!).some((t) => t.lower === base);
}

/** The evidence of a sentence, whose fault and value are found when they are first looked at: `undefined` until then. */
class Weighed implements Evidence {
  readonly sentence: number;
  readonly coverage: number;
  readonly #weighing: Weighing;
  readonly #lack: Lack;
  #value: Evidence['value'] | undefined;
  #hard: string | null | undefined;
  #fault: string | null | undefined;
  #beside: number | undefined;

  constructor(weighing: Weighing, lack: Lack) {
    this.sentence = lack.sentence;
    this.coverage = lack.coverage;
    this.#weighing = weighing;
    this.#lack = lack;
  }

  get value(): Evidence['value'] {
    if (this.#value === undefined) this.#value = valueHeld(this.#weighing, this.#lack);
    return this.#value;
  }

  get fault(): string | null {
    if (this.#fault === undefined) this.#fault = this.#hardFault() ?? softFault(this.#weighing, this.#lack, this);
    return this.#fault;
  }

  /** How far it is beside the point; found once, for sorting asks again and again. */
  get beside(): number {
    this.#beside ??= besideThePoint(this.#weighing.reading, this.#weighing.question, this);
    return this.#beside;
  }

  get hard(): boolean {
    return this.#hardFault() !== null;
  }

  #hardFault(): string | null {
    if (this.#hard === undefined) {
      const { reading, question } = this.#weighing;
      this.#hard = hardFault(reading, question, this.sentence, this.#lack.absent);
    }
    return this.#hard;
  }
}

function valueHeld({ reading, question, hole }: Weighing, { sentence, coverage, absent }: Lack): Evidence['value'] {
  const own = reading.sentences[sentence]!;
  const filler = hole && coverage > 0 && absent.length === 0 ? fillerIn(reading, hole, own) : null;
  const typed = needsValue.has(question.kind) ? valueIn(reading, question, own) : null;
  if (question.kind !== 'where') return typed ?? filler;
  const place = typed && isPlaceOf(reading, question, typed) ? typed : null;
  return channelIn(reading, question, own) ?? filler ?? place;
}

/** "What did the Greens say?", also of those whom the reading does not know as somebody. */
const asksWhatIsSaid = /^what (?:did|does|do|has|have|had) [^,;]+ (?:say|said|tell|told)\?$/i;

/** Whether those who are asked about speak in a sentence: as the speaker of words in it, or as who does what a verb of speech says. */
function speaksIn({ quotes, syntax }: Reading, { terms }: Question, sentence: Sentence): boolean {
  const isAsked = (word: string) => terms.some(({ term }) => isAmong(new Set([termOf(word)]), term));
  const speakers = quotes.filter((q) => q.spans.some((s) => overlaps(s, sentence))).map((q) => q.speaker?.name ?? '');
  if (speakers.some((name) => name.toLowerCase().split(/\s+/).some(isAsked))) return true;
  const own = syntax.sentences.find((s) => s.start === sentence.start);
  const tokens = own ? tokensOf(syntax, own) : [];
  const isCue = (at: number) => speechVerb(syntax.tokens[at]?.lower ?? '') !== undefined;
  return tokens.some((t) => t.deprel.startsWith('nsubj') && isAsked(t.lower) && isCue(t.head));
}

/** Why a sentence is no evidence though it says nothing else. */
function softFault(weighing: Weighing, lack: Lack, evidence: Pick<Evidence, 'value'>): string | null {
  const { reading, question, wanted } = weighing;
  const own = reading.sentences[lack.sentence]!;
  if (lack.absent.length > 0) return `does not speak of ${lack.absent.map((e) => e.name).join(', ')}`;
  const other =
    roleFault(reading, question, own) ?? attributeFault(reading, question, own) ?? lackFault(weighing, lack);
  if (other) return other;
  if (question.entities.length === 0 && asksWhatIsSaid.test(question.whole) && !speaksIn(reading, question, own))
    return 'they do not speak in it';
  if (needsValue.has(question.kind) && !evidence.value) return `holds no answer to “${question.kind}”`;
  if (wanted.length === 0 && question.kind !== 'speech' && question.kind !== 'how-old')
    return 'the question names nothing to look for';
  return null;
}

/** Which words of the question a sentence may not lack; null where it has them. */
function lackFault({ question, wanted }: Weighing, { coverage, missing }: Lack): string | null {
  const verb = missing.find((t) => t.verb);
  if (verb) return `nothing in it means “${verb.word}”`;
  const owned = /^whose (\p{L}+)/iu.exec(question.whole)?.[1];
  if (owned && missing.some((t) => t.word === owned)) return `lacks ${owned}`;
  const name = missing.find((t) => /^\p{Lu}/u.test(t.word) && !question.whole.startsWith(t.word));
  if (name) return `does not name “${name.word}”`;
  // a short question must be met in full; a long one may have one word more than the sentence
  const inFull = missing.length > 0 && (question.kind === 'yes-no' || wanted.length <= 2);
  return inFull || coverage < LEAST_COVERAGE ? `lacks ${missing.map((t) => t.word).join(', ')}` : null;
}

/** Among equals the article's own telling comes before somebody's words, and what comes first before what comes later. */
function rank(reading: Reading, { sentence }: Evidence): number {
  const { standing, paragraph } = reading.sentences[sentence]!;
  return (standing === 'narration' ? 1000 : 0) - paragraph;
}

/** The sentences that name or point at an entity, as evidence. */
export function sentencesAbout(reading: Reading, entity: string): Evidence[] {
  const mentions = reading.entities.find((e) => e.id === entity)?.mentions ?? [];
  return reading.sentences.flatMap((s, i) =>
    mentions.some((m) => overlaps(s, m)) ? [{ sentence: i, coverage: 0.5, fault: null, hard: false, value: null }] : [],
  );
}
