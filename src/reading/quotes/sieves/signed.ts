import type { Span } from '../../../article/span.ts';
import { tokenAt } from '../../syntax/syntax.ts';
import type { Ground } from '../ground.ts';
import type { Attribution, Place } from './place.ts';

/** A dash, as it stands between words and the name they are signed with, on the same line or the next. */
const signature = /^[^\S\n]*(?:\n\s{0,4})?(?:[―—–]|--?)[^\S\n]?(?=\S)/;

/** How far a signature is looked at, in characters. */
const LONGEST = 120;

/** "“It is over.” — Ann Lee": whole sentences, a dash, and a name that with a few words about its bearer takes up the rest of the line. */
export function signed(ground: Ground, { quotation }: Place): Attribution | null {
  const { text } = ground.article;
  const words = text.slice(quotation.inner[0]!.start, quotation.inner.at(-1)!.end);
  if (!/^[\p{Lu}\p{N}[…'‘“]/u.test(words) || !/[.!?…][’'”]?$/.test(words)) return null;
  const behind = text.slice(quotation.outer.end, quotation.outer.end + LONGEST);
  const dash = signature.exec(behind);
  if (!dash) return null;
  const [line] = behind.slice(dash[0].length).split('\n', 1) as [string];
  const start = quotation.outer.end + dash[0].length;
  const end = start + line.trimEnd().length;
  if (end - quotation.outer.end >= LONGEST || !isName(ground, { start, end })) return null;
  const whom = ground.mentions.within({ start, end }).find(({ entity }) => entity.kind !== 'place');
  const name = /^[^,;(]*[^\s.,;(]/.exec(line)?.[0] ?? line;
  const speaker = whom
    ? { entity: whom.entity.id, name: whom.entity.name, start: whom.mention.start, end: whom.mention.end }
    : { entity: null, name, start, end: start + name.length };
  return { speaker, cue: null, leading: null, because: 'signed with a dash and a name' };
}

/** Whether a line is a name with a few words about its bearer rather than a sentence: it begins with a capital letter, has a name and no verb. */
function isName({ article, syntax }: Ground, line: Span): boolean {
  if (!/^\p{Lu}/u.test(article.text.slice(line.start, line.end))) return false;
  const tokens = syntax.tokens.slice(tokenAt(syntax, line.start), tokenAt(syntax, line.end));
  return tokens.some((t) => t.upos === 'PROPN') && !tokens.some((t) => /^VB[DZP]$/.test(t.xpos));
}
