import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { expectMarks, marksOn } from './marks.ts';
import { store } from './own-pages.ts';
import { noticeIn, press } from './popup-window.ts';
import { inBothBrowsers } from './visit.ts';

const marks = ['nato: NATO', 'norway: Norway'];
/** Longer than it takes all tabs to hear of a choice. */
const slow = { timeout: 5000 };

inBothBrowsers('pause', (visit) => {
  // Whatever a test has chosen is its own.
  beforeEach(async () => {
    const options = await visit.optionsPage();
    const site = (host: string) => `site:${host}:${visit.server.port}`;
    const sites = ['quiet.localhost', 'loud.localhost', '127.0.0.1'].map((host) => [site(host), null]);
    await store(options, { pause: null, sites: null, ...Object.fromEntries(sites) });
  });
  const pause = async (popup: Page, choice: string) => {
    await press(popup, '[data-opens="pause"]');
    await press(popup, `[data-pause="${choice}"]`);
  };
  const site = (popup: Page) =>
    popup.evaluate(() => document.querySelector('.popup-head .site')?.textContent ?? '');
  /** A popup that loses its place before the choice is kept would take it along. */
  const switchOn = async (popup: Page) => {
    await press(popup, '.site .switch', 'Off at');
    await expect.poll(() => site(popup), slow).toContain('On at');
  };
  const open = async (host = '127.0.0.1') => {
    const tab = await visit.open('/inner.html', host);
    await expectMarks(visit, tab, marks);
    return tab;
  };

  test('a site rests for an hour, says until when, and comes back by one press', async () => {
    const other = await open('loud.localhost');
    const tab = await open('quiet.localhost');
    const popup = await visit.popup(tab);
    await pause(popup, 'here hour');
    await expect.poll(() => site(popup), slow).toMatch(/^Off at quiet\.localhost:\d+ until \d+:\d\d/);
    await expect.poll(() => noticeIn(popup), slow).toContain('Off at quiet.localhost');
    await popup.close();
    await tab.bringToFront();
    await expectMarks(visit, tab, []);
    await other.bringToFront();
    await expectMarks(visit, other, marks);
    await tab.bringToFront();
    await switchOn(await visit.popup(tab));
    await tab.bringToFront();
    await expectMarks(visit, tab, marks);
  });

  test('a site rests for good, and comes back by one press', async () => {
    const tab = await open('quiet.localhost');
    const popup = await visit.popup(tab);
    await pause(popup, 'here for-good');
    await expect.poll(() => site(popup), slow).toMatch(/^Off at quiet\.localhost:\d+$/);
    await switchOn(popup);
    await tab.bringToFront();
    await expectMarks(visit, tab, marks);
  });

  for (const [how, said] of [
    ['hour', /^Paused everywhere until \d+:\d\d/],
    ['for-good', /^Paused everywhereStart again$/],
  ] as const) {
    test(`everything rests, ${how}, says so, and comes back by one press`, async () => {
      const other = await open('loud.localhost');
      const tab = await open();
      const popup = await visit.popup(tab);
      await pause(popup, `everywhere ${how}`);
      await expect.poll(() => site(popup), slow).toMatch(said);
      await expect.poll(() => noticeIn(popup), slow).toBe('Paused everywhere');
      await popup.close();
      await tab.bringToFront();
      await expectMarks(visit, tab, []);
      await other.bringToFront();
      await expectMarks(visit, other, []);
      await press(await visit.popup(other), '[data-pause="resume"]');
      await other.bringToFront();
      await expectMarks(visit, other, marks);
      await tab.bringToFront();
      await expectMarks(visit, tab, marks);
    });
  }

  test('what rests begins again by itself when its time has come, in the page and in the open popup', async () => {
    const tab = await open();
    const options = await visit.optionsPage();
    await store(options, { pause: `until:${Date.now() + 4000}` });
    await tab.bringToFront();
    await expectMarks(visit, tab, []);
    const popup = await visit.popup(tab);
    await expect.poll(() => noticeIn(popup), slow).toBe('Paused everywhere');
    await expect.poll(() => site(popup), { timeout: 8000 }).toContain('On at');
    await popup.close();
    await tab.bringToFront();
    // Browsers may let a short alarm wait for half a minute.
    await expect.poll(() => marksOn(visit, tab), { timeout: 40_000 }).toEqual(marks);
  });

  test('where only listed sites are marked, the switch says so, and lists this one', async () => {
    const options = await visit.optionsPage();
    await store(options, { sites: 'listed' });
    const tab = await visit.open('/inner.html');
    await expectMarks(visit, tab, []);
    const popup = await visit.popup(tab);
    await expect
      .poll(() => site(popup), slow)
      .toMatch(/^Off at .*Names are marked only on sites that you switch on/);
    await switchOn(popup);
    await tab.bringToFront();
    await expectMarks(visit, tab, marks);
  });
});
