import { resolveName } from '../../entities/lookup.ts';
import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import type { Reading } from '../../reading.ts';

/** What the last turn leaves for a question that goes on from it. */
export interface Earlier {
  readonly question: string;
  readonly entities: readonly string[];
  readonly evidence: { readonly start: number; readonly end: number } | null;
}

const askingWord = /^\s*(?:and\s)?(?:who|whom|what|when|where|why|how(?:\s(?:many|much|long|old))?)\b/i;

/**
 * A question that is only part of one, made whole by the question before: "and why?", "when was that?", "what for?", "and about Y?",
 * "and Ms Z?". Null where it stands alone.
 */
export function followUp(reading: Reading, text: string, earlier: Earlier | null): string | null {
  if (!earlier) return null;
  const plain = withoutEnd(text.toLowerCase().replaceAll('’', "'"), QUESTION_END).replace(/\s+/g, ' ').trim();
  const before = withoutEnd(earlier.question, QUESTION_END);
  const left = plain.replace(/^(?:(?:and|but|so|ok|okay)\b[\s,]*)+/, '');
  const purpose = /^what (for|about|of|from|with|over)$/.exec(left);
  if (purpose && askingWord.test(before)) return `What${before.replace(askingWord, '')} ${purpose[1]}?`;
  if (left === 'why not') {
    const denied = denial(before);
    return denied && `Why ${denied}?`;
  }
  const bare =
    /^(who|whom|what|when|where|why|how)(?:\s(?:was|is|did|has|does|were)?\s?(?:that|this|it|so|exactly|come)?)?$/.exec(
      left,
    );
  if (bare) {
    const rest = before.replace(askingWord, '');
    return `${bare[1]}${rest.startsWith(' ') ? '' : ' '}${rest}?`;
  }
  const given = withoutEnd(text.trim(), QUESTION_END).replace(/^(?:(?:and|but|so|ok|okay)\b[\s,]*)+/i, '');
  const part = given.replace(/^(?:what|how) about\s+/i, / about /i.test(before) ? 'about ' : '');
  if (part === '' || part.toLowerCase() === plain) return null;
  const joined = /^(about|to|for|from|with|in|on|at|by|of|as|over)\s+\S/i.exec(part);
  if (joined) {
    const at = before.toLowerCase().lastIndexOf(` ${joined[1]!.toLowerCase()} `);
    return `${at < 0 ? before : before.slice(0, at)} ${part}?`;
  }
  return withOther(reading, before, part, earlier);
}

/** "Will she run" as "won't she run": a question that is answered yes or no, denied; null where it is none or is denied already. */
function denial(before: string): string | null {
  const [, auxiliary, rest] =
    /^(did|does|do|is|are|was|were|has|have|had|can|could|will|would|should) (.+)$/i.exec(before) ?? [];
  if (!auxiliary || !rest || /\bnot\b/i.test(rest)) return null;
  const contracted = { can: "can't", will: "won't" }[auxiliary.toLowerCase()] ?? `${auxiliary.toLowerCase()}n't`;
  return `${contracted} ${rest}`;
}

/** "Tell me more", "anything else?": whether what was told before is to be gone on with. */
export function asksForMore(text: string): boolean {
  return goesOn.test(withoutEnd(text.replaceAll('’', "'").replace(/\s+/g, ' ').trim(), QUESTION_END));
}

const goesOn =
  /^(?:(?:and|ok|okay|so|please|yes)[\s,]+)*(?:(?:tell|show|give) (?:me|us) (?:some |a bit |a little )?more|(?:some |any )?more|(?:please )?(?:go on|continue|carry on)|(?:is there |was there )?(?:any|some)thing (?:else|more)|what else(?: is there| does (?:it|the article) say| happened)?|more (?:details?|information|info)|(?:say|read) more|elaborate)(?: please)?$/i;

/** The question before with another name in the place of the one that it asked about; null where the words are no name. */
function withOther({ entities }: Reading, before: string, part: string, earlier: Earlier): string | null {
  const [meant, another] = resolveName(entities, part.replace(/^(?:the|about) /i, ''));
  if (!meant || another || part.split(' ').length > 4) return null;
  const old = entities.find((e) => earlier.entities.includes(e.id) && e.id !== meant.id);
  const forms = old ? [old.name, ...old.aliases, ...old.name.split(' ').slice(-1)] : [];
  const form = forms.find((f) => before.toLowerCase().includes(f.toLowerCase()));
  const at = form ? before.toLowerCase().indexOf(form.toLowerCase()) : -1;
  if (at >= 0) return `${before.slice(0, at)}${meant.name}${before.slice(at + form!.length)}?`;
  const pronoun = /\b(?:he|she|they)\b/i.exec(before);
  return pronoun
    ? `${before.slice(0, pronoun.index)}${meant.name}${before.slice(pronoun.index + pronoun[0].length)}?`
    : null;
}
