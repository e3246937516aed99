import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = (paragraphs: readonly string[]) =>
  read(makeArticle({ id: 'undone', title: 'Undone', text: paragraphs.join('\n\n') }));

/** Each row: what undoes nothing of what is shown, the article, a question that shows it, and words that must not stand beside it. */
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
