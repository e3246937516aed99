import type { Token } from '../../syntax/syntax.ts';
import { dependant, dependantsIn, type Tree, verbAbove } from '../../syntax/tree.ts';
import type { Ground } from '../ground.ts';
import { speakerAt } from '../sources.ts';
import { addressWord } from './address-words.ts';
import { addressedBy, namedAt, nounBehind, speakerOfVerb } from './hearers.ts';

/** Something written to somebody, where the article tells to whom. */
export interface Document {
  /** Document index of its noun, or of the verb that writes it. */
  readonly at: number;
  /** The entity that wrote it; null where the article names nobody. */
  readonly writer: string | null;
  /** Those it is written to, by entity id; empty where the article names none of them ("a letter to all members"). */
  readonly addressees: readonly string[];
  /** False where it is only taken to task, asked or thanked in it: that is likely the addressee, unless the article names one. */
  readonly stated: boolean;
}

/** The letters and messages that an article tells of, in the order of the text. Linear in the number of tokens. */
export function documentsIn(ground: Ground, isQuoted: (token: Token) => boolean): Document[] {
  const found: Document[] = [];
  for (const token of ground.tree.tokens) {
    if (isQuoted(token)) continue;
    const document = isDocumentNoun(ground.tree, token, found.length > 0)
      ? byNoun(ground, token.index, isQuoted)
      : token.upos === 'VERB' && writes.has(token.lemma)
        ? byVerb(ground, token.index, isQuoted)
        : null;
    if (document) found.push(document);
  }
  return found;
}

const writes = new Set(['write', 'email', 'e-mail']);

/** Whether a token stands for a document: a noun for one; behind an earlier one also "in another, to the mayor". */
export function isDocumentNoun(tree: Tree, token: Token, another: boolean): boolean {
  if (token.upos === 'NOUN' && addressWord('document', token.lemma)) return true;
  if (!another || !addressWord('another', token.lower)) return false;
  const [next, further] = [tree.tokens[token.index + 1], tree.tokens[token.index + 2]];
  return next?.lower === 'to' || (next?.lower === ',' && further?.lower === 'to');
}

/** "her letter to the mayor", "sent the mayor a letter", "the mayor received a letter from her", "in her letter she attacked the mayor". */
function byNoun(ground: Ground, noun: number, isQuoted: (token: Token) => boolean): Document | null {
  const { tree } = ground;
  const verb = verbAbove(tree, tree.tokens[noun]!.head);
  const receives = verb !== null && addressWord('receive', tree.tokens[verb]!.lemma) !== undefined;
  // "received hundreds of letters" tells of no letter
  if (receives && tree.tokens[noun]!.xpos !== 'NN') return null;
  const owner = dependant(tree, noun, 'nmod:poss');
  const from = receives
    ? nounBehind(tree, noun, 'from')
    : (owner ?? nounBehind(tree, noun, 'from') ?? nounBehind(tree, noun, 'by'));
  const writer =
    from !== undefined
      ? entityAt(ground, from)
      : verb !== null && !receives
        ? speakerOfVerb(ground, verb, isQuoted)
        : null;
  const stated = receives ? dependantsIn(tree, verb, 'nsubj').slice(0, 1) : goesTo(tree, noun, verb);
  if (stated.length > 0)
    return { at: noun, writer, addressees: others(namedAt(ground, stated, true), writer), stated: true };
  const target = writer === null ? [] : targetIn(ground, noun, writer, isQuoted);
  return target.length > 0 ? { at: noun, writer, addressees: target, stated: false } : null;
}

/** "wrote to the mayor", where no quotation need follow. */
function byVerb(ground: Ground, verb: number, isQuoted: (token: Token) => boolean): Document | null {
  const to = addressedBy(ground.tree, verb, addressWord('hearer', ground.tree.tokens[verb]!.lemma)!);
  if (to.length === 0) return null;
  const writer = speakerOfVerb(ground, verb, isQuoted);
  return { at: verb, writer, addressees: others(namedAt(ground, to, true), writer), stated: true };
}

/** Nobody writes to themselves: then the name was rather the writer's, as in "in a letter to the board, Ms Lee, who …". */
function others(addressees: readonly string[], writer: string | null): readonly string[] {
  return writer !== null && addressees.includes(writer) ? [] : addressees;
}

/** Where a document goes: "letter (addressed) to", also behind a comma; "sent a letter to", "sent them a letter". */
function goesTo(tree: Tree, noun: number, verb: number | null): number[] {
  const comma = tree.tokens[noun + 1]?.lower === ',';
  const to = nounBehind(tree, noun, 'to') ?? (comma ? nounBehind(tree, noun + 1, 'to') : undefined);
  if (to !== undefined) return [to];
  if (verb === null || !addressWord('send', tree.tokens[verb]!.lemma)) return [];
  const sent = tree.tokens[noun]!.deprel === 'obj' && tree.tokens[noun]!.head === verb;
  if (!sent) return [];
  const given = dependant(tree, verb, 'iobj') ?? nounBehind(tree, verb, 'to');
  return given === undefined ? [] : [given];
}

/** The person whom the writer takes to task, asks or thanks in the document: "in her letter she hit out at the mayor". */
function targetIn(ground: Ground, noun: number, writer: string, isQuoted: (token: Token) => boolean): string[] {
  const { tree, syntax } = ground;
  if (!dependantsIn(tree, noun, 'case').some((c) => tree.tokens[c]!.lower === 'in')) return [];
  const sentence = syntax.sentences[tree.tokens[noun]!.sentence]!;
  for (const token of tree.tokens.slice(sentence.first, Math.min(sentence.last, sentence.first + LONGEST))) {
    const address = addressWord('target', token.lemma);
    if (!address || isQuoted(token) || (token.upos !== 'VERB' && token.upos !== 'NOUN')) continue;
    const verb = token.upos === 'VERB' ? token.index : verbAbove(tree, token.head);
    if (verb === null || speakerOfVerb(ground, verb, isQuoted) !== writer) continue;
    const asNoun = token.upos === 'NOUN' ? { object: false, prepositions: address.prepositions } : address;
    const named = namedAt(ground, addressedBy(tree, token.index, asNoun), false);
    if (named.length > 0 && !named.includes(writer)) return named;
  }
  return [];
}

/** How many tokens of a sentence are looked at: a longer one is none that a person wrote. */
const LONGEST = 200;

function entityAt({ tree, article, mentions }: Ground, noun: number): string | null {
  const owner = mentions.within(tree.tokens[noun]!).find(({ mention }) => mention.by === 'pronoun');
  return owner ? owner.entity.id : speakerAt(tree, article.text, mentions, noun).entity;
}
