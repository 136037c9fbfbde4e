/**
 * Names that are marked, by this page's own reading of the choices: a worker that is still catching up shows nothing
 * old.
 */
import type { NameView } from '../../facts/views.ts';
import type { Settings } from '../../settings/settings.ts';

export function markedNames(
  names: readonly NameView[],
  { namesOff, topicsOff }: Pick<Settings, 'namesOff' | 'topicsOff'>,
): readonly NameView[] {
  return names.filter(
    ({ ref, topics }) => !namesOff.has(ref) && !topics.some((topic) => topicsOff.has(topic)),
  );
}
