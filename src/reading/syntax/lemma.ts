import { keep, table } from '../language.ts';

/** Forms that the rules below get wrong, gathered from treebanks: part of speech and form to lemma. */
function exceptions(): ReadonlyMap<string, string> {
  return keep(
    'lemma-exceptions',
    () =>
      new Map([
        ...table('lemmas.tsv').map(([upos, form, lemma]) => [`${upos} ${form}`, lemma!] as const),
        ...table('irregular-verbs.tsv').map(([form, base]) => [`VERB ${form}`, base!] as const),
      ]),
  );
}

/**
 * The dictionary form of a word from its form and its tags: "suspended" VBD → "suspend", "parties" NNS → "party".
 * In lower case, except for proper nouns.
 */
export function lemmaOf(form: string, upos: string, xpos: string): string {
  const lower = form.toLowerCase().replaceAll('’', "'");
  return exceptions().get(`${upos} ${lower}`) ?? regularLemma(form, upos, xpos);
}

/** The base form of an irregular word whose part of speech is not known ("stole" → "steal"); the word itself where it is regular. In lower case. */
export function irregularBase(lower: string): string {
  return exceptions().get(`VERB ${lower}`) ?? exceptions().get(`NOUN ${lower}`) ?? lower;
}

/** The lemma by the rules of regular English alone. */
export function regularLemma(form: string, upos: string, xpos: string): string {
  if (upos === 'PROPN') return form;
  const lower = form.toLowerCase().replaceAll('’', "'");
  switch (xpos) {
    case 'NNS':
    case 'VBZ':
      return withoutS(lower);
    case 'VBD':
    case 'VBN':
      return lower.endsWith('ed') && lower.length > 4 ? baseOf(lower.slice(0, -2)) : lower;
    case 'VBG':
      return lower.endsWith('ing') && lower.length > 5 ? baseOf(lower.slice(0, -3)) : lower;
    case 'JJR':
    case 'RBR':
      return lower.endsWith('er') ? baseOf(lower.slice(0, -2)) : lower;
    case 'JJS':
    case 'RBS':
      return lower.endsWith('est') ? baseOf(lower.slice(0, -3)) : lower;
    default:
      return lower;
  }
}

function withoutS(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|[xz]|ch|sh|[^aeiou]o)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}

/** What is left without an ending, made a word again: "hurri" → "hurry", "stopp" → "stop", "announc" → "announce". */
function baseOf(rest: string): string {
  if (/[^aeiou]i$/.test(rest)) return `${rest.slice(0, -1)}y`;
  // "billed" keeps both, "expelled" has doubled its one; "installed" has its own two
  if (rest.endsWith('ll'))
    return /[aeiouy]/.test(rest.slice(0, -3)) && /[aeiou]ll$/.test(rest) && !/(?:st|c|w|thr|b|f)all$/.test(rest)
      ? rest.slice(0, -1)
      : rest;
  if (/([bdgkmnprtv])\1$/.test(rest)) return rest.slice(0, -1);
  // stems that no English word ends in: c, v, z, a soft g, a single u, a consonant before l, and -at, -iz, -in, -am, -im, -um
  if (
    /(?:[cvuz]|[^aeiou]l|[dr]g|[^aeiou]s|[aeiou]s|[^aeou]at|[^aeiou]ur|[^aeiou]ir|[^aeiou]ak|[^aeiou]ag|[^aeiou]id|[^aeiou]ik|[^aeiou]in|[^aeiou][aiu]m)$/.test(
      rest,
    ) &&
    !/(?:ss|rl|ow)$/.test(rest)
  ) {
    return `${rest}e`;
  }
  return rest;
}
