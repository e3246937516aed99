import { genderedPronoun } from '../../entities/gendered.ts';
import { wordSet } from '../../language.ts';
import { insideQuotation } from '../../marks/marks.ts';
import { sentenceAt, type Token, tokenAt } from '../../syntax/syntax.ts';
import type { QuoteDraft } from '../draft.ts';
import type { Ground } from '../ground.ts';

/**
 * Whom "he" or "she" in a quote's words in marks means: the one person of that gender besides the speaker whom the article speaks of in the
 * sentence of the cue or in the one before. Null where it speaks of two, or of somebody whose gender it does not tell, and where the words
 * themselves name somebody or speak of "my son" first.
 *
 * @param named those whom the words name, by entity id
 */
export function meantByPronoun(ground: Ground, draft: QuoteDraft, named: readonly string[]): string | null {
  const { entities, mentions, syntax, quotations } = ground;
  const { speaker, cue } = draft;
  if (!speaker?.entity || named.some((id) => entities.find((e) => e.id === id)?.kind === 'person')) return null;
  const gender = genderIn(ground, draft);
  if (gender === null) return null;
  const start = Math.min(draft.spans[0]!.start, speaker.start, cue?.start ?? Number.MAX_SAFE_INTEGER);
  const here = syntax.tokens[tokenAt(syntax, start)]!.sentence;
  const from = syntax.sentences[Math.max(0, here - 1)]!;
  const to = sentenceAt(syntax, Math.max(speaker.end, cue?.end ?? 0) - 1)!;
  const others = mentions
    .within({ start: from.start, end: to.end })
    .filter(({ mention }) => !insideQuotation(quotations, mention.start))
    .map(({ entity }) => entity)
    .filter((e) => e.kind === 'person' && e.id !== speaker.entity && (e.gender === null || e.gender === gender));
  const [one] = others;
  return one && one.gender !== null && others.every((e) => e === one) ? one.id : null;
}

/** The one gender of the pronouns in the words; null where there are both or none, or another person is spoken of before the first. */
function genderIn({ syntax }: Ground, { spans }: QuoteDraft): 'male' | 'female' | null {
  let found: 'male' | 'female' | null = null;
  for (const span of spans.filter((s) => s.quoted)) {
    for (let at = tokenAt(syntax, span.start); at < syntax.tokens.length; at++) {
      const token = syntax.tokens[at]!;
      if (token.start >= span.end) break;
      const pronoun = genderedPronoun(token.lower);
      if (!pronoun || pronoun.form === 'reflexive') {
        if (found === null && isPerson(token)) return null;
      } else if (found !== null && found !== pronoun.gender) return null;
      else found = pronoun.gender;
    }
  }
  return found;
}

function isPerson({ lower, upos }: Token): boolean {
  if (upos !== 'NOUN' && upos !== 'PRON' && upos !== 'PROPN') return false;
  return wordSet('role-words.tsv').has(lower) || wordSet('person-words.tsv').has(lower);
}
