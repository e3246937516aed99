import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMrkdwn, linkMrkdwn, readMrkdwn } from './mrkdwn.ts';

describe('what a person typed in Slack', () => {
  it.each([
    ['<@U0BOT> when was he suspended?', 'when was he suspended?'],
    ['hey <@U0BOT>, timeline', 'hey  , timeline'],
    ['Tom &amp; Jerry &lt;3', 'Tom & Jerry <3'],
    ['&amp;lt;', '&lt;'],
    ['see <https://example.org/a?b=1&amp;c=2>', 'see https://example.org/a?b=1&c=2'],
    ['see <https://example.org|example.org>', 'see example.org'],
    ['ask <@U2|ann> in <#C1|general>', 'ask @ann in #general'],
    ['<!channel> <!here|here> <!subteam^S1|@desk>', '@channel here @desk'],
    ['write to <mailto:a@example.org|a@example.org>', 'write to a@example.org'],
    ['5 < 6 and 7 > 2', '5 < 6 and 7 > 2'],
    ['<<<<<', '<<<<<'],
  ])('%j means %j', (text, words) => {
    expect(readMrkdwn(text, 'U0BOT')).toBe(words);
  });

  it('survives the way there and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(readMrkdwn(escapeMrkdwn(text), 'U0BOT')).toBe(text.trim());
      }),
    );
  });
});

describe('mrkdwn', () => {
  it('holds no mention, link or broadcast of its own once escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '!', '@', '&', 'c', '|', ';') }), (text) => {
        expect(escapeMrkdwn(text)).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      }),
    );
  });

  it.each([
    ['https://example.org/a|b>c d', '<https://example.org/a%7Cb%3Ec%20d|Read &lt;it&gt;>'],
    ['javascript:alert(1)', null],
    ['not an address', null],
  ])('links %j as %j', (url, link) => {
    expect(linkMrkdwn(url, 'Read <it>')).toBe(link);
  });
});
