import type { Span } from '../../article/span.ts';
import type { EntityKind } from '../reading.ts';
import type { ReasonedKind } from './kind-by-words.ts';

/** A capitalised run of words that may be a name, with what speaks for each kind. */
export interface NameCandidate extends Span {
  /** Document index of its first token, and of the token after its last; the title is not among them. */
  readonly first: number;
  readonly last: number;
  /** The words of the name, without title. */
  readonly words: readonly string[];
  readonly kind: EntityKind | null;
  readonly because: string;
  readonly certainty: ReasonedKind['certainty'];
  /** "Mr", "Dr" … as written; empty where there is none. */
  readonly title: string;
  readonly gender: 'male' | 'female' | null;
  /** The surname that a given name shares with the name behind it ("Carl and Ann Quill"). */
  readonly family?: string;
  /** The role before it ("party aide", "Bury South MP"). */
  readonly role: Span | null;
  /** A title that is an office ("Sergeant"): its bearer's role where the text gives no other. */
  readonly office: Span | null;
}
