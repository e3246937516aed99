import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = (paragraphs: readonly string[]) =>
  read(makeArticle({ id: 'undone', title: 'Undone', text: paragraphs.join('\n\n') }));

/** Each row: what undoes, the article, a question that shows what is undone, and words of what must stand beside it. */
const rows: [string, string[], string, string][] = [
  [
    'a quashed conviction',
    [
      'Anton Varga was convicted of arson in 2009. He spent six years in prison.',
      'The mill has since been rebuilt.',
      'The Court of Appeal quashed the conviction in 2015.',
    ],
    'What was Anton Varga convicted of?',
    'quashed the conviction',
  ],
  [
    'a quashed conviction, with sentences between that only look like claims',
    [
      'Anton Varga was convicted of fraud in 2009.',
      'The town hall lies next to his shop.',
      'Customers said the bread was good.',
      'The Court of Appeal quashed the conviction in 2015.',
    ],
    'What was Anton Varga convicted of?',
    'quashed the conviction',
  ],
  [
    'a conviction set aside, with whose it was',
    [
      'Lena Orth was jailed for fraud in March.',
      'The town hall was closed for repairs.',
      "Ms Orth's conviction was set aside by three judges in June.",
    ],
    'When was Lena Orth jailed?',
    'set aside by three judges',
  ],
  [
    'a dropped charge',
    [
      'Police charged the baker Milo Danes with theft on Monday.',
      'His shop stayed open.',
      'The charge was dropped on Friday.',
    ],
    'Who was charged with theft?',
    'The charge was dropped on Friday',
  ],
  [
    'a case thrown out',
    [
      'Prosecutors charged Petra Quill with bribery in April.',
      'A judge threw out the case against her in May.',
      'The bridge will open next year.',
    ],
    'What was Petra Quill charged with?',
    'threw out the case',
  ],
  [
    'an acquittal',
    ['Rufus Amory was accused of stealing a violin.', 'A jury acquitted Mr Amory after an hour.'],
    'What was Rufus Amory accused of?',
    'acquitted Mr Amory',
  ],
  [
    'a verdict of not guilty',
    [
      'Dilys Marrow was charged with perjury last year.',
      'The trial lasted nine days.',
      'Ms Marrow was found not guilty.',
    ],
    'What was Dilys Marrow charged with?',
    'found not guilty',
  ],
  [
    'an accusation withdrawn',
    [
      'The driver Cal Stroud accused Ines Valk of rigging the vote.',
      'The vote was held in the hall.',
      'Mr Stroud withdrew the accusation on Sunday.',
    ],
    'What did Cal Stroud accuse Ines Valk of?',
    'withdrew the accusation',
  ],
  [
    'a reinstatement',
    [
      'The school sacked its caretaker, Boyd Tennant, for drinking.',
      'Parents signed a petition.',
      'Mr Tennant was reinstated in May.',
    ],
    'Why was Boyd Tennant sacked?',
    'reinstated in May',
  ],
  [
    'a release without charge',
    [
      'Detectives arrested the pilot Jory Flint on suspicion of smuggling.',
      'His plane was searched.',
      'Mr Flint was released without charge.',
    ],
    'Who was arrested on suspicion of smuggling?',
    'released without charge',
  ],
  [
    'an inquiry that found no evidence',
    [
      'Two nurses accused the matron, Edda Holm, of hiding files.',
      'The ward has 20 beds.',
      'An inquiry found no evidence that Ms Holm had hidden any files.',
    ],
    'What was Edda Holm accused of?',
    'found no evidence',
  ],
  [
    'a claim called nonsense',
    [
      'The farmer Noah Ridd said the mayor, Tessa Lome, had poisoned the river.',
      'The river runs through the town.',
      'Ms Lome called the claim nonsense.',
    ],
    'What did Noah Ridd say about Tessa Lome?',
    'called the claim nonsense',
  ],
  [
    'a report called false',
    [
      'A newspaper reported that the bank manager Hugo Prell stole £2m.',
      'The bank has four branches.',
      'Mr Prell said the report was false.',
    ],
    'Who stole £2m?',
    'said the report was false',
  ],
  [
    'a ban made shorter',
    [
      'The striker Milo Danes was banned for eight games in May for a remark.',
      'The ban was cut to three on appeal.',
      'The club lost on Sunday.',
    ],
    'How many games was Milo Danes banned for?',
    'cut to three on appeal',
  ],
  [
    'a sentence made shorter',
    ['Lena Orth was jailed for nine years for fraud.', 'The sentence was reduced to four in June.'],
    'How long was Lena Orth jailed for?',
    'reduced to four',
  ],
  [
    "a claim that the other's lawyer calls an invention",
    [
      "The treasurer's lawyer, Helen Vane, said the bookmaker Craig Dole had kept most of the money.",
      'Mr Dole\'s lawyer, Omar Finch, called the claim "a desperate invention".',
      'The trial goes on.',
    ],
    'Did Craig Dole keep most of the money?',
    'desperate invention',
  ],
  [
    'what her union says was not so',
    [
      'The surgeon Boyd Tennant said that a nurse, Polly Marr, had given the man the wrong drug.',
      "Marr's union said she had not been on the ward that night.",
    ],
    'Who gave the man the wrong drug?',
    'not been on the ward',
  ],
  [
    'an appeal that was won',
    ['The porter Milo Danes was sacked in March for theft.', 'Danes won his appeal and returned to work in April.'],
    'Was Milo Danes sacked?',
    'won his appeal',
  ],
];

