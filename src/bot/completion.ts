import { fitOf } from '../reading/entities/lookup.ts';
import type { Entity, Reading } from '../reading/reading.ts';
import { cleanInput, shorten } from './clean.ts';
import type { Completion, Option } from './command.ts';
import type { Choice } from './invocation.ts';
import { shownName } from './said-by.ts';

/** Discord shows at most 25 suggestions of at most 100 characters. */
const MOST = 25;
const LONGEST = 100;

/**
 * Suggestions for an option while a person types: those that start with the typed words first, then those that hold them. People are found by any form of
 * their name, by role, and where it is mistyped; who speaks most comes first among those who fit equally.
 */
export function complete(option: Option, typed: string, reading: Reading): Choice[] {
  if (option.type === 'choice' || !option.complete) return [];
  const wanted = cleanInput(typed).toLowerCase();
  const entities = entitiesFor(option.complete, reading);
  if (entities !== null)
    return entities
      .map((entity) => ({ entity, at: fitOf(entity, wanted) }))
      .filter(({ at }) => at < Number.POSITIVE_INFINITY)
      .sort((a, b) => a.at - b.at)
      .slice(0, MOST)
      .map(({ entity }) => shownName(entity))
      .map((name) => ({ name: shorten(name, LONGEST - 1), value: name.slice(0, LONGEST) }));
  const list = option.complete as Exclude<Completion, 'people' | 'topics'>;
  const all = candidates(list, reading).map((choice) => ({ choice, at: rank(choice.name, wanted) }));
  return all
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST)
    .map(({ choice }) => ({ ...choice, name: shorten(choice.name, LONGEST - 1) }));
}

/** 0: starts so; 1: a word starts so; 2: somewhere inside; 3: nowhere. */
function rank(name: string, wanted: string): number {
  const lower = name.toLowerCase();
  if (lower.startsWith(wanted)) return 0;
  if (lower.includes(` ${wanted}`)) return 1;
  return lower.includes(wanted) ? 2 : 3;
}

/** The entities that a list is of, in the order in which they are offered; null where it is of something else. */
function entitiesFor(completion: Completion, { entities, quotes }: Reading): Entity[] | null {
  const speech = new Map<string, number>();
  for (const { speaker } of quotes)
    if (speaker?.entity) speech.set(speaker.entity, (speech.get(speaker.entity) ?? 0) + 1);
  const spoken = ({ id }: Entity) => speech.get(id) ?? 0;
  if (completion === 'people')
    return entities
      .filter((e) => e.kind === 'person' || spoken(e) > 0)
      .sort((a, b) => spoken(b) - spoken(a) || b.mentions.length - a.mentions.length);
  if (completion === 'topics') return [...entities].sort((a, b) => b.mentions.length - a.mentions.length);
  return null;
}

function candidates(completion: Exclude<Completion, 'people' | 'topics'>, reading: Reading): Choice[] {
  switch (completion) {
    case 'paragraphs':
      return reading.article.paragraphs.map(({ number, start, end }) => ({
        name: `¶${number} ${shorten(reading.article.text.slice(start, end).replace(/\s+/g, ' '), 80)}`,
        value: number,
      }));
    case 'dates':
      return [...new Set(reading.timeline.flatMap((e) => (e.main && e.value ? [e.value] : [])))].map((value) => ({
        name: value,
        value,
      }));
  }
}
