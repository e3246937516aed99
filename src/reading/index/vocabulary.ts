import { contains, overlaps } from '../../article/span.ts';
import { wordMap, wordSet } from '../language.ts';
import { termOf } from '../lexicon/terms.ts';
import type { Reading } from '../reading.ts';
import { irregularBase } from '../syntax/lemma.ts';
import { type Token, tokensOf } from '../syntax/syntax.ts';

/** What of a reading the search for answers looks at again and again. */
export interface Vocabulary {
  /** Every word of the article in lower case. */
  readonly words: ReadonlySet<string>;
  /** Words that the article writes with a capital wherever they do not open a sentence: lower case to the form it has. */
  readonly forms: ReadonlyMap<string, string>;
  /** For each sentence, its content terms. */
  readonly terms: readonly ReadonlySet<string>[];
  /** For each sentence, those of its terms that only an adjective or an adverb in its base form holds: "clear", which is not "cleared". */
  readonly described: readonly ReadonlySet<string>[];
  /** For each sentence, those of its terms that only nouns hold which are no deeds: the "leave" of "on sick leave". */
  readonly things: readonly ReadonlySet<string>[];
  /** The sentences in which a term stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** In how many sentences a term stands. */
  readonly frequency: ReadonlyMap<string, number>;
  /** For each sentence, the ids of the entities that it names, points at, or that speak in it. */
  readonly entities: readonly ReadonlySet<string>[];
}

const kept = new WeakMap<Reading, Vocabulary>();

/** The vocabulary of a reading, made once. */
export function vocabularyOf(reading: Reading): Vocabulary {
  let vocabulary = kept.get(reading);
  if (!vocabulary) {
    vocabulary = make(reading);
    kept.set(reading, vocabulary);
  }
  return vocabulary;
}

function make({ syntax, entities, quotes }: Reading): Vocabulary {
  const skip = wordSet('function-words.tsv');
  const terms = syntax.sentences.map(
    (s) =>
      new Set(
        tokensOf(syntax, s)
          .filter((t) => /[\p{L}\p{N}]/u.test(t.text) && (!skip.has(t.lower) || t.text === 'May'))
          .map((t) => termOf(t.lower)),
      ),
  );
  const isPlain = (t: Token) => /^(?:ADJ|ADV)$/.test(t.upos) && t.lower === t.lemma.toLowerCase();
  // a verb's past form ("stole") is no noun, whatever the parser takes it for
  const isPast = ({ lower }: Token) => !lower.endsWith('s') && irregularBase(lower) !== lower;
  // "is on leave": behind a preposition no verb stands in its base form
  const isNoun = ({ upos, xpos, index }: Token) =>
    upos === 'NOUN' ||
    (/^VBP?$/.test(xpos) && /^(?:on|of|in|for|from|at)$/.test(syntax.tokens[index - 1]?.lower ?? ''));
  const isThing = (t: Token) => isNoun(t) && !isDeed(t) && !isPast(t);
  const only = (is: (t: Token) => boolean) => syntax.sentences.map((s) => onlyTerms(tokensOf(syntax, s), is));
  const [described, things] = [only(isPlain), only(isThing)];
  const places = new Map<string, number[]>();
  for (const [i, set] of terms.entries())
    for (const term of set) {
      const known = places.get(term);
      if (known) known.push(i);
      else places.set(term, [i]);
    }
  const named = syntax.sentences.map((s) => {
    const ids = entities.filter((e) => e.mentions.some((m) => contains(s, m))).map((e) => e.id);
    const spoken = quotes.filter((q) => q.spans.some((span) => overlaps(span, s)));
    return new Set([...ids, ...spoken.flatMap((q) => [...(q.speaker?.entity ? [q.speaker.entity] : []), ...q.about])]);
  });
  return {
    words: new Set(syntax.tokens.map((t) => t.lower)),
    forms: formsOf(syntax),
    terms,
    described,
    things,
    places,
    frequency: new Map([...places].map(([term, sentences]) => [term, sentences.length])),
    entities: named,
  };
}

/** The terms of a sentence that no other words of it hold than those of one sort. */
function onlyTerms(own: readonly Token[], isOfSort: (t: Token) => boolean): Set<string> {
  const otherwise = new Set(own.filter((t) => !isOfSort(t)).map((t) => termOf(t.lower)));
  return new Set(own.filter((t) => isOfSort(t) && !otherwise.has(termOf(t.lower))).map((t) => termOf(t.lower)));
}

/** "Resignation", "meeting": a noun that names what is done. */
function isDeed({ lower, lemma }: Token): boolean {
  return lower.endsWith('ing') || wordMap('event-nouns.tsv').has(lemma.toLowerCase());
}

function formsOf({ tokens, sentences }: Reading['syntax']): Map<string, string> {
  const forms = new Map<string, string>();
  const small = new Set<string>();
  for (const token of tokens) {
    if (!/^\p{Lu}/u.test(token.text)) small.add(token.lower);
    else if (token.upos === 'PROPN' || sentences[token.sentence]!.first !== token.index) {
      // a headline or a shout in capitals is no spelling of a name
      const known = forms.get(token.lower);
      if (known === undefined || known === known.toUpperCase()) forms.set(token.lower, token.text);
    }
  }
  for (const word of [...small, ...wordSet('function-words.tsv')]) forms.delete(word);
  return forms;
}
