import { resolveName } from '../entities/lookup.ts';
import { speechVerb } from '../lexicon/speech-verbs.ts';
import { isDemand } from '../quotes/reports.ts';
import type { Entity, Reading } from '../reading.ts';
import { analyseText } from '../syntax/analyse.ts';
import type { Token } from '../syntax/syntax.ts';
import { treeOf } from '../syntax/tree.ts';
import { senseOf } from './words.ts';

/** What was given to be checked: the words, and who is said to have said them. */
export interface Claim {
  readonly words: string;
  readonly speaker: { readonly name: string; readonly entity: Entity | null } | null;
}

const openingMark = /["“«]|``|(?:^|\s)['‘](?=\S)/;
/** Most characters in front of the words that may name their speaker. */
const LONGEST_LEAD = 120;
/** Most words that say to whom or where it was said: "told reporters on Monday", "wrote in his letter". */
const MOST_ADDRESSED = 6;

/**
 * Takes the speaker off: `X said: "…"`, `"…" – X`, `"…," said X`, `X said that …`, `According to X, …`. Without marks or a colon, only
 * where the article knows X; a name that it does not know counts only in front of or behind marks. Whatever else is said about the
 * words ("X never said", "X said it was not") is part of what is to be checked, and stays.
 */
export function claimOf(reading: Reading, given: string): Claim {
  return (
    before(reading, given) ?? behind(reading, given) ?? plain(reading, given) ?? { words: bare(given), speaker: null }
  );
}

/** Without the marks around it. */
export function bare(words: string): string {
  return stripped(words, ' \n\t"“”«»\'‘’`');
}

/** Without these characters at both ends. */
function stripped(text: string, marks: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && marks.includes(text[start]!)) start++;
  while (end > start && marks.includes(text[end - 1]!)) end--;
  return text.slice(start, end);
}

function before(reading: Reading, given: string): Claim | null {
  const mark = openingMark.exec(given)?.index ?? -1;
  const colon = given.slice(0, LONGEST_LEAD).indexOf(': ');
  const at = mark > 0 ? mark : mark < 0 && colon > 0 ? colon + 1 : -1;
  if (at < 2 || at > LONGEST_LEAD) return null;
  const words = bare(given.slice(at));
  const lead = given.slice(0, at).trim();
  const parts = stripped(lead, ' :,').split(/\s+/);
  const verb = parts.findIndex(isSpeech);
  // a colon says that someone speaks; without one there must be a verb that does, and no statement behind it
  if (words === '' || (verb < 0 && !lead.endsWith(':'))) return null;
  const rest = verb < 0 ? [] : parts.slice(verb + 1);
  const addressed = /[:,]$/.test(lead) || /^(?:told|tells)$/i.test(parts[verb] ?? '');
  const isAddress = addressed && rest.length <= MOST_ADDRESSED && isBare(rest);
  if (rest.length > 0 && rest.join(' ') !== 'that' && !isAddress) return null;
  const speaker = speakerIn(reading, verb < 0 ? parts : parts.slice(0, verb));
  return speaker && { words, speaker };
}

function behind(reading: Reading, given: string): Claim | null {
  const text = given.trim();
  const closing = Math.max(text.lastIndexOf('"'), text.lastIndexOf('”'), text.lastIndexOf('»'), text.lastIndexOf("''"));
  const tail = stripped(text.slice(closing + 1), " '’`,–—-");
  if (!/^["“«'‘`]/.test(text) || closing < 1 || tail === '' || tail.length > LONGEST_LEAD) return null;
  const speaker = speakerIn(
    reading,
    tail.split(/\s+/).filter((w) => !isSpeech(w)),
  );
  return speaker && { words: bare(text.slice(0, closing)), speaker };
}

function plain(reading: Reading, given: string): Claim | null {
  const according = /^according to ([^,]{2,60}), (.+)$/isu.exec(given);
  if (according) return known(reading, according[1]!.split(/\s+/), according[2]!);
  const words = given.split(/\s+/);
  const verb = words.slice(0, 8).findIndex((w) => isSpeech(w) && speechVerb(w.toLowerCase())?.frames.clause);
  if (verb < 1) return null;
  const rest = words
    .slice(verb + 1)
    .join(' ')
    .replace(/^that\s+/i, '');
  return holdsClause(rest) && !asksForIt(words, verb) ? known(reading, words.slice(0, verb), rest) : null;
}

/**
 * "Declared a state of emergency" and "claimed for journeys that he did not make" have an object where "said the cuts were wrong" has what
 * was said: a clause of its own, and none that says more of a noun.
 */
function holdsClause(rest: string): boolean {
  if (rest === '') return false;
  const { tokens } = analyseText({ text: rest, paragraphs: [{ number: 1, start: 0, end: rest.length }] });
  const saysMore = (t: Token) => {
    for (let at: Token | undefined = t; at; at = tokens[at.head])
      if (at.deprel.startsWith('acl') && tokens[at.head]?.head === -1 && tokens[at.head]!.upos === 'NOUN') return true;
    return false;
  };
  const subjects = tokens.filter((t) => /^(?:nsubj|csubj|expl)/.test(t.deprel));
  return tokens.some((t) => /VerbForm=Fin/.test(t.feats)) && subjects.some((t) => !saysMore(t));
}

/** "X claimed for journeys he did not make": a deed of X, and no words. */
function asksForIt(words: readonly string[], verb: number): boolean {
  const text = words.join(' ');
  const at = words.slice(0, verb).join(' ').length + 1;
  const syntax = analyseText({ text, paragraphs: [{ number: 1, start: 0, end: text.length }] });
  const token = syntax.tokens.find((t) => t.start === at);
  return token !== undefined && isDemand(treeOf(syntax), token.index);
}

function known(reading: Reading, name: readonly string[], rest: string): Claim | null {
  const speaker = speakerIn(reading, name);
  return speaker?.entity ? { words: bare(rest), speaker } : null;
}

/** Whether a word reports what follows without taking a side of its own; "denied" and "accused" are part of what is claimed. */
function isSpeech(word: string): boolean {
  const verb = speechVerb(stripped(word.toLowerCase(), ':,.'));
  return verb?.form === 'finite' && verb.standing === 'said' && (verb.frames.quotation || verb.frames.clause);
}

const statement = /^(?:is|are|was|were|be|been|has|have|had|will|would|does|did|and|but|who)$/i;

/** Whether words make no statement of their own. */
function isBare(words: readonly string[]): boolean {
  return !words.some(
    (word) =>
      statement.test(word) ||
      /n['’]t$/i.test(word) ||
      senseOf(word.toLowerCase().replace(/[^\p{L}]/gu, '')) !== undefined,
  );
}

/** The person that these words name, whole or by their last capitalised words; one whom the article does not know where all of them are capitalised. */
function speakerIn(reading: Reading, words: readonly string[]): Claim['speaker'] {
  if (!isBare(words)) return null;
  const name = stripped(words.join(' '), ' ,.:').replace(/^(?:the|by)\s/i, '');
  if (name === '') return null;
  const parts = name.split(/\s+/);
  const from = parts.findLastIndex((part) => !/^\p{Lu}/u.test(part)) + 1;
  const capitalised = parts.slice(from).join(' ');
  for (const form of [name, capitalised, parts.at(-1)!]) {
    const [entity, another] = form === '' ? [] : resolveName(reading.entities, form);
    if (entity && !another) return { name: entity.name, entity };
  }
  return from === 0 && parts.length <= 4 ? { name, entity: null } : null;
}
