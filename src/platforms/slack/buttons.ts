import type { App, BlockAction, ButtonAction, webApi } from '@slack/bolt';
import type { Place } from '../../bot/invocation.ts';
import type { Desk } from './desk.ts';
import { OPEN_ASK } from './home.ts';
import { isDirect, orFailed } from './listen.ts';
import { note, type SlackMessage, toPage } from './messages.ts';
import { decodePress } from './press.ts';
import { reach } from './reach.ts';
import { uploadPicture } from './upload.ts';
import { fillModal, openAsk, showInModal } from './views.ts';

const OLD = note('This button is from an older version of me and no longer works. Please ask again.');

/**
 * The buttons under replies. What they ask for stands in their value, so they work after a restart. Every button is heard, also one of
 * an older version: Slack shows a warning sign beside a button that nobody acknowledges.
 */
export function listenForButtons(app: App, desk: Desk): void {
  app.action<BlockAction<ButtonAction>>(/.*/, async ({ action, body, ack, context, client }) => {
    await ack();
    if (action.action_id === OPEN_ASK) {
      const team = context.teamId ?? body.team?.id ?? '';
      return openAsk(client, { triggerId: body.trigger_id, user: body.user.id, team }, desk);
    }
    if (body.container.type === 'view') return pressedInView(desk, client, body, action, context.teamId);
    const channel = body.channel?.id ?? String(body.container.channel_id ?? '');
    const thread = threadOf(body);
    const asker = { responseUrl: body.response_url, channel, user: body.user.id, client };
    const press = decodePress(action.value);
    if (!press) return reach(asker, OLD, { visible: 'private', thread }, desk.log);

    const place: Place = {
      platform: 'slack',
      space: context.teamId ?? body.team?.id ?? '',
      channel,
      thread: thread ?? null,
      user: body.user.id,
    };
    const sharing = action.action_id === 'share';
    const paging = action.action_id === 'page';
    const message = await orFailed(desk, async () => {
      const { reply, source } = await desk.answers.again(press, place);
      const picture = await uploadPicture(client, reply, desk.log);
      return toPage(reply, press.page ?? 0, source, !sharing && !isDirect(channel), picture);
    });
    await reach(
      asker,
      message,
      { visible: sharing ? 'public' : 'private', thread, replace: paging && body.container.is_ephemeral === true },
      desk.log,
    );
  });
}

/** The thread that the message with the button stands in. */
function threadOf(body: BlockAction): string | undefined {
  const inContainer = body.container.thread_ts as string | undefined;
  return inContainer ?? (body.message?.thread_ts as string | undefined);
}

/** A button in a modal shows its answer there; one in the Home tab opens a modal for it. */
async function pressedInView(
  desk: Desk,
  client: webApi.WebClient,
  body: BlockAction,
  { value }: ButtonAction,
  team: string | undefined,
): Promise<void> {
  const make = async (): Promise<SlackMessage> => {
    const press = decodePress(value);
    if (!press) return OLD;
    const place: Place = {
      platform: 'slack',
      space: team ?? body.team?.id ?? '',
      channel: '',
      thread: null,
      user: body.user.id,
    };
    return orFailed(desk, async () => {
      const { reply, source } = await desk.answers.again(press, place);
      return toPage(reply, press.page ?? 0, source, false);
    });
  };
  if (body.view?.type === 'modal') {
    await fillModal(client, body.view.id, desk, await make());
  } else {
    const where = { triggerId: body.trigger_id, user: body.user.id, team: team ?? body.team?.id ?? '' };
    await showInModal(client, where, desk, make);
  }
}
