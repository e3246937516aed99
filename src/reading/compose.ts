import { contains, overlaps, type Span } from '../article/span.ts';
import { isCertain } from './entities/certain.ts';
import { exactWithAddressee } from './quotes/about/bracket.ts';
import { onlyByPronoun, type Quote, quotedSpans, type Reading, type Sentence } from './reading.ts';
import { tokenAt } from './syntax/syntax.ts';
import { keptTreeOf, phraseOf } from './syntax/tree.ts';
import { exact, nameOf, paragraphMark, say, speakerOf, type Wording } from './wording.ts';

/** Openers that tie a sentence to the one before and mean nothing alone. */
export const opener =
  /^(?:However|Additionally|Also|But|And|Meanwhile|Moreover|Furthermore|Further|Nevertheless|In addition),?\s+/;

/**
 * A sentence of the article as a sentence of the answer: the article's exact words with their paragraph, the opener left out,
 * a pronoun at its start given as the name in brackets. Where the focus stands in a relative clause
 * ("Mr X, who was suspended in May, …"), that clause alone, with its subject. `answering`: the pronoun that answers, where one does.
 */
export function restate(reading: Reading, sentence: Sentence, focus: Span | null, answering?: Span): Wording {
  const { article } = reading;
  const mark = paragraphMark(sentence.paragraph);
  const relative = focus && relativeClause(reading, sentence, focus);
  // a clause inside somebody's words is not told without them ("found that the bear, which is sold as …")
  const isTold = relative && !unattributed(reading, relative.subject) && !unattributed(reading, relative.predicate);
  if (isTold) return say`${opensSentence(reading, relative.subject)} ${exact(article, relative.predicate)} (${mark}).`;

  const words = article.text.slice(sentence.start, sentence.end);
  const behindOpener = sentence.start + (opener.exec(words)?.[0].length ?? 0);
  const end = sentence.end - (/[.!?]$/.test(words) ? 1 : 0);
  const pronoun = reading.entities
    .flatMap((entity) => {
      const mention = entity.mentions.find((m) => m.by === 'pronoun' && m.start === behindOpener);
      return mention ? [{ entity, mention }] : [];
    })
    .find(
      // a name in brackets is ours: only where nobody else can be meant
      ({ entity, mention }) =>
        !/^(?:his|her)$/i.test(article.text.slice(mention.start, mention.end)) && isCertain(reading, entity, mention),
    );
  // without its opener "However he said" would begin small
  const start =
    pronoun || /^[^\p{L}]*\p{Lu}/u.test(article.text.slice(behindOpener, end)) ? behindOpener : sentence.start;
  const { opening, closing } = marksFor(reading, sentence, { start, end });
  const loose = unattributed(reading, { start, end });
  const lead = loose ? say`${speakerNamed(reading, loose, { start, end })}: ` : [];
  const inside = loose && insideQuotation(article.text, loose, { start, end: sentence.end });
  if (inside) return say`${lead}“${exactWithAddressee(reading, inside)}” (${mark}).`;
  if (pronoun) {
    const { entity, mention } = pronoun;
    const spoken = reading.quotes.find((q) => q.speaker?.start === mention.start);
    const name = spoken ? speakerOf(entity, spoken.spans[0]!) : nameOf(entity);
    return say`[${name}]${exactWithAddressee(reading, { start: mention.end, end })}${closing} (${mark}).`;
  }
  const told = answering && !loose ? named(reading, { start, end }, answering) : null;
  return say`${lead}${opening}${told ?? speakerInBrackets(reading, { start, end })}${closing} (${mark}).`;
}

/** Words from inside a sentence as the first of one: "the" and "a" with a capital, in brackets because it is ours. */
function opensSentence({ article }: Reading, words: Span): Wording {
  const [small] = /^(?:the|an?)(?=\s)/.exec(article.text.slice(words.start, words.end)) ?? [];
  if (!small) return [exact(article, words)];
  const rest = exact(article, { start: words.start + small.length, end: words.end });
  if (small === 'the') return say`[The]${rest}`;
  return small === 'a' ? say`[A]${rest}` : say`[An]${rest}`;
}

