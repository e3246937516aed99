import type { Span } from '../../article/span.ts';
import type { EntityKind, Mention } from '../reading.ts';

/** An entity while it is put together. */
export interface Draft {
  kind: EntityKind;
  name: string;
  gender: 'male' | 'female' | null;
  role: Span | null;
  /** A title that is an office, for want of a role. */
  office: Span | null;
  /** The surname where only a given name is told ("Carl and Ann Quill"). */
  readonly family: string | null;
  readonly forms: Map<string, number>;
  readonly mentions: Mention[];
  /** Where a name of theirs is the subject of a clause. */
  readonly acts: number[];
}
