import { keep, wordSet } from '../../language.ts';
import { askedWord, type Word } from '../../lexicon/lexicon.ts';
import { termOf } from '../../lexicon/terms.ts';
import type { Entity } from '../../reading.ts';
import { frameOf } from '../frame/frame.ts';
import { type Premise, premiseOf } from '../premise/premise.ts';
import { ofQuestion } from '../question/of-question.ts';
import type { Question } from '../question/question.ts';

/** Somebody or something to whom a question gives a part in a deed. */
export interface Argument {
  /** Whom the words name; null where they are a noun ("the singer's manager") or a name that the reading does not know. */
  readonly entity: Entity | null;
  /** The term of the noun; of a name its last word. */
  readonly term: string;
  /** Whom the words name beside the noun: the singer in "the singer's manager". */
  readonly owners: readonly Entity[];
  /** The words of names beside the noun that the reading does not know, in lower case. */
  readonly ownerNames: readonly string[];
  /** The words of a name that the reading does not know, in lower case; empty otherwise. */
  readonly name: readonly string[];
}

/** Who does what to whom in a question, active and passive taken as one; `open` is what it asks for, null what it does not say. */
export interface AskedRoles {
  readonly verb: Word;
  readonly doer: Argument | 'open' | null;
  readonly doneTo: Argument | 'open' | null;
  /** A name behind a preposition that hangs on the verb: "scored for X". */
  readonly beside: { readonly mark: string; readonly argument: Argument } | null;
}

/** The roles of a question by the order of its words, which in English questions is fixed; null where it has no verb to give them. */
export const askedRoles = ofQuestion((question): AskedRoles | null => {
  const premise = premiseOf(question);
  return premise?.verb ? find(question, premise, premise.verb) : null;
});

function find(question: Question, premise: Premise, premiseVerb: Word): AskedRoles {
  const words = premise.predicate.split(/\s+/).map(bare);
  let verb = premiseVerb;
  let at = words.findIndex((w) => w.toLowerCase() === verb.lower);
  let subject = premise.subject?.words ?? null;
  // "did Carrow shares fall": the name only says whose shares
  if (subject && /^\p{Lu}/u.test(subject) && at === 0 && words.length > 1 && isSubjectNoun(question, words[0]!)) {
    subject = `${subject} ${words[0]}`;
    const lower = words[1]!.toLowerCase();
    verb = askedWord(lower, lower);
    at = 1;
  }
  const rest = words.slice(at + 1);
  const holder: AskedRoles['doer'] = subject ? argumentOf(question, subject) : 'open';
  const by = rest.findIndex((w) => /^by$/i.test(w));
  if (premise.passive) {
    const agent = by < 0 ? null : rest.length === by + 1 ? 'open' : argumentOf(question, phraseIn(rest.slice(by + 1)));
    // "who was paid tribute to?" asks for somebody else
    const isLeftOver = by < 0 && ends.test(rest.at(-1) ?? '');
    return { verb, doer: agent, doneTo: holder === 'open' && isLeftOver ? null : holder, beside: null };
  }
  const object = phraseIn(rest);
  const asksForObject = question.kind === 'who' && subject !== null && !object && !isStranded(rest);
  const doneTo = object ? argumentOf(question, object) : asksForObject ? 'open' : null;
  const to = rest[0] && marks.test(rest[0]) ? argumentOf(question, phraseIn(rest.slice(1))) : null;
  const isNamed = to !== null && (to.entity !== null || to.name.length > 0);
  return { verb, doer: holder, doneTo, beside: isNamed ? { mark: rest[0]!.toLowerCase(), argument: to } : null };
}

function isSubjectNoun(question: Question, word: string): boolean {
  return frameOf(question).tree.tokens.some(
    (t) => t.text === word && t.upos === 'NOUN' && /^(?:nsubj|obj|compound)/.test(t.deprel) && t.index > 1,
  );
}

const bare = (word: string) => /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(word)?.[0] ?? '';

/** Prepositions that give a verb another party. */
const marks = /^(?:for|against|to|with|from)$/i;
/** Words behind which no object goes on. */
const ends =
  /^(?:in|on|at|by|to|for|with|from|over|about|after|before|because|during|since|until|against|into|as|and|or|when|if|last|this|that|yesterday|today|tomorrow)$/i;

/** "Who did X vote for?", "Who did X speak to in May?": the one asked for stands behind a preposition. */
function isStranded(words: readonly string[]): boolean {
  return (
    words.some((w, i) => ends.test(w) && !/^to$/i.test(w) && (i === words.length - 1 || ends.test(words[i + 1]!))) ||
    /^to$/i.test(words.at(-1) ?? '')
  );
}

/** The noun phrase that words begin with; empty where they begin with a preposition. */
function phraseIn(words: readonly string[]): string {
  const end = words.findIndex((w) => ends.test(w));
  return (end < 0 ? words : words.slice(0, end)).join(' ');
}

const lead = /^(?:(?:the|a|an|his|her|its|their|mr|mrs|ms|miss|dr|sir|lord|lady)\.?\s)+/i;

function argumentOf({ entities }: Question, phrase: string): Argument | null {
  const words = phrase.replace(lead, '').trim();
  if (words === '' || /^(?:him|her|it|them|anyone|anybody|someone|somebody|people|he|she|they)$/i.test(words))
    return null;
  const same = entities.find((e) => formsOf(e).has(words.toLowerCase()));
  const noun = words
    .split(/\s(?:of|at|in|for)\s/i)[0]!
    .split(' ')
    .at(-1)!;
  const term = termOf(noun.toLowerCase().replace(/['’]s?$/, ''));
  if (same) return { entity: same, term, owners: [], ownerNames: [], name: [] };
  const owners = entities.filter((e) => [...formsOf(e)].some((form) => holds(words.toLowerCase(), form)));
  const isName = owners.length === 0 && words.split(' ').every((w) => /^\p{Lu}/u.test(w));
  const names = words
    .split(' ')
    .filter((w) => /^\p{Lu}/u.test(w))
    .map((w) => w.toLowerCase().replace(/['’]s?$/, ''));
  return { entity: null, term, owners, ownerNames: isName ? [] : names, name: isName ? names : [] };
}

const holds = (words: string, form: string) => ` ${words.replace(/['’]s?(?=\s|$)/g, '')} `.includes(` ${form} `);

/** Every form of a name in lower case, its parts among them. */
function formsOf({ name, aliases, kind }: Entity): ReadonlySet<string> {
  const parts = kind === 'person' ? name.split(' ') : [];
  return new Set([name, ...aliases, ...parts].map((form) => form.toLowerCase().replace(lead, '')));
}

/** Whether the two sides of a verb may change places: "X met Y". */
export function isMutual({ lemma }: Word): boolean {
  return keep('mutual-verbs', () => new Set([...wordSet('mutual-verbs.tsv')])).has(lemma);
}
