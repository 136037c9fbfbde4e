import { expect, test } from 'vitest';
import { expectMarks } from './marks.ts';
import { badgeOf, store, tabId } from './own-pages.ts';
import { inBothBrowsers } from './visit.ts';

const marks = ['norway: Norway'];
/** The page's pause before it tells, and the worker's before it asks. */
const slow = { timeout: 5000 };

inBothBrowsers('badge', (visit) => {
  test('counts the mentions of all frames when it is wanted, follows the page, and goes', async () => {
    const own = await visit.optionsPage();
    const tab = await visit.open('/harbour.html');
    const id = await tabId(own, tab);
    const expectBadge = (text: string) => expect.poll(() => badgeOf(own, id), slow).toBe(text);
    expect(await badgeOf(own, id)).toBe('');

    await store(own, { badge: 'on' });
    await tab.bringToFront();
    await expectBadge('7');
    await tab.evaluate(() => document.body.append(' More flour for Finland.'));
    await expectBadge('8');

    await store(own, { pause: 'off' });
    await tab.bringToFront();
    await expectBadge('');
    await store(own, { pause: null });
    await tab.bringToFront();
    await expectBadge('8');

    await visit.go(tab, '/nothing.html');
    await expectMarks(visit, tab, []);
    await expectBadge('');
    await tab.evaluate(() => document.body.append(' A letter to Norway.'));
    await expectMarks(visit, tab, marks);
    await expectBadge('1');

    await store(own, { badge: null });
    await tab.bringToFront();
    await expectBadge('');
  });

  test('a frame that comes late is counted, and that of the page before is forgotten', async () => {
    const own = await visit.optionsPage();
    await store(own, { badge: 'on' });
    const tab = await visit.open('/nothing.html');
    const id = await tabId(own, tab);
    const expectBadge = (text: string) => expect.poll(() => badgeOf(own, id), slow).toBe(text);
    const addFrame = () =>
      tab.evaluate(() => {
        const frame = document.createElement('iframe');
        frame.src = '/inner.html';
        document.body.append(frame);
      });
    await addFrame();
    await expectBadge('2');
    await tab.reload();
    await tab.bringToFront();
    await expectBadge('');
    await addFrame();
    await expectBadge('2');
    await store(own, { badge: null });
  });
});
