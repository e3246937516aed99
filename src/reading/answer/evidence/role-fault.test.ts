import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'voll',
    title: 'Voll',
    text: [
      'The manager of the singer Nadia Voll has sued her former drummer, Eddie Crane, over £400,000. A second drummer, Mats Ek, was sued by the record label Tall Pine.',
      'The daughter of the late mayor Tom Reeve opened the bridge. The leader of the opposition, Sven Aldous, met the widow of Hugo Marsh.',
      'Carrow shares rose 3p, but Dunvale shares fell 9p.',
      'Everyone except Rhona Pike backed the mayor, Dag Wills. The chairman urged Nils Borg to resign. Mr Borg told the chairman to mind his own business.',
      'Ms Dunn said her boss, Colin Baird, had told her: "Keep your mouth shut."',
      'The climber Otto Fenn, 54, fell on Mount Harrow on Sunday. His brother Karl Fenn died in an avalanche in 2011.',
      'The judge, Tessa Orme, fined the guide Piers Vane £900. A spokesman said the ship had been sold by its owner, Ulla Berg.',
      'The owner, Edda Holm, 63, a Danish-born heir who lives in Ostend, bought the pier from Rufus Penn. Kit Sole, a joiner who lives in Leven, spoke for Jo Dray.',
    ].join('\n\n'),
  }),
);

describe('a deed is told only of who did it, and to whom', () => {
  it.each([
    ["the singer's manager did", 'Did Nadia Voll sue Eddie Crane?'],
    ["the singer's manager did", 'Who did Nadia Voll sue?'],
    ['it was done to him', 'Who did Eddie Crane sue?'],
    ['it was done to him, in the passive', 'Who did Mats Ek sue?'],
    ['it was done to him, in the passive', 'Was Tall Pine sued by Mats Ek?'],
    ['his daughter did', 'Did Tom Reeve open the bridge?'],
    ['it was his widow', 'Did Sven Aldous meet Hugo Marsh?'],
    ['other shares', 'How much did Carrow shares fall?'],
    ['other shares', 'Did Dunvale shares rise?'],
    ['he was urged', 'Did Nils Borg urge the chairman to resign?'],
    ['he told it', 'Who told Nils Borg to mind his own business?'],
    ['he told it to her', 'Who told Colin Baird to keep his mouth shut?'],
    ['his brother died', 'When did Otto Fenn die?'],
    ['she fined him', 'How much was Tessa Orme fined?'],
    ['she sold it', 'Who sold Ulla Berg?'],
    ['the heir is another', 'Where does Rufus Penn live?'],
    ['the joiner is another', 'Where does Jo Dray live?'],
  ])('%s: %s', (_what, question) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
  });

  it.each([
    ['Who sued Eddie Crane?', 'manager'],
    ['Who sued Mats Ek?', 'Tall Pine'],
    ['Who was sued by Tall Pine?', 'Mats Ek'],
    ['Who opened the bridge?', 'daughter'],
    ['Who met the widow of Hugo Marsh?', 'Aldous'],
    ['How much did Dunvale shares fall?', '9p'],
    ['Who urged Nils Borg to resign?', 'chairman'],
    ['Who told the chairman to mind his own business?', 'Borg'],
    ['Who fined Piers Vane?', 'Tessa Orme'],
    ['Who sold the ship?', 'owner'],
    ['Where does Edda Holm live?', 'Ostend'],
    ['Where does Kit Sole live?', 'Leven'],
  ])('%s', (question, words) => {
    const found = answer(reading, question);
    expect(found.span?.text, found.explanation.join('\n')).toContain(words);
  });

  it('nobody whom a sentence leaves out is its answer', () => {
    const found = answer(reading, 'Who backed the mayor?');
    expect(found.span?.text ?? '', found.explanation.join('\n')).not.toMatch(/^Rhona/);
  });
});
