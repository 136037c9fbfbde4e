/** What counting costs, in looks at style and layout: none when asked again, and never many in one go. */
import { expect, it } from 'vitest';
import { countLooks, frames, show, spot } from './spotted.ts';

const PARAGRAPHS = 5000;
const STEPS = 500;
/** Each slice ends with the first look at the clock. */
const pace = { slice: 0, idle: 0, steps: STEPS, pause: 10 };

async function longPage(onTally: () => void = () => undefined) {
  show('<p>Norway and Russia</p>\n'.repeat(PARAGRAPHS));
  const { page } = spot({ tallyPace: pace, onTally });
  await page.settled();
  await frames();
  return page;
}

it('nothing is looked at while nobody wants to know', async () => {
  const page = await longPage();
  const looks = countLooks();
  expect(page.tally!.named().size).toBe(0);
  await frames();
  expect(looks()).toBe(0);
});

it('ten thousand mentions are looked at a few at a time, and counted as they are', async () => {
  const page = await longPage();
  const looks = countLooks();
  page.tally!.want(page);
  const first = looks();
  expect(first).toBeGreaterThan(0);
  // Some ten questions a place.
  expect(first).toBeLessThan(STEPS * 10);
  expect(page.tally!.named().get('Norway')?.count).toBe(STEPS / 2);
  expect(page.tally!.settled).toBe(false);
  await expect.poll(() => page.tally!.settled, { timeout: 20_000 }).toBe(true);
  expect(page.tally!.named().get('Norway')).toEqual({
    count: PARAGRAPHS,
    inHeadings: 0,
    inFull: true,
    first: 0,
  });
});

it('who asks again is answered without a look at the page', async () => {
  const page = await longPage();
  page.tally!.want(page);
  await expect.poll(() => page.tally!.settled, { timeout: 20_000 }).toBe(true);
  page.tally!.release(page);
  const looks = countLooks();
  page.tally!.want(page);
  expect(page.tally!.named().get('Norway')?.count).toBe(PARAGRAPHS);
  expect(page.tally!.settled).toBe(true);
  await frames();
  expect(looks()).toBe(0);
});

it('a mention that comes costs looks at it, and at what is painted near the viewport', async () => {
  let told: () => void = () => undefined;
  const page = await longPage(() => told());
  page.tally!.want(page);
  await expect.poll(() => page.tally!.settled, { timeout: 20_000 }).toBe(true);
  const looks = countLooks();
  // When it is told, and no later: a page that has grown is looked at again after a pause.
  const atTelling = new Promise<number>((resolve) => {
    told = () => {
      if (page.tally!.named().has('Svalbard')) resolve(looks());
    };
  });
  document.body.insertAdjacentHTML('beforeend', '<p>Svalbard</p>');
  expect(await atTelling).toBeLessThan(PARAGRAPHS / 5);
});
