import type { Ground } from '../ground.ts';
import { followed, followedClosely } from './followed.ts';
import { governed } from './governed.ts';
import { introduced, introducedByAnyVerb } from './introduced.ts';
import { led } from './led.ts';
import type { Attribution, Place, Sieve } from './place.ts';

/** For whole sentences, the surest first: the first sieve that finds anything decides. */
const sentenceSieves: readonly Sieve[] = [
  // "… earlier: “It is over,” she wrote": the verb right behind the words is nearer than the colon before them
  followedClosely,
  // a colon leads up to what follows it and to nothing else
  introduced,
  // "After he criticised it, Ms Holt shot back, “…”": nearer than any verb of speech before it
  introducedByAnyVerb,
  // "He said no. “It is over,” the minister": a sentence has its cue rather behind it …
  followed,
  // … than before it, where the verb may report something else
  led,
  // last, because the verb that governs from further up may have reported other words
  governed,
];

/** For words cut from a sentence: these belong rather to the verb before them, as its object or in its clause. */
const fragmentSieves: readonly Sieve[] = [followedClosely, introduced, led, followed, governed];

/** Who says a quotation that syntax binds to no cue; null where no sieve finds anybody. */
export function attributionOf(ground: Ground, place: Place): Attribution | null {
  const first = ground.article.text[place.quotation.inner[0]!.start]!;
  for (const sieve of /\p{Ll}/u.test(first) ? fragmentSieves : sentenceSieves) {
    const found = sieve(ground, place);
    if (found) return found;
  }
  return null;
}
