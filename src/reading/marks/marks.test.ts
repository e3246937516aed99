import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { findQuotations } from './marks.ts';

const quotations = (text: string) =>
  findQuotations(makeArticle({ id: 'a', title: 'A', text })).map((q) =>
    q.inner.map((span) => text.slice(span.start, span.end)),
  );

describe('quotation marks', () => {
  it.each<[string, string, string[][]]>([
    ['straight', 'He said: "It is over." Then left.', [['It is over.']]],
    ['typographic, with an apostrophe', '“I don’t know,” she said.', [['I don’t know,']]],
    ['LaTeX', "``Never,'' he said.", [['Never,']]],
    ['two apostrophes at both ends', "''Never,'' he said, ''ever.''", [['Never,'], ['ever.']]],
    ['guillemets', '«Non», dit-il.', [['Non']]],
    ['nested', 'She said: “He told me ‘no’ twice.”', [['He told me ‘no’ twice.']]],
    ['nested the British way', '‘He told me “no” twice,’ she said.', [['He told me “no” twice,']]],
    ['single marks and apostrophes', "It's the 'worst ever' in the town's history.", [['worst ever']]],
    ['no single marks at all', "The '90s were the workers' years, weren't they?", []],
    [
      'a plural possessive inside single marks',
      "'The workers' club is shut,' he said.",
      [["The workers' club is shut,"]],
    ],
    ['broken by the cue', '"What I want," she said, "is that."', [['What I want,'], ['is that.']]],
    [
      'over paragraphs, the closing mark missing',
      'He said: "One.\n\n"Two.\n\n"Three." End.',
      [['One.', 'Two.', 'Three.']],
    ],
    ['left open by mistake', 'He said: "One.\n\nShe left.', [['One.']]],
    ['closed at the end of a paragraph', '"One."\n\n"Two."', [['One.'], ['Two.']]],
    ['with a bracketed insertion', '"where I [was] born"', [['where I [was] born']]],
    ['empty', 'He said "" and left.', []],
    ['mixed marks', '“One," he said.', [['One,']]],
    ['inches', 'A 6" nail.', []],
  ])('%s', (_what, text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  it('in their tens of thousands are read in one pass', () => {
    for (const text of ['"'.repeat(50_001), "'a ".repeat(30_000), '“'.repeat(50_000), '‘x '.repeat(30_000)]) {
      expect(() => quotations(text)).not.toThrow();
    }
  });
});
