import { resolveName } from '../entities/lookup.ts';
import { keep, table, wordMap, wordSet } from '../language.ts';
import { speechVerb } from '../quotes/speech-verbs.ts';
import type { Entity, Reading } from '../reading.ts';
import { tokenise } from '../syntax/tokens.ts';
import {
  type AskedSpeaker,
  anybody,
  askedSpeaker,
  byName,
  relativeAsked,
  subjectAsked,
  wordsFor,
} from './asked-speaker.ts';
import { type Earlier, followUp } from './follow-up.ts';
import { kindOf, type QuestionKind, talkKind } from './kind.ts';
import { isKnownWord } from './lexicon.ts';
import { lightVerbs } from './light-verbs.ts';
import { normaliseQuestion } from './normalise.ts';
import { parseQuestion } from './question-parse.ts';
import { stem } from './stem.ts';
import { termOf } from './terms.ts';
import { vocabularyOf } from './vocabulary.ts';

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

/** Verbs that ask for words or views rather than deeds. */
const speaking =
  /\b(?:say|said|says|write|wrote|written|reply|replied|respond|responded|answer|answered|comment|commented|tell|told|call|calls|called|describe|described|think|thinks|thought|claim|claimed|stated|accuse|accuses|accused|deny|denies|denied|criticise|criticised|criticize|criticized|react|reacted|add|added|believe|believes)\b/i;
/** "was X criticised", "has X been accused": X is spoken of and does not speak. */
const spokenOf =
  /\b(?:was|were|is|are|been|being)\s(?:\S+\s){0,4}?(?:criticised|criticized|accused|described|called|told|claimed|said|denied|thought|believed)\b/i;
/** "what has been said about X": anybody's words. */
const saidOfThem = /\b(?:been|being|is|was) said (?:about|of|on)\b/i;
/** "did his wife say": she is asked to have spoken, not he. */
const ofTheirs = /\b(?:did|does|has|have|had)\s(?:his|her|their|\p{Lu}[\p{L}-]*['’]s)\s\p{Ll}+/u;
/** Accusations, pleas and verdicts, and who called somebody what, are things that happened: the article has them or not. */
const verdict =
  /\b(?:plead|pleads|pleaded|pled|found (?:not )?guilty|convicted|acquitted|cleared|accused?|charged|suspected|on trial|who (?:called|said))\b/i;
/** "Was X sacked for lying?" asks what was done and what for, which is told or not; "Did X lie?" asks for a judgement. */
function asksForMeasure(whole: string): boolean {
  const words = whole.toLowerCase().match(/\p{L}+/gu) ?? [];
  const at = words.findIndex((w) => /ed$/.test(w) && measures().has(stem(w)));
  return at > 0 && /^(?:for|over|of|with|because)$/.test(words[at + 1] ?? '');
}

const measures = () =>
  keep(
    'measures-done',
    () => new Set(table('measure-words.tsv').flatMap(([word, kind]) => (kind === 'claim' ? [] : [stem(word!)]))),
  );

/** Of those, the ones that only frame what was said; the others are part of it. */
const framing = new Set(['say', 'write', 'comment', 'tell', 'think', 'state', 'add', 'believe', 'answer'].map(termOf));
/** Verbs that give somebody or something a name. */
const naming = new Set(['call', 'describe'].map(termOf));
/** Words that carry the question, not its content. */
const carriers = new Set(
  "who whom whose what which when where why how did do does was were is are has have had will would can could should the a an any anyone anything article say it that happen happened happen tell me about give please name exactly many much old long often there mr mrs ms dr year date time day reason and or but so then also else ever still really actually whats hes shes did n't 's not".split(
    ' ',
  ),
);
const people: Readonly<Record<string, 'male' | 'female'>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  hes: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  shes: 'female',
};

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

  const tokens = tokenise(whole, { start: 0, end: whole.length }).map((s) => whole.slice(s.start, s.end));
  const { entities, rest, unknownNames } = findNamed(reading, tokens, earlier, steps);
  const compounds = otherCompounds(reading, whole);
  const verbs = new Set(
    parseQuestion(whole)
      .tokens.filter((t) => t.upos === 'VERB' && !lightVerbs('evidence').has(t.lemma))
      .map((t) => t.text),
  );
  const terms = rest
    .filter(
      (word) =>
        /[\p{L}\p{N}]/u.test(word) &&
        !carriers.has(word.toLowerCase()) &&
        (!wordSet('function-words.tsv').has(word.toLowerCase()) || isMay(whole, word)),
    )
    .map((word) => compounds.get(word.toLowerCase()) ?? word)
    .map((word) => ({
      term: termOf(word.toLowerCase()),
      word,
      verb: speechVerb(word.toLowerCase()) !== undefined || /(?:ed|ing)$/.test(word) || verbs.has(word),
    }));
  let kind = talk ?? kindOf(whole.toLowerCase().replaceAll('’', "'").trim(), terms.length);
  const judges = rest.some((word) => wordSet('judgement-words.tsv').has(word.toLowerCase()));
  if (!talk && judges && !verdict.test(whole) && !asksForMeasure(whole)) kind = 'judgement';
  // "did he do it?" asks whether what was told before is true
  if (kind === 'yes-no' && terms.length === 0 && /\b(?:do|did|does) (?:it|this|that|so)\b/i.test(whole))
    kind = 'judgement';
  const asksWords =
    speaking.test(whole) && !/^\s*(?:and\s|but\s|so\s)?(?:when|where|how many|how much|how old)\b/i.test(whole);
  const subject = asksWords ? subjectAsked(whole, speaking) : null;
  const saidBy =
    !asksWords || kind === 'who' || kind === 'judgement'
      ? null
      : saidOfThem.test(whole) && entities.length > 0
        ? anybody
        : spokenOf.test(whole)
          ? null
          : subject === null
            ? byName(entities[0])
            : ofTheirs.test(whole)
              ? relativeAsked(reading, subject)
              : askedSpeaker(reading, subject, findNamed(reading, subject, earlier, []));
  if (saidBy && ['what', 'how', 'yes-no'].includes(kind)) kind = 'speech';
  const about = /\b(?:that|this|it)\b/.test(plain) && terms.length === 0 ? (earlier?.evidence ?? null) : null;
  steps.push(`asks ${kind}${saidBy ? `, words of ${wordsFor(saidBy)}` : ''}`);
  if (entities.length > 0) steps.push(`names ${entities.map((e) => e.name).join(', ')}`);
  if (terms.length > 0) steps.push(`must find: ${terms.map((t) => t.word).join(', ')}`);
  for (const name of unknownNames) steps.push(`“${name}” is not in the article`);
  // "does he call it that?" asks for words about it, "what did he call it?" for the words after "call"
  const frames = (term: string) =>
    framing.has(term) ||
    (naming.has(term) && (/^(?:does|did|do|has|is|was)\b/i.test(whole) || terms.length + entities.length > 2));
  const isSubject = (word: string) => saidBy?.noun?.includes(word) ?? false;
  const content = kind === 'speech' ? terms.filter((t) => !frames(t.term) && !isSubject(t.word)) : terms;
  const voice = voiceOf(whole);
  return { text, whole, kind, entities, saidBy, voice, terms: content, unknownNames, about, steps };
}

