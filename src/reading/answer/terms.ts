import { keep, table } from '../language.ts';
import { stem } from './stem.ts';

/** Irregular forms that a stemmer cannot join. */
const irregular: Readonly<Record<string, string>> = {
  said: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  left: 'leave',
  quit: 'quit',
  won: 'win',
  lost: 'lose',
  born: 'born',
  began: 'begin',
  begun: 'begin',
  bought: 'buy',
  built: 'build',
  paid: 'pay',
  met: 'meet',
  became: 'become',
  took: 'take',
  taken: 'take',
  gave: 'give',
  given: 'give',
  made: 'make',
  went: 'go',
  gone: 'go',
  came: 'come',
  got: 'get',
  held: 'hold',
  ran: 'run',
  stood: 'stand',
  fell: 'fall',
  fallen: 'fall',
  rose: 'rise',
  risen: 'rise',
  grew: 'grow',
  grown: 'grow',
  died: 'die',
  dying: 'die',
  dead: 'dead',
  felt: 'feel',
  thought: 'think',
  knew: 'know',
  known: 'know',
  found: 'find',
  kept: 'keep',
  led: 'lead',
  sent: 'send',
  spent: 'spend',
  broke: 'break',
  broken: 'break',
  chose: 'choose',
  chosen: 'choose',
  hit: 'hit',
  children: 'child',
  men: 'man',
  women: 'woman',
  people: 'people',
  hurt: 'hurt',
  shut: 'shut',
  beat: 'beat',
  saw: 'see',
  seen: 'see',
  sold: 'sell',
};

/** The key under which a word is compared: the stem of its base form. */
export function termOf(lower: string): string {
  const straight = lower.replaceAll('’', "'");
  return stem(Object.hasOwn(irregular, straight) ? irregular[straight]! : straight);
}

/** Whether two terms are the same word family or stand in one group of synonyms. */
export function related(a: string, b: string): boolean {
  if (a === b) return true;
  const groups = keep('synonym-groups', synonymGroups);
  const mine = groups.get(a);
  return mine !== undefined && (groups.get(b)?.some((group) => mine.includes(group)) ?? false);
}

function synonymGroups(): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  table('synonyms.tsv').forEach((words, i) => {
    for (const word of words) {
      const term = termOf(word);
      groups.set(term, [...(groups.get(term) ?? []), i]);
    }
  });
  return groups;
}
