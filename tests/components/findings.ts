import axe from 'axe-core';
import type { FaceKind } from './faces.tsx';

/** What axe finds, rule and element; empty when there is nothing. */
export async function findings(frame: HTMLIFrameElement, kind: FaceKind): Promise<string[]> {
  const { page, inside } = axeIn(frame);
  // The card is a guest on a page: what a whole page must have is not its to bring.
  const context = kind === 'card' ? page.querySelector('card-host')! : page;
  const { violations } = await inside.run(context);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Axe of the frame's own realm. */
export function axeIn(frame: HTMLIFrameElement): { readonly page: Document; readonly inside: typeof axe } {
  const page = frame.contentDocument!;
  const script = page.createElement('script');
  script.textContent = axe.source;
  page.head.append(script);
  return { page, inside: (frame.contentWindow as unknown as { readonly axe: typeof axe }).axe };
}
