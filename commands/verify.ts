import { answerToAccusation } from '../src/bot/answer-to-accusation.ts';
import { contextAction, evidenceBlock, footerBlock } from '../src/bot/blocks.ts';
import { defineCommand } from '../src/bot/command.ts';
import type { Block } from '../src/bot/reply.ts';
import type { Reading } from '../src/reading/reading.ts';
import { type Verification, verify } from '../src/reading/verify/verify.ts';
import { exact, nameOf, say, speakerOf, type Wording } from '../src/reading/wording.ts';

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
    blocks.push(...answerToAccusation(reading, shown));
    const paragraphs = [...new Set(shown.map((c) => c.paragraph))].slice(0, 2);
    if (paragraphs.length > 0) blocks.push({ kind: 'actions', actions: paragraphs.map(contextAction) });
    return { reply: { blocks: [...blocks, footerBlock(reading)] } };
  },
});

function verdictOf(reading: Reading, found: Verification): Wording {
  return say`${sentenceOf(reading, found)}${whoseOf(reading, found)}`;
}

function sentenceOf({ article }: Reading, { verdict, warning, leftOut, quote }: Verification): Wording {
  const behind = leftOut ? say`“${exact(article, leftOut)}”` : [];
  switch (verdict) {
    case 'verbatim':
      if (warning === 'standing')
        return say`Word for word in the article, but beside ${behind}: the article itself does not say that it is so.`;
      return say`Word for word in the article.`;
    case 'altered':
      if (warning === 'negation') return say`Not these words: the difference changes the sense.`;
      if (warning === 'open' && !leftOut) return say`Not these words: the article leaves open whether it is so.`;
      if (warning === 'open')
        return say`The words stand in the article, but with ${behind}: it leaves open whether it is so, and the cut changes the sense.`;
      if (warning === 'standing')
        return say`The article does not say that this is so: what it says stands beside ${behind}, which is left out here.`;
      if (warning === 'value') return say`Not these words: the article does not say it with this name or number.`;
      if (warning === 'joined') return say`Not these words: something between them was left out.`;
      return say`Nearly, but not these words.`;
    case 'paraphrase':
      return quote?.speaker
        ? say`The article has this in other words, but does not say it itself.`
        : say`The article says this in other words.`;
    case 'absent':
      return say`The article does not say this.`;
  }
}

/** Whose words they are, and whether the speaker that was named is the right one. */
function whoseOf(reading: Reading, { quote, claimed, verdict }: Verification): Wording {
  if (verdict === 'absent' || !quote?.speaker)
    return claimed && !claimed.right ? say` It gives no such words of ${nameOf(claimed.entity)}.` : [];
  const { speaker } = quote;
  const entity = reading.entities.find((e) => e.id === speaker.entity);
  const who = entity ? [speakerOf(entity, quote.spans[0]!)] : say`“${exact(reading.article, speaker)}”`;
  if (claimed && !claimed.right) return say` But they are words of ${who}, not of ${nameOf(claimed.entity)}.`;
  if (verdict === 'paraphrase') return say` It gives it as words of ${who}.`;
  return quote.kind === 'indirect' ? say` It reports it of ${who}.` : say` They are words of ${who}.`;
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
