/** How far a choice must be trusted, 0 to 1, to answer or to outweigh a reason. Measured: `training/answers/README.md`. */

/**
 * From which on words answer, where no hard reason speaks against them. Trust says how much of the answer the words are likely to be; that the
 * question has none is likelier the less of it their sentence holds, so the bound falls with that.
 */
export const ENOUGH = 0.38;
/** The same where their sentence holds most of the question. */
export const ENOUGH_MET = 0.3;
/** The same where it holds all of it: what is left to doubt is mostly where the answer begins and ends. */
export const ENOUGH_WHOLE = 0.2;
/** The same for a question of one word, which many sentences hold. */
export const ENOUGH_ALONE = 0.42;
/** The same for the next words where the likeliest ones are not of the sort that is asked for. */
export const ENOUGH_NEXT = 0.36;
/** Without which not even a sentence that holds the whole question answers. */
export const LEAST = 0.2;
/** The same where the reading knows the value by its own layers. */
export const LEAST_KNOWN = 0.07;
/** Outweighs a sentence that holds the whole question. */
export const SURE = 0.5;
/** Outweighs a likeness to the question's own words, or a count of something that is only called otherwise; makes a reason of words marked as one. */
export const SURER = 0.6;

/** Trust from which on words that are the question's own may answer it. */
export const ENOUGH_OWN = 0.45;
