import { wordMap, wordSet } from '../../language.ts';
import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import { nounFile } from '../../lexicon/lexicon.ts';
import { PERSON } from '../../lexicon/noun-files.ts';

/** "What is X job", "who was X old boss", with X as a name of up to three words that bears no owner's mark. */
const unmarked =
  /^((?:[Ww]hat|[Ww]ho) (?:is|was|are|were) )((?:(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Dame)\.? )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,2}) ((?:(?:current|present|new|old|previous|former) )?(\p{Ll}+)(?: (?:before|now|then))?)$/u;

/**
 * "What is Ann Lewis job?" as "What is Ann Lewis's job?": people leave out the owner's mark in a chat, most of all behind an s. Only before a
 * noun for what somebody has of their own (a post, a relative, an age), at the end of a question.
 */
export function withOwnersMark(text: string): string {
  const [, opening, name, behind, noun] = unmarked.exec(withoutEnd(text, QUESTION_END)) ?? [];
  if (!opening || !name || !behind || !noun || /['’]s?$/.test(name)) return text;
  return isOwn(noun.toLowerCase()) ? `${opening}${name}'s ${behind}?` : text;
}

function isOwn(noun: string): boolean {
  return (
    noun === 'age' ||
    ['post-nouns.tsv', 'kin-words.tsv', 'document-words.tsv'].some((list) => wordSet(list).has(noun)) ||
    wordMap('role-areas.tsv').has(noun) ||
    (wordSet('role-words.tsv').has(noun) && nounFile(noun) === PERSON)
  );
}
