import { i18n } from '#i18n';
import type { Certainty } from '../facts/pack.ts';

/** How sure the document itself is; said in words, the colour only helps. */
export function CertaintyChip({ certainty }: { readonly certainty: Certainty }) {
  return <span class={`chip chip-${certainty}`}>{i18n.t(`certainty.${certainty}`)}</span>;
}
