import { wordSet } from '../../language.ts';
import type { Entity, Quote, Reading } from '../../reading.ts';
import { tokenTexts } from '../../syntax/tokens.ts';
import { asked, count, nameOf, say, type Wording } from '../../wording.ts';
import type { Question } from '../question/question.ts';
import type { OnIt } from './words-on.ts';

/** How many of somebody's quotations are shown at once, and how many short ones beside them that bound what those say. */
const [SHOWN, BOUNDING] = [3, 2];
/** Most words of a quotation that would be left out for longer ones. */
const SHORT = 15;

/**
 * The quotations that are shown of all that answer: the first in their order, and those short ones that take back or bound what somebody
 * says elsewhere, which their length puts last.
 *
 * @param found the best first
 */
export function shownOf<T extends { readonly quote: Quote }>(reading: Reading, found: readonly T[]): T[] {
  const first = found.slice(0, SHOWN);
  return [
    ...first,
    ...found
      .slice(SHOWN)
      .filter(({ quote }) => bounds(reading, quote))
      .slice(0, BOUNDING),
  ];
}

function bounds({ article }: Reading, { text, spans }: Quote): boolean {
  const words = spans.flatMap((span) => tokenTexts(article.text, span));
  return (
    text.split(/\s+/).length <= SHORT &&
    words.some((w) => wordSet('qualifying-words.tsv').has(w.toLowerCase().replaceAll('’', "'")))
  );
}

/** That more of somebody's words answer than are shown, and how to see them; empty where none do. */
export function moreWords(question: Question, rest: readonly Quote[], others: readonly Entity[]): Wording {
  const [speaker, another] = question.saidBy!.entities;
  const ids = rest.map((q) => q.id);
  if (ids.length === 0 || !speaker || another) return [];
  const [on] = others;
  const topic = question.terms.length === 1 ? typedOf(question) : null;
  const about: Wording = on ? say` about: ${nameOf(on)}` : topic ? say` about: ${asked(topic)}` : [];
  return say`Not shown here: ${count(ids)} more. To see all: /quote ${nameOf(speaker)}${about}`;
}

/** The word asked about as it was typed. */
function typedOf({ text, terms }: Question): string | null {
  return text.match(/[\p{L}\p{N}'’-]+/gu)?.find((word) => word.toLowerCase() === terms[0]!.word) ?? null;
}

/** Words of the same speaker right behind others that say "not": “I do not say that it was” may take back what was shown. */
export function takenBack({ article, sentences }: Reading, theirs: readonly Quote[], shown: readonly Quote[]): OnIt[] {
  const at = (offset: number) => sentences.findIndex((s) => s.start <= offset && offset < s.end);
  return shown.flatMap((quote) => {
    const last = at(quote.spans.at(-1)!.end - 1);
    return theirs
      .filter(({ spans: [first], speaker }) => {
        const sentence = sentences[last + 1];
        if (!first || !sentence || at(first.start) !== last + 1 || sentence.paragraph !== sentences[last]!.paragraph)
          return false;
        return speaker?.name === quote.speaker?.name && negation.test(article.text.slice(first.start, sentence.end));
      })
      .map((next) => ({ quote: next, hits: 0, about: 0, views: 0 }));
  });
}

const negation = /\b(?:not|never|cannot)\b|n['’]t\b/i;
