// Starts a command of this project on a machine that has Node 20 or later and npm, and maybe nothing else:
// installs the packages when they are missing, then runs the command on the Node that they bring.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './set-up/packages.mjs';

const [command, ...args] = process.argv.slice(2);
const project = fileURLToPath(new URL('..', import.meta.url));

try {
  ensurePackages();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const ours = fileURLToPath(
  new URL(`../node_modules/.bin/node${process.platform === 'win32' ? '.cmd' : ''}`, import.meta.url),
);
const { status, error } = spawnSync(
  existsSync(ours) ? ours : process.execPath,
  [`${project}${command}`, ...args],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  },
);
if (error) console.error(`${command} could not be started: ${error.message}`);
process.exit(status ?? 1);
