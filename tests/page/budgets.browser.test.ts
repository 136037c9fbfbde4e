/** What a change costs, in text nodes read and messages sent: in proportion to what changed, whatever the page. */
import { expect, it, vi } from 'vitest';
import { isAnyMarked } from '../../page/steps.ts';
import type { Amount } from '../../spotting/marking.ts';
import { countLooks, find, frames, show, spot, surfaces } from './spotted.ts';

const PARAGRAPHS = 5000;
/** No slice ends by the clock: a run that is read in two may be read twice. */
const pace = { slice: Number.POSITIVE_INFINITY, steps: 200, batch: 4000 };

async function longPage() {
  const body = show('<p>Norway <b>and</b> Russia</p>\n'.repeat(PARAGRAPHS));
  const watched = spot({ pace });
  await watched.page.settled();
  const { page, calls } = watched;
  const { nodes } = page.report;
  const messages = calls.find.length;
  const cost = async (change: () => void) => {
    const before = page.report.nodes;
    const sent = calls.find.length;
    change();
    await page.settled();
    return { nodes: page.report.nodes - before, messages: calls.find.length - sent };
  };
  return { body, watched, nodes, messages, cost };
}

it('reads each text node of a long page once', async () => {
  const { watched, nodes, messages } = await longPage();
  expect(nodes).toBe(PARAGRAPHS * 3);
  expect(watched.page.mentions()).toHaveLength(PARAGRAPHS * 2);
  expect(messages).toBeLessThan(10);
  expect(watched.calls.change).toBe(1);
});

it('reads again no more than the run that changed', async () => {
  const { body, cost } = await longPage();
  const paragraph = () => {
    const made = document.createElement('p');
    made.textContent = 'Svalbard';
    return made;
  };
  expect(await cost(() => body.append(paragraph())), 'a paragraph at the end').toEqual({
    nodes: 1,
    messages: 1,
  });
  expect(await cost(() => body.children[9]!.before(paragraph())), 'in the middle').toEqual({
    nodes: 1,
    messages: 1,
  });
  const text = body.children[99]!.firstChild as Text;
  expect(await cost(() => text.appendData('x ')), 'text appended').toEqual({ nodes: 3, messages: 1 });
  expect(await cost(() => text.remove()), 'text removed').toEqual({ nodes: 2, messages: 1 });
  expect(await cost(() => body.children[50]!.remove()), 'a paragraph removed').toEqual({
    nodes: 0,
    messages: 0,
  });
  expect(await cost(() => body.classList.add('x')), 'an attribute').toEqual({ nodes: 0, messages: 0 });
});

it('reads a run once, however many changes it saw', async () => {
  const { body, cost } = await longPage();
  const words = () => {
    for (let i = 0; i < 1000; i++) {
      const word = document.createElement('i');
      word.textContent = 'word';
      body.children[7]!.append(word);
    }
  };
  expect(await cost(words)).toEqual({ nodes: 1003, messages: 1 });
});

it('tells once of many changes', async () => {
  const { body, watched, cost } = await longPage();
  const before = watched.calls.change;
  await cost(() => body.append(...Array.from({ length: 500 }, () => document.createElement('p'))));
  expect(watched.calls.change - before).toBe(1);
});

it('keeps places that stay where they are', async () => {
  const body = show('<p>Norway and Russia</p>');
  const { page } = spot();
  await page.settled();
  const [norway, russia] = page.mentions().map(({ place }) => place);
  body.querySelector('p')!.append(' and Svalbard');
  (body.querySelector('p')!.firstChild as Text).appendData('!');
  await page.settled();
  const places = page.mentions().map(({ place }) => place);
  expect(places).toHaveLength(3);
  expect(places[0]).toBe(norway);
  expect(places[1]).toBe(russia);
});

it('keeps a place while its text goes on growing between question and answer', async () => {
  const body = show('<p>Norway and</p>');
  const text = body.querySelector('p')!.firstChild as Text;
  let grow = false;
  const { page } = spot({
    how: (batch) => {
      const answer = find(batch);
      if (grow) text.appendData(' more');
      grow = false;
      return answer;
    },
  });
  await page.settled();
  const [before] = page.mentions();
  const dropped: (string | null)[] = [];
  const observe = () => dropped.push(page.mentionIn(before!.place) && 'there');
  grow = true;
  text.appendData(' so on');
  for (let i = 0; i < 5; i++) {
    await new Promise((resolve) => setTimeout(resolve));
    observe();
  }
  await page.settled();
  observe();
  expect(new Set(dropped)).toEqual(new Set(['there']));
});

it('drops a place at once when its text changes, moves or goes', async () => {
  const body = show('<p>Norway</p><p>Russia</p><p>Svalbard</p>');
  const { page } = spot();
  await page.settled();
  const [norway, russia, svalbard] = page.mentions().map(({ place }) => place);
  (body.children[0]!.firstChild as Text).data = 'Nor';
  const pre = document.createElement('pre');
  pre.append(body.children[1]!);
  body.append(pre);
  body.children[1]!.remove();
  expect([norway, russia, svalbard].map((place) => page.mentionIn(place!))).toEqual([null, null, null]);
});

it('forces no style or layout while reading', async () => {
  const body = show('<p>Norway</p>'.repeat(100));
  const asked: string[] = [];
  const original = { style: window.getComputedStyle, check: Element.prototype.checkVisibility };
  window.getComputedStyle = (...given) => {
    asked.push('style');
    return original.style.apply(window, given);
  };
  Element.prototype.checkVisibility = function (...given) {
    asked.push('visibility');
    return original.check.apply(this, given);
  };
  try {
    body.style.display = 'none';
    const { page } = spot();
    await page.settled();
    expect(asked).toEqual([]);
  } finally {
    body.removeAttribute('style');
    window.getComputedStyle = original.style;
    Element.prototype.checkVisibility = original.check;
  }
});

