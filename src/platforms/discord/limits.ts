/**
 * What Discord accepts, from its developer documentation. Discord counts characters; we count UTF-16 code units, which are never
 * fewer.
 */

/** Text of a message. The published OpenAPI says 4000, which holds for paying users only. */
export const CONTENT = 2000;
export const EMBED_DESCRIPTION = 4096;
export const EMBED_URL = 2048;

export const ROWS_A_MESSAGE = 5;
export const BUTTONS_A_ROW = 5;
export const BUTTON_LABEL = 80;
/** What a button carries; unique within its message. */
export const CUSTOM_ID = 100;

/** Suggestions while a person types, their names, and their values where they are text. */
export const AUTOCOMPLETE = 25;
export const CHOICE_NAME = 100;
export const CHOICE_VALUE = 100;

export const COMMAND = {
  name: /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u,
  /** Names in the menu of a message may hold spaces and capitals. */
  menuName: 32,
  description: 100,
  options: 25,
  choices: 25,
  /** Most characters of names, descriptions and values of one command together. */
  total: 8000,
  /** Slash commands and message commands of one application. */
  slashCommands: 100,
  messageCommands: 15,
} as const;
