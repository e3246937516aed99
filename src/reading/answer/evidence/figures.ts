import { overlaps, type Span } from '../../../article/span.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading } from '../../reading.ts';
import { type SyntaxSentence, type Token, tokenAt, tokensOf } from '../../syntax/syntax.ts';
import { frameOf } from '../frame/frame.ts';
import type { Question } from '../question/question.ts';
import { type Argument, askedRoles } from './asked-roles.ts';
import { havingFault } from './having.ts';

/**
 * Whether a figure goes with another name than the question's: in "A cut 40 jobs and B 60" each goes with the last name before it, in "40 to
 * A and 60 to B" with the next. The reason; null where the sentence has one figure, or one name.
 */
export function figureFault(reading: Reading, question: Question, sentence: SyntaxSentence, span: Span): string | null {
  if (!/^(?:count|amount|degree|age)$/.test(frameOf(question).type)) return null;
  const having = havingFault(reading, question, sentence, span);
  if (having) return having;
  const own = tokensOf(reading.syntax, sentence);
  const asked = namesAsked(question);
  const names = own.filter((t) => isName(t));
  const isAsked = (t: Token) => asked.has(t.lower);
  const figures = own.filter(
    (t) => t.upos === 'NUM' && !reading.dates.some((d) => overlaps(d, t)) && !isPart(own, t) && !isAge(own, t),
  );
  const figure = figures.find((t) => overlaps(t, span));
  if (!figure || figures.length < 2 || !names.some(isAsked) || names.every(isAsked)) return null;
  const at = figures.indexOf(figure);
  const [from, to] = [figures[at - 1]?.index ?? -1, figures[at + 1]?.index ?? Number.POSITIVE_INFINITY];
  const before = names.filter((t) => t.index < figure.index && t.index > from);
  const behind = names.filter((t) => t.index > figure.index && t.index < to);
  const isMine = before.length > 0 ? before.some(isAsked) : behind.length === 0 || behind.some(isAsked);
  return isMine ? null : `the figure goes with “${(before.length > 0 ? before : behind)[0]!.text}”`;
}

/** The words of the names that a question has, in lower case. */
function namesAsked(question: Question): ReadonlySet<string> {
  const roles = askedRoles(question);
  const parts = [roles?.doer, roles?.doneTo].filter((p): p is Argument => typeof p === 'object' && p !== null);
  const entities = question.entities.flatMap((e) => [e.name, ...e.aliases]);
  const typed = question.whole.split(/[^\p{L}\p{N}-]+/u).filter((w, i) => i > 0 && /^\p{Lu}/u.test(w));
  return new Set(
    [...parts.flatMap((p) => [...p.name, ...p.ownerNames]), ...typed, ...entities.flatMap((n) => n.split(' '))].map(
      (w) => w.toLowerCase(),
    ),
  );
}

/** The noun that "What were X's sales?" and "What was the score?" ask for; undefined where a question asks otherwise. */
function nounAsked(whole: string): string | undefined {
  const [what, being, ...behind] = whole.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  if (what !== 'what' || !being || !/^(?:is|was|were|are)$/.test(being)) return undefined;
  // "the", or "X's" at most two words before the noun
  const isOf = (word: string | undefined) => /^(?:the|his|her|its|their)$|['’]s?$/.test(word ?? '');
  return behind.slice(-4, -1).some(isOf) ? behind.at(-1) : undefined;
}

/**
 * Whether words are no figure or name for the noun that a question asks for: an adverb ("scored twice") never is, nor is the bare word that
 * stands before a plural ("record sales"). The reason; null where they may be.
 */
export function bareFault({ syntax }: Reading, { whole }: Question, span: Span): string | null {
  const noun = nounAsked(whole);
  const words = syntax.tokens.slice(tokenAt(syntax, span.start), tokenAt(syntax, span.end - 1) + 1);
  if (!noun || words.length === 0) return null;
  if (words.every((t) => t.upos === 'ADV')) return `an adverb is no ${noun}`;
  const describes = (t: Token) => {
    const above = syntax.tokens[t.head];
    return (
      /^(?:amod|compound)/.test(t.deprel) &&
      /^(?:ADJ|NOUN|VERB)$/.test(t.upos) &&
      !/^[\p{Lu}\p{N}]/u.test(t.text) &&
      above?.xpos === 'NNS' &&
      related(termOf(noun), termOf(above.lower))
    );
  };
  return words.every(describes) ? `only describes the ${noun}` : null;
}

const isName = ({ text, upos }: Token) => /^\p{Lu}/u.test(text) && /^(?:PROPN|NOUN|ADJ)$/.test(upos);

/** "Ann Lee, 52, of …": an age between commas goes with the name alone. */
function isAge(tokens: readonly Token[], token: Token): boolean {
  const at = tokens.indexOf(token);
  const [name, before, behind] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  return (
    /^\d{1,3}$/.test(token.text) && before?.text === ',' && behind?.text === ',' && name !== undefined && isName(name)
  );
}

/** "2" and "m" of "£2m" are one figure. */
function isPart(tokens: readonly Token[], token: Token): boolean {
  const before = tokens[tokens.indexOf(token) - 1];
  return before?.upos === 'NUM' && before.end === token.start;
}
