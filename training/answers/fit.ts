/**
 * Fits the trees that choose an answer among candidates and say whether it is to be trusted, and writes `data/language/answer-ranker.json`.
 *
 *     node --import tsx training/answers/fit.ts SQUAD2.json ARTICLES.json QAMR.json [--all]
 *
 * Documents are taken in turn for the first and the second half; the first is fitted on, the second gives the figures. With `--all` both are
 * fitted on, and the figures of the file that is there are kept: run it without first.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { features } from '../../src/reading/answer/rank/features.ts';
import type { PackedForest, RankerFile } from '../../src/reading/answer/rank/forest.ts';
import { bestOf, trustRow } from '../../src/reading/answer/rank/rank.ts';
import { boost, type Forest, predict, randomFrom } from './boost.ts';
import { type Asked, askedOf, askedOfSentences, type Example, exampleOf } from './examples.ts';

const [squadPath, articlesPath, qamrPath, all] = process.argv.slice(2);
if (!squadPath || !articlesPath || !qamrPath)
  throw new Error('usage: fit.ts SQUAD2.json ARTICLES.json QAMR.json [--all]');
const target = join(import.meta.dirname, '..', '..', 'data', 'language', 'answer-ranker.json');

const choosing = { trees: 150, depth: 5, rate: 0.09, leaf: 40, shrink: 15, columns: 0.3, rows: 0.5, seed: 3 };
const trusting = { trees: 200, depth: 4, rate: 0.04, leaf: 20, shrink: 10, columns: 0.3, rows: 0.6, seed: 5 };
/** Wrong candidates kept for each question, and of the single-sentence questions every which. */
const WRONG = 25;
const EVERY = 2;
const SENTENCE_WEIGHT = 0.4;
/** What a question about a news article counts in the fitting of trust: the bot's readers ask about news, and there are fewer of them. */
const NEWS_WEIGHT = 3;

const articles = askedOf(articlesPath);
const documents = [...new Set(articles.map((a) => a.document))];
const squad = askedOf(squadPath);
const titles = [...new Set(squad.map((a) => a.document))];
const qamr = askedOfSentences(qamrPath).filter((_, i) => i % EVERY === 0);
const others = [...new Set(qamr.map((a) => a.document).filter((d) => !documents.includes(d)))];
/** 0 for the first half, 1 for the second; an article has the same in both sets that ask about it. */
const halfOf = ({ document }: Asked) =>
  [titles, documents, others].map((list) => list.indexOf(document)).find((i) => i >= 0)! % 2;
const use = (list: readonly Asked[]) => list.filter((a) => all || halfOf(a) === 0).map(exampleOf);

const whole = [...use(squad), ...use(articles)];
const sentences = use(qamr);
console.log(`${whole.length} questions of texts, ${sentences.length} of sentences`);

/** Trees that choose, fitted on questions that have an answer. */
function fitChoice(examples: readonly Example[]): Forest {
  const random = randomFrom(7);
  const rows: Float32Array[] = [];
  const values: number[] = [];
  const weights: number[] = [];
  for (const { rows: own, share, here, gold, within } of examples) {
    if (gold.length === 0 || !share.some((s, i) => s > 0 && here[i])) continue;
    const wrong = share.filter((s, i) => s === 0 || !here[i]).length;
    const keep = Math.min(1, WRONG / wrong);
    for (const [i, { row }] of own.entries()) {
      const right = share[i]! > 0 && here[i];
      if (!right && random() >= keep) continue;
      rows.push(Float32Array.from(row));
      values.push(share[i]!);
      weights.push((within ? SENTENCE_WEIGHT : 1) / (right ? 1 : Math.sqrt(keep)));
    }
  }
  return boost(rows, values, weights, choosing);
}

interface Choice {
  readonly row: Float32Array;
  readonly share: number;
}

function choose(forest: Forest, { rows, share }: Example): Choice | null {
  const chosen = bestOf(
    rows,
    rows.map(({ row }) => predict(forest, row)),
  );
  return chosen && { row: Float32Array.from(trustRow(rows[chosen.best]!.row, chosen)), share: share[chosen.best]! };
}

// trust is fitted on choices by trees that have not seen the question's document
const parts = [...new Set(whole.map((e) => e.document))];
const part = (e: Example) => Math.max(0, parts.indexOf(e.document)) % 2;
const choices = [0, 1].flatMap((k) => {
  const forest = fitChoice([...whole, ...sentences].filter((e) => part(e) !== k));
  return whole
    .filter((e) => part(e) === k)
    .map((e) => ({ weight: documents.includes(e.document) ? NEWS_WEIGHT : 1, choice: choose(forest, e) }));
});
const sure = choices.flatMap(({ weight, choice }) => (choice ? [{ ...choice, weight }] : []));
const trust = boost(
  sure.map((c) => c.row),
  sure.map((c) => c.share),
  sure.map((c) => c.weight),
  trusting,
);
const choice = fitChoice([...whole, ...sentences]);

const before = existsSync(target) ? (JSON.parse(readFileSync(target, 'utf8')) as RankerFile).origin.figures : undefined;
const file: RankerFile = {
  origin: {
    what: 'trees that choose an answer and say whether it is to be trusted',
    data: 'SQuAD 2.0 dev (CC BY-SA 4.0), QAMR on Wikinews (MIT; Wikinews CC BY 2.5)',
    licence: 'CC BY-SA 4.0',
    date: new Date().toISOString().slice(0, 10),
    command: `training/answers/fit.ts SQUAD2 ARTICLES QAMR${all ? ' --all' : ''}`,
    fitted: all ? 'both halves; the figures are of the same fit on the first half, on the second' : 'the first half',
    figures: all ? before : [...figuresOf('SQuAD 2.0', squad), ...figuresOf('Wikinews articles', articles)],
  },
  features,
  choose: pack(choice),
  trust: pack(trust),
};
writeFileSync(target, `${JSON.stringify(file)}\n`);
console.log(JSON.stringify(file.origin, null, 1));

/** What the second half gives at several bounds of trust: F1, of those with an answer, and the share rightly declined. */
function figuresOf(name: string, asked: readonly Asked[]): string[] {
  const held = asked.filter((a) => halfOf(a) === 1).map((a) => ({ example: exampleOf(a), ...{ asked: a } }));
  const judged = held.map(({ example }) => {
    const best = choose(choice, example);
    return { has: example.gold.length > 0, trust: best ? predict(trust, best.row) : 0, share: best?.share ?? 0 };
  });
  const has = judged.filter((j) => j.has);
  const none = judged.filter((j) => !j.has);
  const percent = (x: number) => (100 * x).toFixed(1);
  return [0.15, 0.2, 0.25, 0.3, 0.35, 0.4].map((bound) => {
    const f1 = has.reduce((sum, j) => sum + (j.trust >= bound ? j.share : 0), 0);
    const declined = none.filter((j) => j.trust < bound).length;
    return `${name}, second half, trust ${bound}: F1 ${percent((f1 + declined) / judged.length)}, of the answerable ${percent(f1 / has.length)}, declined ${percent(declined / none.length)}`;
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
