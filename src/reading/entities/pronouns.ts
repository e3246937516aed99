import { wordSet } from '../language.ts';
import { insideQuotation, type Quotation } from '../quotes/marks.ts';
import { type Syntax, type SyntaxSentence, type Token, tokenAt } from '../syntax/syntax.ts';
import type { Draft } from './draft.ts';

const pronouns: Readonly<Record<string, { readonly gender: 'male' | 'female'; readonly possessive: boolean }>> = {
  he: { gender: 'male', possessive: false },
  him: { gender: 'male', possessive: false },
  his: { gender: 'male', possessive: true },
  himself: { gender: 'male', possessive: false },
  she: { gender: 'female', possessive: false },
  her: { gender: 'female', possessive: true },
  hers: { gender: 'female', possessive: true },
  herself: { gender: 'female', possessive: false },
};

/**
 * Links he, she and their forms outside quotation marks to people, sentence by sentence:
 * to the subject of the sentence so far, else to the subject of the one before. A possessive with two people of that gender
 * before it in its sentence is left open, and so is a pronoun of an object, which points away from the subject.
 */
export function resolvePronouns(drafts: readonly Draft[], syntax: Syntax, quotations: readonly Quotation[]): void {
  const people = drafts.filter((d) => d.kind === 'person');
  const named = people
    .flatMap((draft) => draft.mentions.map((m) => ({ draft, start: m.start, end: m.end })))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let subject = null as Draft | null;
  let earlier = null as Draft | null;
  for (const sentence of syntax.sentences) {
    const here: { draft: Draft; start: number; end: number }[] = [];
    for (; next < named.length && named[next]!.start < sentence.end; next++) {
      if (named[next]!.start >= sentence.start && !insideQuotation(quotations, named[next]!.start))
        here.push(named[next]!);
    }
    let current = null as Draft | null;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = syntax.tokens[i]!;
      const mention = here.find((m) => m.start <= token.start && token.start < m.end);
      if (mention && current === null && isSubject(syntax, sentence, mention.start)) current = mention.draft;
      const pronoun = pronouns[token.lower];
      if (!pronoun || insideQuotation(quotations, token.start)) continue;
      const before = here.filter((m) => m.start < token.start && fits(m.draft, pronoun.gender));
      const rivals = new Set(before.map((m) => m.draft)).size;
      const target: Draft | null = current ?? subject;
      if (!target || !fits(target, pronoun.gender)) continue;
      // "Ann Lee left. The critic X Y wrote that she …": of one whose gender is known and one whose is not, either may be meant
      const rival = (target === current ? subject : null) ?? earlier;
      if (target.gender === null && rival && rival !== target && rival.gender === pronoun.gender) continue;
      if (pronoun.possessive && rivals > 1) continue;
      if (token.lower === 'him' || (token.lower === 'her' && !isWord(syntax.tokens[i + 1]))) continue;
      target.gender ??= pronoun.gender;
      target.mentions.push({
        start: token.start,
        end: token.end,
        by: 'pronoun',
        because: target === current ? 'the subject of this sentence' : 'the subject of the sentence before',
      });
      if (!pronoun.possessive) current ??= target;
    }
    if (subject !== null) earlier = subject;
    subject = current ?? (here.length === 0 ? subject : null);
  }
}

function fits(draft: Draft, gender: 'male' | 'female'): boolean {
  return draft.gender === null || draft.gender === gender;
}

function isWord(token: Token | undefined): boolean {
  return token !== undefined && /^\p{L}/u.test(token.text) && !wordSet('function-words.tsv').has(token.lower);
}

const prepositions = new Set([
  'of',
  'on',
  'at',
  'by',
  'to',
  'for',
  'with',
  'from',
  'against',
  'about',
  'over',
  'under',
  'between',
  'among',
  'after',
  'before',
  'like',
  'than',
  "'s",
  'and',
]);

/** Whether a name can be the subject: no preposition, conjunction or possessive right before it, and no "'s" behind. */
function isSubject(syntax: Syntax, sentence: SyntaxSentence, start: number): boolean {
  const { tokens } = syntax;
  const at = tokenAt(syntax, start);
  const before = at > sentence.first ? tokens[at - 1] : undefined;
  let after = at;
  while (after < sentence.last && /^\p{Lu}/u.test(tokens[after]!.text)) after++;
  const possessive = tokens[after]?.lower === "'s" && after < sentence.last;
  return !(before && prepositions.has(before.lower)) && !possessive && !isAside(tokens, at, after, sentence);
}

/** "In a letter to the bishop, Ann Lee, Ms Holt said": a name that only says who another noun is, and is followed by the subject itself. */
function isAside(tokens: readonly Token[], at: number, after: number, sentence: SyntaxSentence): boolean {
  if (tokens[at - 1]?.lower !== ',' || tokens[after]?.lower !== ',' || after >= sentence.last) return false;
  const name = tokens.slice(at, after).find((t) => t.head < at || t.head >= after);
  const noun = name && tokens[name.head];
  if (!name || !noun) return false;
  if (name.deprel.startsWith('appos')) return !/^(?:nsubj|root|appos|conj)/.test(noun.deprel);
  // of two subjects before the verb the parse means the later
  return (
    name.deprel.startsWith('nsubj') &&
    tokens
      .slice(after, Math.min(name.head, sentence.last))
      .some((t) => t.head === name.head && t.deprel === name.deprel)
  );
}
