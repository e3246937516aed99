import { aheadOf, memberOf, patterns } from './patterns.ts';
import { newsWordings } from './wordings.ts';

/** Another way to ask a question. */
export interface Reworded {
  readonly whole: string;
  /** Whether it asks for another kind of answer in so many words: "what made X resign" for why. */
  readonly asksOtherwise: boolean;
}

/** Most wordings that are tried for one question. */
const MOST = 4;

/**
 * Other wordings of a question, in words that news has for what people ask loosely ("join the council": "be elected to the council",
 * "get arrested": "be arrested"), the likeliest first. Empty where there is none.
 *
 * @param ofPerson whether it names a person: nothing else is elected or sacked
 * @param stands whether a word stands in what is to answer: words that do not are not tried
 */
export function plainerWordings(question: string, ofPerson: boolean, stands: (word: string) => boolean): Reworded[] {
  const turned = patterns.flatMap(({ of, asksOtherwise }) =>
    of(question, stands).map((whole) => ({ whole, asksOtherwise })),
  );
  const plain = [
    ...(ofPerson ? memberOf(question) : []),
    ...newsWordings(aheadOf(question)[0] ?? question, ofPerson, stands),
  ];
  return [...turned, ...plain.map((whole) => ({ whole, asksOtherwise: false }))]
    .filter(({ whole }, i, all) => whole !== question && all.findIndex((o) => o.whole === whole) === i)
    .slice(0, MOST);
}
