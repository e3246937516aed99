import { dependantsIn, type Stretch } from '../../syntax/tree.ts';
import { cueAt } from '../cue.ts';
import { type Ground, quotationsIn } from '../ground.ts';
import { speakerAt } from '../sources.ts';
import { attributionBy } from './by-report.ts';
import { type Attribution, FAR, NEAR, type Place, reportsBetween } from './place.ts';

/** "He said: “…”", also where the quotation is the next paragraph. */
export function introduced(ground: Ground, { before }: Place): Attribution | null {
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
  // "After he criticised the plan, Ms Holt shot back: “…”": the main verb, where the clause of the other ended before the colon
  const main = mainVerb(ground, window);
  const over = report && main !== null && report.at < main && tree.reach[report.at]!.last <= main;
  if (report && !over) return attributionBy(ground, report, null, 'a speech verb and a colon before the quotation');
  if (main !== null && over) return byMain(ground, main);
  const subjects = tree.tokens.slice(window.first, window.last).filter((t) => t.deprel === 'nsubj' && t.head >= 0);
  const subject = subjects.find((t) => tree.tokens[t.head]!.head < 0) ?? subjects.at(-1);
  const speaker = subject && speakerAt(tree, ground.article.text, ground.mentions, subject.index);
  // "The rationale is simple: “…”" is no attribution, "She was furious: “…”" is
  return speaker?.entity
    ? { speaker, cue: null, leading: null, because: 'a colon before the quotation, and the subject before it' }
    : null;
}

/** The verb of the sentence itself, with a subject of its own before it, where it stands in a stretch. */
function mainVerb({ tree }: Ground, { first, last }: Stretch): number | null {
  const root = tree.tokens
    .slice(Math.max(first, last - FAR), last)
    .find((t) => t.head < 0 && /^VB[DPZG]$/.test(t.xpos));
  return root && dependantsIn(tree, root.index, 'nsubj').some((s) => s >= first && s < root.index) ? root.index : null;
}

function byMain({ tree, article, mentions }: Ground, verb: number): Attribution {
  const subject = dependantsIn(tree, verb, 'nsubj').findLast((s) => s < verb)!;
  return {
    speaker: speakerAt(tree, article.text, mentions, subject),
    cue: cueAt(tree, article.text, verb, tree.tokens[verb]!.lemma, 'said'),
    leading: null,
    because: 'the main verb and what leads up to the quotation behind it',
  };
}

/**
 * "Ms Holt quipped, “It rained all night.”", "Mr Ono scolded him, “…”": before a whole sentence and right before its comma any verb with its subject
 * gives who says it.
 */
export function introducedByAnyVerb(ground: Ground, { quotation, before }: Place): Attribution | null {
  const { tree, article } = ground;
  const words = article.text.slice(quotation.inner[0]!.start, quotation.inner.at(-1)!.end);
  if (tree.tokens[before.last - 1]?.lower !== ',' || !/^\p{Lu}/u.test(words)) return null;
  if ((words.match(/(?<!\S)\p{Ll}{2,}/gu)?.length ?? 0) < 3) return null;
  const verb = mainVerb(ground, before);
  return verb !== null && before.last - verb <= CLOSE ? byMain(ground, verb) : null;
}

/** How many tokens may stand from a verb to the comma behind it. */
const CLOSE = 4;

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
