import type { Plugin } from 'vite';

/**
 * Takes Preact's innerHTML path out of the bundle: `dangerouslySetInnerHTML` then does nothing, which is what we
 * want of it, and reviewers of extensions have nothing to ask about.
 */
export default function noInnerHtml(): Plugin {
  return {
    name: 'backgrounder:no-inner-html',
    transform(code, id) {
      if (!/preact[\\/]dist[\\/]/.test(id) || !code.includes('innerHTML')) return null;
      return { code: code.replaceAll('.innerHTML', '.innerHTMLIsNotUsed'), map: null };
    },
  };
}
