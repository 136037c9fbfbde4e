/** Many short texts as plain arrays; one is decoded when it is asked for. */
export interface Texts {
  /** UTF-8, one behind the other. */
  readonly bytes: Uint8Array;
  /** By text, and once behind the last: where it begins. */
  readonly starts: Uint32Array;
}

export function storeTexts(texts: readonly string[]): Texts {
  const encoder = new TextEncoder();
  const encoded = texts.map((text) => encoder.encode(text));
  const starts = new Uint32Array(texts.length + 1);
  for (const [index, { length }] of encoded.entries()) starts[index + 1] = starts[index]! + length;
  const bytes = new Uint8Array(starts[texts.length]!);
  for (const [index, one] of encoded.entries()) bytes.set(one, starts[index]);
  return { bytes, starts };
}

const decoder = new TextDecoder();

export function textAt({ bytes, starts }: Texts, index: number): string {
  return decoder.decode(bytes.subarray(starts[index], starts[index + 1]));
}
