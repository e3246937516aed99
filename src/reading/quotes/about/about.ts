import type { QuoteDraft } from '../draft.ts';
import type { Ground } from '../ground.ts';
import { addresseesOf } from './addressee.ts';
import { meantByPronoun } from './pronouns.ts';

/** Whom a quote is about, and who "you" in it is. */
export interface About {
  /** Entity ids: who is addressed first, then who is named. */
  readonly about: readonly string[];
  /** Entity id; null where the words say "you" to nobody, or to nobody known, or to more than one. */
  readonly addressee: string | null;
  readonly because: readonly string[];
}

/** Whom each quote is about: those its words name, or the words between it and its cue, and those it addresses. In the order of the quotes. */
export function aboutWhom(ground: Ground, drafts: readonly QuoteDraft[]): About[] {
  const addressees = addresseesOf(ground, drafts);
  return drafts.map((draft, i) => {
    const addressed = addressees[i]?.ids.length ? addressees[i] : null;
    const named = namedIn(ground, draft);
    const pointedAt = meantByPronoun(ground, draft, named);
    const about = [...new Set([...(addressed?.ids ?? []), ...named, ...(pointedAt === null ? [] : [pointedAt])])];
    return {
      about,
      addressee: addressed?.ids.length === 1 ? addressed.ids[0]! : null,
      because: [
        ...(addressed ? [`“you” is ${addressed.because}`] : []),
        ...(pointedAt === null ? [] : ['“he” or “she” in the words is the only other one spoken of right before']),
      ],
    };
  });
}

function namedIn({ mentions }: Ground, draft: QuoteDraft): string[] {
  const first = draft.spans[0]!;
  const lead = { start: Math.min(first.start, draft.cue?.start ?? first.start), end: first.end };
  return [lead, ...draft.spans]
    .flatMap((span) => mentions.within(span))
    .filter(({ entity, mention }) => mention.by === 'name' && entity.id !== draft.speaker?.entity)
    .map(({ entity }) => entity.id);
}
