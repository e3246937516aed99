import { keep, table, wordMap, wordSet } from '../language.ts';
import type { Syntax, Token } from '../syntax/syntax.ts';
import { kindByWords } from './kind-by-words.ts';
import type { NameCandidate } from './name-candidate.ts';
import { isCapital } from './name-joints.ts';
import { nameWords, plain } from './name-words.ts';
import { peopleByUse } from './people-by-use.ts';
import { roleBefore, roleInFront } from './role-before.ts';
import { isRoleWord } from './role-word.ts';
import { capitalRuns } from './runs.ts';
import { personBySurroundings } from './surroundings.ts';

/** The candidates of a text, in order, with the kinds that lists, surroundings and the text's own use of a name give them. */
export function findNames(syntax: Syntax, small: ReadonlySet<string>, text: string): NameCandidate[] {
  const found = capitalRuns(syntax, small, text).flatMap(({ first, last }) => splitRun(syntax.tokens, first, last));
  return peopleByUse(found, syntax.tokens);
}

/** Cuts a run at roles in capitals: "BURY South MP Ivan Lewis" is a role, with a place in it, before a person. */
function splitRun(tokens: readonly Token[], start: number, end: number): NameCandidate[] {
  for (let at = start; at < end; at++) {
    const { text } = tokens[at]!;
    if (!/^[A-Z]{2,3}s?$/.test(text) || !isRoleWord(plain(text).replace(/s$/, ''))) continue;
    const parts: NameCandidate[] = [];
    if (at > start)
      parts.push({
        ...unknown(tokens, start, at),
        kind: 'place',
        because: 'stands before a role as the place it is held for',
        certainty: 'sure',
      });
    const role = { start: tokens[start]!.start, end: tokens[at]!.end };
    if (at + 1 < end) parts.push(...splitRun(tokens, at + 1, end).map((c) => ({ ...c, role })));
    return parts;
  }
  return [nameOfRun(tokens, start, end)];
}

/** The words as the article spaces them: what touches is one ("Ji-woo", "Officers'", a nickname with its marks). */
function writtenWords(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  tokens.forEach(({ text, start }, i) => {
    if (i > 0 && tokens[i - 1]!.end === start) words.push(words.pop()! + text);
    else words.push(text);
  });
  return words;
}

function unknown(tokens: readonly Token[], first: number, last: number): NameCandidate {
  return {
    start: tokens[first]!.start,
    end: tokens[last - 1]!.end,
    first,
    last,
    words: writtenWords(tokens.slice(first, last)),
    kind: null,
    because: '',
    certainty: 'likely',
    title: '',
    gender: null,
    role: null,
    office: null,
  };
}

function nameOfRun(tokens: readonly Token[], start: number, end: number): NameCandidate {
  const led = roleInFront(tokens, start, end);
  let first = led === null ? start : led + 1;
  // letters behind a name ("QC", "OBE") are no part of it, but of the place where it stands
  const whole = tokens[end - 1]!.end;
  while (end - 1 > first && wordSet('post-nominals.tsv').has(tokens[end - 1]!.text)) end--;
  const titles = titlesAt(tokens, first, end);
  first += titles.length;
  const title = titles.at(-1)?.text ?? '';
  const gender = (wordMap('honorifics.tsv').get(plain(title)) || null) as NameCandidate['gender'];
  const words = tokens.slice(first, end);
  const own = kindByWords(words, title !== '');
  const role = led === null ? roleBefore(tokens, start) : { start: tokens[start]!.start, end: tokens[led]!.end };
  // a given name and another behind "the teenager", or before an age: whatever else bears such a name
  const aged =
    tokens[end]?.text === ',' && /^\d{1,3}$/.test(tokens[end + 1]?.text ?? '') && tokens[end + 2]?.text === ',';
  const kind = own?.kind === 'person' && (role || aged) ? { ...own, certainty: 'sure' as const } : own;
  const shown = kind === null ? personBySurroundings(tokens, start, end, words) : null;
  const person =
    kind ??
    (role && words.filter(isCapital).length <= 3
      ? { kind: 'person' as const, because: 'stands after a role', certainty: 'likely' as const }
      : shown);
  const given = words.length > 1 ? wordMap('given-names.tsv').get(plain(words[0]!.text)) || null : null;
  return {
    ...unknown(tokens, first, end),
    end: whole,
    kind: person?.kind ?? null,
    because: person?.because ?? '',
    certainty: person?.certainty ?? 'likely',
    title,
    gender: gender ?? (given as NameCandidate['gender']),
    role,
    office: officeOf(title) !== '' ? { start: titles[0]!.start, end: titles.at(-1)!.end } : null,
  };
}

/** What a title says of its bearer: an office, one that a single member of a family has ("King"), or neither. */
export function officeOf(title: string): '' | 'office' | 'single office' {
  const offices = keep(
    'offices',
    () => new Map(table('honorifics.tsv').map(([word, , office]) => [word!, office ?? ''])),
  );
  return (offices.get(plain(title)) ?? '') as ReturnType<typeof officeOf>;
}

/** The titles that a run begins with; none where they are part of another kind of name ("Justice Department", "Major League"). */
function titlesAt(tokens: readonly Token[], first: number, end: number): readonly Token[] {
  const titles = wordMap('honorifics.tsv');
  let at = first;
  while (at < end - 1 && titles.has(plain(tokens[at]!.text)) && !isNameOnly(tokens[at]!.text)) at++;
  const rest = tokens.slice(at, end).map((t) => plain(t.text));
  const thing = rest.some(
    (word) =>
      nameWords('organisation-words.tsv', word).length > 0 ||
      nameWords('place-words.tsv', word).includes('last') ||
      isRoleWord(word),
  );
  return thing ? [] : tokens.slice(first, at);
}

/** Ranks of two letters are written in capitals: "DI Ann Lee", but "Di Ann". */
function isNameOnly(text: string): boolean {
  return /^D[is]$/.test(text);
}
