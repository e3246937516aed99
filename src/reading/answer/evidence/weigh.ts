import { overlaps } from '../../../article/span.ts';
import { vocabularyOf } from '../../index/vocabulary.ts';
import { related } from '../../lexicon/terms.ts';
import type { Reading } from '../../reading.ts';
import type { Question } from '../question/question.ts';
import { attributeFault } from './attribute.ts';
import { claimFault } from './claimed.ts';
import { askedDateFault } from './date-of.ts';
import type { Evidence } from './evidence.ts';
import { fillerIn, holeIn } from './hole.ts';
import { polarityFault } from './polarity.ts';
import { ownerFault } from './relation.ts';
import { partsFault } from './role-fault.ts';
import { modifierFault } from './role-modifiers.ts';
import { openFault, roleFault } from './roles.ts';
import { channelIn } from './said-aloud.ts';
import { subjectFault } from './subject.ts';
import { tellingFault } from './telling.ts';
import { valueIn } from './value.ts';

/** Kinds whose answer must be a value of a certain type. */
const needsValue = new Set(['when', 'where', 'who', 'how-many', 'how-old', 'how-long', 'why']);
/** Least part of a question's content, by weight, that evidence must hold. */
const LEAST_COVERAGE = 0.65;
/** Kinds whose answer the parse can show by the place of the question word. */
const hasHole = new Set(['who', 'what', 'where']);

/**
 * Weighs every sentence. A sentence falls where it lacks a name of the question, the question's verb, or a value of the kind
 * asked for; no score alone decides. Best first.
 */
export function weighEvidence(reading: Reading, question: Question): Evidence[] {
  const vocabulary = vocabularyOf(reading);
  const n = reading.sentences.length;
  const weightOf = (term: string) => Math.log(1 + n / (1 + (vocabulary.frequency.get(term) ?? 0)));
  const wanted = question.terms.map(({ term, word, verb }) => ({ term, word, verb, weight: weightOf(term) }));
  const entityWeight = question.entities.map((e) => Math.log(1 + n / (1 + e.mentions.length)));
  const total = wanted.reduce((sum, t) => sum + t.weight, 0) + entityWeight.reduce((sum, w) => sum + w, 0);

  const hole = hasHole.has(question.kind) && question.terms.length > 0 ? holeIn(question.whole) : null;

  return reading.sentences
    .map((sentence, i): Evidence => {
      const terms = vocabulary.terms[i]!;
      const described = vocabulary.described[i]!;
      // "has he been cleared" is not told by what is clear
      const isMet = ({ term: asked, word, verb }: (typeof wanted)[number], term: string) =>
        related(asked, term) && !(verb && /ed$/.test(word) && described.has(term));
      const missing = wanted.filter((t) => ![...terms].some((term) => isMet(t, term)));
      const absent = question.entities.filter((e) => !vocabulary.entities[i]!.has(e.id));
      const lost =
        missing.reduce((sum, t) => sum + t.weight, 0) +
        absent.reduce((sum, e) => sum + entityWeight[question.entities.indexOf(e)]!, 0);
      const coverage = total > 0 ? 1 - lost / total : 0;
      const filler = hole && coverage > 0 && absent.length === 0 ? fillerIn(reading, hole, sentence) : null;
      const typed = needsValue.has(question.kind) ? valueIn(reading, question, sentence) : null;
      const value =
        (question.kind === 'where' ? (channelIn(reading, question, sentence) ?? filler ?? typed) : (typed ?? filler)) ??
        null;
      const otherwise = coverage > 0 ? hardFault() : null;
      return { sentence: i, coverage, fault: otherwise ?? softFault(), hard: otherwise !== null, value };

      function hardFault(): string | null {
        // the sentence before may name the person that this one, which names nobody, goes on about
        const alone = reading.entities.every((e) => e.kind !== 'person' || !vocabulary.entities[i]!.has(e.id));
        const person = absent.find((e) => e.kind === 'person' && !(alone && vocabulary.entities[i - 1]?.has(e.id)));
        if (person) return `does not speak of ${person.name}`;
        return (
          openFault(reading, question, sentence) ??
          claimFault(reading, question, sentence) ??
          partsFault(reading, question, sentence) ??
          askedDateFault(reading, question, i) ??
          tellingFault(reading, question, i) ??
          modifierFault(reading, question, i) ??
          ownerFault(reading, question, i) ??
          polarityFault(reading, question, sentence) ??
          subjectFault(reading, question, sentence)
        );
      }

      function softFault(): string | null {
        if (absent.length > 0) return `does not speak of ${absent.map((e) => e.name).join(', ')}`;
        const role = roleFault(reading, question, sentence) ?? attributeFault(reading, question, sentence);
        if (role) return role;
        const verb = missing.find((t) => t.verb);
        if (verb) return `nothing in it means “${verb.word}”`;
        const name = missing.find((t) => /^\p{Lu}/u.test(t.word) && !question.whole.startsWith(t.word));
        if (name) return `does not name “${name.word}”`;
        // a short question must be met in full; a long one may have one word more than the sentence
        if (missing.length > 0 && (question.kind === 'yes-no' || wanted.length <= 2))
          return `lacks ${missing.map((t) => t.word).join(', ')}`;
        if (coverage < LEAST_COVERAGE) return `lacks ${missing.map((t) => t.word).join(', ')}`;
        if (needsValue.has(question.kind) && !value) return `holds no answer to “${question.kind}”`;
        if (wanted.length === 0 && question.kind !== 'speech' && question.kind !== 'how-old')
          return 'the question names nothing to look for';
        return null;
      }
    })
    .sort(
      (a, b) =>
        Number(a.fault !== null) - Number(b.fault !== null) ||
        b.coverage - a.coverage ||
        rank(reading, b) - rank(reading, a),
    );
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
