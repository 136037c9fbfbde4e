/** Scores what was spotted against labels, by overlap with the right entity. */

/** A label of a gold file: see docs/evaluation.md. */
export interface GoldItem {
  readonly label: 'pos' | 'neg' | 'opt';
  /** null for most `neg` items. */
  readonly entity: string | null;
  readonly surface: string;
  /** Which plain, case-sensitive occurrence of the surface in the page's visible text, from 1. */
  readonly nth: number;
}

export interface GoldPage {
  readonly page: string;
  readonly language: string;
  readonly items: readonly GoldItem[];
}

/** A half-open stretch of the page's visible text. */
export interface Stretch {
  readonly entity: string;
  readonly start: number;
  readonly end: number;
}

export interface Score {
  readonly right: number;
  readonly wrong: readonly Stretch[];
  readonly missed: readonly GoldItem[];
}

/**
 * A stretch is right if it overlaps a `pos` item of its entity; a second one on the same item is not counted; on an
 * `opt` item of its entity it is not scored; anything else is wrong.
 */
export function score(text: string, items: readonly GoldItem[], spotted: readonly Stretch[]): Score {
  const placed = items.flatMap((item) => {
    const start = occurrence(text, item.surface, item.nth);
    return start === -1 ? [] : [{ item, start, end: start + item.surface.length }];
  });
  const hit = new Set<GoldItem>();
  const wrong: Stretch[] = [];
  for (const stretch of spotted) {
    const own = placed.filter(
      ({ item, start, end }) => item.entity === stretch.entity && start < stretch.end && stretch.start < end,
    );
    const positive = own.find(({ item }) => item.label === 'pos');
    if (positive) hit.add(positive.item);
    else if (!own.some(({ item }) => item.label === 'opt')) wrong.push(stretch);
  }
  const missed = items.filter((item) => item.label === 'pos' && !hit.has(item));
  return { right: hit.size, wrong, missed };
}

/** Start of the nth occurrence, or -1. */
function occurrence(text: string, surface: string, nth: number): number {
  let at = -1;
  for (let i = 0; i < nth; i++) {
    at = text.indexOf(surface, at + 1);
    if (at === -1) return -1;
  }
  return at;
}

export function precision(right: number, wrong: number): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

export function recall(right: number, missed: number): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}
