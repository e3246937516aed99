import { contains, overlaps } from '../../article/span.ts';
import { keep, table, wordMap, wordSet } from '../language.ts';
import type { Reading } from '../reading.ts';
import type { StandingSentence } from '../standing/standing.ts';
import { tokensOf } from '../syntax/syntax.ts';
import { termsOf } from './weigh.ts';

/** What fairness looks at: a reading, or one on its way to be one. */
export type Told = Pick<Reading, 'article' | 'syntax' | 'entities' | 'quotes'> & {
  readonly sentences: readonly StandingSentence[];
};

/** Which sentences must come together: for each sentence, the ones that it may not be shown without. */
export type Companions = readonly (readonly number[])[];

/** Within how many sentences what is said next counts as said in return. */
const NEAR = 4;

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
  const answers = sentences.flatMap((_, i) => (isAnswer(told, i) ? [{ index: i, by: denierOf(told, i) }] : []));
  const companions: number[][] = sentences.map(() => []);
  for (const accusation of accusations) {
    const { accuser, accused } = sidesOf(told, accusation);
    const scored = answers
      // whoever accuses does not answer by denying something else
      .filter(({ index, by }) => index !== accusation && (by === null || by !== accuser || accused.has(by)))
      .map(({ index, by }) => {
        const distance = index - accusation;
        let score = sentences[index]!.standing === 'denial' ? 1.5 : 0.5;
        if (by !== null && accused.has(by)) score += 3;
        else if (by !== null && accused.size > 0) score -= 1;
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
  for (const { index, by } of answers) {
    const denial = sentences[index]!.standing === 'denial';
    const answered = lastOfOthers(told, index, by, denial ? NEAR : 1);
    // what the article opens with is what its denials answer
    if (denial && index > NEAR && sentences[0]!.standing === 'said' && common(terms[0]!, terms[index]!) > 0)
      answered.push(0);
    if (denial && companions[index]!.length === 0) companions[index]!.push(...answered.slice(0, 1));
    for (const i of answered) if (!companions[i]!.includes(index)) companions[i]!.push(index);
  }
  return companions;
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

/** Whether a sentence says of somebody that they did wrong, without itself giving the answer. */
export function isAccusation({ sentences, syntax }: Told, i: number): boolean {
  const { standing } = sentences[i]!;
  if (standing === 'allegation') return true;
  if (standing === 'denial') return false;
  return tokensOf(syntax, syntax.sentences[i]!).some(
    (t) =>
      wordSet('wrongdoing-words.tsv').has(t.lemma.toLowerCase()) ||
      wordMap('standing-words.tsv').get(t.lower) === 'allegation',
  );
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

/** Who accuses in a sentence, and everybody else that it names. */
function sidesOf(
  { syntax, entities, quotes }: Told,
  i: number,
): { accuser: string | null; accused: ReadonlySet<string> } {
  const sentence = syntax.sentences[i]!;
  const accuser = quotes.find((q) => q.speaker && q.spans.some((s) => overlaps(s, sentence)))?.speaker?.entity ?? null;
  const named = entities.filter((e) => e.mentions.some((m) => contains(sentence, m))).map((e) => e.id);
  return { accuser, accused: new Set(named.filter((id) => id !== accuser)) };
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const term of a) if (b.has(term)) both++;
  return both;
}
