/**
 * Attributes for text whose language is the pack's and not the interface's, so that it is pronounced,
 * hyphenated and ordered (left to right or right to left) by its own rules. On a block they also choose its
 * side; put them on a `bdi` within where the side is the interface's, as in lists.
 */
export function ownLanguage(language: string): { readonly lang: string; readonly dir: 'auto' } {
  return { lang: language, dir: 'auto' };
}
