import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';

/** Each quote as "kind | name of the speaker | cue | words", with the words in marks in «». */
function quotesOf(text: string): string[] {
  const reading = read(makeArticle({ id: 'a', title: 'A', text }));
  return reading.quotes.map(({ kind, speaker, cue, spans }) => {
    const words = spans.map((s) => (s.quoted ? `«${text.slice(s.start, s.end)}»` : text.slice(s.start, s.end)));
    return `${kind} | ${speaker?.name ?? '–'} | ${cue?.text ?? '–'} | ${words.join(' ')}`;
  });
}

describe('quotes', () => {
  it.each<[string, string, string[]]>([
    ['a verb behind', '“It is over,” said Mary Holt.', ['direct | Mary Holt | said | «It is over,»']],
    ['a verb and a colon', 'Mary Holt said: “It is over.”', ['direct | Mary Holt | said | «It is over.»']],
    [
      'broken by the cue',
      '“What I want,” Mary Holt said, “is a fair hearing.”',
      ['direct | Mary Holt | said | «What I want,» «is a fair hearing.»'],
    ],
    [
      'goes on behind its cue',
      '“It is over,” Mary Holt said. “We lost and they won.”',
      ['direct | Mary Holt | said | «It is over,» «We lost and they won.»'],
    ],
    [
      'goes on in the next paragraph without a cue',
      '“It is over,” Mary Holt said.\n\n“We lost and they won.”',
      ['direct | Mary Holt | said | «It is over,» «We lost and they won.»'],
    ],
    [
      'behind a long apposition',
      '“It is over,” Mary Holt, who led the council for nine years, told the Herald.',
      ['direct | Mary Holt | told | «It is over,»'],
    ],
    [
      'an unnamed source',
      'The pump had failed, said a person familiar with the matter.',
      ['indirect | a person familiar with the matter | said | The pump had failed'],
    ],
    [
      'a listener in front of the clause, and where it was said behind it',
      "A former clerk told police that the trust's chairman ordered her to burn ledgers, a court heard on Thursday.",
      ["indirect | A former clerk | told | the trust's chairman ordered her to burn ledgers"],
    ],
    [
      'a clause without marks',
      'Mary Holt said that the bridge would open in May.',
      ['indirect | Mary Holt | said | the bridge would open in May'],
    ],
    [
      'a clause with words in marks',
      'Mary Holt said the plan was “flawed” from the start.',
      ['mixed | Mary Holt | said | the plan was «flawed» from the start'],
    ],
    [
      'two fragments of an accusation',
      'Mary Holt accused him of “bad faith” and of “plain lies”.',
      ['direct | Mary Holt | accused | «bad faith»', 'mixed | Mary Holt | accused | of «plain lies»'],
    ],
    ['a denied charge', 'The firm denied any wrongdoing.', ['indirect | The firm | denied | any wrongdoing']],
    [
      'a negated cue keeps its negation',
      'Mary Holt did not say whether she would resign.',
      ['indirect | Mary Holt | did not say | whether she would resign'],
    ],
    [
      'according to',
      'The bridge will open in May, according to the council.',
      ['indirect | the council | according to | The bridge will open in May'],
    ],
    [
      'a trailing participle goes on with the subject',
      'Mary Holt said the plan was late, adding that nobody was to blame.',
      ['indirect | Mary Holt | said | the plan was late', 'indirect | Mary Holt | adding | nobody was to blame'],
    ],
    [
      'a passive without an agent has no speaker',
      'It is understood that a new date has been set.',
      ['indirect | – | understood | a new date has been set'],
    ],
    [
      'never the owner of the speaker',
      "Mary Holt's lawyer, Tom Ono, said the charges were false.",
      ['indirect | Tom Ono | said | the charges were false'],
    ],
    [
      'the name behind a role',
      'The hospital’s manager, Ruth Abbott, said: “I knew nothing.”',
      ['direct | Ruth Abbott | said | «I knew nothing.»'],
    ],
    [
      'the name behind a role in capitals',
      '“I knew nothing,” said the town’s MP, Ruth Abbott, who was there.',
      ['direct | Ruth Abbott | said | «I knew nothing,»'],
    ],
    [
      'no name behind one that somebody speaks for',
      '“I knew nothing,” said a spokesman for the MP, Ruth Abbott.',
      ['direct | a spokesman for the MP, Ruth Abbott | said | «I knew nothing,»'],
    ],
    [
      'an infinitive',
      'Mary Holt refused to answer for the council.',
      ['indirect | Mary Holt | refused | to answer for the council'],
    ],
    [
      'over paragraphs, the closing mark missing',
      'Mary Holt said: "It is over.\n\n"We lost."',
      ['direct | Mary Holt | said | «It is over.» «We lost.»'],
    ],
    [
      'a clause of time behind the verb is not what was said',
      '“It is over,” Mary Holt said as she left the hall.',
      ['direct | Mary Holt | said | «It is over,»'],
    ],
    [
      'nor is the relative clause of the speaker',
      '“It is too early to tell,” said Mary Holt, who also leads the choir.',
      ['direct | Mary Holt | said | «It is too early to tell,»'],
    ],
    [
      'the verb right behind the words is nearer than the colon before them',
      'The board had spoken of it: “We were never asked,” Mary Holt wrote.',
      ['direct | Mary Holt | wrote | «We were never asked,»'],
    ],
    [
      'behind whole sentences any verb with its subject gives who says it',
      '“Nobody came to help us that night,” Mary Holt demurred.',
      ['direct | Mary Holt | demurred | «Nobody came to help us that night,»'],
    ],
    [
      'a short sentence whose verb of speech has nothing else to report',
      'Mary Holt agreed. “Nobody came to help us that night.”',
      ['direct | Mary Holt | agreed | «Nobody came to help us that night.»'],
    ],
    [
      'a report inside another, for which only the outer speaker vouches',
      'Mary Holt said the council claimed that the bridge was safe.',
      ['indirect | Mary Holt | said | the council claimed that the bridge was safe'],
    ],
    [
      'what somebody says they hope',
      'Mary Holt said she hoped to see the bridge open in May.',
      ['indirect | Mary Holt | said | she hoped to see the bridge open in May'],
    ],
    [
      'two things that somebody does with words, the second not part of the first',
      'Mary Holt thanked him for his “loyalty” and said he had left with honour.',
      ['mixed | Mary Holt | thanked | him for his «loyalty»', 'indirect | Mary Holt | said | he had left with honour'],
    ],
    [
      'a participle behind a quotation, to whose speaker it belongs',
      '“It is dead,” Mary Holt said, referring to the border plan.',
      ['direct | Mary Holt | said | «It is dead,»', 'indirect | Mary Holt | referring | the border plan'],
    ],
    [
      'up to a lone dash, behind which the article goes on by itself',
      'Mary Holt said that she would not close the school — a plan she had once put forward.',
      ['indirect | Mary Holt | said | she would not close the school'],
    ],
    [
      'over a pair of dashes',
      'Mary Holt said that the school — the oldest in the town — would not close.',
      ['indirect | Mary Holt | said | the school — the oldest in the town — would not close'],
    ],
    [
      'what a poll shows, which need be no clause',
      'The latest poll showed Mary Holt with 47 percent of the vote.',
      ['indirect | The latest poll | showed | Mary Holt with 47 percent of the vote'],
    ],
    [
      'a headline that puts who says it before a colon',
      'Mary Holt: bridge will open in May\n\nThe bridge has been shut for a year.',
      ['indirect | Mary Holt | – | bridge will open in May'],
    ],
    [
      'a headline about a poll',
      'Poll: voters want the bridge back\n\nThe bridge has been shut for a year.',
      ['indirect | Poll | – | voters want the bridge back'],
    ],
    [
      'all of the sentence before “, according to”',
      'Most of the pupils walk to school and few are driven, according to the council.',
      ['indirect | the council | according to | Most of the pupils walk to school and few are driven'],
    ],
    [
      'all of the sentence around “, according to …,”',
      'The bridge, according to the council, will open in May.',
      ['indirect | the council | according to | The bridge will open in May'],
    ],
    [
      'all of the sentence around a speaker and a verb between commas',
      'So it makes sense, Mary Holt said, for the town to wait.',
      ['indirect | Mary Holt | said | So it makes sense for the town to wait'],
    ],
    [
      'a perfect tense whose subject the parse may take for a passive',
      'Mary Holt has since apologised for it: “I should have used two letters.”',
      ['direct | Mary Holt | apologised | «I should have used two letters.»'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });

  it.each([
    ['a title', 'The orchestra played “The Lark Ascending” in the second half.'],
    ['a nickname', 'The bridge, known locally as the “Tin Whistle”, was built in 1934.'],
    ['a title behind a broadcaster', 'On Radio Leeds’s “Face the Town”, Mary Holt looked tired.'],
    ['a title behind a noun', 'Mary Holt, who wrote the book “A Town Without Rain”, has died.'],
    ['so-called', 'The so-called “curse of the stage” has struck again in the town.'],
    ['what somebody stops short of saying', 'Mary Holt stopped short of calling for Ian Bell to quit.'],
    ['what somebody leaves without saying', 'Mary Holt left the hall without saying that she would resign.'],
    ['what a headline is about', 'Mary Holt: what we know about her\n\nThe bridge has been shut for a year.'],
    ['a place in a headline', 'Leeds: bridge shut for a year\n\nThe bridge has been shut for a year.'],
    ['a number of inches', 'A 6" nail held the door.'],
  ])('are not %s', (_what, text) => {
    expect(quotesOf(text)).toEqual([]);
  });

  it('of nobody clear have no speaker rather than a wrong one', () => {
    const text = 'Rain fell all day. “Nobody came to help us that night.” The road was shut.';
    expect(quotesOf(text)).toEqual(['direct | – | – | «Nobody came to help us that night.»']);
  });
});
