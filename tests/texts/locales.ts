import { parse } from 'yaml';
import type { TextCatalog } from '../../texts/catalog.ts';

const files = import.meta.glob<string>('../../locales/*.yml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What locales/*.yml hold: texts by key, with dots. */
export type Messages = ReadonlyMap<string, string>;

export const locales: ReadonlyMap<string, Messages> = new Map(
  Object.entries(files).map(([path, text]) => [/(\w+)\.yml$/.exec(path)![1]!, messagesOf(parse(text))]),
);

/** As the worker would send it. */
export function catalogOf(language: string): TextCatalog {
  const messages = [...locales.get(language)!].map(([key, text]) => [key.replaceAll('.', '_'), text]);
  return { language, messages: Object.fromEntries(messages) };
}

function messagesOf(group: object, path = ''): Messages {
  return new Map(
    Object.entries(group).flatMap(([step, value]: [string, unknown]): [string, string][] =>
      typeof value === 'object' && value !== null
        ? [...messagesOf(value, `${path}${step}.`)]
        : [[`${path}${step}`, String(value)]],
    ),
  );
}
