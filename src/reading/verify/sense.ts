import { overlaps, type Span } from '../../article/span.ts';
import { resolveName } from '../entities/lookup.ts';
import { wordMap, wordSet } from '../language.ts';
import { isContrary, oppositesOf } from '../lexicon/contrast.ts';
import { speechVerb } from '../lexicon/speech-verbs.ts';
import { stem } from '../lexicon/stem.ts';
import type { Reading } from '../reading.ts';
import { irregularBase } from '../syntax/lemma.ts';
import type { Change } from './compare.ts';
import { isOtherRole } from './other-role.ts';
import { otherMark } from './same-marks.ts';
import { inOrder, type Warning } from './verification.ts';
import { senseOf } from './words.ts';

/** Most words of the article that may be left out in one place before they count as a passage of their own. */
const SHORT_CUT = 5;

/** What the differences between the given words and the article's do to the sense, the gravest first. */
export function warningsOf(reading: Reading, claim: string, changes: readonly Change[]): Warning[] {
  const found = new Set<Warning>();
  for (const change of changes) {
    const given = change.theirs.map((w) => w.key);
    const own = change.ours.map((w) => w.key);
    if (given.length === 0 && own.length > SHORT_CUT) {
      found.add('joined');
      continue;
    }
    for (const warning of warningsOfOne(reading, claim, change, given, own)) found.add(warning);
  }
  if (isTurnedRound(changes)) found.add(changes.some((c) => isNamed(reading, claim, c)) ? 'value' : 'negation');
  return inOrder(found);
}

function warningsOfOne(
  reading: Reading,
  claim: string,
  change: Change,
  given: readonly string[],
  own: readonly string[],
): Warning[] {
  const found: Warning[] = [];
  const added = given.filter((k) => !own.includes(k));
  const lost = own.filter((k) => !given.includes(k));
  const count = (keys: readonly string[], sense: string) => keys.filter((k) => senseOf(k) === sense).length;
  const differs = (sense: string) => count(added, sense) !== count(lost, sense);
  if (count(added, 'negation') % 2 !== count(lost, 'negation') % 2) found.push('negation');
  else if (added.some((a) => lost.some((l) => areOpposite(a, l)))) found.push('negation');
  const mark = otherMark(given, own);
  if (mark) found.push(mark);
  if (isOtherRole(reading, claim, change)) found.push('standing');
  // to be arrested is not to be charged, nor to buy to rent
  const isAnotherDeed = added.some((a) => lost.some((l) => isContrary({ lemma: a }, { lemma: l })));
  if (differs('standing') || (isAnotherDeed && found.length === 0)) found.push('standing');
  if (differs('open')) found.push('open');
  const number = (k: string) => /[\p{N}\p{Sc}%]/u.test(k) || senseOf(k) === 'quantity';
  // figures that were only left out say less, not something else
  if (mark) return inOrder(found);
  if (added.some(number) || (lost.some((k) => senseOf(k) === 'quantity') && !lost.some((k) => /\p{N}/u.test(k))))
    found.push('value');
  else if (isNamed(reading, claim, change)) found.push('value');
  if (given.length === 0 && change.ours.some((w) => isReport(reading, w))) found.push('attribution');
  if (isOtherTense(added, lost)) found.push('tense');
  return found;
}

/** Whether a word reports what others say: "began" and "continued" do so only where somebody's words hang on them. */
function isReport({ quotes }: Reading, word: Change['ours'][number]): boolean {
  if (speechVerb(word.key)?.form !== 'finite') return false;
  if (quotes.some((q) => q.spans.some((s) => s.quoted && overlaps(s, word)))) return false;
  return !isOfCourse(word.key) || quotes.some((q) => q.cue && overlaps(q.cue, word));
}

/** "Began to", "continued": the course of a deed, which is told of words too. */
function isOfCourse(key: string): boolean {
  return wordSet('implicative-verbs.tsv').has(irregularBase(key)) || wordSet('implicative-verbs.tsv').has(stem(key));
}

/** The word of the article that was left out by a change and that a reader must see: an "if", a "claims". */
export function leftOutBy(changes: readonly Change[], warning: Warning | undefined): Span | null {
  if (warning !== 'open' && warning !== 'standing') return null;
  for (const { theirs, ours } of changes) {
    const word = ours.find((w) => senseOf(w.key) === warning && !theirs.some((t) => t.key === w.key));
    if (word) return { start: word.start, end: word.end };
  }
  return null;
}

/** Whether two words are opposites: by prefix ("willing", "unwilling") or by the list. */
export function areOpposite(a: string, b: string): boolean {
  for (const prefix of ['un', 'in', 'im', 'ir', 'dis', 'non'])
    if ((a.length > 3 && b === prefix + a) || (b.length > 3 && a === prefix + b)) return true;
  return oppositesOf(a).has(b);
}

/** Whether the same words stand on both sides in other places: "keep secrets, not leak them" and "leak secrets, not keep them". */
function isTurnedRound(changes: readonly Change[]): boolean {
  const content = (keys: readonly string[]) => keys.filter((k) => !wordSet('function-words.tsv').has(k)).sort();
  const given = content(changes.flatMap((c) => c.theirs.map((w) => w.key)));
  const own = content(changes.flatMap((c) => c.ours.map((w) => w.key)));
  return changes.length > 1 && given.length > 1 && given.join(' ') === own.join(' ');
}

/** Whether a name was put in, or another in its place. Titles make no difference, nor does a longer form of the same name. */
function isNamed(reading: Reading, claim: string, { theirs, ours }: Change): boolean {
  const titles = wordMap('honorifics.tsv');
  const names = (text: string, words: Change['theirs'], atStart: number) =>
    words.filter(
      (w) =>
        w.start > atStart &&
        /^\p{Lu}/u.test(text.slice(w.start, w.end)) &&
        !titles.has(w.key) &&
        !wordSet('function-words.tsv').has(w.key),
    );
  const given = names(claim, theirs, -1).filter((w) => w.start > 0 || resolveName(reading.entities, w.key).length > 0);
  const own = names(reading.article.text, ours, -1);
  if (given.length === 0) return false;
  const entities = (text: string, words: Change['theirs']) =>
    new Set(
      words.flatMap((w) =>
        resolveName(reading.entities, text.slice(w.start, w.end))
          .slice(0, 1)
          .map((e) => e.id),
      ),
    );
  const theirsNamed = entities(claim, given);
  const oursNamed = entities(reading.article.text, own);
  if (theirsNamed.size === 0) return true;
  // the person is named elsewhere in the stretch, or a pronoun stands for them there
  const stretch = ours[0];
  const pronoun =
    stretch &&
    reading.entities.some(
      (e) => theirsNamed.has(e.id) && e.mentions.some((m) => m.start >= stretch.start && m.end <= ours.at(-1)!.end),
    );
  if (pronoun) return false;
  return own.length > 0 ? ![...theirsNamed].some((id) => oursNamed.has(id)) : ours.length > 0;
}

/** Whether a verb's form or its auxiliary was changed. */
function isOtherTense(added: readonly string[], lost: readonly string[]): boolean {
  if (added.some(isAuxiliary) || lost.some(isAuxiliary)) return added.length > 0 && lost.length > 0;
  const base = (k: string) => stem(irregularBase(k));
  return added.some((a) => lost.some((l) => base(a) === base(l)));
}

const isAuxiliary = (key: string): boolean =>
  wordSet('auxiliaries.tsv').has(key) || /^(?:will|would|shall|should)$/.test(key);
