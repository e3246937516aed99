import { contains, overlaps, type Span, slice } from '../../article/span.ts';
import { showValue } from '../../reading/dates/show.ts';
import { onlyByPronoun } from '../../reading/reading.ts';
import { leftOpenWord, openWordsOf } from '../../reading/standing/open-words.ts';
import { inPhrasebook, type Part, type Wording } from '../../reading/wording.ts';
import { cleanInput } from '../clean.ts';
import { type Facts, isExact, isInParagraph } from './facts.ts';
import type { Violation } from './violation.ts';

type Finding = Omit<Violation, 'block'>;

/**
 * Checks one wording part by part, then as a whole.
 *
 * @param shown further spans of the article that the block shows; a paragraph number may refer to them
 */
export function checkWording(facts: Facts, wording: Wording, shown: readonly Span[] = []): Finding[] {
  return [
    ...wording.flatMap((part) => checkPart(facts, part)),
    ...checkParagraphs(facts, wording, shown),
    ...checkSpeakers(facts, wording),
  ];
}

function checkPart(facts: Facts, part: Part): Finding[] {
  const { reading } = facts;
  const wrong = (rule: Finding['rule'], because: string): Finding[] => [{ rule, text: part.text, because }];
  switch (part.kind) {
    case 'own':
      return inPhrasebook(part.text, part.phrase) ? [] : wrong('own-words', 'not a template of ours');
    case 'exact':
      return isExact(reading.article, { ...part.span, text: part.text })
        ? []
        : wrong('exact-words', 'not the words at this span');
    case 'name':
      return facts.forms.get(part.entity)?.has(part.text)
        ? []
        : wrong('name', `no name that the article uses for ${part.entity}`);
    case 'date': {
      const known = facts.values.get(part.value);
      if (!known) return wrong('date', `the reading holds no date ${part.value}`);
      if (part.text !== showValue(part.value)) return wrong('date', `not how ${part.value} is written`);
      return part.certainty === 'stated' && !known.stated ? wrong('date', 'inferred, but shown as stated') : [];
    }
    case 'count': {
      const right = part.value === new Set(part.of).size && part.text === String(part.value);
      return right ? [] : wrong('count', `${part.of.length} were counted`);
    }
    case 'cite': {
      const right = part.text === `¶${part.paragraph}` && reading.article.paragraphs[part.paragraph - 1] !== undefined;
      return right ? [] : wrong('paragraph', 'the article has no such paragraph');
    }
    case 'asked': {
      const given = cleanInput(part.text).replace(/…$/, '').toLowerCase();
      return facts.asked.includes(given) ? [] : wrong('asked', 'the person did not type this');
    }
    case 'reason':
      return [...facts.reasons].some((because) => because === part.text || because.endsWith(`, ${part.text}`))
        ? []
        : wrong('reason', 'no inference of the reading says this');
    default:
      return wrong('own-words', 'a part of no known kind');
  }
}

/** A paragraph number must be borne out by something beside it: words, a name or a date of that paragraph. */
function checkParagraphs(facts: Facts, wording: Wording, shown: readonly Span[]): Finding[] {
  const { article, dates } = facts.reading;
  const marks = wording.filter((part) => part.kind === 'cite');
  if (marks.length === 0) return [];
  // a role stands where it was given; the number beside it is that of what is told
  const quoted = wording.flatMap((part) => (part.kind === 'exact' && !isRole(facts, part.span) ? [part.span] : []));
  const spans = [...quoted, ...shown];
  if (spans.length === 0) {
    for (const part of wording) {
      if (part.kind === 'name') spans.push(...(facts.entities.get(part.entity)?.mentions ?? []));
      if (part.kind === 'date') spans.push(...dates.filter((d) => d.value === part.value));
    }
  }
  // a mark with nothing beside it ("Show ¶4 in context") claims nothing
  if (spans.length === 0) return [];
  return marks
    .filter((mark) => !spans.some((span) => isInParagraph(article, span, mark.paragraph)))
    .map((mark) => ({ rule: 'paragraph', text: mark.text, because: 'what stands beside it is not in that paragraph' }));
}

/** What is only claimed, denied or reported without a source must not be cut off from the word that says so. */
export function checkStanding(facts: Facts, wording: Wording, shown: readonly Span[] = []): Finding[] {
  const exacts = wording.filter((part) => part.kind === 'exact').filter((part) => !isRole(facts, part.span));
  const beside = wording.map((part) => (part.kind === 'own' ? part.text : '')).join(' ');
  const spans = [...shown, ...exacts.map((part) => part.span)];
  const left = leftOpenWord(openWordsOf(facts.reading), spans, beside);
  if (!left) return [];
  const text = exacts[0]?.text ?? slice(facts.reading.article.text, shown[0]!);
  return [{ rule: 'standing', text, because: `shown without “${left.text}”` }];
}

function isRole(facts: Facts, { start, end }: Span): boolean {
  return facts.reading.entities.some(
    (e) =>
      (e.roleSpan?.start === start && e.roleSpan.end === end) ||
      e.rolePieces.some((piece) => piece.start === start && piece.end === end),
  );
}

/**
 * Whoever is given as the speaker must be the one the article gives; and somebody's words must come with their speaker:
 * named beside them, or in the article's own words shown with them.
 */
function checkSpeakers(facts: Facts, wording: Wording): Finding[] {
  const findings: Finding[] = [];
  const { quotes } = facts.reading;
  const speaking = wording.filter((part) => part.kind === 'name').filter((part) => part.says !== undefined);
  const exacts = wording.filter((part) => part.kind === 'exact');
  for (const name of speaking) {
    const theirs = quotes.some(
      (q) => q.speaker?.entity === name.entity && q.spans.some((s) => overlaps(s, name.says!)),
    );
    if (!theirs)
      findings.push({ rule: 'speaker', text: name.text, because: 'the article gives these words to somebody else' });
  }
  for (const part of exacts) {
    for (const quote of quotes) {
      if (!quote.speaker || !quote.spans.some((s) => overlaps(s, part.span))) continue;
      // a role in a report without marks ("said that party aide X …") is the article's own wording, and no statement
      if (isRole(facts, part.span) && !quote.spans.some((s) => s.quoted && overlaps(s, part.span))) continue;
      const { speaker } = quote;
      // that the name is right for what it says is checked above
      const given = speaking.some((n) => n.entity === speaker.entity);
      const told = exacts.filter((other) => contains(other.span, speaker));
      // "he said" names nobody, unless a name stands in brackets beside it
      const named = wording.some((p) => p.kind === 'name' && p.entity === speaker.entity);
      const inArticlesWords = told.some((other) => named || !onlyByPronoun(facts.reading, speaker, other.span));
      if (!given && !inArticlesWords) {
        findings.push({ rule: 'attribution', text: part.text, because: `words of ${speaker.name} without the name` });
      }
    }
  }
  return findings;
}
