import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { AnyCommand, Option } from '../../bot/command.ts';
import { COMMAND } from './limits.ts';

/** A definition that Discord would refuse: says which, and what to mend. */
export class DefinitionProblem extends Error {
  override readonly name = 'DefinitionProblem';
}

/** An entry in the menu of a message: it hands the message's words to a command. */
export interface MessageMenu {
  readonly name: string;
  /** The command that gets the words, through its `rest` option. */
  readonly command: string;
  /** People look for a menu entry by reading, so it is named in their language; commands are typed and stay as documented. */
  readonly names: Readonly<Record<string, string>>;
}

export const MENUS: readonly MessageMenu[] = [
  {
    name: 'Check against the article',
    command: 'verify',
    names: {
      de: 'Mit dem Artikel abgleichen',
      'es-ES': 'Comparar con el artículo',
      fr: 'Comparer avec l’article',
      it: 'Confronta con l’articolo',
    },
  },
  {
    name: 'Ask about this',
    command: 'ask',
    names: {
      de: 'Dazu den Artikel befragen',
      'es-ES': 'Preguntar por esto',
      fr: 'Interroger l’article',
      it: 'Chiedi all’articolo',
    },
  },
];

const WHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    // group messages and messages between two people: only where a user has installed the app for themselves
    InteractionContextType.PrivateChannel,
  ],
} as const;

/**
 * Everything the bot registers: its slash commands, and the entries in the menu of a message.
 *
 * @throws DefinitionProblem where Discord would refuse one
 */
export function discordCommands(commands: readonly AnyCommand[]): RESTPostAPIApplicationCommandsJSONBody[] {
  const all = [...commands.map(slashCommand), ...menusFor(commands).map(menuCommand)];
  const slash = all.filter(({ type }) => type === ApplicationCommandType.ChatInput);
  if (slash.length > COMMAND.slashCommands) {
    throw new DefinitionProblem(`${slash.length} commands; Discord takes ${COMMAND.slashCommands}.`);
  }
  for (const command of all) check(command);
  return all;
}

/** The menu entries whose commands exist. */
function menusFor(commands: readonly AnyCommand[]): MessageMenu[] {
  return MENUS.filter((menu) => commands.some(({ name, rest }) => name === menu.command && rest !== undefined));
}

function slashCommand(command: AnyCommand): RESTPostAPIApplicationCommandsJSONBody {
  // Discord wants required options first; the order of the others is kept
  const options = Object.entries(command.options as Readonly<Record<string, Option>>)
    .sort(([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false))
    .map(([name, option]) => discordOption(name, option));
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.description,
    options,
    integration_types: [...WHERE.integration_types],
    contexts: [...WHERE.contexts],
  };
}

function discordOption(name: string, option: Option): APIApplicationCommandBasicOption {
  const { description, required = false } = option;
  const common = { name, description, required };
  switch (option.type) {
    case 'text':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        ...(option.complete ? { autocomplete: true } : {}),
      };
    case 'integer':
      return {
        ...common,
        type: ApplicationCommandOptionType.Integer,
        ...(option.least === undefined ? {} : { min_value: option.least }),
        ...(option.most === undefined ? {} : { max_value: option.most }),
        ...(option.complete ? { autocomplete: true as const } : {}),
      };
    case 'choice':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        choices: option.choices.map((choice) => ({ name: choice, value: choice })),
      };
  }
}

function menuCommand({ name, names }: MessageMenu): RESTPostAPIApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name,
    name_localizations: names,
    integration_types: [...WHERE.integration_types],
    contexts: [...WHERE.contexts],
  };
}

function check(command: RESTPostAPIApplicationCommandsJSONBody): void {
  const fail = (what: string) => {
    throw new DefinitionProblem(`Discord would refuse the command "${command.name}": ${what}.`);
  };
  if (command.type !== ApplicationCommandType.ChatInput) {
    if (command.name.length > COMMAND.menuName) fail(`its name has more than ${COMMAND.menuName} characters`);
    return;
  }
  const options = (command.options ?? []) as APIApplicationCommandBasicOption[];
  if (!isName(command.name)) fail('its name must be 1–32 lower-case letters, digits, - or _');
  if (!isDescription(command.description)) fail(`its description must have 1–${COMMAND.description} characters`);
  if (options.length > COMMAND.options) fail(`more than ${COMMAND.options} options`);
  for (const option of options) {
    if (!isName(option.name)) fail(`the option "${option.name}" must be named in 1–32 lower-case letters`);
    if (!isDescription(option.description)) {
      fail(`the option "${option.name}" must have a description of 1–${COMMAND.description} characters`);
    }
    if ('choices' in option && (option.choices?.length ?? 0) > COMMAND.choices) {
      fail(`the option "${option.name}" has more than ${COMMAND.choices} choices`);
    }
  }
  const total = lengthOf(command.name, command.description) + options.reduce((sum, o) => sum + sizeOf(o), 0);
  if (total > COMMAND.total) fail(`its names and descriptions have ${total} characters; ${COMMAND.total} are allowed`);
}

function isName(name: string): boolean {
  return COMMAND.name.test(name) && name === name.toLowerCase();
}

function isDescription(text: string): boolean {
  return text.length >= 1 && text.length <= COMMAND.description;
}

function lengthOf(...texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

function sizeOf(option: APIApplicationCommandBasicOption): number {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  return choices.reduce(
    (sum, choice) => sum + lengthOf(choice.name, String(choice.value)),
    lengthOf(option.name, option.description),
  );
}
