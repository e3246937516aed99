import type { types, webApi } from '@slack/bolt';
import { LONGEST_TEXT } from '../../bot/arguments.ts';
import type { Desk } from './desk.ts';
import { VIEW_TITLE } from './limits.ts';
import type { SlackMessage } from './messages.ts';
import { note } from './messages.ts';
import { plainText } from './render.ts';

/** Ids in the modal that asks for a question. */
export const ASK_VIEW = 'ask_view';
export const QUESTION = { block: 'question', action: 'words' } as const;

const TITLE = plainText('On the Record'.slice(0, VIEW_TITLE));
const CLOSE = plainText('Close');

const NOT_OPENED = note('Slack did not open the window in time. Write your question here instead.');

/** The modal in which a question is typed. */
export function askView(): types.ModalView {
  return {
    type: 'modal',
    callback_id: ASK_VIEW,
    title: TITLE,
    submit: plainText('Ask'),
    close: CLOSE,
    blocks: [
      {
        type: 'input',
        block_id: QUESTION.block,
        label: plainText('Your question about the article'),
        hint: plainText(
          'Only you see the answer. Commands work here too, such as “timeline” or “quotes by” and a name.',
        ),
        element: {
          type: 'plain_text_input',
          action_id: QUESTION.action,
          multiline: true,
          max_length: LONGEST_TEXT,
          focus_on_load: true,
        },
      },
    ],
  };
}

/** A modal that shows an answer. */
export function answerView(message: SlackMessage): types.ModalView {
  return { type: 'modal', callback_id: 'answer', title: TITLE, close: CLOSE, blocks: message.blocks };
}

/** The modal while the answer is made. */
export function waitingView(): types.ModalView {
  return answerView(note('Looking in the article …'));
}

/**
 * Shows an answer in a modal: opens it at once, since the trigger that allows it lives three seconds, and fills it when the answer is
 * there. Where Slack does not open it, the answer comes as a direct message.
 */
export async function showInModal(
  client: webApi.WebClient,
  { triggerId, user, team }: { readonly triggerId: string; readonly user: string; readonly team: string },
  desk: Desk,
  make: () => Promise<SlackMessage>,
): Promise<void> {
  let id: string | undefined;
  try {
    id = (await client.views.open({ trigger_id: triggerId, view: waitingView() })).view?.id;
  } catch (error) {
    desk.log.warn({ err: error }, 'Slack did not open a window for an answer');
  }
  const message = await make();
  if (id === undefined) return desk.poster.post(client, { team, channel: user, user, thread: undefined }, [message]);
  await fillModal(client, id, desk, message);
}

/** Puts an answer into an open modal. Who has closed it meanwhile does not want it any more. */
export async function fillModal(
  client: webApi.WebClient,
  id: string,
  desk: Desk,
  message: SlackMessage,
): Promise<void> {
  try {
    await client.views.update({ view_id: id, view: answerView(message) });
  } catch (error) {
    desk.log.warn({ err: error }, 'An answer could not be shown in its window; it may have been closed');
  }
}

/** Opens the modal to ask; where Slack does not open it, says in a direct message where to ask. */
export async function openAsk(
  client: webApi.WebClient,
  { triggerId, user, team }: { readonly triggerId: string; readonly user: string; readonly team: string },
  desk: Desk,
): Promise<void> {
  try {
    await client.views.open({ trigger_id: triggerId, view: askView() });
  } catch (error) {
    desk.log.warn({ err: error }, 'Slack did not open the window to ask');
    await desk.poster.post(client, { team, channel: user, user, thread: undefined }, [NOT_OPENED]);
  }
}
