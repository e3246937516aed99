import { dayNumber } from '../dates/calendar.ts';
import { dayOfReference, referenceFrom } from '../dates/reference.ts';
import type { Published, TimeExpression } from '../reading.ts';
import type { Tree } from '../syntax/tree.ts';
import type { Attachment } from './attach.ts';
import { isAfter } from './order.ts';
import type { Predicate, Tense } from './predicates.ts';

/**
 * What the date of an event rests on: an expression of its own; the clause over it; the day that the report is on; or nothing.
 */
export type Ground = 'expression' | 'clause' | 'report' | 'none';

/** An event with its date by narrative time. */
export interface Placed {
  readonly predicate: Predicate;
  /** Its own tense, or that of the clause over it. */
  readonly tense: Tense;
  /** TIMEX3 value; null where it is not known. */
  readonly value: string | null;
  readonly ground: Ground;
  /** The expression that the value comes from; null where none does. */
  readonly date: TimeExpression | null;
  /** Whether other words stand between the expression and the predicate in the parse. */
  readonly isLoose: boolean;
  /** Whether the expression only says how far it goes ("adjourned until May"), which may lie ahead of what is told as past. */
  readonly isBound: boolean;
}

/** How many sentences at the top may set the day that a report is on: headline, dateline and the first paragraphs. */
const LEAD = 6;
/** How many days before its writing a report's day may lie: a weekday goes no further back. */
const WEEK = 7;
/** Prepositions of a time that something goes on or is put off to. */
const ahead = new Set(['until', 'till', 'to', 'by', 'for', 'before']);
/** Clauses that take the time of the clause over them where they have none of their own. */
const dependent = new Set(['xcomp', 'csubj', 'advcl', 'acl', 'acl:relcl', 'conj', 'ccomp', 'parataxis']);

/**
 * Dates every event by narrative time: its own time expression, else that of the clause it belongs to, else
 * the day that the report is on, which is the day of writing until a main clause in the past names another within the week.
 * Linear in the number of predicates.
 */
export function placeEvents(
  tree: Tree,
  predicates: ReadonlyMap<number, Predicate>,
  attached: ReadonlyMap<number, readonly Attachment[]>,
  published: Published | null,
): ReadonlyMap<number, Placed> {
  const placed = new Map<number, Placed>();
  const ordered = inOrder(tree, predicates);
  const ownOf = (p: Predicate) => attached.get(p.token)?.find((a) => isUsable(a.date));
  const writing = published?.value ?? null;
  const opening = ordered.find((p) => tree.tokens[p.token]!.sentence < LEAD && reportDay(p, ownOf(p)?.date, writing));
  let day = (opening && reportDay(opening, ownOf(opening)?.date, writing)) ?? writing;
  for (const predicate of ordered) {
    const { token, relation } = predicate;
    const above = placed.get(predicate.governor);
    const tense = predicate.tense === 'none' && above ? above.tense : predicate.tense;
    const at = ownOf(predicate);
    const own = at?.date;
    const put = (value: string | null, ground: Ground, date: TimeExpression | null) => {
      const isLoose = at !== undefined && !at.isDirect;
      const isBound = at !== undefined && ahead.has(at.preposition);
      placed.set(token, { predicate, tense, value, ground: value === null ? 'none' : ground, date, isLoose, isBound });
    };
    const unresolved = attached.get(token)?.find((a) => a.date.value === null)?.date;
    if (!own && unresolved) put(null, 'none', unresolved);
    else if (own && tense === 'future' && isAfter(writing, own.value)) put(null, 'none', own);
    else if (own) {
      day = reportDay(predicate, own, writing) ?? day;
      put(own.value === 'PRESENT_REF' ? day : own.value, 'expression', own);
    } else if (predicate.kind === 'noun') {
      if (predicate.governor < 0) put(day, 'report', null);
    } else if (above && dependent.has(relation)) {
      // an unknown time is told once, with the clause that has it
      put(above.value, above.ground === 'report' ? 'report' : 'clause', above.value === null ? null : above.date);
    } else {
      // what had happened before the day of the report is not known to have happened on it
      put(tense === 'pastPerfect' ? null : day, 'report', null);
    }
  }
  return placed;
}

/** Sentence by sentence, in each the governors before what they govern. */
function inOrder(tree: Tree, predicates: ReadonlyMap<number, Predicate>): Predicate[] {
  const sentences: Predicate[][] = [];
  for (const predicate of predicates.values()) {
    const { sentence } = tree.tokens[predicate.token]!;
    sentences[sentence] ??= [];
    sentences[sentence].push(predicate);
  }
  return sentences.flat();
}

/** Vague references to the past and the future give no date; one to the present gives the report's. */
function isUsable({ value }: TimeExpression): boolean {
  return value !== null && value !== 'PAST_REF' && value !== 'FUTURE_REF';
}

/** The day that a main clause puts the report on: a day of its own, in the week up to the day of writing. Null where it does not. */
function reportDay(predicate: Predicate, date: TimeExpression | undefined, writing: string | null): string | null {
  if (!date?.value || !writing || predicate.relation !== 'root' || predicate.kind === 'noun') return null;
  const value = /^\d{4}-\d{2}-\d{2}/.exec(date.value)?.[0] ?? null;
  const [from, to] = [value, writing].map((iso) => dayOfReference(referenceFrom(iso)));
  const days = from && to ? dayNumber(to) - dayNumber(from) : -1;
  return days >= 0 && days <= WEEK ? value : null;
}
