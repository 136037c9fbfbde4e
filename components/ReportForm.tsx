import { useState } from 'preact/hooks';
import { t } from '../texts/texts.ts';
import { CopyField } from './CopyField.tsx';

export interface ReportFormProps {
  /** The reference, with or without the page's own sentence. */
  readonly write: (withSentence: boolean) => string;
  /** Whether there is a sentence of the page to add. */
  readonly hasSentence: boolean;
  readonly onCopy: (text: string) => void;
}

/** Shows what would be told, and leaves it to the reader to whom. */
export function ReportForm({ write, hasSentence, onCopy }: ReportFormProps) {
  const [withSentence, setWithSentence] = useState(false);
  const text = write(withSentence);
  return (
    <>
      <p>{t('report.help')}</p>
      <CopyField label={t('report.words')} text={text} rows={3} />
      <button type="button" class="button" onClick={() => onCopy(text)}>
        {t('report.copy')}
      </button>
      {hasSentence && (
        <label class="report-sentence">
          <input
            type="checkbox"
            checked={withSentence}
            onChange={(event) => setWithSentence(event.currentTarget.checked)}
          />
          <span>{t('report.sentence')}</span>
        </label>
      )}
    </>
  );
}
