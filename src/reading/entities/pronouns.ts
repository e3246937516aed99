import { wordSet } from '../language.ts';
import { insideQuotation, type Quotation } from '../marks/marks.ts';
import { type Syntax, type SyntaxSentence, type Token, tokenAt } from '../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, markOf, type Tree } from '../syntax/tree.ts';
import { clauseSubject } from './clause-subject.ts';
import type { Draft } from './draft.ts';
import { genderedPronoun } from './gendered.ts';
import { fits, Salient, Topics } from './topics.ts';

/**
 * Links he, she and their forms outside quotation marks to people, sentence by sentence:
 * to the subject of the sentence so far, else to the subject of the one before. A possessive with two people of that gender
 * before it in its sentence means the subject of its clause or nobody; a pronoun of an object, which points away from the subject of its
 * clause, the only other one of that gender of this sentence and the one before.
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
  const salient = new Salient();
  // told sentences since the subject acted, and where; who of each gender was a subject at all
  let idle = 0;
  let home = 0;
  const acted: Record<'male' | 'female', Set<Draft>> = { male: new Set(), female: new Set() };
  let paragraph = 0;
  const tree = keptTreeOf(syntax);
  // whom a pronoun was linked to, by its token; whom the sentence before named or pointed at
  const meantAt = new Map<number, Draft>();
  let before = new Set<Draft>();
  const open = new Set<'male' | 'female'>();
  for (const sentence of syntax.sentences) {
    const opens = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    const here: { draft: Draft; start: number; end: number }[] = [];
    for (; next < named.length && named[next]!.start < sentence.end; next++) {
      if (named[next]!.start >= sentence.start && !insideQuotation(quotations, named[next]!.start))
        here.push(named[next]!);
    }
    topics.name(
      here.map((m) => m.draft),
      opens,
    );
    if (opens) open.clear();
    const now = new Set<Draft>();
    let current = null as Draft | null;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = syntax.tokens[i]!;
      const mention = here.find((m) => m.start <= token.start && token.start < m.end);
      if (mention) now.add(mention.draft);
      if (mention && mention.start === token.start)
        salient.see(mention.draft, isSubject(syntax, sentence, mention.start));
      if (mention && current === null && isSubject(syntax, sentence, mention.start)) current = mention.draft;
      const pronoun = genderedPronoun(token.lower);
      if (!pronoun || insideQuotation(quotations, token.start)) continue;
      const own = here.filter((m) => m.start < token.start && fits(m.draft, pronoun.gender));
      const rivals = new Set(own.map((m) => m.draft)).size;
      const nearest: Draft | null = current ?? subject;
      const link = (target: Draft, because: string) => {
        target.gender ??= pronoun.gender;
        target.mentions.push({ start: token.start, end: token.end, by: 'pronoun', because });
        meantAt.set(i, target);
        now.add(target);
        topics.count(target);
      };
      if (token.lower === 'him' || (token.lower === 'her' && !isWord(syntax.tokens[i + 1]))) {
        const meant = objectMeant(i, pronoun.gender, here);
        if (meant) link(meant, 'the only one of that gender beside the subject of the clause');
        continue;
      }
      const topic = topics.of(pronoun.gender);
      const target = nearest && fits(nearest, pronoun.gender) ? nearest : (topic ?? salient.of(pronoun.gender));
      // whom one "he" of a paragraph leaves open, the next does
      const isGuess = target !== nearest;
      if (!target || (isGuess && (open.has(pronoun.gender) || speaksOfAnother(syntax, i, [target], quotations)))) {
        if (!opens) open.add(pronoun.gender);
        continue;
      }
      // "Her niece, Ann Lee, agreed. / Colleagues remember a dry wit. She …": who is told of in between is left open where there are two
      const isFar = target === subject && target !== current && idle > 0 && sentence.paragraph !== home;
      if (isFar && acted[pronoun.gender].size > 1) continue;
      // "Ann Lee left. The critic X Y wrote that she …": of one whose gender is known and one whose is not, either may be meant
      const rival = (target === current ? subject : null) ?? earlier;
      if (target.gender === null && rival && rival !== target && rival.gender === pronoun.gender) continue;
      if (pronoun.form === 'possessive' && rivals > 1) {
        const doer = draftAt(clauseSubject(tree, i), here);
        if (doer?.gender === pronoun.gender) link(doer, 'the subject of its clause');
        continue;
      }
      if (target !== nearest)
        link(
          target,
          target === topic ? 'the one the article is chiefly about' : 'the only one of that gender who acts since',
        );
      else link(target, target === current ? 'the subject of this sentence' : 'the subject of the sentence before');
      if (pronoun.form !== 'possessive') current ??= target;
    }
    before = now;
    if (subject !== null) earlier = subject;
    subject = current ?? (here.length === 0 ? subject : onlyAgent(tree, here));
    // "His niece said … / Colleagues remember her dry wit. …": a paragraph that opens without anybody leaves the one before
    if (current !== null) {
      idle = 0;
      home = sentence.paragraph;
    } else if (insideQuotation(quotations, syntax.tokens[sentence.first]?.end ?? 0) === undefined) idle++;
    if (subject?.gender) acted[subject.gender].add(subject);
    if (opens && current === null && here.length === 0 && topics.isAside(subject)) subject = null;

    /** Whom tokens name or point at. */
    function draftAt(at: readonly number[], named: typeof here): Draft | undefined {
      for (const index of at) {
        const { start } = syntax.tokens[index]!;
        const found = meantAt.get(index) ?? named.find((m) => m.start <= start && start < m.end)?.draft;
        if (found) return found;
      }
      return undefined;
    }

    /** Whom "him" or "her" of an object means: the only one of that gender who is not the subject of its clause; null where two may be. */
    function objectMeant(index: number, gender: 'male' | 'female', named: typeof here): Draft | null {
      const doers = clauseSubject(tree, index);
      const doer = draftAt(doers, named);
      // "he told him": of two, one is not known
      const isOpen = !doer && doers.some((at) => genderedPronoun(syntax.tokens[at]!.lower)?.gender === gender);
      if (doers.length === 0 || isOpen) return null;
      const near = [...now, ...before, ...(subject ? [subject] : [])];
      const likely = new Set(near.filter((d) => d !== doer && d.kind === 'person' && fits(d, gender)));
      const [meant, another] = likely;
      if (!meant || another || (meant.gender === null && !doer)) return null;
      return speaksOfAnother(syntax, index, doer ? [meant, doer] : [meant], quotations) ? null : meant;
    }
  }
}

