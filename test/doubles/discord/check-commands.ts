type Json = Record<string, unknown>;

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** What Discord would say to a bulk registration of commands, from the developer documentation. */
export function checkCommands(commands: readonly Json[], inGuild: boolean): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  const count = (type: number) => commands.filter((command) => (command.type ?? 1) === type).length;
  if (count(1) > 100) problems.push('more than 100 slash commands');
  if (count(3) > 15) problems.push('more than 15 message commands');
  for (const command of commands) {
    const type = Number(command.type ?? 1);
    const name = String(command.name ?? '');
    const say = (what: string) => problems.push(`${name}: ${what}`);
    if (seen.has(`${type} ${name}`)) say('the name is taken');
    seen.add(`${type} ${name}`);
    if (inGuild && (command.contexts || command.integration_types)) say('contexts belong to global commands');
    checkContexts(command, say);
    for (const local of Object.values((command.name_localizations ?? {}) as Json)) {
      if (String(local).length < 1 || String(local).length > 32) say(`localised name: ${local}`);
    }
    if (type === 1) checkSlash(command, say);
    else if (name.length < 1 || name.length > 32) say('name: 1–32 characters');
    else if (command.description) say('only slash commands have a description');
    else if (command.options) say('only slash commands have options');
  }
  return problems;
}

function checkContexts(command: Json, say: (what: string) => void): void {
  const contexts = command.contexts as number[] | undefined;
  const types = (command.integration_types ?? [0]) as number[];
  if (contexts?.includes(2) && !types.includes(1)) say('private channels are for user installs only');
  if (contexts && (contexts.length === 0 || new Set(contexts).size < contexts.length)) say('contexts');
}

function checkSlash(command: Json, say: (what: string) => void): void {
  const options = (command.options ?? []) as Json[];
  const isName = (name: unknown) => NAME.test(String(name)) && String(name) === String(name).toLowerCase();
  const isDescription = (text: unknown) => typeof text === 'string' && text.length >= 1 && text.length <= 100;
  if (!isName(command.name)) say('name');
  if (!isDescription(command.description)) say('description: 1–100 characters');
  if (options.length > 25) say('more than 25 options');
  let total = `${command.name}${command.description}`.length;
  let optionalSeen = false;
  const names = new Set<unknown>();
  for (const option of options) {
    const at = (what: string) => say(`option ${option.name}: ${what}`);
    if (names.has(option.name)) at('the name is taken');
    names.add(option.name);
    if (!isName(option.name)) at('name');
    if (!isDescription(option.description)) at('description: 1–100 characters');
    if (![3, 4, 5, 6, 7, 8, 9, 10, 11].includes(Number(option.type))) at('type');
    if (option.required && optionalSeen) at('required options must be placed before non-required options');
    optionalSeen ||= !option.required;
    const choices = option.choices as Json[] | undefined;
    if (choices && option.autocomplete) at('choices and autocomplete exclude each other');
    if (choices && (choices.length > 25 || choices.length < 1)) at('1–25 choices');
    for (const choice of choices ?? []) {
      if (String(choice.name).length < 1 || String(choice.name).length > 100) at('choice name');
      if (option.type === 3 && (typeof choice.value !== 'string' || choice.value.length > 100)) at('choice value');
      total += `${choice.name}${choice.value}`.length;
    }
    if ((option.min_value !== undefined || option.max_value !== undefined) && ![4, 10].includes(Number(option.type))) {
      at('only numbers have a least and a most');
    }
    total += `${option.name}${option.description}`.length;
  }
  if (total > 8000) say('more than 8000 characters');
}
