import { describe, expect, it } from 'vitest';
import { parsePage } from './page.ts';
import { ArticleProblem } from './problem.ts';

const story = [
  'The harbour board voted on Monday to close the north pier after an inspection found rust in eleven of its forty piles.',
  'Its chair, Nora Quill, said the work would take two summers and that no fishing boat would lose its berth in the meantime.',
  'The town council has asked for the inspection report to be published, and will discuss the matter at its next meeting.',
];
const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>Pier to close | The Quay Post</title>${head}</head><body><nav><a href="/">Home</a></nav>${body}</body></html>`;

describe('a web page', () => {
  it('is read as paragraphs, without menus and captions', () => {
    const html = page(
      `<article><h1>Pier to close</h1><p>${story[0]}</p><figure><img src="a.jpg"><figcaption>The pier</figcaption></figure><p>${story[1]}</p><p>${story[2]}</p></article>`,
      '<meta property="og:site_name" content="The Quay Post"><meta property="article:published_time" content="2021-03-08T09:00:00Z">',
    );
    const article = parsePage(html, 'https://example.org/news/pier-to-close', 'x');
    expect(article).toMatchObject({ id: 'pier-to-close', source: 'The Quay Post', published: '2021-03-08' });
    expect(article.text).toBe(story.join('\n\n'));
    expect(article.paragraphs).toHaveLength(3);
  });

  it('keeps paragraphs apart that are only broken by <br>', () => {
    const html = page(`<article><div>${story.join('<br><br>\n')}</div></article>`);
    expect(parsePage(html, null, 'saved/Pier.html').paragraphs).toHaveLength(3);
  });

  it.each([
    ['{"@graph":[{"@type":"NewsArticle","datePublished":"2020-02-29T23:30:00+01:00"}]}', '2020-02-29'],
    ['{broken', null],
    ['{"datePublished":"yesterday"}', null],
  ])('takes the date from JSON-LD %s', (json, published) => {
    const html = page(
      `<article><p>${story.join('</p><p>')}</p></article>`,
      `<script type="application/ld+json">${json}</script>`,
    );
    expect(parsePage(html, null, 'pier.html').published).toBe(published);
  });

  it('without an article says so and what to do', () => {
    expect(() => parsePage('<html><body></body></html>', null, 'empty.html')).toThrow(ArticleProblem);
  });

  it('nested thousands deep is refused at once', () => {
    const deep = `${'<div>'.repeat(4000)}${story.join(' ')}${'</div>'.repeat(4000)}`;
    expect(() => parsePage(page(`<article>${deep}</article>`), null, 'deep.html')).toThrow(/nested too deeply/);
  });
});
