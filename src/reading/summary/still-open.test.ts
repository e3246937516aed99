import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import { answersTo, companionsOf } from './fairness.ts';

const of = (text: string) => read(makeArticle({ id: 'open', title: '', text }));
const beside = (text: string, opening: string) => {
  const r = of(text);
  const at = r.sentences.findIndex((s) => text.slice(s.start).startsWith(opening));
  return answersTo(r, [at]).map((i) => text.slice(r.sentences[i]!.start, r.sentences[i]!.end));
};

describe('what was decided and is open again', () => {
  it.each([
    'The conviction is under review by the appeals commission.',
    'Her conviction is being reviewed by the appeals commission.',
    'The commission will review the conviction in May.',
    'The commission has referred her conviction to the Court of Appeal.',
    'Ms Obi has lodged an appeal against the conviction.',
    'An appeal against her conviction will be heard in May.',
    'Ms Obi is appealing against the verdict.',
    'A retrial was ordered in June.',
    'Ms Obi faces a retrial in June.',
  ])('stands beside the decision: %s', (open) => {
    const text = `Nora Obi was convicted of arson in 2015. The mill was rebuilt.\n\n${open}`;
    expect(beside(text, 'Nora Obi was')).toEqual([open]);
  });

  it.each([
    'She did not appeal against the conviction.',
    'She lost her appeal against the conviction.',
    'The court refused her a retrial.',
    'She launched an appeal for witnesses.',
    'The council will review its charges.',
    'Ivo Marsh was fined for speeding and has lodged an appeal against the fine.',
    'A review of the fire service is under way.',
  ])('but not: %s', (other) => {
    expect(beside(`Nora Obi was convicted of arson in 2015. ${other}`, 'Nora Obi was')).toEqual([]);
  });
});

describe('what somebody said and goes back on', () => {
  it.each([
    [
      'Ivo Marsh told the council that the bridge was safe.',
      'He later accepted that the bridge had not been inspected.',
    ],
    ['Ivo Marsh said he had never met the builder.', 'Mr Marsh later accepted that he had met the builder twice.'],
    ['Ivo Marsh said he had never met the builder.', 'Pressed by the judge, he admitted that he had met the builder.'],
    ['Joan Marsh said that she saw a man in a cap.', 'Under cross-examination she accepted that it was dark.'],
    ['Ivo Marsh initially said that no such notes existed.', 'He later accepted that four had been found.'],
    ['Ivo Marsh told the court he was at home.', 'In May he conceded that he had lied to the court.'],
  ])('%s %s', (said, owned) => {
    expect(beside(`${said} ${owned}`, said)).toEqual([owned]);
  });

  it.each([
    ['of another matter', 'Ivo Marsh said the quay cost £2m.', 'He later accepted that nobody had been told.'],
    [
      'of another person',
      'Ivo Marsh said he had never met the builder.',
      'Hana Obi later accepted that she had met the builder.',
    ],
    ['the same once more', 'Ivo Marsh said he had met the builder.', 'He accepted that he had met the builder.'],
  ])('but not %s: %s %s', (_what, said, owned) => {
    expect(beside(`${said} ${owned}`, 'Ivo Marsh')).toEqual([]);
  });
});

it('brings the charge with a denial that a summary picks', () => {
  const text = [
    'Hana Obi, a councillor, said Ivo Marsh had taken money from the builder in 2015.',
    'The quay will be long. It will open in 2021.',
    'Fishermen said the quay was too long for six boats.',
    'Engineers measured the old wall. It is weak.',
    'Mr Marsh denied taking money from anybody.',
  ].join('\n\n');
  const denial = of(text).sentences.length - 1;
  expect(companionsOf(of(text))[denial]).toEqual([0]);
});
