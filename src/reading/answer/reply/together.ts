import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import { onceEach } from '../../reading.ts';
import { asked, plain, say, type Wording } from '../../wording.ts';

import type { Answer } from './result.ts';

/**
 * The answers to the parts of one question as one. What the article does not say of a part is told beside what it does; where two parts
 * rest on the same sentence, it stands once.
 *
 * @param typed the whole question as it was typed
 */
export function together(answers: readonly Answer[], typed: string): Answer {
  const answered = answers.filter((a) => a.kind === 'answer');
  const [first] = answered.length > 0 ? answered : answers;
  const told: Wording[] = [];
  for (const { wording } of answers.map((found) => withKind(found, typed)))
    if (!told.some((other) => plain(other) === plain(wording))) told.push(wording);
  return {
    ...first!,
    note: joined(answers.flatMap(({ note }) => (note && note.length > 0 ? [note] : []))),
    wording: told.reduce<Wording>((all, wording, i) => (i === 0 ? wording : say`${all} ${wording}`), []),
    citations: onceEach(answered.flatMap((a) => a.citations)),
    nearest: answered.length > 0 ? [] : onceEach(answers.flatMap((a) => a.nearest)).slice(0, 3),
    entities: [...new Set(answers.flatMap((a) => a.entities))],
    explain: () => answers.flatMap((a) => [`of the question “${a.question.whole}”`, ...a.explain()]),
  };
}

/** Different notes in a row, each once. */
function joined(notes: readonly Wording[]): Wording {
  const different = notes.filter((n, i) => notes.findIndex((other) => plain(other) === plain(n)) === i);
  return different.reduce<Wording>((all, note, i) => (i === 0 ? note : say`${all} ${note}`), []);
}

/** A part that is not answered says which it is. */
function withKind(found: Answer, typed: string): Answer {
  if (found.kind === 'answer' || plain(found.wording) !== 'The article does not say.') return found;
  return { ...found, wording: missing(found, typed) };
}

function missing({ question, wording }: Answer, typed: string): Wording {
  const part = withoutEnd(question.text, QUESTION_END);
  switch (question.kind) {
    case 'who':
      return say`The article does not say who.`;
    case 'when':
      return say`The article does not say when.`;
    case 'where':
      return say`The article does not say where.`;
    case 'why':
      return say`The article does not say why.`;
    case 'how':
      return say`The article does not say how.`;
    case 'how-many':
      return say`The article does not say how many or how much.`;
    case 'how-old':
      return say`The article does not say at what age.`;
    case 'how-long':
      return say`The article does not say how long.`;
    default:
      // "none will be made redundant (¶5). The article does not say." would leave open what it does not say; only what was typed is given back
      return typed.toLowerCase().includes(part.toLowerCase()) && !/["“”]/.test(part)
        ? say`On “${asked(part)}”, the article does not say.`
        : wording;
  }
}
