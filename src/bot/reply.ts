import type { Certainty, Citation, Precision, Standing } from '../reading/reading.ts';
import type { Wording } from '../reading/wording.ts';

/** What a command returns: blocks that know no platform. Each adapter renders every kind of block. */
export interface Reply {
  readonly blocks: readonly Block[];
}

export type Block =
  | HeadingBlock
  | TextBlock
  | QuoteBlock
  | PictureBlock
  | EvidenceBlock
  | TimelineBlock
  | ListBlock
  | DifferenceBlock
  | NoteBlock
  | ActionsBlock
  | SuggestionsBlock
  | FooterBlock;

/** A short title over what follows. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly wording: Wording;
}

/** A sentence or two with their citations in the parts. */
export interface TextBlock {
  readonly kind: 'text';
  readonly wording: Wording;
}

/** Somebody's words. `quote` is the id in the reading; the guard compares speaker and pieces with it. */
export interface QuoteBlock {
  readonly kind: 'quote';
  readonly quote: string;
  /** Entity id of the speaker, null where the article does not name one. */
  readonly speaker: string | null;
  /** Exact words, one piece for each unbroken stretch, in order; shown in quotation marks. */
  readonly pieces: readonly Citation[];
  /** Who said it and how: "Ivan Lewis, Bury South MP, wrote (¶4)". */
  readonly attribution: Wording;
}

/**
 * Somebody's words as a picture, to be passed on. It shows the quote, who says it and which article it is from, and those words are its
 * alternative text: no picture says anything that its text does not. Where none can be drawn or sent, the quote is shown as text.
 */
export interface PictureBlock {
  readonly kind: 'picture';
  readonly quote: QuoteBlock;
  readonly footer: FooterBlock;
}

/** Sentences of the article shown as evidence: exact, but not necessarily somebody's quotation. */
export interface EvidenceBlock {
  readonly kind: 'evidence';
  readonly citations: readonly Citation[];
  /** For each citation, who is speaking where its words do not say so themselves; else empty. */
  readonly attributions: readonly Wording[];
  /** What the article's words are here for: "In the article", "Nearest passage". */
  readonly label: Wording;
}

export interface TimelineRow {
  readonly value: string | null;
  readonly precision: Precision;
  readonly certainty: Certainty;
  /** The date in words: "November 2017". */
  readonly when: Wording;
  readonly what: Citation;
  /** "planned", "inferred: …" and such; empty where there is nothing to add. */
  readonly remark: Wording;
  readonly standing: Standing;
}

export interface TimelineBlock {
  readonly kind: 'timeline';
  readonly rows: readonly TimelineRow[];
}

export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly Wording[];
}

/** Word by word what differs between the asker's text and the article's. */
export interface DifferenceBlock {
  readonly kind: 'difference';
  readonly pieces: readonly { readonly kind: 'same' | 'given' | 'article'; readonly text: string }[];
  /** The article's words that were compared. */
  readonly citation: Citation;
}

/** Something the reader should know about the reply itself. */
export interface NoteBlock {
  readonly kind: 'note';
  readonly wording: Wording;
}

/** Something to do next. `line` is a command line as a person would type it ("/context 4"), so it works after a restart. */
export interface Action {
  readonly label: Wording;
  readonly line: string;
}

export interface ActionsBlock {
  readonly kind: 'actions';
  readonly actions: readonly Action[];
}

/** Up to three questions that the article does answer. */
export interface SuggestionsBlock {
  readonly kind: 'suggestions';
  readonly questions: readonly Wording[];
}

/** Which article this is from. The title and source are the article's front matter. */
export interface FooterBlock {
  readonly kind: 'footer';
  readonly title: string;
  readonly source: string | null;
  readonly url: string | null;
}

// what an adapter needs of the layers below, so that it can import from the bot alone
export type { Citation } from '../reading/reading.ts';
export { type Part, plain, type Wording } from '../reading/wording.ts';
