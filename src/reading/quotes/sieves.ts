import type { Cue, Speaker } from '../reading.ts';
import { sentenceAt, tokenAt } from '../syntax/syntax.ts';
import { dependantsIn, type Stretch } from '../syntax/tree.ts';
import { type Ground, personBefore, quotationsIn, speakerOfSource } from './ground.ts';
import type { Quotation } from './marks.ts';
import type { Report } from './reports.ts';
import { type Source, speakerAt } from './sources.ts';

/** Who says a quotation and by which word the article says so. */
export interface Attribution {
  readonly speaker: Speaker | null;
  readonly cue: Cue | null;
  /** The report that leads up to the words in the same sentence; null where the words are not part of its clause. */
  readonly leading: Report | null;
  readonly because: string;
}

/** A quotation with what stands before and behind it up to the next quotation or the sentence's end. */
export interface Place {
  readonly quotation: Quotation;
  readonly before: Stretch;
  readonly behind: Stretch;
}

/** Where a quotation stands, by its index in `ground.quotations`. */
export function placeOf({ syntax, quotations }: Ground, index: number): Place {
  const quotation = quotations[index]!;
  const { outer } = quotation;
  const opening = sentenceAt(syntax, outer.start)!;
  const closing = sentenceAt(syntax, outer.end - 1)!;
  const start = tokenAt(syntax, outer.start);
  const end = tokenAt(syntax, outer.end);
  const previous = quotations[index - 1];
  const next = quotations[index + 1];
  const first = Math.max(opening.first, previous ? tokenAt(syntax, previous.outer.end) : 0);
  const last = Math.min(closing.last, next ? tokenAt(syntax, next.outer.start) : Number.MAX_SAFE_INTEGER);
  return {
    quotation,
    before: { first: Math.min(first, start), last: start },
    behind: { first: end, last: Math.max(end, last) },
  };
}

/** The sieves in order, the surest first; words cut from a sentence belong rather to the verb before them. */
export function attributionOf(ground: Ground, place: Place): Attribution | null {
  const first = ground.article.text[place.quotation.inner[0]!.start]!;
  const behind = () => followed(ground, place);
  const ahead = () => led(ground, place);
  const order = /\p{Ll}/u.test(first) ? [ahead, behind] : [behind, ahead];
  // "… earlier: “It is over,” she wrote": the verb right behind the words is nearer than the colon
  const own = followed(ground, place);
  if (own?.beside && own.speaker) return own;
  return introduced(ground, place) ?? order[0]!() ?? order[1]!() ?? governed(ground, place);
}

/** "He said: “…”", also where the quotation is the next paragraph. */
function introduced(ground: Ground, { before }: Place): Attribution | null {
  const { tree, syntax } = ground;
  let window = before;
  if (before.last === before.first && before.first > 0) {
    const sentence = syntax.sentences[tree.tokens[before.first - 1]!.sentence]!;
    window = { first: sentence.first, last: before.first };
  }
  if (tree.tokens[window.last - 1]?.lower !== ':') return window === before ? null : announced(ground, window);
  // "said it is “clear” that they: “…”": the cue may stand before an earlier quotation of the sentence
  const opening = syntax.sentences[tree.tokens[window.last - 1]!.sentence]!;
  const report =
    reportsBetween(ground, window).findLast((r) => r.quotation) ??
    reportsBetween(ground, { first: Math.max(opening.first, window.last - FAR), last: window.last }).findLast(
      (r) => r.quotation,
    );
  if (report) return attributionBy(ground, report, null, 'a speech verb and a colon before the quotation');
  const subjects = tree.tokens.slice(window.first, window.last).filter((t) => t.deprel === 'nsubj' && t.head >= 0);
  const subject = subjects.find((t) => tree.tokens[t.head]!.head < 0) ?? subjects.at(-1);
  const speaker = subject && speakerAt(tree, ground.article.text, ground.mentions, subject.index);
  // "The rationale is simple: “…”" is no attribution, "She was furious: “…”" is
  return speaker?.entity
    ? { speaker, cue: null, leading: null, because: 'a colon before the quotation, and the subject before it' }
    : null;
}

/** "Dr Abbott agreed. “…”": a short sentence whose verb of speech has nothing else to report. */
function announced(ground: Ground, { first, last }: Stretch): Attribution | null {
  const { tree, syntax, quotations } = ground;
  const own = syntax.sentences[tree.tokens[first]!.sentence]!;
  const following = syntax.sentences[tree.tokens[last]?.sentence ?? -1];
  if (following?.paragraph !== own.paragraph || quotationsIn(quotations, own).length > 0 || last - first > NEAR)
    return null;
  const [report] = reportsBetween(ground, { first, last });
  if (!report?.quotation || report.stretches.length > 0 || tree.tokens[report.at]!.head >= 0) return null;
  if (typeof report.source !== 'number') return null;
  return attributionBy(ground, report, null, 'a speech verb alone in the sentence before');
}

