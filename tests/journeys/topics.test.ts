import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { expectMarks, expectPainted } from './marks.ts';
import { hover } from './pointing.ts';
import { foundIn, press, search, summaryIn } from './popup-window.ts';
import { inBothBrowsers } from './visit.ts';

const inner = ['nato: NATO', 'norway: Norway'];
const places = ['svalbard: Svalbard', 'norway: Norway', 'svalbard: Svalbard'];
const others = ['ottawa-convention: Ottawa Convention', 'rune-andersen: Rune Andersen'];

const isOn = (options: Page, topic: string) =>
  options.evaluate(
    (name) =>
      [...document.querySelectorAll('.panel-item')]
        .find((item) => item.querySelector('.topic-name')?.textContent === name)
        ?.querySelector('input')?.checked,
    topic,
  );

async function choose(options: Page, topic: string, on: boolean): Promise<void> {
  await options.waitForSelector('.topic-name');
  if ((await isOn(options, topic)) !== on) await press(options, '.topic-name', topic);
  await expect.poll(() => isOn(options, topic)).toBe(on);
}

inBothBrowsers(
  'topics',
  (visit) => {
    test('a topic that is switched off loses its marks in open tabs without a reload, and gets them back', async () => {
      const tab = await visit.open('/harbour.html');
      await tab.evaluate(() => (document.title = 'not reloaded'));
      await expectMarks(visit, tab, [...places, ...others, ...inner]);
      const options = await visit.optionsPage();
      await choose(options, 'Places', false);
      await tab.bringToFront();
      await expectMarks(visit, tab, [...others, 'nato: NATO']);
      await expectPainted(tab, ['Ottawa Convention']);
      await options.bringToFront();
      await choose(options, 'Places', true);
      await tab.bringToFront();
      await expectMarks(visit, tab, [...places, ...others, ...inner]);
      await expectPainted(tab, ['Norway', 'Ottawa Convention', 'Svalbard', 'Svalbard']);
      expect(await tab.title()).toBe('not reloaded');
    });

    test('popup, search and card keep quiet about a topic that is off', async () => {
      const options = await visit.optionsPage();
      await choose(options, 'Officials', false);
      const tab = await visit.open('/harbour.html');
      await expectMarks(visit, tab, [...places, 'ottawa-convention: Ottawa Convention', ...inner]);
      const card = await hover(visit, tab, 'Svalbard');
      expect(card.text).toContain('Russian Foreign Ministry');
      expect(card.text).not.toContain('Kvile');
      const popup = await visit.popup(tab);
      await expect
        .poll(() => summaryIn(popup))
        .toEqual([
          'Places: Svalbard 2, Norway 2',
          'Arms control: Ottawa Convention 1',
          'Organisations: NATO 1',
        ]);
      await search(popup, 'Kvile');
      // Facts of topics that are on may speak of him.
      await expect.poll(() => foundIn(popup)).toContain('Russian Foreign Ministry');
      expect(await foundIn(popup)).not.toContain('Robert Kvile');
      await choose(await visit.optionsPage(), 'Officials', true);
    });

    test('the choice outlives a restart of the browser', async () => {
      await choose(await visit.optionsPage(), 'Places', false);
      await visit.restart();
      const tab = await visit.open('/harbour.html');
      await expectMarks(visit, tab, [...others, 'nato: NATO']);
      const options = await visit.optionsPage();
      await options.waitForSelector('.topic-name');
      expect(await isOn(options, 'Places')).toBe(false);
      expect(await isOn(options, 'Officials')).toBe(true);
      await choose(options, 'Places', true);
      await tab.bringToFront();
      await expectMarks(visit, tab, [...places, ...others, ...inner]);
    });
  },
  { keepsProfile: true },
);
