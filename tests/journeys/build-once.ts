/**
 * Vitest's global set-up of the journeys: builds the extension for both browsers once, and keeps a copy, so that
 * a build started elsewhere in the meantime does not pull the extension from under a running browser.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import type { BrowserName } from '../../scripts/browser/driven-browser.ts';
import { build } from '../../scripts/build/build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    builtFolders: Record<BrowserName, string>;
  }
}

export default async function buildOnce(project: TestProject): Promise<() => Promise<void>> {
  const copies = await mkdtemp(path.join(os.tmpdir(), 'backgrounder-built-'));
  const copyOf = async (browser: BrowserName) => {
    const copy = path.join(copies, browser);
    await cp(build(browser), copy, { recursive: true });
    return copy;
  };
  project.provide('builtFolders', { chromium: await copyOf('chromium'), firefox: await copyOf('firefox') });
  return () => rm(copies, { recursive: true, force: true });
}
