import { keep, table, wordSet } from '../../language.ts';
import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import { askedWord, type Word } from '../../lexicon/lexicon.ts';
import { termOf } from '../../lexicon/terms.ts';
import type { Entity } from '../../reading.ts';
import { irregularBase, lemmaOf } from '../../syntax/lemma.ts';
import { frameOf } from '../frame/frame.ts';
import { ofQuestion } from '../question/of-question.ts';
import { isMay, type Question } from '../question/question.ts';

/** What a question takes as so, or asks whether it is: that somebody did something, or that it was done to them. */
export interface Premise {
  /** Of whom or what; null where the question asks for just that ("who expelled X?"). */
  readonly subject: { readonly entity: Entity | null; readonly words: string; readonly term: string } | null;
  /** "did", "was": the question's own word, in lower case; empty where it has none. */
  readonly auxiliary: string;
  /** Null where the question only joins a noun and what it is or when ("is the hearing in March?"). */
  readonly verb: Word | null;
  readonly passive: boolean;
  /** What follows the subject, in the question's own words. */
  readonly predicate: string;
  /** Terms of the other content words behind the subject. */
  readonly rest: readonly string[];
  /** Numbers and words of the calendar among them, in lower case. */
  readonly values: readonly string[];
  /** Entities named behind the subject. */
  readonly objects: readonly Entity[];
}

const opening =
  /^(?:(?:and|so|but)\s)?(?:(?:in|on|at|by|to|for|with|from|of)\s)?(?:when|where|why|how|what|which|who|whom|whose)\b[^,;]*$|^(?:and|so|but)?$/i;
