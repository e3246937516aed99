/** A verb's phrase in the forms that a question has it in: "look into", "looked into", "looks into", "looking into". */
export interface Forms {
  readonly base: string;
  readonly past: string;
  readonly third: string;
  readonly gerund: string;
}

export const FORMS = ['base', 'past', 'third', 'gerund'] as const;
export type Form = (typeof FORMS)[number];

/** Verbs of one syllable are doubled before "-ing" by their last letters; these of two are as well. */
const doubled = /^(?:begin|commit|permit|admit|refer|prefer|occur|recur|transfer|regret|omit|equip)$/;
/** One vowel between consonants at the end of a word of one syllable: "run", "drop"; not "show", "fix". */
const short = /^[^aeiou]*[aeiou][^aeiouwxy]$/;
const irregular: Readonly<Record<string, string>> = { be: 'is', have: 'has', do: 'does', go: 'goes' };

/**
 * The forms of a phrase whose first word is its verb, by the rules of English spelling (Quirk et al. 1985, §3.5–3.10).
 *
 * @param base the phrase with the verb in its base form
 * @param past the same with its past form, which no rule gives
 */
export function formsOf(base: string, past: string): Forms {
  const [verb = '', ...rest] = base.split(' ');
  const with_ = (form: string) => [form, ...rest].join(' ');
  return { base, past, third: with_(thirdOf(verb)), gerund: with_(gerundOf(verb)) };
}

function thirdOf(verb: string): string {
  if (irregular[verb]) return irregular[verb];
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** The "-ing" form of a verb. */
export function gerundOf(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb) && verb !== 'be') return `${verb.slice(0, -1)}ing`;
  return short.test(verb) || doubled.test(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}
