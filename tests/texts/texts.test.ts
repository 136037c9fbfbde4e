import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { servedLanguage } from '../../texts/catalog.ts';
import { browserHasTexts, interfaceLanguage, setTexts, t } from '../../texts/texts.ts';
import { catalogOf } from './locales.ts';

function browserSpeaks(language: string) {
  const { messages } = catalogOf(language);
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key: string) => messages[key] ?? '');
}

afterEach(() => {
  setTexts(null);
  vi.restoreAllMocks();
});

describe('plural forms', () => {
  it.each([
    ['en', [0, 1, 2, 21], ['0 names', '1 name', '2 names', '21 names']],
    ['fi', [1, 2], ['1 nimi', '2 nimeä']],
    ['ru', [1, 3, 5, 11, 21], ['1 имя', '3 имени', '5 имён', '11 имён', '21 имя']],
    ['ar', [0, 1, 2], ['لا أسماء', 'اسم واحد', 'اسمان']],
    ['ar', [3, 11, 100], ['3 أسماء', '11 اسمًا', '100 اسم']],
  ])('%s, %j', (language, counts, said) => {
    setTexts(catalogOf(language));
    const arabicDigits = (text: string) =>
      text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - '٠'.charCodeAt(0)));
    expect(counts.map((count) => arabicDigits(t('counts.names', { count })))).toEqual(said);
  });
});

describe('places', () => {
  it('holds numbers as the language writes them', () => {
    setTexts(catalogOf('de'));
    expect(t('counts.names', { count: 12_345 })).toBe('12.345 Namen');
    expect(t('source.sentence', { paragraph: 1234, sentence: 2 })).toBe('Absatz 1.234, Satz 2');
    setTexts(catalogOf('en'));
    expect(t('counts.names', { count: 12_345 })).toBe('12,345 names');
  });

  it('holds words as they are', () => {
    setTexts(catalogOf('en'));
    expect(t('trouble.refused', { reason: 'no $1 {reason} $&' })).toContain('(no $1 {reason} $&)');
    expect(t('state.off', { host: '{host}' })).toBe('Off at {host}');
  });
});

describe('the language', () => {
  it.each([
    ['en-GB', 'en'],
    ['nb-NO', 'nb'],
    ['nn', 'nb'],
    ['no', 'nb'],
    ['ar-EG', 'ar'],
    ['it-IT', 'en'],
    ['', 'en'],
  ])('of a browser in %j is %s', (tag, served) => {
    expect(servedLanguage(tag)).toBe(served);
  });

  it('is the default where the browser serves none, and numbers are written all the same', () => {
    vi.spyOn(browser.i18n, 'getMessage').mockReturnValue('');
    expect(browserHasTexts()).toBe(false);
    expect(interfaceLanguage()).toEqual({ lang: 'en', dir: 'ltr' });
    expect(t('counts.names', { count: 2 })).toBe('');
  });

  it('is the browser’s while nothing is chosen', () => {
    browserSpeaks('ru');
    expect(t('card.close')).toBe('Закрыть');
    expect(t('counts.names', { count: 5 })).toBe('5 имён');
    expect(interfaceLanguage()).toEqual({ lang: 'ru', dir: 'ltr' });
  });

  it('is the reader’s when one is chosen, and the browser’s again after', () => {
    browserSpeaks('en');
    setTexts(catalogOf('ar'));
    expect(t('card.close')).toBe('إغلاق');
    expect(interfaceLanguage()).toEqual({ lang: 'ar', dir: 'rtl' });
    setTexts(null);
    expect(t('card.close')).toBe('Close');
    expect(t('counts.names', { count: 1 })).toBe('1 name');
    expect(interfaceLanguage()).toEqual({ lang: 'en', dir: 'ltr' });
  });
});
