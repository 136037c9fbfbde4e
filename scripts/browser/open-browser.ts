import { existsSync } from 'node:fs';
import path from 'node:path';
import { requireBrowser } from '../set-up/browsers.mjs';
import { openChromium } from './chromium.ts';
import type { BrowserName, DrivenBrowser, OpenOptions } from './driven-browser.ts';
import { openFirefox } from './firefox.ts';

/** Opens a real browser with the built extension in it. Close it in `finally`. */
export async function openBrowser(name: BrowserName, options: OpenOptions): Promise<DrivenBrowser> {
  const extensionDir = path.resolve(options.extensionDir);
  if (!existsSync(path.join(extensionDir, 'manifest.json'))) {
    throw new Error(`No built extension in ${extensionDir}. Run \`npm run build\` first.`);
  }
  const executablePath = options.executablePath ?? requireBrowser(name).path;
  const resolved = { ...options, extensionDir, executablePath };
  return name === 'chromium' ? openChromium(resolved) : openFirefox(resolved);
}
