import { contains } from '../../../article/span.ts';
import { isRoleWord } from '../../entities/role-word.ts';
import { speechVerb } from '../../lexicon/speech-verbs.ts';
import type { Speaker } from '../../reading.ts';
import { sentenceAt, type Token, tokenAt } from '../../syntax/syntax.ts';
import type { Stretch } from '../../syntax/tree.ts';
import { cueAt } from '../cue.ts';
import { type Ground, quotationsIn } from '../ground.ts';
import { speakerAt } from '../sources.ts';
import type { Attribution, Place } from './place.ts';

/** How many tokens behind a quotation its verb is looked for: speakers are introduced at length. */
const FAR = 45;

/**
 * "“It rained,” said the man who …", "“It rained,” Ann Lee, a nurse who …, said": words that end in a comma, a question or an exclamation mark, and
 * right behind their mark a verb of speech and a noun phrase, or a noun phrase and, at once or behind what stands between two commas, the verb.
 * The marks and the order of words settle it; where the parse sees it otherwise, the parse is wrong.
 */
export function closely(ground: Ground, place: Place): Attribution | null {
  const window = windowBehind(ground, place);
  if (!window) return null;
  const { tree, article } = ground;
  const { tokens } = tree;
  const inverted = isCue(tokens[window.first]!);
  const first = inverted ? window.first + 1 : window.first;
  const head = nounAt(tokens, first, window.last);
  if (head === null) return null;
  const verb = inverted ? window.first : verbBehind(tokens, head, window.last);
  if (verb === null) return null;
  const speaker = speakerIn(ground, { first, last: head + 1 }, inverted ? window.last : verb, inverted);
  const { lemma, standing } = speechVerb(tokens[verb]!.lower)!;
  return {
    speaker,
    cue: cueAt(tree, article.text, verb, lemma, standing),
    leading: null,
    because: 'a noun phrase and its verb of speech right behind the quotation',
  };
}

