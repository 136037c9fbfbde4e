/** Labels of a page, from either form: a gold document with labels in place, or a list beside the page. */
import type { FrameLabel } from '../spot/read-mentions.ts';

export interface Label {
  /** `pos`: should be marked; `neg`: looks like a mention and is none; `opt`: neither right nor wrong. */
  readonly label: 'pos' | 'neg' | 'opt';
  /** null for `neg`. */
  readonly entity: string | null;
  /** Phenomena; for `neg` the reason. */
  readonly tags: readonly string[];
  /** Half-open, in the page's visible text; -1 where it is not visible. */
  readonly start: number;
  readonly end: number;
}

/** An item of a gold list: see docs/evaluation.md. */
export interface ListedItem {
  readonly label: Label['label'];
  readonly entity: string | null;
  readonly surface: string;
  /** Which plain, case-sensitive occurrence of the surface in the page's visible text, from 1. */
  readonly nth: number;
  readonly reason?: string;
  readonly tags?: readonly string[];
}

export function labelsInPlace(labels: readonly FrameLabel[]): Label[] {
  return labels.map(({ what, tags, start, end }) => {
    const label = what === '!' ? 'neg' : what.startsWith('?') ? 'opt' : 'pos';
    const entity = label === 'neg' ? null : what.replace('?', '');
    return { label, entity, tags: tags.split(/[\s,]+/).filter(Boolean), start, end };
  });
}

/** Items whose text is not there the nth time stand at -1. */
export function labelsFromList(text: string, items: readonly ListedItem[]): Label[] {
  return items.map(({ label, entity, surface, nth, reason, tags = [] }) => {
    const start = occurrence(text, surface, nth);
    const end = start === -1 ? -1 : start + surface.length;
    return {
      label,
      entity: label === 'neg' ? null : entity,
      tags: reason ? [reason, ...tags] : tags,
      start,
      end,
    };
  });
}

function occurrence(text: string, surface: string, nth: number): number {
  let at = -1;
  for (let i = 0; i < nth; i++) {
    at = text.indexOf(surface, at + 1);
    if (at === -1) return -1;
  }
  return at;
}
