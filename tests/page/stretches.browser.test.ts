/** Elements far away rest in stretches: few are looked at with every frame, and what comes near is painted as ever. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { highlightName } from '../../page/highlight.ts';
import { frames, show, spot } from './spotted.ts';

const ROWS = 3000;
const HEIGHT = 30;

/** How many targets are watched by intersection observers. */
function countTargets(): () => number {
  const targets = new Map<IntersectionObserver, Set<Element>>();
  const of = (observer: IntersectionObserver) => {
    const set = targets.get(observer) ?? new Set();
    targets.set(observer, set);
    return set;
  };
  const { observe, unobserve } = IntersectionObserver.prototype;
  vi.spyOn(IntersectionObserver.prototype, 'observe').mockImplementation(function (
    this: IntersectionObserver,
    element,
  ) {
    of(this).add(element);
    observe.call(this, element);
  });
  vi.spyOn(IntersectionObserver.prototype, 'unobserve').mockImplementation(function (
    this: IntersectionObserver,
    element,
  ) {
    of(this).delete(element);
    unobserve.call(this, element);
  });
  onTestFinished(() => void vi.restoreAllMocks());
  return () => [...targets.values()].reduce((sum, { size }) => sum + size, 0);
}

const row = (i: number) => `<div class="row" style="height: ${HEIGHT}px">${i}: Norway</div>`;
const rows = (count: number, from = 0) => Array.from({ length: count }, (_, i) => row(from + i)).join('');

/** Numbers of the rows whose names are painted. */
function painted(): number[] {
  const ranges = [...(CSS.highlights.get(highlightName('dots')) ?? [])];
  return ranges
    .map(({ startContainer }) => Number.parseInt(startContainer.textContent!, 10))
    .sort((a, b) => a - b);
}

/** Whether all rows in view are painted. */
function isPaintedInView(): boolean {
  const now = new Set(painted());
  return [...document.querySelectorAll('.row')].every((element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    if (height === 0 || bottom < 0 || top > innerHeight) return true;
    return now.has(Number.parseInt(element.textContent!, 10));
  });
}

async function list(html = rows(ROWS)) {
  const targets = countTargets();
  const body = show(html);
  onTestFinished(() => window.scrollTo(0, 0));
  const { page } = spot();
  await page.settled();
  await frames(5);
  return { body, page, targets };
}

it('looks at few of many with every frame', async () => {
  const { targets } = await list();
  expect(targets()).toBeLessThan(ROWS / 4);
  expect(isPaintedInView()).toBe(true);
});

it.each([
  ['a jump', [50_000]],
  ['to the end and back', [ROWS * HEIGHT, 0]],
  ['step by step', Array.from({ length: 60 }, (_, i) => i * 700)],
])('paints what is in view after %s, and still looks at few', async (_, ways) => {
  const { targets } = await list();
  for (const to of ways) {
    window.scrollTo(0, to);
    await frames(4);
    expect(isPaintedInView(), `at ${to}`).toBe(true);
  }
  expect(targets()).toBeLessThan(ROWS / 4);
});

it('in a box that scrolls', async () => {
  const { body } = await list(`<div style="height: 200px; overflow: auto">${rows(500)}</div>`);
  body.firstElementChild!.scrollTop = 9000;
  await frames(4);
  expect(painted()).toContain(9000 / HEIGHT);
  expect(painted()).not.toContain(0);
});

it('sees what moves into view when all others are hidden', async () => {
  const { body } = await list();
  const style = document.createElement('style');
  style.textContent = '.only .row:not(.kept) { display: none }';
  body.append(style);
  body.children[1033]!.classList.add('kept');
  body.classList.add('only');
  await expect.poll(painted).toEqual([1033]);
});

it('sees what is moved into view alone, and what comes when the rest goes', async () => {
  const { body } = await list();
  const alone = body.children[2027] as HTMLElement;
  alone.style.cssText = 'position: fixed; top: 0';
  await expect.poll(painted).toContain(2027);
  for (let i = 0; i < 2000; i++) body.firstElementChild!.remove();
  await expect.poll(isPaintedInView).toBe(true);
  expect(painted()).toContain(2001);
});

it('keeps nothing of rows that are gone', async () => {
  const { body, page, targets } = await list(rows(200));
  for (let round = 1; round <= 30; round++) {
    body.insertAdjacentHTML('beforeend', rows(20, 200 + round * 20));
    for (let i = 0; i < 20; i++) body.firstElementChild!.remove();
    await page.settled();
    await frames(2);
  }
  expect(page.mentions()).toHaveLength(200);
  expect(targets()).toBeLessThanOrEqual(200 + 2 * 30);
  body.replaceChildren();
  await page.settled();
  await frames(3);
  expect(targets()).toBe(0);
});
