import { describe, expect, it } from 'vitest';
import { analyseText } from './analyse.ts';
import { behindDateline } from './dateline.ts';

describe('the dateline of a report', () => {
  it.each<[string, string]>([
    ['QUAYHAVEN (Wire) - Fire crews left.', 'Fire crews left.'],
    ['QUAYHAVEN, Jan. 5 — Fire crews left.', 'Fire crews left.'],
    ['MARL CITY, Quillshire, March 12 (Wire) -- The crews left.', 'The crews left.'],
    ['ST. MARL, N.Q. (Wire) — “Go,” she said.', 'ST. MARL, N.Q. (Wire) — “Go,” she said.'],
    ['MARL, N.Q. (Wire) — “Go,” she said.', '“Go,” she said.'],
    ['Marl Bay, Quillshire (Wire) — Crews left.', 'Crews left.'],
    ['MARL CITY — Gov. Nora Quill left.', 'Gov. Nora Quill left.'],
    // no datelines
    ['NATO said so — Nora Quill agreed.', 'NATO said so — Nora Quill agreed.'],
    ['MARL — the oldest port — is shut.', 'MARL — the oldest port — is shut.'],
    ['Nora Quill (left) - the mayor - spoke.', 'Nora Quill (left) - the mayor - spoke.'],
    ['Marl Bay - Nora Quill left.', 'Marl Bay - Nora Quill left.'],
    ['A-LEVEL - Results are out.', 'A-LEVEL - Results are out.'],
    ['', ''],
  ])('%s', (text, left) => {
    expect(text.slice(behindDateline(text, { start: 0, end: text.length }))).toBe(left);
  });

  it('is no part of the sentence behind it: nothing in it is a subject', () => {
    const text = 'QUAYHAVEN (Wire) - The mayor resigned.';
    const { tokens } = analyseText({ text, paragraphs: [{ number: 1, start: 0, end: text.length }] });
    const subject = tokens.find((t) => t.deprel === 'nsubj');
    expect(subject?.text).toBe('mayor');
    expect(tokens.map((t) => t.start)).toEqual([...tokens.map((t) => t.start)].sort((a, b) => a - b));
    const root = tokens.find((t) => t.head < 0);
    expect(root?.text).toBe('resigned');
    expect(tokens[0]).toMatchObject({ text: 'QUAYHAVEN', head: root?.index, deprel: 'dep', sentence: 0 });
  });
});
