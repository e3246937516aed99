/** What a registration with a platform would change, by the names of the things registered. */
export interface RegistrationDiff {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What differs between two lists of named things, each with its content as text. */
export function diffOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): RegistrationDiff {
  return {
    added: [...after.keys()].filter((name) => !before.has(name)),
    changed: [...after].filter(([name, content]) => before.has(name) && before.get(name) !== content).map(([n]) => n),
    removed: [...before.keys()].filter((name) => !after.has(name)),
  };
}

export function isSame({ added, changed, removed }: RegistrationDiff): boolean {
  return added.length + changed.length + removed.length === 0;
}

/** The difference in words, one line for each thing that differs. */
export function describeDiff(diff: RegistrationDiff): string {
  if (isSame(diff)) return 'Nothing to change: everything is registered as it is defined.';
  return [
    ...diff.added.map((name) => `+ ${name}  (new)`),
    ...diff.changed.map((name) => `~ ${name}  (changed)`),
    ...diff.removed.map((name) => `- ${name}  (removed)`),
  ].join('\n');
}
