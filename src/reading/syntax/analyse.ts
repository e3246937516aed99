import type { Article } from '../../article/article.ts';
import type { Span } from '../../article/span.ts';
import { behindDateline } from './dateline.ts';
import { lemmaOf } from './lemma.ts';
import { mended } from './mend.ts';
import { type Analysis, analyseAll, joined } from './network/index.ts';
import { isUncased, sentencesOf } from './sentences.ts';
import type { Syntax, SyntaxSentence, Token } from './syntax.ts';
import { tokenise } from './tokens.ts';

/** Sentences, tokens, parts of speech and dependencies of an article. */
export function analyseText({ text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>): Syntax {
  const spans: Span[][] = [];
  const sentences: SyntaxSentence[] = [];
  const uncased = isUncased(text);
  let first = 0;
  for (const paragraph of paragraphs) {
    for (const span of sentencesOf(text, paragraph, uncased)) {
      const words = tokenise(text, span);
      spans.push(words);
      sentences.push({ ...span, paragraph: paragraph.number, first, last: first + words.length });
      first += words.length;
    }
  }
  const leads = sentences.map((sentence, s) => {
    const body = behindDateline(text, sentence);
    return spans[s]!.filter((word) => word.start < body).length;
  });
  const formsOf = (words: readonly Span[]) => words.map(({ start, end }) => text.slice(start, end));
  const analyses = analyseAll(spans.map((words, s) => formsOf(words.slice(leads[s]))));
  const datelines = analyseAll(spans.map((words, s) => formsOf(words.slice(0, leads[s]))));
  const tokens: Token[] = [];
  sentences.forEach((sentence, s) => {
    const { upos, xpos, feats, head, deprel } = behind(datelines[s]!, analyses[s]!);
    spans[s]!.forEach(({ start, end }, i) => {
      const word = text.slice(start, end);
      tokens.push({
        index: tokens.length,
        sentence: s,
        start,
        end,
        text: word,
        lower: word.toLowerCase().replaceAll('’', "'"),
        lemma: lemmaOf(word, upos[i]!, xpos[i]!),
        upos: upos[i]!,
        xpos: xpos[i]!,
        feats: feats[i]!,
        head: head[i]! < 0 ? -1 : head[i]! + sentence.first,
        deprel: deprel[i]!,
      });
    });
  });
  const states = joined(sentences.flatMap((_, s) => [datelines[s]!.states, analyses[s]!.states]));
  return mended({ tokens, sentences, states });
}

/** A sentence with its dateline in front, which hangs on its root as `dep`: read apart, so that it is nobody's subject. */
function behind(dateline: Analysis, body: Analysis): Analysis {
  const lead = dateline.upos.length;
  if (lead === 0) return body;
  const root = body.head.indexOf(-1) + lead;
  return {
    upos: [...dateline.upos, ...body.upos],
    xpos: [...dateline.xpos, ...body.xpos],
    feats: [...dateline.feats, ...body.feats],
    head: Int32Array.from([
      ...[...dateline.head].map((head) => (head < 0 ? root : head)),
      ...[...body.head].map((head) => (head < 0 ? -1 : head + lead)),
    ]),
    states: joined([dateline.states, body.states]),
    deprel: [...dateline.deprel.map((relation, i) => (dateline.head[i]! < 0 ? 'dep' : relation)), ...body.deprel],
  };
}
