import { wordSet } from '../../language.ts';
import { lightVerbs } from '../../lexicon/light-verbs.ts';
import { speechVerb } from '../../lexicon/speech-verbs.ts';
import { termOf } from '../../lexicon/terms.ts';
import type { Entity, Reading } from '../../reading.ts';
import type { Token } from '../../syntax/syntax.ts';
import { tokenTexts } from '../../syntax/tokens.ts';
import { type AskedSpeaker, wordsFor } from './asked-speaker.ts';
import { onlyFrames, whoseWords } from './asks-words.ts';
import { type Earlier, followUp } from './follow-up.ts';
import { kindOf, type QuestionKind, talkKind } from './kind.ts';
import { carriers, findNamed } from './named.ts';
import { takenFor } from './namesakes.ts';
import { normaliseQuestion } from './normalise.ts';
import { parseQuestion } from './question-parse.ts';
import { holderNamed } from './role-holders.ts';
import { asksCharacter, asksWhatIsTold } from './verdict.ts';

export type { QuestionKind } from './kind.ts';

export interface Question {
  readonly text: string;
  /** The question with what an earlier turn supplied. */
  readonly whole: string;
  readonly kind: QuestionKind;
  /** Entities that it names or points at by pronoun, in order. */
  readonly entities: readonly Entity[];
  /** Who is asked to have spoken, for `speech`. */
  readonly saidBy: AskedSpeaker | null;
  /** For "who": whether the question asks who did something ("who suspended X") or to whom it was done ("who was suspended"). */
  readonly voice: 'active' | 'passive' | null;
  /** What must be found in the evidence: terms of content words that are no names. */
  readonly terms: readonly { readonly term: string; readonly word: string; readonly verb: boolean }[];
  /** Names that the article does not hold. */
  readonly unknownNames: readonly string[];
  /** The evidence of the turn before, where this question is about that ("when was that?"). */
  readonly about: { readonly start: number; readonly end: number } | null;
  readonly steps: readonly string[];
}

