import type { App, GlobalShortcut, MessageShortcut } from '@slack/bolt';
import type { Place } from '../../bot/invocation.ts';
import type { Desk } from './desk.ts';
import { isDirect, orFailed } from './listen.ts';
import { ASK_SHORTCUT, CHECK_SHORTCUT } from './manifest.ts';
import { note, toPage } from './messages.ts';
import { readMrkdwn } from './mrkdwn.ts';
import { reach } from './reach.ts';
import { ASK_VIEW, fillModal, openAsk, QUESTION, waitingView } from './views.ts';

const NO_WORDS = note('There are no words in this message to check against the article.');

/** "Check against the article" on a message, and "Ask about the article" from anywhere. */
export function listenForShortcuts(app: App, desk: Desk): void {
  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: CHECK_SHORTCUT },
    async ({ shortcut, ack, context, client }) => {
      await ack();
      const thread = shortcut.message.thread_ts as string | undefined;
      const asker = {
        responseUrl: shortcut.response_url,
        channel: shortcut.channel.id,
        user: shortcut.user.id,
        client,
      };
      const words = readMrkdwn(shortcut.message.text ?? '', context.botUserId);
      if (words === '') return reach(asker, NO_WORDS, { visible: 'private', thread }, desk.log);
      const place: Place = {
        platform: 'slack',
        space: context.teamId ?? shortcut.team?.id ?? '',
        channel: shortcut.channel.id,
        thread: thread ?? null,
        user: shortcut.user.id,
      };
      const verify = desk.bot.commands.find(({ name }) => name === 'verify');
      const message = await orFailed(desk, async () => {
        const { reply, source } = verify?.rest
          ? await desk.answers.toValues(verify.name, { [verify.rest]: words }, place)
          : await desk.answers.to(words, place);
        return toPage(reply, 0, source, !isDirect(place.channel));
      });
      await reach(asker, message, { visible: 'private', thread }, desk.log);
    },
  );

  app.shortcut<GlobalShortcut>(
    { type: 'shortcut', callback_id: ASK_SHORTCUT },
    async ({ shortcut, ack, context, client }) => {
      await ack();
      const team = context.teamId ?? shortcut.team?.id ?? '';
      await openAsk(client, { triggerId: shortcut.trigger_id, user: shortcut.user.id, team }, desk);
    },
  );

  app.view(ASK_VIEW, async ({ view, body, ack, context, client }) => {
    // the modal must be answered in three seconds; what it says may follow
    await ack({ response_action: 'update', view: waitingView() });
    const words = view.state.values[QUESTION.block]?.[QUESTION.action]?.value ?? '';
    const place: Place = {
      platform: 'slack',
      space: context.teamId ?? body.team?.id ?? '',
      channel: '',
      thread: null,
      user: body.user.id,
    };
    const message = await orFailed(desk, async () => {
      const { reply, source } = await desk.answers.to(words, place);
      return toPage(reply, 0, source, false);
    });
    await fillModal(client, view.id, desk, message);
  });
}
