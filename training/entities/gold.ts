import { isRoleWord } from '../../src/reading/entities/role-word.ts';
import { wordMap, wordSet } from '../../src/reading/language.ts';
import type { EntityKind } from '../../src/reading/reading.ts';
import type { TreebankText, TreebankToken } from '../syntax/treebank-text.ts';

/** An entity of GUM as it stands in a text: a bracket of its `Entity=` column. */
export interface GoldEntity {
  readonly start: number;
  readonly end: number;
  /** First and last token, exclusive. */
  readonly first: number;
  readonly last: number;
  readonly type: string;
  /** The number that all mentions of one thing share. */
  readonly group: string;
  /** Title of its page in Wikipedia; empty where it has none. */
  readonly link: string;
}

/** A person, organisation or place that a text calls by a name; the span is that of the name alone. */
export interface GoldName {
  readonly start: number;
  readonly end: number;
  /** The kinds that count as right: two where the treebank itself takes a country for its government now and then. */
  readonly kinds: readonly EntityKind[];
  readonly group: string;
}

const kinds: Readonly<Record<string, EntityKind>> = { person: 'person', organization: 'organisation', place: 'place' };

/** The entities of a document by their brackets: "(4-person-…" opens and "4)" closes. Fields as `global.Entity` orders them. */
export function entitiesOf({ tokens }: TreebankText): GoldEntity[] {
  const found: GoldEntity[] = [];
  const open = new Map<string, { first: number; type: string; link: string }[]>();
  for (const [at, token] of tokens.entries()) {
    const brackets = /(?:^|\|)Entity=([^|]*)/.exec(token.misc)?.[1] ?? '';
    for (const [, opens, fields = '', closes] of brackets.matchAll(/(\()?([^()]+)(\))?/g)) {
      const [group = '', type = '', , , , , , link = ''] = fields.split('-');
      if (opens) {
        const stack = open.get(group) ?? [];
        open.set(group, stack);
        stack.push({ first: at, type, link });
      }
      const begun = closes ? open.get(group)?.pop() : undefined;
      if (begun) found.push({ ...begun, last: at + 1, start: tokens[begun.first]!.start, end: token.end, group });
    }
  }
  return found;
}

/** Pages of Wikipedia that the treebank links both places and organisations to: countries that stand for their governments. */
export function doubleLinks(documents: readonly TreebankText[]): ReadonlySet<string> {
  const types = new Map<string, Set<string>>();
  for (const { type, link } of documents.flatMap(entitiesOf))
    if (link !== '') types.set(link, (types.get(link) ?? new Set()).add(type));
  return new Set([...types].filter(([, set]) => set.has('place') && set.has('organization')).map(([link]) => link));
}

/**
 * The names of a document, none inside another. An entity counts as named where its head, or what stands behind its head as one name with it
 * ("team member Ann Lee"), is a proper noun in the singular that is more than a title. Its name is the unbroken run of capitals around that noun, with
 * small words of names and "of", "for", "and" inside organisations and places, without article, possessive, and titles and roles before a person.
 */
export function namesOf(
  document: TreebankText,
  entities: readonly GoldEntity[],
  double: ReadonlySet<string>,
): GoldName[] {
  const named = entities.flatMap((entity): (GoldName & { link: string })[] => {
    const kind = kinds[entity.type];
    const run = kind && nameRun(document, entity, kind);
    if (!run) return [];
    const either: readonly EntityKind[] = double.has(entity.link) ? ['place', 'organisation'] : [kind];
    const { tokens } = document;
    return [
      {
        start: tokens[run.first]!.start,
        end: tokens[run.last - 1]!.end,
        kinds: either,
        group: entity.group,
        link: entity.link,
      },
    ];
  });
  const longer = (a: GoldName, b: GoldName) =>
    a.start <= b.start && b.end <= a.end && a.end - a.start > b.end - b.start;
  const seen = new Set<string>();
  return named.filter((name) => {
    const key = `${name.start}-${name.end}`;
    if (seen.has(key) || named.some((other) => longer(other, name))) return false;
    seen.add(key);
    return true;
  });
}

