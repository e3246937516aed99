import type { Article } from '../../article/article.ts';
import { overlaps } from '../../article/span.ts';
import type { Entity } from '../reading.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { attributionIn, clauseOf } from './attribution.ts';
import { insideQuotation, type Quotation } from './marks.ts';
import type { QuoteDraft } from './quotes.ts';

/** Words that open what is reported after a speech verb. */
const openers = new Set([
  'that',
  'it',
  'he',
  'she',
  'they',
  'there',
  'the',
  'his',
  'her',
  'all',
  'of',
  'if',
  'whether',
  'how',
]);

/**
 * Speech reported without quotation marks: a speech verb with its subject before it, and behind it the clause that is reported
 * ("said it was for others to determine …", "denied all allegations"), up to the end of the sentence. A sentence whose
 * reported clause holds quotation marks is left to its quotations.
 */
export function findReported(
  article: Article,
  syntax: Syntax,
  entities: readonly Entity[],
  quotations: readonly Quotation[],
): QuoteDraft[] {
  const found: QuoteDraft[] = [];
  for (const sentence of syntax.sentences) {
    if (insideQuotation(quotations, sentence.start)) continue;
    const clause = clauseOf(article.text, syntax, sentence, entities, quotations);
    for (const { token, cue, form } of clause.verbs) {
      if (form !== 'finite') continue;
      const opener = syntax.tokens[token.index + 1];
      if (!opener || opener.sentence !== token.sentence || !openers.has(opener.lower)) continue;
      const first = opener.lower === 'that' ? syntax.tokens[token.index + 2] : opener;
      const last = syntax.tokens.slice(token.index, sentence.last).findLast((t) => /[\p{L}\p{N})%]/u.test(t.text));
      if (!first || !last || last.index <= first.index) continue;
      const words = { start: first.start, end: last.end };
      if (quotations.some((q) => overlaps(q.outer, words))) continue;
      const by = attributionIn(clause, { start: token.end, end: token.end }, null);
      if (!by || by.cue.start !== cue.start) continue;
      found.push({
        kind: 'indirect',
        spans: [{ ...words, paragraph: sentence.paragraph }],
        speaker: by.speaker,
        cue,
        because: ['a speech verb with its subject, and the clause behind it'],
      });
      break;
    }
  }
  return found;
}
