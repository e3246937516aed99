import verifyCommand from '../commands/verify.ts';
import type { Reading } from '../src/reading/reading.ts';
import { plain } from '../src/reading/wording.ts';

/** What `verify` says of words about an article, in its first block. */
export async function verifyReply(reading: Reading, text: string): Promise<string> {
  const { reply } = await verifyCommand.run({ text }, { reading } as Parameters<typeof verifyCommand.run>[1]);
  const [first] = reply.blocks;
  return first?.kind === 'text' ? plain(first.wording) : '';
}
