import { contains, overlaps } from '../../article/span.ts';
import { keep, table, wordMap } from '../language.ts';
import type { StandingSentence } from '../standing/standing.ts';
import { tokensOf } from '../syntax/syntax.ts';
import { answeredBy, NEAR } from './answered.ts';
import { type Denial, denialsOf, matterOf } from './denials.ts';
import { rejoinderTo } from './rejoinders.ts';
import { isAccusation, sidesOf } from './sides.ts';
import type { Told } from './told.ts';
import type { Undoing } from './undoing.ts';
import { measureOf, undoingsOf } from './undoings.ts';
import { undoneBy } from './undone.ts';
import { termsOf } from './weigh.ts';

/** Which sentences must come together: for each sentence, the ones that it may not be shown without. */
export type Companions = readonly (readonly number[])[];

const kept = new WeakMap<readonly StandingSentence[], Companions>();

/**
 * For each sentence that carries an accusation, the answer that the article gives to it; for each denial, what it denies.
 * Of several answers it is the one in which those accused deny, which speaks of the same, or which follows closely; rather one too
 * many than none. Somebody who accuses others does not answer that accusation by denying another.
 */
export function companionsOf(told: Told): Companions {
  let companions = kept.get(told.sentences);
  if (!companions) {
    companions = pair(told);
    kept.set(told.sentences, companions);
  }
  return companions;
}

function pair(told: Told): Companions {
  const { sentences, syntax } = told;
  const terms = termsOf(syntax);
  const accusations = sentences.flatMap((_, i) => (isAccusation(told, i) ? [i] : []));
  const denials = new Map(denialsOf(told).map((d) => [d.sentence, d]));
  const answers = sentences.flatMap(({ standing }, i) =>
    // what points at one sentence is that one's answer and no other's
    isAnswer(told, i) && (standing !== 'denial' || denials.has(i)) && (denials.get(i)?.claims ?? null) === null
      ? [{ index: i, by: denierOf(told, i) }]
      : [],
  );
  const companions: number[][] = sentences.map(() => []);
  for (const accusation of accusations) {
    const { accuser, accused } = sidesOf(told, accusation);
    const scored = answers
      // whoever accuses does not answer by denying something else
      .filter(({ index, by }) => index !== accusation && (by === null || by !== accuser || accused.has(by)))
      .filter(({ index }) => !isOfElse(told, index, accusation))
      .filter(({ index, by }) => mayAnswer(told, index, by, accusation))
      .map(({ index, by }) => {
        const distance = index - accusation;
        let score = sentences[index]!.standing === 'denial' ? 1.5 : 0.5;
        if (by !== null && accused.has(by)) score += 3;
        if (distance > 0 && distance <= NEAR) score += 1 - distance / (2 * NEAR);
        score += Math.min(2, common(terms[accusation]!, terms[index]!)) / 2;
        return { index, score: score - Math.abs(distance) / (10 + sentences.length) };
      })
      .filter(({ score }) => score > 0)
      .sort((x, y) => y.score - x.score);
    const [best] = scored;
    if (!best) continue;
    // that somebody would not comment is no substitute for a denial
    const denial = scored.find(({ index }) => sentences[index]!.standing === 'denial') ?? best;
    for (const { index } of new Set([best, denial])) {
      companions[accusation]!.push(index);
      if (sentences[index]!.standing === 'denial' && companions[index]!.length === 0)
        companions[index]!.push(accusation);
    }
  }
  for (const denial of denialsOf(told)) {
    for (const i of answeredBy(told, denial))
      if (!companions[i]!.includes(denial.sentence)) companions[i]!.push(denial.sentence);
    // a denial without its charge tells of one that nobody has seen
    if (denial.isFirm && companions[denial.sentence]!.length === 0) {
      const charges = answeredBy(told, denial).filter((i) => sentences[i]!.standing !== 'denial');
      const nearest = charges.filter((i) => i < denial.sentence).at(-1) ?? charges[0];
      if (nearest !== undefined) companions[denial.sentence]!.push(nearest);
    }
    // by itself it says nothing
    if (denial.claims) companions[denial.sentence]!.push(...denial.claims.slice(0, 1));
  }
  for (const undoing of undoingsOf(told)) {
    for (const i of undoneBy(told, undoing))
      if (!companions[i]!.includes(undoing.sentence)) companions[i]!.push(undoing.sentence);
  }
  for (const { index, by } of answers) {
    const denial = sentences[index]!.standing === 'denial';
    // what names its matter, and is told of just that elsewhere, answers nothing by standing near
    const own = denials.get(index);
    const isKnown = own !== undefined && sentences.some((_, i) => i !== index && matterOf(told, own, i) === 'same');
    const isPerson = told.entities.some((e) => e.id === by && e.kind === 'person');
    const mayBe = (i: number) =>
      (!isKnown || !isOfElse(told, index, i)) && (!isPerson || mayAnswer(told, index, by, i));
    const answered = lastOfOthers(told, index, by, denial ? NEAR : 1).filter(mayBe);
    // what the article opens with is what its denials answer
    const opens = denial && index > NEAR && sentences[0]!.standing === 'said' && mayBe(0);
    if (opens && common(terms[0]!, terms[index]!) > 0) answered.push(0);
    if (denial && companions[index]!.length === 0) companions[index]!.push(...answered.slice(0, 1));
    for (const i of answered) if (!companions[i]!.includes(index)) companions[i]!.push(index);
  }
  return companions;
}