/** Compounds of a small word and another that the article does not have, by the other: a "by-election" is no election. */
function otherCompounds({ article }: Reading, whole: string): ReadonlyMap<string, string> {
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
  const who = /\bwho(?:m)?\s+(\p{L}+)(?:\s+(\p{L}+))?/iu.exec(whole);
  if (!who) return null;
  return /^(?:was|were|is|are|been|got)$/i.test(who[1]!) && /(?:ed|en|t)$/i.test(who[2] ?? '') ? 'passive' : 'active';
}

/** Finds who is meant by names and pronouns; what is left over is content. */
function findNamed(
  reading: Reading,
  tokens: readonly string[],
  earlier: Earlier | null,
  steps: string[],
): { entities: Entity[]; rest: string[]; unknownNames: string[] } {
  const entities: Entity[] = [];
  const rest: string[] = [];
  const unknownNames: string[] = [];
  const add = (entity: Entity) => entities.includes(entity) || entities.push(entity);
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]!;
    const lower = word.toLowerCase();
    const gender = people[lower];
    // "who lost his job?": whose it is, the answer says
    if (gender && !earlier && entities.length === 0 && isOwnOfWho(tokens, i)) continue;
    if (gender) {
      const meant = whoIsMeant(reading, gender, earlier, entities);
      if (meant) {
        add(meant);
        steps.push(`“${word}” is ${meant.name}`);
      }
      continue;
    }
    // "another party" is not the one that the article names
    const found = /^(?:another|other|different)$/i.test(tokens[i - 1] ?? '') ? null : longestName(reading, tokens, i);
    if (found) {
      add(found.entity);
      i += found.length - 1;
      continue;
    }
    if (i > 0 && isUnknownName(reading, tokens, i)) unknownNames.push(word);
    rest.push(word);
  }
  return { entities, rest, unknownNames };
}

/** Whether "his" or "her" may be that of the one a question asks for: "who lost his job?", but not "who is his lawyer?". */
function isOwnOfWho(tokens: readonly string[], at: number): boolean {
  return (
    /^(?:his|her)$/i.test(tokens[at]!) &&
    /^who$/i.test(tokens[0]!) &&
    at > 2 &&
    !/^(?:is|are|was|were|did|does|do|has|had)$/i.test(tokens[1] ?? '')
  );
}

