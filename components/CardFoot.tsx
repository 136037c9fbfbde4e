import type { Ref } from 'preact';
import type { FactView } from '../facts/views.ts';
import { t } from '../texts/texts.ts';

/** A part of the card that comes when asked for. */
export type Part =
  | { readonly is: 'why' | 'copy' | 'hide' }
  /** Of one fact, or of the mark. */
  | { readonly is: 'report'; readonly fact: FactView | null }
  /** What could not be written to the clipboard. */
  | { readonly is: 'refused'; readonly text: string };

type Offered = Exclude<Part['is'], 'refused'>;

export interface CardFootProps {
  readonly id: string;
  readonly footRef: Ref<HTMLDivElement>;
  readonly parts: Readonly<Record<Offered, boolean>>;
  readonly open: Part['is'] | null;
  readonly onOpen: (part: Offered) => void;
  /** On what was just done; empty: nothing. */
  readonly said: string;
}

const OFFERED: readonly Offered[] = ['why', 'copy', 'hide', 'report'];

/** What can be done with the card: each button opens its part above. */
export function CardFoot({ id, footRef, parts, open, onOpen, said }: CardFootProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for choices, these are acts.
    <div class="card-foot" role="group" aria-label={t('actions.label')} ref={footRef}>
      <p class="card-said" role="status">
        {said}
      </p>
      {OFFERED.filter((part) => parts[part]).map((part) => (
        <button
          key={part}
          type="button"
          class="foot-button"
          aria-expanded={open === part}
          aria-controls={open === part ? `${id}-part` : undefined}
          onClick={() => onOpen(part)}
        >
          {t(`actions.${part}`)}
        </button>
      ))}
    </div>
  );
}
