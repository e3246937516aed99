import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import { verify } from './verify.ts';

const reading = read(
  makeArticle({
    id: 'ferry',
    title: 'Ferry owners at odds',
    text: `Dan Orrin, who ran the ferry until 2019, told the Post that Petra Sand was "a fool with a boat". Sand said Orrin had left the ferry with hidden bills of £9,000.

Two deckhands, Otis Bray and Jan Moss, were held on Friday. Bray was let go on Sunday. Moss is being held on suspicion of arson, his lawyer, Clare Finn, said.

"The boat is sound," said Sand. "We checked the hull in May."

Prosecutor Hugh Reeve told the jury that Orrin was "a thief in a cap". He said he had forged the signature of the owner on nine cheques.`,
  }),
);

describe('words that go over sentences of which not all are one’s', () => {
  it.each([
    ['one speaks and then another', 'Orrin left hidden bills of £9,000'],
    ['one is told of, and another speaks of somebody else', 'Bray is held on suspicion of arson'],
  ])('are nobody’s: %s', (_what, claim) => {
    const { quote, verdict } = verify(reading, claim);
    expect(verdict).toBe('altered');
    expect(quote).toBeNull();
  });

  it.each([
    ['in one sentence', 'Orrin had left the ferry with hidden bills of £9,000', 'Petra Sand'],
    ['in a sentence that tells it of another', 'Moss is held on suspicion of arson', 'Clare Finn'],
    ['in two of which one names them', 'Orrin forged the signature of the owner', 'Hugh Reeve'],
    ['in two that are both theirs', 'The boat is sound. We checked the hull', 'Petra Sand'],
  ])('are theirs: %s', (_what, claim, speaker) => {
    expect(verify(reading, claim).quote?.speaker?.name).toBe(speaker);
  });
});

describe('what somebody asks to be paid', () => {
  const own = read(
    makeArticle({
      id: 'journeys',
      title: 'Journeys',
      text: 'Councillor Ivo Marsh claimed for journeys he did not make. He claimed expenses for 12 trips that he never took, the report found. Hana Obi said Ivo Marsh had lied.',
    }),
  );

  it.each([
    ['Ivo Marsh claimed for journeys he did not make', 'verbatim'],
    ['Hana Obi claimed for journeys he did not make', 'altered'],
    ['Ivo Marsh claimed expenses for trips that he never took', 'paraphrase'],
  ])('is no words of theirs: %s', (claim, verdict) => {
    expect(verify(own, claim)).toMatchObject({ verdict, claimed: null });
    expect(verify(own, claim).quote?.speaker?.name).not.toBe('Ivo Marsh');
  });

  it.each(['Hana Obi claimed Ivo Marsh had lied', 'Hana Obi claimed that Ivo Marsh had lied'])(
    'but what they claim to be so is: %s',
    (claim) => {
      expect(verify(own, claim)).toMatchObject({ verdict: 'verbatim', claimed: { right: true } });
    },
  );
});