/**
 * Whether this sentence up to a pronoun or the one before speaks of a person by a role or as "a woman": then the pronoun rather means them
 * than one of those whom it may mean otherwise.
 */
function speaksOfAnother(
  syntax: Syntax,
  pronoun: number,
  known: readonly Draft[],
  quotations: readonly Quotation[],
): boolean {
  const { tokens, sentences } = syntax;
  const first = sentences[Math.max(0, tokens[pronoun]!.sentence - 1)]!.first;
  return tokens.slice(Math.max(first, pronoun - FARTHEST), pronoun).some((token) => {
    if (token.xpos !== 'NN' || insideQuotation(quotations, token.start)) return false;
    if (!wordSet('role-words.tsv').has(token.lower) && !wordSet('person-words.tsv').has(token.lower)) return false;
    // "the candidate Ann Lee"
    return !known.some((d) => d.mentions.some((m) => m.start <= token.end + 1 && token.start < m.end));
  });
}

/** How many tokens back another person is looked for. */
const FARTHEST = 80;

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
  // "Labour's Ann Lee said": whose she is, she is the subject
  const isOfBody = before?.lower === "'s" && after - at > 1;
  return (
    !(before && prepositions.has(before.lower) && !isOfBody) && !possessive && !isAside(tokens, at, after, sentence)
  );
}

/** "The loan was agreed by Ann Lee. She …": who does what a passive tells, where the sentence names nobody else; null where it is not so. */
function onlyAgent(tree: Tree, named: readonly { readonly draft: Draft; readonly start: number }[]): Draft | null {
  const [first, ...more] = named;
  if (!first || more.some(({ draft }) => draft !== first.draft)) return null;
  const { tokens } = tree;
  let at = tokenAt({ tokens }, first.start);
  while (tokens[at]!.head >= 0 && /^(?:appos|flat|compound|nmod:desc)/.test(tokens[at]!.deprel)) at = tokens[at]!.head;
  const verb = tokens[tokens[at]!.head];
  const isAgent = verb?.head === -1 && tokens[at]!.deprel.startsWith('obl') && markOf(tree, at) === 'by';
  return isAgent && dependantsIn(tree, verb.index, 'nsubj').some((i) => tokens[i]!.deprel === 'nsubj:pass')
    ? first.draft
    : null;
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
