import { contains, overlaps } from '../../article/span.ts';
import { wordMap, wordSet } from '../language.ts';
import type { Mention } from '../reading.ts';
import { isDeniedBelow } from '../standing/negated.ts';
import { type SyntaxSentence, type Token, tokensOf } from '../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, markOf, type Tree } from '../syntax/tree.ts';
import type { Told } from './told.ts';

/** Most words between an owner and the noun owned: "X's former press officer". */
const MOST_OWNED = 4;

/** Whether a sentence says of somebody that they did wrong, without itself giving the answer. */
export function isAccusation({ sentences, syntax }: Told, i: number): boolean {
  const { standing } = sentences[i]!;
  if (standing === 'allegation') return true;
  if (standing === 'denial') return false;
  const tree = keptTreeOf(syntax);
  return tokensOf(syntax, syntax.sentences[i]!).some(
    (t) =>
      !isDeniedBelow(tree, t) &&
      (wordSet('wrongdoing-words.tsv').has(t.lemma.toLowerCase()) ||
        wordMap('standing-words.tsv').get(t.lower) === 'allegation'),
  );
}

/**
 * Who accuses in a sentence, and everybody else that it names, but those who are named only to say who another is ("X's deputy was
 * accused") or by whom the accusation is made ("was accused by X").
 */
export function sidesOf(
  { syntax, entities, quotes }: Told,
  i: number,
): { accuser: string | null; accused: ReadonlySet<string> } {
  const sentence = syntax.sentences[i]!;
  const tree = keptTreeOf(syntax);
  const accuser = quotes.find((q) => q.speaker && q.spans.some((s) => overlaps(s, sentence)))?.speaker?.entity ?? null;
  const isAccused = (m: Mention) =>
    contains(sentence, m) && !ownsPerson(tree, sentence, m) && !isAccuser(tree, sentence, m);
  const named = entities.filter((e) => e.mentions.some(isAccused)).map((e) => e.id);
  return { accuser, accused: new Set(named.filter((id) => id !== accuser)) };
}

/** "X's deputy", "his lawyer": another person, of whom it is only said whose. */
function ownsPerson(tree: Tree, sentence: SyntaxSentence, mention: Mention): boolean {
  const own = tree.tokens.slice(sentence.first, sentence.last);
  const last = own.findLast((t) => overlaps(t, mention));
  if (!last) return false;
  const mark = tree.tokens[last.index + 1];
  const isOwner = last.xpos === 'PRP$' || last.xpos === 'POS' || mark?.xpos === 'POS';
  if (!isOwner) return false;
  const from = last.index + (mark?.xpos === 'POS' ? 2 : 1);
  const behind = tree.tokens.slice(from, Math.min(sentence.last, from + MOST_OWNED));
  const noun = behind.find((t, k) => t.upos === 'NOUN' && behind[k + 1]?.upos !== 'NOUN');
  return noun !== undefined && isPerson(noun);
}

function isPerson({ lemma }: Token): boolean {
  const lower = lemma.toLowerCase();
  return (
    wordMap('role-words.tsv').has(lower) ||
    wordSet('person-words.tsv').has(lower) ||
    wordSet('kin-words.tsv').has(lower)
  );
}

/** "Was accused by X": X and who is named beside. */
function isAccuser(tree: Tree, sentence: SyntaxSentence, mention: Mention): boolean {
  const token = tree.tokens.slice(sentence.first, sentence.last).find((t) => overlaps(t, mention));
  for (let t = token, step = 0; t && t.head >= 0 && step < 3; t = tree.tokens[t.head], step++) {
    const verb = tree.tokens[t.head]!;
    const isAgent = t.deprel.startsWith('obl') && markOf(tree, t.index) === 'by';
    if (isAgent) return wordMap('standing-words.tsv').get(verb.lower) === 'allegation' && isPassive(tree, verb);
    if (!/^(?:flat|appos|conj|compound|nmod)/.test(t.deprel)) return false;
  }
  return false;
}

function isPassive(tree: Tree, verb: Token): boolean {
  return verb.xpos === 'VBN' || dependantsIn(tree, verb.index, 'nsubj:pass').length > 0;
}

/** Entity id of whoever says a word; null where nobody known does. */
export function speakerAt({ quotes }: Told, token: Token): string | null {
  return quotes.find((q) => q.speaker?.entity && q.spans.some((s) => overlaps(s, token)))?.speaker?.entity ?? null;
}
