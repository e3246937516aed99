import { shapeProblems } from './schema.ts';

/**
 * The checks that Slack makes on blocks and views beyond their JSON shape, with the limits of its Block Kit reference. Written from
 * the reference, apart from the bot's own limits, so that a wrong number in one shows up against the other.
 */

type Json = Record<string, unknown>;

/** Problems as Slack words them in `response_metadata.messages`; empty where it would accept the blocks. */
export function checkBlocks(blocks: unknown, most = 50): string[] {
  const problems: string[] = [];
  if (!Array.isArray(blocks)) return ['blocks must be an array'];
  if (blocks.length > most) problems.push(`no more than ${most} items allowed [json-pointer:/blocks]`);
  const blockIds = new Set<string>();
  const actionIds = new Set<string>();
  blocks.forEach((block: Json, i) => {
    const fail = (what: string) => problems.push(`${what} [json-pointer:/blocks/${i}]`);
    for (const problem of shapeProblems(block)) fail(problem);
    unique(block.block_id, blockIds, 'block_id', fail);
    checkBlock(block, fail, actionIds);
  });
  return problems;
}

function unique(id: unknown, seen: Set<string>, what: string, fail: (what: string) => void): void {
  if (id === undefined) return;
  if (typeof id !== 'string' || id.length < 1 || id.length > 255) fail(`${what} must have 1–255 characters`);
  else if (seen.has(id)) fail(`${what} "${id}" is not unique`);
  else seen.add(id);
}

function checkBlock(block: Json, fail: (what: string) => void, actionIds: Set<string>): unknown {
  switch (block.type) {
    case 'header':
      return checkText(block.text, ['plain_text'], 150, fail);
    case 'section': {
      if (block.text === undefined && block.fields === undefined) fail('section needs text or fields');
      if (block.text !== undefined) checkText(block.text, ['plain_text', 'mrkdwn'], 3000, fail);
      const fields = (block.fields ?? []) as unknown[];
      if (fields.length > 10) fail('no more than 10 fields');
      for (const field of fields) checkText(field, ['plain_text', 'mrkdwn'], 2000, fail);
      if (block.accessory) checkElement(block.accessory as Json, fail, actionIds);
      return;
    }
    case 'context': {
      const elements = listOf(block.elements, 1, 10, 'elements', fail);
      for (const element of elements) {
        if (element.type === 'image') checkImage(element, fail);
        else checkText(element, ['plain_text', 'mrkdwn'], 3000, fail);
      }
      return;
    }
    case 'actions':
      for (const element of listOf(block.elements, 1, 25, 'elements', fail)) checkElement(element, fail, actionIds);
      return;
    case 'divider':
      return;
    case 'image':
      checkImage(block, fail);
      if (block.title !== undefined) checkText(block.title, ['plain_text'], 2000, fail);
      return;
    case 'markdown':
      if (typeof block.text !== 'string' || block.text.length < 1 || block.text.length > 12_000)
        fail('markdown text must have 1–12,000 characters');
      return;
    case 'input':
      checkText(block.label, ['plain_text'], 2000, fail);
      if (block.hint !== undefined) checkText(block.hint, ['plain_text'], 2000, fail);
      checkElement(block.element as Json, fail, actionIds);
      return;
    case 'rich_text':
      for (const element of listOf(block.elements, 0, Number.POSITIVE_INFINITY, 'elements', fail))
        checkRich(element, fail);
      return;
    default:
      fail(`unsupported type: ${String(block.type)}`);
  }
}

function listOf(value: unknown, least: number, most: number, what: string, fail: (what: string) => void): Json[] {
  if (!Array.isArray(value)) {
    fail(`${what} must be an array`);
    return [];
  }
  if (value.length < least) fail(`no fewer than ${least} items allowed in ${what}`);
  if (value.length > most) fail(`no more than ${most} items allowed in ${what}`);
  return value as Json[];
}

function checkText(value: unknown, types: readonly string[], most: number, fail: (what: string) => void): void {
  const text = value as Json | undefined;
  if (typeof text !== 'object' || text === null || !types.includes(String(text.type))) {
    fail(`expected a ${types.join(' or ')} object`);
    return;
  }
  const length = typeof text.text === 'string' ? text.text.length : -1;
  if (length < 1) fail('must be more than 0 characters');
  if (length > most) fail(`must be less than ${most + 1} characters`);
  if (text.type === 'mrkdwn' && 'emoji' in text) fail('emoji is for plain_text only');
  if (text.type === 'plain_text' && 'verbatim' in text) fail('verbatim is for mrkdwn only');
}

