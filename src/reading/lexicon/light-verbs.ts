import { table } from '../language.ts';

/** In which question a verb may be light that is not so everywhere. */
type Asked = 'evidence' | 'doer' | 'role' | 'premise';

const lists = new Map<Asked | null, ReadonlySet<string>>();

/** The verbs of `light-verbs.tsv`, by lemma: those that are light everywhere, and those that are so in one kind of question. */
export function lightVerbs(asked: Asked | null = null): ReadonlySet<string> {
  let list = lists.get(asked);
  if (!list) {
    list = new Set(
      table('light-verbs.tsv').flatMap(([verb, where = '']) =>
        where === '' || (asked && where.split(' ').includes(asked)) ? [verb!] : [],
      ),
    );
    lists.set(asked, list);
  }
  return list;
}
