import { describe, expect, it } from 'vitest';
import { articleNamed } from '../../../test/questions/load.ts';
import { read } from '../read.ts';
import type { Reading } from '../reading.ts';
import { type Verification, verify } from './verify.ts';

const readings = new Map<string, Reading>();
function readingOf(name: string): Reading {
  const reading = readings.get(name) ?? read(articleNamed(name));
  readings.set(name, reading);
  return reading;
}

describe('words that somebody would like the article to have said', () => {
  it.each<[string, string, Verification['verdict'], Verification['warning'], string | null]>([
    // what the article leaves open, denies or only reports is never confirmed by its bare words
    ['bury-south-mp-resigns', 'Mr Corbyn is anti-Semitic', 'altered', 'open', 'if'],
    ['bury-south-mp-resigns', 'Lewis said Mr Corbyn is anti-Semitic', 'altered', 'open', 'if'],
    ['bury-south-mp-resigns', 'Lewis was suspended for harassment', 'altered', 'standing', 'claims'],
    ['bury-south-mp-resigns', 'Mr Lewis was suspended over claims of sexual harassment', 'paraphrase', null, null],
    ['wire-harbour-claims', 'she took payments from a dredging firm', 'verbatim', 'standing', 'claims'],
    ['wire-harbour-claims', 'Nora Quill took payments from a dredging firm', 'altered', 'standing', 'claims'],
    ['wire-harbour-claims', 'Nora Quill, 58, has denied any wrongdoing', 'verbatim', null, null],
    ['court-report-fraud', 'it was a crime', 'altered', 'negation', null],
    [
      'court-report-fraud',
      "Peter Lowndes stole more than £310,000 from a children's hospice",
      'altered',
      'value',
      null,
    ],
    ['court-report-fraud', 'Lowndes stole £310,000', 'altered', 'value', null],
    ['court-report-fraud', 'stole more than £500,000 from a hospice', 'altered', 'value', null],
    [
      'police-appeal-missing-cyclist',
      'The lorry driver caused death by careless driving',
      'altered',
      'standing',
      'suspicion',
    ],
    ['open-letter-hospital', 'the ward was unsafe', 'verbatim', 'standing', 'rejected'],
    ['open-letter-hospital', 'a patient had been harmed', 'altered', 'negation', 'no'],
    ['open-letter-hospital', 'patient had been harmed', 'altered', 'negation', 'no'],
    ['tech-toy-recall', 'any family had been spied on', 'verbatim', 'standing', 'denied'],
    ['wire-refinery-fire', 'the company had ignored safety complaints', 'altered', 'open', 'whether'],
    ['wire-refinery-fire', 'the company ignored safety complaints', 'altered', 'open', 'whether'],
    ['wire-harbour-claims', 'Nora Quill is corrupt', 'absent', null, null],
  ])('%s: %s', (name, text, verdict, warning, leftOut) => {
    const found = verify(readingOf(name), text);
    expect([found.verdict, found.warning, found.leftOut?.text ?? null]).toEqual([verdict, warning, leftOut]);
  });

  it.each<[string, string, string, boolean]>([
    ['court-report-fraud', 'Alan Purkiss said: "He abused that trust completely"', 'Miriam Castell', false],
    ['court-report-fraud', 'Ruth Abara said that she had never heard of any loans', 'Ruth Abara', true],
    ['wire-harbour-claims', '"I have never taken a penny" - Tom Abara', 'Nora Quill', false],
    ['wire-harbour-claims', 'Nora Quill said I have never taken a penny', 'Nora Quill', true],
  ])('%s: %s', (name, text, speaker, right) => {
    const found = verify(readingOf(name), text);
    expect(found.quote?.speaker?.name).toBe(speaker);
    expect(found.claimed?.right).toBe(right);
  });

  it('are shown beside the article’s with every mark and currency sign', () => {
    const { pieces } = verify(readingOf('bury-south-mp-resigns'), 'Labour\'s investigation was "flawed"');
    expect(pieces.map((p) => p.text)).toEqual(["Labour's investigation", 'was', 'as', '"flawed"']);
  });
});
