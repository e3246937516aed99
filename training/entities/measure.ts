/**
 * How the names of people, organisations and places agree with the entities of GUM: spans and kinds of what is named there by a proper
 * noun, and whom he and she point at. Odd documents of the file are for development, even ones are held back.
 *
 *     node --import tsx training/entities/measure.ts <gum.conllu> [odd|even|all] [part of a document's name] [--misses]
 */
import { readFileSync } from 'node:fs';
import { makeArticle } from '../../src/article/article.ts';
import { findEntities } from '../../src/reading/entities/entities.ts';
import { findQuotations } from '../../src/reading/quotes/marks.ts';
import type { EntityKind } from '../../src/reading/reading.ts';
import { analyseText } from '../../src/reading/syntax/analyse.ts';
import { type TreebankText, treebankTexts } from '../syntax/treebank-text.ts';

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly group: string;
}

const args = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const [path, half = 'odd', only = ''] = args;
if (path === undefined) throw new Error('no treebank: give the path of a GUM file with Entity= in its last column');
const showMisses = process.argv.includes('--misses');
const kinds: Readonly<Record<string, EntityKind>> = { person: 'person', organization: 'organisation', place: 'place' };
const sums = new Map<string, { gold: number; found: number; right: number }>();
const pronouns = { gold: 0, linked: 0, right: 0 };
const misses = new Map<string, number>();

treebankTexts(readFileSync(path, 'utf8')).forEach((document, i) => {
  if (half !== 'all' && (i % 2 === 0) !== (half === 'odd')) return;
  if (document.id.includes(only)) measure(document);
});
for (const [kind, { gold, found, right }] of sums) {
  const percent = (n: number, of: number) => ((100 * n) / Math.max(1, of)).toFixed(1);
  console.log(
    `${kind}: ${gold} in the treebank, precision ${percent(right, found)}, recall ${percent(right, gold)}, F1 ${percent(2 * right, gold + found)}`,
  );
}
console.log(`he, she and their forms: ${pronouns.gold}, linked ${pronouns.linked}, right ${pronouns.right}`);
if (showMisses)
  for (const [what, n] of [...misses].sort((a, b) => b[1] - a[1]).slice(0, 150)) console.log(`${n}\t${what}`);

function measure(document: TreebankText): void {
  const { text } = document;
  const article = makeArticle({ id: 'document', title: 'Document', text });
  const entities = findEntities(article, analyseText(article), findQuotations(article));
  const gold = entitiesOf(document);
  const named = namesOf(document, gold);
  const ours = entities.flatMap((entity) =>
    entity.mentions.filter((m) => m.by === 'name').map((m) => ({ ...untitled(text, m), kind: entity.kind, entity })),
  );
  for (const kind of Object.values(kinds)) {
    const sum = sums.get(kind) ?? { gold: 0, found: 0, right: 0 };
    sums.set(kind, sum);
    const theirs = new Map(named.filter((g) => kinds[g.type] === kind).map((g) => [`${g.start}-${g.end}`, g]));
    const found = new Map(ours.filter((m) => m.kind === kind).map((m) => [`${m.start}-${m.end}`, m]));
    sum.gold += theirs.size;
    sum.found += found.size;
    for (const [key, m] of found) {
      if (theirs.has(key)) sum.right++;
      else note(`not ${kind}: ${text.slice(m.start, m.end)}`);
    }
    for (const [key, g] of theirs) if (!found.has(key)) note(`missed ${kind}: ${text.slice(g.start, g.end)}`);
  }
  // a pronoun is right where our entity is named somewhere that the treebank puts into the pronoun's group
  for (const g of gold) {
    if (!/^(?:he|him|his|himself|she|her|hers|herself)$/i.test(text.slice(g.start, g.end))) continue;
    if (!named.some((n) => n.group === g.group)) continue;
    pronouns.gold++;
    const entity = entities.find((e) => e.mentions.some((m) => m.by === 'pronoun' && m.start === g.start));
    if (!entity) continue;
    pronouns.linked++;
    const groups = named.filter((n) => ours.some((m) => m.entity === entity && m.start < n.end && n.start < m.end));
    if (groups.some((n) => n.type === 'person' && n.group === g.group)) pronouns.right++;
    else note(`wrong: ${text.slice(Math.max(0, g.start - 60), g.end + 10).replaceAll('\n', ' ')} -> ${entity.name}`);
  }
}

function note(what: string): void {
  misses.set(what, (misses.get(what) ?? 0) + 1);
}

/** The entities of a document by its brackets, "(4-person-…" to "4)", with the group that its coreference gives. */
function entitiesOf({ tokens }: TreebankText): Gold[] {
  const found: Gold[] = [];
  const open = new Map<string, { start: number; type: string }[]>();
  for (const token of tokens) {
    const brackets = /(?:^|\|)Entity=([^|]*)/.exec(token.misc)?.[1] ?? '';
    for (const [, opens, fields = '', closes] of brackets.matchAll(/(\()?([^()]+)(\))?/g)) {
      const [group = '', type = ''] = fields.split('-');
      if (opens) {
        const stack = open.get(group) ?? [];
        open.set(group, stack);
        stack.push({ start: token.start, type });
      }
      const begun = closes ? open.get(group)?.pop() : undefined;
      if (begun) found.push({ ...begun, end: token.end, group });
    }
  }
  return found;
}

/** Of those, the ones that are names: cut at the proper nouns in capitals at their end, so that "the firm of Ann Lee" is none. */
function namesOf({ text }: TreebankText, gold: readonly Gold[]): Gold[] {
  return gold.flatMap((g) => {
    if (!(g.type in kinds)) return [];
    let { start, end } = g;
    if (/['’]s$/.test(text.slice(start, end))) end -= 2;
    const article = /^(?:the|an?)\s+/i.exec(text.slice(start, end));
    if (article) start += article[0].length;
    const span = untitled(text, { start, end });
    const words = text.slice(span.start, span.end);
    if (/[,;:()"“”\n]/.test(words) || words.split(' ').length > 7) return [];
    const small = /^(?:of|the|and|for|de|la|van|von|der|in|del|&)$/;
    if (!words.split(' ').every((word) => /^\p{Lu}/u.test(word) || small.test(word))) return [];
    if (
      /^(?:I|He|She|We|They|You|It|His|Her|My|Our|Their|Your|Its|This|That|These|Those|Who|Some|One|Here|There|People)\b/.test(
        words,
      )
    )
      return [];
    return [{ ...g, ...span }];
  });
}

/** Without the article and titles in front: houses differ in whether they belong to a name. */
function untitled(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const title =
    /^(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady|President|Professor|Senator|Justice)\.?\s+)+(?=\p{Lu})/u.exec(
      text.slice(start, end),
    );
  return { start: start + (title?.[0].length ?? 0), end };
}
