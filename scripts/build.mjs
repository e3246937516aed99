/**
 * Builds `dist` from `src` and `commands`; `npm install` runs it, and `npm run types` is what checks the types. Plain JavaScript,
 * because it runs before anything is built.
 *
 * Three hundred modules and the small libraries among them are joined into a few files: finding and compiling each by itself took a
 * quarter of the time to the first answer.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const dist = process.argv[2] ?? join(root, 'dist');

/** Libraries that are joined in: every start needs them, and they read no files of their own. */
const joined = ['diff', 'fastest-levenshtein', 'lru-cache', 'picocolors', 'pino', 'wrap-ansi', 'yaml', 'zod'];
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  // a command is found by its file, so each stays one
  entryPoints: ['src/main.ts', ...readdirSync(join(root, 'commands')).map((file) => `commands/${file}`)],
  outbase: '.',
  outdir: dist,
  // beside main.js: `src/root.ts` finds the package's folder from where it lies
  chunkNames: 'src/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // esbuild takes no Node for one that knows all of Unicode's properties, and makes each pattern with \p{…} anew at every use
  supported: { 'regexp-unicode-property-escapes': true },
  external: Object.keys(dependencies).filter((name) => !joined.includes(name)),
  // what some of the libraries still ask for
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
  logLevel: 'warning',
});
// the launcher compares the sources' times with this file's
writeFileSync(join(dist, 'built'), '');
