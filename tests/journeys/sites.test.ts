import { expect, test } from 'vitest';
import { expectMarks, expectPainted, readFrames } from './marks.ts';
import { noticeIn, press } from './popup-window.ts';
import { inBothBrowsers } from './visit.ts';

const here = 'quiet.localhost';
const elsewhere = 'loud.localhost';
const marks = [
  'svalbard: Svalbard',
  'norway: Norway',
  'svalbard: Svalbard',
  'ottawa-convention: Ottawa Convention',
  'rune-andersen: Rune Andersen',
  'nato: NATO',
  'norway: Norway',
];

inBothBrowsers(
  'sites',
  (visit) => {
    test('a site is switched off in the popup, stays off over reload and restart, and comes back', async () => {
      const tab = await visit.open('/harbour.html', here);
      await expectMarks(visit, tab, marks);

      const popup = await visit.popup(tab);
      await press(popup, '.site .switch', `On at ${here}`);
      await expect.poll(() => noticeIn(popup)).toBe(`Off at ${here}:${visit.server.port}`);
      await popup.close();
      await tab.bringToFront();
      await expectMarks(visit, tab, []);
      await expectPainted(tab, []);

      await tab.reload();
      await expectOff();
      const other = await visit.open('/harbour.html', elsewhere);
      await expectMarks(visit, other, marks);

      await visit.restart();
      const again = await visit.open('/harbour.html', here);
      await expectOff(again);
      await expectMarks(visit, await visit.open('/harbour.html', elsewhere), marks);

      await again.bringToFront();
      const back = await visit.popup(again);
      await press(back, '.site .switch', `Off at ${here}`);
      await expect
        .poll(() => back.evaluate(() => document.querySelector('.site .switch')?.textContent))
        .toContain(`On at ${here}`);
      await again.bringToFront();
      await expectMarks(visit, again, marks);
      await expectPainted(again, ['Norway', 'Ottawa Convention', 'Svalbard', 'Svalbard']);

      async function expectOff(page = tab) {
        // Every frame has answered, and none marks: the top frame's site decides for all.
        await expect
          .poll(async () => (await readFrames(visit, page)).map(({ value }) => value))
          .toEqual([null, null]);
        await expectPainted(page, []);
      }
    });

    test('the options list the site, and take it off the list', async () => {
      const tab = await visit.open('/harbour.html', here);
      await expectMarks(visit, tab, marks);
      const popup = await visit.popup(tab);
      await press(popup, '.site .switch');
      await expect.poll(() => noticeIn(popup)).toContain(`Off at ${here}`);
      await tab.bringToFront();
      await expect.poll(async () => (await readFrames(visit, tab))[0]?.value).toBeNull();
      const options = await visit.optionsPage();
      await press(options, '.site-item button', 'Remove');
      await expect.poll(() => options.evaluate(() => document.body.innerText)).toContain('No site is listed');
      await tab.bringToFront();
      await expectMarks(visit, tab, marks);
    });
  },
  { keepsProfile: true },
);
