/** Pages of ours are light or dark as the reader chose, and follow when another is chosen. */
import { loadSettings, watchSettings } from '../../settings/store.ts';

/** Resolves when the theme holds, for before a page draws. Never rejects: without settings the system's serves. */
export async function followTheme(): Promise<void> {
  const apply = async () => {
    const { theme } = (await loadSettings()).chosen;
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  const tell = (error: unknown) => console.warn(error);
  watchSettings(() => void apply().catch(tell));
  await apply().catch(tell);
}
