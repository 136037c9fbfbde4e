import type { Certainty } from '../facts/pack.ts';
import { t } from '../texts/texts.ts';

/** How sure the document itself is; said in words, the colour only helps. What the word means is said to pointer and ear. */
export function CertaintyChip({ certainty }: { readonly certainty: Certainty }) {
  const help = t(`certainty.${certainty}Help`);
  return (
    <span class={`chip chip-${certainty}`} title={help}>
      {t(`certainty.${certainty}`)}
      <span class="unseen"> ({help})</span>
    </span>
  );
}
