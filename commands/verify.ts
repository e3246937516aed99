import { overlaps } from '../src/article/span.ts';
import { answerToAccusation } from '../src/bot/answer-to-accusation.ts';
import { contextAction, evidenceBlock, footerBlock } from '../src/bot/blocks.ts';
import { defineCommand } from '../src/bot/command.ts';
import type { Block } from '../src/bot/reply.ts';
import { sharedNameNotes } from '../src/bot/said-by.ts';
import type { Citation, Reading } from '../src/reading/reading.ts';
import { isRefusing } from '../src/reading/verify/refusal.ts';
import { type Verification, verify } from '../src/reading/verify/verify.ts';
import { asked, exact, nameOf, say, speakerOf, type Wording } from '../src/reading/wording.ts';

export default defineCommand({
  name: 'verify',
  description: 'Whether the article says these words: exactly, nearly, otherwise or not at all',
  options: {
    text: {
      type: 'text',
      description: 'The words to check, with the speaker if you like',
      required: true,
      longest: 4000,
    },
  },
  rest: 'text',
  heardAs: ['check', 'fact check', 'is it true that', 'does the article say'],
  examples: [
    { line: '/verify do not believe in the right of the Jewish people', prints: 'Word for word' },
    {
      line: '/verify All too often you have been willing to condemn those whose hatred of Israel becomes Jew hatred',
      prints: 'changes the sense',
    },
    { line: '/verify Mr Corbyn is an anti-Semite', prints: 'The article does not say this' },
  ],
  run({ text }, { reading }) {
    const found = verify(reading, text);
    const shown = found.verdict === 'absent' ? found.nearest : found.citations;
    const blocks: Block[] = [{ kind: 'text', wording: verdictOf(reading, found) }];
    if (found.pieces.length > 0 && found.citations[0]) {
      blocks.push({ kind: 'difference', pieces: found.pieces, citation: wholeOf(reading, found) });
    }
    if (shown.length > 0)
      blocks.push(
        evidenceBlock(reading, shown, found.verdict === 'absent' ? say`What comes nearest` : say`In the article`),
      );
    blocks.push(...answerToAccusation(reading, shown), ...sharedNameNotes(reading, shown));
    const paragraphs = [...new Set(shown.map((c) => c.paragraph))].slice(0, 2);
    if (paragraphs.length > 0) blocks.push({ kind: 'actions', actions: paragraphs.map(contextAction) });
    return { reply: { blocks: [...blocks, footerBlock(reading)] } };
  },
});

function verdictOf(reading: Reading, found: Verification): Wording {
  return say`${sentenceOf(found)}${senseOf(reading, found)}${whoseOf(reading, found)}`;
}

function sentenceOf({ verdict, warning, leftOut, differences, quote }: Verification): Wording {
  switch (verdict) {
    case 'verbatim':
      return say`Word for word in the article.`;
    case 'altered':
      if (leftOut && differences.every(({ kind }) => kind === 'removed'))
        return say`The words stand in the article, but cut.`;
      return warning === null ? say`Nearly, but not these words.` : say`Not these words.`;
    case 'paraphrase':
      return quote?.speaker || warning === 'attribution'
        ? say`The article has this in other words, but does not say it itself.`
        : say`The article says this in other words.`;
    case 'absent':
      return say`The article does not say this.`;
  }
}

/** What the cut or the change does to the sense, with the word that was left out. */
function senseOf({ article }: Reading, { verdict, warning, leftOut, quote }: Verification): Wording {
  const word = leftOut ? say` It leaves out “${exact(article, leftOut)}”.` : [];
  switch (warning) {
    case 'negation':
      return say`${word} The difference changes the sense: it turns it round.`;
    case 'standing':
      if (leftOut && isRefusing(leftOut.text))
        return say` It leaves out “${exact(article, leftOut)}”: the article has it only as something that is denied.`;
      return leftOut
        ? say` What it says stands beside “${exact(article, leftOut)}”, which is left out here: the article itself does not say that it is so.`
        : say` The article itself does not say that it is so.`;
    case 'open':
      return say`${word} That changes the sense: the article leaves open whether it is so.`;
    case 'value':
      return say`${word} The article does not say it with this name or number.`;
    case 'relation':
      return say` The difference changes the sense: the article relates the two in another way.`;
    case 'tense':
      return say` The article says it of another time.`;
    case 'joined':
      return say` Something between them was left out: they stand apart in the article.`;
    case 'attribution':
      if (verdict === 'paraphrase') return word;
      return leftOut && !quote?.speaker
        ? say`${word} The article does not say it itself.`
        : say` The article does not say it itself.`;
    case null:
      return [];
  }
}

/** Whose words they are, and whether the speaker that was named is the right one. */
function whoseOf(reading: Reading, found: Verification): Wording {
  const { quote, secondHand, claimed, verdict, leftOut, warning } = found;
  const answer = leftOut && answerOf(reading, leftOut, quote);
  if (answer) return say` The one who speaks against it there is ${answer}.`;
  if (verdict === 'absent' || !quote?.speaker) {
    if (!claimed || claimed.right) return [];
    return claimed.entity
      ? say` It gives no such words of ${nameOf(claimed.entity)}.`
      : say` It does not name “${asked(claimed.name)}”.`;
  }
  const { speaker } = quote;
  const entity = reading.entities.find((e) => e.id === speaker.entity);
  const who = entity ? [speakerOf(entity, quote.spans[0]!)] : say`“${exact(reading.article, speaker)}”`;
  // "nobody has suggested that …" are nobody's words
  if (/^(?:(?:nobody|no one|none|neither)\b|(?:who|which|that)$)/i.test(exact(reading.article, speaker).text))
    return [];
  // "You say that he was dismissed. He was not.": who says the first does not say the second
  if (leftOut && leftOut.start > quote.spans.at(-1)!.end) return [];
  if (leftOut && /^(?:negation|standing)$/.test(warning ?? '') && isRefusing(leftOut.text))
    return say` The one who speaks against it there is ${who}.`;
  if (secondHand)
    return say` ${who} tells them as somebody else’s: there they stand behind “${exact(reading.article, secondHand)}”.`;
  if (!claimed || claimed.right) {
    const isTold = verdict === 'paraphrase' || quote.kind === 'indirect';
    return isTold ? say` It is reported as said by ${who}.` : say` They are words of ${who}.`;
  }
  return claimed.entity
    ? say` But they are words of ${who}, not of ${nameOf(claimed.entity)}.`
    : say` But they are words of ${who}, not of “${asked(claimed.name)}”.`;
}

/** Who says a word left out that turns what another says or asks: "Will you resign?" – "I will not."; null where it is the same. */
function answerOf(reading: Reading, leftOut: Citation, quote: Verification['quote']): Wording | null {
  const theirs = reading.quotes.filter((q) => q.speaker && q.spans.some((s) => overlaps(s, leftOut)));
  const [answer] = theirs;
  const entity = reading.entities.find((e) => e.id === answer?.speaker?.entity);
  if (!entity || !quote?.speaker || theirs.some((q) => q.speaker!.entity === quote.speaker!.entity)) return null;
  return [speakerOf(entity, leftOut)];
}

/** All that was compared, as one citation from the first sentence to the last. */
function wholeOf(reading: Reading, { citations }: Verification) {
  const [first] = citations;
  const last = citations.at(-1)!;
  return {
    paragraph: first!.paragraph,
    start: first!.start,
    end: last.end,
    text: reading.article.text.slice(first!.start, last.end),
  };
}
