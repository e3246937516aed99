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
  const topics = new Topics();
  let paragraph = 0;
  for (const sentence of syntax.sentences) {
    const opens = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    const here: { draft: Draft; start: number; end: number }[] = [];
    for (; next < named.length && named[next]!.start < sentence.end; next++) {
      if (named[next]!.start >= sentence.start && !insideQuotation(quotations, named[next]!.start))
        here.push(named[next]!);
    }
    topics.name(here.map((m) => m.draft));
    let current = null as Draft | null;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = syntax.tokens[i]!;
      const mention = here.find((m) => m.start <= token.start && token.start < m.end);
      if (mention && current === null && isSubject(syntax, sentence, mention.start)) current = mention.draft;
      const pronoun = pronouns[token.lower];
      if (!pronoun || insideQuotation(quotations, token.start)) continue;
      const before = here.filter((m) => m.start < token.start && fits(m.draft, pronoun.gender));
      const rivals = new Set(before.map((m) => m.draft)).size;
      const nearest: Draft | null = current ?? subject;
      const target = nearest && fits(nearest, pronoun.gender) ? nearest : topics.of(pronoun.gender);
      if (!target || (target !== nearest && speaksOfAnother(syntax, i, target, quotations))) continue;
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
        because:
          target !== nearest
            ? 'the one the article is chiefly about'
            : target === current
              ? 'the subject of this sentence'
              : 'the subject of the sentence before',
      });
      topics.count(target);
      if (!pronoun.possessive) current ??= target;
    }
    if (subject !== null) earlier = subject;
    subject = current ?? (here.length === 0 ? subject : null);
    // "His niece said … / Colleagues remember her dry wit. …": a paragraph that opens without anybody leaves the one before
    if (opens && current === null && here.length === 0 && topics.isAside(subject)) subject = null;
  }
}

/**
 * Whether this sentence up to a pronoun or the one before speaks of a person by a role or as "a woman": then the pronoun rather means them
 * than the one the article is chiefly about.
 */
function speaksOfAnother(syntax: Syntax, pronoun: number, topic: Draft, quotations: readonly Quotation[]): boolean {
  const { tokens, sentences } = syntax;
  const first = sentences[Math.max(0, tokens[pronoun]!.sentence - 1)]!.first;
  return tokens.slice(Math.max(first, pronoun - FARTHEST), pronoun).some((token) => {
    if (token.xpos !== 'NN' || insideQuotation(quotations, token.start)) return false;
    if (!wordSet('role-words.tsv').has(token.lower) && !wordSet('person-words.tsv').has(token.lower)) return false;
    // "the candidate Ann Lee"
    return !topic.mentions.some((m) => m.start <= token.end + 1 && token.start < m.end);
  });
}

/** How many tokens back another person is looked for. */
const FARTHEST = 80;

/** Whom an article is chiefly about, as far as it has been read. */
class Topics {
  readonly #mentions = new Map<Draft, number>();
  #before: readonly Draft[] = [];
  #here: readonly Draft[] = [];

  /** Takes note of those whom the next sentence names. */
  name(drafts: readonly Draft[]): void {
    this.#before = this.#here;
    this.#here = drafts;
    for (const draft of drafts) this.count(draft);
  }

  count(draft: Draft): void {
    this.#mentions.set(draft, (this.#mentions.get(draft) ?? 0) + 1);
  }

  /**
   * The one of a gender who is mentioned far more often than any other whom the pronoun could mean; null where there is none, and where another
   * was named in this sentence or the one before.
   */
  of(gender: 'male' | 'female'): Draft | null {
    if (this.#mentions.size > MANY) return null;
    const likely = [...this.#mentions].filter(([draft]) => fits(draft, gender)).sort((a, b) => b[1] - a[1]);
    const [first, second] = likely;
    if (!first || first[0].gender !== gender || first[1] < OFTEN || first[1] < 2 * (second?.[1] ?? 0)) return null;
    const rivals = [...this.#before, ...this.#here];
    return rivals.some((draft) => draft !== first[0] && fits(draft, gender)) ? null : first[0];
  }

  /** Whether somebody is hardly mentioned, where another of the same gender is what the article is about. */
  isAside(draft: Draft | null): boolean {
    if (draft === null || draft.gender === null) return false;
    if (this.#mentions.size > MANY) return false;
    const mentioned = this.#mentions.get(draft) ?? 0;
    return [...this.#mentions].some(
      ([other, times]) => other !== draft && other.gender === draft.gender && times >= Math.max(OFTEN, 3 * mentioned),
    );
  }
}

/** How often somebody is mentioned at least to be whom an article is about. */
const OFTEN = 4;
/** A text that speaks of more people than this is about none of them; without a bound, hostile text would take quadratic time. */
const MANY = 400;

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
