/** Which names a reader means who types a part of one. */
import type { NameView } from '../facts/views.ts';

/** Hidden ones first, then as they come. @param query words, each of which begins a word of the name or its summary */
export function matchingNames(names: readonly NameView[], query: string): readonly NameView[] {
  const words = wordsOf(query);
  const found = names.filter(({ name, summary }) => {
    const own = wordsOf(`${name} ${summary}`);
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
  return hiddenFirst(found);
}

export function hiddenFirst(names: readonly NameView[]): readonly NameView[] {
  return [...names.filter(({ on }) => !on), ...names.filter(({ on }) => on)];
}

/** Small letters without their marks, so that "pasvik" finds "Påsvik". */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{Mark}/gu, '');
  return plain.toLocaleLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? [];
}
