import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';

/** Each quote with words in marks as "name of the speaker | cue | words". */
function quotesOf(text: string): string[] {
  const { quotes } = read(makeArticle({ id: 'a', title: 'A', text }));
  return quotes
    .filter((q) => q.kind !== 'indirect')
    .map(({ speaker, cue, text: words }) => `${speaker?.name ?? '–'} | ${cue?.text ?? '–'} | ${words}`);
}

describe('a verb of speech right behind the marks settles who speaks, whatever the parse', () => {
  it.each<[string, string, string[]]>([
    [
      'behind an apposition that names somebody else',
      '“It is not the position that everything is good,” Gene Ashby, a top outside Holt adviser, said at a recent event on the economy in Leeds.',
      ['Gene Ashby | said | It is not the position that everything is good,'],
    ],
    [
      'inverted, and a relative clause with a verb of its own behind it',
      '“I would like to see Ben go the distance. It needs a change,” said Tom Ono, who held a dinner for him in October.',
      ['Tom Ono | said | I would like to see Ben go the distance. It needs a change,'],
    ],
    [
      'behind a long relative clause that names somebody else',
      '“This post has always been one of honour,” Mary Holt, who served as Ruth Abbott’s chief of staff during the strike, told a newspaper.',
      ['Mary Holt | told | This post has always been one of honour,'],
    ],
    [
      'a thing that speaks, whose verb could be a noun',
      '“They know she is the only one strong enough,” a voice-over in the film states.',
      ['a voice-over in the film | states | They know she is the only one strong enough,'],
    ],
    [
      'behind a question mark that ends the sentence',
      '“Did anybody see the river rise?” Mary Holt asked when the council met at the “Old Mill”.',
      ['Mary Holt | asked | Did anybody see the river rise?'],
    ],
    [
      'the name between commas behind a relation',
      '“It rained all day,” said his niece, Ann Holt, at the gate.',
      ['Ann Holt | said | It rained all day,'],
    ],
    [
      'a participle beside the verb, behind which the words go on',
      '“What nobody tells you,” the goalkeeper, Femi Ade, said, smiling, “is that penalties are mostly luck.”',
      ['Femi Ade | said | What nobody tells you, is that penalties are mostly luck.'],
    ],
    [
      'before a participle that leaves its agent out',
      'The victim said in a statement read to the court that she “no longer trusts anyone”.',
      ['The victim | said | she no longer trusts anyone'],
    ],
    [
      'one without a noun',
      '“Good for her, she has had a hard year,” wrote one on Twitter.',
      ['one | wrote | Good for her, she has had a hard year,'],
    ],
    [
      'the name behind a relation, before the words',
      'Her niece, the novelist Clare Ashby, said: “Patience was a form of courage.”',
      ['Clare Ashby | said | Patience was a form of courage.'],
    ],
    [
      'behind words that begin without marks',
      'Both parties “saw the bridge as a town’s burden,” said Tom Ono, who led the inquiry.',
      ['Tom Ono | said | Both parties saw the bridge as a town’s burden,'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });

  it('and a negated cue keeps its negation', () => {
    expect(quotesOf('“It was the pump that failed,” Mary Holt did not say.')[0]).toMatch(/did not say/);
  });
});

describe('the main verb and what leads up to a quotation', () => {
  it.each<[string, string, string[]]>([
    [
      'settle it before a verb of speech in a clause that is over',
      'After Tom Ono criticised the plan, Mary Holt shot back: “Nobody here has read it.”',
      ['Mary Holt | shot | Nobody here has read it.'],
    ],
    [
      'give who says it before a comma too, whatever the verb',
      'Mary Holt smirked, “Nobody here has read the plan.”',
      ['Mary Holt | smirked | Nobody here has read the plan.'],
    ],
    ['give nobody where a fragment follows', 'Mary Holt sat, “tired and cold”, by the river.', []],
  ])('%s', (_what, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});

describe('words signed with a dash and a name', () => {
  it.each<[string, string, string[]]>([
    ['a horizontal bar', '“The river took it all.” ― Mary Holt', ['Mary Holt | – | The river took it all.']],
    ['two hyphens', '"The river took it all." -- Mary Holt', ['Mary Holt | – | The river took it all.']],
    [
      'a line below, with a role',
      '“The river took it all.”\n— Mary Holt, baker',
      ['Mary Holt | – | The river took it all.'],
    ],
    [
      'one below the other',
      '“The river took it all.” — Mary Holt\n“Nobody came to help us.” — Tom Ono',
      ['Mary Holt | – | The river took it all.', 'Tom Ono | – | Nobody came to help us.'],
    ],
    // a sentence goes on behind the dash
    ['a sentence', '“The river took it all.” — Rain fell on Leeds.', ['– | – | The river took it all.']],
    ['small letters', '“The river took it all.” — and more', ['– | – | The river took it all.']],
  ])('%s', (_what, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});

describe('the turns of a transcript', () => {
  it.each<[string, string, string[]]>([
    [
      'in capitals, one who comes back',
      'Mary Holt met the board.\n\nONO: When did it fail?\n\nHOLT: In May. It rained.\n\nONO: Thank you.',
      ['ONO | – | When did it fail?', 'Mary Holt | – | In May. It rained.', 'ONO | – | Thank you.'],
    ],
    [
      'questions and answers',
      'Q: When did it fail?\n\nA: In May.\n\nQ: Why?',
      ['Q | – | When did it fail?', 'A | – | In May.', 'Q | – | Why?'],
    ],
    [
      'two in capitals who are known by name',
      'Mr Ono asked Mary Holt about the pump.\n\nONO: When did it fail?\n\nHOLT: In May.',
      ['Ono | – | When did it fail?', 'Mary Holt | – | In May.'],
    ],
    [
      'in quotation marks over paragraphs, a remark left out',
      'Mary Holt met Tom Ono.\n\n"ONO: When did it fail?\n\n"HOLT: In May.\n\n"It rained “for days” then.\n\n"(Laughter.)\n\n"ONO: Thank you."',
      [
        'Tom Ono | – | When did it fail?',
        'Mary Holt | – | In May.\n\nIt rained “for days” then.',
        'Tom Ono | – | Thank you.',
      ],
    ],
    [
      'one line below the other, as names are written',
      'Tom Ono: When did it fail?\nMary Holt: In May.\nTom Ono: Thank you.',
      ['Tom Ono | – | When did it fail?', 'Mary Holt | – | In May.', 'Tom Ono | – | Thank you.'],
    ],
    ['not a notice', 'WHO: The council\n\nWHAT: A meeting\n\nWHERE: The town hall', []],
    ['not a list', 'Leeds: Tom Ono, Ann Lee\n\nYork: Ruth Abbott, Ben Dunne', []],
    ['not one line alone', 'HOLT: The town is shut.\n\nRain fell.', []],
    ['not notes that come back', 'Update: It rained.\n\nNote: It snowed.\n\nUpdate: It thawed.', []],
  ])('%s', (_what, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});
