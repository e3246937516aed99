import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';
import type { Earlier } from './follow-up.ts';

/** What a question wants to know of the article itself rather than of what happened. */
export interface TopicAsked {
  /** The matter, in the asker's words: "the hearing", "Ann Lee". */
  readonly topic: string;
  /** Whether only that it is mentioned is asked. */
  readonly mentioned: boolean;
}

const article = '(?:it|(?:the|this) (?:article|story|piece|text|news story))';
const about = '(?:about|on|of|regarding|concerning)';

/** "What does the article say about X?", "tell me about X", "what do we know about X?". */
const asksAbout = [
  `what(?: else)? (?:does|did) ${article} (?:also )?(?:say|tell(?: us| me)?|mention|report|have|write) ${about}`,
  `what(?: else)? (?:do|can) (?:we|you) (?:know|learn|say|tell(?: me| us)?) ${about}`,
  `what(?: else)?(?:'s| is) (?:there|known) ${about}`,
  '(?:(?:some |any )?more |anything (?:else |more )?|something (?:else |more )?|everything |all |info |information |details? )?(?:about|regarding)',
  '(?:anything|something|everything|information|info|details?|more) on',
  '(?:explain|describe|outline|summari[sz]e|detail)(?: to (?:me|us))?(?! (?:why|how|what|who|when|where|which|if|whether)\\b)',
].map((form) => new RegExp(`^(?:and |but |so )?${form} (.+)$`, 'iu'));

/** "What is said about the hearing?"; of somebody by name, others' words are asked for. */
const saidOfIt =
  /^[Ww]hat (?:is|was|has been) (?:being )?said (?:about|of|on) ((?:the|a|an|his|her|their|its) \p{Ll}.*)$/u;

/** "Does the article mention X?" */
const asksMention = [
  `(?:does|did) ${article} (?:even |also |ever |actually )?(?:mention|name|cover|discuss|talk about|refer to|(?:say|have|contain) (?:anything|something) (?:about|on))`,
  `is there (?:anything|something) (?:in ${article} )?(?:about|on)`,
].map((form) => new RegExp(`^(?:and |but |so )?${form} (.+)$`, 'iu'));
const isMentioned = /^(?:is|was|are|were) (.+?) (?:even |also |ever )?mentioned(?: at all| anywhere| in .+)?$/iu;

/**
 * The matter on which a question asks what the article has; null for all other questions.
 */
export function topicAsked(text: string, earlier: Earlier | null): TopicAsked | null {
  const plain = withoutEnd(text.replaceAll('’', "'").replace(/\s+/g, ' ').trim(), QUESTION_END);
  // "about X?" behind another question goes on from that
  if (earlier && /^(?:and |but |so )?about /i.test(plain)) return null;
  for (const form of asksMention) {
    const [, topic] = form.exec(plain) ?? [];
    if (topic) return { topic, mentioned: true };
  }
  const [, named] = isMentioned.exec(plain) ?? [];
  if (named) return { topic: named, mentioned: true };
  for (const form of asksAbout) {
    const [, topic] = form.exec(plain) ?? [];
    if (topic) return { topic, mentioned: false };
  }
  const [, said] = saidOfIt.exec(plain) ?? [];
  if (said) return { topic: said, mentioned: false };
  const [, other] = earlier ? [] : (/^(?:and |but |so )?(?:what|how) about (.+)$/i.exec(plain) ?? []);
  return other ? { topic: other, mentioned: false } : null;
}

/** "What is it about?", "what happened?", "summarise the article": all of it is asked for. */
const asksAll = new RegExp(
  `^(?:${[
    `what(?:'s| is| was)(?: all)? (?:it|this|that|(?:the|this) (?:article|story|piece|news|text)) (?:all )?about`,
    `what (?:has )?happened(?: here| in (?:the|this) (?:article|story))?`,
    `what(?:'s| is) (?:the (?:story|news|gist|main point|summary)|going on|this)`,
    '(?:(?:give|write|show|get)(?: me| us)? )?(?:(?:a|the) )?(?:short |quick |brief |full )?(?:summary|overview|gist|outline|tl;?dr)(?: (?:of|for) (?:it|this|(?:the|this) (?:article|story|piece)))?',
    '(?:summari[sz]e|sum up|outline|explain)(?: (?:it|this|(?:the|this) (?:article|story|piece)))?',
    'sum (?:it|this) up',
    '(?:(?:what are|list|give(?: me)?) )?(?:the )?(?:main|key|most important) (?:points?|facts?|takeaways?|things?)',
    `what does ${article} say`,
  ].join('|')})$`,
  'i',
);

/** The number of the paragraph that a question asks for ("what does paragraph 5 say?"); null where it asks for none. */
export function paragraphAsked(text: string): number | null {
  const found =
    /^(?:(?:what(?:'s| is| does) (?:in |it say in )?|read|show|quote|give)(?: me)? ?)?(?:the )?(?:paragraph|para|¶) ?(\d{1,4})(?: (?:say|about))?$/i.exec(
      withoutEnd(text.trim(), QUESTION_END),
    );
  return found ? Number(found[1]) : null;
}

/** Whether a question asks for the whole article in short. */
export function asksForAll(text: string): boolean {
  return asksAll.test(withoutEnd(text.replaceAll('’', "'").replace(/\s+/g, ' ').trim(), QUESTION_END));
}