/**
 * Whether a word is a name that the article does not have. A word that begins small elsewhere ("Reform") is a name only beside another
 * word with a capital; "US" is the article's "U.S.".
 */
function isUnknownName(reading: Reading, tokens: readonly string[], at: number): boolean {
  const word = tokens[at]!;
  const lower = word.toLowerCase();
  const { words, frequency } = vocabularyOf(reading);
  if (!/^\p{Lu}[\p{L}'’-]+$/u.test(word) || words.has(lower) || frequency.has(termOf(lower))) return false;
  if (wordSet('capitalised-words.tsv').has(lower)) return false;
  // "MPs"
  if (/^\p{Lu}{2,}s$/u.test(word) && words.has(lower.slice(0, -1))) return false;
  if (word === word.toUpperCase() && [...words].some((w) => w.includes('.') && w.replaceAll('.', '') === lower))
    return false;
  const beside = [tokens[at - 1], tokens[at + 1]].some((w, k) => w && /^\p{Lu}/u.test(w) && (k === 1 || at > 1));
  return beside || !isKnownWord(lower);
}

function longestName(
  reading: Reading,
  tokens: readonly string[],
  at: number,
): { entity: Entity; length: number } | null {
  for (let length = Math.min(4, tokens.length - at); length >= 1; length--) {
    const words = tokens.slice(at, at + length);
    if (
      words.some((w) => !/^[\p{L}.'’-]+$/u.test(w)) ||
      carriers.has(words.at(-1)!.toLowerCase()) ||
      wordSet('function-words.tsv').has(words[0]!.toLowerCase())
    )
      continue;
    // "was Ann Lee mayor": a title behind a name is none
    if (length > 1 && wordMap('honorifics.tsv').has(words.at(-1)!)) continue;
    if (length > 1 && carriers.has(words[0]!.toLowerCase()) && !/^(?:mr|mrs|ms|dr)$/i.test(words[0]!)) continue;
    const [entity, another] = resolveName(reading.entities, words.join(' '));
    // a typing error must not turn a word of the article into a name
    if (
      entity &&
      !another &&
      (length > 1 || isNameLike(reading, tokens, at, entity)) &&
      !isOtherBody(tokens, at, entity)
    )
      return { entity, length };
  }
  return null;
}

/** "Belton Foods" is not Acton Foods, though both end alike. */
function isOtherBody(tokens: readonly string[], at: number, { name, aliases, kind }: Entity): boolean {
  const before = tokens[at - 1];
  if (kind !== 'organisation' || at < 2 || !before || !/^\p{Lu}\p{Ll}+$/u.test(before)) return false;
  const parts = new Set([name, ...aliases].flatMap((form) => form.toLowerCase().split(' ')));
  return !parts.has(before.toLowerCase()) && !parts.has(`${before.toLowerCase()}s`);
}

function isNameLike(reading: Reading, tokens: readonly string[], at: number, entity: Entity): boolean {
  const word = tokens[at]!;
  const lower = word.toLowerCase();
  // who writes names with a capital means no name by "bill"
  // "the bridge" is what the article calls so, also where one bridge has a name
  if (word === lower && entity.kind !== 'person' && isKnownWord(lower) && isCommon(reading, lower)) return false;
  const careful = tokens.some((t, i) => i > 0 && /^\p{Lu}\p{Ll}/u.test(t));
  if (careful && word === lower && isKnownWord(lower)) return false;
  const exact = [entity.name, ...entity.aliases].some((form) =>
    form
      .toLowerCase()
      .split(' ')
      .includes(lower.replace(/['’]s$/, '')),
  );
  // "teach" is no short form of "Teachers' Union"
  return exact || (!vocabularyOf(reading).words.has(lower) && !isKnownWord(lower));
}

/** Whom "he" or "she" means: the last one talked about of that gender, else the one the article is most about. */
function whoIsMeant(
  reading: Reading,
  gender: 'male' | 'female',
  earlier: Earlier | null,
  named: readonly Entity[],
): Entity | undefined {
  const fits = (e: Entity | undefined): e is Entity =>
    e?.kind === 'person' && (e.gender === null || e.gender === gender);
  const before = (earlier?.entities ?? []).map((id) => reading.entities.find((e) => e.id === id)).find(fits);
  return (
    before ?? named.find(fits) ?? [...reading.entities].sort((a, b) => b.mentions.length - a.mentions.length).find(fits)
  );
}

/** Whether the article has a word in small letters. */
function isCommon({ syntax }: Reading, lower: string): boolean {
  return syntax.tokens.some((t) => t.text === lower);
}
