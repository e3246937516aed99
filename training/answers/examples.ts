/** Questions with their gold answers, from files in the form that `README.md` beside this says, as rows of features. */
import { readFileSync } from 'node:fs';
import { makeArticle } from '../../src/article/article.ts';
import { contains } from '../../src/article/span.ts';
import { type Question, understand } from '../../src/reading/answer/question/question.ts';
import type { Row } from '../../src/reading/answer/rank/features/index.ts';
import { rowsFor } from '../../src/reading/answer/rank/rank.ts';
import { spanOf } from '../../src/reading/index/candidates.ts';
import { read } from '../../src/reading/read.ts';
import type { Reading } from '../../src/reading/reading.ts';

/** A gold answer: its words, and where they begin, if known. */
export type Gold = readonly [words: string, at: number | null];

export interface Asked {
  /** The document, by which halves are made. */
  readonly document: string;
  readonly reading: Reading;
  readonly question: string;
  readonly gold: readonly Gold[];
  /** Where only one sentence was asked about. */
  readonly within: { readonly start: number; readonly end: number } | null;
}

export interface Example extends Asked {
  readonly understood: Question;
  readonly rows: readonly Row[];
  /** For each row, how many words it shares with the nearest gold answer (F1), halved where that stands elsewhere. */
  readonly share: readonly number[];
  /** For each row, whether its sentence holds a gold answer. */
  readonly here: readonly boolean[];
}

interface File {
  readonly title?: string;
  readonly id?: string;
  readonly doc?: string;
  readonly text?: string;
  readonly qas?: readonly { readonly q: string; readonly a: readonly Gold[] }[];
  readonly paragraphs?: readonly { readonly pid: string; readonly text: string; readonly qas: File['qas'] }[];
}

/** Documents whose paragraphs are texts of their own (SQuAD), or that are one text (articles). */
export function askedOf(path: string): Asked[] {
  return (JSON.parse(readFileSync(path, 'utf8')) as File[]).flatMap((d) =>
    (d.paragraphs ?? [{ text: d.text!, qas: d.qas }]).flatMap(({ text, qas }) => {
      const reading = read(makeArticle({ id: 'x', title: 'x', text }));
      const document = d.title ?? d.id!;
      return qas!.map(({ q, a }) => ({ document, reading, question: q, gold: a, within: null }));
    }),
  );
}

/** Documents asked about sentence by sentence (QAMR): the sentences are joined to articles again by their numbers, paragraph:sentence. */
export function askedOfSentences(path: string): Asked[] {
  return (JSON.parse(readFileSync(path, 'utf8')) as File[]).flatMap((d) => {
    let text = '';
    let paragraph = '';
    const starts: number[] = [];
    for (const { pid, text: sentence } of d.paragraphs!) {
      const number = pid.split(':').at(-2)!;
      if (text !== '') text += number === paragraph ? ' ' : '\n\n';
      paragraph = number;
      starts.push(text.length);
      text += sentence;
    }
    const reading = read(makeArticle({ id: 'x', title: 'x', text }));
    return d.paragraphs!.flatMap(({ text: sentence, qas }, i) => {
      const start = starts[i]!;
      return qas!.map(({ q, a }) => ({
        document: d.doc!,
        reading,
        question: q,
        gold: a.map(([words, at]): Gold => [words, at === null ? null : at + start]),
        within: { start, end: start + sentence.length + 1 },
      }));
    });
  });
}

/** A question's candidates with what each is worth. */
export function exampleOf(asked: Asked): Example {
  const { reading, gold, within } = asked;
  const inside = (i: number) => {
    const s = reading.sentences[i]!;
    return within === null || (s.start >= within.start && s.end <= within.end);
  };
  const understood = understand(reading, asked.question, null);
  const rows = rowsFor(reading, understood, within ? inside : undefined);
  const here = rows.map(({ candidate }) => {
    const own = [
      reading.sentences[candidate.sentence]!,
      ...reading.sentences.filter((s) => candidate.named && contains(s, candidate.named)),
    ];
    return gold.some(([words, at]) => at === null || own.some((s) => at < s.end && at + words.length > s.start));
  });
  const share = rows.map(({ candidate }, i) => {
    const { text } = reading.article;
    const { start, end } = spanOf(reading, candidate);
    const f1 = sharedWords(text.slice(start, end), gold);
    // where the gold answer is the pronoun itself, the one that it stands for is right
    const pronoun = candidate.named ? sharedWords(reading.syntax.tokens[candidate.first]!.text, gold) : 0;
    return here[i] ? Math.max(f1, pronoun) : f1 / 2;
  });
  return { ...asked, understood, rows, share, here };
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\w\s]|_/g, '')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .split(/\s+/)
    .filter(Boolean);

/** F1 of shared words with the nearest of the gold answers, as SQuAD counts it. */
function sharedWords(said: string, gold: readonly Gold[]): number {
  const a = wordsOf(said);
  return Math.max(
    0,
    ...gold.map(([words]) => {
      const b = wordsOf(words);
      const left = [...b];
      let both = 0;
      for (const word of a) {
        const i = left.indexOf(word);
        if (i < 0) continue;
        left.splice(i, 1);
        both++;
      }
      return both > 0 ? (2 * both) / (a.length + b.length) : 0;
    }),
  );
}
