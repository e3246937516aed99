import * as z from 'zod';
import { cleanInput, shorten } from './clean.ts';
import type { AnyCommand, Option } from './command.ts';

/** Arguments that could not be understood: what is wrong and what to type instead, for the person who typed them. */
export interface ArgumentProblem {
  readonly code: 'unknown-option' | 'missing' | 'too-long' | 'not-a-choice' | 'not-a-number' | 'out-of-range';
  /** The option it is about. */
  readonly option: string;
  /** What was given, shortened; empty where nothing was. */
  readonly given: string;
  /** The limit that was passed, where there is one. */
  readonly limit?: number;
}

export type ParsedArguments =
  | { readonly ok: true; readonly args: Record<string, string | number | undefined> }
  | { readonly ok: false; readonly problem: ArgumentProblem };

/** Most characters of a text option that does not set its own limit. */
export const LONGEST_TEXT = 1000;

/**
 * Parses a command's arguments from named values, from a flat line of words, or from both (named values win).
 *
 * Words: `key:value` and `key:"two words"` set an option. In a command with several options an option's name standing as a
 * word starts its value ("quill about tax", "from 1990 to 1997"). Words before the first fill the `rest` option.
 */
export function parseArguments(
  command: AnyCommand,
  given: { readonly values?: Readonly<Record<string, string | number>>; readonly words?: string },
): ParsedArguments {
  const raw: Record<string, string | number> = {
    ...splitWords(command, cleanInput(given.words ?? '')),
    ...given.values,
  };
  const args: Record<string, string | number | undefined> = {};
  for (const name of Object.keys(raw)) {
    if (!Object.hasOwn(command.options, name)) return fail('unknown-option', name, String(raw[name]));
  }
  for (const [name, option] of Object.entries(command.options) as [string, Option][]) {
    const value = raw[name];
    const text = typeof value === 'string' ? cleanInput(value) : value;
    if (text === undefined || text === '') {
      if (option.required) return fail('missing', name, '');
      continue;
    }
    const parsed = schemaOf(option).safeParse(text);
    if (!parsed.success) return { ok: false, problem: problemOf(name, option, text) };
    args[name] = parsed.data;
  }
  return { ok: true, args };
}

function schemaOf(option: Option): z.ZodType<string | number> {
  if (option.type === 'integer') {
    const number = z.coerce
      .number()
      .int()
      .min(option.least ?? Number.MIN_SAFE_INTEGER)
      .max(option.most ?? Number.MAX_SAFE_INTEGER);
    // a paragraph as replies write it, copied: "¶3"
    return z.preprocess((typed) => (typeof typed === 'string' ? typed.replace(/^¶/, '') : typed), number);
  }
  if (option.type === 'choice') return z.string().toLowerCase().pipe(z.enum(option.choices));
  return z.string().max(option.longest ?? LONGEST_TEXT);
}

function problemOf(name: string, option: Option, value: string | number): ArgumentProblem {
  const given = shorten(String(value), 60);
  if (option.type === 'choice') return { code: 'not-a-choice', option: name, given };
  if (option.type === 'text') return { code: 'too-long', option: name, given, limit: option.longest ?? LONGEST_TEXT };
  const number = Number(value);
  if (!Number.isInteger(number)) return { code: 'not-a-number', option: name, given };
  const limit = option.most !== undefined && number > option.most ? option.most : option.least;
  return { code: 'out-of-range', option: name, given, ...(limit === undefined ? {} : { limit }) };
}

function fail(code: ArgumentProblem['code'], option: string, given: string): ParsedArguments {
  return { ok: false, problem: { code, option: shorten(option, 40), given: shorten(cleanInput(given), 60) } };
}

function splitWords(command: AnyCommand, words: string): Record<string, string> {
  const names = Object.keys(command.options);
  const rest = command.rest;
  // a command with one text is all text: "/verify note: he said about …" sets nothing else
  if (names.length <= 1) return rest && words.trim() ? { [rest]: unquoted(words.trim(), names) } : {};

  // without a prototype: people may type "constructor:" or "__proto__:"
  const values: Record<string, string[]> = Object.create(null);
  const add = (name: string, word: string) => {
    values[name] ??= [];
    values[name].push(word);
  };
  let current = rest;
  for (const match of words.matchAll(
    /(?<![\p{L}_-])([\p{L}_-]+):"([^"]*)"|(?<![\p{L}_-])([\p{L}_-]+):(?!\/\/)(\S+)|"([^"]*)"|(\S+)/gu,
  )) {
    const key = (match[1] ?? match[3])?.toLowerCase();
    if (key !== undefined) {
      add(key, match[2] ?? match[4] ?? '');
      // "about:tax quill" leaves quill to the first option; "quill about:mental health" has filled it already
      const restFilled = rest === undefined || key === rest || rest in values;
      current = restFilled ? key : rest;
      continue;
    }
    const word = match[5] ?? match[6] ?? '';
    const bare = word.toLowerCase().replace(/:$/, '');
    if (match[6] !== undefined && names.includes(bare) && bare !== current && !(bare in values)) {
      current = bare;
      values[bare] = [];
    } else if (current) {
      add(current, word);
    }
  }
  return Object.fromEntries(Object.entries(values).map(([name, list]) => [name, list.join(' ')]));
}

/** Takes the option's own name off the front: "/ask question: who?" */
function unquoted(words: string, names: readonly string[]): string {
  const named = names[0] && new RegExp(`^${names[0]}:\\s*`, 'i').exec(words);
  return named ? words.slice(named[0].length) : words;
}
