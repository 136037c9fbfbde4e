/** Scores what was spotted against labels, by overlap with the right entity. */
import type { Label } from './labels.ts';

/** A half-open stretch of the page's visible text. */
export interface Stretch {
  readonly entity: string;
  readonly start: number;
  readonly end: number;
}

export interface PageScore {
  readonly right: readonly Label[];
  readonly wrong: readonly Stretch[];
  readonly missed: readonly Label[];
  /** Negative labels that something was marked on. */
  readonly alarms: readonly Label[];
}

/**
 * A stretch is right if it overlaps a `pos` label of its entity; a second one on the same label is not counted; on an
 * `opt` label of its entity it is not scored; anything else is wrong.
 */
export function score(labels: readonly Label[], spotted: readonly Stretch[]): PageScore {
  const right = new Set<Label>();
  const alarms = new Set<Label>();
  const wrong: Stretch[] = [];
  for (const stretch of spotted) {
    const touched = labels.filter(
      ({ start, end }) => start !== -1 && start < stretch.end && stretch.start < end,
    );
    const own = touched.filter(({ entity }) => entity === stretch.entity);
    const positive = own.find(({ label }) => label === 'pos');
    if (positive) right.add(positive);
    else if (own.length === 0) {
      wrong.push(stretch);
      for (const label of touched) if (label.label === 'neg') alarms.add(label);
    }
  }
  const missed = labels.filter((label) => label.label === 'pos' && !right.has(label));
  return { right: [...right], wrong, missed, alarms: [...alarms] };
}

/** Sums over pages. */
export class Tally {
  right = 0;
  wrong = 0;
  missed = 0;

  add(right: number, wrong: number, missed: number): void {
    this.right += right;
    this.wrong += wrong;
    this.missed += missed;
  }

  /** 1 where nothing was marked. */
  get precision(): number {
    return this.right + this.wrong === 0 ? 1 : this.right / (this.right + this.wrong);
  }

  /** 1 where nothing was to be found. */
  get recall(): number {
    return this.right + this.missed === 0 ? 1 : this.right / (this.right + this.missed);
  }

  get f1(): number {
    const sum = this.precision + this.recall;
    return sum === 0 ? 0 : (2 * this.precision * this.recall) / sum;
  }
}
