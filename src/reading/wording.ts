import type { Article } from '../article/article.ts';
import { type Span, slice } from '../article/span.ts';
import type { Certainty, Entity } from './reading.ts';

/**
 * A sentence of ours is a list of parts that keeps apart whose words are whose. The guard checks each kind in its own way:
 *
 * - `own`: our words, from a template written in code (the phrasebook); never a name, number or date
 * - `exact`: the article's words; must equal the slice of their span
 * - `name`: a person, organisation or place under one of the forms the article uses
 * - `date`: a value shown in words; must be a value of the reading, and say so where it is inferred
 * - `count`: how many of something the reading holds
 * - `cite`: a paragraph number (¶2)
 * - `asked`: the asker's own words given back
 * - `reason`: how the reading inferred something; must be one of its `because` texts
 */
export type Part =
  | {
      readonly kind: 'own';
      readonly text: string;
      /** Its entry in the phrasebook; without one the guard does not let it pass. */
      readonly phrase?: number;
    }
  | { readonly kind: 'exact'; readonly text: string; readonly span: Span }
  | {
      readonly kind: 'name';
      readonly text: string;
      readonly entity: string;
      /** Where the name is given as the speaker: the span of the words it says. The guard compares with the quotes. */
      readonly says?: Span;
    }
  | { readonly kind: 'date'; readonly text: string; readonly value: string; readonly certainty: Certainty }
  | { readonly kind: 'count'; readonly text: string; readonly value: number; readonly of: readonly string[] }
  | { readonly kind: 'cite'; readonly text: string; readonly paragraph: number }
  | { readonly kind: 'asked'; readonly text: string }
  | { readonly kind: 'reason'; readonly text: string };

export type Wording = readonly Part[];

/** Our phrases by number, and their numbers by text: a phrase that is altered no longer fits its number. */
const phrasebook: string[] = [];
const numbers = new Map<string, number>();

function own(text: string): Part {
  let phrase = numbers.get(text);
  if (phrase === undefined) {
    phrase = phrasebook.push(text) - 1;
    numbers.set(text, phrase);
  }
  return { kind: 'own', text, phrase };
}

/** Whether these words of ours stand so in the phrasebook; what was made or altered at run time does not. */
export function inPhrasebook(text: string, phrase: number | undefined): boolean {
  return phrase !== undefined && phrasebook[phrase] === text;
}

/**
 * Our own words, as a template: ``say`${speaker} said ${exact(…)}.` ``. Its fixed words join the phrasebook; values must be
 * parts or lists of parts, so that no string slips in unmarked.
 */
export function say(words: TemplateStringsArray, ...values: readonly (Part | Wording)[]): Wording {
  const parts: Part[] = [];
  words.forEach((text, i) => {
    if (text !== '') parts.push(own(text));
    const value = values[i];
    if (value !== undefined) parts.push(...('kind' in value ? [value] : value));
  });
  return parts;
}

/** Our own words that a definition in code holds (a command's description, an option's name): known when the program starts, never made at run time. */
export function phrase(text: string): Part {
  return own(text);
}

/** The article's words at a span. */
export function exact(article: Article, span: Span): Part {
  return { kind: 'exact', text: slice(article.text, span), span: { start: span.start, end: span.end } };
}

/** An entity's name, or another form (`as`) that the article uses for it. */
export function nameOf(entity: Pick<Entity, 'id' | 'name'>, as: string = entity.name): Part {
  return { kind: 'name', text: as, entity: entity.id };
}

/** An entity's name as the speaker of the words at a span. */
export function speakerOf(entity: Pick<Entity, 'id' | 'name'>, said: Span, as: string = entity.name): Part {
  return { kind: 'name', text: as, entity: entity.id, says: { start: said.start, end: said.end } };
}

/** A paragraph number as readers see it. */
export function paragraphMark(paragraph: number): Part {
  return { kind: 'cite', text: `¶${paragraph}`, paragraph };
}

/** How many there are of something, with what was counted, so that the guard can count again. */
export function count(of: readonly string[]): Part {
  return { kind: 'count', text: String(of.length), value: of.length, of };
}

/** The asker's own words, to be given back to them. */
export function asked(text: string): Part {
  return { kind: 'asked', text };
}

/** How the reading inferred a value: its `because`, unchanged. */
export function reason(because: string): Part {
  return { kind: 'reason', text: because };
}

/** The wording as one string. */
export function plain(wording: Wording): string {
  return wording.map((part) => part.text).join('');
}
