/** Where and until when names are marked, as popup and panel say it. */
export interface Standing {
  /** Host of the page in front; null where there is nothing to switch. */
  readonly host: string | null;
  /** Whether names are marked at that host, if nothing rests everywhere. */
  readonly on: boolean;
  /** Until when the host is off, ms since 1970; null: it is on, or off for good. */
  readonly offUntil: number | null;
  /** Whether names are marked only on sites that the reader has switched on. */
  readonly onlyListed: boolean;
  /** Until when nothing is marked anywhere, ms since 1970; null: it is not so. */
  readonly paused: number | 'for-good' | null;
}

export type PauseWhere = 'here' | 'everywhere';
export type PauseHow = 'hour' | 'for-good';
