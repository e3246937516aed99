import { answerToAccusation } from '../src/bot/answer-to-accusation.ts';
import { contextAction, evidenceBlock, footerBlock } from '../src/bot/blocks.ts';
import { defineCommand } from '../src/bot/command.ts';
import { helpReply } from '../src/bot/help.ts';
import type { Block } from '../src/bot/reply.ts';
import { answer } from '../src/reading/answer/answer.ts';
import { suggestQuestions } from '../src/reading/answer/suggest.ts';
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
      ...answerToAccusation(reading, shown),
      ...(found.note && found.note.length > 0 ? [{ kind: 'note' as const, wording: found.note }] : []),
      ...(paragraphs.length > 0 ? [{ kind: 'actions' as const, actions: paragraphs.map(contextAction) }] : []),
      { kind: 'suggestions', questions: suggestQuestions(reading, question, shown) },
      footerBlock(reading),
    ];
    const evidence = found.reached ?? found.citations[0];
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
