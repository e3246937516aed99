type Json = Record<string, unknown>;

/**
 * What Discord would say to a message: each problem with the path of the field, as in its error 50035; `empty` is its error 50006.
 * Written from the developer documentation, apart from the limits that the adapter itself uses.
 */
export function checkMessage(body: Json, { edit = false } = {}): string[] {
  const problems: string[] = [];
  const say = (path: string, what: string) => problems.push(`${path}: ${what}`);
  const content = text(body.content);
  const embeds = list(body.embeds);
  const rows = list(body.components);
  if ([...content].length > 2000) say('content', 'Must be 2000 or fewer in length.');
  if (embeds.length > 10) say('embeds', 'Must be 10 or fewer in length.');
  let total = 0;
  embeds.forEach((embed, i) => {
    total += checkEmbed(embed, `embeds[${i}]`, say);
  });
  if (total > 6000) say('embeds', 'Embed size exceeds maximum size of 6000');
  checkComponents(rows, say);
  const flags = Number(body.flags ?? 0);
  if ((flags & ~((1 << 2) | (1 << 6) | (1 << 12) | (1 << 15))) !== 0) say('flags', 'Unknown or forbidden flag.');
  if (edit && (flags & (1 << 6)) !== 0) say('flags', 'EPHEMERAL cannot be set by an edit.');
  if ((flags & (1 << 15)) !== 0 && (content !== '' || embeds.length > 0)) {
    say('content', 'The content and embeds fields cannot be used with components v2.');
  }
  if (typeof body.nonce === 'string' && body.nonce.length > 25) say('nonce', 'Must be 25 or fewer in length.');
  for (const [i, attachment] of list(body.attachments).entries()) {
    const description = [...text(attachment.description)];
    if (description.length < 1 || description.length > 1024) {
      say(`attachments[${i}].description`, 'A picture needs a description of at most 1024 in length.');
    }
  }
  if (!edit && content.trim() === '' && embeds.length === 0 && list(body.attachments).length === 0) {
    say('empty', 'Cannot send an empty message');
  }
  return problems;
}

type Say = (path: string, what: string) => void;

function checkEmbed(embed: Json, path: string, say: Say): number {
  const author = (embed.author ?? {}) as Json;
  const footer = (embed.footer ?? {}) as Json;
  const measured: [string, unknown, number][] = [
    ['title', embed.title, 256],
    ['description', embed.description, 4096],
    ['footer.text', footer.text, 2048],
    ['author.name', author.name, 256],
  ];
  const fields = list(embed.fields);
  if (fields.length > 25) say(`${path}.fields`, 'Must be 25 or fewer in length.');
  fields.forEach((field, i) => {
    for (const key of ['name', 'value']) {
      if (text(field[key]).trim() === '') say(`${path}.fields[${i}].${key}`, 'This field is required');
    }
    measured.push([`fields[${i}].name`, field.name, 256], [`fields[${i}].value`, field.value, 1024]);
  });
  let total = 0;
  for (const [name, value, most] of measured) {
    const length = [...text(value).trim()].length;
    if (length > most) say(`${path}.${name}`, `Must be ${most} or fewer in length.`);
    total += length;
  }
  if (
    embed.url !== undefined &&
    (!/^https?:\/\/[^/\s]+\.[^/\s]+/.test(text(embed.url)) || text(embed.url).length > 2048)
  )
    say(`${path}.url`, 'Not a well formed URL.');
  const shown = ['title', 'description', 'image', 'thumbnail', 'fields', 'footer', 'author'];
  if (!shown.some((key) => embed[key] !== undefined)) say(path, 'An embed must show something.');
  if (embed.description !== undefined && text(embed.description).trim() === '')
    say(`${path}.description`, 'This field is required');
  return total;
}

function checkComponents(rows: readonly Json[], say: Say): void {
  if (rows.length > 5) say('components', 'Must be 5 or fewer in length.');
  const ids = new Set<string>();
  for (const [r, row] of rows.entries()) {
    const path = `components[${r}]`;
    if (row.type !== 1) say(path, 'A row is needed at the top.');
    const buttons = list(row.components);
    if (buttons.length < 1 || buttons.length > 5) say(path, 'Must be between 1 and 5 in length.');
    buttons.forEach((button, b) => {
      const at = `${path}.components[${b}]`;
      const id = text(button.custom_id);
      if (button.type !== 2) say(at, 'Not a button.');
      if (button.style === 5) {
        if (!/^https?:\/\//.test(text(button.url)) || text(button.url).length > 512) say(`${at}.url`, 'Not a URL.');
        if (id !== '') say(`${at}.custom_id`, 'A link has none.');
      } else {
        if (![1, 2, 3, 4].includes(Number(button.style))) say(`${at}.style`, 'Unknown style.');
        if (id.length < 1 || [...id].length > 100) say(`${at}.custom_id`, 'Must be between 1 and 100 in length.');
        if (ids.has(id)) say(`${at}.custom_id`, 'Component custom id cannot be duplicated');
        ids.add(id);
      }
      const label = text(button.label);
      if (label.trim() === '' && !button.emoji) say(`${at}.label`, 'This field is required');
      if ([...label].length > 80) say(`${at}.label`, 'Must be 80 or fewer in length.');
    });
  }
}

/** Whom a message would ping: none where `allowed_mentions` forbids it, whatever the text holds. */
export function pingsOf(body: Json): string[] {
  const content = text(body.content);
  const allowed = body.allowed_mentions as { parse?: string[]; users?: string[]; replied_user?: boolean } | undefined;
  const parse = allowed ? (allowed.parse ?? []) : ['everyone', 'users', 'roles'];
  const pings: string[] = [];
  if (parse.includes('everyone')) pings.push(...(content.match(/@(?:everyone|here)/g) ?? []));
  if (parse.includes('roles')) pings.push(...(content.match(/<@&\d+>/g) ?? []));
  if (parse.includes('users')) pings.push(...(content.match(/<@!?\d+>/g) ?? []));
  pings.push(...(allowed?.users ?? []));
  if (body.message_reference && allowed?.replied_user !== false) pings.push('author of the message replied to');
  return pings;
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? (value as Json[]) : [];
}