function checkImage(image: Json, fail: (what: string) => void): void {
  if (typeof image.alt_text !== 'string' || image.alt_text.length > 2000) fail('image needs alt_text of at most 2,000');
  if (typeof image.image_url !== 'string' && image.slack_file === undefined)
    fail('image needs image_url or slack_file');
  if (typeof image.image_url === 'string' && image.image_url.length > 3000) fail('image_url is longer than 3,000');
}

function checkElement(element: Json, fail: (what: string) => void, actionIds: Set<string>): void {
  unique(element.action_id, actionIds, 'action_id', fail);
  switch (element.type) {
    case 'button':
      checkText(element.text, ['plain_text'], 75, fail);
      if (element.value !== undefined && String(element.value).length > 2000) fail('value is longer than 2,000');
      if (element.style !== undefined && element.style !== 'primary' && element.style !== 'danger')
        fail(`unknown style ${String(element.style)}`);
      if (element.accessibility_label !== undefined && String(element.accessibility_label).length > 75)
        fail('accessibility_label is longer than 75');
      return;
    case 'plain_text_input':
      if (element.max_length !== undefined && Number(element.max_length) > 3000) fail('max_length is over 3,000');
      return;
    default:
      fail(`unsupported element: ${String(element.type)}`);
  }
}

function checkRich(element: Json, fail: (what: string) => void): void {
  switch (element.type) {
    case 'rich_text_section':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      for (const part of listOf(element.elements, 0, Number.POSITIVE_INFINITY, 'elements', fail)) {
        if (part.type === 'text' && (typeof part.text !== 'string' || part.text === '')) fail('text must not be empty');
        else if (part.type === 'link' && typeof part.url !== 'string') fail('a link needs a url');
        else if (part.type !== 'text' && part.type !== 'link') fail(`unexpected rich text: ${String(part.type)}`);
      }
      return;
    case 'rich_text_list':
      if (element.style !== 'bullet' && element.style !== 'ordered') fail('a list is bullet or ordered');
      for (const item of listOf(element.elements, 1, Number.POSITIVE_INFINITY, 'elements', fail)) checkRich(item, fail);
      return;
    default:
      fail(`unsupported rich text element: ${String(element.type)}`);
  }
}

/** The same for a view: a modal or a Home tab. */
export function checkView(view: Json): string[] {
  const problems = [...shapeProblems(view), ...checkBlocks(view.blocks, 100)];
  const fail = (what: string) => problems.push(`${what} [json-pointer:/view]`);
  if (view.type !== 'modal' && view.type !== 'home') fail('type must be modal or home');
  if (view.type === 'modal') {
    checkText(view.title, ['plain_text'], 24, fail);
    if (view.submit !== undefined) checkText(view.submit, ['plain_text'], 24, fail);
    if (view.close !== undefined) checkText(view.close, ['plain_text'], 24, fail);
    const hasInput = ((view.blocks ?? []) as Json[]).some((block) => block.type === 'input');
    if (hasInput && view.submit === undefined) fail('submit is needed where there is an input');
  }
  if (String(view.private_metadata ?? '').length > 3000) fail('private_metadata is longer than 3,000');
  if (String(view.callback_id ?? '').length > 255) fail('callback_id is longer than 255');
  return problems;
}

/** The error code that Slack answers a message with, or null where it takes it. */
export function refuseMessage(message: Json): { error: string; messages?: string[] } | null {
  const { text, blocks } = message;
  if ((text === undefined || text === '') && (blocks === undefined || (blocks as unknown[]).length === 0))
    return { error: 'no_text' };
  if (blocks === undefined) return null;
  if (!Array.isArray(blocks)) return { error: 'invalid_blocks_format' };
  const problems = checkBlocks(blocks);
  if (problems.length > 0) return { error: 'invalid_blocks', messages: problems.map((p) => `[ERROR] ${p}`) };
  if (JSON.stringify(blocks).length > 13_200) return { error: 'msg_blocks_too_long' };
  return null;
}
