import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { parseArticle } from '../../article/parse.ts';
import { analyseText } from '../syntax/analyse.ts';
import { cuesIn } from './cues.ts';
import { folded } from './rules/rule.ts';
import { rules } from './rules/rules.ts';

const folder = import.meta.dirname;
const own = readdirSync(folder)
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');
const shipped = join(folder, '..', '..', '..', 'data', 'articles', 'bury-south-mp-resigns.md');
// the rows of the table tests beside this one, where every kind of expression stands
const texts = [
  [...own.matchAll(/\['((?:[^'\\]|\\.)+?\.)'/g)].map(([, row]) => row!.replaceAll('\\n', '\n')).join('\n\n'),
  parseArticle(shipped, readFileSync(shipped, 'utf8')).text,
];

it('leaves no sentence to the cues in which a rule would find something', () => {
  let tried = 0;
  for (const text of texts) {
    const article = makeArticle({ id: 'a', title: 'A', text });
    const syntax = analyseText(article);
    for (const sentence of syntax.sentences) {
      const cues = cuesIn(syntax.tokens, sentence.first, sentence.last);
      const words = article.text.slice(sentence.start, sentence.end);
      for (const { needs, pattern, folds, make } of rules) {
        if ((needs & cues) !== 0) continue;
        tried++;
        const found = [...(folds ? folded(words) : words).matchAll(pattern)].filter(
          (m) => make(m.groups ?? {}, m[0]) !== null,
        );
        expect(
          found.map(([match]) => match),
          `${pattern.source.slice(0, 80)} in “${words}”`,
        ).toEqual([]);
      }
    }
  }
  expect(tried).toBeGreaterThan(1000);
});
