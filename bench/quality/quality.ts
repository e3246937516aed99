import type { Article } from '../../src/article/article.ts';
import { read } from '../../src/reading/read.ts';
import type { Reading } from '../../src/reading/reading.ts';
import { loadDates } from '../../test/articles/dates.ts';
import { loadGold, loadTimelines } from '../../test/articles/load.ts';
import { loadDialogues } from '../../test/questions/dialogues.ts';
import { loadQuestions } from '../../test/questions/load.ts';
import { answerRows, judgeAll } from './answers.ts';
import { dateRows } from './dates.ts';
import { followUpRows, judgeFollowUps } from './follow-ups.ts';
import { peopleRows, quoteRows } from './quotes.ts';
import { judgeRewordings, rewordingRows } from './rewordings.ts';
import type { QualityRow } from './row.ts';
import { summaryRows } from './summary.ts';
import { timelineRows } from './timeline.ts';
import { verifyRows } from './verify.ts';

/** How well every reading does on the articles of our own, row by row. */
export function measureQuality(): QualityRow[] {
  const kept = new Map<string, Reading>();
  const readingOf = (article: Article): Reading => {
    const reading = kept.get(article.id) ?? read(article);
    kept.set(article.id, reading);
    return reading;
  };
  const readings = loadGold().map((gold) => ({ gold, reading: readingOf(gold.article) }));
  const asked = loadQuestions().map((one) => ({ ...one, reading: readingOf(one.article) }));
  const judged = judgeAll(asked);
  const followUps = judgeFollowUps(loadDialogues(), (name) => asked.find((one) => one.name === name)?.reading);
  return [
    ...quoteRows(readings),
    ...peopleRows(readings),
    ...dateRows(loadDates().map((gold) => ({ ...gold, reading: readingOf(gold.article) }))),
    ...summaryRows(readings),
    ...timelineRows(loadTimelines().map((gold) => ({ ...gold, reading: readingOf(gold.article) }))),
    ...verifyRows(),
    ...answerRows(judged),
    ...rewordingRows(judgeRewordings(judged)),
    ...followUpRows(followUps),
  ];
}
