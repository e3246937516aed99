import { contains, overlaps } from '../../article/span.ts';
import { keep, table, wordMap, wordSet } from '../language.ts';
import { isNot } from '../lexicon/grammar-words.ts';
import { likeness, type Word } from '../lexicon/lexicon.ts';
import { isNegated } from '../standing/negated.ts';
import type { StandingSentence } from '../standing/standing.ts';
import { type Token, tokensOf } from '../syntax/syntax.ts';
import { dependant, dependantsIn, keptTreeOf, type Tree } from '../syntax/tree.ts';
import { ellipsisIn, lastClaimed } from './ellipses.ts';
import { below, contentOf, isGeneral } from './matter.ts';
import { isNoSuch, isOwnDenial } from './own-denial.ts';
import { speakerAt } from './sides.ts';
import { spokenFor } from './spoken-for.ts';
import type { Told } from './told.ts';

/** A sentence in which somebody denies something. */
export interface Denial {
  readonly sentence: number;
  /** Entity id of the one who denies, or for whom somebody does; null where the sentence names nobody. */
  readonly by: string | null;
  /** The words for what is denied; empty where it is denied in general ("all allegations"). */
  readonly denied: readonly Word[];
  /** Whether it says that a claim is not so; an answer that leaves it open ("would not comment") does not. */
  readonly isFirm: boolean;
  /** Indices of the sentences that it answers, the nearest first, where it points at them and names nothing ("He had not."); else null. */
  readonly claims: readonly number[] | null;
}

/** From here on two words mean the same, or one is a kind of the other. */
const LIKE = 0.75;
/** Part of what is denied that a sentence must tell for the denial to be of that. */
const MATTER = 0.5;

const kept = new WeakMap<readonly StandingSentence[], readonly Denial[]>();

/** Every denial of an article, in the order of its sentences. */
export function denialsOf(told: Told): readonly Denial[] {
  let denials = kept.get(told.sentences);
  if (!denials) {
    denials = told.sentences.flatMap((_, i) => denialIn(told, i) ?? []);
    kept.set(told.sentences, denials);
  }
  return denials;
}

/**
 * Whether a denial is of what a sentence tells: `same` where it names the same matter, `part` where some of it, `general` where it is of
 * all that is held against somebody. Null where it names a matter of which the sentence has nothing: a denial of something else.
 */
export function matterOf(told: Told, { denied, claims }: Denial, sentence: number): 'same' | 'part' | 'general' | null {
  if (claims !== null) return claims.includes(sentence) ? 'same' : null;
  if (denied.length === 0) return 'general';
  const words = contentOf(tokensOf(told.syntax, told.syntax.sentences[sentence]!));
  const hits = denied.filter((d) => words.some((w) => likeness(d, w) >= LIKE)).length;
  if (hits === 0) return null;
  return hits / denied.length >= MATTER && hits >= Math.min(2, denied.length) ? 'same' : 'part';
}

function denialIn(told: Told, sentence: number): Denial | null {
  const ellipsis = ellipsisIn(told, sentence);
  if (ellipsis) return { sentence, by: ellipsis.by, denied: [], isFirm: true, claims: ellipsis.claims };
  const found = worded(told, sentence);
  if (!found) return foundNot(told, sentence) ?? spokenFor(told, sentence);
  const pointed = found.denied.length === 0 && found.isFirm && pointsBack(told, sentence);
  // "it later said that the report was wrong": it may be its own
  if (found.denied.length === 0 && found.isFirm && namesReport(told, sentence)) {
    const claims = lastClaimed(told, sentence, null, false)?.claims;
    if (claims) return { ...found, claims };
  }
  return { ...found, claims: (pointed && lastClaimed(told, sentence, found.by, false)?.claims) || null };
}

/** "The report was wrong", "said the claim was false", "called the claim an invention": one report is meant, and the last. */
function namesReport({ syntax }: Told, sentence: number): boolean {
  const tree = keptTreeOf(syntax);
  const own = tokensOf(syntax, syntax.sentences[sentence]!);
  const subject = own.find(
    (t) =>
      t.upos === 'NOUN' &&
      t.xpos === 'NN' &&
      isGeneral(t) &&
      /^(?:the|this|that)$/.test(tree.tokens[t.index - 1]?.lower ?? ''),
  );
  const isCalled = subject?.deprel === 'obj' && calling.test(tree.tokens[subject.head]!.lemma);
  return isCalled || (subject?.deprel.startsWith('nsubj') ?? false);
}

/** Verbs by which somebody says what a claim is. */
const calling = /^(?:call|describe|brand|label|dismiss|denounce|condemn|reject)$/;

/** Who looks into what others claim, and finds. */
const finders =
  /^(?:inquiry|investigation|audit|auditor|review|panel|tribunal|court|judge|jury|commission|regulator|ombudsman|committee)$/;

