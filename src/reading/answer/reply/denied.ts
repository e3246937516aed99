import { overlaps } from '../../../article/span.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Entity, Reading } from '../../reading.ts';
import { denialsOf } from '../../summary/denials.ts';
import { tokenTexts } from '../../syntax/tokens.ts';
import type { Question } from '../question/question.ts';

const asksDenial = /^\W*(?:(?:and|but|so)\s)?(?:did|does|do|has|have|had)\b.*\bden(?:y|ies|ied)\b/i;
const deny = termOf('deny');
/** Least part of the words asked about that the claim must hold. */
const MOST = 0.6;

/** A claim and the sentence in which somebody denies it without saying it again, by index. */
export interface DeniedClaim {
  readonly claim: number;
  readonly denial: number;
}

/** "Did X deny taking it?", where the article has "… accused of taking it. He denies it.": both; null where it does not, or where something else is asked. */
export function deniedBefore(reading: Reading, question: Question): DeniedClaim | null {
  if (!asksDenial.test(question.whole)) return null;
  const whom = question.saidBy!.entities;
  return bareDenials(reading, whom).find(({ claim }) => shareOf(reading, question, claim) >= MOST) ?? null;
}

/** Others' claims that name the one whose words are asked for and hold what is asked, each with their bare denial where it has one. */
export function claimedOf(reading: Reading, question: Question): number[] {
  const whom = question.saidBy!.entities;
  const denials = bareDenials(reading, whom);
  return reading.sentences.flatMap((s, i) => {
    const isOn = whom.some((e) => e.mentions.some((m) => overlaps(m, s)));
    if (!isOn || s.standing === 'narration' || shareOf(reading, question, i) < MOST) return [];
    return [i, ...denials.filter((d) => d.claim === i).map((d) => d.denial)];
  });
}

/** Firm denials by somebody that name nothing, right behind a sentence of their paragraph, or an accusation, that tells what they deny. */
function bareDenials(reading: Reading, whom: readonly Entity[]): DeniedClaim[] {
  return denialsOf(reading)
    .filter((d) => d.isFirm && d.denied.length === 0 && d.sentence > 0 && whom.some((e) => e.id === d.by))
    .filter(({ sentence }) => {
      const before = reading.sentences[sentence - 1]!;
      return before.standing === 'allegation' || before.paragraph === reading.sentences[sentence]!.paragraph;
    })
    .map(({ sentence }) => ({ claim: sentence - 1, denial: sentence }));
}

/** The part of the words asked about, but for the denying, that a sentence holds; 0 where there are none. */
function shareOf({ article, sentences }: Reading, { terms }: Question, sentence: number): number {
  const wanted = terms.filter(({ term }) => term !== deny);
  if (wanted.length === 0) return 0;
  const own = tokenTexts(article.text, sentences[sentence]!).map((word) => termOf(word.toLowerCase()));
  return wanted.filter(({ term }) => own.some((word) => related(term, word))).length / wanted.length;
}
