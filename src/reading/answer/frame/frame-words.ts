import { wordSet } from '../../language.ts';
import { askedWord, type Word } from '../../lexicon/lexicon.ts';
import type { Entity } from '../../reading.ts';
import type { Token } from '../../syntax/syntax.ts';
import type { Question } from '../question/question.ts';
import type { Gap } from './gap.ts';
import { questionWords, sortAskedBy } from './question-words.ts';

/** A word of a question that the evidence should hold. */
export interface FrameWord {
  readonly token: Token;
  readonly word: Word;
  readonly sort: 'name' | 'number' | 'noun' | 'verb' | 'other';
  /** Entities of the article that it names or points at. */
  readonly entities: readonly Entity[];
}

/** A token of a question as a word of its frame. */
export function frameWordOf({ entities }: Question, token: Token): FrameWord {
  return {
    token,
    word: askedWord(token.lower, token.lemma.toLowerCase()),
    sort: sortOf(token),
    entities: entities.filter((e) => isPartOf(e, token.lower)),
  };
}

/** Words of a question that the evidence should hold: neither those that ask nor those that only carry the question. */
export function wordsOf(question: Question, tokens: readonly Token[], gap: Gap): FrameWord[] {
  const { word, goesWith, counted } = gap;
  // "how old", but not the verb of "how did they treat him"
  const degree = word?.lower === 'how' && goesWith?.index === word.index + 1 ? goesWith : null;
  const asked = new Set([word, counted, degree]);
  return tokens
    .filter((t) => !asked.has(t) && says(t, word))
    .flatMap((t) => {
      const made = frameWordOf(question, t);
      // whom a pronoun means is known or not; the pronoun itself stands in no evidence
      return made.entities.length === 0 && /^(?:PRP|PRP\$)$/.test(t.xpos) ? [] : [made];
    });
}

/** Whether a token says something that can be looked for. */
function says(token: Token, word: Token | null): boolean {
  const { text, lower, upos, xpos, index } = token;
  if (!/[\p{L}\p{N}]/u.test(text) || upos === 'AUX' || questionWords('auxiliary').has(lower)) return false;
  if (wordSet('function-words.tsv').has(lower) && !/^(?:CD|NNP)$/.test(xpos)) return false;
  if (sortAskedBy(lower) === 'kind' || questionWords('carries').has(lower)) return false;
  return !(word?.lower === 'how' && index === word.index + 1 && /^(?:JJ|RB)$/.test(xpos));
}

function isPartOf(entity: Entity, lower: string): boolean {
  const bare = lower.replace(/['’]s$/, '');
  return [entity.name, ...entity.aliases].some((form) =>
    form
      .toLowerCase()
      .split(/[\s-]+/)
      .includes(bare),
  );
}

function sortOf({ index, text, upos, xpos, lower }: Token): FrameWord['sort'] {
  // whatever an unknown name is taken for, in a question it has a capital
  if (upos === 'PROPN' || (index > 0 && /^\p{Lu}\p{Ll}/u.test(text) && !/^(?:ADJ|NUM|VERB)$/.test(upos))) return 'name';
  if (upos === 'NUM' || /\d/.test(lower) || xpos === 'CD') return 'number';
  if (upos === 'NOUN') return 'noun';
  return upos === 'VERB' ? 'verb' : 'other';
}
