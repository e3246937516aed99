import type { Reading, Sentence } from '../../reading.ts';
import { sentenceAt, tokensOf } from '../../syntax/syntax.ts';

export function sentenceTokens(reading: Reading, sentence: Sentence) {
  const own = sentenceAt(reading.syntax, sentence.start);
  return own ? tokensOf(reading.syntax, own) : [];
}
