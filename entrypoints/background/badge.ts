/** The badge on the toolbar's button: how many mentions the page has, all frames together. Off unless chosen. */
import { browser } from 'wxt/browser';

const KEY = 'badge:';
const MOST = 999;

/** By tab; kept in session storage, for the worker may sleep between two frames. */
type Counts = Readonly<Record<number, number>>;

/** Frames tell one after another, so that none forgets what another has just told. */
let turn: Promise<void> = Promise.resolve();

export function showCount(tab: number, frame: number, mentions: number): Promise<void> {
  turn = turn.then(() => add(tab, frame, mentions)).catch((error: unknown) => console.warn(error));
  return turn;
}

export async function clearBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  await browser.storage.session.remove(ids.map((id) => `${KEY}${id}`));
  await Promise.all(
    ids.map((tabId) => browser.action.setBadgeText({ tabId, text: '' }).catch(() => undefined)),
  );
}

/** The top frame tells first of a new document: what frames of the one before told is gone with it. */
async function add(tab: number, frame: number, mentions: number): Promise<void> {
  const key = `${KEY}${tab}`;
  const before = (await browser.storage.session.get(key))[key] as Counts | undefined;
  const counts: Counts = { ...before, [frame]: mentions };
  await browser.storage.session.set({ [key]: counts });
  const sum = Object.values(counts).reduce((all, one) => all + one, 0);
  await browser.action.setBadgeText({
    tabId: tab,
    text: sum === 0 ? '' : sum > MOST ? `${MOST}+` : `${sum}`,
  });
}
