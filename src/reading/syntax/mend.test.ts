import { describe, expect, it } from 'vitest';
import { mended } from './mend.ts';
import { noStates } from './network/states.ts';
import type { Token } from './syntax.ts';

/** A parse written "word/UPOS/XPOS/head/relation", heads counted from 1, 0 = root. */
function parse(text: string) {
  const rows = text.split(' ').map((row) => row.split('/') as [string, string, string, string, string]);
  const tokens = rows.map(
    ([word, upos, xpos, head, deprel], index): Token => ({
      index,
      sentence: 0,
      start: index,
      end: index + 1,
      text: word,
      lower: word.toLowerCase(),
      lemma: word.toLowerCase(),
      upos,
      xpos,
      feats: '_',
      head: Number(head) - 1,
      deprel,
    }),
  );
  return {
    tokens,
    sentences: [{ start: 0, end: tokens.length, paragraph: 1, first: 0, last: tokens.length }],
    states: noStates,
  };
}
const arcs = (text: string) =>
  mended(parse(text)).tokens.map((t) => `${t.text} ${t.deprel} ${t.head < 0 ? 0 : parse(text).tokens[t.head]!.text}`);

describe('what English rules out in a parse', () => {
  it('makes an adjective behind a copula the predicate, and no preposition', () =>
    expect(
      arcs(
        'A/DET/DT/2/det review/NOUN/NN/6/nsubj is/AUX/VBZ/4/cop due/ADJ/JJ/6/case in/ADP/IN/4/fixed May/PROPN/NNP/0/root',
      ),
    ).toEqual(['A det review', 'review nsubj due', 'is cop due', 'due root 0', 'in case May', 'May obl due']));

  it('ties "of causing" to the noun right before it, where that has a preposition of its own', () =>
    expect(
      arcs(
        'He/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass held/VERB/VBN/0/root on/ADP/IN/5/case suspicion/NOUN/NN/3/obl of/SCONJ/IN/7/mark causing/VERB/VBG/3/advcl it/PRON/PRP/7/obj',
      )[6],
    ).toBe('causing acl suspicion'));

  it('leaves "accused the mayor of lying" alone', () =>
    expect(
      arcs(
        'She/PRON/PRP/2/nsubj accused/VERB/VBD/0/root the/DET/DT/4/det mayor/NOUN/NN/2/obj of/SCONJ/IN/6/mark lying/VERB/VBG/2/advcl',
      )[5],
    ).toBe('lying advcl accused'));

  it('gives a number between an owner and its noun to the noun', () =>
    expect(
      arcs(
        'It/PRON/PRP/2/nsubj closed/VERB/VBD/0/root above/ADP/IN/6/case their/PRON/PRP$/6/nmod:poss 1990/NUM/CD/2/obl low/NOUN/NN/2/obl',
      )[4],
    ).toBe('1990 nmod:unmarked low'));

  it('gives a bare noun between "after" and a verb to that verb, and one with a preposition of its own not', () => {
    const row = (noun: string) =>
      `It/PRON/PRP/2/nsubj began/VERB/VBD/0/root after/ADP/IN/5/mark ${noun} called/VERB/VBD/2/advcl police/NOUN/NNS/5/obj`;
    expect(arcs(row('residents/NOUN/NNS/2/obl'))[3]).toBe('residents nsubj called');
    expect(
      arcs(
        'It/PRON/PRP/2/nsubj began/VERB/VBD/0/root after/ADP/IN/6/mark in/ADP/IN/5/case May/PROPN/NNP/2/obl called/VERB/VBD/2/advcl',
      )[4],
    ).toBe('May obl began');
  });

  it('takes no change that would close a circle', () => {
    const text = 'so/ADJ/JJ/2/case it/NOUN/NN/1/obl is/AUX/VBZ/2/cop';
    expect(mended(parse(text))).toEqual(parse(text));
  });
});
