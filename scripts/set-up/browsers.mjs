import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserPlaces, majorVersion, oldest, override } from './browser-places.mjs';

/** Browsers that this project downloaded itself; ignored by git. */
const cacheFolder = fileURLToPath(new URL('../../.browsers', import.meta.url));
const debianPackages = { chromium: 'chromium', firefox: 'firefox-esr' };
const downloads = { chromium: 'chrome', firefox: 'firefox' };

const recordOf = (name) => path.join(cacheFolder, `${name}.json`);

function downloadedPlaces(name) {
  if (!existsSync(recordOf(name))) return [];
  return [JSON.parse(readFileSync(recordOf(name), 'utf8')).path];
}

/** What speaks against this executable, or null with its version. */
function examine(name, file) {
  if (!existsSync(file)) return { path: file, problem: 'is not there' };
  // On Windows browsers print no version.
  if (process.platform === 'win32') return { path: file, version: null };
  const { stdout, stderr, error } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  const version = majorVersion(stdout ?? '');
  if (version === null) {
    const words = (stderr || error?.message || '').trim().split('\n')[0];
    return { path: file, problem: `does not start (${words || 'it prints no version'})` };
  }
  if (version < oldest[name])
    return { path: file, problem: `is version ${version}; ${oldest[name]} or later is needed` };
  return { path: file, version };
}

/** All that were looked at, up to the first that can be used. */
function search(name) {
  const named = process.env[override[name]];
  // A browser that was asked for is used or complained about, never replaced in silence.
  const places = named
    ? [named]
    : [...browserPlaces(name), ...downloadedPlaces(name)].filter((file) => existsSync(file));
  const unusable = [];
  for (const place of places) {
    const examined = examine(name, place);
    if (!examined.problem) return { found: examined, unusable };
    unusable.push(examined);
  }
  return { found: undefined, unusable };
}

/** The browser to use, `{path, version}`, or undefined when there is none that can be used. */
export function findBrowser(name) {
  return search(name).found;
}

/** The same, or an error that says what to do. */
export function requireBrowser(name, tried = []) {
  const { found, unusable } = search(name);
  if (found) return found;
  const seen = unusable.map(({ path: file, problem }) => `${file} ${problem}.`);
  throw new Error(
    [
      `There is no ${name} that can be used.`,
      ...seen,
      ...tried,
      `Install ${name} ${oldest[name]} or later (on Debian: \`sudo apt-get install ${debianPackages[name]}\`), ` +
        `or set ${override[name]} to the path of its executable, then run this command again.`,
    ].join('\n  '),
  );
}

/** The browser that is there, else one from apt-get, else one downloaded into .browsers. */
export async function ensureBrowser(name) {
  const tried = [];
  for (const install of [() => {}, installWithApt, download]) {
    try {
      await install(name);
    } catch (error) {
      tried.push(error.message);
    }
    const found = findBrowser(name);
    if (found) return found;
    // A wrong override is for the person to mend; installing another browser would not help.
    if (process.env[override[name]]) break;
  }
  return requireBrowser(name, tried);
}

const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

function installWithApt(name) {
  if (!succeeds('apt-get', ['--version'])) throw new Error('apt-get: not on this system.');
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !succeeds('sudo', ['-n', 'true']))
    throw new Error('apt-get: needs root, and sudo asks for a password.');
  const pack = debianPackages[name];
  console.log(`Installing ${pack} with apt-get …`);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', pack]]) {
    const words = [
      ...(isRoot ? [] : ['sudo', '-n']),
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      ...args,
    ];
    const { status } = spawnSync(words[0], words.slice(1), { stdio: 'inherit' });
    // A failed update may still leave lists that are good enough.
    if (status !== 0 && args[0] === 'install')
      throw new Error(`apt-get: could not install ${pack} (exit code ${status}).`);
  }
}

async function download(name) {
  const { detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers').catch(() => {
    throw new Error('Download: the package @puppeteer/browsers is missing; run `npm ci`.');
  });
  console.log(`Downloading ${name} into ${cacheFolder} …`);
  try {
    const browser = downloads[name];
    const buildId = await resolveBuildId(browser, detectBrowserPlatform(), 'stable');
    const { executablePath } = await install({ browser, buildId, cacheDir: cacheFolder });
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(recordOf(name), `${JSON.stringify({ path: executablePath })}\n`);
  } catch (error) {
    throw new Error(`Download: @puppeteer/browsers could not get ${name} (${error.message}).`);
  }
}
