import { describe, expect, it } from 'vitest';
import { noStates } from '../syntax/network/states.ts';
import type { Syntax, Token } from '../syntax/syntax.ts';
import { mendedSyntax } from './mend.ts';

/** A sentence from "word/UPOS/XPOS/head/relation" items, heads counted from 1 and 0 for the root. */
function parsed(items: string): Syntax {
  let at = 0;
  const tokens = items.split(' ').map((item, index): Token => {
    const [text, upos, xpos, head, deprel] = item.split('/') as [string, string, string, string, string];
    const start = at;
    at += text.length + 1;
    const lower = text.toLowerCase();
    return {
      index,
      sentence: 0,
      start,
      end: start + text.length,
      text,
      lower,
      lemma: lower === 'has' ? 'have' : lower,
      upos,
      xpos,
      feats: '_',
      head: Number(head) - 1,
      deprel,
    };
  });
  return { tokens, sentences: [{ start: 0, end: at, paragraph: 1, first: 0, last: tokens.length }], states: noStates };
}

const relations = ({ tokens }: Syntax) => tokens.map((t) => `${t.text}<${t.deprel}<${tokens[t.head]?.text ?? '–'}`);

describe('an analysis that English rules out is put right', () => {
  it.each<[string, string, string[]]>([
    [
      'a subject on the auxiliary',
      'She/PRON/PRP/2/nsubj has/AUX/VBZ/3/aux denied/VERB/VBN/0/root it/PRON/PRP/3/obj',
      ['She<nsubj<denied'],
    ],
    [
      'a participle before an owner, behind "and"',
      'She/PRON/PRP/2/nsubj denied/VERB/VBD/0/root it/PRON/PRP/2/obj and/CCONJ/CC/5/cc mocked/VERB/VBN/7/amod their/PRON/PRP$/7/nmod:poss plan/NOUN/NN/3/conj',
      ['mocked<conj<denied', 'plan<obj<mocked'],
    ],
    [
      'a participle before a determiner, at the root',
      'Holt/PROPN/NNP/4/nsubj slammed/VERB/VBN/4/amod the/DET/DT/4/det plan/NOUN/NN/0/root',
      ['Holt<nsubj<slammed', 'slammed<root<–', 'plan<obj<slammed'],
    ],
    [
      'a speaker behind the verb taken for an object',
      'It/PRON/PRP/2/nsubj rained/VERB/VBD/4/ccomp ,/PUNCT/,/2/punct said/VERB/VBD/0/root a/DET/DT/6/det man/NOUN/NN/4/obj close/ADJ/JJ/4/xcomp to/ADP/IN/9/case it/PRON/PRP/7/obl',
      ['man<nsubj<said', 'close<amod<man'],
    ],
    [
      'what is said hung on those who are told',
      'She/PRON/PRP/2/nsubj told/VERB/VBD/0/root the/DET/DT/4/det Post/PROPN/NNP/2/iobj that/PRON/WDT/7/obj he/PRON/PRP/7/nsubj left/VERB/VBD/4/acl:relcl',
      ['left<ccomp<told', 'that<mark<left'],
    ],
    [
      'a place-holder that speaks',
      'It/PRON/PRP/2/expl expects/VERB/VBZ/0/root to/PART/TO/4/mark grow/VERB/VB/2/xcomp',
      ['It<nsubj<expects'],
    ],
    [
      'the agent of a passive hung on the noun before it',
      'It/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass dismissed/VERB/VBN/0/root as/ADP/IN/5/case needlework/NOUN/NN/3/obl by/ADP/IN/7/case Thorne/PROPN/NNP/5/nmod',
      ['Thorne<obl:agent<dismissed'],
    ],
  ])('%s', (_what, items, expected) => {
    expect(relations(mendedSyntax(parsed(items)))).toEqual(expect.arrayContaining(expected));
  });

  it.each<[string, string]>([
    ['a participle behind its determiner', 'the/DET/DT/3/det denied/VERB/VBN/3/amod claim/NOUN/NN/0/root'],
    [
      'a relative clause of those who are told',
      'She/PRON/PRP/2/nsubj told/VERB/VBD/0/root the/DET/DT/4/det men/NOUN/NNS/2/obj that/PRON/WDT/6/nsubj came/VERB/VBD/4/acl:relcl',
    ],
    [
      'a place-holder of the passive',
      'It/PRON/PRP/3/expl is/AUX/VBZ/3/aux:pass understood/VERB/VBN/0/root that/SCONJ/IN/6/mark he/PRON/PRP/6/nsubj left/VERB/VBD/3/ccomp',
    ],
    ['a place-holder of being', 'There/PRON/EX/2/expl claims/VERB/VBZ/0/root a/DET/DT/4/det man/NOUN/NN/2/obj'],
  ])('but not %s', (_what, items) => {
    const syntax = parsed(items);
    expect(relations(mendedSyntax(syntax))).toEqual(relations(syntax));
  });
});
