import type { Reading } from '../reading.ts';

/** For people who write rules: each quote with its words, whether they stand in marks, its speaker and cue, and the rules that made it. */
export function explainQuotes({ article, quotes }: Reading): string {
  return quotes
    .flatMap(({ id, kind, spans, speaker, cue, because }) => [
      `${id} ${kind}`,
      ...spans.map(
        (s) =>
          `  ${s.start}–${s.end} ¶${s.paragraph} ${s.quoted ? 'in marks' : 'reported'}: ${article.text.slice(s.start, s.end)}`,
      ),
      speaker
        ? `  speaker ${speaker.name}, by “${article.text.slice(speaker.start, speaker.end)}” at ${speaker.start}`
        : '  speaker not clear',
      cue ? `  cue “${cue.text}” at ${cue.start}: ${cue.standing}` : '  no cue',
      `  because: ${because.join('; ')}`,
    ])
    .join('\n');
}
