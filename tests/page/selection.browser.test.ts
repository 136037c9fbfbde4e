/** How much is marked is the reader's: what is spotted stays the same. */
import { expect, it } from 'vitest';
import { type Mention, surfaceOf } from '../../page/mention.ts';
import type { PageSpotting } from '../../page/spotting.ts';
import type { Amount } from '../../spotting/marking.ts';
import { show, spot } from './spotted.ts';

const ARTICLE = `
  <nav><a href="#r">Russia</a></nav>
  <article>
    <h1>Norway and Russia</h1><p>Norway met Russia.</p>
    <h2>Then</h2><p>Norway again, and Norway.</p>
    <aside><p>Norway beside.</p></aside>
    <p>Still Norway.</p>
  </article>`;

async function marked(html: string, amount: Amount, menus = false): Promise<string[]> {
  show(html);
  const { page } = spot({ marking: { amount, menus, style: 'dots' } });
  await page.settled();
  return surfaces(page);
}

function surfaces(page: PageSpotting): string[] {
  return markedOn(page).map(({ place }) => surfaceOf(place));
}

function markedOn(page: PageSpotting): Mention[] {
  return page.mentions().filter(({ place }) => page.markedIn(place));
}

it('all mentions but those in menus', async () => {
  const all = ['Norway', 'Russia', 'Norway', 'Russia', 'Norway', 'Norway', 'Norway', 'Norway'];
  expect(await marked(ARTICLE, 'all')).toEqual(all);
});

it('menus too for those who want them', async () => {
  expect((await marked(ARTICLE, 'all', true))[0]).toBe('Russia');
  expect(await marked(ARTICLE, 'page', true)).toEqual(['Russia', 'Norway']);
});

it('the first on the page, where a menu does not come first', async () => {
  expect(await marked(ARTICLE, 'page')).toEqual(['Norway', 'Russia']);
});

it('the first of each name in each section: under a heading, or in an element made for one', async () => {
  expect(await marked(ARTICLE, 'section')).toEqual(['Norway', 'Russia', 'Norway', 'Norway']);
});

it('as the page allows: all, unless it is dense with names', async () => {
  const few = '<h1>A</h1><p>Norway.</p><p>Norway.</p>';
  expect(await marked(few, 'auto')).toHaveLength(2);
  const dense = `<h1>A</h1>${'<p>Norway and Russia.</p>'.repeat(30)}<h2>B</h2>${'<p>Norway.</p>'.repeat(30)}`;
  expect(await marked(dense, 'auto')).toEqual(['Norway', 'Russia', 'Norway']);
  const long = `<h1>A</h1>${`<p>Norway. ${'Nothing to see here. '.repeat(20)}</p>`.repeat(50)}`;
  expect(await marked(long, 'auto')).toHaveLength(50);
});

it('the mention that becomes the first is marked when the one before it goes', async () => {
  const body = show(ARTICLE);
  const { page } = spot({ marking: { amount: 'page', menus: false, style: 'dots' } });
  await page.settled();
  const first = markedOn(page)[0]!;
  body.querySelector('h1')!.remove();
  await page.settled();
  expect(surfaces(page)).toEqual(['Norway', 'Russia']);
  expect(markedOn(page)[0]!.place).not.toBe(first.place);
});

it('what is not marked is still a mention', async () => {
  show(ARTICLE);
  const { page } = spot({ marking: { amount: 'page', menus: false, style: 'dots' } });
  await page.settled();
  expect(page.mentions()).toHaveLength(9);
});

it('all are marked until it is known which are to be, and that is asked for', async () => {
  show('<p>Norway and Russia.</p>'.repeat(60));
  const { page, calls, complete } = spot({
    early: true,
    marking: { amount: 'auto', menus: false, style: 'dots' },
  });
  await page.settled();
  expect(markedOn(page)).toHaveLength(120);
  expect(calls.asked).toBeGreaterThan(0);
  complete();
  expect(markedOn(page)).toHaveLength(2);
});
