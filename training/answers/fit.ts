/**
 * Fits the trees that say how far the answer network's choice is to be trusted, and writes `data/language/answer-trust.json`.
 *
 *     node --import tsx training/answers/fit.ts SQUAD2.json ARTICLES.json HALF0.bin HALF1.bin [HALF]
 *
 * Documents are taken in turn for the first and the second half. HALF0.bin and HALF1.bin are weights of the network that were fitted on one of
 * the halves (`network/fit.py`): each chooses in the half that it was not taught. Trees fitted on one half give the figures on the other; those
 * that are shipped are fitted on both, or, to measure the whole program on the other, on HALF (0 or 1) alone.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { features } from '../../src/reading/answer/rank/features/index.ts';
import type { PackedForest, TrustFile } from '../../src/reading/answer/rank/forest.ts';
import { answerNetwork } from '../../src/reading/answer/rank/network/index.ts';
import { choose, trustRow } from '../../src/reading/answer/rank/rank.ts';
import { boost, type Forest, predict } from './boost.ts';
import { type Asked, askedOf, exampleOf } from './examples.ts';

const [squadPath, articlesPath, half0, half1, only] = process.argv.slice(2);
if (!squadPath || !articlesPath || !half0 || !half1)
  throw new Error('usage: fit.ts SQUAD2.json ARTICLES.json HALF0.bin HALF1.bin [HALF]');
const halves = [half0, half1];
const target = join(import.meta.dirname, '..', '..', 'data', 'language', 'answer-trust.json');

const trusting = { trees: 200, depth: 4, rate: 0.04, leaf: 20, shrink: 10, columns: 0.3, rows: 0.6, seed: 5 };
/** What a question about a news article counts: the bot's readers ask about news, and there are fewer of them. */
const NEWS_WEIGHT = 3;

/** A question with what the network that was not taught its document chooses. */
interface Choice {
  readonly news: boolean;
  readonly half: number;
  readonly answerable: boolean;
  /** Null where there is no candidate. */
  readonly row: Float32Array | null;
  /** How many words the chosen ones share with the gold answer (F1). */
  readonly share: number;
}

const choices = [...choicesOf(askedOf(squadPath), false), ...choicesOf(askedOf(articlesPath), true)];
console.log(`${choices.length} questions`);
const figures = [0, 1].flatMap((half) => {
  const forest = fit(choices.filter((c) => c.half === half));
  return [false, true].flatMap((news) =>
    figuresOf(
      `${news ? 'Wikinews articles' : 'SQuAD 2.0'}, half ${1 - half}`,
      forest,
      choices.filter((c) => c.half !== half && c.news === news),
    ),
  );
});
const file: TrustFile = {
  origin: {
    what: "trees that say how far the answer network's choice is to be trusted",
    data: 'SQuAD 2.0 dev (CC BY-SA 4.0), QAMR on Wikinews (MIT; Wikinews CC BY 2.5)',
    licence: 'CC BY-SA 4.0',
    date: new Date().toISOString().slice(0, 10),
    command: 'training/answers/fit.ts SQUAD2 ARTICLES HALF0 HALF1',
    fitted: `${only ? `half ${only}` : 'both halves'}; the figures are of trees and networks fitted on one half, on the other`,
    figures,
  },
  features,
  trust: pack(fit(choices.filter((c) => only === undefined || c.half === Number(only)))),
};
writeFileSync(target, `${JSON.stringify(file)}\n`);
console.log(figures.join('\n'));

function choicesOf(asked: readonly Asked[], news: boolean): Choice[] {
  const documents = [...new Set(asked.map((a) => a.document))];
  return asked.map((a) => {
    const half = documents.indexOf(a.document) % 2;
    const { rows, share, understood } = exampleOf(a);
    const chosen = choose(a.reading, understood, rows, answerNetwork(halves[1 - half]));
    return {
      news,
      half,
      answerable: a.gold.length > 0,
      row: chosen && Float32Array.from(trustRow(rows[chosen.best]!.row, chosen)),
      share: chosen ? share[chosen.best]! : 0,
    };
  });
}

function fit(some: readonly Choice[]): Forest {
  const made = some.filter((c): c is Choice & { row: Float32Array } => c.row !== null);
  return boost(
    made.map((c) => c.row),
    made.map((c) => c.share),
    made.map((c) => (c.news ? NEWS_WEIGHT : 1)),
    trusting,
  );
}

/** F1, that of the answerable, and the share rightly declined, at several bounds of trust. */
function figuresOf(name: string, forest: Forest, some: readonly Choice[]): string[] {
  const judged = some.map((c) => ({ ...c, trust: c.row ? predict(forest, c.row) : 0 }));
  const has = judged.filter((j) => j.answerable);
  const none = judged.filter((j) => !j.answerable);
  const percent = (x: number) => (100 * x).toFixed(1);
  return [0, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5].map((bound) => {
    const f1 = has.reduce((sum, j) => sum + (j.trust >= bound ? j.share : 0), 0);
    const declined = none.filter((j) => j.trust < bound).length;
    return `${name}, trust ${bound}: F1 ${percent((f1 + declined) / judged.length)}, of the answerable ${percent(f1 / has.length)}, declined ${percent(declined / none.length)}`;
  });
}

/** A forest in the form of the file, its numbers rounded. */
function pack({ base, trees }: Forest): PackedForest {
  const short = (x: number, digits: number) => Number(x.toPrecision(digits));
  return {
    base: short(base, 5),
    trees: trees.map((tree) =>
      tree.feature.flatMap((f, i) =>
        f < 0 ? [-1, Math.round(tree.value[i]! * 1e5) / 1e5, 0] : [f, short(tree.threshold[i]!, 6), tree.left[i]!],
      ),
    ),
  };
}
