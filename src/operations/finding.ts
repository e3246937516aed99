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

/** The problems among the findings in the words of `doctor`, a line each; null where there is none. */
export function problemsIn(findings: readonly Finding[]): string | null {
  const lines = findings
    .filter(({ level }) => level === 'problem')
    .map(({ subject, what, fix }) => `${subject}: ${what} ${fix}`);
  return lines.length === 0 ? null : lines.join('\n');
}
