import { byRole } from '../../entities/lookup.ts';
import { table, wordMap, wordSet } from '../../language.ts';
import { isKnownWord, nounFile } from '../../lexicon/lexicon.ts';
import { GROUP, PERSON } from '../../lexicon/noun-files.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Entity, Quote, Reading } from '../../reading.ts';
import { irregularBase, regularLemma } from '../../syntax/lemma.ts';
import { tokenTexts } from '../../syntax/tokens.ts';
import { toldAs } from './told-as.ts';

/** Who is asked to have spoken. */
export interface AskedSpeaker {
  /** By name or by a role that the article gives them; several where a role is several people's. */
  readonly entities: readonly Entity[];
  /** The words that count of how it was asked, where that is no name: "judge", "police spokesman". */
  readonly noun: readonly string[] | null;
  /** Whether they are asked for as somebody's relative, lawyer or the like, so that the noun alone is not enough. */
  readonly related: boolean;
  /** Ids of quotations that are theirs although the article gives the speaker no name there. */
  readonly quotes: readonly string[];
  /** Bodies that the words for them name: the council, of "the leader of the council". */
  readonly beside: readonly Entity[];
  /** Whether anybody's words are asked for: "has anyone criticised X?", "what do people say about X?". */
  readonly anyone: boolean;
}

const auxiliary = /^(?:did|does|do|has|have|had|is|was|are|were)$/i;
const adverb = /^(?:ever|also|then|later|first|actually|really|just|already|since|\p{L}{3,}ly)$/iu;
const anyone = /^(?:any(?:one|body)|some(?:one|body)|every(?:one|body)|people|others)(?: else)?$/i;
/** Where the noun of a subject ends and what it belongs to begins: "the mayor of X". */
const behindNoun = /^(?:of|in|for|from|at)$/i;

/** The words between the auxiliary, or the question word, and the verb of speech: "what did | the mayor of X | say"; null where a question has none. */
export function subjectAsked(whole: string, speaks: RegExp): string[] | null {
  const words = tokenTexts(whole);
  const first = words.findIndex((w) => auxiliary.test(w));
  const said = words.findIndex((w) => speaks.test(w));
  // "what her niece said"
  const start = first >= 0 && (said < 0 || first < said) ? first : /^(?:what|how)$/i.test(words[0] ?? '') ? 0 : -1;
  const verb = start < 0 ? -1 : words.findIndex((w, i) => i > start && speaks.test(w));
  if (verb < 0 || verb - start < 2) return null;
  const subject = words.slice(start + 1, verb).filter((w) => !adverb.test(w));
  return subject.length > 0 ? subject : null;
}

/**
 * Who is asked to have spoken by the subject of a question.
 *
 * @param named the entities that the subject's words name or point at, in order, and what is left over
 */
