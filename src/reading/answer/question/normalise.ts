import { vocabularyOf } from '../../index/vocabulary.ts';
import { keep, table, wordSet } from '../../language.ts';
import { bareOf, QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import { isKnownWord, nounFile } from '../../lexicon/lexicon.ts';
import { GROUP, PERSON } from '../../lexicon/noun-files.ts';
import type { Reading } from '../../reading.ts';
import { lemmaOf } from '../../syntax/lemma.ts';
import { vectorOf } from '../../syntax/network/index.ts';
import { compoundsAsInArticle } from './compounds.ts';
import { numbersAsInArticle } from './number-forms.ts';
import { withOwnersMark } from './owners.ts';
import { inArticleForms } from './short-names.ts';

/** A question as it is understood, with what was changed in it and why. */
export interface Normalised {
  readonly text: string;
  readonly steps: readonly string[];
}

/**
 * A question as a careful writer would put it: words that only pad a chat left out and its short forms written out, names in the
 * article's own capitals, words that neither the article nor the language has read as the article's word that they come nearest to,
 * another way to ask ("at what time") as the question word that it stands for. The words themselves are never otherwise changed.
 */
export function normaliseQuestion(reading: Reading, typed: string): Normalised {
  const steps: string[] = [];
  let words = typed.replaceAll('’', "'").replace(/\s+/g, ' ').trim().split(' ');
  words = withoutPadding(words);
  words = inArticleCase(reading, words);
  words = inArticleForms(reading, words, steps);
  words = compoundsAsInArticle(reading, words, steps);
  words = numbersAsInArticle(reading, words, steps);
  words = words.map((word) => corrected(reading, word, steps));
  let text = withOwnersMark(reordered(openedPlainly(words.join(' '))));
  text = withoutEnd(text, QUESTION_END);
  if (text === '') return { text: typed, steps };
  return { text: `${text[0]!.toUpperCase()}${text.slice(1)}?`, steps };
}

function withoutPadding(words: readonly string[]): string[] {
  const chat = keep('chat-words', () => new Map(table('chat-words.tsv').map(([word, full]) => [word!, full ?? ''])));
  const where = keep('chat-padding', () => new Map(table('chat-words.tsv').map(([word, , at]) => [word!, at ?? ''])));
  const pads = (word: string, at: 'start' | 'end') => {
    const place = where.get(bareOf(word));
    return bareOf(word) === '' || place === at || place === 'ends';
  };
  let first = 0;
  let last = words.length;
  while (last - first > 1 && pads(words[first]!, 'start')) first++;
  while (last - first > 1 && pads(words[last - 1]!, 'end')) last--;
  return words.slice(first, last).flatMap((word) => {
    const full = chat.get(bareOf(word));
    return full ? [full + word.slice(withoutEnd(word, '?!.,').length)] : [word];
  });
}

/** A question without what only opens it ("hey", "tell me"). */
export function withoutOpening(typed: string): string {
  const words = typed.replaceAll('’', "'").replaceAll(' & ', ' and ').trim().split(/\s+/);
  return openedPlainly(withoutPadding(words).join(' '));
}

/** Words that the article writes with a capital inside its sentences get it; of a question all in capitals the rest loses them. */
function inArticleCase(reading: Reading, words: readonly string[]): string[] {
  const shouted = words.length > 1 && !/\p{Ll}/u.test(words.join(''));
  const { forms } = vocabularyOf(reading);
  // who writes names with a capital means no name by "bill"
  const careful = !shouted && words.slice(1).some((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return words.map((word) => {
    const lower = word.toLowerCase();
    if (word !== lower && !shouted) return word;
    if (careful && isKnownWord(bareOf(word))) return word;
    return lower.replace(/[\p{L}\p{N}][\p{L}\p{N}.-]*/u, (core) => forms.get(withoutEnd(core, '.-')) ?? core);
  });
}

/** Shortest word that is taken for a typing error: shorter ones are too near to too many. */
const SHORTEST = 4;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * A word that nobody knows, as the one word that is one typing error away: of the article, else of the language. A name that the
 * article does not have is a name still ("Macron" is no error for "macaroon"), so capitals only turn into names of the article.
 */
function corrected(reading: Reading, word: string, steps: string[]): string {
  const core = /\p{L}{4,}/u.exec(word)?.[0];
  if (!core || core.length < SHORTEST || /n't\b/i.test(word)) return word;
  const lower = core.toLowerCase();
  const { words, forms } = vocabularyOf(reading);
  if (words.has(lower) || isKnown(lower)) return word;
  const owner = lower.endsWith('s') ? forms.get(lower.slice(0, -1)) : undefined;
  if (owner) return word.replace(core, `${owner}'s`);
  const near = editsOf(lower);
  const named = /^\p{Lu}/u.test(core);
  const own = near.filter((edit) => words.has(edit) && (!named || forms.has(edit)));
  const found = own.length > 0 || named ? own : near.filter((edit) => isKnown(edit));
  const only = likeliest(lower, found);
  if (only === undefined) return word;
  steps.push(`reads “${core}” as “${only}”`);
  return word.replace(core, forms.get(only) ?? only);
}

/**
 * Of several words that a typing error away the likeliest: a word of grammar; else two letters exchanged, a letter typed twice, a letter
 * left out, another letter, in this order. Undefined where two are as likely.
 */
function likeliest(typed: string, found: readonly string[]): string | undefined {
  const grammar = found.filter((word) => wordSet('function-words.tsv').has(word));
  if (grammar.length === 1) return grammar[0];
  const slip = (word: string) => {
    if (isSwap(typed, word)) return 0;
    if (word.length < typed.length) return 1;
    return word.length > typed.length ? 2 : 3;
  };
  const least = Math.min(...found.map(slip));
  const likely = found.filter((word) => slip(word) === least);
  return likely.length === 1 ? likely[0] : undefined;
}

/** All words that one letter less, one exchanged with the next, one other or one more makes of a word. */
function editsOf(word: string): string[] {
  const edits = new Set<string>();
  for (let i = 0; i <= word.length; i++) {
    const [before, behind] = [word.slice(0, i), word.slice(i)];
    if (behind !== '') edits.add(before + behind.slice(1));
    if (behind.length > 1) edits.add(before + behind[1]! + behind[0]! + behind.slice(2));
    for (const letter of letters) {
      if (behind !== '') edits.add(before + letter + behind.slice(1));
      edits.add(before + letter + behind);
    }
  }
  edits.delete(word);
  return [...edits];
}

function isKnown(lower: string): boolean {
  return wordSet('function-words.tsv').has(lower) || isKnownWord(lower) || vectorOf(lower) !== null;
}

/** Whether two words differ by two letters beside each other that changed places. */
function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** "At what time did …" as "When did …"; "tell me who …" as "who …". */
function openedPlainly(text: string): string {
  const phrases = keep('question-phrases', () =>
    table('question-phrases.tsv')
      .map(([phrase, plain]) => [phrase!, plain ?? ''] as const)
      .sort((a, b) => b[0].length - a[0].length),
  );
  let rest = text;
  for (let step = 0; step < 3; step++) {
    const lower = rest.toLowerCase();
    const found = phrases.find(([phrase]) => lower.startsWith(phrase) && /^[\s,:]+\S/.test(lower.slice(phrase.length)));
    if (!found) break;
    const behind = rest.slice(found[0].length).replace(/^[\s,:]+/, '');
    if (found[1].endsWith(':')) return `what did ${withoutEnd(behind, QUESTION_END)} say?`;
    rest = found[1] === '' ? behind : `${found[1]} ${behind}`;
    if (found[1] !== '') break;
  }
  return rest;
}

const startsAsking =
  /^(?:who|whom|what|when|where|why|how (?:old|long|often|many|much)|which|whose|in|at|by|to|for|with|from)\b/i;
const endsAsking = / (who|whom|what|when|where|why|how (?:old|long|often|many|much)|which|whose)$/i;
const auxiliary = / (?:is|was|are|were|has|had|will|would|can|could|does|did)(?= |$)/i;

/** "Show me all quotes by X about Y", "are there any quotes from X?": what X said. */
const quotesAsked =
  /^(?:(?:what|which|any|all|show|give|list|find|get|are there|is there|do you have|me|us|a|the|other|direct)\s){0,4}(?:quotes?|quotations?|words)(?: (?:are|is) there)? (?:by|from|of) (.+?)( (?:about|on) .+)?$/iu;
/** "X on Brexit", "him on Brexit" behind "quote": what X said about it. */
const nameOn =
  /^(?:quote )?(him|her|them|he|she|they|(?:(?:Mr|Mrs|Ms|Dr|Sir) )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}) (?:on|about) ((?!\p{L}+day\b|\d|trial\b|bail\b|holiday\b).+)$/u;

/** "What is X's position on Y?", of a person: what X thinks of it. */
const viewAsked =
  /^what (?:is|was|are|were) (his|her|their|\p{Lu}\S*(?: \p{Lu}\S*)*['’]s?) (?:\p{L}+ )?(?:position|stance|views?|opinions?|attitude|thoughts|feelings|take) (on|about|of|towards?|regarding) (.+)$/iu;

/** "Is X safe, according to Y?": whether Y says so. */
const byAccording =
  /^(is|was|are|were) ((?:the )?\S+(?: \p{Lu}\S*){0,2}) (.+?),? according to ((?:the )?\S+(?: \S+){0,2})$/iu;

/** "His position on the board" is a post. */
const isGroup = (behind: string): boolean =>
  [PERSON, GROUP].includes(nounFile(behind.toLowerCase().split(' ').at(-1)!)) && /^(?:the|a|an) /i.test(behind);

/** The one to whom something belongs, as a subject. */
function subjectOf(owner: string): string {
  const pronouns: Readonly<Record<string, string>> = { his: 'he', her: 'she', their: 'they' };
  return pronouns[owner.toLowerCase()] ?? owner.replace(/['’]s?$/, '');
}

/**
 * The question word to the front where it stands behind: "X is who?", "X was suspended why?"; its verb behind it: "who X is"; "what reason
 * did X give for leaving" as "why did X leave".
 */
function reordered(text: string): string {
  const bare = withoutEnd(text, QUESTION_END);
  const reason =
    /^what (?:reasons?|explanation) (did|does) (.{1,60}?) give for (?:(?:his|her|their|its) )?(\p{Ll}+ing)\b(.*)$/iu.exec(
      bare,
    );
  if (reason) return `why ${reason[1]} ${reason[2]} ${lemmaOf(reason[3]!, 'VERB', 'VBG')}${reason[4]}?`;
  const quoted = quotesAsked.exec(bare);
  if (quoted) return `what did ${quoted[1]} say${quoted[2] ?? ''}?`;
  const onMatter = bare.split(' ').length <= 7 ? nameOn.exec(bare) : null;
  if (onMatter) return `what did ${onMatter[1]} say about ${onMatter[2]}?`;
  const view = viewAsked.exec(bare);
  if (view && !isGroup(view[3]!)) return `what does ${subjectOf(view[1]!)} think ${view[2]} ${view[3]}?`;
  const source = byAccording.exec(bare);
  if (source) return `did ${source[4]} say that ${source[2]} ${source[1]} ${source[3]}?`;
  const cleft = /^(who|what|where|when|why) (?:was|is) it that (.+)$/i.exec(bare);
  if (cleft) return `${cleft[1]} ${cleft[2]}?`;
  const behind = endsAsking.exec(bare);
  const told = behind ? bare.slice(0, behind.index) : '';
  if (behind && !/\b(?:and|or|but)$/i.test(told) && !startsAsking.test(bare)) {
    const verb = auxiliary.exec(told);
    if (!verb) return `${behind[1]} did ${told}?`;
    return `${behind[1]}${verb[0]} ${told.slice(0, verb.index)}${told.slice(verb.index + verb[0].length)}?`;
  }
  const inside = /^(who|what|where|how old) ((?!is\b|was\b|are\b|were\b)[^?]*?) (is|was|are|were)$/i.exec(bare);
  return inside ? `${inside[1]} ${inside[3]} ${inside[2]}?` : text;
}