it('leaves nothing when it ends, and follows no more', async () => {
  const body = show('<p>Norway</p>');
  const { page, calls, end } = spot();
  await page.settled();
  await frames();
  end();
  body.append('Russia');
  await frames();
  expect(CSS.highlights.size).toBe(0);
  expect([calls.find.length, calls.change]).toEqual([1, 1]);
});

it('ends in the middle of reading without a word', async () => {
  show('<p>Norway</p>'.repeat(2000));
  let answer: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const { page, calls, end } = spot({
    how: async () => {
      await waiting;
      throw new Error('out of reach');
    },
  });
  await frames();
  end();
  answer();
  await frames();
  expect(surfaces(page)).toEqual([]);
  expect([calls.change, calls.problems]).toEqual([0, []]);
});

it('says when names cannot be asked for, keeps what it has, and goes on', async () => {
  const body = show('<p>Norway</p>');
  let isBroken = false;
  const { page, calls } = spot({
    how: (text) => (isBroken ? Promise.reject(new Error('asleep')) : find(text)),
  });
  await page.settled();
  expect(surfaces(page)).toEqual(['Norway']);
  isBroken = true;
  body.append('Russia');
  await page.settled();
  expect([surfaces(page), calls.problems.length]).toEqual([['Norway'], 1]);
  isBroken = false;
  body.append(' Svalbard');
  await page.settled();
  expect(surfaces(page)).toEqual(['Norway', 'Russia', 'Svalbard']);
});

it.each(['all', 'auto', 'section', 'page'] as const)(
  'of ten thousand mentions looks at those near the viewport alone, marking %s',
  async (amount) => {
    show('<p>Norway and Russia</p>\n'.repeat(PARAGRAPHS));
    const looks = countLooks();
    const { page } = spot({ marking: { amount, menus: true, style: 'dots' } });
    await page.settled();
    await frames(5);
    expect(CSS.highlights.size).toBe(1);
    // About ten questions for each of two names in a paragraph, and room for two hundred paragraphs.
    expect(looks()).toBeLessThan(4000);
    const painted = looks();
    expect(isAnyMarked(page)).toBe(true);
    expect(looks() - painted).toBeLessThan(50);
  },
);

/** Calls of what costs on a long page: looks at layout, and questions for where nodes stand. */
function countQuestions(): () => number {
  const looks = countLooks();
  const spies = [
    vi.spyOn(Node.prototype, 'compareDocumentPosition'),
    vi.spyOn(Element.prototype, 'closest'),
    vi.spyOn(Document.prototype, 'querySelectorAll'),
    vi.spyOn(Element.prototype, 'querySelectorAll'),
  ];
  return () => spies.reduce((sum, { mock }) => sum + mock.calls.length, looks());
}

/** @returns questions asked for one more mention, shown and taken away again */
async function oneMoreOn(paragraphs: number, amount: Amount): Promise<number> {
  const body = show(`<h1>Names</h1>${'<p>Norway and Russia</p>\n'.repeat(paragraphs)}`);
  const { page, end } = spot({ marking: { amount, menus: false, style: 'dots' } });
  await page.settled();
  await frames(5);
  const asked = countQuestions();
  const made = document.createElement('p');
  made.textContent = 'Svalbard';
  body.children[3]!.after(made);
  await page.settled();
  await frames(3);
  made.remove();
  await page.settled();
  await frames(3);
  end();
  vi.restoreAllMocks();
  return asked();
}

it.each(['all', 'auto', 'section', 'page'] as const)(
  'one more mention asks as much on a page of ten thousand as on one of two thousand, marking %s',
  async (amount) => {
    const few = await oneMoreOn(1000, amount);
    expect(few).toBeGreaterThan(0);
    // A search in what is ordered takes a step or two more.
    expect(await oneMoreOn(5000, amount)).toBeLessThan(few * 1.1 + 20);
  },
);

it('a feed that takes away what it has shown leaves nothing behind', async () => {
  const body = show('');
  const { page, calls } = spot({ marking: { amount: 'section', menus: false, style: 'dots' } });
  await page.settled();
  const CARDS = 300;
  const before = page.report.nodes;
  for (let i = 0; i < CARDS; i++) {
    body.insertAdjacentHTML('beforeend', '<article><h2>Card</h2><p>Norway and Russia</p></article>');
    if (i >= 20) body.firstElementChild!.remove();
    await page.settled();
  }
  await frames();
  expect([...page.counting()]).toHaveLength(40);
  expect([...page.index]).toHaveLength(40);
  expect(page.report.nodes - before).toBe(CARDS * 2);
  expect(calls.find.length).toBeLessThanOrEqual(CARDS + 1);
  expect([...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(40);
});

it('what left the page between question and answer leaves nothing behind', async () => {
  const body = show('<p>Norway</p><p>Russia</p>');
  const { page } = spot({
    how: async (text) => {
      body.firstElementChild?.remove();
      return find(text);
    },
  });
  await page.settled();
  expect([...page.index].map(({ text }) => text)).not.toContain('Norway');
});

it('what the reader has before him is asked for first', async () => {
  const body = show(
    `${'<p>Norway and some more words</p>'.repeat(2000)}<p id="here">Svalbard</p>${'<p>Russia</p>'.repeat(200)}`,
  );
  body.querySelector('#here')!.scrollIntoView({ block: 'center' });
  const { page, calls } = spot();
  await page.settled();
  scrollTo(0, 0);
  expect(calls.find[0]).toContain('Svalbard');
  expect(page.mentions()).toHaveLength(2201);
});
