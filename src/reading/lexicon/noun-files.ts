/** Numbers of WordNet's lexicographer files (lexnames(5WN)), as `nounFile` gives them: what a noun's commonest sense is. */
export const COMMUNICATION = 10;
export const GROUP = 14;
export const PLACE = 15;
export const PERSON = 18;
export const POSSESSION = 21;
export const QUANTITY = 23;
export const TIME = 28;
/** Attributes, thoughts, feelings, amounts, relations, shapes, states and times. */
export const STATES: ReadonlySet<number> = new Set([7, 9, 12, 23, 24, 25, 26, TIME]);
