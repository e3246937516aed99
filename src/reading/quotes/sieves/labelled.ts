import type { Entity } from '../../reading.ts';
import type { Ground } from '../ground.ts';
import type { Attribution, Place } from './place.ts';

/** "LEE: It is over.", a turn in a transcript: the person whom the label names, else the label itself ("Q"). */
export function labelled({ article, entities, mentions }: Ground, { quotation: { label } }: Place): Attribution | null {
  if (!label) return null;
  const words = article.text.slice(label.start, label.end);
  const mentioned = mentions.within(label).find(({ entity }) => entity.kind === 'person')?.entity;
  const entity = mentioned ?? bySurname(entities).get(surnameOf(words));
  const speaker = { entity: entity?.id ?? null, name: entity?.name ?? words, ...label };
  return { speaker, cue: null, leading: null, because: 'a turn in a transcript, and the name at its head' };
}

const kept = new WeakMap<readonly Entity[], ReadonlyMap<string, Entity | null>>();

/** The people of an article by surname in capitals, as labels are written; null where two share one. */
function bySurname(entities: readonly Entity[]): ReadonlyMap<string, Entity | null> {
  let map = kept.get(entities);
  if (!map) {
    const people = new Map<string, Entity | null>();
    for (const entity of entities.filter((e) => e.kind === 'person')) {
      const surname = surnameOf(entity.name);
      people.set(surname, people.has(surname) ? null : entity);
    }
    map = people;
    kept.set(entities, map);
  }
  return map;
}

function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toUpperCase();
}