/**
 * Whether an answer can be one to an accusation: it is given by somebody accused there, or of just that matter by others who speak for
 * them; where it names nobody, it stands close behind it.
 */
function mayAnswer(told: Told, index: number, by: string | null, accusation: number): boolean {
  const { accused } = sidesOf(told, accusation);
  const denial = denialsOf(told).find((d) => d.sentence === index);
  const matter = denial && denial.denied.length > 0 ? matterOf(told, denial, accusation) : null;
  if (by === null) return matter !== null || (index > accusation && index - accusation <= NEAR);
  const people = told.entities.filter((e) => e.kind === 'person' && accused.has(e.id));
  if (accused.has(by) || people.length === 0) return true;
  const isBody = told.entities.some((e) => e.id === by && e.kind !== 'person');
  // a body may be called otherwise there: "the authority"
  return matter === 'same' || (isBody && matter === 'part');
}

/** Whether a denial names a matter of which the sentence has nothing: it answers something else. */
function isOfElse(told: Told, index: number, accusation: number): boolean {
  const denial = denialsOf(told).find((d) => d.sentence === index);
  return denial !== undefined && matterOf(told, denial, accusation) === null;
}

/** Most undoings of one charge that stand beside it. */
const MOST_UNDONE = 2;

/**
 * The denials and undoings that belong beside some sentences and are not among them. What undid a charge stands there whatever is denied
 * beside it. Of the denials of each the first behind it that is of its matter, one that points at it before others.
 * Where an accusation names no person, a person's denial counts only beside it: to put a name to somebody whom the article leaves unnamed
 * is not ours.
 *
 * @param shown indices of sentences
 */
export function answersTo(told: Told, shown: readonly number[]): number[] {
  const found: number[] = [];
  // that somebody was acquitted accuses them of nothing
  const ends = new Set(undoingsOf(told).map((u) => u.sentence));
  for (const i of shown.filter((k) => !ends.has(k))) {
    const fitting = fittingOf(told, i);
    const [first] = fitting;
    const isPointed = telling(told).some((d) => d.sentence === first && d.claims !== null);
    const known = isPointed ? [first!] : fitting;
    const said = first === undefined ? rejoinderTo(told, i) : null;
    if (said !== null && !shown.includes(said)) found.push(said);
    if (first === undefined || known.some((d) => shown.includes(d) || found.includes(d))) continue;
    found.push(isPointed ? first : (fitting.find((d) => d > i) ?? first));
  }
  // the last word on a matter is the latest
  const undone = shown.flatMap((i) =>
    undoingsOf(told)
      .filter((u) => !shown.includes(u.sentence) && undoneBy(told, u).includes(i) && !endsToo(told, i, u))
      .map((u) => u.sentence)
      .slice(-MOST_UNDONE),
  );
  return [...new Set([...found, ...undone])].sort((a, b) => a - b);
}