describe('what undoes a claim stands beside it', () => {
  it.each(rows)('%s', (_what, paragraphs, question, undoing) => {
    const found = answer(reading(paragraphs), question);
    const why = found.explanation.join('\n');
    const shown = `${plain(found.wording)} ${found.nearest.map((c) => c.text).join(' ')}`;
    expect(shown, why).toContain(undoing);
  });
});

/** The same of what undoes nothing of what is shown. */
const apart: [string, string[], string, string][] = [
  [
    "another's acquittal",
    ['Anton Varga was convicted of arson in 2009.', 'A jury acquitted his cousin, Milo Danes, of arson in 2010.'],
    'What was Anton Varga convicted of?',
    'acquitted',
  ],
  [
    'one acquittal beside the same',
    [
      'The treasurer was jailed for theft on Monday, while her brother, Milo Danes, was cleared of helping her.',
      'Mr Danes, 54, a plumber, was acquitted of money laundering.',
    ],
    'Was Milo Danes acquitted of money laundering?',
    'jailed for theft',
  ],
  [
    'an arrest that is called wrongful',
    [
      'The treasurer was jailed for theft on Monday, while her brother, Milo Danes, was cleared of helping her.',
      'Mr Danes is suing the police for wrongful arrest.',
    ],
    'Who is suing the police?',
    'jailed for theft',
  ],
  [
    'a correction that says of whom it is',
    [
      'A retired judge, Boyd Tennant, leads the inquiry. Rufus Amory was charged with theft in 2015.',
      'The report has been corrected to say that Boyd Tennant is a retired judge, not a retired general.',
    ],
    'What was Rufus Amory charged with?',
    'retired general',
  ],
  [
    'what is only cheaper',
    ['Petra Quill was charged with bribery in April.', 'The bank cut its charges in May.'],
    'What was Petra Quill charged with?',
    'cut its charges',
  ],
  [
    'what a union says of another matter',
    [
      'The surgeon Boyd Tennant said that a nurse, Polly Marr, had given the man the wrong drug.',
      "Tennant's union said he had not been paid.",
    ],
    'Who gave the man the wrong drug?',
    'not been paid',
  ],
  [
    'a prize that was won',
    ['The porter Milo Danes was sacked in March for theft.', 'Danes won the race in April.'],
    'Was Milo Danes sacked?',
    'won the race',
  ],
  [
    'an acquittal of another crime',
    ['Lena Orth was charged with fraud in March.', 'Ms Orth was acquitted of assault in 2003.'],
    'What was Lena Orth charged with?',
    'acquitted',
  ],
  [
    'what was only asked for',
    ['Petra Quill was convicted of bribery in April.', 'Her lawyer asked the court to quash the conviction.'],
    'What was Petra Quill convicted of?',
    'asked the court',
  ],
  [
    'what was refused',
    ['Police charged Rufus Amory with theft.', 'The judge did not drop the charge.'],
    'What was Rufus Amory charged with?',
    'did not drop',
  ],
  [
    'a later conviction and an earlier acquittal',
    ['Boyd Tennant was acquitted of theft in 2004.', 'In 2011 Mr Tennant was convicted of theft.'],
    'When was Boyd Tennant convicted?',
    'acquitted',
  ],
  [
    'somebody not accused, and a denial of another',
    [
      'The clerk Jory Flint was not accused of any wrongdoing.',
      'His partner, Cal Stroud, was accused of hiding cash. Mr Stroud denied any wrongdoing.',
    ],
    'Was Jory Flint accused of wrongdoing?',
    'Mr Stroud denied',
  ],
  [
    "what another took back is not the nurses' claim",
    [
      'Nurses accused the matron, Edda Holm, of hiding files.',
      'The inspector Cal Stroud said Ms Holm had threatened staff.',
      'Mr Stroud withdrew his statement.',
    ],
    'What did the nurses accuse Edda Holm of?',
    'withdrew',
  ],
  [
    'a ban that was lifted is no charge that was dropped',
    ['Ines Valk was charged with perjury.', 'The council lifted the ban on dogs.'],
    'What was Ines Valk charged with?',
    'lifted',
  ],
  [
    'a crime by which only a time is told',
    [
      'Police charged the porter Milo Danes with theft.',
      'The cook told them that Mr Danes had been at home on the night of the theft.',
      'The charge was dropped.',
    ],
    'Where was Milo Danes on the night of the theft?',
    'dropped',
  ],
];