const capital = /^[\p{Lu}\p{N}]/u;
const isTitle = (word: string) => {
  const lower = word.toLowerCase().replace(/\.$/, '');
  return wordMap('honorifics.tsv').has(lower) || isRoleWord(lower) || lower === 'emeritus';
};

function nameRun(
  { text, tokens }: TreebankText,
  entity: GoldEntity,
  kind: EntityKind,
): { first: number; last: number } | null {
  const word = (at: number) => text.slice(tokens[at]!.start, tokens[at]!.end);
  const inside = (at: number) => at >= entity.first && at < entity.last;
  const isName = (at: number) => tokens[at]!.upos === 'PROPN' && capital.test(word(at)) && tokens[at]!.xpos !== 'NNPS';
  const head = headOf(tokens, entity);
  let anchor = head;
  if (!isName(anchor) || (kind === 'person' && isTitle(word(anchor)))) {
    anchor = tokens.findIndex(
      (t, i) =>
        i > head &&
        i < entity.last &&
        t.head === head &&
        (t.deprel.startsWith('flat') || (t.deprel === 'appos' && i === head + 1)) &&
        isName(i),
    );
    if (anchor < 0 && tokens[head]!.xpos === 'NNPS' && kind !== 'person' && capital.test(word(head))) anchor = head; // "United States"
    if (anchor < 0) return null;
  }
  const fits = (at: number) =>
    capital.test(word(at)) && !['DET', 'PRON', 'PUNCT', 'NUM', 'ADV', 'SCONJ'].includes(tokens[at]!.upos);
  const hyphen = (at: number) =>
    inside(at - 1) &&
    inside(at + 1) &&
    word(at) === '-' &&
    tokens[at - 1]!.end === tokens[at]!.start &&
    tokens[at]!.end === tokens[at + 1]!.start &&
    fits(at - 1) &&
    tokens[at + 1]!.upos === 'PROPN';
  const ofParticle = (at: number): boolean =>
    inside(at) && (wordSet('name-particles.tsv').has(word(at)) || (word(at) === '-' && ofParticle(at - 1)));
  const isBound = (at: number) => {
    let [from, to] = [at, at];
    while (ofParticle(from)) from--;
    while (ofParticle(to)) to++;
    return inside(from) && inside(to) && fits(from) && fits(to);
  };
  const joins = (at: number) => fits(at) || hyphen(at) || hyphen(at - 1) || (ofParticle(at) && isBound(at));
  let first = anchor;
  let last = anchor + 1;
  while (inside(first - 1) && joins(first - 1)) first--;
  while (inside(last) && joins(last)) last++;
  if (kind !== 'person') {
    for (;;) {
      let next = last;
      while (inside(next) && next < last + 2 && /^(?:of|for|and|the|&)$/.test(word(next))) next++;
      if (next === last || !inside(next) || !fits(next)) break;
      last = next;
      while (inside(last) && joins(last)) last++;
    }
  } else {
    for (let at = last - 2; at >= first; at--) {
      if (!isTitle(word(at)) && tokens[at]!.deprel !== 'nmod:desc') continue;
      first = at + 1;
      break;
    }
    if (isTitle(word(first)) && last === first + 1) return null;
  }
  // "Quayhaven" in "Quayhaven Festival" is part of another name
  const outer = tokens[tokens[head]!.head];
  if (
    outer?.upos === 'PROPN' &&
    !inside(tokens[head]!.head) &&
    tokens[head]!.head > head &&
    joined(last, tokens[head]!.head, word)
  )
    return null;
  return { first, last };
}

/** Whether only capitals and hyphens stand from one token to another. */
function joined(from: number, to: number, word: (at: number) => string): boolean {
  for (let at = from; at <= to; at++) if (!capital.test(word(at)) && word(at) !== '-') return false;
  return true;
}

/** The token that hangs on something outside the entity. */
function headOf(tokens: readonly TreebankToken[], { first, last }: GoldEntity): number {
  for (let at = first; at < last; at++) {
    const { head } = tokens[at]!;
    if (head < first || head >= last) return at;
  }
  return last - 1;
}
