import { QUESTION_END, withoutEnd } from '../reading/lexicon/ends.ts';
import { cleanInput } from './clean.ts';
import type { AnyCommand } from './command.ts';

/** A command's name and the words for it, as a message meant them. */
export interface Routed {
  readonly command: string;
  readonly words: string;
}

/** What people put before a request without meaning anything by it ("please show me the timeline"). */
const politeness =
  /^(?:(?:please|pls|hi|hello|hey|ok|okay|thanks|can you|could you|would you|will you|i want|i would like|i'd like|show me|show|give me|give us|give|get me|get|let me see|tell me|print|post|the|a|an|your|its|this|of|to see)\b[\s,:!]*)+/i;
/** What may stand before a request that is nothing but its name ("list all the quotes"); "some people say …" is no request. */
const quantity = /^(?:(?:list|all|any|some|other|more|of|the)\s)+/i;
/** What people put behind a request without meaning anything by it. */
const courtesy =
  /(?:[\s,]{0,3}\b(?:please|pls|thanks|thank you|for me|now|of this|of it|of the article|of this article)\b){1,6}[.!\s]{0,9}$/i;
/** After a command's word these show that a question is asked, not a command given ("people who resigned?"). */
const questionWord =
  /^(?:who|whom|whose|what|which|when|where|why|how|that|is|are|was|were|do|does|did|has|have|had|can|could|will|would|me)\b/i;

/**
 * Turns the words of a mention or direct message into a command. `/quote corbyn` and `quote corbyn` name a command themselves;
 * so do other words by which a command is known ("summarise"). Everything else is a question; nothing at all asks for help.
 */
export function route(text: string, commands: readonly AnyCommand[]): Routed {
  const words = cleanInput(text);
  const named = commandLine(words);
  if (named) return named;
  if (words === '' || /^[?!.\s]+$/.test(words)) return { command: 'help', words: '' };

  const request = words.replace(politeness, '').replace(courtesy, '') || words;
  const bare = withoutEnd(request, `,${QUESTION_END}`).replace(quantity, '').toLowerCase();
  for (const command of commands) {
    const whole = Object.entries(command.heardWhole ?? {}).find(([heard]) => heard === bare);
    if (whole) return { command: command.name, words: whole[1] };
    if (bare === command.name || command.heardAs?.includes(bare)) return { command: command.name, words: '' };
    // the longest first: "quotes by corbyn" is for "quotes by", not for "quotes"
    for (const name of [command.name, ...(command.heardAs ?? [])].sort((a, b) => b.length - a.length)) {
      const rest = afterName(request, name);
      if (rest === null) continue;
      const takesWords = command.rest !== undefined && Object.keys(command.options).length > 0;
      const asked = questionWord.test(rest) || (rest.endsWith('?') && !takesText(command));
      if (rest === '' || (takesWords && !asked && mayBe(command, rest))) return { command: command.name, words: rest };
    }
  }
  return { command: 'ask', words };
}

/** A command line taken apart: "/context 4" is the command `context` with the words "4". Null for words that are none. */
export function commandLine(line: string): Routed | null {
  const match = /^\/([\p{L}-]+)(?:\s+(\S.*)?)?$/su.exec(line);
  return match ? { command: match[1]!.toLowerCase(), words: match[2] ?? '' } : null;
}

/** What follows a name at the start of a request; null where the request does not start with it. */
function afterName(request: string, name: string): string | null {
  if (request.slice(0, name.length).toLowerCase() !== name) return null;
  const rest = request.slice(name.length);
  if (rest !== '' && !/^[\s:?!.,]/.test(rest)) return null;
  return rest
    .replace(/^[\s:.,!]+/, '')
    .replace(/^\?$/, '')
    .replace(/^(?:this|it|that|(?:this|the) article|everything)[.!?]*$/i, '')
    .trim();
}

/** Whether words may be what a command takes: "summarise the accusations" asks for no length of a summary. */
function mayBe({ options, rest }: AnyCommand, words: string): boolean {
  const option = rest === undefined ? undefined : options[rest];
  return option?.type !== 'choice' || !words.includes(' ') || option.choices.includes(words.toLowerCase());
}

/** Whether the command's words are free text, in which a question mark is nothing unusual. */
function takesText(command: AnyCommand): boolean {
  return Object.keys(command.options).length === 1;
}
