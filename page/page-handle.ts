/**
 * What others in the extension's own world may ask of a page: the `spot` command and the journeys read mentions
 * here, where the page itself cannot look.
 */
import type { PageSpotting } from './spotting.ts';

const KEY = Symbol.for('backgrounder.page');

/** @param current the page's spotting; null while it is off */
export function offerPage(current: () => PageSpotting | null): void {
  (globalThis as { [KEY]?: typeof current })[KEY] = current;
}
