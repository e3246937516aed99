import { contains } from '../src/article/span.ts';
import { contextAction, evidenceBlock, footerBlock } from '../src/bot/blocks.ts';
import { defineCommand } from '../src/bot/command.ts';
import { helpReply } from '../src/bot/help.ts';
import type { Block } from '../src/bot/reply.ts';
import { answer } from '../src/reading/answer/answer.ts';
import { suggestQuestions } from '../src/reading/answer/suggest.ts';
import { type Citation, cite, type Reading, type Sentence } from '../src/reading/reading.ts';
import { say } from '../src/reading/wording.ts';

export default defineCommand({
  name: 'ask',
  description: 'A question about the article, answered from its own words',
  options: { question: { type: 'text', description: 'Your question, in plain English', longest: 500 } },
  rest: 'question',
  examples: [
    { line: '/ask When was he suspended?', prints: 'Mr Lewis was suspended from the party in November 2017 (¶2).' },
    { line: '/ask Does he call Corbyn anti-Semitic?', prints: 'it was for others to determine' },
    { line: '/ask What did Corbyn reply?', prints: 'The article does not say' },
    { line: '/ask', prints: 'What I can do' },
  ],
  run({ question }, { reading, previous, commands }) {
    if (question === undefined) return { reply: helpReply(commands, reading) };
    const found = answer(reading, question, previous);
    const shown = found.kind === 'answer' ? found.citations : found.nearest;
    const label = found.kind === 'answer' ? say`In the article’s words` : say`What it does have`;
    const paragraphs = [...new Set(shown.map((c) => c.paragraph))].slice(0, 2);
    const blocks: Block[] = [
      { kind: 'text', wording: found.wording },
      ...(shown.length > 0 ? [evidenceBlock(reading, shown, label)] : []),
      ...answerTo(reading, shown),
      ...(paragraphs.length > 0 ? [{ kind: 'actions' as const, actions: paragraphs.map(contextAction) }] : []),
      { kind: 'suggestions', questions: suggestQuestions(reading, question) },
      footerBlock(reading),
    ];
    const [evidence] = found.citations;
    return {
      reply: { blocks },
      remember: {
        question: found.question.whole,
        entities: found.entities,
        evidence: evidence ? { start: evidence.start, end: evidence.end } : null,
      },
    };
  },
});

/** The denial that the article gives of those accused, where an accusation is shown without it: the two never stand apart. */
function answerTo(reading: Reading, shown: readonly Citation[]): Block[] {
  const sentenceOf = (c: Citation) => reading.sentences.find((s) => s.start === c.start);
  const accused = shown.map(sentenceOf).find((s) => s?.standing === 'allegation');
  if (!accused || shown.some((c) => sentenceOf(c)?.standing === 'denial')) return [];
  const denials = reading.sentences.filter((s) => s.standing === 'denial' && answers(reading, accused, s));
  const denial = denials.find((s) => s.start > accused.start) ?? denials[0];
  return denial ? [evidenceBlock(reading, [cite(reading.article, denial)], say`Against it, the article has`)] : [];
}

/**
 * Whether a denial is of somebody whom the accusation names, other than the accuser. Where it names no person a person's denial counts
 * only beside it: to put a name to somebody whom the article leaves unnamed is not ours.
 */
function answers({ entities }: Reading, accusation: Sentence, denial: Sentence): boolean {
  const named = entities.filter(
    (e) => e.kind === 'person' && e.name !== accusation.speaker && e.mentions.some((m) => contains(accusation, m)),
  );
  const byPerson = entities.some((e) => e.kind === 'person' && e.name === denial.speaker);
  if (named.length === 0) return !byPerson || Math.abs(denial.paragraph - accusation.paragraph) <= 1;
  return named.some((e) => e.name === denial.speaker || e.mentions.some((m) => contains(denial, m)));
}
