/**
 * How the names of people, organisations and places agree with the entities of GUM, and whom pronouns and role nouns point at.
 * What counts is defined in training/README.md. Odd documents of the file are for development, even ones are held back.
 *
 *     node --import tsx training/entities/measure.ts <gum.conllu> [odd|even|all] [part of a document's name] [--misses]
 */
import { readFileSync } from 'node:fs';
import { makeArticle } from '../../src/article/article.ts';
import type { Span } from '../../src/article/span.ts';
import { findEntities } from '../../src/reading/entities/entities.ts';
import { plain } from '../../src/reading/entities/name-words.ts';
import { wordMap } from '../../src/reading/language.ts';
import { findQuotations } from '../../src/reading/marks/marks.ts';
import type { Entity, EntityKind } from '../../src/reading/reading.ts';
import { analyseText } from '../../src/reading/syntax/analyse.ts';
import { type TreebankText, treebankTexts } from '../syntax/treebank-text.ts';
import { doubleLinks, entitiesOf, type GoldEntity, type GoldName, namesOf } from './gold.ts';

const args = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const [path, half = 'odd', only = ''] = args;
if (path === undefined) throw new Error('no treebank: give the path of a GUM file with Entity= in its last column');
const showMisses = process.argv.includes('--misses');
const sums = new Map<EntityKind | 'span', { gold: number; found: number; right: number }>(
  (['person', 'organisation', 'place', 'span'] as const).map((kind) => [kind, { gold: 0, found: 0, right: 0 }]),
);
const links = { pronoun: { gold: 0, linked: 0, right: 0 }, role: { gold: 0, linked: 0, right: 0 } };
const misses = new Map<string, number>();

const documents = treebankTexts(readFileSync(path, 'utf8'));
const double = doubleLinks(documents);
documents.forEach((document, i) => {
  if (half !== 'all' && (i % 2 === 0) !== (half === 'odd')) return;
  if (document.id.includes(only)) measure(document);
});

const percent = (n: number, of: number) => ((100 * n) / Math.max(1, of)).toFixed(1);
const shown = ({ gold, found, right }: { gold: number; found: number; right: number }) =>
  `${gold} in the treebank, precision ${percent(right, found)}, recall ${percent(right, gold)}, F1 ${percent(2 * right, gold + found)}`;
for (const kind of ['person', 'organisation', 'place'] as const) console.log(`${kind}: ${shown(sums.get(kind)!)}`);
const total = { gold: 0, found: 0, right: 0 };
for (const [kind, sum] of sums)
  if (kind !== 'span') for (const key of ['gold', 'found', 'right'] as const) total[key] += sum[key];
console.log(`named entities, span and kind: ${shown(total)}`);
console.log(`named entities, span alone: ${shown(sums.get('span')!)}`);
const linked = ({ gold, linked: n, right }: { gold: number; linked: number; right: number }) =>
  `${gold} of somebody named, linked ${n}, right ${right} (precision ${percent(right, n)}, recall ${percent(right, gold)})`;
console.log(`he, she and their forms: ${linked(links.pronoun)}`);
console.log(`role nouns with "the": ${linked(links.role)}`);
if (showMisses)
  for (const [what, n] of [...misses].sort((a, b) => b[1] - a[1]).slice(0, 400)) console.log(`${n}\t${what}`);

function measure(document: TreebankText): void {
  const { text } = document;
  const article = makeArticle({ id: 'document', title: 'Document', text });
  const entities = findEntities(article, analyseText(article), findQuotations(article));
  const gold = entitiesOf(document);
  const names = namesOf(document, gold, double);
  const ours = entities.flatMap((entity) =>
    entity.mentions
      .filter((m) => m.by === 'name')
      .map((m) => ({ ...(entity.kind === 'person' ? untitled(text, m) : m), kind: entity.kind, entity })),
  );
  measureNames(text, names, ours);
  measureLinks(text, gold, names, entities);
}

