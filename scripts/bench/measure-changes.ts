/**
 * Pages that change, and pages that are scrolled: the same is done to a page with our script in it and to the page alone, and
 * ours is the difference. All tasks of the main thread count until half a second after the last change.
 */
import type { Page } from 'puppeteer-core';
import { type BenchBrowser, heapOf } from './bench-browser.ts';
import { type BenchPage, pageOfMentions } from './bench-pages.ts';
import { median } from './measure-scan.ts';
import type { Probe } from './page/probe.ts';
import { type MainThread, traced } from './trace.ts';

const NAME = 'Norway';
const MANY = 10_000;
/** Until a page is at rest after a scan, and until all that follows a change has been done, ms. */
const REST = 2000;
const AFTERWARDS = 500;

/** ms of the main thread a change. */
export interface Cost {
  /** With our script less without. */
  readonly ours: number;
  readonly alone: number;
  /** The longest task, ms. */
  readonly longest: number;
  readonly longestAlone: number;
}

/** What is done to the page, step by step; runs in the page. */
type Step = (step: number, name: string) => void;

interface Course {
  readonly step: Step;
  readonly steps: number;
  /** ms between two; 0: one a frame. */
  readonly pause: number;
}

/**
 * One more mention, on a page of many and on a page of one: with our script, on the page alone, and on a page that knows the place
 * and marks it itself a frame later, as ours does at the earliest: what the browser takes for it.
 */
export async function oneMore(browser: BenchBrowser, runs: number) {
  const on = async (mentions: number) => {
    const page = pageOfMentions(mentions, NAME);
    const times = async (isOurs: boolean, step: Step) =>
      visit(browser, page, isOurs, async (tab) => {
        const all: number[] = [];
        for (let run = 0; run < runs; run++)
          all.push((await follow(tab, { step, steps: 1, pause: 0 }, NAME)).tasks);
        return median(all);
      });
    const alone = await times(false, replaceParagraph);
    const itself = await times(false, markItself);
    const withOurs = await times(true, replaceParagraph);
    return { withOurs, alone, itself, ours: withOurs - itself };
  };
  return { many: await on(MANY), one: await on(1) };
}

/** A ticker of ten changes a second, someone who types, and scrolling, each on a page of many mentions. */
export async function courses(browser: BenchBrowser) {
  const page = pageOfMentions(MANY, NAME);
  return {
    ticker: await costOf(browser, page, { step: replaceParagraph, steps: 30, pause: 100 }),
    tickerOfText: await costOf(browser, page, { step: replaceText, steps: 30, pause: 100 }),
    typing: await costOf(browser, page, { step: type, steps: 50, pause: 50 }),
    scrolling: await costOf(browser, page, { step: scroll, steps: 150, pause: 0 }),
  };
}

/** An endless feed, an hour of a card a second: what a card costs us, and what is kept when the last has come. */
export async function feed(browser: BenchBrowser, cards: number) {
  const page = pageOfMentions(20, NAME);
  const course = { step: addCard, steps: cards, pause: 0 };
  const { tasks: alone, heap: heapAlone } = await visit(browser, page, false, async (tab) => ({
    ...(await follow(tab, course, NAME)),
    heap: await heapOf(tab),
  }));
  const ours = await visit(browser, page, true, async (tab) => {
    const before = await heapOf(tab);
    const { tasks, longest } = await follow(tab, course, NAME);
    const mentions = await browser.inOwnWorld(tab, () => {
      const { benchProbe } = globalThis as unknown as { benchProbe: Probe };
      return [...benchProbe.spotting()!.counting()].length;
    });
    return { tasks, longest, mentions, before, after: await heapOf(tab) };
  });
  return {
    cards,
    ours: (ours.tasks - alone) / cards,
    alone: alone / cards,
    longest: ours.longest,
    mentions: ours.mentions,
    heap: ours.after - ours.before,
    heapAlone,
  };
}

