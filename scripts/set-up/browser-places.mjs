import path from 'node:path';

/** Oldest versions that the extension runs on: the manifests name the same numbers. */
export const oldest = { chromium: 128, firefox: 142 };

/** The environment variable that names the executable to use. */
export const override = { chromium: 'BACKGROUNDER_CHROMIUM', firefox: 'BACKGROUNDER_FIREFOX' };

// Branded Chrome comes last: it ignores --load-extension, and may refuse extensions from elsewhere too.
const commands = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
};

const macApps = {
  chromium: ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};

const windowsPrograms = {
  chromium: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

function onPath(name, env) {
  const folders = (env.PATH ?? '').split(':').filter(Boolean);
  // Branded ones last, also when they come first on the PATH.
  return commands[name].flatMap((command) => folders.map((folder) => path.posix.join(folder, command)));
}

/** Where a browser may be, best first. The files need not exist. */
export function browserPlaces(name, env = process.env, platform = process.platform) {
  if (platform === 'win32') {
    const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(Boolean);
    return windowsPrograms[name].flatMap((file) => folders.map((folder) => path.win32.join(folder, file)));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
    const apps = macApps[name].flatMap((app) => folders.map((folder) => `${folder}/${app}`));
    return [...apps, ...onPath(name, env)];
  }
  const usual = commands[name].flatMap((command) => [`/usr/bin/${command}`, `/snap/bin/${command}`]);
  return [...new Set([...onPath(name, env), ...usual])];
}

/** The major version in what `--version` prints, such as "Mozilla Firefox 153.7.0esr"; null without one. */
export function majorVersion(printed) {
  const found = /(\d+)\.\d/.exec(printed);
  return found ? Number(found[1]) : null;
}
