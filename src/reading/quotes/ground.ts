import type { Article } from '../../article/article.ts';
import { overlaps, type Span } from '../../article/span.ts';
import { firstBehind, type Quotation } from '../marks/marks.ts';
import type { Entity, Speaker } from '../reading.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { Stretch, Tree } from '../syntax/tree.ts';
import type { Report } from './report.ts';
import { type MentionIndex, type Source, speakerAt } from './sources.ts';

/** All that the search for quotes looks at. */
export interface Ground {
  readonly article: Article;
  readonly syntax: Syntax;
  readonly tree: Tree;
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
  /** In order of their cues. */
  readonly reports: readonly Report[];
  readonly mentions: MentionIndex;
}

/** The characters of a stretch of tokens. */
export function spanOf(tree: Tree, { first, last }: Stretch): Span {
  return { start: tree.tokens[first]!.start, end: tree.tokens[last - 1]!.end };
}

/** A report's source as a speaker; null where it is unnamed or was not found. */
export function speakerOfSource({ tree, article, mentions }: Ground, source: Source): Speaker | null {
  return typeof source === 'number' ? speakerAt(tree, article.text, mentions, source) : null;
}

/** The quotations that overlap a span, in order; logarithmic, then as many steps as there are. */
export function quotationsIn(quotations: readonly Quotation[], span: Span): Quotation[] {
  const found: Quotation[] = [];
  for (let i = firstBehind(quotations, span.start); i < quotations.length && overlaps(quotations[i]!.outer, span); i++)
    found.push(quotations[i]!);
  return found;
}

/** How far before its verb, in characters, somebody may be named to be taken for its subject. */
const FARTHEST = 400;

/** Without a subject in the parse: the last person named or pointed at before the cue in its sentence, who owns nothing there and stands in no quotation. */
export function personBefore({ tree, syntax, article, mentions, quotations }: Ground, report: Report): Speaker | null {
  const token = tree.tokens[report.at]!;
  const start = Math.max(syntax.sentences[token.sentence]!.start, token.start - FARTHEST);
  const found = mentions
    .within({ start, end: token.start })
    .findLast(
      ({ entity, mention }) =>
        entity.kind === 'person' &&
        !/^(?:his|her|him)$/i.test(article.text.slice(mention.start, mention.end)) &&
        !/^['’]s?(?!\p{L})/u.test(article.text.slice(mention.end, mention.end + 3)) &&
        quotationsIn(quotations, mention).length === 0,
    );
  return found
    ? { entity: found.entity.id, name: found.entity.name, start: found.mention.start, end: found.mention.end }
    : null;
}
