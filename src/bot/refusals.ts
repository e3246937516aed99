import type { Reading } from '../reading/reading.ts';
import { asked, phrase, say, type Wording } from '../reading/wording.ts';
import type { ArgumentProblem } from './arguments.ts';
import { footerBlock } from './blocks.ts';
import { shorten } from './clean.ts';
import type { AnyCommand, Option } from './command.ts';
import type { Reply } from './reply.ts';
import { usageOf } from './usage.ts';

/** The reply to arguments that could not be understood: what is wrong, which option, what to type instead. */
export function refuseArguments(command: AnyCommand, problem: ArgumentProblem): Reply {
  const usage = phrase(`Type it like this: ${usageOf(command)}`);
  const option = command.options[problem.option] as Option | undefined;
  const given = problem.given === '' ? say`nothing` : say`“${asked(problem.given)}”`;
  const name = option ? phrase(problem.option) : asked(problem.option);
  switch (problem.code) {
    case 'unknown-option':
      return note(say`There is no option “${name}” here. ${usage}`);
    case 'missing':
      return note(say`Something is missing: ${name} (${phrase(lowerFirst(option?.description ?? ''))}). ${usage}`);
    case 'too-long':
      return note(
        say`That is too long for ${name}: at most ${phrase(String(problem.limit))} characters. Send a shorter text.`,
      );
    case 'not-a-choice':
      return note(
        say`${given} is not possible for ${name}. Choose one of ${phrase(option?.type === 'choice' ? option.choices.join(', ') : '')}.`,
      );
    case 'not-a-number':
      return note(say`${name} takes a whole number, not ${given}. ${usage}`);
    case 'out-of-range':
      return note(say`${name} cannot be ${given}: ${phrase(rangeOf(option))}.`);
  }
}

/** The reply to a command that does not exist. */
export function refuseCommand(name: string, commands: readonly AnyCommand[]): Reply {
  const known = phrase(commands.map((c) => `/${c.name}`).join(', '));
  return note(
    say`There is no command “${asked(shorten(name, 40))}”. The commands are ${known}; anything else is taken as a question.`,
  );
}

/** What is sent in place of a reply that the guard stopped. It says nothing about the article. */
export function withheld(reading: Reading): Reply {
  return {
    blocks: [
      {
        kind: 'note',
        wording: say`I found something, but it did not pass the check against the article’s exact words, so I am not sending it. Try asking in other words.`,
      },
      footerBlock(reading),
    ],
  };
}

/** The reply where the program itself failed; what happened is in the log. */
export function failed(): Reply {
  return note(say`Something went wrong on my side, so this is not answered. It has been logged; please try again.`);
}

function note(wording: Wording): Reply {
  return { blocks: [{ kind: 'note', wording }] };
}

function rangeOf(option: Option | undefined): string {
  if (option?.type !== 'integer') return 'it is out of range';
  if (option.most === undefined) return `the least is ${option.least}`;
  return `choose a number from ${option.least ?? 0} to ${option.most}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