/** "“…,” she said", "“…,” said the minister"; also where the quotation's own full stop has ended the sentence: "“… now.” He said." */
function followed(ground: Ground, place: Place): (Attribution & { readonly beside: boolean }) | null {
  const { tree, article } = ground;
  const { quotation, behind } = place;
  const words = article.text.slice(quotation.inner[0]!.start, quotation.inner.at(-1)!.end);
  if (!/[,?!.…—–-]['’"”]*$/.test(words) && !/^[,—–]/.test(tree.tokens[behind.first]?.text ?? '')) return null;
  const next = behind.last === behind.first ? sentenceBehind(ground, place) : null;
  if (behind.last === behind.first && !next) return null;
  const window = next ?? behind;
  const report = reportsBetween(ground, window).find(
    (r) => r.quotation && (!next || (r.stretches.length === 0 && tree.tokens[r.at]!.head < 0)),
  );
  if (!report) return next ? null : withAnyVerb(ground, place, words);
  const inside = typeof report.source === 'number' && report.source >= window.first && report.source < window.last;
  // "“…,” saying": a participle leads on to what comes
  if (!inside && tree.tokens[report.at]!.lower.endsWith('ing')) return null;
  const source = inside ? report.source : subjectIn(ground, window, report.at);
  // "“Yes.” He left and said …" is another matter
  const first = Math.min(typeof source === 'number' ? source : report.at, report.at);
  if (first - window.first > NEAR) return null;
  return {
    speaker: speakerOfSource(ground, source),
    cue: report.cue,
    leading: null,
    because: 'a speech verb behind the quotation',
    beside: !next && /[,?!]['’"”]*$/.test(words),
  };
}

/** The sentence right behind a quotation in its paragraph, as far as a cue may stand in it; null where it has a quotation of its own. */
function sentenceBehind({ tree, syntax, quotations }: Ground, { quotation, behind }: Place): Stretch | null {
  const next = syntax.sentences[tree.tokens[behind.first]?.sentence ?? -1];
  if (!next || next.first !== behind.first || next.paragraph !== quotation.inner.at(-1)!.paragraph) return null;
  if (quotationsIn(quotations, next).length > 0) return null;
  return { first: next.first, last: Math.min(next.last, next.first + NEAR) };
}

/** "“It rained all day,” the minister demurred": behind a whole sentence any verb with its subject gives who says it. */
function withAnyVerb(
  { tree, article, mentions }: Ground,
  { quotation, behind }: Place,
  words: string,
): (Attribution & { readonly beside: boolean }) | null {
  if (!/[,?!]$/.test(words) || !/^\p{Lu}/u.test(words) || (words.match(/(?<!\S)\p{Ll}{2,}/gu)?.length ?? 0) < 3)
    return null;
  const first = tree.tokens.slice(behind.first, behind.last).find((t) => t.upos !== 'PUNCT');
  if (!first || first.index - behind.first > 1) return null;
  const verb = tree.tokens
    .slice(first.index, Math.min(behind.last, first.index + NEAR))
    .find((t) => t.upos === 'VERB' && /^VB[DZ]$/.test(t.xpos));
  if (!verb) return null;
  const subject = dependantsIn(tree, verb.index, 'nsubj').find((s) => s >= first.index && s < behind.last);
  const begins = subject === undefined ? -1 : Math.min(verb.index, tree.reach[subject]!.first);
  if (subject === undefined || begins !== first.index || quotation.outer.end > verb.start) return null;
  return {
    speaker: speakerAt(tree, article.text, mentions, subject),
    cue: { text: verb.text, lemma: verb.lemma, standing: 'said', start: verb.start, end: verb.end },
    leading: null,
    because: 'a verb with its subject right behind whole sentences',
    beside: true,
  };
}

/** How many tokens back a cue is looked for within its sentence. */
const FAR = 80;

/** How many tokens may stand between a quotation and the subject or verb behind it. */
const NEAR = 12;

/** Where the parse gives a verb no subject behind its quotation: the first noun before the verb, else the one right after it. */
function subjectIn({ tree }: Ground, { first, last }: Stretch, verb: number): number | null {
  const isNoun = (at: number) => nominal.has(tree.tokens[at]!.upos);
  const top = (at: number) => {
    const { head, deprel } = tree.tokens[at]!;
    const part = /^(?:compound|flat|nmod:poss|nmod:desc|amod)/.test(deprel);
    return part && head >= first && head < last && isNoun(head) ? head : at;
  };
  for (let at = first; at < verb; at++) if (isNoun(at)) return top(at);
  for (let at = verb + 1; at < Math.min(last, verb + 6); at++) if (isNoun(at)) return top(at);
  return null;
}

/** "She said “…”", "the report, which says “…”". */
function led(ground: Ground, { before }: Place): Attribution | null {
  const near = { first: Math.max(before.first, before.last - FAR), last: before.last };
  const reports = reportsBetween(ground, near).filter((r) => r.source !== null || r.quotation);
  // "said anybody who complains about a microphone “…”": a clause that ended before the quotation does not lead up to it
  const isOver = (r: Report) =>
    ground.tree.tokens[r.at]!.deprel.startsWith('acl') && ground.tree.reach[r.at]!.last < before.last;
  const report = reports.findLast((r) => !isOver(r)) ?? reports.at(-1);
  return report ? attributionBy(ground, report, report, 'a speech verb before the quotation') : null;
}

/** How far up from a fragment its verb is looked for. */
const HIGHEST = 8;

/** A fragment that a cue governs from further up: "announced “with great sadness” his resignation". */
function governed(ground: Ground, { quotation }: Place): Attribution | null {
  const { tree, syntax } = ground;
  let at = tokenAt(syntax, quotation.inner[0]!.start);
  for (let step = 0; step < HIGHEST && at >= 0; step++) {
    const token = tree.tokens[at];
    if (!token) return null;
    if (token.start >= quotation.outer.end || token.end <= quotation.outer.start) {
      const [report] = reportsBetween(ground, { first: at, last: at + 1 });
      if (report && (report.source !== null || report.quotation))
        return attributionBy(ground, report, report, 'a cue that governs the fragment');
    }
    at = token.head;
  }
  return null;
}

/** The reports whose cues lie in a stretch; logarithmic, then as many steps as there are. */
export function reportsBetween({ reports }: Ground, { first, last }: Stretch): Report[] {
  let low = 0;
  let high = reports.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reports[middle]!.at < first) low = middle + 1;
    else high = middle;
  }
  const found: Report[] = [];
  for (let i = low; i < reports.length && reports[i]!.at < last; i++) found.push(reports[i]!);
  return found;
}

function attributionBy(ground: Ground, report: Report, leading: Report | null, because: string): Attribution {
  const source = report.source ?? neighbourOf(ground, report) ?? sourceBefore(ground, report);
  const speaker = source === null ? personBefore(ground, report) : speakerOfSource(ground, source);
  return { speaker, cue: report.cue, leading, because };
}

const nominal = new Set(['NOUN', 'PROPN', 'PRON']);

/** Without a subject in the parse: the noun right before the verb, else the one right behind it. */
function neighbourOf({ tree }: Ground, report: Report): number | null {
  const { sentence } = tree.tokens[report.at]!;
  for (const step of [-1, 1]) {
    for (let at = report.at + step, n = 0; n < 4; at += step, n++) {
      const token = tree.tokens[at];
      if (!token || token.sentence !== sentence || token.upos === 'PUNCT') break;
      // "denied the claims and slammed …", "said it was late": an object of the verb before, and the subject of the verb behind
      if (token.upos === 'CCONJ' || (step > 0 && isSubjectOfAnother(tree, at, report.at))) break;
      if (!nominal.has(token.upos)) continue;
      const near = token.head >= 0 && Math.abs(token.head - at) < 4 && nominal.has(tree.tokens[token.head]?.upos ?? '');
      return near ? token.head : at;
    }
  }
  return null;
}

/** Behind a finite verb the subject of another; behind a participle it is the speaker again ("noting that he can “…”"). */
function isSubjectOfAnother(tree: Ground['tree'], at: number, verb: number): boolean {
  const { deprel, head } = tree.tokens[at]!;
  return deprel.startsWith('nsubj') && head !== verb && !tree.tokens[verb]!.lower.endsWith('ing');
}

/** "she said, adding, “…”": a participle without a subject goes on with the report before it in its sentence. */
function sourceBefore(ground: Ground, report: Report): Source {
  const { tree, syntax } = ground;
  if (!tree.tokens[report.at]!.lower.endsWith('ing')) return null;
  const { first } = syntax.sentences[tree.tokens[report.at]!.sentence]!;
  const before = reportsBetween(ground, { first: Math.max(first, report.at - FAR), last: report.at }).at(-1);
  return before ? (before.source ?? neighbourOf(ground, before)) : null;
}
