import { describe, expect, it } from 'vitest';
import { loadDialogues } from './dialogues.ts';
import { loadQuestions, resolveQuestions } from './load.ts';
import { reword, ways } from './reword.ts';

const all = loadQuestions();
const questions = all.flatMap((article) => article.questions);
const ofKind = (kind: string) => questions.filter((q) => q.kind === kind).length;

describe('the questions of our own', () => {
  it('are more than three hundred, a third to be declined, about half of those near misses, no two alike', () => {
    expect(questions.length).toBeGreaterThanOrEqual(300);
    const declined = ofKind('near miss') + ofKind('unanswerable');
    expect(declined / questions.length).toBeGreaterThanOrEqual(1 / 3);
    expect(ofKind('near miss') / declined).toBeGreaterThan(0.45);
    for (const { questions: own } of all) expect(new Set(own.map((q) => q.question)).size).toBe(own.length);
  });

  it.each([
    ['words that are not in the paragraph', 'When did it break out?: ¶2 at noon sharp'],
    ['words of another paragraph', 'How many died?: ¶2 killing two workers'],
    ['no paragraph', 'How many died?: two'],
  ])('with %s are refused with file and words', (_what, row) => {
    const yaml = `answerable:\n  ${row}\nnear misses: []\nunanswerable: []\n`;
    expect(() => resolveQuestions('wire-refinery-fire.yaml', yaml)).toThrow(/wire-refinery-fire\.yaml: “.*” is not in/);
  });

  it('go on in at least twenty talks', () => {
    expect(loadDialogues().length).toBeGreaterThanOrEqual(20);
  });
});

describe('a question put otherwise', () => {
  it.each([
    ['letter case', 'When was the bridge closed?', /^(?:when was the bridge closed\?|WHEN WAS THE BRIDGE CLOSED\?)$/],
    ['synonyms', 'Who resigned?', /^Who quit\?$/],
    [
      'word order',
      'When was Ms Quill appointed?',
      /^(?:Ms Quill was appointed when\?|Tell me when Ms Quill was appointed)$/,
    ],
    ['word order', 'What did Mr Rao say?', /^(?:Mr Rao said what\?|Tell me what Mr Rao said)$/],
    ['word order', 'Who built the bridge?', /^Who was it that built the bridge\?$/],
    ['chat style', "Who is Ms Quill's lawyer?", /\bwhos ms quills lawyer\b/],
  ] as const)('in %s: %s', (way, question, expected) => {
    expect(reword(question, way)).toMatch(expected);
  });

  it('by a typing error changes one long word, and always the same', () => {
    for (const { question } of questions) {
      const wrong = reword(question, 'typing errors');
      expect(reword(question, 'typing errors')).toBe(wrong);
      if (wrong === null) continue;
      const before = question.split(' ');
      const changed = wrong.split(' ').filter((word, i) => word !== before[i]);
      expect(changed, wrong).toHaveLength(1);
    }
  });

  it('is possible for most questions in each way', () => {
    for (const way of ways) {
      const changed = questions.filter((q) => reword(q.question, way) !== null).length;
      expect(changed / questions.length, way).toBeGreaterThan(0.5);
    }
  });
});
