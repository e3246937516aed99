import { contains, overlaps, type Span } from '../../article/span.ts';
import { wordSet } from '../language.ts';
import type { Entity, Reading } from '../reading.ts';

/** Words by which an article says that a second person bears a name: "his cousin, also called X". */
const shared =
  /\b(?:(?:also|likewise) (?:called|named|known as)|of the same name|a namesake of|shares (?:his|her|the|a) name with)\b/iu;

/** The same in front of the name: "a second X", "another man named X", "two brothers called X". */
const other =
  /\b(?:(?:[Aa]|[Tt]he) (?:second|third|other|different)|[Aa]nother|[Tt]wo|[Tt]hree|[Bb]oth)(?: \p{Ll}+){0,3}? (?=\p{Lu})/gu;

const kept = new WeakMap<Entity, number | null>();

/**
 * The paragraph that tells of another who bears somebody's very name; null where none does. The reading holds both as one, so what is
 * told of either must come with that.
 */
export function namesakeOf(reading: Reading, entity: Entity): number | null {
  let found = kept.get(entity);
  if (found === undefined) {
    found = entity.kind === 'person' ? paragraphOfOther(reading, entity) : null;
    kept.set(entity, found);
  }
  return found;
}

function paragraphOfOther({ article, sentences }: Reading, { name, mentions }: Entity): number | null {
  const named = mentions.filter((m) => m.by === 'name');
  for (const sentence of sentences) {
    if (!named.some((m) => contains(sentence, m))) continue;
    const words = article.text.slice(sentence.start, sentence.end);
    const isNext = (end: number) => words.slice(end).trimStart().startsWith(name);
    if ([...words.matchAll(other)].some((m) => isOfPerson(m[0]) && isNext(m.index + m[0].length)))
      return sentence.paragraph;
    const found = shared.exec(words);
    if (found && (/same name$/i.test(found[0]) || isNext(found.index + found[0].length))) return sentence.paragraph;
  }
  return null;
}

/** "The other X" and "another man named X", but not "the second to beat X": nothing but who it is stands between. */
function isOfPerson(words: string): boolean {
  const plain = words.trim().toLowerCase();
  if (/ (?:called|named)$/.test(plain)) return true;
  const [, ...between] = plain.replace(/^(?:a|the) /, '').split(' ');
  return between.length <= 1 && !between.some((word) => wordSet('function-words.tsv').has(word));
}

/** The people of whom some passages speak by name and whose name another bears. */
export function sharedNamesIn(reading: Reading, spans: readonly Span[]): Entity[] {
  return reading.entities.filter(
    (e) =>
      e.kind === 'person' &&
      e.mentions.some((m) => m.by === 'name' && spans.some((s) => overlaps(s, m))) &&
      namesakeOf(reading, e) !== null,
  );
}
