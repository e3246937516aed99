import type { Reading } from '../reading/reading.ts';
import { cleanInput, shorten } from './clean.ts';
import type { Completion, Option } from './command.ts';
import type { Choice } from './invocation.ts';

/** Discord shows at most 25 suggestions of at most 100 characters. */
const MOST = 25;
const LONGEST = 100;

/** Suggestions for an option while a person types: those that start with the typed words first, then those that hold them. */
export function complete(option: Option, typed: string, reading: Reading): Choice[] {
  if (option.type === 'choice' || !option.complete) return [];
  const wanted = cleanInput(typed).toLowerCase();
  const all = candidates(option.complete, reading).map((choice) => ({ choice, at: rank(choice.name, wanted) }));
  return all
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST)
    .map(({ choice }) => ({ ...choice, name: shorten(choice.name, LONGEST - 1) }));
}

/** 0: starts so; 1: a word starts so; 2: somewhere inside; 3: nowhere. */
function rank(name: string, wanted: string): number {
  const lower = name.toLowerCase();
  if (lower.startsWith(wanted)) return 0;
  if (lower.includes(` ${wanted}`)) return 1;
  return lower.includes(wanted) ? 2 : 3;
}

function candidates(completion: Completion, reading: Reading): Choice[] {
  const bySpeech = (id: string) => reading.quotes.filter((q) => q.speaker?.entity === id).length;
  switch (completion) {
    case 'people':
      return [...reading.entities]
        .filter((e) => e.kind === 'person' || bySpeech(e.id) > 0)
        .sort((a, b) => bySpeech(b.id) - bySpeech(a.id) || b.mentions.length - a.mentions.length)
        .map(({ name }) => ({ name, value: name }));
    case 'topics':
      return [...reading.entities]
        .sort((a, b) => b.mentions.length - a.mentions.length)
        .map(({ name }) => ({ name, value: name }));
    case 'paragraphs':
      return reading.article.paragraphs.map(({ number, start, end }) => ({
        name: `¶${number} ${shorten(reading.article.text.slice(start, end).replace(/\s+/g, ' '), 80)}`,
        value: number,
      }));
    case 'dates':
      return [...new Set(reading.timeline.flatMap((e) => (e.main && e.value ? [e.value] : [])))].map((value) => ({
        name: value,
        value,
      }));
  }
}
