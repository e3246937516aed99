import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder above this one: the package's, or `dist` where what runs was built from it. */
const above = join(import.meta.dirname, '..');

/** The package's folder, where `package.json` and `data` lie. */
export const root = existsSync(join(above, 'package.json')) ? above : join(above, '..');

/** The folder of the commands, as sources or built: a command comes from where the rest of the program does. */
export const commandsFolder = join(above, 'commands');
