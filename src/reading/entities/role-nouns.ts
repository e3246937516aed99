import type { Span } from '../../article/span.ts';
import { wordMap, wordSet } from '../language.ts';
import { insideQuotation, type Quotation } from '../marks/marks.ts';
import type { Mention } from '../reading.ts';
import { type Syntax, type Token, tokenAt } from '../syntax/syntax.ts';
import { ageOf, onlyOneBefore, yearsOld } from './ages.ts';
import type { Draft } from './draft.ts';
import { plain } from './name-words.ts';
import { isRoleWord } from './role-word.ts';

/** A noun phrase with "the" that may point back at somebody named. */
interface Phrase extends Span {
  /** Document index of its noun. */
  readonly at: number;
  readonly noun: string;
  /** The words between "the" and the noun. */
  readonly modifiers: readonly string[];
}

/**
 * Links "the minister", "the company", "the 45-year-old" outside quotation marks to whom the article has given that role, kind or age before:
 * only where one alone has it, and where nobody unnamed was brought in by the same noun since.
 */
export function resolveRoleNouns(drafts: readonly Draft[], syntax: Syntax, quotations: readonly Quotation[]): void {
  const { tokens } = syntax;
  const phrases = phrasesOf(tokens).filter((p) => !insideQuotation(quotations, p.start));
  if (phrases.length === 0) return;
  const known = describe(drafts, syntax);
  const unnamed = unnamedNouns(tokens);
  const found: { draft: Draft; mention: Mention }[] = [];
  const reached = new Map<Draft, number>();
  const others = drafts
    .filter((d) => d.kind === 'organisation')
    .flatMap((draft) => draft.mentions.map(({ start }) => ({ draft, start })))
    .sort((a, b) => a.start - b.start);
  for (const phrase of phrases) {
    const bearers = new Map<Draft, string>();
    for (const { draft, words, because } of known.get(phrase.noun) ?? [])
      if (draft.mentions[0]!.start < phrase.start && fits(phrase, words)) bearers.set(draft, because);
    const [bearer] = bearers;
    const newAge =
      phrase.noun === 'year-old' && bearers.size === 0 ? onlyOneBefore(drafts, phrase.start, syntax) : undefined;
    if (newAge)
      found.push({
        draft: newAge,
        mention: { start: phrase.start, end: phrase.end, by: 'role', because: 'the only one of the sentence before' },
      });
    if (!bearer || bearers.size > 1) continue;
    const [draft, because] = bearer;
    let at = reached.get(draft) ?? 0;
    while (at + 1 < draft.mentions.length && draft.mentions[at + 1]!.start < phrase.start) at++;
    reached.set(draft, at);
    const last = draft.mentions[at]!;
    if (last.end > phrase.start) continue;
    if ((unnamed.get(phrase.noun) ?? []).some((start) => start > last.start && start < phrase.start)) continue;
    // "the company" may be another one that was named since; "the party" is the one with that word in its name
    if (
      draft.kind === 'organisation' &&
      !draft.name.toLowerCase().includes(phrase.noun) &&
      namedBetween(others, draft, last.start, phrase.start)
    )
      continue;
    found.push({ draft, mention: { start: phrase.start, end: phrase.end, by: 'role', because } });
  }
  for (const { draft, mention } of found) draft.mentions.push(mention);
  for (const draft of new Set(found.map((f) => f.draft))) draft.mentions.sort((a, b) => a.start - b.start);
}

/** Whether another organisation is named between two offsets; looked for from the nearest back. */
function namedBetween(all: readonly { draft: Draft; start: number }[], own: Draft, from: number, to: number): boolean {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.start < to) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0 && all[at]!.start > from; at--) if (all[at]!.draft !== own) return true;
  return false;
}

/** What an article says somebody is: the noun's other words must be among `words`. */
interface Description {
  readonly draft: Draft;
  readonly words: ReadonlySet<string>;
  readonly because: string;
}

/** The nouns that an article's people and organisations may be called by, each with those who may. */
function describe(drafts: readonly Draft[], { tokens }: Syntax): Map<string, Description[]> {
  const known = new Map<string, Description[]>();
  const add = (noun: string, description: Description) => known.set(noun, [...(known.get(noun) ?? []), description]);
  for (const draft of drafts) {
    if (draft.kind === 'person') {
      for (const role of [draft.role, draft.office]) {
        if (role === null) continue;
        const words = ownWords(wordsOf(tokens, role));
        for (const noun of words.filter(isRoleWord))
          add(noun, { draft, words: new Set(words), because: `was called “${words.join(' ')}”` });
      }
      const age = ageOf(draft, tokens);
      if (age !== null) add('year-old', { draft, words: new Set([age]), because: `is ${age} years old` });
    } else if (draft.kind === 'organisation') {
      for (const { noun, because } of nounsOf(draft, tokens)) {
        const words = new Set([noun, ...draft.name.toLowerCase().split(/[\s-]+/)]);
        add(noun, { draft, words, because });
      }
    }
  }
  return known;
}

