import type { Article } from '../../article/article.ts';
import { slice } from '../../article/span.ts';
import { insideQuotation, type Quotation } from '../marks/marks.ts';
import type { Entity } from '../reading.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { keptTreeOf } from '../syntax/tree.ts';
import { classifyNames } from './classifier/classify.ts';
import type { Draft } from './draft.ts';
import { findDraft, isShortName, isSubject, titleCase } from './find-draft.ts';
import { kindsByText } from './kinds-by-text.ts';
import type { NameCandidate } from './name-candidate.ts';
import { findNames } from './names.ts';
import { resolvePronouns } from './pronouns.ts';
import { roleInOrdinaryLetters } from './role-letters.ts';
import { resolveRoleNouns } from './role-nouns.ts';
import { giveRoles } from './roles.ts';

/**
 * The people, organisations and places of an article with every place where it points at them.
 * Precise rather than complete: a name of unknown kind is left out, and so is a pronoun that could be two people.
 */
export function findEntities(article: Article, syntax: Syntax, quotations: readonly Quotation[]): Entity[] {
  const classified = classifyNames(findNames(syntax, wordsInSmallLetters(syntax), article.text), syntax.tokens);
  const names = kindsByText(classified, syntax).map((name) =>
    // what somebody calls another is that speaker's word: it makes nobody a minister
    insideQuotation(quotations, name.start) ? { ...name, role: null, office: null } : name,
  );
  const drafts = mergeNames(names, article.text, syntax);
  giveRoles(drafts, syntax, quotations);
  resolvePronouns(drafts, syntax, quotations);
  resolveRoleNouns(drafts, syntax, quotations);
  const ids = new Set<string>();
  return drafts.map((draft) => finish(draft, article, quotations, ids));
}

/** Words, in lower case, that the text also writes small: such a word at a sentence's start is no name. */
export function wordsInSmallLetters(syntax: Syntax): Set<string> {
  return new Set(syntax.tokens.filter((t) => /^\p{Ll}/u.test(t.text)).map((t) => t.lower));
}

function mergeNames(names: readonly NameCandidate[], text: string, syntax: Syntax): Draft[] {
  const drafts: Draft[] = [];
  const people: Draft[] = [];
  const tree = keptTreeOf(syntax);
  // full names first: a surname alone needs to know whom it can mean
  const rank = (n: NameCandidate) => (n.kind === null ? 2 : isShortName(n) ? 1 : 0);
  for (const pass of [0, 1, 2]) {
    for (const name of names) {
      if (rank(name) !== pass) continue;
      const written = titleCase(name.words).join(' ');
      const known = findDraft(name, written, drafts, people, { text, tokens: syntax.tokens });
      const draft = known ?? newDraft(name, written, drafts);
      if (!known && draft?.kind === 'person') people.push(draft);
      if (draft) addMention(draft, name, text);
      if (draft?.kind === 'person' && isSubject(tree, name)) draft.acts.push(name.start);
    }
  }
  for (const draft of drafts) draft.mentions.sort((a, b) => a.start - b.start);
  return drafts.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

function newDraft(name: NameCandidate, written: string, drafts: Draft[]): Draft | undefined {
  if (name.kind === null) return undefined;
  const draft: Draft = {
    kind: name.kind,
    name: written,
    gender: name.gender,
    role: name.kind === 'person' ? name.role : null,
    office: name.office,
    family: name.family ?? null,
    forms: new Map(),
    mentions: [],
    acts: [],
  };
  drafts.push(draft);
  return draft;
}

function addMention(draft: Draft, name: NameCandidate, text: string): void {
  const written = titleCase(name.words).join(' ');
  // "Carl" of "Carl and Ann Quill" stays so, though "Mr Quill" is longer
  if (written.length > draft.name.length && draft.family === null) draft.name = written;
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
  const rolePieces = draft.role ? roleInOrdinaryLetters(article.text, draft.role, quotations) : [];
  return {
    id,
    name: draft.name,
    kind: draft.kind,
    role: draft.role ? rolePieces.map((piece) => slice(article.text, piece)).join('') : null,
    roleSpan: draft.role,
    rolePieces,
    aliases: [...draft.forms.keys()]
      .filter((form) => form !== draft.name)
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    gender: draft.gender,
    onlyInQuotes: byName.every((m) => insideQuotation(quotations, m.start) !== undefined),
    mentions: [...draft.mentions].sort((a, b) => a.start - b.start),
  };
}