async function costOf(browser: BenchBrowser, page: BenchPage, course: Course): Promise<Cost> {
  const measure = (isOurs: boolean) => visit(browser, page, isOurs, (tab) => follow(tab, course, NAME));
  const alone = await measure(false);
  const ours = await measure(true);
  return {
    ours: (ours.tasks - alone.tasks) / course.steps,
    alone: alone.tasks / course.steps,
    longest: ours.longest,
    longestAlone: alone.longest,
  };
}

function visit<T>(
  browser: BenchBrowser,
  page: BenchPage,
  isOurs: boolean,
  work: (tab: Page) => Promise<T>,
): Promise<T> {
  return browser.with(page, async (tab) => {
    if (isOurs) {
      await browser.start(tab);
      await browser.meetReader(tab);
    }
    await new Promise((resolve) => setTimeout(resolve, REST));
    return work(tab);
  });
}

/** Does it step by step in the page's own world, and waits until all that follows has been done. */
async function follow(tab: Page, { step, steps, pause }: Course, name: string): Promise<MainThread> {
  const [, thread] = await traced(tab, () =>
    tab.evaluate(
      async (source, count, ms, word, afterwards) => {
        const act = new Function(`return ${source}`)() as Step;
        const wait = () =>
          new Promise((resolve) => (ms > 0 ? setTimeout(resolve, ms) : requestAnimationFrame(resolve)));
        performance.mark('bench-start');
        for (let i = 0; i < count; i++) {
          act(i, word);
          await wait();
        }
        await new Promise((resolve) => setTimeout(resolve, afterwards));
        performance.mark('bench-end');
      },
      String(step),
      steps,
      pause,
      name,
      AFTERWARDS,
    ),
  );
  return thread;
}

function replaceParagraph(step: number, name: string): void {
  const paragraph = document.createElement('p');
  paragraph.textContent = `Here is ${name} for the ${step}th time.`;
  document.querySelector('#bench')!.replaceChildren(paragraph);
}

function markItself(step: number, name: string): void {
  const field = document.querySelector('#bench')!;
  const add = (text: Text, highlight: Highlight) => {
    const start = text.data.indexOf(name);
    const [startContainer, endContainer] = [text, text];
    highlight.add(
      new StaticRange({ startContainer, startOffset: start, endContainer, endOffset: start + name.length }),
    );
  };
  let highlight = CSS.highlights.get('bench');
  if (!highlight) {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = '::highlight(bench) { text-decoration: underline dotted 1.5px; }';
    highlight = new Highlight();
    CSS.highlights.set('bench', highlight);
    add(document.querySelectorAll('p')[0]!.firstChild as Text, highlight);
  }
  const paragraph = document.createElement('p');
  paragraph.textContent = `Here is ${name} for the ${step}th time.`;
  field.replaceChildren(paragraph);
  const shown = highlight;
  requestAnimationFrame(() => requestAnimationFrame(() => add(paragraph.firstChild as Text, shown)));
}

function replaceText(step: number, name: string): void {
  const field = document.querySelector('#bench')!;
  field.firstChild ?? field.append('');
  (field.firstChild as Text).data = `${name} is at ${step} today.`;
}

function type(step: number): void {
  const field = document.querySelector('#bench') as HTMLElement;
  if (step === 0) {
    field.contentEditable = 'true';
    field.focus();
  }
  document.execCommand('insertText', false, 'A word'[step % 6]);
}

function scroll(): void {
  scrollBy({ top: 500, behavior: 'instant' });
}

function addCard(step: number, name: string): void {
  const card = document.createElement('article');
  card.innerHTML = `<h2>Card ${step}</h2><p>It was said of ${name} that it is card ${step}.</p><p>Nothing else was said.</p>`;
  document.body.append(card);
  const cards = document.getElementsByTagName('article');
  if (cards.length > 100) cards[0]!.remove();
}
