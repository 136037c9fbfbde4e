/** Builds the extension for one browser and says where it is. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../browser/driven-browser.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const wxt = fileURLToPath(new URL('../../node_modules/wxt/bin/wxt.mjs', import.meta.url));

const targets: Record<BrowserName, { readonly args: readonly string[]; readonly folder: string }> = {
  chromium: { args: ['build'], folder: '.output/chrome-mv3' },
  firefox: { args: ['build', '-b', 'firefox', '--mv3'], folder: '.output/firefox-mv3' },
};

export function builtFolder(browser: BrowserName): string {
  return `${project}${targets[browser].folder}`;
}

/** @throws {Error} with what the build printed */
export function build(browser: BrowserName): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, ...targets[browser].args], {
    cwd: project,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build for ${browser} failed:\n${stdout}\n${stderr}`);
  return builtFolder(browser);
}
