import type { Reading } from '../reading.ts';

/** For people who write rules: each quote with its words, whether they stand in marks, its speaker and cue, whom it is about, and the rules that made it. */
export function explainQuotes({ article, entities, quotes }: Reading): string {
  const nameOf = (id: string) => entities.find((e) => e.id === id)?.name ?? id;
  return quotes
    .flatMap(({ id, kind, spans, speaker, cue, about, addressee, because }) => [
      `${id} ${kind}`,
      ...spans.map(
        (s) =>
          `  ${s.start}–${s.end} ¶${s.paragraph} ${s.quoted ? 'in marks' : 'reported'}: ${article.text.slice(s.start, s.end)}`,
      ),
      speaker
        ? `  speaker ${speaker.name}, by “${article.text.slice(speaker.start, speaker.end)}” at ${speaker.start}`
        : '  speaker not clear',
      cue ? `  cue “${cue.text}” at ${cue.start}: ${cue.standing}` : '  no cue',
      ...(about.length > 0 ? [`  about ${about.map(nameOf).join(', ')}`] : []),
      ...(addressee === null ? [] : [`  “you” is ${nameOf(addressee)}`]),
      `  because: ${because.join('; ')}`,
    ])
    .join('\n');
}
