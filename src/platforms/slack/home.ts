import type { App, types } from '@slack/bolt';
import type { Place } from '../../bot/invocation.ts';
import type { Block } from '../../bot/reply.ts';
import type { Desk } from './desk.ts';
import { BLOCKS_A_VIEW } from './limits.ts';
import { orFailed } from './listen.ts';
import type { SlackMessage } from './messages.ts';
import { withSlackNames } from './names.ts';
import { paginate } from './pages.ts';
import { encodePress } from './press.ts';
import { promptsOf, suggestPrompts } from './prompts.ts';
import { button, plainText, renderPieces } from './render.ts';

/** Id of the button that opens the modal to ask. */
export const OPEN_ASK = 'open_ask';

/** What the Home tab shows, in this order, of those commands that exist: the article, its people, what can be asked. */
const SHOWN = ['article', 'people', 'help'];

/** App Home: the current article, its people and what can be asked. Where its messages tab opens, prompts to begin with. */
export function listenForHome(app: App, desk: Desk): void {
  app.event('app_home_opened', async ({ event, body, context, client }) => {
    const team = context.teamId ?? body.team_id;
    if (event.tab === 'messages') {
      return suggestPrompts(client, desk, { channel_id: event.channel });
    }
    const place: Place = { platform: 'slack', space: team, channel: event.channel, thread: null, user: event.user };
    const { blocks } = await orFailed(desk, () => homeMessage(desk, place));
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [...blocks] } });
  });
}

async function homeMessage(desk: Desk, place: Place): Promise<SlackMessage> {
  const { bot } = desk;
  const shown = SHOWN.filter((name) => bot.commands.some((command) => command.name === name));
  const replies = await Promise.all(
    shown.map(async (command) =>
      withSlackNames(await bot.invoke({ command, place }), bot.commands, desk.commandPrefix),
    ),
  );
  const blocks = replies.flatMap((reply) => reply.blocks);
  const footer = blocks.findLast((block: Block) => block.kind === 'footer');
  const reply = { blocks: [...blocks.filter((block) => block.kind !== 'footer'), ...(footer ? [footer] : [])] };
  const ask: types.ActionsBlock = {
    type: 'actions',
    elements: [
      { ...button('Ask about the article', OPEN_ASK, 'ask'), style: 'primary' },
      ...promptsOf(bot.commands)
        .filter(({ message }) => !SHOWN.includes(message))
        .map(({ title, message }) => button(title, `home:${message}`, encodePress({ line: `/${message}` })!)),
    ],
  };
  const page = paginate(renderPieces(reply), 500, BLOCKS_A_VIEW)[0]!;
  return {
    text: page.text,
    blocks: [{ type: 'header', text: plainText('On the Record') }, ask, ...page.blocks],
  };
}
