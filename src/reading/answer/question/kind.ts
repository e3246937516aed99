import { keep, table } from '../../language.ts';

export type QuestionKind =
  | 'who'
  | 'what'
  | 'when'
  | 'where'
  | 'why'
  | 'how'
  | 'how-many'
  | 'how-old'
  | 'how-long'
  | 'yes-no'
  | 'definition'
  | 'speech'
  | 'judgement'
  | 'opinion'
  | 'instruction'
  | 'talk';

/** What kind of question a phrase makes it, wherever the rest of it goes: an opinion, an order, talk; undefined for any other question. */
export function talkKind(...read: readonly string[]): QuestionKind | undefined {
  return keep('talk-phrases', talkPhrases).find(({ said }) => read.some((text) => said.test(text)))?.kind;
}

function talkPhrases(): { readonly said: RegExp; readonly kind: QuestionKind }[] {
  return table('opinion-phrases.tsv').map(([phrase = '', kind]) => ({
    said: new RegExp(phrase.startsWith('^') ? `${phrase}\\b` : `\\b${phrase}\\b`),
    kind: kind as QuestionKind,
  }));
}

/**
 * What a question asks for by its first words.
 *
 * @param q the question in lower case
 * @param terms how many content words it has beside names
 */
export function kindOf(q: string, terms: number): QuestionKind {
  const head = q.replace(/^(?:and|but|so)[\s,]+/, '');
  // "who Ann Lee is", as in "tell me who Ann Lee is", asks the same
  if (
    terms === 0 &&
    !/^(?:who|what) (?:is|was|are|were) (?:in|on|at|near|behind|with|from|for|under)\b|\b(?:of|in|on|at|near|behind|with|from|for|under)\W*$/.test(
      head,
    ) &&
    /^(?:who|what)(?:(?:'s| is| was| are| were|s)\b| .* (?:is|was|are|were)\W*$)/.test(head)
  )
    return 'definition';
  if (/^who|^whom|^whose|^by whom/.test(head)) return 'who';
  if (/^when|^(?:in |on )?(?:what|which) (?:year|date|day|month|time)/.test(head)) return 'when';
  if (/^where|^in (?:what|which) (?:place|city|country|town)/.test(head)) return 'where';
  if (/^why|^what (?:was|is) the reason|^how come/.test(head)) return 'why';
  if (/^how (?:many|much)/.test(head)) return 'how-many';
  if (/^how old|^what age/.test(head)) return 'how-old';
  if (/^how long/.test(head)) return 'how-long';
  if (/^how/.test(head)) return 'how';
  if (
    /^(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|isn't|wasn't|didn't|doesn't)\b/.test(head)
  )
    return 'yes-no';
  return 'what';
}
