import type { Reading } from '../reading/reading.ts';
import type { Turn } from './conversation.ts';
import type { Reply } from './reply.ts';

/** Where an option's suggestions come from while a person types. */
export type Completion = 'people' | 'topics' | 'paragraphs' | 'dates';

interface OptionCommon {
  /** 1–100 characters (Discord's limit). */
  readonly description: string;
  readonly required?: boolean;
}

export interface TextOption extends OptionCommon {
  readonly type: 'text';
  readonly complete?: Completion;
  /** Most characters accepted; what is longer gets a clear reply. */
  readonly longest?: number;
}

export interface IntegerOption extends OptionCommon {
  readonly type: 'integer';
  readonly least?: number;
  readonly most?: number;
  readonly complete?: Completion;
}

export interface ChoiceOption<C extends string = string> extends OptionCommon {
  readonly type: 'choice';
  readonly choices: readonly C[];
}

export type Option = TextOption | IntegerOption | ChoiceOption;
export type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends IntegerOption ? number : O extends ChoiceOption<infer C> ? C : string;

/** The arguments that `run` gets: required options are there, the others may be undefined. */
export type Arguments<O extends Options> = {
  readonly [K in keyof O]: O[K] extends { required: true } ? ValueOf<O[K]> : ValueOf<O[K]> | undefined;
};

/** An example: a line as a person types it, and a piece of the reply that it must print for the shipped article (a test runs each). */
export interface Example {
  readonly line: string;
  readonly prints: string;
}

/**
 * What a command may look at. It knows no platform, no clock and no network. Take `previous` and `chance` only where they matter: what is
 * made without them is made once for the same words.
 */
export interface CommandContext {
  readonly reading: Reading;
  /** The turn before in the same thread or direct message, for "and why?"; null at the start. */
  readonly previous: Turn | null;
  /** All commands, for help. */
  readonly commands: readonly AnyCommand[];
  /** A number from 0 up to 1 that picks among equals ("a random quote"); given from outside so that tests and retries repeat. */
  readonly chance: number;
}

/** What a command hands back: the reply, and what the thread should remember of it. */
export interface Outcome {
  readonly reply: Reply;
  readonly remember?: Turn;
}

export interface Command<O extends Options = Options> {
  /** Lower case, 1–32 characters; the same on every platform. */
  readonly name: string;
  /** 1–100 characters. */
  readonly description: string;
  readonly options: O;
  /** The option that free words fill ("/quote quill"). */
  readonly rest?: keyof O & string;
  /** Other words by which people call it in a message ("summarise", "tl;dr"), in lower case. */
  readonly heardAs?: readonly string[];
  /** Whole requests that stand for this command with words: "list the quotes" is for all of them. Lower case. */
  readonly heardWhole?: Readonly<Record<string, string>>;
  readonly examples: readonly Example[];
  readonly run: (args: Arguments<O>, context: CommandContext) => Outcome | Promise<Outcome>;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of commands holds commands with different options; each is checked where it is defined
export type AnyCommand = Command<any>;

/** Defines a command. Returns it unchanged; the types of the arguments follow from the options. */
export function defineCommand<const O extends Options>(command: Command<O>): Command<O> {
  return command;
}
