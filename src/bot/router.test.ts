import { describe, expect, it } from 'vitest';
import { defineCommand } from './command.ts';
import { commandLine, route } from './router.ts';

const run = () => ({ reply: { blocks: [] } });
const text = { type: 'text', description: 'd' } as const;
const commands = [
  defineCommand({ name: 'ask', description: 'd', options: { question: text }, rest: 'question', examples: [], run }),
  defineCommand({ name: 'help', description: 'd', options: {}, examples: [], heardAs: ['what can you do'], run }),
  defineCommand({ name: 'people', description: 'd', options: { name: text }, rest: 'name', examples: [], run }),
  defineCommand({
    name: 'quote',
    description: 'd',
    options: { who: text, about: text },
    rest: 'who',
    examples: [],
    heardAs: ['quotes', 'quotes by'],
    heardWhole: { quotes: 'all', 'who is quoted': 'all' },
    run,
  }),
  defineCommand({
    name: 'summary',
    description: 'd',
    options: { length: { type: 'choice', description: 'd', choices: ['short', 'full'] } },
    rest: 'length',
    examples: [],
    heardAs: ['summarise', 'tl;dr'],
    run,
  }),
  defineCommand({
    name: 'timeline',
    description: 'd',
    options: { from: text, about: text },
    rest: 'about',
    examples: [],
    run,
  }),
  defineCommand({ name: 'verify', description: 'd', options: { text }, rest: 'text', examples: [], run }),
];

describe('a message', () => {
  it.each([
    ['timeline', 'timeline', ''],
    ['Timeline please!', 'timeline', ''],
    ['please show me the timeline', 'timeline', ''],
    ['can you give me a summary of this article', 'summary', ''],
    ['Summarise this, please.', 'summary', ''],
    ['tl;dr', 'summary', ''],
    ['TL;DR?', 'summary', ''],
    ['summary full', 'summary', 'full'],
    ['quote corbyn', 'quote', 'corbyn'],
    ['quotes by corbyn about israel', 'quote', 'corbyn about israel'],
    ['/quote corbyn', 'quote', 'corbyn'],
    ['/nonsense at all', 'nonsense', 'at all'],
    ['verify: he said "is it?"', 'verify', 'he said "is it?"'],
    ['people', 'people', ''],
    ['people who resigned?', 'ask', 'people who resigned?'],
    ['timeline is what?', 'ask', 'timeline is what?'],
    ['quote', 'quote', ''],
    ['list the quotes', 'quote', 'all'],
    ['Show me all the quotes, please.', 'quote', 'all'],
    ['any other quotes?', 'quote', 'all'],
    ['who is quoted?', 'quote', 'all'],
    ['who is quoted in the report?', 'ask', 'who is quoted in the report?'],
    ['list the people', 'people', ''],
    ['list the people who resigned', 'ask', 'list the people who resigned'],
    ['list the demands', 'ask', 'list the demands'],
    ['tell me more', 'ask', 'tell me more'],
    ['some people say he left', 'ask', 'some people say he left'],
    ['any people hurt?', 'ask', 'any people hurt?'],
    ['summarise the accusations against Lee', 'ask', 'summarise the accusations against Lee'],
    ['summary ful', 'summary', 'ful'],
    ['quoted in the letter?', 'ask', 'quoted in the letter?'],
    ['help', 'help', ''],
    ['help me understand why he left', 'ask', 'help me understand why he left'],
    ['What can you do?', 'help', ''],
    ['', 'help', ''],
    ['???', 'help', ''],
    ['when was he suspended', 'ask', 'when was he suspended'],
    ['show me', 'ask', 'show me'],
    ['\u202Etimeline\u202C', 'timeline', ''],
  ])('%j is for /%s with %j', (message, command, words) => {
    expect(route(message, commands)).toEqual({ command, words });
  });
});

describe('a command line', () => {
  it.each([
    ['/context 4', { command: 'context', words: '4' }],
    ['/Quote\nquill about\nharbour', { command: 'quote', words: 'quill about\nharbour' }],
    ['/help', { command: 'help', words: '' }],
    ['when was he suspended?', null],
    ['and / or', null],
    ['/ask/me', null],
  ])('%j is the command %j', (line, command) => {
    expect(commandLine(line)).toEqual(command);
  });
});