describe('what undoes something else does not', () => {
  it.each(apart)('%s', (_what, paragraphs, question, other) => {
    const found = answer(reading(paragraphs), question);
    expect(plain(found.wording), found.explanation.join('\n')).not.toContain(`Against it`);
    expect(plain(found.wording)).not.toContain(other);
  });
});

describe('a question of guilt or of what somebody was dismissed for', () => {
  const told = reading([
    'Prosecutors charged the driver Marek Stone with dangerous driving in March.',
    'A jury found Mr Stone not guilty in June.',
    'The solicitor Vera Lund was convicted of fraud in 2012.',
    'Nobody has accused the treasurer, Hal Brand, of lying.',
    'The auditor Ina Foss was sacked for lying about her degree.',
    'The surgeon Kit Vale was suspended over claims that he operated while drunk.',
    'Mr Vale was reinstated in July after an inquiry found no evidence that he had been drinking.',
  ]);

  it.each([
    ['Is Marek Stone guilty?', 'charged the driver Marek Stone', 'found Mr Stone not guilty'],
    ['Is Vera Lund guilty?', 'convicted of fraud', 'convicted of fraud'],
    ['Did Hal Brand lie?', 'Nobody has accused', 'Nobody has accused'],
    ['Did Kit Vale operate while drunk?', 'suspended over claims', 'found no evidence'],
  ])('%s is not judged, and what there is stands beside it', (question, charge, outcome) => {
    const { kind, wording, nearest } = answer(told, question);
    expect(kind).toBe('not-in-article');
    expect(plain(wording)).toContain('I do not judge');
    expect(nearest.some((c) => c.text.includes(charge))).toBe(true);
    expect(nearest.some((c) => c.text.includes(outcome))).toBe(true);
  });

  it('is told where the article tells it', () => {
    expect(answer(told, 'Was Ina Foss sacked for lying?')).toMatchObject({ kind: 'answer', standing: 'narration' });
    expect(answer(told, 'Was Hal Brand accused of lying?')).toMatchObject({ kind: 'answer', standing: 'narration' });
    expect(plain(answer(told, 'Why was Kit Vale suspended?').wording)).toContain('Against it: Mr Vale was reinstated');
  });

  it('does not put a charge beside a refusal without its outcome', () => {
    const { kind, wording } = answer(told, 'Was Marek Stone convicted?');
    expect(kind).toBe('not-in-article');
    expect(plain(wording)).toContain('found Mr Stone not guilty');
  });
});
