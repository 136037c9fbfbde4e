import { type ComponentChildren, Fragment } from 'preact';

export interface FilledProps {
  /** A translated sentence that still holds its `{places}`. */
  readonly text: string;
  readonly parts: Readonly<Record<string, ComponentChildren>>;
}

/**
 * A translated sentence with elements in its places: names keep their own language inside a sentence of
 * the interface's, and each translation is free to order them. A place without a part stays as written.
 */
export function Filled({ text, parts }: FilledProps) {
  return (
    <>
      {text.split(/(\{\w+\})/).map((piece, index) => (
        // The pieces of a sentence have no identity but their place.
        <Fragment key={index}>{parts[piece.slice(1, -1)] ?? piece}</Fragment>
      ))}
    </>
  );
}
