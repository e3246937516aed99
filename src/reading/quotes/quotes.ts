import type { Article } from '../../article/article.ts';
import type { Span } from '../../article/span.ts';
import { insideQuotation, type Quotation } from '../marks/marks.ts';
import type { Entity, Quote } from '../reading.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { treeOf } from '../syntax/tree.ts';
import { aboutWhom } from './about/about.ts';
import { attributeQuotations } from './attribute.ts';
import { boundQuotations } from './bind.ts';
import type { QuoteDraft } from './draft.ts';
import { goOn } from './go-on.ts';
import type { Ground } from './ground.ts';
import { mendedSyntax } from './mend.ts';
import { withoutNicknames } from './nicknames.ts';
import { reportsIn } from './reports.ts';
import { surelyAttributed } from './sieves/surely.ts';
import { MentionIndex } from './sources.ts';

/**
 * Everything that the article gives as somebody's words, in the order of the text. In order from the surest to the loosest:
 * what print settles (a transcript, a signature, a verb right behind the marks), what the syntax of a cue binds (with or without quotation marks in it), quotations beside a cue, quotations that go on.
 */
export function findQuotes(
  article: Article,
  parsed: Syntax,
  entities: readonly Entity[],
  marked: readonly Quotation[],
): Quote[] {
  const quotations = withoutNicknames(article, marked, entities);
  const syntax = mendedSyntax(parsed);
  const tree = treeOf(syntax);
  const isQuoted = (span: Span) => insideQuotation(quotations, span.start) !== undefined;
  const reports = syntax.sentences.flatMap((sentence) => reportsIn(tree, article.text, sentence, isQuoted));
  const ground: Ground = { article, syntax, tree, entities, quotations, reports, mentions: new MentionIndex(entities) };
  const surely = surelyAttributed(ground);
  const found = attributeQuotations(ground, boundQuotations(ground, surely), surely);
  const drafts = goOn(ground, [...found].sort(inOrder));
  const whom = aboutWhom(ground, drafts);
  return drafts.map((draft, i) => {
    const { about, addressee, because } = whom[i]!;
    return {
      id: `q${i + 1}`,
      ...draft,
      text: textOf(article, draft.spans),
      about,
      addressee,
      because: [...draft.because, ...because],
    };
  });
}

/** The spans' words: a space within a paragraph, a blank line between paragraphs. */
function textOf(article: Article, spans: Quote['spans']): string {
  return spans
    .map((span, i) => {
      const before = spans[i - 1];
      const gap = before === undefined ? '' : before.paragraph === span.paragraph ? ' ' : '\n\n';
      return gap + article.text.slice(span.start, span.end);
    })
    .join('');
}

/** By where they begin; of two that begin together, the longer first. */
function inOrder(a: QuoteDraft, b: QuoteDraft): number {
  return a.spans[0]!.start - b.spans[0]!.start || b.spans.at(-1)!.end - a.spans.at(-1)!.end;
}
