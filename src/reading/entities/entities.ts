import type { Article } from '../../article/article.ts';
import { wordMap } from '../language.ts';
import { insideQuotation, type Quotation } from '../quotes/marks.ts';
import type { Entity } from '../reading.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { classifyNames } from './classifier/classify.ts';
import type { Draft } from './draft.ts';
import { findNames, type NameCandidate, officeOf } from './names.ts';
import { resolvePronouns } from './pronouns.ts';
import { resolveRoleNouns } from './role-nouns.ts';
import { giveRoles } from './roles.ts';

/**
 * The people, organisations and places of an article with every place where it points at them.
 * Precise rather than complete: a name of unknown kind is left out, and so is a pronoun that could be two people.
 */
export function findEntities(article: Article, syntax: Syntax, quotations: readonly Quotation[]): Entity[] {
  const names = classifyNames(findNames(syntax, wordsInSmallLetters(syntax)), syntax.tokens);
  const drafts = mergeNames(names, article.text);
  giveRoles(drafts, syntax);
  resolvePronouns(drafts, syntax, quotations);
  resolveRoleNouns(drafts, syntax, quotations);
  const ids = new Set<string>();
  return drafts.map((draft) => finish(draft, article, quotations, ids));
}

/** Words, in lower case, that the text also writes small: such a word at a sentence's start is no name. */
export function wordsInSmallLetters(syntax: Syntax): Set<string> {
  return new Set(syntax.tokens.filter((t) => /^\p{Ll}/u.test(t.text)).map((t) => t.lower));
}