const auxiliary = /\b(did|does|do|has|have|had|was|were|is|are|will|would)\s+(?=\S)/i;
/** Words between subject and verb that do not carry what is asked. */
const between =
  /^(?:ever|also|not|never|been|being|be|already|still|just|really|actually|n't|to|have|first|once|again)$/i;

/** What a question takes as so by the order of its words, which in English questions is fixed; null where it shows none. */
export const premiseOf = ofQuestion(find);

function find(question: Question): Premise | null {
  const text = withoutEnd(question.whole, QUESTION_END);
  const who = /^who\s+(?!did\b|does\b|do\b|has\b|have\b|had\b|was\b|were\b|is\b|are\b|will\b|would\b)(\p{L}.*)$/iu.exec(
    text,
  );
  if (who) return behindSubject(question, null, '', who[1]!);
  const done = /^who(?:m)?\s+(was|were|is|are)\s+(\p{L}+(?:ed|en|wn|ne|ld|id|de|nt|ht|ut)(?!\p{L}).*)$/iu.exec(text);
  if (done) return behindSubject(question, null, done[1]!.toLowerCase(), done[2]!);
  const found = auxiliary.exec(text);
  if (!found || !opening.test(text.slice(0, found.index).trim())) return null;
  const behind = text.slice(found.index + found[0].length);
  const subject = subjectIn(question, behind);
  if (!subject) return null;
  if (/^(?:one|you|we|they|it|people|someone|somebody)$/i.test(subject.words)) return null;
  const { length, ...named } = subject;
  const predicate = behind.slice(length).trim();
  return predicate === '' ? null : behindSubject(question, named, found[1]!.toLowerCase(), predicate);
}

function behindSubject(
  question: Question,
  subject: Premise['subject'],
  aux: string,
  predicate: string,
): Premise | null {
  const words = predicate.split(/\s+/).map((w) => /[\p{L}\p{N}£$€%](?:.*[\p{L}\p{N}£$€%])?/u.exec(w)?.[0] ?? '');
  let at = 0;
  // "when did they last win", but not "how long did the talks last"
  const isAdverb = (i: number) =>
    /^last$/i.test(words[i]!) && !wordSet('function-words.tsv').has(words[i + 1]?.toLowerCase() ?? 'the');
  while (at < words.length && (between.test(words[at]!) || isAdverb(at))) at++;
  const first = (words[at] ?? '').toLowerCase();
  const being = /^(?:was|were|is|are)$/.test(aux) || words.slice(0, at).some((w) => /^(?:been|being|be)$/i.test(w));
  const participle = /ed$/.test(first) || (irregularBase(first) !== first && !first.endsWith('s'));
  const progressive = first.endsWith('ing');
  const isVerb = being ? participle || progressive : first !== '';
  if (first === '' || (isVerb && wordSet('function-words.tsv').has(first))) return null;
  const verb = isVerb ? askedWord(first, baseOf(first)) : null;
  const rest = words.slice(isVerb ? at + 1 : at).filter((w) => w !== '');
  const isName = (w: string) => question.entities.some((e) => e !== subject?.entity && partsOf(e).has(bare(w)));
  const content = rest.filter(
    (w) => (!wordSet('function-words.tsv').has(w.toLowerCase()) || isMay(question.whole, w)) && !isName(w),
  );
  const [focus] = subject || aux ? (/\b(?:what|which|how many)\s+(\p{L}+)/iu.exec(question.whole)?.slice(1) ?? []) : [];
  if (focus && !wordSet('function-words.tsv').has(focus.toLowerCase())) content.push(focus);
  const values = content.map((w) => w.toLowerCase()).filter((w) => /\d/.test(w) || calendar().has(w));
  return {
    subject,
    auxiliary: aux,
    verb,
    passive: being && participle,
    predicate,
    rest: content.filter((w) => !values.includes(w.toLowerCase())).map((w) => termOf(w.toLowerCase())),
    values,
    objects: question.entities.filter((e) => e !== subject?.entity && rest.some((w) => partsOf(e).has(bare(w)))),
  };
}

/** The base form of a verb as a question has it. */
function baseOf(lower: string): string {
  if (irregularBase(lower) !== lower) return irregularBase(lower);
  return lemmaOf(
    lower,
    'VERB',
    lower.endsWith('ed') ? 'VBN' : lower.endsWith('ing') ? 'VBG' : /[^s]s$/.test(lower) ? 'VBZ' : 'VB',
  );
}

/** "the hearing" in "is the hearing in March": where a question has no other verb, the parse finds its subject too seldom. */
const beforePreposition =
  /^((?:the|his|her|its|their)\s(?:\p{L}+\s){0,2}?\p{L}+)\s(?:in|on|at|for|from|before|after)\s/iu;

/** Whom or what a question is about by the words behind its auxiliary, and how many characters they take. */
function subjectIn(question: Question, behind: string): (NonNullable<Premise['subject']> & { length: number }) | null {
  const pronoun = /^(?:he|she)\b/i.exec(behind);
  const person = question.entities.find((e) => e.kind === 'person');
  if (pronoun && person) return { entity: person, words: person.name, term: '', length: pronoun[0].length };
  const lead = /^(?:the\s)?(?:(?:mr|mrs|ms|miss|dr|sir|lord|lady)\.?\s)?/i.exec(behind)![0].length;
  for (const entity of question.entities) {
    const forms = [entity.name, ...entity.aliases, ...entity.name.split(' ')].sort((a, b) => b.length - a.length);
    for (const from of [0, lead]) {
      const form = forms.find((f) => beginsWith(behind.slice(from), f));
      if (form) {
        const length = from + form.length;
        return ofThing(question, behind, length) ?? { entity, words: behind.slice(0, length), term: '', length };
      }
    }
  }
  // a name that the reading does not have as an entity
  const name = /^(?:the\s)?\p{Lu}[^\s'’]*(?:\s\p{Lu}[^\s'’]*)*(?=\s)/u.exec(behind)?.[0];
  if (name)
    return { entity: null, words: name, term: termOf(name.split(' ').at(-1)!.toLowerCase()), length: name.length };
  const { tree } = frameOf(question);
  const offset = question.whole.indexOf(behind);
  const inside = tree.tokens.filter((t) => t.start >= offset);
  const subject = inside.find((t) => t.deprel.startsWith('nsubj'));
  const plain = inside.some((t) => t.upos === 'VERB') ? null : beforePreposition.exec(behind)?.[1];
  if (plain)
    return { entity: null, words: plain, term: termOf(plain.split(' ').at(-1)!.toLowerCase()), length: plain.length };
  // "who did the judge criticise", "how much did sales at X fall": the parse takes the last word for a noun too often
  const byOrder = !subject || subject.upos === 'PRON' ? beforeLast(question.whole, behind) : null;
  if (byOrder) return byOrder;
  if (!subject || subject.upos === 'PRON') return null;
  const lastOf = tree.reach[subject.index]!.last - 1;
  // "was the car park bought": the parser may hang a participle that ends the question on the subject
  const isPredicate =
    tree.tokens[lastOf]!.deprel === 'acl' &&
    tree.tokens[lastOf]!.xpos === 'VBN' &&
    tree.tokens[lastOf]!.head === subject.index &&
    !inside.some((t) => t.upos === 'VERB' && t.index !== lastOf) &&
    !tree.tokens.slice(lastOf + 1).some((t) => t.upos !== 'PUNCT');
  const end = tree.tokens[isPredicate ? lastOf - 1 : lastOf]!.end - offset;
  const start = tree.tokens[tree.reach[subject.index]!.first]!.start - offset;
  if (start > 0 || end <= 0) return null;
  return { entity: null, words: behind.slice(0, end), term: termOf(subject.lower), length: end };
}

