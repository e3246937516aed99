import { countedNouns, decade, decadeDigit, year, yearOf } from '../words.ts';
import { early, endOf, relative, rulesWith, stated } from './rule.ts';

const onFullYear = rulesWith('fullYear');
const onNumber = rulesWith('number');
const onDecade = rulesWith('decade');
const onYear = rulesWith('year');

/** A year in numerals. */
const plain = '(?<year>1[5-9]\\d\\d|20\\d\\d)';
/** What counted things follow a number with: "2010 jobs" is no year. */
const counted = `(?!\\s(?:${countedNouns})\\b|[,.]\\d|%|\\sper\\scent|\\spercent|:\\d)`;

/** Dates that name a year, or years. */
export const yearRules = [
  // two years with a dash: a stretch, or a season of sport or of schools
  onFullYear(
    `(?<![\\d.,£$€/–-])(?:the\\s)?(?<a>1[5-9]\\d\\d|20\\d\\d)\\s?[–/-]\\s?(?<b>\\d\\d|1[5-9]\\d\\d|20\\d\\d)(?:\\s(?:season|financial\\syear|academic\\syear|school\\syear))?(?![\\p{L}\\d]|[–/-]\\d)`,
    (g) => {
      const b = g.b!.length === 2 ? g.a!.slice(0, 2) + g.b : g.b!;
      return Number(b) > Number(g.a) ? stated('DATE', `${g.a}/${b}`) : null;
    },
  ),
  onFullYear(
    '\\b(?:the\\s)?(?:(?:early|mid|late)[\\s-])?(?:the\\s)?(?<tens>1[5-9]\\d|20\\d)0s\\b',
    (g) => stated('DATE', g.tens!),
    'i',
  ),
  onDecade(
    `\\b(?:the\\s)?(?:(?:early|mid|late)[\\s-])?(?:nineteen[\\s-])?${decade}\\b(?<=\\b(?:the|early|mid|late|nineteen)[\\s-](?:early|mid|late)?[\\s-]?(?:nineteen[\\s-])?\\p{L}+)(?!\\sand\\s\\p{L}+ties\\b)`,
    (g) => stated('DATE', `19${decadeDigit(g.decade!)}`),
    'i',
  ),
  onNumber(
    "(?:\\b(?:the\\s)?(?:(?:early|mid|late)[\\s-])?(?:the\\s)?|(?<![\\w’']))[’'](?<tens>[2-9])0s\\b",
    (g) => stated('DATE', `19${g.tens}`),
    'i',
  ),
  onNumber('(?<=\\b(?:19|20)\\d0s\\s(?:and|or|to)\\s)(?<at>(?:the\\s)?(?<tens>[1-9])0s)\\b', (g) =>
    stated('DATE', `19${g.tens}`),
  ),
  onNumber(
    '\\b(?:the\\s)?(?:(?:early|mid|late)[\\s-])?(?<n>1?\\d|2[01])(?:st|nd|rd|th)[\\s-]century\\b',
    (g) => stated('DATE', String(Number(g.n) - 1)),
    'i',
  ),
  onFullYear(
    `\\b(?:[Tt]he\\s)?(?:[Ff]iscal|[Ff]inancial)\\s(?:year\\s)?${year}\\b|\\bFY\\s?${year.replace('year', 'fy')}\\b`,
    (g) => stated('DATE', String(yearOf(g.year ?? g.fy!))),
  ),
  onFullYear(`\\b(?:the\\s)?year\\s${year}\\b`, (g) => stated('DATE', String(yearOf(g.year!))), 'i'),
  onFullYear(`\\b(?:${endOf}|${early})${year}\\b${counted}`, (g) => stated('DATE', String(yearOf(g.year!)))),
  onFullYear(
    `(?<=\\b(?:in|into|due|throughout|toward|towards|beyond|circa|calendar|since|by|from|until|till|during|between|before|after|through|of|for|to|and|or|around|than|the|late|early|as|vs\\.?|that|this|a|an|its|his|her|their|our)[\\s-]|[–—(]|\\b(?:(?:19|20)\\d\\d|year|ago),\\s|['’]s?\\s|\\b(?:post|pre|mid)-)(?<at>${year})\\b${counted}(?!-(?:year|day|month|week|hour|page|seat|acre|foot|metre|meter|strong)|-\\d)`,
    (g) => stated('DATE', String(yearOf(g.at!))),
    'i',
  ),
  onFullYear(
    `(?<![\\d.,£$€#/–-]|\\p{Lu}\\p{L}*\\s|\\p{N}\\s)(?<at>${plain})(?=['’]s\\b|\\s(?:season|election|elections|budget|campaign|film|report|study|survey|results|World\\sCup|Olympics|general|presidential)\\b)`,
    (g) => stated('DATE', g.year!),
  ),
  onFullYear(
    `(?<=(?:^|[.!?]["”’']?\\s|\\n))(?:In\\s)?(?<at>${plain})(?=\\s(?:was|is|will|has|saw|brought|began|ended)\\b)`,
    (g) => stated('DATE', g.year!),
  ),
  onYear(
    "\\b(?:the\\s)?(?:end|start|beginning|close)\\sof\\sthe\\syear\\b|\\byear[’']s\\send\\b|\\b(?:the\\s)?year[\\s-]end\\b",
    (_, match) => relative('DATE', (r) => `${r.year}-${/start|beginning/i.test(match) ? '01' : '12'}`),
    'i',
  ),
  onYear(
    '(?<=\\b(?:[Ff]or|[Ii]n|of|through|[Dd]uring)\\s)the\\s(?:full\\s|whole\\s|calendar\\s|fiscal\\s)?year\\b(?!-|\\s(?:before|after|earlier|to|he|she|it|they|that|when|in\\swhich)\\b)',
    () => relative('DATE', (r) => String(r.year)),
  ),
  onYear('\\b(?:[Tt]he\\s)?(?:latest|last|most\\srecent|previous)\\s(?:fiscal|financial)\\syear\\b', () =>
    relative('DATE', (r) => String(r.year - 1)),
  ),
  onYear('\\b(?:[Tt]he\\s)?(?<which>current|next)\\s(?:fiscal|financial|calendar)\\syear\\b', (g) =>
    relative('DATE', (r) => String(r.year + (g.which === 'next' ? 1 : 0))),
  ),
];
