import { expect, it } from 'vitest';
import { lemmaOf } from './lemma.ts';

it.each([
  ['was', 'AUX', 'VBD', 'be'],
  ['suspended', 'VERB', 'VBN', 'suspend'],
  ['Said', 'VERB', 'VBD', 'say'],
  ['announced', 'VERB', 'VBD', 'announce'],
  ['stopped', 'VERB', 'VBD', 'stop'],
  ['beaten', 'VERB', 'VBN', 'beat'],
  ['misled', 'VERB', 'VBD', 'mislead'],
  ['fled', 'VERB', 'VBD', 'flee'],
  ['ground', 'NOUN', 'NN', 'ground'],
  ['denied', 'VERB', 'VBD', 'deny'],
  ['telling', 'VERB', 'VBG', 'tell'],
  ['running', 'VERB', 'VBG', 'run'],
  ['fined', 'VERB', 'VBN', 'fine'],
  ['joined', 'VERB', 'VBN', 'join'],
  ['blamed', 'VERB', 'VBN', 'blame'],
  ['claimed', 'VERB', 'VBN', 'claim'],
  ['expelled', 'VERB', 'VBN', 'expel'],
  ['billed', 'VERB', 'VBN', 'bill'],
  ['stalled', 'VERB', 'VBD', 'stall'],
  ['accuses', 'VERB', 'VBZ', 'accuse'],
  ['parties', 'NOUN', 'NNS', 'party'],
  ['children', 'NOUN', 'NNS', 'child'],
  ['boxes', 'NOUN', 'NNS', 'box'],
  ['bus', 'NOUN', 'NN', 'bus'],
  ['worst', 'ADJ', 'JJS', 'bad'],
  ['bigger', 'ADJ', 'JJR', 'big'],
  ['n’t', 'PART', 'RB', 'not'],
  ['Lewis', 'PROPN', 'NNP', 'Lewis'],
  ['', 'X', 'FW', ''],
])('%s as %s %s is %s', (form, upos, xpos, lemma) => {
  expect(lemmaOf(form, upos, xpos)).toBe(lemma);
});
