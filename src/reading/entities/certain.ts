import { overlaps, type Span } from '../../article/span.ts';
import { wordSet } from '../language.ts';
import type { Entity, Mention, Reading } from '../reading.ts';
import { type Syntax, sentenceAt, type Token, tokenAt, tokensOf } from '../syntax/syntax.ts';

type Told = Pick<Reading, 'syntax' | 'entities' | 'quotes'>;

/** How many sentences behind its name a pronoun may still be given as the name. */
const REACH = 6;

/**
 * Whether a pronoun can mean nobody but the person it was linked to: from the sentence that last gives the name up to the pronoun,
 * no other person of that gender is named and no other is the subject by what they are ("the lawyer said he …"). A name in brackets
 * is ours, so a likely reading is not enough.
 */
export function isCertain({ syntax, entities, quotes }: Told, entity: Entity, pronoun: Mention): boolean {
  let named: Mention | undefined;
  for (const m of entity.mentions)
    if (m.by === 'name' && m.start < pronoun.start && m.start >= (named?.start ?? 0)) named = m;
  if (!named) return false;
  const from = sentenceAt(syntax, named.start);
  const own = sentenceAt(syntax, pronoun.start);
  const first = syntax.tokens[tokenAt(syntax, named.start)]?.sentence ?? 0;
  const last = syntax.tokens[tokenAt(syntax, pronoun.start)]?.sentence ?? first;
  if (!from || !own || last - first > REACH) return false;
  const opens = last > 0 && syntax.sentences[last - 1]!.paragraph !== own.paragraph;
  if (opens && isFarFrom({ syntax, entities, quotes }, entity, last)) return false;
  // a new paragraph may go back to whoever the one before began with
  const before = opens
    ? syntax.sentences.find((s) => s.paragraph === syntax.sentences[last - 1]!.paragraph)
    : undefined;
  const stretch: Span = { start: Math.min(from.start, before?.start ?? from.start), end: pronoun.start };
  const rival = entities.some(
    (e) =>
      e.id !== entity.id &&
      e.kind === 'person' &&
      (e.gender === null || entity.gender === null || e.gender === entity.gender) &&
      e.mentions.some((m) => m.by === 'name' && overlaps(stretch, m)),
  );
  if (rival) return false;
  return !syntax.tokens.slice(from.first, tokenAt(syntax, pronoun.start)).some(
    (t) =>
      t.deprel.startsWith('nsubj') &&
      // a name that was not recognised may be a person's
      (t.upos === 'PROPN' || (t.upos === 'NOUN' && wordSet('role-words.tsv').has(t.lemma))) &&
      !entities.some((e) => e.kind !== 'person' && e.mentions.some((m) => overlaps(m, t))) &&
      !entity.mentions.some((m) => overlaps(m, t)) &&
      // "harbour chief Nora Quill": the role is hers
      !(entity.roleSpan && overlaps(entity.roleSpan, t)) &&
      !quotes.some((q) => q.spans.some((s) => s.quoted && overlaps(s, t))),
  );
}

/** Whether neither of the two sentences before one speaks of somebody. */
function isFarFrom({ syntax }: Told, { mentions }: Entity, sentence: number): boolean {
  const near = syntax.sentences.slice(Math.max(0, sentence - 2), sentence);
  return !near.some((s) => mentions.some((m) => overlaps(m, s)));
}

/** Subjects that point at something said before. */
const pointing = new Set(['he', 'she', 'it', 'they', 'this', 'that', 'these', 'those', 'both', 'another', 'one']);

/**
 * Whether a sentence leans on the one before: its subject points back, and at nobody that can be named for certain; or it has none.
 *
 * @param i index of the sentence
 */
export function leansBack(told: Told, i: number): boolean {
  const sentence = told.syntax.sentences[i]!;
  const root = tokensOf(told.syntax, sentence).find((t) => t.head < 0);
  const spoken = (t: Token) => told.quotes.some((q) => q.spans.some((s) => s.quoted && overlaps(s, t)));
  if (root && /^VB[GN]$/.test(root.xpos) && !spoken(root) && !hasSubject(told.syntax, root)) return true;
  const subject = openingSubject(told.syntax, i);
  if (!subject || !pointing.has(subject.lower)) return false;
  if (spoken(subject)) return false;
  for (const entity of told.entities) {
    const mention = entity.mentions.find((m) => m.start === subject.start && m.by === 'pronoun');
    if (mention) return !isCertain(told, entity, mention) && !namesLater(entity, sentence, subject);
  }
  return true;
}

/** A bare participle ("Further noting that …") goes on with the sentence before. */
function hasSubject({ tokens }: Syntax, root: Token): boolean {
  return tokens.some((t) => t.head === root.index && /^(?:nsubj|csubj|expl|aux|cop)/.test(t.deprel));
}

/** The first subject of a sentence, where it comes before the sentence's verb; "it" that points at nothing ("it is understood") is none. */
function openingSubject(syntax: Syntax, i: number): Token | undefined {
  return tokensOf(syntax, syntax.sentences[i]!).find((t, at, all) => {
    if (!t.deprel.startsWith('nsubj')) return false;
    const behind = all.slice(at + 1, at + 4).map((o) => o.lower);
    return !(
      t.lower === 'it' &&
      /^(?:is|was|has)$/.test(behind[0] ?? '') &&
      behind.some((w) => /ed$|^(?:thought|said|understood)$/.test(w))
    );
  });
}

function namesLater(entity: Entity, sentence: Span, subject: Token): boolean {
  return entity.mentions.some((m) => m.by === 'name' && m.start > subject.start && m.end <= sentence.end);
}
