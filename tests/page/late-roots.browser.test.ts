/** Shadow roots that come to elements that have been read, and what looking for them costs. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { LateRoots } from '../../page/late-roots.ts';
import { frames, show, spot, surfaces } from './spotted.ts';

function attach(host: Element, html: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

/** Read and laid out; the body is as high as what is in it. */
async function read(html: string) {
  const body = show(html);
  body.style.minHeight = '0';
  onTestFinished(() => body.removeAttribute('style'));
  const { page, calls } = spot();
  await page.settled();
  await frames();
  return { body, page, calls, late: body.querySelector('#late')! };
}

if (!customElements.get('x-known')) customElements.define('x-known', class extends HTMLElement {});

it('shadow trees that are known are not read again when the look changes', async () => {
  const host = '<x-known id="late"></x-known>';
  const body = show(`<p>Norway</p>${host}`);
  attach(body.querySelector('#late')!, 'Russia');
  const { page, calls } = spot();
  await page.settled();
  const { nodes } = page.report;
  body.classList.add('other');
  onTestFinished(() => body.removeAttribute('class'));
  // A plain element that gets a root tells when the search is over.
  attach(body.querySelector('p')!, 'Svalbard');
  await expect.poll(() => surfaces(page), { timeout: 4000 }).toContain('Svalbard');
  expect(page.report.nodes - nodes).toBeLessThanOrEqual(2);
  expect(calls.find.filter((text) => text.includes('Russia'))).toHaveLength(1);
});

describe('a page that is laid out anew has its late roots read', () => {
  it.each([
    ['an empty element', '<p>Norway</p><div id="late"></div>', ['Norway', 'Russia']],
    [
      'one whose contents it replaces',
      '<p>Norway</p><div id="late">Wait for Svalbard …</div>',
      ['Norway', 'Russia'],
    ],
    ['a defined custom element', '<p>Norway</p><x-known id="late"></x-known>', ['Norway', 'Russia']],
  ])('%s', async (_what, html, expected) => {
    const { page, late } = await read(html);
    attach(late, '<h1>Russia</h1>');
    await expect.poll(() => surfaces(page), { timeout: 4000 }).toEqual(expected);
  });

  it('one root in another', async () => {
    const { page, late } = await read('<div id="late"></div>');
    attach(attach(late, '<div></div>').querySelector('div')!, '<h1>Russia</h1>');
    await expect.poll(() => surfaces(page), { timeout: 4000 }).toEqual(['Russia']);
  });

  it('also behind a body that took the place of the first', async () => {
    const { page } = await read('<p>Norway</p>');
    const before = document.body;
    onTestFinished(() => document.body.replaceWith(before));
    const body = document.createElement('body');
    body.style.minHeight = '0';
    body.innerHTML = '<p>Norway</p><div id="late"></div>';
    before.replaceWith(body);
    await page.settled();
    // Until the change itself has been looked at.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    attach(body.querySelector('#late')!, '<h1>Russia</h1>');
    await expect.poll(() => surfaces(page), { timeout: 4000 }).toEqual(['Norway', 'Russia']);
  });
});

describe('the search', () => {
  function lateRoots() {
    const ending = new AbortController();
    onTestFinished(() => ending.abort());
    const found: Element[] = [];
    let searches = 0;
    const late = new LateRoots({
      rootsToSearch: () => {
        searches++;
        return [document];
      },
      isKnown: () => false,
      appeared: (host) => found.push(host),
      signal: ending.signal,
    });
    return { late, found, searches: () => searches, end: () => ending.abort() };
  }

  it('is one a second, however often it is asked for', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    show('<p>Norway</p>');
    const { late, searches } = lateRoots();
    for (let ms = 0; ms < 3000; ms += 20) {
      void late.search();
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(searches()).toBeLessThanOrEqual(3);
    expect(searches()).toBeGreaterThan(1);
  });

  it('finds what is far down on a long page, also when the page changes meanwhile', async () => {
    const body = show(`${'<p>Norway</p>'.repeat(12_000)}<div id="late"></div>`);
    attach(body.querySelector('#late')!, 'Russia');
    const { late, found } = lateRoots();
    const searched = late.search();
    const removing = setInterval(() => body.firstElementChild!.remove());
    await searched;
    clearInterval(removing);
    expect(found).toEqual([body.querySelector('#late')]);
  });

  it('ends with the page', async () => {
    const body = show('<div id="late"></div>');
    attach(body.querySelector('#late')!, 'Russia');
    const { late, found, end } = lateRoots();
    const searched = late.search();
    end();
    await searched;
    expect(found).toEqual([]);
  });
});
