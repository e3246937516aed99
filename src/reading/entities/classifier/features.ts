import { wordMap, wordSet } from '../../language.ts';
import { speechVerb } from '../../lexicon/speech-verbs.ts';
import type { Token } from '../../syntax/syntax.ts';
import { topOf } from '../../syntax/tree.ts';
import type { NameCandidate } from '../name-candidate.ts';
import { nameWords, plain } from '../name-words.ts';
import { isRoleWord } from '../role-word.ts';
import { evidenceOf, type Uses } from './evidence.ts';
import type { WordKind } from './weights.ts';

/** What word vectors say of a word in lower case; null where nothing. */
export type WordLookup = (lower: string) => WordKind | null;

/**
 * What speaks for and against each kind, for each candidate of a text: its own words, what stands around it, what the lists and rules say, and how the
 * text uses the same words elsewhere. Linear in the number of tokens.
 */
export function featuresOf(
  candidates: readonly NameCandidate[],
  tokens: readonly Token[],
  wordKind: WordLookup,
): string[][] {
  const uses = evidenceOf(candidates, tokens);
  return candidates.map((candidate, i) => [
    'any',
    ...ownWords(candidate, tokens, wordKind),
    ...surroundings(candidate, tokens),
    ...lists(candidate),
    ...elsewhere(uses[i]!),
  ]);
}

function ownWords({ words, first, last }: NameCandidate, tokens: readonly Token[], wordKind: WordLookup): string[] {
  const lower = words.map((word) => word.toLowerCase());
  const [head, tail] = [lower[0]!, lower.at(-1)!];
  const found = [
    `words=${Math.min(4, words.length)}`,
    `shape=${words.map(shapeOf).slice(0, 4).join(' ')}`,
    `whole=${lower.join(' ')}`,
    `first=${head}`,
    `last=${tail}`,
    `ends=${tail.slice(-2)}`,
    `ends=${tail.slice(-3)}`,
    `ends=${tail.slice(-4)}`,
    `tags=${[...new Set(tokens.slice(first, last).map((t) => t.xpos))].slice(0, 3).join(' ')}`,
    `last tag=${tokens[last - 1]!.xpos}`,
  ];
  if (lower.includes('of')) found.push('has of');
  for (const [place, word] of words.length > 1
    ? [
        ['first', head],
        ['last', tail],
      ]
    : [['only', tail]]) {
    const kind = wordKind(word!);
    if (kind === null) found.push(`${place} vector=none`);
    else found.push(`${place} person=${kind.person}`, `${place} place=${kind.place}`);
  }
  return found;
}

/** A word's shape as the fitted weights name it, X for a capital, x for a small letter; the last one is that of capitals inside a word ("McLean"). */
function shapeOf(word: string): string {
  if (/^\p{Lu}\.?$/u.test(word)) return 'I';
  if (/^(?:\p{Lu}\.)+$/u.test(word)) return 'I.I.';
  if (/^\p{Lu}+$/u.test(word)) return word.length < 5 ? 'XX' : 'XXXXX';
  if (/^\p{Lu}+s$/u.test(word)) return 'XXs';
  if (/\p{N}/u.test(word)) return 'X9';
  if (/^\p{Lu}\p{Ll}+$/u.test(word)) return 'Xx';
  if (/-/.test(word)) return 'X-X';
  if (/^\p{Ll}+$/u.test(word)) return 'x';
  return 'XxX';
}

function surroundings({ first, last, title }: NameCandidate, tokens: readonly Token[]): string[] {
  const sentence = tokens[first]!.sentence;
  const at = (i: number) => (tokens[i]?.sentence === sentence ? tokens[i] : undefined);
  const [before, before2, after, after2] = [at(first - 1), at(first - 2), at(last), at(last + 1)];
  const found = [
    `before=${before?.lower ?? '-'}`,
    `before2=${before2?.lower ?? '-'} ${before?.lower ?? '-'}`,
    `before tag=${before?.xpos ?? '-'}`,
    `after=${after?.lower ?? '-'}`,
    `after2=${after?.lower ?? '-'} ${after2?.lower ?? '-'}`,
    `after tag=${after?.xpos ?? '-'}`,
    `between=${before?.lower ?? '-'} ${after?.lower ?? '-'}`,
  ];
  if (title !== '') found.push('titled');
  if (before && isRoleWord(before.lower)) found.push('behind a role');
  if (before && wordSet('organisation-nouns.tsv').has(before.lower)) found.push('behind an organisation noun');
  if (speechVerb(after?.lower ?? '')?.form === 'finite') found.push('before speech');
  const head = tokens[topOf(tokens, { first, last }) ?? last - 1]!;
  const governor = tokens[head.head];
  const relation = head.deprel.split(':')[0]!;
  found.push(`relation=${relation}`, `governor tag=${relation} ${governor?.upos ?? '-'}`);
  if (governor && speechVerb(governor.lower) && relation === 'nsubj') found.push('subject of speech');
  if (governor && wordSet('organisation-nouns.tsv').has(governor.lower))
    found.push(`organisation noun above=${relation}`);
  if (governor && isRoleWord(governor.lower)) found.push(`role above=${relation}`);
  return found;
}

function lists({ words, kind, because }: NameCandidate): string[] {
  const lower = words.map(plain);
  const [head, tail] = [lower[0]!, lower.at(-1)!];
  const found = [`rule=${because}`, `rule kind=${kind}`];
  if (wordMap('given-names.tsv').has(head)) found.push('first is a given name');
  if (wordMap('given-names.tsv').has(tail)) found.push('last is a given name');
  if (wordSet('places-wordnet.tsv').has(lower.join(' ')) || wordSet('places.tsv').has(lower.join(' ')))
    found.push('listed place');
  if (wordSet('places-wordnet.tsv').has(head) || wordSet('places.tsv').has(head)) found.push('first is a place');
  if (wordSet('places-wordnet.tsv').has(tail) || wordSet('places.tsv').has(tail)) found.push('last is a place');
  for (const where of nameWords('organisation-words.tsv', tail)) found.push(`organisation word ${where}`);
  for (const where of nameWords('place-words.tsv', tail)) found.push(`place word ${where}`);
  if (lower.some((word) => isRoleWord(word))) found.push('has a role');
  if (wordSet('capitalised-words.tsv').has(head)) found.push('first is a people or day');
  if (wordSet('capitalised-words.tsv').has(tail)) found.push('last is a people or day');
  return found;
}

function elsewhere({ same, ends, begins, initial }: Uses): string[] {
  const found = [`comes=${Math.min(4, same.total)}`];
  const share = (name: string, n: number) => {
    if (n > 0) found.push(`${name}=${n === 1 ? 'once' : 'more'}`, `${name} often=${Math.floor((4 * n) / same.total)}`);
  };
  share('titled elsewhere', same.titled);
  share('in or at elsewhere', same.located);
  share('with the elsewhere', same.article);
  share('speaks elsewhere', same.speaks);
  share('behind a role elsewhere', same.role);
  share('owns elsewhere', same.owns);
  share('adjective elsewhere', same.adjective);
  share('behind an organisation noun elsewhere', same.business);
  for (const kind of ends) found.push(`ends a ${kind}`);
  for (const kind of begins) found.push(`begins a ${kind}`);
  if (initial) found.push('initials of another');
  return found;
}
