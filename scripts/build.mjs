/**
 * Builds `dist` from `src` and `commands`; `npm install` runs it. Plain JavaScript, because it runs before anything is built.
 * Where TypeScript is not installed (production only), nothing is built and the program runs from its sources.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const kernel = join('src', 'reading', 'syntax', 'network', 'kernel.wasm');

function compiler() {
  try {
    const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
    return join(dirname(manifest), 'bin', 'tsc');
  } catch {
    return undefined;
  }
}

const tsc = compiler();
rmSync(dist, { recursive: true, force: true });
if (!tsc || !existsSync(tsc)) {
  console.log(
    'Not built: TypeScript is not installed. The program runs from its sources, which takes longer to start.',
  );
} else {
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  if (status === 0) {
    copyFileSync(join(root, kernel), join(dist, kernel));
    // the launcher compares the sources' times with this file's
    writeFileSync(join(dist, 'built'), '');
  } else {
    rmSync(dist, { recursive: true, force: true });
    process.exitCode = 1;
  }
}