export function askedSpeaker(
  reading: Reading,
  subject: readonly string[],
  named: { readonly entities: readonly Entity[]; readonly rest: readonly string[] },
): AskedSpeaker | null {
  const { entities, quotes, article } = reading;
  const end = subject.findIndex((w) => behindNoun.test(w));
  const head = subject[(end < 0 ? subject.length : end) - 1] ?? '';
  const skip = wordSet('function-words.tsv');
  const own = subject.filter((w) => /\p{L}{2}/u.test(w) && (!skip.has(w.toLowerCase()) || anyone.test(w)));
  const phrase = own.join(' ');
  if (anyone.test(phrase)) return anybody;
  if (named.entities.length > 0 && !named.rest.includes(head))
    return {
      entities: end < 0 ? named.entities : named.entities.slice(0, 1),
      noun: null,
      related: false,
      quotes: named.entities.slice(0, end < 0 ? undefined : 1).flatMap((e) => byShortName(quotes, entities, e)),
      beside: end < 0 ? [] : named.entities.slice(1),
      anyone: false,
    };
  const terms = own.map((w) => termOf(w.toLowerCase()));
  const holds = (words: string) => {
    const told = words
      .toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u)
      .map(termOf);
    return terms.every((term) => told.some((t) => related(term, t)));
  };
  const pointed = entities.filter((e) =>
    e.mentions.some((m) => m.by === 'role' && holds(article.text.slice(m.start, m.end))),
  );
  const noun = own.filter((w) => !isNamed(named.entities, w));
  const isHeard = (e: Entity) => quotes.some((q) => q.speaker?.entity === e.id);
  const called = noun.length > 0 ? noun : own;
  const spokesmen = spokenFor(entities, called);
  // of two judges, the one who speaks, whatever each is called
  const others = spokesmen.some(isHeard) ? [] : synonymous(entities, called).filter(isHeard);
  const all = others.length > 0 ? others : spokesmen;
  // "the Rovers manager" is not the other side's
  const exact = all.filter((e) =>
    own.every((w) =>
      (e.role ?? '')
        .toLowerCase()
        .split(/[\s'’]+/)
        .includes(w.toLowerCase()),
    ),
  );
  const held = exact.length > 0 ? exact : all.filter((e) => !isAnothers(entities, e, named.entities));
  // "the police": the body itself, where one such body has words
  const bodies = entities.filter((e) => e.kind === 'organisation' && isHeard(e) && isCalled(e, called));
  const known = pointed.length === 1 || held.length === 0 ? pointed : held;
  const beside = known.length === 0 && end < 0 && called.length > 1 ? toldAs(reading, called).filter(isHeard) : [];
  const people = beside.length === 1 ? beside : known;
  const asked: AskedSpeaker = {
    entities: bodies.length === 1 && !people.includes(bodies[0]!) ? [...bodies, ...people] : people,
    noun: called,
    related: false,
    quotes: [],
    beside: named.entities,
    anyone: false,
  };
  // whom the article does not name it may quote by the noun ("a neighbour said"); of a thing that speaks ("the report"), other layers tell
  const isQuoted = quotes.some((q) => isBy(q, asked, []));
  return isQuoted || asked.entities.length > 0 || isSomebody(head) ? asked : null;
}

/** "Hale's manager" is not the one whose role names another body: "Torwick manager". */
function isAnothers(entities: readonly Entity[], { role }: Entity, bodies: readonly Entity[]): boolean {
  const words = (role ?? '').split(/[\s'’]+/).filter((w) => /^\p{Lu}/u.test(w));
  const has = (body: Entity) => body.name.split(' ').some((w) => words.includes(w));
  const others = entities.filter((e) => e.kind !== 'person' && !bodies.includes(e));
  // a name that the reading has no entity for is no word of the language
  const isNamed = others.some(has) || words.some((w) => !isKnownWord(w.toLowerCase()));
  return bodies.some((e) => e.kind !== 'person') && !bodies.some(has) && isNamed;
}

/** Quotations that an organisation speaks in by a part of its name which no other name of the article holds: "United said", of "Dunmore United". */
function byShortName(quotes: readonly Quote[], entities: readonly Entity[], { id, name, kind }: Entity): string[] {
  if (kind !== 'organisation') return [];
  const wordsOf = (words: string) => words.replace(/^the\s/i, '').split(/\s+/);
  return quotes
    .filter(({ speaker }) => {
      if (!speaker || speaker.entity !== null) return false;
      const own = wordsOf(speaker.name);
      const holds = (of: string) => own.every((word) => wordsOf(of).includes(word));
      return own.every((w) => /^\p{Lu}/u.test(w)) && holds(name) && !entities.some((e) => e.id !== id && holds(e.name));
    })
    .map((q) => q.id);
}

function isNamed(entities: readonly Entity[], word: string): boolean {
  return entities.some((e) =>
    [e.name, ...e.aliases].some((form) =>
      form
        .toLowerCase()
        .split(/[\s-]+/)
        .includes(word.toLowerCase()),
    ),
  );
}

/** Those whom the article gives the role that is asked for, or one that speaks for it: the prosecutor for the prosecution. */
function spokenFor(entities: readonly Entity[], noun: readonly string[]): Entity[] {
  const phrase = noun.join(' ');
  const roles = wordMap('speaker-nouns.tsv').get(phrase.toLowerCase())?.split(',') ?? [];
  const found = [phrase, ...roles].flatMap((role) => byRole(entities, role));
  return [...new Set(found)].filter((e) => e.kind === 'person');
}

/** Those whose role has another word for the one that is asked for. */
function synonymous(entities: readonly Entity[], noun: readonly string[]): Entity[] {
  const phrase = noun.join(' ').toLowerCase();
  const group = table('role-synonyms.tsv').find((words) => words.includes(phrase)) ?? [];
  return [...new Set(group.flatMap((word) => byRole(entities, word)))].filter((e) => e.kind === 'person');
}

/** Whether a body's name ends in the noun that is asked for: the Humber Police, of "the police". */
function isCalled({ name }: Entity, noun: readonly string[]): boolean {
  const [word, ...more] = noun;
  return more.length === 0 && name.includes(' ') && name.toLowerCase().split(' ').at(-1) === word?.toLowerCase();
}

/** Whether a noun names people: "judge", "party". */
export function isSomebody(noun: string): boolean {
  const lower = noun.toLowerCase();
  const file = [lower, regularLemma(lower, 'NOUN', 'NNS'), irregularBase(lower)].map(nounFile).find((f) => f > 0);
  return file === PERSON || file === GROUP;
}

/** Anybody, whoever it is. */
export const anybody: AskedSpeaker = { entities: [], noun: null, related: false, quotes: [], beside: [], anyone: true };

/** One who is asked for by name; null where nobody is. */
export function byName(entity: Entity | undefined): AskedSpeaker | null {
  return entity ? { entities: [entity], noun: null, related: false, quotes: [], beside: [], anyone: false } : null;
}

/** Who is asked for, in words. */
export function wordsFor({ entities, noun }: AskedSpeaker): string {
  if (entities.length > 0) return entities.map((e) => e.name).join(' and ');
  return noun ? `“${noun.join(' ')}”` : 'anybody';
}

/** Whether a quotation is by the one who is asked for; of anybody's words, whether it is by somebody else than those it is asked about. */
export function isBy({ id, speaker }: Quote, asked: AskedSpeaker, about: readonly Entity[]): boolean {
  if (!speaker) return false;
  if (asked.anyone) return !about.some((e) => e.id === speaker.entity);
  if (asked.quotes.includes(id)) return true;
  if (asked.entities.some((e) => e.id === speaker.entity)) return true;
  if (asked.noun === null || asked.related || speaker.entity !== null) return false;
  const told = speaker.name
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .map(termOf);
  return asked.noun.every((word) => told.some((t) => related(termOf(word.toLowerCase()), t)));
}
