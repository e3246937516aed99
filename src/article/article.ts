import { type Paragraph, paragraphsOf } from './paragraphs.ts';

/** A news article as the reading sees it. `text` is the body as given, with only line endings normalised, so offsets hold against the user's own file. */
export interface Article {
  readonly id: string;
  readonly title: string;
  /** Who published it, where known. */
  readonly source: string | null;
  readonly url: string | null;
  /** ISO 8601 date or month or year of publication, as the front matter or the page gives it; null where unknown, never guessed here. */
  readonly published: string | null;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

/** The parts of an article that its maker gives; the rest is derived. */
export interface ArticleDraft {
  readonly id: string;
  readonly title: string;
  readonly source?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly published?: string | null | undefined;
  readonly text: string;
}

/** Makes an article from its parts: normalises line endings (CRLF and CR become LF, a byte order mark goes) and numbers the paragraphs. */
export function makeArticle(draft: ArticleDraft): Article {
  const text = normaliseLineEndings(draft.text);
  return {
    id: draft.id,
    title: draft.title,
    source: draft.source ?? null,
    url: draft.url ?? null,
    published: draft.published ?? null,
    text,
    paragraphs: paragraphsOf(text),
  };
}

/** LF for every line ending, and no byte order mark. */
export function normaliseLineEndings(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
