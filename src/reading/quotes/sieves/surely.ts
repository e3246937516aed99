import { insideQuotation, type Quotation } from '../../marks/marks.ts';
import type { Ground } from '../ground.ts';
import { closely } from './closely.ts';
import { labelled } from './labelled.ts';
import { type Attribution, type Place, placeOf, reportsBetween } from './place.ts';
import { signed } from './signed.ts';

/** An attribution that print settles, whatever the parse makes of the sentence. */
export interface Sure extends Attribution {
  /** Where reported words without marks begin that lead into the quotation ("The plan “was late,” she said"); null where there are none. */
  readonly lead: number | null;
}

/** The quotations whose speaker is settled by how they are printed and by what stands right behind their marks, and so before any parse is asked. */
export function surelyAttributed(ground: Ground): Map<Quotation, Sure> {
  const found = new Map<Quotation, Sure>();
  ground.quotations.forEach((quotation, i) => {
    const place = placeOf(ground, i);
    const printed = labelled(ground, place) ?? signed(ground, place);
    if (printed) found.set(quotation, { ...printed, lead: null });
    else {
      const lead = leadOf(ground, place);
      if (lead === 'reported') return;
      const beside = closely(ground, place);
      if (beside) found.set(quotation, { ...beside, lead });
    }
  });
  return found;
}

/** Where words begin that lead into a fragment from the head of its sentence; null before whole sentences, `reported` where a verb before the fragment reports it. */
function leadOf(ground: Ground, { quotation, before }: Place): number | null | 'reported' {
  const { tree, syntax, article } = ground;
  const words = tree.tokens.slice(before.first, before.last).filter((t) => t.upos !== 'PUNCT');
  if (words.length === 0 || article.text.slice(0, quotation.outer.start).trimEnd().endsWith(':')) return null;
  if (!/^\p{Ll}/u.test(article.text.slice(quotation.inner[0]!.start))) return null;
  if (reportsBetween(ground, before).some((r) => r.source !== null)) return 'reported';
  const sentence = syntax.sentences[tree.tokens[before.last - 1]!.sentence]!;
  const first = tree.tokens[before.first]!;
  if (before.first !== sentence.first || insideQuotation(ground.quotations, first.start)) return 'reported';
  return first.start;
}