/** What an organisation may be called: by a word of its name ("Party"), or by the noun that stood before it ("the toy maker X"). */
function nounsOf(draft: Draft, tokens: readonly Token[]): { noun: string; because: string }[] {
  const last = plain(draft.name.split(' ').at(-1)!);
  const of = plain(
    draft.name
      .split(/ (?:of|for) /)[0]!
      .split(' ')
      .at(-1)!,
  );
  const nouns = new Map<string, string>();
  for (const [noun, stands] of wordMap('organisation-nouns.tsv')) {
    const words = [noun, ...stands.split(',')];
    if (words.includes(last) || words.includes(of))
      nouns.set(noun, `has “${words.includes(last) ? last : of}” in its name`);
  }
  for (const mention of draft.mentions) {
    const before = tokens[indexAt(tokens, mention.start) - 1];
    if (before && before.end < mention.start + 1 && wordSet('organisation-nouns.tsv').has(before.lower))
      nouns.set(before.lower, `was called “${before.lower}” before its name`);
  }
  return [...nouns].map(([noun, because]) => ({ noun, because }));
}

/** Words that make a role another one: "the minister" is no prime minister, "the president" no vice president. */
const different = new Set(['prime', 'vice', 'deputy', 'shadow', 'assistant', 'former', 'ex', 'acting', 'junior']);

function fits({ noun, modifiers }: Phrase, words: ReadonlySet<string>): boolean {
  return (
    modifiers.every((word) => words.has(word)) &&
    [...words].every((word) => word === noun || !different.has(word) || modifiers.includes(word))
  );
}

/** The phrases of "the", up to two words, and a noun for a role, a kind of organisation or an age, which stands for itself. */
function phrasesOf(tokens: readonly Token[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (const [first, token] of tokens.entries()) {
    if (token.lower !== 'the') continue;
    const age = yearsOld(tokens, first + 1);
    if (age !== null && (endsPhrase(tokens, first + 6) || isAside(tokens, first + 6))) {
      phrases.push({
        start: token.start,
        end: tokens[first + 5]!.end,
        at: first + 5,
        noun: 'year-old',
        modifiers: [age],
      });
      continue;
    }
    for (let at = first + 1; at <= first + 3 && tokens[at]?.sentence === token.sentence; at++) {
      const { lower, end } = tokens[at]!;
      if (!/^\p{Ll}+$/u.test(tokens[at]!.text)) break;
      if (!isRoleWord(lower) && !wordSet('organisation-nouns.tsv').has(lower)) continue;
      if (!endsPhrase(tokens, at + 1)) continue;
      const modifiers = tokens.slice(first + 1, at).map((t) => t.lower);
      phrases.push({ start: token.start, end, at, noun: lower, modifiers });
      break;
    }
  }
  return phrases;
}

/** "The 27-year-old, who has a year left on his contract, …": what an aside adds makes nobody else of one whose age alone is given. */
function isAside(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'who';
}

/** Whether nothing follows that would say more of a noun: another noun, a name, "of the bank", "who …", an owner's mark is fine. */
function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (!next) return true;
  if (['NOUN', 'PROPN', 'NUM'].includes(next.upos) || /^\p{Lu}/u.test(next.text)) return false;
  // ", who …" and ", which …" go on about one who is known
  if (next.text === ',' && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) return false;
  return !/^(?:of|who|whose|which|that|for|at|in|from|-|and|or|\()$/.test(next.lower);
}

/** Where a noun brings in somebody unnamed ("a minister", "another company", "one union"), by noun. */
function unnamedNouns(tokens: readonly Token[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [first, token] of tokens.entries()) {
    if (!/^(?:an?|another|one|some|any|no|each|every)$/.test(token.lower)) continue;
    for (let at = first + 1; at <= first + 4 && tokens[at]?.sentence === token.sentence; at++) {
      const { lower, upos } = tokens[at]!;
      if (!['ADJ', 'NOUN', 'PROPN', 'NUM', 'PUNCT'].includes(upos) || lower === ',') break;
      if (!isRoleWord(lower) && !wordSet('organisation-nouns.tsv').has(lower)) continue;
      // "a minister, Ann Lee," and "Ann Lee, a minister," are named
      const [next, second] = [tokens[at + 1], tokens[at + 2]];
      if (next?.upos === 'PROPN' || (next?.text === ',' && second?.upos === 'PROPN') || tokens[first - 1]?.text === ',')
        continue;
      found.set(lower, [...(found.get(lower) ?? []), token.start]);
    }
  }
  return found;
}

function wordsOf(tokens: readonly Token[], span: Span): string[] {
  const words: string[] = [];
  for (let at = indexAt(tokens, span.start); at < tokens.length && tokens[at]!.start < span.end; at++)
    words.push(plain(tokens[at]!.text));
  return words;
}

/** What a role says of its bearer: neither the owner nor whom it is held for is one ("the minister's uncle", "wife of the mayor"). */
function ownWords(words: readonly string[]): string[] {
  const own = words.slice(words.findLastIndex((word) => /^['’]s?$/.test(word)) + 1);
  const ends = own.findIndex((word) => /^(?:of|for|at)$/.test(word));
  return ends < 0 ? own : own.slice(0, ends);
}

const indexAt = (tokens: readonly Token[], offset: number) => tokenAt({ tokens }, offset);
