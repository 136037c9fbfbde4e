import type { Browser, ConsoleMessage, Target } from 'puppeteer-core';

/** Collects what pages, content scripts and workers log as errors, from before the extension is installed. */
export function watchChromiumErrors(browser: Browser): readonly string[] {
  const errors: string[] = [];
  browser.on('targetcreated', (target) => {
    // A target may be gone before it is watched; then it has nothing to say.
    watchTarget(target, errors).catch(() => undefined);
  });
  return errors;
}

async function watchTarget(target: Target, errors: string[]): Promise<void> {
  const source = target.type() === 'service_worker' ? await target.worker() : await target.page();
  if (!source) return;
  const place = () => ('url' in source ? source.url() : target.url());
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error') errors.push(`${place()}: ${message.text()}`);
  };
  const onError = (error: unknown) => {
    errors.push(`${place()}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };
  source.on('console', onConsole);
  if (target.type() === 'page') {
    (await target.page())?.on('pageerror', onError);
  } else {
    source.on('error', onError);
  }
}
