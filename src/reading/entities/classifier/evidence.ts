import { wordSet } from '../../language.ts';
import { speechVerb } from '../../lexicon/speech-verbs.ts';
import type { Token } from '../../syntax/syntax.ts';
import type { NameCandidate } from '../name-candidate.ts';
import { isRoleWord } from '../role-word.ts';

/** How often a text uses the same words in a way that tells kinds apart. */
export interface Counts {
  total: number;
  titled: number;
  located: number;
  article: number;
  speaks: number;
  role: number;
  business: number;
  owns: number;
  adjective: number;
}

/** How a text uses the words of a candidate elsewhere. */
export interface Uses {
  readonly same: Readonly<Counts>;
  /** The kinds, as far as rules tell them, of longer names that end in its only word. */
  readonly ends: ReadonlySet<NameCandidate['kind']>;
  /** The same for those that begin with it. */
  readonly begins: ReadonlySet<NameCandidate['kind']>;
  /** Whether it is written in capitals that are the initials of a longer name. */
  readonly initial: boolean;
}

/** The uses of each candidate's words in the whole text; linear in the number of candidates. */
export function evidenceOf(candidates: readonly NameCandidate[], tokens: readonly Token[]): Uses[] {
  const same = new Map<string, Counts>();
  const endings = new Map<string, Set<NameCandidate['kind']>>();
  const beginnings = new Map<string, Set<NameCandidate['kind']>>();
  const initials = new Set<string>();
  const none: ReadonlySet<NameCandidate['kind']> = new Set();
  const note = (map: Map<string, Set<NameCandidate['kind']>>, word: string, kind: NameCandidate['kind']) =>
    map.set(word, (map.get(word) ?? new Set()).add(kind));
  for (const candidate of candidates) {
    const whole = candidate.words.join(' ');
    const counts = same.get(whole) ?? {
      total: 0,
      titled: 0,
      located: 0,
      article: 0,
      speaks: 0,
      role: 0,
      business: 0,
      owns: 0,
      adjective: 0,
    };
    same.set(whole, counts);
    count(counts, candidate, tokens);
    if (candidate.words.length < 2) continue;
    note(endings, candidate.words.at(-1)!, candidate.kind);
    note(beginnings, candidate.words[0]!, candidate.kind);
    initials.add(candidate.words.map((word) => (/^\p{Lu}/u.test(word) ? word[0] : '')).join(''));
  }
  return candidates.map(({ words }) => ({
    same: same.get(words.join(' '))!,
    ends: (words.length === 1 && endings.get(words[0]!)) || none,
    begins: (words.length === 1 && beginnings.get(words[0]!)) || none,
    initial: words.length === 1 && words[0]!.length > 1 && initials.has(words[0]!.replaceAll('.', '')),
  }));
}

function count(counts: Counts, { first, last, title }: NameCandidate, tokens: readonly Token[]): void {
  const before = tokens[first - 1];
  const after = tokens[last];
  const next = tokens[last - 1]!;
  counts.total++;
  if (title !== '') counts.titled++;
  if (/^(?:in|at|near|from|to|across|outside)$/.test(before?.lower ?? '')) counts.located++;
  if (/^(?:the|an?)$/.test(before?.lower ?? '')) counts.article++;
  if (speechVerb(after?.lower ?? '')?.form === 'finite') counts.speaks++;
  if (before && isRoleWord(before.lower)) counts.role++;
  if (before && wordSet('organisation-nouns.tsv').has(before.lower)) counts.business++;
  if (/^['’]s$/.test(after?.lower ?? '')) counts.owns++;
  if (next.upos === 'ADJ' || next.deprel === 'compound') counts.adjective++;
}
