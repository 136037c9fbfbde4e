import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Whether node_modules is missing or older than what the lock file asks for. npm writes its own copy last. */
export function packagesAreStale(root = project) {
  const installed = changedAt(path.join(root, 'node_modules', '.package-lock.json'));
  return installed < changedAt(path.join(root, 'package-lock.json')) || installed === 0;
}

/**
 * How to call npm: the one that runs us, on the Node that runs it. Ours may be the Node inside
 * node_modules, which `npm ci` takes away first.
 */
export function npmCommand(env = process.env, platform = process.platform) {
  if (env.npm_execpath) {
    return { command: env.npm_node_execpath ?? process.execPath, args: [env.npm_execpath], shell: false };
  }
  // On Windows npm is a .cmd file, which only a shell can start.
  return { command: 'npm', args: [], shell: platform === 'win32' };
}

/** Installs the packages of the lock file if they are not there, showing what npm says. */
export function ensurePackages(root = project) {
  if (!packagesAreStale(root)) return;
  console.log('Installing the packages of package-lock.json with npm ci …');
  const { command, args, shell } = npmCommand();
  const { status, error } = spawnSync(command, [...args, 'ci'], { cwd: root, stdio: 'inherit', shell });
  if (status === 0) return;
  throw new Error(
    `\`npm ci\` failed in ${root} (${error?.message ?? `exit code ${status}`}); its own words are above. ` +
      'Check the network and that npm is installed, then run this command again.',
  );
}