/** The tokens behind a quotation in which its cue may stand, without the comma at their head; null where the words end in no way that lets one follow. */
function windowBehind({ article, tree, syntax, quotations }: Ground, { quotation, behind }: Place): Stretch | null {
  const { outer, inner } = quotation;
  const words = article.text.slice(inner[0]!.start, inner.at(-1)!.end);
  const outside = article.text[outer.end] === ',';
  if (!outside && !/[,?!…—–-]['’"”]*$/.test(words)) return null;
  let { first, last } = behind;
  if (first === last) {
    // "“Did it rain?” she asked": the question mark has ended the sentence
    const next = syntax.sentences[tree.tokens[first]?.sentence ?? -1];
    if (next?.first !== first || next.paragraph !== inner.at(-1)!.paragraph || !/[?!…]['’"”]*$/.test(words))
      return null;
    last = Math.min(next.last, first + FAR);
    const [follows] = quotationsIn(quotations, { start: outer.end, end: tree.tokens[last - 1]!.end });
    if (follows) last = tokenAt(syntax, follows.outer.start);
  }
  const sentence = sentenceAt(syntax, tree.tokens[first]?.start ?? 0)!;
  last = Math.min(last, sentence.last, first + FAR);
  while (first < last && tree.tokens[first]!.upos === 'PUNCT') first++;
  return first < last ? { first, last } : null;
}

/** Whether a token is a verb of speech in a form that has a subject, whatever the tagger says of it before a stop ("the ad states."). */
function isCue({ lower, upos, xpos }: Token): boolean {
  const verb = speechVerb(lower);
  return verb?.form === 'finite' && verb.frames.quotation && upos !== 'ADJ' && upos !== 'PROPN' && xpos !== 'NN';
}

const nominal = new Set(['NOUN', 'PROPN', 'PRON']);
const inPhrase = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'PART', 'SYM']);
/** What stands for somebody without a noun. */
const alone = new Set(['one', 'another', 'some', 'many', 'others', 'several', 'two', 'three']);
const relative = new Set(['who', 'which', 'whose', 'whom', 'that', 'it']);

/** The head of the noun phrase that begins at a token: its last noun before anything else than a noun phrase is made of. Null where none begins there. */
function nounAt(tokens: readonly Token[], first: number, last: number): number | null {
  let head: number | null = null;
  for (let at = first; at < last; at++) {
    const token = tokens[at]!;
    const joined = /^(?:-|–|\.|&)$/.test(token.text) && at > first;
    if ((!inPhrase.has(token.upos) && !joined) || relative.has(token.lower)) break;
    if (head !== null && isCue(token) && !nominal.has(token.upos)) break;
    // "the ad states": a plural behind a noun that has its determiner is no verb, unless nothing else follows
    if (head !== null && token.xpos === 'NNS' && isCue(token) && tokens[at + 1]?.upos === 'PUNCT') break;
    if (nominal.has(token.upos)) head = at;
  }
  // "wrote one on Twitter"
  if (head === null && first < last && alone.has(tokens[first]!.lower)) return first;
  return head;
}

/** The verb of speech behind a noun phrase: the first before any comma, with no other verb between; else the first right behind a comma. */
function verbBehind(tokens: readonly Token[], head: number, last: number): number | null {
  let at = head + 1;
  for (; at < last && tokens[at]!.lower !== ','; at++) {
    if (isCue(tokens[at]!)) return at;
    if (tokens[at]!.upos === 'VERB' || tokens[at]!.upos === 'SCONJ') return null;
  }
  for (at++; at < last; at++) {
    const after = tokens[at - 1]!;
    const behindComma = after.lower === ',' || (after.upos === 'ADV' && tokens[at - 2]?.lower === ',');
    if (behindComma && isCue(tokens[at]!)) return at;
  }
  return null;
}

/** The speaker that a noun phrase names, or a name between commas right behind it ("his niece, Ann Lee,"). */
function speakerIn(ground: Ground, { first, last }: Stretch, end: number, inverted: boolean): Speaker {
  const { tree, article, mentions } = ground;
  const head = tree.tokens[last - 1]!;
  const covering = (token: Token) =>
    mentions
      .within({ start: tree.tokens[first]!.start - 40, end: token.end })
      .find(({ entity, mention }) => entity.kind !== 'place' && contains(mention, token));
  const behind = tree.tokens[last]?.lower === ',' && last + 1 < end ? tree.tokens[last + 1] : undefined;
  // "the town's MP, Ann Lee,": a role in capitals is no name, though it is tagged as one
  const isCommon = head.upos === 'NOUN' || isRoleWord(head.lower);
  const apposed = isCommon && /^\p{Lu}/u.test(behind?.text ?? '') ? covering(behind!) : undefined;
  const found = (apposed?.entity.kind === 'person' ? apposed : undefined) ?? covering(head);
  if (found)
    return {
      entity: found.entity.id,
      name: found.entity.name,
      start: found.mention.start,
      end: found.mention.end,
    };
  const parsed = speakerAt(tree, article.text, mentions, last - 1);
  const { start } = tree.tokens[first]!;
  if (inverted && parsed.entity === null && parsed.start === start) return parsed;
  // "a voice in the film says": all before the verb, or before what stands between commas
  const behindHead = tree.tokens.slice(last, end);
  const comma = behindHead.findIndex((t) => t.lower === ',');
  const whole = inverted ? undefined : behindHead.slice(0, comma < 0 ? undefined : comma).at(-1);
  // "co-founder and chief executive Ann Lee wrote": two roles of one, but "a nurse and Ann Lee said" are two
  const named = whole ? covering(whole) : undefined;
  if (named?.entity.kind === 'person' && tree.tokens[tokenAt(ground.syntax, named.mention.start) - 1]?.upos === 'NOUN')
    return { entity: named.entity.id, name: named.entity.name, start: named.mention.start, end: named.mention.end };
  const until = (whole ?? head).end;
  return { entity: null, name: article.text.slice(start, until), start, end: until };
}
