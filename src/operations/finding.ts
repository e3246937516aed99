/** One thing that `doctor` looked at. */
export interface Finding {
  /** What was looked at: a variable's name, a scope, "clock". */
  readonly subject: string;
  readonly level: 'ok' | 'warning' | 'problem';
  /** What is so, in a sentence. */
  readonly what: string;
  /** The exact step that mends it; empty where nothing needs mending. */
  readonly fix: string;
}
