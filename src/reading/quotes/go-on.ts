import type { Span } from '../../article/span.ts';
import { genderedPronoun } from '../entities/gendered.ts';
import type { Entity, Speaker } from '../reading.ts';
import { tokenAt } from '../syntax/syntax.ts';
import type { QuoteDraft } from './draft.ts';
import type { Ground } from './ground.ts';

/** How many sentences may lie between somebody's words and a pronoun that goes on with them. */
const NEAR = 2;

/** The gender of "he" or "she"; undefined for other words. */
function genderOf(words: string): 'male' | 'female' | undefined {
  const pronoun = genderedPronoun(words.toLowerCase());
  return pronoun?.form === 'subject' ? pronoun.gender : undefined;
}

/**
 * The last sieve: a speaker that entities left open ("he", "the 38-year-old") is whoever spoke just before, where gender allows and
 * nobody else of that gender was named since. Anything else stays as the article words it.
 */
export function goOn(ground: Ground, drafts: readonly QuoteDraft[]): QuoteDraft[] {
  const { syntax, entities, article } = ground;
  const sentence = (offset: number) => syntax.tokens[tokenAt(syntax, offset)]?.sentence ?? 0;
  const author = authorOf(ground);
  let last: { readonly speaker: Speaker; readonly entity: Entity } | null = null;
  let someone: Speaker | null = null;
  const resolved: QuoteDraft[] = [];
  for (const draft of drafts) {
    let { speaker } = draft;
    let because = draft.because;
    if (speaker && author && speaker.entity === null && article.text.slice(speaker.start, speaker.end) === 'I') {
      speaker = { ...speaker, entity: author.id, name: author.name };
      because = [...because, 'whoever signed the letter is its “I”'];
    }
    const unknown = speaker && toldOfInOwnWords(ground, draft, speaker);
    if (unknown) {
      speaker = unknown;
      because = [...because, 'whom the words name beside “I” is not who says them'];
    }
    if (speaker && speaker.entity === null && last && !unknown) {
      const words = article.text.slice(speaker.start, speaker.end).toLowerCase();
      const gender = genderOf(words);
      const pointsBack = gender !== undefined || /^the \d+-year-old/.test(words);
      const near = speaker.start > last.speaker.start && sentence(speaker.start) - sentence(last.speaker.start) <= NEAR;
      if (pointsBack && near && fits(last.entity, gender) && !hasRival(ground, last, speaker, gender, draft.spans)) {
        speaker = { ...speaker, entity: last.entity.id, name: last.entity.name };
        because = [...because, 'goes on with whoever spoke just before'];
      }
    }
    const pronoun = speaker ? genderOf(article.text.slice(speaker.start, speaker.end)) !== undefined : false;
    if (speaker?.entity && pronoun && someone && isNamedBetween(ground, speaker, someone) === false) {
      // "A midwife said … she said": a person without a name was the last to speak
      if (speaker.start > someone.start && sentence(speaker.start) - sentence(someone.start) <= NEAR) {
        speaker = { ...speaker, entity: null, name: someone.name };
        because = [...because, 'goes on with somebody unnamed who spoke just before'];
      }
    }
    if (speaker && !pronoun) {
      // "Asked by a student …" makes nobody a speaker who could go on
      const isSubject: boolean = draft.kind === 'direct' || (draft.cue !== null && speaker.start < draft.cue.start);
      someone = speaker.entity === null && isSubject && /^(?:an?|another|one) /i.test(speaker.name) ? speaker : null;
    }
    const entity: Entity | undefined = speaker?.entity ? entities.find((e) => e.id === speaker?.entity) : undefined;
    if (speaker && entity?.kind === 'person') last = { speaker, entity };
    resolved.push(speaker === draft.speaker ? draft : { ...draft, speaker, because });
  }
  return resolved;
}

/** How a letter begins: "Sir,", "Dear Ms Quill,". */
const salutation = /^\s*(?:Sir|Madam|Dear [^\n,.]{1,60}),/;

/** Who signed a text that begins as a letter: the one person whose name takes up a line. Null where it is no letter, or where several are named so. */
function authorOf({ article: { text }, entities }: Ground): Entity | null {
  if (!salutation.test(text)) return null;
  const isEdge = (at: number) => at < 0 || at >= text.length || text[at] === '\n';
  const isLine = ({ start, end }: Span) => isEdge(start - 1) && isEdge(end);
  const signed = entities.filter((e) => e.kind === 'person' && e.mentions.some((m) => m.by === 'name' && isLine(m)));
  return signed.length === 1 ? signed[0]! : null;
}

/** "I", "me", "my": the speaker in their own words. */
const firstPerson = /\b(?:I|me|my|mine|myself)\b/;
/** "I am Ann Lee", "my name is Ann", "I, Ann Lee,": these name the speaker. */
const namesSelf = /\b(?:I am|I['’]m|I, |name(?:['’]s| is| was)|call(?:s|ed)? me|me as)\s*["'“‘]?$/;

/**
 * Where a pronoun ("he recalled") was taken for somebody whom the words in marks name beside "I" ("I told Carl that I would"): somebody who is
 * not known. Null where the speaker stays.
 */
function toldOfInOwnWords({ article, mentions }: Ground, { spans }: QuoteDraft, speaker: Speaker): Speaker | null {
  const words = article.text.slice(speaker.start, speaker.end);
  if (speaker.entity === null || genderOf(words) === undefined) return null;
  const quoted = spans.filter((s) => s.quoted);
  if (!quoted.some((s) => firstPerson.test(article.text.slice(s.start, s.end)))) return null;
  const isTold = quoted.some((span) =>
    mentions
      .within(span)
      .some(
        ({ entity, mention }) =>
          entity.id === speaker.entity &&
          mention.by === 'name' &&
          !namesSelf.test(article.text.slice(span.start, mention.start)),
      ),
  );
  if (!isTold) return null;
  return { ...speaker, entity: null, name: words };
}

/** Whether the entity that a pronoun was taken for is named between somebody and the pronoun. */
function isNamedBetween({ mentions }: Ground, speaker: Speaker, someone: Speaker): boolean {
  return mentions
    .within({ start: someone.end, end: speaker.start })
    .some(({ entity, mention }) => mention.by === 'name' && entity.id === speaker.entity);
}

function fits(entity: Entity, gender: Entity['gender'] | undefined): boolean {
  return gender === undefined || entity.gender === null || entity.gender === gender;
}

/** Whether somebody else of that gender is named between the last speaker and the pronoun, but for whom the quoted words name: nobody speaks of themselves so. */
function hasRival(
  { mentions }: Ground,
  last: { readonly speaker: Speaker; readonly entity: Entity },
  speaker: Speaker,
  gender: Entity['gender'] | undefined,
  words: QuoteDraft['spans'],
): boolean {
  return mentions
    .within({ start: last.speaker.end, end: speaker.start })
    .some(
      ({ entity, mention }) =>
        mention.by === 'name' &&
        !words.some((s) => s.quoted && s.start <= mention.start && mention.end <= s.end) &&
        entity.kind === 'person' &&
        entity.id !== last.entity.id &&
        entity.gender !== null &&
        fits(entity, gender),
    );
}