/** The denials that say what is not so. */
const telling = (told: Told) => denialsOf(told).filter((d) => d.isFirm || d.denied.length > 0);

const fitting = new WeakMap<readonly StandingSentence[], Map<number, readonly number[]>>();

/**
 * The sentences that deny what a sentence tells, one that points at it before others. Found once for each sentence: every answer asks
 * for those of the sentences it shows, and to find them again took a fiftieth of its time.
 */
function fittingOf(told: Told, i: number): readonly number[] {
  let known = fitting.get(told.sentences);
  if (!known) {
    known = new Map();
    fitting.set(told.sentences, known);
  }
  let found = known.get(i);
  if (!found) {
    found = telling(told)
      .filter((d) => answers(told, d, i))
      .sort((a, b) => Number(b.claims?.includes(i) ?? false) - Number(a.claims?.includes(i) ?? false))
      .map((d) => d.sentence);
    known.set(i, found);
  }
  return found;
}

/** Whether a sentence itself only tells the same end for the same people: "X was acquitted" needs no "X was cleared" beside it. */
function endsToo(told: Told, i: number, { of }: Undoing): boolean {
  const own = undoingsOf(told).find((u) => u.sentence === i);
  if (!own || own.of.size === 0 || ![...of].every((id) => own.of.has(id))) return false;
  return tokensOf(told.syntax, told.syntax.sentences[i]!).every((t) => t.upos !== 'VERB' || measureOf(t) === undefined);
}

function answers(told: Told, denial: Denial, i: number): boolean {
  if (answeredBy(told, denial).includes(i)) return true;
  const { standing, paragraph, start, end } = told.sentences[i]!;
  const { accuser } = sidesOf(told, i);
  if (standing !== 'allegation' || matterOf(told, denial, i) === null || accuser === denial.by) return false;
  const people = told.entities.filter((e) => e.kind === 'person' && e.id !== accuser);
  if (people.some((e) => e.mentions.some((m) => contains({ start, end }, m)))) return false;
  const byPerson = told.entities.some((e) => e.kind === 'person' && e.id === denial.by);
  return !byPerson || Math.abs(told.sentences[denial.sentence]!.paragraph - paragraph) <= 1;
}

/** The sentences right before a denial in which somebody else speaks, the nearest first: what is denied, where no accusation is worded as one. */
function lastOfOthers(told: Told, index: number, by: string | null, near: number): number[] {
  const found: number[] = [];
  let other: string | null = null;
  for (let i = index - 1; i >= 0 && i >= index - near; i--) {
    if (told.sentences[i]!.standing !== 'said') continue;
    const { accuser } = sidesOf(told, i);
    if (accuser !== null && accuser === by) continue;
    if (accuser !== null && other !== null && accuser !== other) break;
    other ??= accuser;
    found.push(i);
  }
  return found;
}

function isAnswer({ article, sentences }: Told, i: number): boolean {
  const { standing, start, end } = sentences[i]!;
  if (standing === 'denial') return true;
  const words = article.text.slice(start, end).toLowerCase().replaceAll('’', "'");
  return keep('answer-phrases', () => table('answer-phrases.tsv').map(([phrase]) => phrase!)).some((phrase) =>
    words.includes(phrase),
  );
}

/** Who denies in a sentence: the subject of its verb of denial, else whoever speaks in it; null where it names nobody. */
function denierOf({ syntax, entities, quotes }: Told, i: number): string | null {
  const sentence = syntax.sentences[i]!;
  const tokens = tokensOf(syntax, sentence);
  const denial =
    tokens.find((t) => wordMap('standing-words.tsv').get(t.lower) === 'denial') ?? tokens.find((t) => t.head < 0);
  const subject = tokens.find((t) => t.head === denial?.index && t.deprel.startsWith('nsubj'));
  const named = subject && entities.find((e) => e.mentions.some((m) => contains(m, subject)));
  if (named) return named.id;
  return quotes.find((q) => q.speaker?.entity && q.spans.some((s) => overlaps(s, sentence)))?.speaker?.entity ?? null;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const term of a) if (b.has(term)) both++;
  return both;
}
