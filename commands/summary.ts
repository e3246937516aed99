import { footerBlock } from '../src/bot/blocks.ts';
import { defineCommand } from '../src/bot/command.ts';
import { restate } from '../src/reading/answer/compose.ts';
import { suggestQuestions } from '../src/reading/answer/suggest.ts';
import { summaryOf } from '../src/reading/summary/summary.ts';
import { say } from '../src/reading/wording.ts';

export default defineCommand({
  name: 'summary',
  description: 'The article in its own sentences: one, a few, or by the half',
  options: { length: { type: 'choice', description: 'How long', choices: ['headline', 'short', 'full'] } },
  rest: 'length',
  heardAs: [
    'summarise',
    'summarize',
    'sum up',
    'tl;dr',
    'tldr',
    'what is this about',
    'what is it about',
    "what's this about",
    'in short',
  ],
  examples: [
    { line: '/summary', prints: 'has since stridently denied all allegations' },
    { line: '/summary headline', prints: 'has resigned from the Labour Party' },
  ],
  run({ length = 'short' }, { reading }) {
    const chosen = summaryOf(reading, length);
    const items = chosen.flatMap((citation) => {
      const sentence = reading.sentences.find((s) => s.start === citation.start);
      return sentence ? [restate(reading, sentence, null)] : [];
    });
    const blocks = [
      { kind: 'heading' as const, wording: say`Summary, in the article’s own sentences` },
      items.length === 1 ? { kind: 'text' as const, wording: items[0]! } : { kind: 'list' as const, items },
      ...(length === 'headline' ? [] : [{ kind: 'suggestions' as const, questions: suggestQuestions(reading) }]),
      footerBlock(reading),
    ];
    return { reply: { blocks } };
  },
});
