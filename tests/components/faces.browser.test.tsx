import { afterEach, describe, expect, it } from 'vitest';
import './english.ts';
import { clipped, openAll, pageOf, rootOf, settled, THEMES } from './face-page.ts';
import { faces } from './faces.tsx';
import { findings } from './findings.ts';

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
