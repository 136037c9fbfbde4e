/** How much of what is spotted is marked on pages, and how it looks. */

/**
 * `auto`: all mentions, but only the first in each section where a page is dense with them; `all`: all mentions;
 * `section`: the first of each name in each section; `page`: the first on the page.
 */
export const AMOUNTS = ['auto', 'all', 'section', 'page'] as const;
export type Amount = (typeof AMOUNTS)[number];

/** Each told by its shape, not by colour alone. */
export const MARK_STYLES = ['dots', 'line', 'wave', 'tint'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

export interface Marking {
  readonly amount: Amount;
  /** Whether menus and navigation are marked too. */
  readonly menus: boolean;
  readonly style: MarkStyle;
}