/**
 * The marks that a sentence lacks because its quotation begins before it or goes on behind it, with a sign that there is more.
 */
export function marksFor(
  { article, quotes }: Reading,
  sentence: Sentence,
  { start, end }: Span,
): Record<'opening' | 'closing', Wording> {
  // most quotes stand elsewhere: only those that reach into the span are taken apart
  const quoted = quotes
    .filter((q) => q.spans.some((s) => overlaps(s, { start, end })))
    .flatMap((q) => quotedSpans(q).map((s, i, all) => ({ ...s, last: i === all.length - 1, kind: q.kind })));
  const begun = quoted.find((s) => s.quoted && s.start < start && s.end > start && s.end < end);
  // in the next paragraph, or in the next sentence of this one
  const goesOn = quoted.find(
    (s) =>
      s.quoted &&
      s.start < end &&
      s.start > start &&
      (s.end > sentence.end || (s.kind === 'direct' && s.end >= end && !s.last)),
  );
  const single = (s: Span | undefined) => s !== undefined && /['‘]/.test(article.text[s.start - 1] ?? '');
  return {
    opening: begun ? (single(begun) ? say`‘… ` : say`“… `) : [],
    closing: goesOn ? (single(goesOn) ? say` …’` : say` …”`) : [],
  };
}

/** A quotation's words in a sentence that holds nothing else; null where it holds more, or where nothing in it stands in marks. */
export function insideQuotation(text: string, quote: Quote, sentence: Span): Span | null {
  for (const span of quotedSpans(quote)) {
    if (!span.quoted || !overlaps(span, sentence)) continue;
    const start = Math.max(span.start, sentence.start);
    const end = Math.min(span.end, sentence.end);
    const around = text.slice(sentence.start, start) + text.slice(end, sentence.end);
    if (!/[\p{L}\p{N}]/u.test(around)) return { start, end };
  }
  return null;
}

/** The words of a span with whom a pronoun in it stands for in brackets behind it. */
function named({ article, entities }: Reading, span: Span, pronoun: Span): Wording | null {
  const entity = entities.find((e) => e.mentions.some((m) => m.start === pronoun.start));
  if (!entity || !contains(span, pronoun)) return null;
  const [before, behind] = [
    exact(article, { ...span, end: pronoun.end }),
    exact(article, { ...span, start: pronoun.end }),
  ];
  return say`${before} [${nameOf(entity)}]${behind}`;
}

/** The words of a span; where they tell by a pronoun alone who speaks, the name stands in brackets behind it. */
function speakerInBrackets(reading: Reading, span: Span): Wording {
  const { article, entities, quotes } = reading;
  const quote = quotes.find((q) => q.speaker && onlyByPronoun(reading, q.speaker, span));
  const entity = quote && entities.find((e) => e.id === quote.speaker!.entity);
  if (!entity) return exactWithAddressee(reading, span);
  const { end } = quote.speaker!;
  const before = exact(article, { start: span.start, end });
  return say`${before} [${speakerOf(entity, quote.spans[0]!)}]${exactWithAddressee(reading, { start: end, end: span.end })}`;
}

/** A quote whose words the span shows without its speaker. */
export function unattributed(reading: Reading, span: Span): Quote | undefined {
  return reading.quotes.find((q) => q.speaker && q.spans.some((s) => overlaps(s, span)) && !contains(span, q.speaker));
}

/** The speaker of a quote as the one who says the words at a span. */
export function speakerNamed(reading: Reading, quote: Quote, span: Span): Wording {
  const entity = reading.entities.find((e) => e.id === quote.speaker?.entity);
  return entity ? [speakerOf(entity, span)] : [exact(reading.article, quote.speaker!)];
}

/**
 * The relative clause that holds a place, with the noun phrase that it tells of: "Mr X" and "was suspended in May" of "Mr X, who was suspended
 * in May, …". Null where the parse shows no such clause, or where more than a noun phrase stands in front of it.
 */
function relativeClause(reading: Reading, sentence: Sentence, focus: Span): RelativeClause | null {
  const { article, syntax } = reading;
  const { text } = article;
  // an answer that runs over a comma may run out of the clause
  if (text.slice(focus.start, focus.end).includes(',')) return null;
  const tree = keptTreeOf(syntax);
  const { tokens } = tree;
  let verb = tokens[tokenAt(syntax, focus.start)];
  while (verb && verb.head >= 0 && verb.deprel !== 'acl:relcl') verb = tokens[verb.head];
  if (!verb || verb.head < 0 || !contains(sentence, verb)) return null;
  const pronoun = tree.dependants[verb.index]!.map((i) => tokens[i]!).find((t) => /^(?:who|which)$/.test(t.lower));
  const comma = pronoun && tokens[pronoun.index - 1];
  // "whom" and "whose" leave the noun another part in the clause
  if (!pronoun || !/^nsubj/.test(pronoun.deprel) || comma?.text !== ',') return null;
  // a name is whole, whatever word of it the clause hangs on
  const named = reading.entities.flatMap((e) => e.mentions).find((m) => contains(m, tokens[verb.head]!));
  const { first } = phraseOf(tree, verb.head);
  const begin = named ? Math.min(first, tokenAt(syntax, named.start)) : first;
  const subject = tokens.slice(begin, comma.index);
  // of a noun behind a preposition the verb may be somebody else's; "X, 91, who died", "not Y, who paid": the aside is no subject
  if (subject.some((t) => t.upos === 'ADP') || /^(?:\d|not$)/i.test(subject[0]?.text ?? '')) return null;
  const told = tokens.slice(pronoun.index + 1, tree.reach[verb.index]!.last);
  const end = told.findIndex((t) => /^[,;.!?]$/.test(t.text) && t.start >= focus.end);
  const predicate = end < 0 ? told : told.slice(0, end);
  if (subject.length === 0 || subject.some((t) => /^(?:VERB|AUX|PUNCT|CCONJ)$/.test(t.upos))) return null;
  if (predicate.length === 0 || predicate.at(-1)!.end < focus.end) return null;
  return {
    subject: { start: subject[0]!.start, end: subject.at(-1)!.end },
    predicate: { start: predicate[0]!.start, end: predicate.at(-1)!.end },
  };
}

interface RelativeClause {
  readonly subject: Span;
  readonly predicate: Span;
}

/** A quote as an answer: who says it, the article's verb for it, the words, and the paragraph. */
export function restateQuote(reading: Reading, quote: Quote): Wording {
  const { article, entities } = reading;
  const entity = entities.find((e) => e.id === quote.speaker?.entity);
  const first = quotedSpans(quote)[0]!;
  const sentence = reading.sentences.find((s) =>
    contains(s, { start: first.start, end: Math.min(first.end, first.start + 1) }),
  );
  const whole = sentence && quote.speaker && contains(sentence, quote.speaker);
  if (whole && (quote.kind !== 'direct' || isFragment(article.text, quote))) return restate(reading, sentence, null);
  const who = entity ? [speakerOf(entity, first)] : quote.speaker ? [exact(article, quote.speaker)] : say`Somebody`;
  const words = quotedSpans(quote).flatMap((span, i) =>
    i === 0 ? exactWithAddressee(reading, span) : say` … ${exactWithAddressee(reading, span)}`,
  );
  const marks = [...new Set(quote.spans.map((s) => s.paragraph))].flatMap((p, i) =>
    i === 0 ? [paragraphMark(p)] : say`, ${paragraphMark(p)}`,
  );
  const cue = quote.cue ? exact(article, quote.cue) : null;
  // the article's own verb, never an upgraded one; a participle or an infinitive needs a sentence around it
  if (cue && /^(?:said|wrote|added|stated|tweeted|replied)$/.test(quote.cue!.text))
    return say`${who} ${cue}: “${words}” (${marks}).`;
  return say`${who}: “${words}” (${marks}).`;
}

/** A few words, shown with their sentence to be fair. */
export function isFragment(text: string, quote: Quote): boolean {
  const words = quotedSpans(quote)
    .map((s) => text.slice(s.start, s.end))
    .join(' ');
  return words.split(/\s+/).length < 8 || !/^[\p{Lu}["“‘'(]/u.test(words);
}
