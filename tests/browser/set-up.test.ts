import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserPlaces, majorVersion } from '../../scripts/set-up/browser-places.mjs';
import { ensureBrowser, findBrowser } from '../../scripts/set-up/browsers.mjs';
import { hasDisplay } from '../../scripts/set-up/display.mjs';
import { npmCommand, packagesAreStale } from '../../scripts/set-up/packages.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'set-up-'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

describe('browserPlaces', () => {
  it('looks along the PATH before the usual places, and at Chrome last', () => {
    const places = browserPlaces('chromium', { PATH: '/opt/bin:/usr/bin' }, 'linux');

    expect(places[0]).toBe('/opt/bin/chromium');
    expect(places.indexOf('/usr/bin/chromium-browser')).toBeLessThan(
      places.indexOf('/opt/bin/google-chrome'),
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it('prefers the long-term Firefox of Debian', () => {
    expect(browserPlaces('firefox', { PATH: '/usr/bin' }, 'linux').slice(0, 2)).toEqual([
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
    ]);
  });

  it('knows applications on a Mac and programs on Windows', () => {
    expect(browserPlaces('firefox', { HOME: '/Users/ann', PATH: '' }, 'darwin')).toContain(
      '/Users/ann/Applications/Firefox.app/Contents/MacOS/firefox',
    );
    expect(browserPlaces('chromium', { PROGRAMFILES: 'C:\\Program Files' }, 'win32')).toEqual([
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ]);
  });
});

it.each([
  ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)\n', 156],
  ['Mozilla Firefox 153.7.0esr\n', 153],
  ['Google Chrome for Testing 141.0.7390.54\n', 141],
  ['Command requires the chromium snap to be installed.\n', null],
])('reads the version from %j', (printed, version) => {
  expect(majorVersion(printed)).toBe(version);
});

describe.skipIf(process.platform === 'win32')('a browser named by the environment', () => {
  const fake = async (script: string) => {
    const file = path.join(folder, 'browser');
    await writeFile(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    vi.stubEnv('BACKGROUNDER_FIREFOX', file);
    return file;
  };

  it('is used', async () => {
    const file = await fake('echo Mozilla Firefox 150.1');
    expect(findBrowser('firefox')).toEqual({ path: file, version: 150 });
  });

  it('is refused when it is too old, and nothing else is installed', async () => {
    const file = await fake('echo Mozilla Firefox 115.3.0esr');
    await expect(ensureBrowser('firefox')).rejects.toThrow(`${file} is version 115; 142 or later is needed.`);
  });

  it('is refused in its own words when it does not start', async () => {
    await fake('echo libnss3.so is missing >&2; exit 127');
    await expect(ensureBrowser('firefox')).rejects.toThrow('does not start (libnss3.so is missing)');
  });

  it('is missed when it is not there, with what to do', async () => {
    vi.stubEnv('BACKGROUNDER_FIREFOX', '/nowhere/firefox');
    await expect(ensureBrowser('firefox')).rejects.toThrow(
      /\/nowhere\/firefox is not there\.[\s\S]*apt-get install firefox-esr[\s\S]*BACKGROUNDER_FIREFOX/,
    );
  });
});

describe('packagesAreStale', () => {
  const touch = async (file: string, seconds: number) => {
    const full = path.join(folder, file);
    await mkdir(path.dirname(full), { recursive: true });
    await writeFile(full, '{}');
    await utimes(full, seconds, seconds);
  };

  it('is true without node_modules', async () => {
    await touch('package-lock.json', 100);
    expect(packagesAreStale(folder)).toBe(true);
  });

  it.each([
    [200, false],
    [50, true],
  ])('compares the age of what is installed (%i against 100)', async (installed, stale) => {
    await touch('package-lock.json', 100);
    await touch('node_modules/.package-lock.json', installed);
    expect(packagesAreStale(folder)).toBe(stale);
  });
});

it('calls the npm that runs us on its own Node, else the one of the shell', () => {
  const env = { npm_execpath: '/npm-cli.js', npm_node_execpath: '/usr/bin/node' };
  expect(npmCommand(env, 'linux')).toEqual({ command: '/usr/bin/node', args: ['/npm-cli.js'], shell: false });
  expect(npmCommand({}, 'win32')).toEqual({ command: 'npm', args: [], shell: true });
});

it('needs a display server on Linux only', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'darwin')).toBe(true);
});
