import { wordMap } from '../../language.ts';
import type { Entity, Reading } from '../../reading.ts';

/**
 * A question that calls a body by its kind ("the school", "the company") with that body's name, where the article has one alone that may be
 * called so: by a word of its name, or because the article itself points at it by that noun. Null where there is none, or several.
 */
export function withBodyNamed({ article, entities }: Reading, whole: string): string | null {
  for (const [called, noun] of whole.matchAll(/\bthe (\p{Ll}+)\b(?!['’-]? ?\p{Lu})/gu)) {
    const stands = wordMap('organisation-nouns.tsv').get(noun!);
    if (stands === undefined) continue;
    const words = new Set([noun!, ...stands.split(',')]);
    const isCalled = (e: Entity) =>
      nounsIn(e.name).some((word) => words.has(word)) ||
      e.mentions.some((m) => m.by === 'role' && article.text.slice(m.start, m.end).toLowerCase().endsWith(noun!));
    const bodies = entities.filter((e) => e.kind === 'organisation' && isCalled(e));
    const [body] = bodies;
    if (!body || bodies.length > 1 || whole.includes(body.name)) continue;
    return whole.replace(called, `the ${body.name}`);
  }
  return null;
}

/** The last word of a name, and of "University of York" the first part's: of a union of school staff "school" is none. */
const nounsIn = (name: string): string[] =>
  [name, name.split(/ (?:of|for) /)[0]!].map((part) =>
    part
      .split(/[\s-]+/)
      .at(-1)!
      .toLowerCase(),
  );
