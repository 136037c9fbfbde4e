import type { WxtHooks } from 'wxt';

/** Names by which browsers look for Norwegian: stores know `no`, browsers in Bokmål `nb`, in Nynorsk `nn`. */
const OTHER_NAMES = ['no', 'nn'];

/** Ships the one Norwegian under each of them, so that every Norwegian reader gets it. */
export const norwegianFolders: WxtHooks['build:publicAssets'] = (_wxt, files) => {
  const ours = files.find(({ relativeDest }) => /^_locales[\\/]nb[\\/]/.test(relativeDest));
  if (!ours) throw new Error('locales/nb.yml made no messages.');
  for (const name of OTHER_NAMES) {
    files.push({ ...ours, relativeDest: ours.relativeDest.replace(/(?<=[\\/])nb(?=[\\/])/, name) });
  }
};
