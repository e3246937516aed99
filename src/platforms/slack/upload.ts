import type { webApi } from '@slack/bolt';
import { drawPicture } from '../../bot/picture/draw.ts';
import type { Reply } from '../../bot/reply.ts';
import type { PlainLog } from '../../operations/log.ts';

/** A picture that Slack has, for an image block. */
export interface Uploaded {
  /** Slack's id of the file. It is shared nowhere: only those see it who see the block. */
  readonly file: string;
  readonly alt: string;
}

const TIMEOUT_MS = 10_000;

/** Draws a reply's picture and gives it to Slack. Null where it has none, or Slack does not take it: then its words are shown as text. */
export async function uploadPicture(client: webApi.WebClient, reply: Reply, log: PlainLog): Promise<Uploaded | null> {
  const picture = await drawPicture(reply);
  if (picture === null) return null;
  const { png, alt } = picture;
  try {
    const given = await client.files.getUploadURLExternal({ filename: 'quote.png', length: png.length });
    const response = await fetch(given.upload_url!, {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body: new Uint8Array(png),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`the upload was answered with ${response.status}`);
    await client.files.completeUploadExternal({ files: [{ id: given.file_id!, title: 'Quote' }] });
    return { file: given.file_id!, alt };
  } catch (error) {
    log.warn({ err: error }, 'Slack did not take a picture; its words are shown as text');
    return null;
  }
}
