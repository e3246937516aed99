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
  readonly forms: Map<string, number>;
  readonly mentions: Mention[];
}
