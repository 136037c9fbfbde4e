/** `spot` for people. */
import type { FrameVerdict } from './read-mentions.ts';
import type { SpottedMention } from './spotted-page.ts';
import type { SpotFailure, SpotResult } from './spotter-browser.ts';

export function printPage(result: SpotResult | SpotFailure): void {
  console.log(`\n${result.page}  (${result.browser})`);
  if ('problem' in result) {
    console.log(`  could not be read: ${result.problem}`);
    return;
  }
  result.mentions.forEach(printMention);
  if (result.verdicts.length > 0) console.log('  why:');
  result.verdicts.forEach(printVerdict);
  const { busy, whole, units } = result.scan;
  console.log(
    `  ${result.mentions.length} mentions in ${units} characters; ${busy} ms of the page's time, ${whole} ms in all`,
  );
  console.log(
    `  nodes changed: ${list(result.changed)}${result.isFile ? '' : " (the page's own scripts may have)"}`,
  );
  console.log(`  requests made: ${list(result.requests)}`);
}

export function printMention({ entity, surface, nth, before, after }: SpottedMention): void {
  const context = `${before.slice(-24)}[${surface}]${after.slice(0, 24)}`.replace(/\s+/g, ' ');
  console.log(`  ${entity.padEnd(26)} ${`${surface} #${nth}`.padEnd(34)} …${context}…`);
}

/** The form, alias and language that were found, the rule that decided, and the language of the text. */
function printVerdict({ surface, before, after, names, language, entity, reason }: FrameVerdict): void {
  const context = `${before.slice(-24)}[${surface}]${after.slice(0, 24)}`.replace(/\s+/g, ' ');
  const found = names.map(({ entity: of, alias, form, language }) => {
    const built = form === alias ? '' : `, form "${form}"`;
    return `${of.split('/')[1]}: alias "${alias}" (${language})${built}`;
  });
  console.log(
    `  ${entity ? '✓' : '✗'} …${context}…\n      ${found.join('; ') || 'a clue'}\n      ${reason} (text in ${language || 'an unknown language'})`,
  );
}

export function printTotals(results: readonly (SpotResult | SpotFailure)[], errors: readonly string[]): void {
  const read = results.filter((result): result is SpotResult => !('problem' in result));
  const sum = (count: (result: SpotResult) => number) =>
    read.reduce((total, result) => total + count(result), 0);
  console.error(
    `\n${read.length} of ${results.length} pages read, ${sum((page) => page.mentions.length)} mentions, ` +
      `${sum((page) => page.changed.length)} changed nodes, ${sum((page) => page.requests.length)} requests, ` +
      `${errors.length} errors logged`,
  );
  for (const error of errors) console.error(`  ${error}`);
}

function list(entries: readonly string[]): string {
  return entries.length === 0 ? 'none' : entries.map((entry) => `\n    ${entry}`).join('');
}
