import type { TextCatalog } from '../../texts/catalog.ts';
import { catalogOf } from '../texts/locales.ts';
import { pseudoCatalog } from '../texts/pseudo.ts';

/** One way in which a face is looked at. */
export interface Look {
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly catalog: TextCatalog;
  /** px; absent: the face's own. */
  readonly width?: number;
  /** What the reader's system asks for. No page can give it to itself: the browser has to be told. */
  readonly forcedColours?: true;
}

const english = catalogOf('en');

export const looks: readonly Look[] = [
  { name: 'light', theme: 'light', catalog: english },
  { name: 'dark', theme: 'dark', catalog: english },
  { name: 'forced colours', theme: 'dark', catalog: english, forcedColours: true },
  { name: 'Arabic', theme: 'light', catalog: orEnglish(catalogOf('ar')) },
  { name: 'pseudo-locale', theme: 'light', catalog: pseudoCatalog() },
  { name: '320 px', theme: 'light', catalog: english, width: 320 },
  { name: 'wide', theme: 'light', catalog: english, width: 1200 },
];

/** What is not translated yet is seen in English: a state that is new can be looked at in every language. */
function orEnglish(catalog: TextCatalog): TextCatalog {
  const inEnglish = (key: string) =>
    english.messages[key] ?? english.messages[key.replace(/_(?:zero|two|few|many)$/, '_other')];
  const messages = new Proxy(catalog.messages, {
    get: (own, key: string) => own[key] ?? inEnglish(key),
  });
  return { ...catalog, messages };
}
