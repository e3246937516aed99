import { contains, overlaps } from '../../article/span.ts';
import { rolesOf } from '../index/verb-roles.ts';
import { wordSet } from '../language.ts';
import { likeness } from '../lexicon/lexicon.ts';
import { isDeniedBelow } from '../standing/negated.ts';
import { type Token, tokensOf } from '../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, type Tree } from '../syntax/tree.ts';
import { contentOf } from './matter.ts';
import type { Told } from './told.ts';
import type { Measure, Undoing } from './undoing.ts';
import { measureOf } from './undoings.ts';

/** From here on two words mean the same, or one is a kind of the other. */
const LIKE = 0.75;

/**
 * The sentences that may not be shown without an undoing: what charges, convicts, dismisses or accuses those for whom it ends. Where the
 * undoing names nobody ("the conviction was quashed") they are those whom the last such sentence before it names.
 */
export function undoneBy(told: Told, undoing: Undoing): readonly number[] {
  let found = kept.get(undoing);
  if (!found) {
    found = findUndone(told, undoing);
    kept.set(undoing, found);
  }
  return found;
}

const kept = new WeakMap<Undoing, readonly number[]>();

function findUndone(told: Told, undoing: Undoing): number[] {
  if (undoing.statements) return [...undoing.statements];
  const before = undoing.of.size > 0 ? undefined : lastBefore(told, undoing);
  const of = before === undefined ? undoing.of : heldAgainst(told, before, undoing.measures);
  const found = told.sentences.flatMap((_, i) => {
    if (i === undoing.sentence || i === before) return [];
    return of.size > 0 && isHeld(told, undoing, of, i) ? [i] : [];
  });
  const all = [...new Set([...(before === undefined ? [] : [before]), ...found, ...ownWords(told, undoing)])];
  return all.sort((a, b) => a - b);
}

/** "Has withdrawn her remark that he had been bought": what she said of that, wherever it stands. */
function ownWords(told: Told, { by, kind, matter, sentence }: Undoing): number[] {
  if (by === null || kind !== 'claim' || matter.length === 0) return [];
  return told.sentences.flatMap((_, i) => {
    if (i === sentence || saidBy(told, i) !== by) return [];
    const own = contentOf(tokensOf(told.syntax, told.syntax.sentences[i]!));
    return matter.every((m) => own.some((w) => likeness(m, w) >= LIKE)) ? [i] : [];
  });
}

/** Whether a sentence holds against somebody what an undoing ends. */
function isHeld(told: Told, undoing: Undoing, of: ReadonlySet<string>, i: number): boolean {
  const against = heldAgainst(told, i, undoing.measures);
  if (![...against].some((id) => of.has(id))) return false;
  // words taken back are only one's own
  if (undoing.by !== null && saidBy(told, i) !== undoing.by && !names(told, undoing.by, i)) return false;
  if (isOtherMatter(told, undoing, i)) return false;
  if (i > undoing.sentence && isLater(told, i)) return false;
  return true;
}

/** The last sentence in front of an undoing that tells the measure which it ends; of whoever takes words back, one that has them accuse. */
function lastBefore(told: Told, undoing: Undoing): number | undefined {
  if (undoing.isWhole) return undefined;
  return (
    // "the conviction" is first of all one that was told as such
    (undoing.kind === null ? undefined : lastOf(told, undoing, new Set([undoing.kind]))) ??
    lastOf(told, undoing, undoing.measures) ??
    lastSaid(told, undoing)
  );
}

/** "He has since withdrawn the remark": what whoever takes words back said last, close before, where nothing in it is worded as an accusation. */
function lastSaid(told: Told, { by, sentence, kind, reach }: Undoing): number | undefined {
  if (kind !== 'claim' || (by === null && reach > CLOSE)) return undefined;
  for (let i = sentence - 1; i >= 0 && i >= sentence - CLOSE; i--) {
    const speaker = saidBy(told, i);
    if (speaker !== null && (by === null || speaker === by)) return i;
  }
  return undefined;
}

function lastOf(told: Told, undoing: Undoing, measures: ReadonlySet<string>): number | undefined {
  const held = told.sentences.flatMap((_, i) =>
    i < undoing.sentence &&
    told.sentences[i]!.standing !== 'denial' &&
    measuresIn(told, i, measures).length > 0 &&
    !isOtherMatter(told, undoing, i)
      ? [i]
      : [],
  );
  const theirs = held.filter((i) => (undoing.by === null ? isOfWords(told, undoing, i) : names(told, undoing.by, i)));
  const found = theirs.at(-1);
  // what has a matter of its own ends only what is of that
  const isFar = found !== undefined && undoing.by === null && undoing.sentence - found > undoing.reach;
  return isFar ? undefined : found;
}

/** Within how many sentences a description that no sentence has ("the striker was cleared") means whoever was told of. */
const CLOSE = 2;

/** Whether a sentence may tell of the one whom an undoing names by a name that the reading does not know, or by what they are. */
function isOfWords({ syntax }: Told, { words, sentence }: Undoing, i: number): boolean {
  if (words.size === 0) return true;
  const own = tokensOf(syntax, syntax.sentences[sentence]!);
  // "a surveyor was questioned and released without charge" brings in somebody new, of whom nothing was told before
  const isNew = own.some((t) => words.has(t.lower) && own.some((d) => d.head === t.index && /^an?$/.test(d.lower)));
  const isName = own.some((t) => words.has(t.lower) && t.upos === 'PROPN');
  return (
    tokensOf(syntax, syntax.sentences[i]!).some((t) => words.has(t.lower)) ||
    (!isName && !isNew && sentence - i <= CLOSE)
  );
}

