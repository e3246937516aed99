import { type Ground, personBefore, speakerOfSource } from '../ground.ts';
import type { Report } from '../report.ts';
import type { Source } from '../sources.ts';
import { type Attribution, FAR, reportsBetween } from './place.ts';

/** A quotation as what a report's speaker says, also where the parse gives the verb no subject: the noun beside it, or the person before it. */
export function attributionBy(ground: Ground, report: Report, leading: Report | null, because: string): Attribution {
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
