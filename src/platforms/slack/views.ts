import type { types, webApi } from '@slack/bolt';
import { LONGEST_TEXT } from '../../bot/arguments.ts';
import { VIEW_TITLE } from './limits.ts';
import type { SlackMessage } from './messages.ts';
import { note } from './messages.ts';
import { plainText } from './render.ts';

/** Ids in the modal that asks for a question. */
export const ASK_VIEW = 'ask_view';
export const QUESTION = { block: 'question', action: 'words' } as const;

const TITLE = plainText('On the Record'.slice(0, VIEW_TITLE));
const CLOSE = plainText('Close');

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
 * there.
 */
export async function showInModal(
  client: webApi.WebClient,
  triggerId: string,
  make: () => Promise<SlackMessage>,
): Promise<void> {
  const opened = await client.views.open({ trigger_id: triggerId, view: waitingView() });
  const message = await make();
  if (opened.view?.id) await client.views.update({ view_id: opened.view.id, view: answerView(message) });
}
