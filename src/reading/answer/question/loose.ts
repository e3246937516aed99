import { keep, table, wordSet } from '../../language.ts';
import { lemmaOf } from '../../syntax/lemma.ts';

/** A loose way to say something and one that news has for it, in base and past form. */
interface Wording {
  readonly asked: readonly [base: string, past: string];
  /** Whether it is so meant only of what somebody says or writes. */
  readonly inWords: boolean;
  /** Whether it is so meant only where a place is asked for. */
  readonly ofPlace: boolean;
  readonly tried: readonly (readonly [base: string, past: string])[];
}

/** Most wordings that are tried for one question. */
const MOST = 4;
/** Most words between an auxiliary and its verb: a name with its title. */
const BETWEEN = 5;

/**
 * Other wordings of a question, in words that news has for what people ask loosely ("join the council": "be elected to the council",
 * "get arrested": "be arrested"), the likeliest first. Empty where it has none.
 *
 * @param ofPerson whether it names a person: nothing else is elected or sacked
 */
export function plainerWordings(question: string, ofPerson: boolean): string[] {
  const ahead = aheadOf(question);
  const words = (ahead ?? question).split(' ');
  const found: string[] = ahead ? [ahead] : [];
  for (const { asked, tried, inWords, ofPlace } of keep('loose-wordings', looseWordings)) {
    if ((inWords && !ofWords(words)) || (ofPlace && !/^where\b/i.test(question))) continue;
    for (const form of asked) {
      const at = placeOf(words, form);
      // "has the school got 300 pupils": has, not received
      if (at < 0 || (form === 'got' && /\b(?:has|have|had)\b/i.test(question))) continue;
      // "who set up the firm": one form for both, and nothing that a base form would stand behind
      const isBase = form === asked[0] && (asked[0] !== asked[1] || /\b(?:did|does|do|will|to)\b/i.test(question));
      for (const [base, past] of tried)
        if (ofPerson || !base.startsWith('be ')) found.push(replaced(words, at, form, isBase, base, past));
      break;
    }
  }
  return [
    ...whatFor(question),
    ...doesNow(question),
    ...gotDone(question),
    ...(ofPerson ? [...memberOf(question), ...boughtFor(question)] : []),
    ...found,
  ]
    .filter((w) => w !== question)
    .slice(0, MOST);
}

/** Whether a question speaks of something said or written: "in his letter", "over the sale". */
function ofWords(words: readonly string[]): boolean {
  return words.some((w) => bare(w) === 'over' || wordSet('document-words.tsv').has(bare(w)));
}

/** Where a form of several words stands among words; -1 where nowhere. */
function placeOf(words: readonly string[], form: string): number {
  const parts = form.split(' ');
  return words.findIndex((_, i) => parts.every((part, k) => bare(words[i + k]) === part));
}

function bare(word = ''): string {
  return word.toLowerCase().replace(/[?!.,]$/, '');
}

function replaced(
  words: readonly string[],
  at: number,
  form: string,
  isBase: boolean,
  base: string,
  past: string,
): string {
  const length = form.split(' ').length;
  const mark = /[?!.,]$/.exec(words[at + length - 1]!)?.[0] ?? '';
  const before = words.slice(0, at);
  const behind = words.slice(at + length);
  const auxiliary = isBase ? before.findLastIndex((w, i) => i >= at - BETWEEN - 1 && /^(?:did|does|do)$/i.test(w)) : -1;
  if (!isBase) return [...before, past + mark, ...behind].join(' ');
  // "did X join": "was X elected to"
  if (!base.startsWith('be ') || auxiliary < 0) return [...before, base + mark, ...behind].join(' ');
  return [...before.slice(0, auxiliary), 'was', ...before.slice(auxiliary + 1), base.slice(3) + mark, ...behind].join(
    ' ',
  );
}

/** "Why is X leaving": "why will X leave"; "is X going to leave": "will X leave". */
function aheadOf(question: string): string | null {
  const going = /^(?:is|are) (\S+(?: \S+){0,3}) going to (\p{L}+\b.*)$/iu.exec(question);
  if (going) return `Will ${going[1]} ${going[2]}`;
  const [, asks, who, doing, rest] = /^(why|when) (?:is|are) (\S+(?: \S+)?) (\p{L}+ing)\b(.*)$/iu.exec(question) ?? [];
  return asks ? `${asks} will ${who} ${lemmaOf(doing!.toLowerCase(), 'VERB', 'VBG')}${rest}` : null;
}

/** "Who is running the club now", "who runs the club": "who leads the club". */
function doesNow(question: string): string[] {
  const [, who, doing, rest] =
    /^(who) (?:is |are )?(?:now |currently )?(\p{L}+(?:ing|s))\b(.*)$/iu.exec(question) ?? [];
  const base = doing && lemmaOf(doing.toLowerCase(), 'VERB', /ing$/.test(doing) ? 'VBG' : 'VBZ');
  const known = base && keep('loose-wordings', looseWordings).find(({ asked }) => asked[0] === base);
  const bases = known ? known.tried.map(([tried]) => tried).filter((tried) => /^\p{L}+$/u.test(tried)) : [];
  const of = rest?.replace(/ (?:now|currently|at the moment)(?=\W*$)/i, '');
  return bases.map((tried) => `${who} ${tried}${/(?:s|x|ch|sh)$/.test(tried) ? 'es' : 's'}${of}`);
}

/** "What was X fined for", "what was X suspended over": "why was X fined". */
function whatFor(question: string): string[] {
  const done = /^what ((?:was|were|is|are|has|have|had|did|does|do) .{1,80}) (?:for|over)\?$/iu.exec(question);
  return done ? [`Why ${done[1]}?`] : [];
}

/** "Did X get arrested": "was X arrested". */
function gotDone(question: string): string[] {
  const active = /^(.*?)\b(?:did|does) (.{1,60}?) get (\p{L}+(?:ed|en|wn|nt|ld)\b.*)$/iu.exec(question);
  if (active) return [`${active[1]}was ${active[2]} ${active[3]}`];
  const past = /^(.*?) got (\p{L}+(?:ed|en|wn|nt|ld)\b.*)$/iu.exec(question);
  return past ? [`${past[1]} was ${past[2]}`] : [];
}

/** "How much did X cost?" of a player: "how much was X signed for". */
function boughtFor(question: string): string[] {
  const found = /^(.*?\bhow much) did ((?:the )?\S+(?: \S+){0,2}) cost\?$/iu.exec(question);
  return found ? ['signed', 'bought', 'sold'].map((verb) => `${found[1]} was ${found[2]} ${verb} for?`) : [];
}

/** "How long was X in the party": "how long was X a member of the party". */
function memberOf(question: string): string[] {
  const found = /^(.*?\b(?:was|were|is) (?:he|she|they|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)) (?:in|on) (the .+)$/u.exec(
    question,
  );
  return found ? [`${found[1]} a member of ${found[2]}`] : [];
}

function looseWordings(): Wording[] {
  return table('loose-wordings.tsv').map(([base = '', past = '', bases = '', pasts = '', when = '']) => ({
    inWords: when === 'in words',
    ofPlace: when === 'of place',
    asked: [base, past],
    tried: bases.split('|').map((b, i) => [b, pasts.split('|')[i] ?? b] as const),
  }));
}
