import { lemmaOf } from '../../../syntax/lemma.ts';
import { gerundOf } from './forms.ts';

/** Whether a word stands in the article: what does not is not tried. */
type Stands = (word: string) => boolean;
/** A way to ask that news does not tell in the same order of words. */
type Pattern = (question: string, stands: Stands) => readonly string[];

const NAME = String.raw`(?:he|she|they|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)`;

/** "Why is X leaving": "why will X leave"; "is X going to leave": "will X leave". */
export const aheadOf = (question: string): readonly string[] => {
  const going = /^(?:is|are) (\S+(?: \S+){0,3}) going to (\p{L}+\b.*)$/iu.exec(question);
  if (going) return [`Will ${going[1]} ${going[2]}`];
  const [, asks, who, doing, rest] = /^(why|when) (?:is|are) (\S+(?: \S+)?) (\p{L}+ing)\b(.*)$/iu.exec(question) ?? [];
  return asks ? [`${asks} will ${who} ${lemmaOf(doing!.toLowerCase(), 'VERB', 'VBG')}${rest}`] : [];
};

/** "What was X fined for", "what was X suspended over", "what made X resign": "why was X fined". */
const whatFor: Pattern = (question) => {
  const done = /^what ((?:was|were|is|are|has|have|had|did|does|do) .{1,80}) (?:for|over)\?$/iu.exec(question);
  if (done) return [`Why ${done[1]}?`];
  const made = /^[Ww]hat made (.{1,60}?) (\p{Ll}+\b.*)$/u.exec(question);
  return made ? [`Why did ${made[1]} ${made[2]}`] : [];
};

/** "Did X get arrested": "was X arrested". */
const gotDone: Pattern = (question) => {
  const active = /^(.*?)\b(?:did|does) (.{1,60}?) get (\p{L}+(?:ed|en|wn|nt|ld)\b.*)$/iu.exec(question);
  if (active) return [`${active[1]}was ${active[2]} ${active[3]}`];
  const past = /^(.*?) got (\p{L}+(?:ed|en|wn|nt|ld)\b.*)$/iu.exec(question);
  return past ? [`${past[1]} was ${past[2]}`] : [];
};

/** "How long was X in the party": "how long was X a member of the party"; of people only. */
export const memberOf = (question: string): readonly string[] => {
  const found = new RegExp(String.raw`^(.*?\b(?:was|were|is) ${NAME}) (?:in|on) (the .+)$`, 'u').exec(question);
  return found ? [`${found[1]} a member of ${found[2]}`] : [];
};

/** "Who does the mill belong to": "who owns the mill". */
const belongs: Pattern = (question, stands) => {
  const found = /^who(?:m)? (do|does|did) (.{1,60}) belong to\b(.*)$/iu.exec(question);
  if (!found || !stands('own')) return [];
  return [`Who ${found[1]!.toLowerCase() === 'did' ? 'owned' : 'owns'} ${found[2]}${found[3]}`];
};

/** "Who is X married to": "who is X's husband". */
const married: Pattern = (question, stands) => {
  const found = /^who(?:m)? (is|was) (.{1,60}) married to\?$/iu.exec(question);
  const kin = ['husband', 'wife', 'spouse', 'partner'].filter(stands);
  return found ? kin.map((word) => `Who ${found[1]} ${found[2]}'s ${word}?`) : [];
};

/** "Who lost to X": "who did X beat". */
const lostTo: Pattern = (question, stands) => {
  const found = /^who (?:lost to|was (?:beaten|defeated) by) (.{1,60})\?$/iu.exec(question);
  return found ? ['beat', 'defeat'].filter(stands).map((verb) => `Who did ${found[1]} ${verb}?`) : [];
};

