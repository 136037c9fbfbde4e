import { defineConfig } from 'wxt';
import { bundledFiles } from './scripts/build/bundled-files.ts';
import preactNoInnerHtml from './scripts/build/no-inner-html.ts';
import { norwegianFolders } from './scripts/build/norwegian-folders.ts';
import { DEFAULT_LANGUAGE } from './texts/catalog.ts';

/** Extension pages load nothing but their own files. `wxt dev` needs its own server, so this holds for builds. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'";

export default defineConfig({
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  imports: false,
  zip: { excludeSources: ['screenshots/**', '.browsers/**'] },
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  vite: () => ({
    plugins: [preactNoInnerHtml()],
    // The oldest browsers that the manifest admits: no prefixes and no detours for older ones.
    build: { target: ['chrome128', 'firefox142'] },
  }),
  hooks: {
    'build:publicAssets': async (wxt, files) => {
      await norwegianFolders(wxt, files);
      await bundledFiles('data')(wxt, files);
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: DEFAULT_LANGUAGE,
    permissions: ['storage', 'scripting', 'alarms'],
    host_permissions: ['<all_urls>'],
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['page.js'],
        css: ['assets/mark.css', 'assets/sentence.css'],
        run_at: 'document_idle',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ],
    action: { default_title: '__MSG_extension_action__' },
    commands: {
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+Period' },
        description: '__MSG_commands_nextMention__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_commands_previousMention__',
      },
    },
    ...(mode === 'production' && { content_security_policy: { extension_pages: PAGE_POLICY } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'backgrounder@backgrounder.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