/** "Was the Mill Lane crossing closed": the noun behind a name, where the name is only part of what that is called and a verb follows. */
function ofThing(
  question: Question,
  behind: string,
  length: number,
): (NonNullable<Premise['subject']> & { length: number }) | null {
  const { tokens } = frameOf(question).tree;
  const offset = question.whole.indexOf(behind);
  const name = tokens.find((t) => t.end === offset + length);
  const noun = name && tokens[name.head];
  if (name?.deprel !== 'compound' || noun?.upos !== 'NOUN' || noun.index < name.index) return null;
  if (!tokens.slice(noun.index + 1).some((t) => t.upos === 'VERB')) return null;
  const end = noun.end - offset;
  return { entity: null, words: behind.slice(0, end), term: termOf(noun.lower), length: end };
}

/** Most words of a subject that is found by order alone. */
const MOST_WORDS = 5;

/** The subject of a question that ends with its verb: all words between "did" and the last one. */
function beforeLast(whole: string, behind: string): (NonNullable<Premise['subject']> & { length: number }) | null {
  const words = behind.split(' ');
  const last = words.at(-1)!;
  // "has the chief executive left": a past form behind "has"
  const isPast = /ed$/.test(last) || irregularBase(last) !== last;
  if (!(isPast ? /\b(?:did|does|do|has|have|had)\s/i : /\b(?:did|does|do)\s/i).test(whole)) return null;
  const subject = words.slice(0, -1);
  if (subject.length === 0 || subject.length > MOST_WORDS || !/^\p{Ll}{3,}$/u.test(last)) return null;
  if (/ly$|day$|^(?:now|again|first|then|there|here)$/.test(last) || wordSet('function-words.tsv').has(last))
    return null;
  const at = subject.findIndex((w) => /^(?:of|at|in|for|from|on)$/i.test(w));
  const noun = subject[(at < 0 ? subject.length : at) - 1];
  if (!noun || !/^\p{Ll}+$/u.test(noun) || wordSet('function-words.tsv').has(noun)) return null;
  const text = subject.join(' ');
  return { entity: null, words: text, term: termOf(noun), length: text.length };
}

/** Whether words begin with a name that ends where a word does, and is no owner ("X's"). */
function beginsWith(words: string, name: string): boolean {
  return (
    words.slice(0, name.length).toLowerCase() === name.toLowerCase() &&
    !/^[\p{L}\p{N}'’]/u.test(words.slice(name.length))
  );
}

function bare(word: string): string {
  return word.toLowerCase().replace(/['’]s?$/, '');
}

function partsOf(entity: Entity): ReadonlySet<string> {
  return new Set([entity.name, ...entity.aliases].flatMap((form) => form.toLowerCase().split(/[\s-]+/)));
}

function calendar(): ReadonlySet<string> {
  return keep(
    'calendar-days',
    () =>
      new Set(
        table('calendar-words.tsv').flatMap(([kind, word]) =>
          /^(?:month|weekday|season)$/.test(kind!) ? [word!] : [],
        ),
      ),
  );
}
