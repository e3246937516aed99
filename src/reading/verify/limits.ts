import { related, termOf } from '../lexicon/terms.ts';
import type { Reading } from '../reading.ts';
import { keptTreeOf } from '../syntax/tree.ts';
import { deniedNext } from './ellipsis.ts';
import { parsed } from './paraphrase.ts';
import { changesRoles } from './same-roles.ts';
import { adverbOver, type Limit, limitOver } from './told-as-done.ts';
import { otherSubject, undoneBehind } from './whose-verb.ts';
import type { Word } from './words.ts';

/** What is said around some words of the article, of the verb in them, that turns it, undoes it or makes it another's. */
export function limitAt(reading: Reading, run: readonly Word[]): Limit | null {
  if (run.length < 3) return null;
  const tree = keptTreeOf(reading.syntax);
  const first = tree.tokens[run[0]!.token]!;
  const last = run.at(-1)!;
  const begin = reading.syntax.sentences[first.sentence]!.first;
  const isWhole = tree.tokens.slice(begin, first.index).every((t) => t.upos === 'PUNCT');
  const denied = isWhole ? null : deniedNext(reading, { start: first.start, end: last.end });
  if (denied) return { ...denied, warning: 'negation' };
  const other = otherSubject(reading, run);
  const verb = run.map((w) => tree.tokens[w.token]!).find((t) => t.upos === 'VERB');
  if (other || !verb) return other;
  return adverbOver(tree, verb, new Set(run.map((w) => w.key))) ?? undoneBehind(reading, last.token);
}

/**
 * The same for words of the article that are nearly the given ones: of the verb that both have. Empty where nothing was left out but
 * doer and done-to are others.
 */
export function limitIn(reading: Reading, words: string, ours: readonly Word[]): Limit | null {
  const claim = parsed(words);
  const tree = keptTreeOf(reading.syntax);
  const verb = claim.tree.tokens.find((t) => t.deprel === 'root' && t.upos === 'VERB');
  const own = ours
    .map((w) => tree.tokens[w.token]!)
    .find((t) => verb && t.upos === 'VERB' && (t.lemma === verb.lemma || related(termOf(t.lower), termOf(verb.lower))));
  if (!verb || !own) return null;
  const keys = new Set([...claim.words.map((w) => w.key), ...claim.tree.tokens.map((t) => t.lower)]);
  const turned = changesRoles(reading, claim, words, verb, tree, own);
  return limitOver(tree, own, keys) ?? (turned && { start: own.start, end: own.start, warning: turned });
}
