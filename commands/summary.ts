import { footerBlock } from '../src/bot/blocks.ts';
import { defineCommand } from '../src/bot/command.ts';
import type { Block } from '../src/bot/reply.ts';
import { sharedNameNotes } from '../src/bot/said-by.ts';
import { suggestQuestions } from '../src/reading/answer/suggest.ts';
import type { Reading } from '../src/reading/reading.ts';
import { summaryOf } from '../src/reading/summary/summary.ts';
import { tell } from '../src/reading/summary/tell.ts';
import { type Theme, themesOf } from '../src/reading/summary/themes.ts';
import { say, type Wording } from '../src/reading/wording.ts';

const headings: Readonly<Record<Theme, Wording>> = {
  happened: say`What happened`,
  sides: say`What each side says`,
  background: say`Background`,
  next: say`What comes next`,
};

export default defineCommand({
  name: 'summary',
  description: 'The article in its own sentences: one, a few, or by theme',
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
    'what is the article about',
    'what is this article about',
    "what's the article about",
    'in short',
  ],
  examples: [
    { line: '/summary', prints: 'has since stridently denied all allegations' },
    { line: '/summary headline', prints: 'has resigned from the Labour Party' },
    { line: '/summary full', prints: 'What each side says' },
  ],
  run({ length = 'short' }, { reading }) {
    const blocks = [
      { kind: 'heading' as const, wording: say`Summary, in the article’s own sentences` },
      ...(length === 'full' ? byTheme(reading) : inBrief(reading, length)),
      ...(length === 'headline' ? [] : [{ kind: 'suggestions' as const, questions: suggestQuestions(reading) }]),
      footerBlock(reading),
    ];
    return { reply: { blocks } };
  },
});

function inBrief(reading: Reading, length: 'headline' | 'short'): Block[] {
  const told = summaryOf(reading, length);
  const items = told.map((sentence) => tell(reading, sentence));
  return [
    items.length === 1 ? { kind: 'text', wording: items[0]! } : { kind: 'list', items },
    ...sharedNameNotes(reading, told),
  ];
}

function byTheme(reading: Reading): Block[] {
  const themes = themesOf(reading);
  const blocks = themes.flatMap(({ theme, sentences }): Block[] => [
    { kind: 'heading', wording: headings[theme] },
    { kind: 'list', items: sentences.map((sentence) => tell(reading, sentence)) },
  ]);
  return [
    ...blocks,
    ...sharedNameNotes(
      reading,
      themes.flatMap(({ sentences }) => sentences),
    ),
  ];
}
