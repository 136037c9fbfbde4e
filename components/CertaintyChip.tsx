import type { Certainty } from '../facts/pack.ts';
import { t } from '../texts/texts.ts';

/** How sure the document itself is; said in words, the colour only helps. */
export function CertaintyChip({ certainty }: { readonly certainty: Certainty }) {
  return <span class={`chip chip-${certainty}`}>{t(`certainty.${certainty}`)}</span>;
}
