import { parseArgs } from 'node:util';
import { UsageProblem } from './usage.ts';

export interface Call {
  /** The first word; empty for a bare call. */
  readonly name: string;
  readonly words: readonly string[];
  readonly article: string | undefined;
  readonly json: boolean;
  readonly batch: boolean;
  readonly explain: boolean;
  readonly tree: boolean;
  readonly dryRun: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

/**
 * The call that a command line makes.
 *
 * @throws UsageProblem for an option that does not exist or lacks its value
 */
export function parseCall(argv: readonly string[]): Call {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        article: { type: 'string', short: 'a' },
        json: { type: 'boolean' },
        batch: { type: 'boolean' },
        explain: { type: 'boolean' },
        tree: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
    const [name = '', ...words] = positionals;
    const batch = values.batch ?? false;
    return {
      name,
      words,
      article: values.article,
      batch,
      json: batch || (values.json ?? false),
      explain: values.explain ?? false,
      tree: values.tree ?? false,
      dryRun: values['dry-run'] ?? false,
      help: values.help ?? false,
      version: values.version ?? false,
    };
  } catch (error) {
    throw new UsageProblem(`${(error as Error).message.split('. ')[0]}. Try --help.`);
  }
}
