import type { Stretch } from '../../syntax/tree.ts';
import { type Ground, quotationsIn, speakerOfSource } from '../ground.ts';
import { withAnyVerb } from './any-verb.ts';
import { type Attribution, NEAR, type Place, reportsBetween } from './place.ts';

/** A verb behind a quotation. */
interface Beside extends Attribution {
  /** Whether it stands right behind words that end in a comma or the like, and so can report nothing else. */
  readonly beside: boolean;
}

/** The surest of them: the verb has its speaker and stands right behind words that end in a comma, a question mark or an exclamation mark. */
export function followedClosely(ground: Ground, place: Place): Attribution | null {
  const own = followed(ground, place);
  return own?.beside && own.speaker ? own : null;
}

/** "“…,” she said", "“…,” said the minister"; also where the quotation's own full stop has ended the sentence: "“… now.” He said." */
export function followed(ground: Ground, place: Place): Beside | null {
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
  if (!report) {
    const any = next ? null : withAnyVerb(ground, place, words);
    return any && { ...any, beside: true };
  }
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

const nominal = new Set(['NOUN', 'PROPN', 'PRON']);
