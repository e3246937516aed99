import type { AnyCommand } from '../../bot/command.ts';
import type { Block, QuoteBlock, Reply, Wording } from '../../bot/reply.ts';
import { slashName } from './manifest.ts';

/**
 * The reply with commands under the names they have in this workspace: "/timeline" becomes "/otr-timeline" where a prefix is set, and
 * a command whose name Slack keeps is named by what does the same. Only our own words are touched, never the article's or the asker's.
 */
export function withSlackNames(reply: Reply, commands: readonly AnyCommand[], prefix: string): Reply {
  const names = new Map(
    commands.map((command) => [command.name, slashName(command, prefix) ?? `/${prefix}ask with nothing after it`]),
  );
  if ([...names].every(([name, shown]) => shown === `/${name}`)) return reply;
  const rename = (wording: Wording): Wording =>
    wording.map((part) =>
      part.kind === 'own'
        ? {
            ...part,
            text: part.text.replace(/(?<![\w/])\/([a-z-]+)\b/g, (whole, name: string) => names.get(name) ?? whole),
          }
        : part,
    );
  return { blocks: reply.blocks.map((block) => renamed(block, rename)) };
}

function renamed(block: Block, rename: (wording: Wording) => Wording): Block {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'note':
      return { ...block, wording: rename(block.wording) };
    case 'quote':
      return { ...block, attribution: rename(block.attribution) };
    case 'picture':
      return { ...block, quote: renamed(block.quote, rename) as QuoteBlock };
    case 'evidence':
      return { ...block, label: rename(block.label), attributions: block.attributions.map(rename) };
    case 'timeline':
      return {
        ...block,
        rows: block.rows.map((row) => ({ ...row, when: rename(row.when), remark: rename(row.remark) })),
      };
    case 'list':
      return { ...block, items: block.items.map(rename) };
    case 'actions':
      return { ...block, actions: block.actions.map((action) => ({ ...action, label: rename(action.label) })) };
    case 'suggestions':
      return { ...block, questions: block.questions.map(rename) };
    case 'difference':
    case 'footer':
      return block;
  }
}
