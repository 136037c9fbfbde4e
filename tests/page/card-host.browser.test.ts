/** The card's host is over everything, wherever the word is. */
import { expect, it, onTestFinished } from 'vitest';
import { CardHost } from '../../page/card-host.ts';
import { show } from './spotted.ts';

const CSS = `:host { all: initial; display: contents; }
  .layer { position: fixed; inset: 0; width: auto; height: auto; margin: 0; border: 0; padding: 0; background: none;
    overflow: visible; pointer-events: none; }
  .card { position: fixed; left: 10px; top: 20px; width: 50px; height: 30px; pointer-events: auto; }`;

function hosted(html: string) {
  const body = show(html);
  const host = new CardHost(CSS);
  const card = document.createElement('div');
  card.className = 'card';
  host.layer.append(card);
  onTestFinished(() => host.hide());
  const word = body.querySelector('.word') ?? body;
  return { body, host, card, word };
}

/** Whether a press in the card's middle lands on it. */
function isOnTop(host: CardHost): boolean {
  return document.elementFromPoint(35, 35) === host.element;
}

const COVER = '<div style="position: fixed; inset: 0; z-index: 2147483647; background: white"></div>';

it('is over what the page puts over all', () => {
  const { host, word } = hosted(`<p class="word">x</p>${COVER}`);
  host.show(word);
  expect(isOnTop(host)).toBe(true);
});

it('is over, and not inert beside, an open modal dialog', () => {
  const { body, host, word } = hosted('<dialog><p class="word">x</p></dialog>');
  const dialog = body.querySelector('dialog')!;
  dialog.showModal();
  host.show(word);
  expect(host.element.parentNode).toBe(dialog);
  expect(isOnTop(host)).toBe(true);
});

it('finds the modal dialog around a shadow tree', () => {
  const { body, host } = hosted(
    '<dialog><x-y><template shadowrootmode="open"><p>x</p></template></x-y></dialog>',
  );
  body.querySelector('dialog')!.showModal();
  host.show(body.querySelector('x-y')!.shadowRoot!.firstChild!);
  expect(isOnTop(host)).toBe(true);
});

it('is over a popover that was opened before', () => {
  const { body, host, word } = hosted(
    '<div popover="manual" style="inset: 0; width: 500px; height: 500px" class="word">x</div>',
  );
  body.querySelector<HTMLElement>('[popover]')!.showPopover();
  host.show(word);
  expect(isOnTop(host)).toBe(true);
});

it('goes from a dialog back to the page', () => {
  const { body, host, word } = hosted('<p class="word">x</p><dialog><p>y</p></dialog>');
  const dialog = body.querySelector('dialog')!;
  dialog.showModal();
  host.show(dialog.firstChild!);
  dialog.close();
  host.show(word);
  expect(host.element.parentNode).toBe(document.documentElement);
  expect(isOnTop(host)).toBe(true);
});

it('measures from the window, whatever transforms the page has', () => {
  const { host, card, word } = hosted('<p class="word">x</p>');
  document.documentElement.style.cssText = 'transform: translate(100px, 100px); filter: blur(0)';
  onTestFinished(() => document.documentElement.removeAttribute('style'));
  host.show(word);
  const { left, top } = card.getBoundingClientRect();
  expect([left, top]).toEqual([10, 20]);
});

it('measures from the window inside a transformed dialog', () => {
  const { body, host, card, word } = hosted(
    '<dialog style="transform: translate(30px, 30px)"><p class="word">x</p></dialog>',
  );
  body.querySelector('dialog')!.showModal();
  host.show(word);
  const { left, top } = card.getBoundingClientRect();
  expect([left, top]).toEqual([10, 20]);
});

it('shows the page neither its contents nor itself once hidden', () => {
  const { host, word } = hosted('<p class="word">x</p>');
  host.show(word);
  expect(host.element.shadowRoot).toBe(null);
  expect(document.querySelectorAll(host.element.localName)).toHaveLength(1);
  host.hide();
  expect(document.querySelectorAll(host.element.localName)).toHaveLength(0);
});

it('lets the page be used beside the card', () => {
  const { host, word } = hosted(
    '<button class="word" style="position: fixed; left: 200px; top: 200px">x</button>',
  );
  host.show(word);
  expect(document.elementFromPoint(205, 205)).toBe(word);
});

it('stands inside a popover, so that a press on a card does not close it', async () => {
  const { body, host, word } = hosted(
    '<div popover="auto" style="inset: 0; width: 500px; height: 500px"><p class="word">x</p></div>',
  );
  body.querySelector<HTMLElement>('[popover]')!.showPopover();
  host.show(word);
  expect(host.element.parentElement).toBe(body.querySelector('[popover]'));
  expect(isOnTop(host)).toBe(true);
});

const html = document.documentElement;

it('goes back to the page, with its cards, when the dialog that holds it closes', async () => {
  const { body, host, card, word } = hosted('<dialog><p class="word">x</p></dialog>');
  const dialog = body.querySelector('dialog')!;
  dialog.showModal();
  host.show(word);
  dialog.close();
  await expect.poll(() => host.element.parentElement).toBe(html);
  expect(isOnTop(host)).toBe(true);
  expect(card.checkVisibility()).toBe(true);
});

it('goes back to the page when the dialog that holds it is taken away', async () => {
  const { body, host, word } = hosted('<dialog><p class="word">x</p></dialog>');
  const dialog = body.querySelector('dialog')!;
  dialog.showModal();
  host.show(word);
  dialog.remove();
  await expect.poll(() => host.element.parentElement).toBe(html);
  expect(isOnTop(host)).toBe(true);
});

it('stays away when the page itself takes it away', async () => {
  const { host, word } = hosted('<p class="word">x</p>');
  host.show(word);
  await new Promise(requestAnimationFrame);
  host.element.remove();
  for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame);
  expect(host.element.isConnected).toBe(false);
});

it('comes over a modal dialog that opens while a card is there, and keeps what was scrolled to', async () => {
  const { body, host, card, word } = hosted('<p class="word">x</p><dialog>y</dialog>');
  host.show(word);
  card.style.overflow = 'auto';
  card.innerHTML = '<button style="height: 200px">z</button>';
  card.scrollTop = 20;
  body.querySelector('dialog')!.showModal();
  await expect.poll(() => host.element.parentElement).toBe(body.querySelector('dialog'));
  expect(isOnTop(host)).toBe(true);
  expect(card.scrollTop).toBe(20);
});

it('undoes the zoom of the page around it', () => {
  html.style.zoom = '2';
  onTestFinished(() => html.removeAttribute('style'));
  const { host, card, word } = hosted('<p class="word">x</p>');
  host.show(word);
  const { left, width } = card.getBoundingClientRect();
  expect([left, width]).toEqual([10, 50]);
});
