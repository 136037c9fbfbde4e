import type { WxtHooks } from 'wxt';
import { NORWEGIAN } from '../../texts/catalog.ts';

/** Ships the one Norwegian under each name that browsers have for it, so that every Norwegian reader gets it. */
export const norwegianFolders: WxtHooks['build:publicAssets'] = (_wxt, files) => {
  const ours = files.find(({ relativeDest }) => /^_locales[\\/]nb[\\/]/.test(relativeDest));
  if (!ours) throw new Error('locales/nb.yml made no messages.');
  for (const name of NORWEGIAN) {
    files.push({ ...ours, relativeDest: ours.relativeDest.replace(/(?<=[\\/])nb(?=[\\/])/, name) });
  }
};