/** Understands a question in the light of the article and of the turn before. */
export function understand(reading: Reading, text: string, earlier: Earlier | null): Question {
  const steps: string[] = [];
  const plain = text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  const follow = followUp(reading, text, earlier);
  if (follow) steps.push(`goes on from “${earlier!.question}”`);
  const normalised = normaliseQuestion(reading, follow ?? text);
  const whole = normalised.text;
  steps.push(...normalised.steps);
  if (whole !== text) steps.push(`takes it as “${whole}”`);

  // "what do u think" is the same as "what do you think"
  const read = whole.toLowerCase().replaceAll('’', "'");
  const talk = talkKind(plain, read);

  const tokens = tokenTexts(whole);
  const { entities, rest: words, unknownNames } = findNamed(reading, tokens, earlier, steps);
  const holder = holderNamed(reading, whole);
  const isHeld = holder !== null && !entities.some((e) => e.kind === 'person');
  if (isHeld) {
    entities.push(holder.entity);
    steps.push(`“${holder.called}” is ${holder.entity.name}`);
  }
  const rest = isHeld ? words.filter((word) => !holder.words.includes(word)) : words;
  const compounds = otherCompounds(reading, whole);
  const parsed = parseQuestion(whole).tokens;
  // what somebody gave up, they did not give
  const isPhrasal = (verb: Token) => parsed.some((t) => t.head === verb.index && t.deprel === 'compound:prt');
  const phrasal = new Set(parsed.filter((t) => carriers.has(t.lower) && isPhrasal(t)).map((t) => t.text));
  const verbs = new Set(
    parsed.filter((t) => t.upos === 'VERB' && !lightVerbs('evidence').has(t.lemma)).map((t) => t.text),
  );
  const terms = rest
    .filter(
      (word) =>
        /[\p{L}\p{N}]/u.test(word) &&
        (!carriers.has(word.toLowerCase()) || phrasal.has(word)) &&
        (!wordSet('function-words.tsv').has(word.toLowerCase()) || isMay(whole, word)),
    )
    .map((word) => compounds.get(word.toLowerCase()) ?? word)
    .map((word) => ({
      term: termOf(word.toLowerCase()),
      word,
      verb:
        speechVerb(word.toLowerCase()) !== undefined ||
        /(?:ed|ing)$/.test(word) ||
        verbs.has(word) ||
        phrasal.has(word),
    }));
  let kind = talk ?? kindOf(whole.toLowerCase().replaceAll('’', "'").trim(), terms.length);
  const judges = rest.some((word) => wordSet('judgement-words.tsv').has(word.toLowerCase())) || asksCharacter(whole);
  // "does he call X a racist?" asks for his words
  const ofWords = /^(?:(?:and|but|so) )?(?:did|does|do|has|have|what|how)\b/i.test(whole)
    ? whoseWords(reading, whole, entities, earlier)
    : null;
  if (!talk && judges && !asksWhatIsTold(whole) && ofWords === null) kind = 'judgement';
  // "did he do it?" asks whether what was told before is true
  if (kind === 'yes-no' && terms.length === 0 && /\b(?:do|did|does) (?:it|this|that|so)\b/i.test(whole))
    kind = 'judgement';
  const saidBy = kind === 'who' || kind === 'judgement' ? null : whoseWords(reading, whole, entities, earlier);
  if (saidBy && ['what', 'how', 'yes-no'].includes(kind)) kind = 'speech';
  const about = /\b(?:that|this|it)\b/.test(plain) && terms.length === 0 ? (earlier?.evidence ?? null) : null;
  steps.push(`asks ${kind}${saidBy ? `, words of ${wordsFor(saidBy)}` : ''}`);
  if (entities.length > 0) steps.push(`names ${entities.map((e) => e.name).join(', ')}`);
  if (terms.length > 0) steps.push(`must find: ${terms.map((t) => t.word).join(', ')}`);
  steps.push(...takenFor(reading, whole));
  for (const name of unknownNames) steps.push(`“${name}” is not in the article`);
  const count = terms.length + entities.length;
  const isSubject = (word: string) => saidBy?.noun?.includes(word) ?? false;
  const content =
    kind === 'speech' ? terms.filter((t) => !onlyFrames(t.term, whole, count) && !isSubject(t.word)) : terms;
  const voice = voiceOf(whole);
  return { text, whole, kind, entities, saidBy, voice, terms: content, unknownNames, about, steps };
}

/** Compounds of a small word and another that the article does not have, by the other: a "by-election" is no election. */
function otherCompounds({ article }: Reading, whole: string): ReadonlyMap<string, string> {
  if (!whole.includes('-')) return new Map();
  const text = article.text.toLowerCase();
  const found = [...whole.toLowerCase().matchAll(/(?<![\p{L}-])(\p{L}+)-(\p{L}+)(?![\p{L}-])/gu)].filter(
    ([compound, first, second]) =>
      (wordSet('function-words.tsv').has(first!) || wordSet('prefixes.tsv').has(first!)) &&
      ![compound, `${first} ${second}`, first! + second!].some((form) => text.includes(form)),
  );
  return new Map(found.map(([compound, , second]) => [second!, compound]));
}

/** Whether a word is the month: "in May", but not "may he resign". */
export function isMay(whole: string, word: string): boolean {
  return (
    /^may$/i.test(word) &&
    /\b(?:in|on|since|until|till|by|before|after|last|next|early|late|of|\d(?:st|nd|rd|th)?) may\b/i.test(whole)
  );
}

/** "who was suspended", "by whom was he suspended" against "who suspended him". */
function voiceOf(whole: string): 'active' | 'passive' | null {
  if (/\bwho (?:has|have|had) (?:\p{L}+ )?been \p{L}+/iu.test(whole)) return 'passive';
  const who = /\bwho(?:m)?\s+(\p{L}+)(?:\s+(\p{L}+))?/iu.exec(whole);
  if (!who) return null;
  return /^(?:was|were|is|are|been|got)$/i.test(who[1]!) && /(?:ed|en|t)$/i.test(who[2] ?? '') ? 'passive' : 'active';
}
