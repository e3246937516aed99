import type { Question } from './question.ts';

/**
 * Something that is worked out of a question alone, once: a copy of the question that only has more steps shares its terms, and so what was
 * worked out. A copy that asks of others, or in another way, does not.
 */
export function ofQuestion<T>(make: (question: Question) => T): (question: Question) => T {
  const kept = new WeakMap<Question['terms'], { readonly question: Question; readonly value: T }>();
  return (question) => {
    const known = kept.get(question.terms);
    if (known && isAlike(known.question, question)) return known.value;
    const value = make(question);
    kept.set(question.terms, { question, value });
    return value;
  };
}

function isAlike(a: Question, b: Question): boolean {
  return a === b || (a.kind === b.kind && a.whole === b.whole && a.entities === b.entities);
}
