/**
 * A word's stem, for comparing words of one family: plural, past, -ing, -ly and a few noun endings off. Lower-case English in,
 * not a word out. A light stemmer: it would rather leave two forms apart than join two families.
 */
export function stem(word: string): string {
  let w = word.replace(/['’]s$/, '');
  if (w.length <= 3) return w;
  if (/ies$/.test(w) && w.length > 4) w = `${w.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(w)) w = w.slice(0, -2);
  else if (/[^su]s$/.test(w)) w = w.slice(0, -1);
  const before = w;
  if (/ied$/.test(w)) w = `${w.slice(0, -3)}y`;
  else if (w.length > 4 && endsBehindVowel(w, 'ed')) w = undouble(w.slice(0, -2));
  else if (w.length > 5 && endsBehindVowel(w, 'ing')) w = undouble(w.slice(0, -3));
  // "apologis" is what is left of "apologised": the same word as "apologise"
  if (w !== before && w.endsWith('is') && w.length >= 6) w += 'e';
  for (const [ending, into] of endings) {
    if (w.endsWith(ending) && w.length - ending.length >= 4) {
      w = w.slice(0, -ending.length) + into;
      break;
    }
  }
  return w.replace(/e$/, '').replace(/y$/, 'i');
}

const endings: readonly (readonly [string, string])[] = [
  ['ization', 'ize'],
  ['isation', 'ize'],
  ['ising', 'ize'],
  ['ise', 'ize'],
  ['ation', ''],
  ['ition', ''],
  ['sion', ''],
  ['ment', ''],
  ['ness', ''],
  ['ism', ''],
  ['ist', ''],
  ['ally', 'al'],
  ['ly', ''],
  ['ance', ''],
  ['ence', ''],
  ['al', ''],
];

/** Whether a word has this ending and a vowel before it: "walking", not "bring". */
function endsBehindVowel(w: string, ending: string): boolean {
  return w.endsWith(ending) && /[aeiouy]/.test(w.slice(0, -ending.length));
}

function undouble(w: string): string {
  return /([bdfgmnprt])\1$/.test(w) ? w.slice(0, -1) : w;
}
