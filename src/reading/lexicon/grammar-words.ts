import { wordMap, wordSet } from '../language.ts';

/** "Not", "n't", "never". */
export function isNot(lower: string): boolean {
  return wordMap('negations.tsv').get(lower) === 'not';
}

/** The same, and what stands for nobody or nothing: "no", "none", "nobody", "neither". */
export function isNegative(lower: string): boolean {
  return wordSet('negations.tsv').has(lower);
}

/** What a modal verb tells: what can be (`able`), will be (`ahead`), would be (`open`) or must be (`bound`); undefined for other words. */
export function modalOf(lower: string): string | undefined {
  return wordMap('modal-verbs.tsv').get(lower);
}

/** Modal verbs but "must", which may tell what was done: "it must have rained". */
export function isOpenModal(lower: string): boolean {
  const told = modalOf(lower);
  return told !== undefined && told !== 'bound';
}

/** Whether a word beside a verb tells its deed as not done or not surely done, as news tells deeds: "not", "would", "may", "will". */
export function isNotTold(lower: string): boolean {
  return isNot(lower) || /^(?:could|would|might|may|will)$/.test(lower);
}