function mergeNames(names: readonly NameCandidate[], text: string): Draft[] {
  const drafts: Draft[] = [];
  const people: Draft[] = [];
  // full names first: a surname alone needs to know whom it can mean
  const rank = (n: NameCandidate) => (n.kind === null ? 2 : n.words.length > 1 ? 0 : 1);
  for (const pass of [0, 1, 2]) {
    for (const name of names) {
      if (rank(name) !== pass) continue;
      const written = titleCase(name.words).join(' ');
      const known = findDraft(name, written, drafts, people, text);
      const draft = known ?? newDraft(name, written, drafts);
      if (!known && draft?.kind === 'person') people.push(draft);
      if (draft) addMention(draft, name, text);
    }
  }
  for (const draft of drafts) draft.mentions.sort((a, b) => a.start - b.start);
  return drafts.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

/** The entity that a name belongs to, if one is there already: same name, a person's surname, an organisation's first word. */
function findDraft(
  name: NameCandidate,
  written: string,
  drafts: readonly Draft[],
  people: readonly Draft[],
  text: string,
): Draft | undefined {
  const same = drafts.find((d) => d.forms.has(written) && (name.kind === null || name.kind === d.kind));
  if (same && !(name.words.length === 1 && same.kind === 'person')) return same;
  if (
    (name.words.length === 1 || name.title !== '') &&
    (name.kind === null || name.kind === 'person' || name.certainty === 'weak')
  ) {
    const bearers = people.filter(
      (d) =>
        (d.name === written || d.name.endsWith(` ${written}`)) &&
        (!name.gender || !d.gender || d.gender === name.gender),
    );
    // "President Quill" is nobody's namesake: only who has that title, or who is called by the surname alone
    const office = officeOf(name.title) === 'single office';
    const holders = office
      ? bearers.filter(
          (d) =>
            d.forms.has(`${name.title} ${written}`) ||
            d.name === written ||
            hasOffice(d, name.title, text, name.start - name.title.length - 1),
        )
      : bearers;
    if (holders.length > 0) return latestBefore(holders, name.start);
    if (bearers.length > 0) return undefined;
    // "Sir Edmund", "Kerry": by the first name, where one person alone has it
    const byFirstName = people.filter((d) => d.name.startsWith(`${written} `));
    if (byFirstName.length === 1) return byFirstName[0];
  }
  if (name.kind !== 'organisation' && name.kind !== 'place' && name.words.length > 1) {
    // "Mr Ash" is known as a person by the title, "John Ash" before it by that
    const bySurname = people.find((d) => written.endsWith(` ${d.name}`) && d.mentions[0]!.start > name.start);
    if (bySurname || name.kind === 'person') return bySurname;
  }
  return name.kind === null || name.kind === 'organisation' ? byShortForm(written, drafts) : undefined;
}

/** Whether a title stands near one of somebody's names before a place, as a title or as a word: "Ann Quill, the president". */
function hasOffice(draft: Draft, title: string, text: string, before: number): boolean {
  const reach = 40;
  return draft.mentions.some(({ start, end }) => {
    const around = text.slice(Math.max(0, start - reach), Math.min(end + reach, before));
    return around.toLowerCase().includes(title.toLowerCase());
  });
}

/** "Labour" after "Labour Party", "TUC" after "Trades Union Congress": the one organisation that a text may be cutting short so. */
function byShortForm(written: string, drafts: readonly Draft[]): Draft | undefined {
  const initials = (name: string) => [...name.matchAll(/(?<!\p{L})\p{Lu}/gu)].join('');
  const meant = drafts.filter(
    (d) =>
      d.kind === 'organisation' &&
      (d.name.startsWith(`${written} `) || (/^\p{Lu}{3,}$/u.test(written) && initials(d.name) === written)),
  );
  return meant.length === 1 ? meant[0] : undefined;
}

/** Of several people with one surname, the one last named before; the text's first where none was. */
function latestBefore(bearers: readonly Draft[], at: number): Draft {
  if (bearers.length === 1) return bearers[0]!;
  const distance = (d: Draft) =>
    Math.min(...d.mentions.map((m) => (m.start < at ? at - m.start : Number.MAX_SAFE_INTEGER)));
  return [...bearers].sort((a, b) => distance(a) - distance(b))[0]!;
}

function newDraft(name: NameCandidate, written: string, drafts: Draft[]): Draft | undefined {
  if (name.kind === null) return undefined;
  const draft: Draft = {
    kind: name.kind,
    name: written,
    gender: name.gender,
    role: name.kind === 'person' ? name.role : null,
    office: name.office,
    forms: new Map(),
    mentions: [],
  };
  drafts.push(draft);
  return draft;
}

function addMention(draft: Draft, name: NameCandidate, text: string): void {
  const written = titleCase(name.words).join(' ');
  if (written.length > draft.name.length) draft.name = written;
  draft.gender ??= name.gender;
  if (draft.kind === 'person') {
    draft.role ??= name.role;
    draft.office ??= name.office;
  }
  const start = name.title ? text.lastIndexOf(name.title, name.start) : name.start;
  for (const form of [written, ...(name.title ? [`${name.title} ${written}`] : [])])
    draft.forms.set(form, (draft.forms.get(form) ?? 0) + 1);
  draft.mentions.push({ start, end: name.end, by: 'name', because: name.because || 'the same name again' });
}

/** "BURY" as "Bury"; abbreviations stay: those of up to three letters, and the known ones. */
function titleCase(words: readonly string[]): string[] {
  if (words.length === 1 && wordMap('organisation-words.tsv').get(words[0]!.toLowerCase()) === 'alone')
    return [...words];
  const shouting = words.some((w) => /^\p{Lu}{4,}$/u.test(w));
  return words.map((w) => (shouting && /^\p{Lu}{2,}$/u.test(w) ? w.charAt(0) + w.slice(1).toLowerCase() : w));
}

function finish(draft: Draft, article: Article, quotations: readonly Quotation[], ids: Set<string>): Entity {
  const base =
    draft.name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'name';
  let id = base;
  for (let n = 2; ids.has(id); n++) id = `${base}-${n}`;
  ids.add(id);
  const byName = draft.mentions.filter((m) => m.by === 'name');
  return {
    id,
    name: draft.name,
    kind: draft.kind,
    role: draft.role ? article.text.slice(draft.role.start, draft.role.end) : null,
    roleSpan: draft.role,
    aliases: [...draft.forms.keys()]
      .filter((form) => form !== draft.name)
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    gender: draft.gender,
    onlyInQuotes: byName.every((m) => insideQuotation(quotations, m.start) !== undefined),
    mentions: [...draft.mentions].sort((a, b) => a.start - b.start),
  };
}