/** "No warning had reached him, an inquiry found": of what was claimed right before, where it has something of that. Read from the words. */
function foundNot(told: Told, sentence: number): Denial | null {
  const own = tokensOf(told.syntax, told.syntax.sentences[sentence]!);
  const at = own.findIndex((t, k) => /^(?:find|rule|conclude)$/.test(t.lemma) && finders.test(own[k - 1]?.lemma ?? ''));
  if (at < 0) return null;
  const comma = own.findLastIndex((t, k) => k < at && t.text === ',');
  const clause =
    comma > 0 && at - comma <= 3 ? own.slice(0, comma) : own[at + 1]?.lower === 'that' ? own.slice(at + 2) : [];
  if (!clause.some((t) => isNot(t.lower) || /^(?:no|none)$/.test(t.lower))) return null;
  const denial = { sentence, by: null, denied: contentOf(clause), isFirm: true, claims: null };
  const claims = (lastClaimed(told, sentence, null, false)?.claims ?? []).filter(
    (i) => matterOf(told, denial, i) !== null,
  );
  return claims.length > 0 ? { ...denial, claims } : null;
}

/** "Denies it", "disputed that account", "both deny it": what is denied is what was said last. */
function pointsBack({ syntax }: Told, sentence: number): boolean {
  const tree = keptTreeOf(syntax);
  const own = tokensOf(syntax, syntax.sentences[sentence]!);
  const verb = own.find((t) => t.upos === 'VERB' && wordMap('standing-words.tsv').get(t.lower) === 'denial');
  const subject = verb && dependant(tree, verb.index, 'nsubj');
  if (subject !== undefined && /^(?:both|they|all)$/.test(tree.tokens[subject]!.lower)) return true;
  return (
    verb !== undefined &&
    dependantsIn(tree, verb.index, 'obj', 'nsubj:pass').some((i) => {
      const det = dependant(tree, i, 'det');
      return (
        /^(?:it|this|that)$/.test(tree.tokens[i]!.lower) ||
        (det !== undefined && /^(?:this|that)$/.test(tree.tokens[det]!.lower))
      );
    })
  );
}

/** A denial by a word for it, by a plea or by what is called false. */
function worded(told: Told, sentence: number): Omit<Denial, 'claims'> | null {
  const { syntax, sentences, article } = told;
  const tree = keptTreeOf(syntax);
  const own = tokensOf(syntax, syntax.sentences[sentence]!);
  const verb = own.find((t) => wordMap('standing-words.tsv').get(t.lower) === 'denial' && !isNegated(tree, t));
  if (verb && isRefusal(tree, verb)) return null;
  if (verb) return { sentence, by: denierOf(told, tree, verb, sentence), denied: deniedBy(tree, verb), isFirm: true };
  const never = own.find((t) => t.upos === 'VERB' && isOwnDenial(told, tree, t) && speakerAt(told, t) !== null);
  if (never) return { sentence, by: speakerAt(told, never), denied: below(tree, never, never), isFirm: true };
  const nothing = own.find((t) => isNoSuch(tree, t) && speakerAt(told, t) !== null);
  if (nothing) return { sentence, by: speakerAt(told, nothing), denied: contentOf([nothing]), isFirm: true };
  const plea = own.find((t) => t.lower === 'guilty' && tree.tokens[t.head]?.lemma === 'plead' && isNegated(tree, t));
  if (plea) return { sentence, by: denierOf(told, tree, tree.tokens[plea.head]!, sentence), denied: [], isFirm: true };
  const falsehood = calledFalse(tree, own);
  if (falsehood) {
    const by = speakerAt(told, falsehood.token) ?? denierOf(told, tree, falsehood.verb ?? falsehood.token, sentence);
    return { sentence, by, denied: falsehood.denied, isFirm: true };
  }
  if (sentences[sentence]!.standing === 'denial')
    return { sentence, by: speakerIn(told, sentence), denied: [], isFirm: true };
  const { start, end } = sentences[sentence]!;
  const words = article.text.slice(start, end).toLowerCase().replaceAll('’', "'");
  const answers = keep('answer-phrases', () => table('answer-phrases.tsv').map(([phrase]) => phrase!));
  return answers.some((phrase) => words.includes(phrase))
    ? { sentence, by: speakerIn(told, sentence), denied: [], isFirm: false }
    : null;
}

/** "The board rejected an offer": what is turned down is a thing, and nothing that anybody said. */
function isRefusal(tree: Tree, verb: Token): boolean {
  if (verb.lemma.toLowerCase() !== 'reject') return false;
  const objects = dependantsIn(tree, verb.index, 'obj', 'nsubj:pass').map((i) => tree.tokens[i]!.lemma.toLowerCase());
  return objects.length > 0 && objects.every((lemma) => !wordSet('denied-in-general.tsv').has(lemma));
}

