import { contains, type Span } from '../../../article/span.ts';
import { indexOf } from '../../index/article-index.ts';
import { affirmed } from '../../index/verb-roles.ts';
import { nounFile } from '../../lexicon/lexicon.ts';
import { GROUP, PERSON } from '../../lexicon/noun-files.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading, Sentence } from '../../reading.ts';
import type { Token } from '../../syntax/syntax.ts';
import { keptTreeOf, type Tree } from '../../syntax/tree.ts';
import type { Question } from '../question/question.ts';
import { type AskedRoles, askedRoles } from './asked-roles.ts';
import { namesAt } from './denotes.ts';
import { deedsIn, isOther } from './role-fault.ts';
import { roleHolder } from './role-modifiers.ts';
import { sentenceTokens } from './sentence-tokens.ts';

/**
 * Who does, or undergoes, what the question's verb says: the subject of that verb in the parse, or its agent ("by X") where the
 * question asks who did what the sentence tells in the passive. Null where the parse gives none, or the one the question names.
 */
export function personIn(reading: Reading, question: Question, sentence: Sentence): Span | null {
  const tokens = sentenceTokens(reading, sentence);
  const asked = new Set(question.entities.map((e) => e.id));
  const holder = roleHolder(reading, question, reading.sentences.indexOf(sentence));
  if (holder) return holder;
  const roles = askedRoles(question);
  // "whom did X attack?" asks for no subject
  if (roles && roles.doer !== 'open' && roles.doneTo !== 'open') return null;
  if (roles?.doneTo === 'open') {
    const found = doneToIn(reading, roles, sentence, tokens);
    if (found || roles.doer !== null) return found;
  }
  for (const verb of tokens) {
    if (!/^(?:VERB|AUX|ADJ|NOUN)$/.test(verb.upos)) continue;
    if (!question.terms.some(({ term }) => related(term, termOf(verb.lower)))) continue;
    const subject = subjectOf(keptTreeOf(reading.syntax), tokens, verb);
    if (!subject) continue;
    const passive = subject.deprel === 'nsubj:pass';
    // "X, which had sued it": who was sued is not X
    const isAcross = roles?.doneTo === 'open' && !passive && verb.upos === 'VERB';
    if (isAcross && tokens.some((t) => t.head === verb.index && t.deprel === 'obj')) continue;
    const doer = passive && question.voice === 'active' ? agentOf(tokens, verb) : subject;
    // "A told B that she had done it" names nobody
    if (doer?.upos === 'PRON' && !/^(?:root|conj)/.test(verb.deprel)) continue;
    const found = doer && whoStandsAt(reading, tokens, doer);
    // "their situation had not changed" tells of nobody
    if (doer?.upos === 'NOUN' && !found?.entity && ![0, PERSON, GROUP].includes(nounFile(doer.lemma))) continue;
    if (found && !(found.entity && asked.has(found.entity))) return found.span;
  }
  return null;
}

/** To whom a deed of a sentence is done, by a name or a noun. */
function doneToIn(reading: Reading, roles: AskedRoles, sentence: Sentence, tokens: readonly Token[]): Span | null {
  for (const deed of deedsIn(reading, roles, reading.sentences.indexOf(sentence))) {
    const token = tokens.find((t) => t.index === deed.doneTo);
    const found =
      token && token.upos !== 'PRON' && !isOther(reading, roles, deed) ? whoStandsAt(reading, tokens, token) : null;
    if (found) return found.span;
  }
  return null;
}

/** The subject of a verb, or of the verb that it goes on from ("resigned and left"). */
function subjectOf(tree: Tree, tokens: readonly Token[], verb: Token): Token | undefined {
  const byIndex = (index: number) => tokens.find((t) => t.index === index);
  let at: Token | undefined = verb;
  for (let step = 0; at && step < 4; step++) {
    const head: number = at.index;
    const subject = tokens.find((t) => t.head === head && t.deprel.startsWith('nsubj'));
    if (subject)
      return subject.lower === 'who' || subject.lower === 'which'
        ? at.head >= 0
          ? byIndex(affirmed(tree, at.head))
          : undefined
        : subject;
    at = /^(?:conj|xcomp)/.test(at.deprel) ? byIndex(at.head) : undefined;
  }
  return undefined;
}

function agentOf(tokens: readonly Token[], verb: Token): Token | undefined {
  return tokens.find(
    (t) =>
      t.head === verb.index &&
      t.deprel.startsWith('obl') &&
      tokens.some((c) => c.head === t.index && c.deprel === 'case' && c.lower === 'by'),
  );
}

/** The name that a token stands in; else its noun phrase without the clauses that hang on it. A pronoun stands for whom it points at. */
function whoStandsAt(
  reading: Reading,
  tokens: readonly Token[],
  head: Token,
): { span: Span; entity: string | null } | null {
  const names = head.upos === 'PRON' ? [head.index] : namesAt(indexOf(reading), head.index);
  for (const token of tokens.filter((t) => names.includes(t.index))) {
    const entity = reading.entities.find((e) => e.mentions.some((m) => contains(m, token)));
    const mention = entity?.mentions.find((m) => contains(m, token));
    if (entity && mention) return { span: { start: mention.start, end: mention.end }, entity: entity.id };
  }
  if (head.upos === 'PRON') return null;
  const inside = tokens.filter(
    (t) => t === head || (t.head === head.index && /^(?:det|amod|compound|nummod|flat|nmod:poss)/.test(t.deprel)),
  );
  return {
    span: { start: Math.min(...inside.map((t) => t.start)), end: Math.max(...inside.map((t) => t.end)) },
    entity: null,
  };
}
