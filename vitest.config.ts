import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser } from './scripts/set-up/browsers.mjs';

const chromium = findBrowser('chromium');

/** Logic in node, the DOM in a real browser, whole journeys in real browsers with the built extension. */
export default defineConfig({
  test: {
    reporters: ['default', './scripts/test/totals-reporter.ts'],
    projects: [
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.browser.test.{ts,tsx}', 'tests/journeys/**'],
        },
      },
      {
        // Found before the run, so that no dependency turns up in the middle of it and reloads the page.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'yaml',
            'axe-core',
            'fast-check',
          ],
        },
        test: {
          name: 'browser',
          testTimeout: 30_000,
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(chromium && { executablePath: chromium.path }), args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          globalSetup: ['tests/journeys/build-once.ts'],
          // On a busy machine a real browser may be late, seldom twice; what is wrong is wrong always.
          retry: 2,
          // Browsers are heavy: two at a time, and after the other projects.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