/** Whom a sentence accuses, charges, convicts or dismisses, as entity ids: whom the verb is done to, else whoever is named beside the noun. */
function heldAgainst(told: Told, i: number, measures: ReadonlySet<string>): Set<string> {
  const tree = keptTreeOf(told.syntax);
  const speaker = saidBy(told, i);
  const found = new Set<string>();
  for (const token of measuresIn(told, i, measures)) {
    const ends = token.upos === 'VERB' && measureOf(token) !== undefined ? doneTo(tree, token) : null;
    for (const { id, kind, mentions } of told.entities) {
      if (kind === 'place' || (id === speaker && !ends)) continue;
      const isIt = ends
        ? ends.some((t) => mentions.some((m) => overlaps(m, t)))
        : mentions.some((m) => contains(told.syntax.sentences[i]!, m));
      if (isIt) found.add(id);
    }
  }
  return found;
}

/** Whom a verb is done to, with what stands beside each: "the surgeon X", "X and his wife". */
function doneTo(tree: Tree, verb: Token): Token[] {
  const { doer, doneTo: whom } = rolesOf(tree, verb);
  const passive = verb.xpos === 'VBN' ? [doer, ...dependantsIn(tree, verb.index, 'nsubj:pass')] : [];
  const ends = [whom, ...passive].filter((e) => e !== undefined);
  const beside = ends.flatMap((e) => [e, ...dependantsIn(tree, e, 'conj', 'appos', 'flat')]);
  return [...new Set(beside)].map((e) => tree.tokens[e]!);
}

/** The words of a sentence that hold something against somebody, of these kinds; not those told as not so. */
function measuresIn(told: Told, i: number, measures: ReadonlySet<string>): Token[] {
  const tree = keptTreeOf(told.syntax);
  return tokensOf(told.syntax, told.syntax.sentences[i]!).filter((t) => {
    if (isDeniedBelow(tree, t)) return false;
    const measure: Measure | undefined = measureOf(t);
    if (measure !== undefined && isCalledWrong(tree, t)) return false;
    if (measure !== undefined) return measures.has(measure) && (measure !== 'claim' || isClaim(told, i));
    if (!measures.has('claim')) return false;
    // "said that she had ignored warnings"
    if (isClaim(told, i) && t.upos === 'VERB' && wordSet('blame-words.tsv').has(t.lemma.toLowerCase())) return true;
    if (!wordSet('wrongdoing-words.tsv').has(t.lemma.toLowerCase())) return false;
    // "was at home on the night of the theft" names the crime and no culprit
    return told.sentences[i]!.standing === 'allegation' || !/^(?:nmod|obl|compound)/.test(t.deprel);
  });
}

/** "Suing the police for wrongful arrest" holds nothing against whoever sues. */
function isCalledWrong(tree: Tree, { index, upos }: Token): boolean {
  const before = upos === 'NOUN' ? dependantsIn(tree, index, 'amod') : [];
  return before.some((i) => /^(?:wrongful|unlawful|false|unfair)$/.test(tree.tokens[i]!.lower));
}

/** "Report" and "story" are claims only where somebody is accused. */
function isClaim(told: Told, i: number): boolean {
  return told.sentences[i]!.standing === 'allegation' || told.sentences[i]!.standing === 'said';
}

/** Whether an undoing names its matter and the sentence names another crime. */
function isOtherMatter(told: Told, { matter }: Undoing, i: number): boolean {
  if (matter.length === 0) return false;
  const own = contentOf(tokensOf(told.syntax, told.syntax.sentences[i]!));
  if (matter.some((m) => own.some((w) => likeness(m, w) >= LIKE))) return false;
  // "cleared of fraud" ends "the charge" as such, not another crime
  const crimes = own.filter((w) => wordSet('wrongdoing-words.tsv').has(w.lemma));
  const general = matter.every((m) => wordSet('wrongdoing-words.tsv').has(m.lemma));
  return crimes.length > 0 || !general;
}

/** Whether a sentence behind an undoing tells a conviction or dismissal that came after it: without a "had", it is another one. */
function isLater(told: Told, i: number): boolean {
  const tokens = tokensOf(told.syntax, told.syntax.sentences[i]!);
  return (
    tokens.some((t) => t.upos === 'VERB' && /^(?:conviction|dismissal)$/.test(measureOf(t) ?? '')) &&
    !tokens.some((t) => t.lower === 'had')
  );
}

function names({ entities, syntax }: Told, id: string, i: number): boolean {
  const own = syntax.sentences[i]!;
  return entities.some((e) => e.id === id && e.mentions.some((m) => contains(own, m)));
}

function saidBy({ quotes, syntax }: Told, i: number): string | null {
  const own = syntax.sentences[i]!;
  return quotes.find((q) => q.speaker?.entity && q.spans.some((s) => overlaps(s, own)))?.speaker?.entity ?? null;
}