/** "What are dogs not allowed to do", "who is not allowed to enter": "what are dogs banned from", "who is banned from entering". */
const notAllowed: Pattern = (question, stands) => {
  const found = /^(.*?)\b(?:not (?:be )?|n['’]t )((?:[^ ]+ ){0,4}?)(?:allowed|permitted)( to (\p{Ll}+))?\b(.*)$/iu.exec(
    question,
  );
  if (!found) return [];
  const [, before, who, aim, verb, rest] = found;
  return ['banned', 'barred', 'prohibited', 'forbidden'].filter(stands).map((barred) => {
    const deed = !aim || verb === 'do' ? '' : ` ${gerundOf(verb!)}`;
    return `${before}${who}${barred}${aim ? ' from' : ''}${deed}${rest}`;
  });
};

/** "Why did the fair not go ahead": "why was the fair cancelled". */
const notHeld: Pattern = (question, stands) => {
  const form = /^(.*?)\bdid(?:n['’]t (.{1,60}?)| (.{1,60}?) not) (?:go ahead|take place|happen)\b(.*)$/iu.exec(
    question,
  );
  if (!form) return [];
  const [, before, one, other, rest] = form;
  const ends = ['cancelled', 'canceled', 'postponed', 'abandoned', 'scrapped'].filter(stands);
  return ends.map((done) => `${before}was ${one ?? other} ${done}${rest}`);
};

/** "What was the death toll": "how many people died". */
const deathToll: Pattern = (question, stands) => {
  const found = /^what (?:is|was) the death toll\b(.*)$/iu.exec(question);
  return found
    ? ['were killed', 'died'].filter((w) => stands(w.split(' ').at(-1)!)).map((w) => `How many people ${w}${found[1]}`)
    : [];
};

/** "How old is the bridge": "when was the bridge built". */
const ageOfThing: Pattern = (question, stands) => {
  const found = /^how old (?:is|are) (the .{1,60})\?$/iu.exec(question);
  return found
    ? ['built', 'founded', 'established', 'opened'].filter(stands).map((w) => `When was ${found[1]} ${w}?`)
    : [];
};

/** "What is X's salary": "how much does X earn". */
const salary: Pattern = (question, stands) => {
  const found = /^what (?:is|was) (.{1,60}?)(?:['’]s?)? (?:salary|pay|wages?)\?$/iu.exec(question);
  if (!found) return [];
  return [
    ...(stands('earn') ? [`How much does ${found[1]} earn?`] : []),
    ...(stands('paid') ? [`How much is ${found[1]} paid?`] : []),
  ];
};

/** "Who gave the plan the go-ahead": "who approved the plan". */
const goAhead: Pattern = (question, stands) => {
  const found = /^(.*?)\b(gave|give|gives|given) (.{1,60}?) the (?:go-ahead|green light|nod)\b(.*)$/iu.exec(question);
  if (!found || !stands('approve')) return [];
  const verb = { gave: 'approved', give: 'approve', gives: 'approves', given: 'approved' }[found[2]!.toLowerCase()]!;
  return [`${found[1]}${verb} ${found[3]}${found[4]}`];
};

/** "Who can be seen as the leader": "who is the leader"; not "is said to be", which asks for what others say. */
const seenAs: Pattern = (question) => {
  const found =
    /^(.*?)\b(?:can be|could be|is|was|are|were) (?:seen as|regarded as|considered(?: to be| as)?)\b(.*)$/iu.exec(
      question,
    );
  return found ? [`${found[1]}is${found[2]}`] : [];
};

/** Ways of asking that keep the kind of the question, and those that ask for another kind of answer in so many words. */
export const patterns: readonly { readonly of: Pattern; readonly asksOtherwise: boolean }[] = [
  { of: whatFor, asksOtherwise: true },
  { of: gotDone, asksOtherwise: false },
  { of: aheadOf, asksOtherwise: false },
  { of: belongs, asksOtherwise: false },
  { of: married, asksOtherwise: false },
  { of: lostTo, asksOtherwise: false },
  { of: notAllowed, asksOtherwise: false },
  { of: notHeld, asksOtherwise: false },
  { of: goAhead, asksOtherwise: false },
  { of: seenAs, asksOtherwise: false },
  { of: deathToll, asksOtherwise: true },
  { of: ageOfThing, asksOtherwise: true },
  { of: salary, asksOtherwise: true },
];
