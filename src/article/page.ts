import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Article, makeArticle } from './article.ts';
import { idFromFileName } from './parse.ts';
import { ArticleProblem } from './problem.ts';

/** A page larger than this is no news article. */
const MOST_BYTES = 5_000_000;
/** Readability calls itself for each level of nesting, in more than linear time; real pages stay under a hundred. */
const DEEPEST = 256;
/** How long a page may take to arrive. */
const LONGEST_WAIT_MS = 20_000;

/**
 * Fetches a web page and reads the article out of it.
 *
 * @throws ArticleProblem where the page cannot be had or holds no article
 */
export async function fetchArticle(url: string): Promise<Article> {
  const fail = (what: string) => new ArticleProblem(url, 1, what, 'Save the page or its text as a file and give that.');
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(LONGEST_WAIT_MS), headers: { accept: 'text/html' } });
  } catch (error) {
    throw fail(
      `the page cannot be reached (${(error as Error).cause ? String((error as Error).cause) : (error as Error).message})`,
    );
  }
  if (!response.ok) throw fail(`the server answered ${response.status}`);
  if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) throw fail('the page is too large');
  const html = await response.text();
  if (html.length > MOST_BYTES) throw fail('the page is too large');
  return parsePage(html, response.url || url, url);
}

/**
 * Reads the article out of a page's HTML: the text without menus and advertisements, paragraphs kept apart;
 * title, source and date of publication from the page's own metadata, null where it has none.
 *
 * @param url where the page is from; null for a file
 * @param name what to call it in messages; its last part becomes the id
 * @throws ArticleProblem where no article is found
 */
export function parsePage(html: string, url: string | null, name: string): Article {
  const { document } = parseHTML(html);
  const published = publishedIn(document);
  if (depthOf(document) > DEEPEST) {
    throw new ArticleProblem(
      name,
      1,
      'the page is nested too deeply to be read',
      'Save its text as a .txt or .md file and give that.',
    );
  }
  const parsed = new Readability(document).parse();
  const text = parsed?.content ? paragraphsIn(parsed.content) : '';
  if (!parsed || text === '') {
    throw new ArticleProblem(
      name,
      1,
      'no article was found in the page',
      'Save its text as a .txt or .md file and give that.',
    );
  }
  return makeArticle({
    id: idFromFileName(new URL(url ?? name, 'file:///').pathname),
    title: parsed.title?.trim() || 'Untitled',
    source: parsed.siteName?.trim() || null,
    url,
    published,
    text,
  });
}

/** How many elements lie inside one another at the deepest point. */
function depthOf(document: Document): number {
  let deepest = 0;
  const open: { readonly element: Element; readonly depth: number }[] = [
    { element: document.documentElement, depth: 1 },
  ];
  for (let step = open.pop(); step; step = open.pop()) {
    deepest = Math.max(deepest, step.depth);
    for (const element of step.element.children) open.push({ element, depth: step.depth + 1 });
  }
  return deepest;
}

/** Elements that start a new paragraph. */
const blocks = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'LI',
  'UL',
  'OL',
  'BLOCKQUOTE',
  'H1',
  'H2',
  'H3',
  'H4',
  'TR',
  'TABLE',
  'FIGURE',
]);
/** Elements whose words are not the article's running text. */
const asides = new Set(['SCRIPT', 'STYLE', 'FIGCAPTION', 'ASIDE', 'NAV', 'FORM', 'BUTTON']);

/** The text of a piece of HTML: a blank line between paragraphs, also where the page only has two `<br>`. */
function paragraphsIn(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const out: string[] = [];
  type Step = { readonly node: Node } | { readonly text: string };
  // a stack of our own: pages nest deeper than the call stack may
  const steps: Step[] = [{ node: document.body }];
  while (steps.length > 0) {
    const step = steps.pop()!;
    if ('text' in step) {
      out.push(step.text);
      continue;
    }
    const { nodeName, nodeType, childNodes } = step.node;
    if (nodeType === 3) out.push((step.node.textContent ?? '').replace(/\s+/g, ' '));
    if (nodeName === 'BR') out.push('\n');
    if (nodeType !== 1 || asides.has(nodeName)) continue;
    const mark = blocks.has(nodeName) ? '\n\n' : '';
    steps.push({ text: mark }, ...[...childNodes].reverse().map((node) => ({ node: node as Node })), { text: mark });
  }
  return out
    .join('')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** The date of publication that the page gives in JSON-LD, in its `meta` elements or in a `time` element; ISO 8601, else null. */
function publishedIn(document: Document): string | null {
  const candidates: unknown[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    candidates.push(...datesPublished(script.textContent ?? ''));
  }
  for (const selector of [
    'meta[property="article:published_time"]',
    'meta[name="date"]',
    'meta[itemprop="datePublished"]',
  ]) {
    candidates.push(document.querySelector(selector)?.getAttribute('content'));
  }
  candidates.push(document.querySelector('time[datetime]')?.getAttribute('datetime'));
  for (const candidate of candidates) {
    const date = typeof candidate === 'string' ? /^\s*(\d{4}-\d{2}-\d{2})/.exec(candidate)?.[1] : undefined;
    if (date) return date;
  }
  return null;
}

function datesPublished(json: string): unknown[] {
  try {
    const found: unknown[] = [];
    const open: unknown[] = [JSON.parse(json)];
    while (open.length > 0) {
      const item = open.pop();
      if (typeof item !== 'object' || item === null) continue;
      if ('datePublished' in item) found.push(item.datePublished);
      open.push(...Object.values(item));
    }
    return found;
  } catch {
    // JSON-LD is often broken; the page's other metadata may still have the date
    return [];
  }
}
