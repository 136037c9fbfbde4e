/** The words beside a name in a list: parted by blocks, lines, bullets or bars, whatever the list is made of. */

const REACH = 60;
const WORD_BEFORE = /([\p{L}\p{M}]+)[^\p{L}\p{M}\p{Nd}.!?]*[\s|·•/\u001E\u001F,][^\p{L}\p{M}\p{Nd}.!?]*$/u;
const WORD_AFTER = /^[^\p{L}\p{M}\p{Nd}.!?]*[\s|·•/\u001E\u001F,][^\p{L}\p{M}\p{Nd}.!?]*([\p{L}\p{M}]+)/u;

export function neighboursInList(text: string, start: number, end: number): string[] {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  const after = WORD_AFTER.exec(text.slice(end, end + REACH))?.[1];
  return [before, after].filter((word) => word !== undefined);
}
