import { LRUCache } from 'lru-cache';
import { isVerb } from '../../lexicon/lexicon.ts';
import { analyseText } from '../../syntax/analyse.ts';
import type { Syntax, Token } from '../../syntax/syntax.ts';

/** Auxiliaries that are followed by a verb in its base form. */
const supports = /^(?:did|do|does|will|would|can|could|should|may|might|must)$/;
/** An adverb that stands in front of a verb, and never in front of a noun. */
const ADVERB = 'really';

/** A question and its other wordings come several times: for the place that they leave open, for what they say, and what is wrong in them. */
const kept = new LRUCache<string, Syntax>({ max: 8 });

/**
 * The parse of a question. The tagger, which has seen few questions, takes the verb at their end for a noun ("When did the talks end?"):
 * where "did" is left without a verb, the question is read again with an adverb in front of the word that can be one, and the adverb taken
 * out of the parse.
 */
export function parseQuestion(whole: string): Syntax {
  let syntax = kept.get(whole);
  if (!syntax) {
    syntax = withVerb(whole, parsed(whole));
    kept.set(whole, syntax);
  }
  return syntax;
}

const parsed = (text: string) => analyseText({ text, paragraphs: [{ number: 1, start: 0, end: text.length }] });

function withVerb(whole: string, syntax: Syntax): Syntax {
  const { tokens } = syntax;
  const support = tokens.findIndex((t) => supports.test(t.lower));
  if (support < 0 || syntax.sentences.length !== 1) return syntax;
  if (tokens.slice(support + 1).some((t) => t.upos === 'VERB' || t.lower === 'be')) return syntax;
  for (let i = tokens.length - 1; i > support + 1; i--) {
    const { start } = tokens[i]!;
    if (!canBeVerb(tokens, i)) continue;
    const again = parsed(`${whole.slice(0, start)}${ADVERB} ${whole.slice(start)}`);
    const verb = again.tokens[i + 1];
    if (again.tokens.length === tokens.length + 1 && verb?.upos === 'VERB' && verb.head < 0) return without(again, i);
  }
  return syntax;
}

/** Whether a word that was taken for another can be a verb in its base form: not behind an article or a preposition. */
function canBeVerb(tokens: readonly Token[], at: number): boolean {
  const { upos, lower } = tokens[at]!;
  return /^(?:NOUN|ADJ|PROPN)$/.test(upos) && !/^(?:DET|ADP)$/.test(tokens[at - 1]!.upos) && isVerb(lower);
}

/** A parse without one token, as if it had never stood in the text. */
function without({ tokens, sentences, states }: Syntax, at: number): Syntax {
  const length = ADVERB.length + 1;
  const moved = (index: number) => (index > at ? index - 1 : index);
  const rest = tokens.filter((t) => t.index !== at);
  const { width, bytes, scales } = states;
  return {
    tokens: rest.map((t) => {
      const by = t.index > at ? length : 0;
      const head = t.head === at ? tokens[at]!.head : t.head;
      return { ...t, index: moved(t.index), head: moved(head), start: t.start - by, end: t.end - by };
    }),
    sentences: sentences.map((s) => ({ ...s, end: s.end - length, last: s.last - 1 })),
    states: {
      width,
      bytes: Int8Array.from([...bytes.subarray(0, at * width), ...bytes.subarray((at + 1) * width)]),
      scales: Float32Array.from([...scales.subarray(0, at), ...scales.subarray(at + 1)]),
    },
  };
}
