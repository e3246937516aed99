import { contains } from '../../../article/span.ts';
import { findQuotations, insideQuotation } from '../../marks/marks.ts';
import { sentenceAt, type Token, tokenAt } from '../../syntax/syntax.ts';
import { dependant, dependantsIn, markOf } from '../../syntax/tree.ts';
import type { QuoteDraft } from '../draft.ts';
import type { Ground } from '../ground.ts';
import { addressWord, fillers } from './address-words.ts';
import { type Document, documentsIn, isDocumentNoun } from './documents.ts';
import { addressedBy, hearersOf, namedAt, speakerOfVerb } from './hearers.ts';

/** Who "you" is in a quote, and the rule that says so. */
export interface Addressed {
  /** Entity ids; empty where somebody is addressed whom the article does not name, or nobody in particular. */
  readonly ids: readonly string[];
  readonly because: string;
  /** Whether the words stand in a letter, which an article tells of at length, rather than being said to somebody's face. */
  readonly written: boolean;
}

const nobody: Addressed = { ids: [], written: false, because: 'said to nobody the article names' };

/** How many sentences may lie between somebody's words and more of theirs to the same listener. */
const NEAR = 3;

/**
 * Who is addressed by each quote that says "you", in the order of the quotes; null where that is not clear. From the surest to the loosest:
 * whom the cue or the same sentence speaks to; the letter that the sentence names; the fragment of an accusation; whom the speaker
 * addressed just before; the one whom the letter goes to that the article told of last. Told to reporters, a crowd or a channel it is nobody.
 */
export function addresseesOf(ground: Ground, drafts: readonly QuoteDraft[]): (Addressed | null)[] {
  const says = drafts.map((draft) => saysYou(ground, draft));
  // most articles' quotes say "you" to nobody
  if (!says.includes(true)) return drafts.map(() => null);
  const isQuoted = (token: Token) => insideQuotation(ground.quotations, token.start) !== undefined;
  const documents = documentsIn(ground, isQuoted);
  const settings = new Map<string, Setting>();
  return drafts.map((draft, i) => {
    const place = draft.cue ?? draft.speaker;
    if (!place) return null;
    const speaker = draft.speaker?.entity ?? null;
    const at = tokenAt(ground.syntax, place.start);
    const accused = says[i] ? accusedBy(ground, draft) : [];
    if (accused.length > 0) return addressed(accused, 'the one accused, in words cut from the accusation', speaker);
    const here = fromSentence(ground, draft, documents, isQuoted);
    if (speaker !== null && here) settings.set(speaker, { addressed: here, at });
    if (here || speaker === null) return says[i] ? here : null;
    const last = latest(ground, settings.get(speaker), lastLetter(documents, speaker, at), {
      at,
      lemma: draft.cue?.lemma ?? '',
    });
    if (last && says[i]) settings.set(speaker, { ...last, at });
    return last && says[i] ? last.addressed : null;
  });
}

/** Whom somebody speaks to, and where the article told so. */
interface Setting {
  readonly addressed: Addressed;
  /** Document index of a token. */
  readonly at: number;
}

/** The letter of somebody that the article told of last before a token; where it does not say to whom that goes, whom all of theirs go to. */
function lastLetter(documents: readonly Document[], writer: string, before: number): Setting | undefined {
  const last = documents.findLast((d) => d.writer === writer && d.at < before);
  if (last?.stated) return { addressed: addressed(last.addressees, toLetter, writer), at: last.at };
  const any = addresseeOfWriter(documents, writer);
  return any ? { addressed: any, at: last?.at ?? -1 } : undefined;
}

/**
 * The later of whom somebody spoke to and whom they wrote to. What was said to somebody's face goes on only with "she added" soon after;
 * a letter is told of at length.
 */
function latest(
  { tree }: Ground,
  spoken: Setting | undefined,
  written: Setting | undefined,
  cue: { readonly at: number; readonly lemma: string },
): Setting | undefined {
  if (!spoken || (written && written.at > spoken.at)) return written;
  const goesOn = { ...spoken, addressed: { ...spoken.addressed, because: goingOn(spoken.addressed.because) } };
  if (spoken.addressed.ids.length === 0 || spoken.addressed.written) return goesOn;
  const near = tree.tokens[cue.at]!.sentence - tree.tokens[spoken.at]!.sentence <= NEAR;
  return near && addressWord('further', cue.lemma) ? goesOn : undefined;
}

const toLetter = 'the one the letter is written to';
const goingOn = (because: string) => (because.endsWith(', which goes on') ? because : `${because}, which goes on`);

/** Whether a quote's own words in marks say "you": not in words that it quotes in turn, nor in "you know" and the like. */
function saysYou({ article }: Ground, draft: QuoteDraft): boolean {
  return draft.spans.some((span) => {
    if (!span.quoted) return false;
    const text = article.text.slice(span.start, span.end);
    if (!/\byou/i.test(text)) return false;
    const nested = findQuotations({ text, paragraphs: [{ number: 1, start: 0, end: text.length }] });
    let own = text;
    for (const { outer } of nested)
      own = own.slice(0, outer.start) + ' '.repeat(outer.end - outer.start) + own.slice(outer.end);
    own = own.replaceAll('’', "'").toLowerCase();
    for (const filler of fillers()) own = own.replaceAll(filler.toLowerCase(), ' ');
    return /\byou(?:r|rs|rself|'re|'ve|'d|'ll)?\b/.test(own);
  });
}

