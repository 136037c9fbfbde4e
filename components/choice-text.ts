/** How choices of which there is one each are spoken of: the same words where they are made and where they are told. */
import type { ChoiceKey, Chosen } from '../settings/choices.ts';
import { t } from '../texts/texts.ts';

/** A choice and its value, for who knows both only together. */
export type OneChoice = { [K in ChoiceKey]: { readonly key: K; readonly value: Chosen[K] } }[ChoiceKey];

export function choiceText(choice: OneChoice): string {
  switch (choice.key) {
    case 'amount':
      return t(`amount.${choice.value}`);
    case 'style':
      return t(`style.${choice.value}`);
    case 'opens':
      return t(`opens.${choice.value}`);
    case 'theme':
      return t(`theme.${choice.value}`);
    case 'sites':
      return t(`where.${choice.value}`);
    case 'delay':
      return t('opens.seconds', { seconds: Number(choice.value) / 1000 });
    case 'language':
      return choice.value === 'browser' ? t('language.browser') : ownNameOf(choice.value);
    case 'menus':
    case 'badge':
      return t(`rule.${choice.value}`);
  }
}

/** A language as those who speak it call it: readers find their own also in an interface that they cannot read. */
export function ownNameOf(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