function measureNames(
  text: string,
  names: readonly GoldName[],
  ours: readonly { start: number; end: number; kind: EntityKind }[],
): void {
  const theirs = new Map(names.map((name) => [`${name.start}-${name.end}`, name]));
  const found = new Map(ours.map((m) => [`${m.start}-${m.end}`, m]));
  const around = ({ start, end }: { start: number; end: number }) =>
    `${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`.replaceAll(
      '\n',
      '¶',
    );
  for (const [key, mention] of found) {
    const name = theirs.get(key);
    const kind = name?.kinds.includes(mention.kind) ? mention.kind : null;
    sums.get(mention.kind)!.found++;
    sums.get('span')!.found++;
    if (name) sums.get('span')!.right++;
    if (kind) {
      sums.get(kind)!.right++;
      sums.get(kind)!.gold++;
    } else note(`not ${mention.kind}${name ? ` but ${name.kinds[0]}` : ''}: ${around(mention)}`);
  }
  sums.get('span')!.gold += theirs.size;
  for (const [key, name] of theirs) {
    const mention = found.get(key);
    if (mention && name.kinds.includes(mention.kind)) continue;
    sums.get(name.kinds[0]!)!.gold++;
    if (!mention) note(`missed ${name.kinds[0]}: ${around(name)}`);
  }
}

/** A link is right where our entity is named somewhere that the treebank puts into the pronoun's or noun's group. */
function measureLinks(
  text: string,
  gold: readonly GoldEntity[],
  names: readonly GoldName[],
  entities: readonly Entity[],
): void {
  const named = new Set(names.map((name) => name.group));
  for (const by of ['pronoun', 'role'] as const) {
    const pointing = entities.flatMap((entity) =>
      entity.mentions.filter((m) => m.by === by).map((mention) => ({ entity, mention })),
    );
    const at = new Map(
      pointing.map((p) => [by === 'role' ? `${p.mention.start}-${p.mention.end}` : `${p.mention.start}`, p]),
    );
    const seen = new Set<unknown>();
    for (const g of gold) {
      const words = text.slice(g.start, g.end);
      const counts = by === 'pronoun' ? /^(?:he|him|his|himself|she|her|hers|herself)$/i : /^the [\p{Ll}\p{N} -]+$/iu;
      const link = at.get(by === 'role' ? `${g.start}-${g.end}` : `${g.start}`);
      if (!counts.test(words) || (by === 'role' && !link && !['person', 'organization'].includes(g.type))) continue;
      if (named.has(g.group)) links[by].gold++;
      else if (!link) continue;
      if (!link)
        note(
          `open ${by}: ${text.slice(Math.max(0, g.start - 160), g.start).replaceAll('\n', '¶')}[${words}]${text.slice(g.end, g.end + 30).replaceAll('\n', '¶')}`,
        );
      if (!link || seen.has(link)) continue;
      seen.add(link);
      links[by].linked++;
      const own = link.entity.mentions.filter((m) => m.by === 'name');
      if (names.some((n) => n.group === g.group && own.some((m) => m.start < n.end && n.start < m.end)))
        links[by].right++;
      else
        note(
          `wrong ${by}: ${text.slice(Math.max(0, g.start - 160), g.end + 30).replaceAll('\n', '¶')} -> ${link.entity.name} (${link.mention.because})`,
        );
    }
    for (const link of pointing) {
      if (by === 'pronoun' || seen.has(link)) continue;
      links[by].linked++;
      note(
        `no entity ${by}: ${text.slice(Math.max(0, link.mention.start - 80), link.mention.end + 30).replaceAll('\n', '¶')} -> ${link.entity.name}`,
      );
    }
  }
}

function note(what: string): void {
  misses.set(what, (misses.get(what) ?? 0) + 1);
}

/** Without the titles in front: houses differ in whether they belong to a name. */
function untitled(text: string, { start, end }: Span): Span {
  const words = [...text.slice(start, end).matchAll(/\S+/g)];
  const titles = wordMap('honorifics.tsv');
  let first = 0;
  while (first < words.length - 1 && titles.has(plain(words[first]![0]))) first++;
  return { start: start + words[first]!.index, end };
}
