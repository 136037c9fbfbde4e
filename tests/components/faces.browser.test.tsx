import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import cardCss from '../../components/card.css?inline';
import optionsCss from '../../components/options.css?inline';
import popupCss from '../../components/popup.css?inline';
import './english.ts';
import { type Face, type FaceKind, faces } from './faces.tsx';

const CSS: Readonly<Record<FaceKind, string>> = { card: cardCss, popup: popupCss, options: optionsCss };
const THEMES = ['light', 'dark'] as const;

/** A page of its own for each face, so that the styles of one do not reach another. */
function pageOf(face: Face, theme: (typeof THEMES)[number], width: number): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = face.name;
  frame.style.cssText = `width: ${width}px; height: 600px; border: 0`;
  document.body.append(frame);
  const page = frame.contentDocument!;
  page.documentElement.lang = 'en';
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

function rootOf(frame: HTMLIFrameElement): Document | ShadowRoot {
  return frame.contentDocument?.querySelector('card-host')?.shadowRoot ?? frame.contentDocument!;
}

/** Everything that can be opened is opened, so that axe and the ruler see it. */
async function openAll(root: ParentNode) {
  root.querySelector<HTMLButtonElement>('.show-all')?.click();
  await new Promise((done) => setTimeout(done, 0));
  for (const details of root.querySelectorAll('details')) details.open = true;
}

async function settled(root: Document | ShadowRoot) {
  await Promise.all(root.getAnimations().map((animation) => animation.finished));
}

async function findings(frame: HTMLIFrameElement, kind: FaceKind): Promise<string[]> {
  const page = frame.contentDocument!;
  const script = page.createElement('script');
  script.textContent = axe.source;
  page.head.append(script);
  const inside = (frame.contentWindow as unknown as { readonly axe: typeof axe }).axe;
  // The card is a guest on a page: what a whole page must have is not its to bring.
  const context = kind === 'card' ? page.querySelector('card-host')! : page;
  const { violations } = await inside.run(context);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Elements whose text is wider than their box, or that stand out of the window's side. */
function clipped(root: Document | ShadowRoot, width: number): string[] {
  return [...root.querySelectorAll('p, h1, h2, h3, button, summary, dd, dt, li, label')]
    .filter((element) => !element.closest('.unseen, .fingerprint'))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return element.scrollWidth > element.clientWidth + 1 || left < 0 || right > width + 0.5;
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

afterEach(() => document.body.replaceChildren());

describe.each(faces)('$name', (face) => {
  it.each(THEMES)('has no finding of axe, %s', async (theme) => {
    const frame = pageOf(face, theme, face.kind === 'options' ? 900 : 380);
    await openAll(rootOf(frame));
    await settled(rootOf(frame));
    expect(await findings(frame, face.kind)).toEqual([]);
  });

  it('fits 320 pixels', async () => {
    const frame = pageOf(face, 'light', 320);
    await openAll(rootOf(frame));
    expect(clipped(rootOf(frame), 320)).toEqual([]);
  });
});

describe('the card on a hostile page', () => {
  it('catches nothing but itself, and takes no style in', async () => {
    const [face] = faces;
    const frame = pageOf(face!, 'light', 600);
    const page = frame.contentDocument!;
    const style = page.createElement('style');
    style.textContent = `* { font-family: fantasy !important; letter-spacing: 9px; color: red !important }
      card-host { display: none !important; pointer-events: auto !important; inset: 50% !important; opacity: 0 !important }`;
    page.head.append(style);
    const card = rootOf(frame).querySelector('.card')!;
    await settled(rootOf(frame));
    const inside = getComputedStyle(card);
    expect(inside.fontFamily).not.toContain('fantasy');
    expect(inside.letterSpacing).toBe('normal');
    expect(inside.color).not.toBe('rgb(255, 0, 0)');
    const host = page.querySelector('card-host')!;
    expect(getComputedStyle(host).opacity).toBe('1');
    const layer = rootOf(frame).querySelector('.layer')!.getBoundingClientRect();
    expect(layer.toJSON()).toMatchObject({ left: 0, top: 0, width: 600, height: 600 });
    expect(page.elementFromPoint(590, 590)).not.toBe(host);
    const { left, top } = card.getBoundingClientRect();
    expect(page.elementFromPoint(left + 20, top + 20)).toBe(host);
  });

  it('is not drawn until its layer is shown', () => {
    const [face] = faces;
    const frame = pageOf(face!, 'light', 600);
    const layer = rootOf(frame).querySelector<HTMLElement>('.layer')!;
    layer.hidePopover();
    expect(getComputedStyle(layer).display).toBe('none');
  });
});
