import { expect, test } from 'vitest';
import { expectMarks, expectPainted } from './marks.ts';
import { press } from './popup-window.ts';
import { inBothBrowsers } from './visit.ts';

const PAGE = `<!doctype html><html lang="en"><title>Marking</title>
  <nav><a href="#a">Russia</a></nav>
  <main><h1>Norway and Finland</h1><p>Norway spoke.</p><h2>Later</h2><p>Norway was heard.</p></main>`;
const mentions = ['russia: Russia', 'norway: Norway', 'finland: Finland', 'norway: Norway', 'norway: Norway'];

inBothBrowsers('marking', (visit) => {
  test('how much is marked is effective at once in open tabs, and what is spotted stays the same', async () => {
    visit.put('/marking.html', PAGE);
    const tab = await visit.open('/marking.html');
    await expectMarks(visit, tab, mentions);
    await expectPainted(tab, ['Finland', 'Norway', 'Norway', 'Norway']);
    const options = await visit.optionsPage();
    await options.waitForSelector('.choice');
    await press(options, '.choice strong', 'The first on the page');
    await tab.bringToFront();
    await expectPainted(tab, ['Finland', 'Norway']);
    await options.bringToFront();
    await press(options, '.choice strong', 'The first in each section');
    await tab.bringToFront();
    await expectPainted(tab, ['Finland', 'Norway', 'Norway']);
    await expectMarks(visit, tab, mentions);
  });

  test('menus are marked for those who want them', async () => {
    visit.put('/marking.html', PAGE);
    const options = await visit.optionsPage();
    await options.waitForSelector('.choice');
    await press(options, '.choice strong', 'All mentions');
    await press(options, '.switch', 'Mark names in menus and navigation too');
    const tab = await visit.open('/marking.html');
    await expectPainted(tab, ['Finland', 'Norway', 'Norway', 'Norway', 'Russia']);
    expect(await tab.evaluate(() => document.querySelectorAll('backgrounder-card').length)).toBe(0);
  });
});
