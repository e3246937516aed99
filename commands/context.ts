import { contextAction, evidenceBlock, footerBlock } from '../src/bot/blocks.ts';
import { defineCommand } from '../src/bot/command.ts';
import { cite } from '../src/reading/reading.ts';
import { asked, paragraphMark, say } from '../src/reading/wording.ts';

export default defineCommand({
  name: 'context',
  description: 'A paragraph of the article with the ones before and after it',
  options: {
    paragraph: {
      type: 'integer',
      description: 'The paragraph’s number, as in ¶4',
      required: true,
      complete: 'paragraphs',
      least: 1,
      most: 10_000,
    },
  },
  rest: 'paragraph',
  heardAs: ['show paragraph', 'paragraph'],
  examples: [{ line: '/context 7', prints: 'However he said it was for others to determine' }],
  run({ paragraph }, { reading }) {
    const { article } = reading;
    const last = article.paragraphs.length;
    if (paragraph > last) {
      const wording = say`There is no paragraph ${asked(String(paragraph))}: the last one is ${paragraphMark(last)}.`;
      return { reply: { blocks: [{ kind: 'note', wording }, footerBlock(reading)] } };
    }
    const around = article.paragraphs.slice(Math.max(0, paragraph - 2), paragraph + 1);
    const beyond = [paragraph - 2, paragraph + 2].filter((n) => n >= 1 && n <= last);
    return {
      reply: {
        blocks: [
          evidenceBlock(
            reading,
            around.map((p) => cite(article, p)),
            say`${paragraphMark(paragraph)} in context`,
          ),
          ...(beyond.length > 0 ? [{ kind: 'actions' as const, actions: beyond.map(contextAction) }] : []),
          footerBlock(reading),
        ],
      },
    };
  },
});
