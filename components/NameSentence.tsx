import type { EntityBrief } from '../facts/views.ts';
import { interfaceLanguage } from '../texts/texts.ts';
import { Filled } from './Filled.tsx';
import { ownLanguage } from './own-language.ts';

export interface NameSentenceProps {
  /** A translated sentence with `{names}` in it. */
  readonly text: string;
  readonly named: readonly EntityBrief[];
}

/** A sentence with a list of names, joined as the interface's language joins them, each in its own language. */
export function NameSentence({ text, named }: NameSentenceProps) {
  const joined = new Intl.ListFormat(interfaceLanguage().lang).formatToParts(named.map(({ name }) => name));
  let next = 0;
  const names = joined.map(({ type, value }) => {
    const brief = type === 'element' ? named[next++] : undefined;
    if (!brief) return value;
    return (
      <bdi key={brief.ref} class="found-subject" {...ownLanguage(brief.language)}>
        {brief.name}
      </bdi>
    );
  });
  return <Filled text={text} parts={{ names }} />;
}
