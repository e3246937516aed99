import { contains, type Span } from '../../article/span.ts';
import type { Cue, Entity, Mention, Speaker } from '../reading.ts';
import type { Syntax, SyntaxSentence, Token } from '../syntax/syntax.ts';
import { insideQuotation, type Quotation } from './marks.ts';
import { speechVerb } from './speech-verbs.ts';

/** Who says something and by which word the article says so. */
export interface Attribution {
  readonly speaker: Speaker;
  readonly cue: Cue;
  readonly because: string;
}

const oblique = new Set(['his', 'her', 'him', 'hers', 'himself', 'herself']);

/** Somebody mentioned in a sentence outside quotation marks. */
interface Candidate {
  readonly entity: Entity;
  readonly mention: Mention;
  /** False for "his", "him" and the like, which are no subjects. */
  readonly nominative: boolean;
}

/** What the search for speakers looks at: mentions and speech verbs of one sentence, outside quotation marks. */
export interface Clause {
  readonly people: readonly Candidate[];
  readonly verbs: readonly { readonly token: Token; readonly cue: Cue; readonly form: 'finite' | 'ing' | 'base' }[];
}

/** Lays out a sentence for the search. Entities that can speak: people and organisations. */
export function clauseOf(
  text: string,
  syntax: Syntax,
  sentence: SyntaxSentence,
  entities: readonly Entity[],
  quotations: readonly Quotation[],
): Clause {
  const outside = (span: Span) => insideQuotation(quotations, span.start) === undefined;
  const people = entities
    .filter((e) => e.kind !== 'place')
    .flatMap((entity) =>
      entity.mentions
        .filter((m) => contains(sentence, m) && outside(m))
        .map((mention) => ({
          entity,
          mention,
          nominative: !oblique.has(text.slice(mention.start, mention.end).toLowerCase()),
        })),
    )
    .sort((a, b) => a.mention.start - b.mention.start);
  const verbs = syntax.tokens.slice(sentence.first, sentence.last).flatMap((token) => {
    const verb = speechVerb(token.lower);
    if (!verb || !outside(token) || !isVerb(syntax, sentence, token, verb.form)) return [];
    const cue: Cue = {
      text: token.text,
      lemma: verb.lemma,
      standing: verb.standing,
      start: token.start,
      end: token.end,
    };
    return [{ token, cue, form: verb.form }];
  });
  return { people, verbs };
}

const determiners = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'its',
  'this',
  'that',
  'no',
  'any',
  'all',
  'of',
  'over',
  'with',
  'by',
  'amid',
  'after',
  'following',
  'from',
  'against',
  "'s",
]);

/** Words after which a speech verb's form is a noun: "an attack", "over claims of". */
function isVerb(syntax: Syntax, sentence: SyntaxSentence, token: Token, form: 'finite' | 'ing' | 'base'): boolean {
  const before = token.index > sentence.first ? syntax.tokens[token.index - 1]! : undefined;
  if (form !== 'base') return !(before && determiners.has(before.lower) && form === 'finite');
  return (
    before !== undefined &&
    (before.lower === 'to' || /^(?:not|n't|would|will|can|could|should|must|did|does|do|may|might)$/.test(before.lower))
  );
}

/**
 * The speaker of words at a span, from the sentence around them, by ordered rules from the surest to the loosest:
 * the verb before the words with the subject before it; the verb behind them with its subject on either side.
 */
export function attributionIn(clause: Clause, words: Span, lastSpeaker: Speaker | null): Attribution | null {
  const before = clause.verbs.filter((v) => v.token.end <= words.start).at(-1);
  if (before) {
    const subject = subjectBefore(clause, before.token.start);
    if (subject)
      return { speaker: speakerOf(subject), cue: before.cue, because: 'the subject of the verb before the words' };
    if (before.form === 'ing') {
      // "Further noting that he can …": the subject is left out, and the clause goes on about the same person
      const after = clause.people.find(({ mention }) => mention.start > before.token.end && mention.by === 'pronoun');
      if (after && lastSpeaker?.entity === after.entity.id) {
        return {
          speaker: speakerOf(after),
          cue: before.cue,
          because: 'a participle without a subject goes on with the last speaker',
        };
      }
    }
  }
  const behind = clause.verbs.find((v) => v.token.start >= words.end);
  if (behind) {
    const between = clause.people.filter(
      ({ mention, nominative }) => nominative && mention.start >= words.end && mention.end <= behind.token.start,
    );
    const following = clause.people.find(({ mention }) => mention.start >= behind.token.end);
    const subject = between.at(-1) ?? following;
    if (subject)
      return { speaker: speakerOf(subject), cue: behind.cue, because: 'the subject of the verb behind the words' };
  }
  return null;
}

/** The subject of a verb without a parse: the nearest person before it that is no possessor and no object of a preposition. */
function subjectBefore(clause: Clause, at: number): Candidate | undefined {
  const before = clause.people.filter(({ mention, nominative }) => nominative && mention.end <= at);
  return before.filter(({ entity }) => entity.kind === 'person').at(-1) ?? before.at(-1);
}

function speakerOf({ entity, mention }: Candidate): Speaker {
  return { entity: entity.id, name: entity.name, start: mention.start, end: mention.end };
}
