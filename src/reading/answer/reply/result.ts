import { type Citation, cite, type Reading, type Standing } from '../../reading.ts';
import { asked, say, type Wording } from '../../wording.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/question.ts';

/** The article's answer to a question, or that it does not say. */
export interface Answer {
  readonly question: Question;
  readonly kind: 'answer' | 'not-in-article';
  readonly wording: Wording;
  /** The shortest exact answer where the question asks for one. */
  readonly span: Citation | null;
  readonly standing: Standing | null;
  /** Whose words the answer is; null for the article's own. */
  readonly speaker: string | null;
  /** What the answer rests on; empty for `not-in-article`. */
  readonly citations: readonly Citation[];
  /** For `not-in-article`, up to three passages that come nearest. */
  readonly nearest: readonly Citation[];
  /** What a reader must know beside it: what day "Tuesday" was, that there is more than is shown and how to see it; may be empty. */
  readonly note?: Wording;
  /** Entity ids that question and answer were about. */
  readonly entities: readonly string[];
  /** How far an answer told, from where "tell me more" goes on; its first citation where absent. */
  readonly reached?: Citation;
  /** The way to the answer, line by line. Found when somebody asks: it takes what speaks against sentences that nobody sees. */
  readonly explain: () => readonly string[];
}

export function notSaid(reading: Reading, question: Question, wording: Wording, weighed: readonly Evidence[]): Answer {
  const nearest = weighed
    .filter((e) => e.coverage >= 0.3)
    .slice(0, 3)
    .map((e) => cite(reading.article, reading.sentences[e.sentence]!));
  return {
    ...decline(question, wording, nearest),
    entities: question.entities.map((e) => e.id),
    explain: () => explain(reading, question, weighed),
  };
}

/** That the article does not have the names of a question, each as it was typed, with the words in capitals that it stands among. */
export function notMentioned({ text, unknownNames }: Question): Wording {
  const names: string[] = [];
  for (const word of unknownNames) {
    const longer = `${names.at(-1)} ${word}`;
    const whole = wholeName(text, word);
    if (text.includes(longer)) names[names.length - 1] = longer;
    else if (!names.at(-1)?.includes(whole)) names.push(whole);
  }
  const listed = names.flatMap((name, i) => (i === 0 ? say`“${asked(name)}”` : say` or “${asked(name)}”`));
  return say`The article does not mention ${listed}.`;
}

/** A word of a name with those beside it that are written with a capital, but for the first of the question: "Independent Group". */
function wholeName(text: string, word: string): string {
  const words = text.split(' ');
  const isNamed = (i: number) => i > 0 && /^\p{Lu}\p{L}*$/u.test(words[i] ?? '');
  let first = words.findIndex((w) => w.startsWith(word));
  if (first < 0) return word;
  let last = first;
  while (isNamed(first - 1)) first--;
  while (words[last]!.endsWith(word) && isNamed(last + 1)) last++;
  const name = words.slice(first, last + 1).join(' ');
  return (
    name.slice(0, name.lastIndexOf(words[last]!)) +
    (last === first || words[last]!.startsWith(word) ? word : words[last]!)
  );
}

export function decline(question: Question, wording: Wording, nearest: readonly Citation[]): Answer {
  return {
    question,
    kind: 'not-in-article',
    wording,
    span: null,
    standing: null,
    speaker: null,
    citations: [],
    nearest,
    entities: [],
    explain: () => question.steps,
  };
}

/** How the question was understood, and the sentences that came nearest with why each fell. */
export function explain(reading: Reading, question: Question, weighed: readonly Evidence[]): string[] {
  return [
    ...question.steps,
    ...weighed.slice(0, 5).map(({ sentence, coverage, fault, value }) => {
      const { start, end, paragraph } = reading.sentences[sentence]!;
      const words = reading.article.text.slice(start, Math.min(end, start + 70));
      const found = value ? `, answer “${reading.article.text.slice(value.start, value.end)}”` : '';
      return `¶${paragraph} ${coverage.toFixed(2)} ${fault ? `falls: ${fault}` : `stands${found}`} — ${words}`;
    }),
  ];
}
