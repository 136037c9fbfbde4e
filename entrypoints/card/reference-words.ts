/** The interface's words around those of a pack in what is copied. */
import type { ReferenceWords } from '../../facts/reference.ts';
import type { TextKey } from '../../texts/keys.ts';
import { interfaceLanguage, t } from '../../texts/texts.ts';

type Plain = 'publisher' | 'author' | 'date' | 'address';
const UNKNOWN = {
  publisher: 'source.publisherUnknown',
  author: 'source.authorUnknown',
  date: 'source.dateMissing',
  address: 'source.addressUnknown',
} as const satisfies Record<Plain, TextKey>;

/** In the language that holds now. */
export function referenceWords(): ReferenceWords {
  return {
    isRightToLeft: interfaceLanguage().dir === 'rtl',
    certainty: (certainty) => t(`certainty.${certainty}`),
    document: t('card.document'),
    via: (by, via) => t('card.via', { by, via }),
    dateMissing: t('card.dateMissing'),
    titleIsOurs: t('source.titleIsOurs'),
    source: (title) => t('source.line', { title }),
    place: (kind, paragraph, sentence) => t('source.place', { kind, paragraph, sentence }),
    publisher: (value) => known('publisher', value),
    author: (value) => known('author', value),
    documentDate: (value) => known('date', value),
    address: (value) => known('address', value),
    fingerprint: (sha256) => t('cite.fingerprint', { sha256 }),
    pack: (title, version) => t('card.from', { title, version }),
  };
}

function known(what: Plain, value: string | null): string {
  return value === null ? t(UNKNOWN[what]) : t('cite.known', { term: t(`source.${what}`), value });
}
