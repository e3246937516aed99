import type { Draft } from './draft.ts';

/** Who of each gender acted last, while nobody else who may be of that gender was named. */
export class Salient {
  readonly #last: Record<'male' | 'female', Draft | null> = { male: null, female: null };

  see(draft: Draft, acts: boolean): void {
    for (const gender of ['male', 'female'] as const) {
      if (draft === this.#last[gender] || !fits(draft, gender)) continue;
      this.#last[gender] = acts && draft.gender === gender ? draft : null;
    }
  }

  of(gender: 'male' | 'female'): Draft | null {
    return this.#last[gender];
  }
}

/** Whom an article is chiefly about, as far as it has been read. */
export class Topics {
  readonly #mentions = new Map<Draft, number>();
  #before: readonly Draft[] = [];
  #here: readonly Draft[] = [];
  #paragraph: Draft[] = [];

  /** Takes note of those whom the next sentence names; with `opens`, the first of a paragraph. */
  name(drafts: readonly Draft[], opens: boolean): void {
    this.#before = this.#here;
    this.#here = drafts;
    if (opens) this.#paragraph = [];
    this.#paragraph.push(...drafts);
    for (const draft of drafts) this.count(draft);
  }

  count(draft: Draft): void {
    this.#mentions.set(draft, (this.#mentions.get(draft) ?? 0) + 1);
  }

  /**
   * The one of a gender who is mentioned far more often than any other whom the pronoun could mean; null where there is none, and where another
   * was named in this paragraph or the sentence before.
   */
  of(gender: 'male' | 'female'): Draft | null {
    if (this.#mentions.size > MANY) return null;
    const likely = [...this.#mentions].filter(([draft]) => fits(draft, gender)).sort((a, b) => b[1] - a[1]);
    const [first, second] = likely;
    if (!first || first[0].gender !== gender || first[1] < OFTEN || first[1] < 2 * (second?.[1] ?? 0)) return null;
    const rivals = [...this.#before, ...this.#paragraph];
    return rivals.some((draft) => draft !== first[0] && fits(draft, gender)) ? null : first[0];
  }

  /** Whether somebody is hardly mentioned, where another of the same gender is what the article is about. */
  isAside(draft: Draft | null): boolean {
    if (draft === null || draft.gender === null) return false;
    if (this.#mentions.size > MANY) return false;
    const mentioned = this.#mentions.get(draft) ?? 0;
    return [...this.#mentions].some(
      ([other, times]) => other !== draft && other.gender === draft.gender && times >= Math.max(OFTEN, 3 * mentioned),
    );
  }
}

/** How often somebody is mentioned at least to be whom an article is about. */
const OFTEN = 4;
/** A text that speaks of more people than this is about none of them; without a bound, hostile text would take quadratic time. */
const MANY = 400;

/** Whether somebody may be of a gender. */
export function fits(draft: Draft, gender: 'male' | 'female'): boolean {
  return draft.gender === null || draft.gender === gender;
}