/** What a sentence calls untrue, with the word that does and the verb above it ("called the claim a lie", "said the report was false"). */
function calledFalse(tree: Tree, own: readonly Token[]): { token: Token; verb: Token | null; denied: Word[] } | null {
  for (const token of own) {
    const subject = dependant(tree, token.index, 'nsubj', 'csubj');
    const turned = subject !== undefined && /^(?:opposite|contrary|reverse)$/.test(tree.tokens[subject]!.lower);
    const isTrue = /^(?:true|case|accurate|correct)$/.test(token.lower);
    // "the report was wrong", but of a deed "that is wrong" blames it
    const isMistaken = /^(?:wrong|incorrect|inaccurate|mistaken)$/.test(token.lower) && subject !== undefined;
    const isFalse =
      wordSet('falsity-words.tsv').has(token.lemma.toLowerCase()) ||
      (isMistaken && tree.tokens[subject]!.upos === 'NOUN' && isGeneral(tree.tokens[subject]!));
    if (isTrue ? !(isNegated(tree, token) || turned) : !isFalse || isNegated(tree, token)) continue;
    // called the claim "an invention": the parser takes what stands in marks for another name of it
    const renamed =
      token.deprel === 'appos' && tree.tokens[token.head]!.deprel === 'obj' ? tree.tokens[token.head]! : null;
    const verb = tree.tokens[renamed?.head ?? token.head] ?? null;
    const calls = verb !== null && calling.test(verb.lemma);
    const hasCopula = dependant(tree, token.index, 'cop') !== undefined;
    if (!hasCopula && !(calls && (renamed || /^(?:xcomp|obj|obl)/.test(token.deprel)))) continue;
    if (hasCopula && subject === undefined) continue;
    const what = hasCopula
      ? [subject!, ...dependantsIn(tree, token.index, 'ccomp', 'csubj')]
      : dependantsIn(tree, verb!.index, 'obj').filter((i) => i !== token.index);
    return { token, verb: hasCopula ? null : verb, denied: turned ? [] : what.flatMap((i) => namedBy(tree, i, token)) };
  }
  return null;
}

/** Who denies: the subject of the verb, or the one for whom the subject speaks ("a spokesman for X"); else whoever speaks. */
function denierOf(told: Told, tree: Tree, verb: Token, sentence: number): string | null {
  let at: Token | undefined = verb;
  for (let step = 0; at && step < 3; step++) {
    const subject = dependant(tree, at.index, 'nsubj');
    if (subject !== undefined) {
      const { first, last } = tree.reach[subject]!;
      const stretch = { start: tree.tokens[first]!.start, end: tree.tokens[last - 1]!.end };
      const head = tree.tokens[subject]!;
      const named =
        told.entities.find((e) => e.mentions.some((m) => contains(m, head))) ??
        told.entities.find((e) => e.mentions.some((m) => contains(stretch, m)));
      return named?.id ?? null;
    }
    at = /^(?:conj|xcomp|advcl)/.test(at.deprel) ? tree.tokens[at.head] : undefined;
  }
  return speakerIn(told, sentence);
}

function speakerIn({ quotes, syntax }: Told, sentence: number): string | null {
  const own = syntax.sentences[sentence]!;
  return quotes.find((q) => q.speaker?.entity && q.spans.some((s) => overlaps(s, own)))?.speaker?.entity ?? null;
}

/** The words for what a word of denial denies; none where that is only "all allegations" or "it". */
function deniedBy(tree: Tree, verb: Token): Word[] {
  const objects = dependantsIn(tree, verb.index, 'ccomp', 'xcomp', 'obj', 'obl', 'nmod', 'acl', 'nsubj:pass');
  const what = objects.filter((i) => tree.tokens[i]!.upos !== 'PROPN');
  // "denied the allegations against her", "rejected claims that the ward was unsafe": a clause says which, a preposition does not
  const named = what.flatMap((i) => (/^(?:obl|nmod)/.test(tree.tokens[i]!.deprel) ? [] : namedBy(tree, i, verb)));
  // "denies fraud": the name of a crime is all that somebody is charged with, in whatever words a sentence tells it
  return named.every((w) => wordSet('wrongdoing-words.tsv').has(w.lemma)) ? [] : named;
}

/** The words of a thing denied; of an accusation as such only the clause that says which. */
function namedBy(tree: Tree, index: number, verb: Token): Word[] {
  const token = tree.tokens[index]!;
  if (!isGeneral(token)) return below(tree, token, verb);
  return dependantsIn(tree, index, 'acl', 'ccomp').flatMap((d) => below(tree, tree.tokens[d]!, verb));
}
