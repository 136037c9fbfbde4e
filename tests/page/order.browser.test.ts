/** The order of places, as walks have read them, is the order of the page, whatever the page does while it is read. */
import { expect, it } from 'vitest';
import { find, show, spot, surfaces } from './spotted.ts';

/** A step at a time, in small batches. */
const slow = { slice: 0, steps: 1, batch: 1 };

const task = () => new Promise((resolve) => setTimeout(resolve));

it('of what left and came back elsewhere while it was being looked up', async () => {
  const body = show('<p>Norway</p><p>Russia</p><p>Svalbard</p>');
  const answers: (() => void)[] = [];
  let asked = 0;
  const { page } = spot({
    pace: { ...slow, slice: Number.POSITIVE_INFINITY },
    how: async (text) => {
      asked++;
      await new Promise<void>((resolve) => answers.push(resolve));
      return find(text);
    },
  });
  await expect.poll(() => asked).toBe(2);
  const first = body.firstElementChild!;
  first.remove();
  await task();
  body.append(first);
  await task();
  const timer = setInterval(() => answers.shift()?.());
  await page.settled();
  clearInterval(timer);
  expect(surfaces(page)).toEqual(['Russia', 'Svalbard', 'Norway']);
});

it('of what came to stand before a host while its shadow tree was being read', async () => {
  const shadow = `<p>Russia</p>${'<p>Ottawa</p>'.repeat(20)}`;
  const body = show(
    `<p>Norway</p><div><template shadowrootmode="open">${shadow}</template></div><p>Svalbard</p>`,
  );
  let isDue = true;
  let lookedUp = 0;
  const { page } = spot({
    pace: slow,
    how: async (text) => {
      if (text.includes('Russia')) lookedUp++;
      if (isDue && text.includes('Russia')) {
        isDue = false;
        setTimeout(() =>
          body.querySelector('div')!.insertAdjacentHTML('beforebegin', '<p>Rune Andersen</p>'),
        );
      }
      return find(text);
    },
  });
  await page.settled();
  // In the middle of it, so that it was read again.
  expect(lookedUp).toBe(2);
  expect(surfaces(page)).toEqual([
    'Norway',
    'Rune Andersen',
    'Russia',
    ...Array.from({ length: 20 }, () => 'Ottawa'),
    'Svalbard',
  ]);
});
