import { basename, extname } from 'node:path';
import { isMap, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { type Article, makeArticle, normaliseLineEndings } from './article.ts';
import { ArticleProblem } from './problem.ts';

/** An ISO 8601 year, month or day. */
const isoDate = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

const frontMatterSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .optional()
    .meta({ fix: 'Use lower-case letters, digits and hyphens, for example "harbour-vote".' }),
  title: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .meta({ fix: 'Write the headline, or a title of your own, in 1 to 300 characters.' }),
  source: z.string().trim().min(1).nullable().optional().meta({ fix: 'Name the publisher, or leave the line out.' }),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .optional()
    .meta({ fix: 'Give the address with https://, or leave the line out.' }),
  published: z
    .string()
    .regex(isoDate)
    .nullable()
    .optional()
    .meta({ fix: 'Write the date as 2018-12-20, 2018-12 or 2018, or leave the line out.' }),
});

const keys = Object.keys(frontMatterSchema.shape).join(', ');

/**
 * Parses an article file: optional YAML front matter between `---` lines, then the text. Blank lines after the front matter
 * do not belong to the text. Without front matter the title is the file's name in words.
 *
 * @param file the file's name, for the id and for messages
 * @throws ArticleProblem with file, line and fix where the file is broken
 */
export function parseArticle(file: string, content: string): Article {
  const whole = normaliseLineEndings(content);
  const id = idFromFileName(file);
  const opening = /^---[^\S\n]*\n/.exec(whole);
  if (!opening) return withText(file, 1, { id, title: titleFromId(id) }, whole);

  const closing = /^---[^\S\n]*$/m.exec(whole.slice(opening[0].length));
  if (!closing) {
    throw new ArticleProblem(file, 1, 'the front matter has no end', 'Put a line with --- after its last key.');
  }
  const yaml = whole.slice(opening[0].length, opening[0].length + closing.index);
  const rest = whole.slice(opening[0].length + closing.index + closing[0].length);
  const blankLines = /^(?:[^\S\n]*\n)*/.exec(rest)?.[0].length ?? 0;
  const lineOfBody = whole.slice(0, whole.length - rest.length + blankLines).split('\n').length;
  return withText(file, lineOfBody, { id, ...parseFrontMatter(file, yaml) }, rest.slice(blankLines));
}

function parseFrontMatter(
  file: string,
  yaml: string,
): { title: string } & Partial<Record<'id' | 'source' | 'url' | 'published', string>> {
  const lines = new LineCounter();
  // the core schema keeps dates as strings, which is what a value like 2018-12 must stay
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe' });
  const broken = document.errors[0];
  // front matter starts on the file's second line
  if (broken) {
    const line = lines.linePos(broken.pos[0]).line + 1;
    throw new ArticleProblem(
      file,
      line,
      `the front matter is not YAML: ${firstLine(broken.message)}`,
      'Mend this line; quote a value that holds a colon.',
    );
  }
  const map = document.contents;
  const lineOf = (key: string): number => {
    const pair = isMap(map) ? map.items.find((item) => String(item.key) === key) : undefined;
    const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
    return range ? lines.linePos(range[0]).line + 1 : 1;
  };
  const raw = (document.toJS() ?? {}) as Record<string, unknown>;
  const given = Object.fromEntries(
    Object.entries(raw).filter(([, value]) => value !== 'null' && value !== '~' && value !== ''),
  );
  const parsed = frontMatterSchema.safeParse(given);
  if (parsed.success) {
    const { title, ...others } = parsed.data;
    return { title, ...Object.fromEntries(Object.entries(others).filter(([, value]) => typeof value === 'string')) };
  }
  const issue = parsed.error.issues[0]!;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    throw new ArticleProblem(file, lineOf(key), `"${key}" is no key of the front matter`, `Use one of ${keys}.`);
  }
  const key = String(issue.path[0] ?? 'title');
  const field = frontMatterSchema.shape[key as keyof typeof frontMatterSchema.shape];
  const missing = !(key in given);
  const what = missing ? `the front matter has no "${key}"` : `"${key}" is not right: ${JSON.stringify(raw[key])}`;
  throw new ArticleProblem(file, lineOf(key), what, String(field?.meta()?.fix ?? 'Mend this line.'));
}

function withText(
  file: string,
  line: number,
  head: Omit<Parameters<typeof makeArticle>[0], 'text'>,
  text: string,
): Article {
  const article = makeArticle({ ...head, text });
  if (article.paragraphs.length === 0) {
    throw new ArticleProblem(
      file,
      line,
      'the article has no text',
      'Put the article below the front matter, paragraphs separated by blank lines.',
    );
  }
  const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.exec(article.text);
  if (control) {
    const at = line + article.text.slice(0, control.index).split('\n').length - 1;
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    throw new ArticleProblem(
      file,
      at,
      `a control character (U+${code}) in the text`,
      'Save the file as plain text in UTF-8.',
    );
  }
  return article;
}

/** The file's name without folder and ending, as an id. */
export function idFromFileName(file: string): string {
  const name = basename(file, extname(file)).toLowerCase();
  return name.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'article';
}

function titleFromId(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, '');
}
