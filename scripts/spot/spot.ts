/** `npm run spot -- [--json] [--why] [--browser chromium|firefox] PAGE…`: what the built extension marks on real pages. */
import { parseArgs } from 'node:util';
import type { BrowserName } from '../browser/driven-browser.ts';
import { build } from '../build/build.ts';
import { ensureBrowser } from '../set-up/browsers.mjs';
import { printPage, printTotals } from './print.ts';
import { type SpotFailure, type SpotResult, spotPages } from './spotter-browser.ts';

const USAGE = `Usage: npm run spot -- [--json] [--why] [--browser chromium|firefox] PAGE…
  PAGE       an HTML file or an http(s) address
  --json     one JSON array instead of text
  --why      also every name that was found and does not count, and the rule that decided
  --browser  which browser to use (chromium)`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: 'boolean' },
      why: { type: 'boolean' },
      browser: { type: 'string', default: 'chromium' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  if (values.help || positionals.length === 0 || !isBrowser(values.browser)) {
    console.error(USAGE);
    return values.help ? 0 : 2;
  }
  // Whatever installs or builds prints to the error stream, so that --json stays JSON.
  if (values.json) console.log = console.error;
  await ensureBrowser(values.browser);
  const folder = build(values.browser);
  const progress = values.json ? progressLine : undefined;
  const { results, errors } = await spotPages(values.browser, folder, positionals, {
    why: values.why ?? false,
    ...(progress && { progress }),
  });
  if (values.json) process.stdout.write(`${JSON.stringify(results.map(withoutText), null, 1)}\n`);
  else for (const result of results) printPage(result);
  printTotals(results, errors);
  return results.every(isClean) && !errors.some(isOurs) ? 0 : 1;
}

function isBrowser(name: string): name is BrowserName {
  return name === 'chromium' || name === 'firefox';
}

/** Pages and browsers log errors of their own, which are listed and not held against the extension. */
function isOurs(error: string): boolean {
  return error.includes('-extension://');
}

/** Loaded; and where every change and request would be ours, none. */
function isClean(result: SpotResult | SpotFailure): boolean {
  if ('problem' in result) return false;
  return result.requests.length === 0 && (!result.isFile || result.changed.length === 0);
}

/** The page's whole text would bury the mentions; labels are for `eval`. */
function withoutText(result: SpotResult | SpotFailure): object {
  return 'problem' in result ? result : { ...result, text: undefined, labels: undefined };
}

function progressLine(result: SpotResult | SpotFailure): void {
  console.error(
    'problem' in result ? `${result.page}: ${result.problem}` : `${result.page}: ${result.mentions.length}`,
  );
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
