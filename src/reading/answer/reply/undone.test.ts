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
