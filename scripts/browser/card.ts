import type { Frame, Page } from 'puppeteer-core';
import type { DrivenBrowser } from './driven-browser.ts';
import { type UntilOptions, until } from './wait.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An open card as a person and a screen reader meet it. */
export interface CardState {
  readonly text: string;
  /** In the viewport of the frame, CSS pixels. */
  readonly rect: Rect;
  readonly role: string | null;
  /** aria-label, or the text of what aria-labelledby names. */
  readonly label: string | null;
  /** What holds the focus inside the card, as `tag "label or first words"`; null when the focus is elsewhere. */
  readonly focused: string | null;
  readonly isPinned: boolean;
  readonly html: string;
}

/** What was hidden from within a card, and the way back. */
export interface NoticeState {
  readonly text: string;
  readonly rect: Rect;
  readonly focused: boolean;
}

type Driver = Pick<DrivenBrowser, 'inCard'>;
type Place = Page | Frame;

const frameOf = (place: Place): Frame => ('mainFrame' in place ? place.mainFrame() : place);

/** The state of the card that was opened first; null when there is none or it is hidden. */
export async function cardState(browser: Driver, place: Place): Promise<CardState | null> {
  return (await cardStates(browser, place))[0] ?? null;
}

/** All open cards, in the order in which the focus goes through them. */
export async function cardStates(browser: Driver, place: Place): Promise<CardState[]> {
  return (await browser.inCard(frameOf(place), readCards)) ?? [];
}

/** The notice of what was hidden, if it is there. */
export function noticeState(browser: Driver, place: Place): Promise<NoticeState | null> {
  return browser.inCard(frameOf(place), readNotice);
}

export function waitForCard(browser: Driver, place: Place, options?: UntilOptions): Promise<CardState> {
  return until('the card to open', () => cardState(browser, place), options);
}

export async function waitForNoCard(browser: Driver, place: Place, options?: UntilOptions): Promise<void> {
  await until('the card to close', async () => (await cardState(browser, place)) === null, options);
}

/** Rectangles of the visible elements inside the card that the selector names, in the page's viewport. */
export async function cardRects(browser: Driver, place: Place, selector: string): Promise<Rect[]> {
  const offset = await offsetInPage(frameOf(place));
  const rects = (await browser.inCard(frameOf(place), readRects, selector)) ?? [];
  return rects.map((rect) => ({ ...rect, x: rect.x + offset.x, y: rect.y + offset.y }));
}

/** Clicks with the real mouse on the middle of the first such element, and refuses if something covers it. */
export async function clickInCard(browser: Driver, place: Place, selector: string): Promise<void> {
  const frame = frameOf(place);
  const found = await browser.inCard(frame, findTarget, selector);
  if (!found) throw new Error(`There is no card on ${frame.url()}, so "${selector}" cannot be clicked.`);
  if ('problem' in found)
    throw new Error(`Cannot click "${selector}" in the card on ${frame.url()}: ${found.problem}`);
  const offset = await offsetInPage(frame);
  await frame.page().mouse.click(found.x + offset.x, found.y + offset.y);
}

async function offsetInPage(frame: Frame): Promise<{ x: number; y: number }> {
  const element = await frame.frameElement();
  const box = await element?.boundingBox();
  await element?.dispose();
  return { x: box?.x ?? 0, y: box?.y ?? 0 };
}

// The functions below run in the browser, each by itself.

function readCards(root: ShadowRoot): CardState[] {
  const parts = [...root.querySelectorAll<HTMLElement>('[role="dialog"]')];
  return parts
    .filter((part) => part.checkVisibility())
    .map((card) => {
      const { x, y, width, height } = card.getBoundingClientRect();
      const labelledBy = card.getAttribute('aria-labelledby');
      const focused = card.contains(root.activeElement) ? root.activeElement : null;
      const name = focused?.getAttribute('aria-label') ?? focused?.textContent?.trim().slice(0, 60) ?? '';
      return {
        text: card.innerText,
        rect: { x, y, width, height },
        role: card.getAttribute('role'),
        label:
          card.getAttribute('aria-label') ??
          (labelledBy && (root.getElementById(labelledBy)?.textContent ?? null)),
        focused: focused && `${focused.localName} ${JSON.stringify(name)}`,
        isPinned: card.querySelector('.card-pin')?.getAttribute('aria-pressed') === 'true',
        html: card.outerHTML,
      };
    });
}

function readNotice(root: ShadowRoot): NoticeState | null {
  const notice = root.querySelector<HTMLElement>('.notice');
  if (!notice?.checkVisibility()) return null;
  const { x, y, width, height } = notice.getBoundingClientRect();
  return {
    text: notice.innerText,
    rect: { x, y, width, height },
    focused: notice.contains(root.activeElement),
  };
}

function readRects(root: ShadowRoot, selector: string): Rect[] {
  return [...root.querySelectorAll(selector)]
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    });
}

function findTarget(root: ShadowRoot, selector: string): { x: number; y: number } | { problem: string } {
  const element = [...root.querySelectorAll(selector)].find((one) => one.checkVisibility());
  if (!element) return { problem: 'no visible element inside the card matches.' };
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  // An inline element over two lines has a hole in the middle of its bounding box.
  const rect = element.getClientRects()[0];
  if (!rect) return { problem: 'it has no size.' };
  const x = rect.x + rect.width / 2;
  const y = rect.y + rect.height / 2;
  const { clientWidth, clientHeight } = document.documentElement;
  if (x < 0 || y < 0 || x > clientWidth || y > clientHeight)
    return { problem: 'it is outside the viewport.' };
  const top = root.elementFromPoint(x, y);
  if (top && element.contains(top)) return { x, y };
  return {
    problem: `at ${Math.round(x)}, ${Math.round(y)} lies ${top ? `<${top.localName}>` : 'nothing'} instead.`,
  };
}
