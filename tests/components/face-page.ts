import { render } from 'preact';
import cardCss from '../../components/card.css?inline';
import optionsCss from '../../components/options.css?inline';
import panelCss from '../../components/panel.css?inline';
import popupCss from '../../components/popup.css?inline';
import { interfaceLanguage } from '../../texts/texts.ts';
import type { Face, FaceKind } from './faces.tsx';

const CSS: Readonly<Record<FaceKind, string>> = {
  card: cardCss,
  popup: popupCss,
  panel: panelCss,
  options: optionsCss,
};
export const THEMES = ['light', 'dark'] as const;

/** A page of its own for each face, so that the styles of one do not reach another. */
export function pageOf(
  face: Face,
  theme: (typeof THEMES)[number],
  width: number,
  into: Element = document.body,
): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = face.name;
  frame.style.cssText = `width: ${width}px; height: 600px; border: 0`;
  into.append(frame);
  const page = frame.contentDocument!;
  Object.assign(page.documentElement, interfaceLanguage());
  page.title = face.name;
  const style = page.createElement('style');
  style.textContent = CSS[face.kind];
  const place = page.createElement('div');
  if (face.kind !== 'card') {
    page.head.append(style);
    page.documentElement.dataset.theme = theme;
    page.body.append(place);
    render(face.draw(), place);
    return frame;
  }
  const host = page.createElement('card-host');
  const root = host.attachShadow({ mode: 'open' });
  place.className = 'layer';
  place.popover = 'manual';
  root.append(style, place);
  // The real host stands beside the body; axe looks for backgrounds in the body only.
  page.body.append(host);
  render(face.draw(), place);
  root.querySelector<HTMLElement>('.card')!.dataset.theme = theme;
  place.showPopover();
  return frame;
}

export function rootOf(frame: HTMLIFrameElement): Document | ShadowRoot {
  return frame.contentDocument?.querySelector('card-host')?.shadowRoot ?? frame.contentDocument!;
}

/** Everything that can be opened is opened, so that axe and the ruler see it. */
export async function openAll(root: ParentNode) {
  root.querySelector<HTMLButtonElement>('.show-all')?.click();
  await new Promise((done) => setTimeout(done, 0));
  for (const details of root.querySelectorAll('details')) details.open = true;
}

export async function settled(root: Document | ShadowRoot) {
  await Promise.all(root.getAnimations().map((animation) => animation.finished));
}

/** Elements whose text is wider than their box, or that stand out of the window's side. */
export function clipped(root: Document | ShadowRoot, width: number): string[] {
  return [...root.querySelectorAll('p, h1, h2, h3, button, summary, dd, dt, li, label')]
    .filter((element) => !element.closest('.unseen, .fingerprint'))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return element.scrollWidth > element.clientWidth + 1 || left < 0 || right > width + 0.5;
    })
    .map((element) => element.outerHTML.slice(0, 120));
}