/** What the sentence of the cue itself tells of who is addressed; null where it tells nothing. */
function fromSentence(
  ground: Ground,
  draft: QuoteDraft,
  documents: readonly Document[],
  isQuoted: (token: Token) => boolean,
): Addressed | null {
  const { tree, syntax } = ground;
  const place = (draft.cue ?? draft.speaker)!;
  const cue = draft.cue ? tokenAt(syntax, draft.cue.end - 1) : null;
  const { first, last } = sentenceAt(syntax, place.start)!;
  const nouns = cue === null ? null : hearersOf(tree, cue);
  const by = draft.speaker?.entity ?? null;
  if (nouns) return addressed(namedAt(ground, nouns, false), 'the one the words are told to', by);
  const tokens = tree.tokens.slice(first, Math.min(last, first + LONGEST)).filter((t) => !isQuoted(t));
  for (const token of tokens) {
    if (token.index === cue || token.upos !== 'VERB') continue;
    const others = hearersOf(tree, token.index);
    const loose = token.xpos === 'VBG' && dependant(tree, token.index, 'nsubj') === undefined;
    if (!others || !(loose || speakerOfVerb(ground, token.index, isQuoted) === by)) continue;
    return addressed(namedAt(ground, others, false), 'the one the speaker turns to in the same sentence', by);
  }
  const named = documents.find((d) => d.at >= first && d.at < last && d.stated && !belongsToAnother(d, draft));
  if (named) return addressed(named.addressees, toLetter, by);
  const noun = tokens.find((t) => isDocumentNoun(tree, t, false) && isSpokenBy(ground, t, draft));
  if (noun) return addresseeOfWriter(documents, writerOf(ground, noun, draft)) ?? nobody;
  return tokens.some((t) => addressWord('audience', t.lemma) && !(draft.speaker && contains(draft.speaker, t)))
    ? nobody
    : null;
}

/** How many tokens of a sentence are looked at: a longer one is none that a person wrote. */
const LONGEST = 200;

function addressed(ids: readonly string[], because: string, speaker: string | null): Addressed {
  return ids.length === 0 || (speaker !== null && ids.includes(speaker))
    ? nobody
    : { ids, because, written: because === toLetter };
}

function belongsToAnother({ writer }: Document, { speaker }: QuoteDraft): boolean {
  return writer !== null && speaker !== null && speaker.entity !== null && writer !== speaker.entity;
}

/** "accused him of “selling your own town”": the accused, in words cut from the accusation. */
function accusedBy(ground: Ground, { cue, spans }: QuoteDraft): string[] {
  const { tree, article, syntax } = ground;
  const first = spans[0]!;
  if (!cue || first.start < cue.end || article.text.slice(cue.end, first.start).includes(':')) return [];
  const verb = tokenAt(syntax, cue.end - 1);
  const address = addressWord('target', tree.tokens[verb]!.lemma);
  const cut = !/^\p{Lu}/u.test(article.text.slice(spans.find((s) => s.quoted)?.start ?? first.start));
  return cut && address?.object ? namedAt(ground, addressedBy(tree, verb, address), false) : [];
}

/** Whether a document's noun tells where the words stand: "in her letter she said", "the letter says". */
function isSpokenBy({ tree }: Ground, noun: Token, { speaker }: QuoteDraft): boolean {
  if (speaker && contains(speaker, noun)) return true;
  return markOf(tree, noun.index) === 'in' && /^(?:obl|nmod)/.test(noun.deprel);
}

/** Whose a document is: the owner it names, else the speaker; null where the document itself speaks and names nobody. */
function writerOf({ tree, mentions }: Ground, noun: Token, { speaker }: QuoteDraft): string | null {
  const owner = dependant(tree, noun.index, 'nmod:poss');
  const named = owner === undefined ? [] : dependantsIn(tree, noun.index, 'nmod:poss');
  const mention = named.flatMap((o) => mentions.within(tree.tokens[o]!))[0];
  return mention?.entity.id ?? speaker?.entity ?? null;
}

/** Whom somebody's letters go to: the same where the article names more than one; null where they differ or nothing is known. */
function addresseeOfWriter(documents: readonly Document[], writer: string | null): Addressed | null {
  const own = documents.filter((d) => writer === null || d.writer === writer);
  const stated = own.filter((d) => d.stated);
  const told = stated.length > 0 ? stated : own;
  const [one] = told;
  if (!one || told.some((d) => d.addressees.join() !== one.addressees.join())) return null;
  if (one.addressees.length === 0) return nobody;
  return {
    ids: one.addressees,
    written: true,
    because: one.stated ? toLetter : 'the one whom the letter takes to task',
  };
}
