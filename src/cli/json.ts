import type { Span } from '../article/span.ts';
import type { Reading } from '../reading/reading.ts';

/** The reading as `read --json` prints it. Other programs rely on this shape: keys are added, never renamed or dropped. */
export function readingJson(reading: Reading): object {
  const { article, published, sentences, entities, quotes, dates, timeline, summary } = reading;
  const { id, title, source, url, text, paragraphs } = article;
  return {
    article: {
      id,
      title,
      source,
      url,
      published,
      text,
      paragraphs: paragraphs.map((p) => ({ number: p.number, ...spanOf(p) })),
    },
    sentences: sentences.map((s) => ({
      ...spanOf(s),
      paragraph: s.paragraph,
      standing: s.standing,
      speaker: s.speaker,
      importance: Number(s.importance.toFixed(4)),
    })),
    entities: entities.map((e) => ({
      id: e.id,
      name: e.name,
      kind: e.kind,
      role: e.role,
      aliases: e.aliases,
      onlyInQuotes: e.onlyInQuotes,
      mentions: e.mentions.map((m) => ({ ...spanOf(m), by: m.by })),
    })),
    quotes: quotes.map((q) => ({
      id: q.id,
      kind: q.kind,
      spans: q.spans.map((s) => ({ ...spanOf(s), paragraph: s.paragraph, quoted: s.quoted })),
      text: q.text,
      speaker: q.speaker && { entity: q.speaker.entity, name: q.speaker.name, ...spanOf(q.speaker) },
      cue: q.cue && { text: q.cue.text, ...spanOf(q.cue), lemma: q.cue.lemma, standing: q.cue.standing },
      about: q.about,
      addressee: q.addressee,
    })),
    dates: dates.map((d) => ({
      ...spanOf(d),
      text: d.text,
      type: d.type,
      value: d.value,
      certainty: d.certainty,
      because: d.because,
    })),
    timeline: timeline.map((e) => ({
      value: e.value,
      precision: e.precision,
      certainty: e.certainty,
      because: e.because,
      text: e.text,
      paragraph: e.paragraph,
      ...spanOf(e),
      standing: e.standing,
      status: e.status,
      who: e.who,
      main: e.main,
      follows: e.follows,
      also: e.also,
    })),
    summary,
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
