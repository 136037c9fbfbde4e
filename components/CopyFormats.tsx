import type { ReferenceFormat } from '../facts/reference.ts';
import { t } from '../texts/texts.ts';

export interface CopyFormatsProps {
  /** What is copied, for who cannot see where the buttons stand. */
  readonly label: string;
  readonly onCopy: (format: ReferenceFormat) => void;
}

const FORMATS: readonly ReferenceFormat[] = ['text', 'markdown', 'bibtex'];

export function CopyFormats({ label, onCopy }: CopyFormatsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for choices, these are acts.
    <div class="chips" role="group" aria-label={label}>
      {FORMATS.map((format) => (
        <button key={format} type="button" class="chip-button" onClick={() => onCopy(format)}>
          {t(`copying.${format}`)}
        </button>
      ))}
    </div>
  );
}
