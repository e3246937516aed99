import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownMarkdown } from '../../../test/doubles/discord/markdown.ts';
import { escapeMarkdown, markdownLink, quoted, withoutMention } from './markdown.ts';

describe('escaped text', () => {
  it.each([
    ['*bold* _italic_ __under__ ~~gone~~ `code` ||hidden||'],
    ['# heading\n## second\n-# small'],
    ['> quoted\n>>> all quoted'],
    ['- listed\n* starred\n1. numbered\n23) bracketed'],
    ['<@1> <@!2> <@&3> <#4> <:smile:5> <a:wave:6> <t:1700000000:R> </ask:7> <id:home>'],
    ['[label](https://example.org) https://example.org/a_b*c'],
    [':smile: at 10:30:45 ::30::'],
    ['back\\slash \\* \\\\'],
    ['@everyone @here'],
    ['“He [was] born & raised” — 20% < 30%'],
    ['שלום *עולם* \u202Eabc'],
    ['```\nblock\n```'],
  ])('%j is shown as it is', (text) => {
    expect(shownMarkdown(escapeMarkdown(text))).toBe(text);
    expect(shownMarkdown(quoted(text))).toBe(text);
  });

  it('is shown as it is, whatever it is', () => {
    const unit = fc.constantFrom(
      ...'*_~`|<>@#:[]()-+1.\\ \nabé🙂/'.split(''),
      'https://',
      '<@1>',
      '\n> ',
      '\n- ',
      ':a:',
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(shownMarkdown(escapeMarkdown(text))).toBe(text.toWellFormed());
        expect(shownMarkdown(quoted(text))).toBe(text.toWellFormed());
      }),
      { numRuns: 5000 },
    );
  });

  it('is made in a time that grows with its length, not faster', () => {
    const long = '*_:>1.'.repeat(150_000);
    expect(escapeMarkdown(long).length).toBeGreaterThan(long.length);
    expect(escapeMarkdown('1'.repeat(900_000))).toHaveLength(900_000);
    expect(escapeMarkdown(' '.repeat(900_000))).toHaveLength(900_000);
  });
});

describe('a link', () => {
  it.each([
    ['https://example.org/a(b)c d', 'Read <it>] (https://example.org/a%28b%29c%20d)'],
    ['javascript:alert(1)', null],
    ['not an address', null],
  ])('to %j reads %j', (url, shown) => {
    const link = markdownLink(url, 'Read <it>]');
    expect(link === null ? null : shownMarkdown(link)).toBe(shown);
  });
});

describe('what a person wrote', () => {
  it.each([
    ['<@9> timeline', 'timeline'],
    ['hey <@!9>, and <@8>?', 'hey  , and <@8>?'],
    ['<@99> x', '<@99> x'],
  ])('%j means %j', (content, words) => {
    expect(withoutMention(content, '9')).toBe(words);
  });
});
