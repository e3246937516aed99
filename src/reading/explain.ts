import { showValue } from './dates/show.ts';
import { explainQuotes } from './quotes/explain.ts';
import type { Reading } from './reading.ts';

/** A reading for people: who is named, who says what, what happened when; with `reasons`, which rules made each. */
export function explainReading(reading: Reading, { reasons }: { readonly reasons: boolean }): string {
  const { article, entities, quotes, dates, timeline, published } = reading;
  const why = (because: readonly (string | null)[]) => {
    const known = because.filter((b) => b !== null && b !== '');
    return reasons && known.length > 0 ? `\n      because: ${known.join('; ')}` : '';
  };
  const lines = [
    article.title,
    published
      ? `written: ${showValue(published.value)} (${published.certainty})${why([published.because])}`
      : 'written: not known',
    '',
    'People, organisations, places',
    ...entities.map((e) => {
      const links = [...new Set(e.mentions.map((m) => `${m.by}: ${m.because}`))];
      return `  ${e.name} (${e.kind}${e.role ? `, “${e.role}”` : ''}), ${e.mentions.length} mentions${e.onlyInQuotes ? ', only inside quotations' : ''}${why(links)}`;
    }),
    '',
    'Quotes',
    ...(reasons ? [explainQuotes(reading)] : []),
    ...(reasons ? [] : quotes).map((q) => {
      const where = [...new Set(q.spans.map((s) => `¶${s.paragraph}`))].join(', ');
      return `  ${q.id} ${q.kind} ${where} ${q.speaker?.name ?? 'speaker not clear'}${q.cue ? ` ${q.cue.text}` : ''}: ${q.text.replace(/\s+/g, ' ')}`;
    }),
    '',
    'Dates',
    ...dates.map((d) => `  “${d.text}” ${d.type} ${d.value ?? 'unknown'} (${d.certainty})${why([d.because])}`),
    '',
    'Timeline',
    ...timeline
      .filter((t) => t.main)
      .map((t) => {
        const when = t.value === null ? 'unknown' : showValue(t.value);
        return `  ${when} (${t.certainty}, ${t.status}, ${t.standing}) ¶${t.paragraph}: ${t.text}${why([t.because])}`;
      }),
  ];
  return lines.join('\n');
}
