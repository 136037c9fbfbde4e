/** Text that is shown and hidden, read and edited by turns, in ways that following.test.ts has not. */
import { expect, test } from 'vitest';
import { waitForNoCard } from '../../scripts/browser/card.ts';
import { expectMarks, expectPainted } from './marks.ts';
import { expectBoth, expectCard, innermost, openPage, openRead as openReadPage, page } from './places.ts';
import { hover } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

inBothBrowsers('places, by turns', (visit) => {
  const openRead = (body: string, marks: readonly string[]) => openReadPage(visit, body, marks);

  for (const [what, body] of [
    ['hidden="until-found"', '<div hidden="until-found"><p id="in">Found: Finland.</p></div>'],
    ['a closed <details>', '<details><summary>More</summary><p id="in">Found: Finland.</p></details>'],
  ] as const) {
    test(`text in ${what} has no mark until the browser itself opens it`, async () => {
      const tab = await openRead(`<p>Norway</p>${body}`, ['norway: Norway']);
      await tab.evaluate(() => (location.hash = '#in'));
      await expectBoth(visit, tab, ['norway: Norway', 'finland: Finland']);
      await expectCard(visit, tab, 'Finland');
    });
  }

  test('of <details> that close each other only the open one has its marks', async () => {
    const tab = await openRead(
      '<details name="d" open><summary>One</summary>Norway</details><details name="d"><summary>Two</summary>Finland</details>',
      ['norway: Norway'],
    );
    await tab.click('details:nth-of-type(2) summary');
    await expectBoth(visit, tab, ['finland: Finland']);
  });

  test('content-visibility: auto: far below it is a mention, painted once it is scrolled to', async () => {
    const tab = await openPage(
      visit,
      page(
        '<p>Norway</p><div style="height: 6000px"></div><section><p>Spared: Finland.</p></section>',
        'section { content-visibility: auto; contain-intrinsic-size: auto 300px }',
      ),
    );
    await expectBoth(visit, tab, ['norway: Norway', 'finland: Finland'], ['norway: Norway']);
    await tab.evaluate(() => document.querySelector('section')!.scrollIntoView());
    await expectPainted(tab, ['Finland']);
    await expectCard(visit, tab, 'Finland');
  });

  test('content-visibility: hidden has no marks, and gets them when it is shown', async () => {
    const tab = await openRead(
      '<p>Norway</p><div id="d" style="content-visibility: hidden"><p>Finland</p></div>',
      ['norway: Norway'],
    );
    await tab.evaluate(
      () => (document.querySelector<HTMLElement>('#d')!.style.contentVisibility = 'visible'),
    );
    await expectBoth(visit, tab, ['norway: Norway', 'finland: Finland']);
    await tab.evaluate(() => (document.querySelector<HTMLElement>('#d')!.style.contentVisibility = 'hidden'));
    await expectBoth(visit, tab, ['norway: Norway']);
  });

  for (const [what, begin, end] of [
    [
      'an element around it turns editable',
      "main.contentEditable = 'plaintext-only'",
      "main.contentEditable = 'inherit'",
    ],
    [
      'an element around it becomes a text box',
      "main.setAttribute('role', 'textbox')",
      "main.removeAttribute('role')",
    ],
  ] as const) {
    test(`text has no mark and no card while ${what}, and has them again after`, async () => {
      const tab = await openRead('<main><p>Norway</p></main>', ['norway: Norway']);
      const run = (code: string) => tab.evaluate(`{ const main = document.querySelector('main'); ${code}; }`);
      await hover(visit, tab, 'Norway');
      await run(begin);
      await expectBoth(visit, tab, []);
      await waitForNoCard(visit.browser, tab);
      await run(end);
      await expectBoth(visit, tab, ['norway: Norway']);
    });
  }

  test('text on a page in design mode is no mention, and is one again after', async () => {
    const tab = await openRead('<p>Norway</p>', ['norway: Norway']);
    await tab.evaluate(() => (document.designMode = 'on'));
    await expectMarks(visit, tab, []);
    await tab.evaluate(() => (document.designMode = 'off'));
    await expectBoth(visit, tab, ['norway: Norway']);
  });

  test('text on a page that goes into design mode loses its paint when somebody turns to it', async () => {
    const tab = await openRead('<p>Norway</p>', ['norway: Norway']);
    // Nothing else is to happen that has the paint looked at.
    await new Promise((resolve) => setTimeout(resolve, 600));
    await tab.evaluate(() => (document.designMode = 'on'));
    await tab.mouse.move(100, 100);
    await expectPainted(tab, []);
    await tab.evaluate(() => (document.designMode = 'off'));
    await tab.mouse.move(100, 60);
    await tab.keyboard.press('Shift');
    await expectPainted(tab, ['Norway']);
  });

  for (const [what, how] of [
    [
      'stands on the page',
      "document.head.append(Object.assign(document.createElement('style'), { textContent: css }))",
    ],
    [
      'is fetched',
      "document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'data:text/css,' + encodeURIComponent(css) }))",
    ],
  ] as const) {
    test(`what a style sheet hides and shows that comes late and ${what} loses its paint and gets it`, async () => {
      const tab = await openPage(visit, page('<p>Norway</p><h2>Finland</h2>', 'h2 { visibility: hidden }'));
      await expectBoth(visit, tab, ['norway: Norway']);
      await new Promise((resolve) => setTimeout(resolve, 600));
      await tab.evaluate(`{ const css = 'p { visibility: hidden } h2 { visibility: visible }'; ${how}; }`);
      await expectPainted(tab, ['Finland']);
    });
  }

  test('an editor in a frame, in design mode from the start, has no marks whatever is written in it', async () => {
    const tab = await openPage(
      visit,
      page(
        '<p>Norway</p><iframe></iframe><script>const inside = document.querySelector("iframe").contentDocument; inside.designMode = "on"; inside.body.innerHTML = "<p>Dear Finland</p>"</script>',
      ),
    );
    await expectBoth(visit, tab, ['norway: Norway']);
    const frame = await innermost(tab, 'Finland');
    await tab.click('iframe');
    await tab.keyboard.type('Russia and Svalbard ');
    expect(await frame.evaluate(() => document.body.textContent)).toContain('Svalbard');
    await tab.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>NATO</p>'));
    await expectBoth(visit, tab, ['norway: Norway', 'nato: NATO']);
    await expectPainted(frame, []);
  });
});
