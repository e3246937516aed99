import { expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const text =
  'Gail Stott resigned on Tuesday from the pension board. It was founded in 1990. Laura Penn said that the auditor had died in March. Ola Finch will sing on 20 June and Jo Tarn on 27 June. The pumps ran between April and September 2022.';
// 16 May 2024 is a Thursday
const article = makeArticle({ id: 'date-note', title: '', published: '2024-05-16', text });
const noteOf = (question: string) => plain(answer(read(article), question).note ?? []);

it.each([
  [
    'When did Gail Stott resign?',
    'That is 14 May 2024, inferred: “Tuesday”, told as past, counts from the date of publication, 2024-05-16.',
  ],
  [
    'Who resigned, and when did Gail Stott resign?',
    'That is 14 May 2024, inferred: “Tuesday”, told as past, counts from the date of publication, 2024-05-16.',
  ],
  // two days in one sentence, and a range, whose own words tell its year
  ['When will Ola Finch sing?', ''],
  ['When did the pumps run?', ''],
  ['When was the pension board founded?', ''],
  ['Who resigned on Tuesday?', ''],
])('%s: %s', (question, note) => {
  expect(noteOf(question)).toBe(note);
});
