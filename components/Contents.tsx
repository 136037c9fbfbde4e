import { t } from '../texts/texts.ts';

/** Parts of the options, by the id of their heading. */
const PARTS = ['topics', 'names', 'sites', 'marking', 'look', 'shortcuts', 'choices', 'never'] as const;

/** What the options have, each a press away. */
export function Contents() {
  return (
    <nav class="contents" aria-label={t('options.contents')}>
      <ul>
        {PARTS.map((part) => (
          <li key={part}>
            <a href={`#${part}`}>{t(`options.${part}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
