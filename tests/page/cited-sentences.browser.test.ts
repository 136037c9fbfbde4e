import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { fingerprint } from '../../facts/fingerprint.ts';
import { CitedSentences } from '../../page/cited-sentences.ts';
import { citedIn } from '../../spotting/cited.ts';
import { show } from './spotted.ts';

const CITED = 'The town of Vik opened a new lighthouse on Tuesday.';
let sum: string;
beforeAll(async () => {
  sum = await fingerprint(CITED);
});

function reading() {
  const asked: string[] = [];
  const sentences = new CitedSentences(
    async (text) => {
      asked.push(text);
      return citedIn(text, (sha256) => sha256 === sum);
    },
    (node) => node.nodeName === 'OUR-CARD',
  );
  return { asked, sentences, present: async () => [...(await sentences.present())] };
}

/** Mutation observers have been told. */
const told = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('a cited sentence', () => {
  it.each([
    ['in plain text', `<p>Before. ${CITED} After.</p>`],
    [
      'over links, lines and soft hyphens',
      '<p>Before. The town of <a href="#">Vik</a> opened a\n   new <i>light&shy;house</i> on<br>Tuesday. After.</p>',
    ],
    [
      'in an open shadow root',
      `<article><template shadowrootmode="open"><p>Before. ${CITED}</p></template></article>`,
    ],
  ])('is found %s', async (_where, html) => {
    show(html);
    const { sentences, present } = reading();
    expect(await present()).toEqual([sum]);
    const range = await sentences.rangeOf(sum);
    const text = range!.toString().replaceAll('\u00AD', '').replace(/\s+/g, ' ');
    // A line break is no text of a range.
    expect(text.replace('onTues', 'on Tues')).toBe(CITED);
  });

  it('that is not shown is not there', async () => {
    show(`<p hidden>${CITED}</p><textarea>${CITED}</textarea><pre>${CITED}</pre>`);
    expect(await reading().present()).toEqual([]);
  });

  it('that was changed since is not led to', async () => {
    const body = show(`<p>${CITED}</p>`);
    const { sentences, present } = reading();
    expect(await present()).toEqual([sum]);
    body.firstElementChild!.textContent = 'Another one.';
    expect(await sentences.rangeOf(sum)).toBeNull();
  });
});

describe('the page is read', () => {
  it('not before somebody asks, and once for all who ask', async () => {
    show(`<p>${CITED}</p>`);
    const { asked, sentences, present } = reading();
    await told();
    expect(asked).toEqual([]);
    await Promise.all([present(), present(), sentences.rangeOf(sum)]);
    await present();
    expect(asked).toHaveLength(1);
  });

  it('again when it has changed, but not when our own element comes or goes', async () => {
    const body = show('<p>Nothing.</p>');
    const { asked, present } = reading();
    await present();
    const ours = document.createElement('our-card');
    onTestFinished(() => ours.remove());
    document.documentElement.append(ours);
    await told();
    ours.remove();
    await told();
    await present();
    expect(asked).toHaveLength(1);
    body.firstElementChild!.textContent = CITED;
    await told();
    expect(await present()).toEqual([sum]);
    expect(asked).toHaveLength(2);
  });

  it('in messages of bounded size, and no further than a bound', async () => {
    const line = `<p>${'A line of words that goes on for a while. '.repeat(20)}</p>`;
    show(line.repeat(1000));
    const { asked, present } = reading();
    await present();
    expect(Math.max(...asked.map((text) => text.length))).toBeLessThan(62_000);
    const all = asked.reduce((sum, { length }) => sum + length, 0);
    expect(all).toBeGreaterThan(500_000);
    expect(all).toBeLessThan(700_000);
  });

  it('again when it could not be asked for', async () => {
    show(`<p>${CITED}</p>`);
    let awake = false;
    const sentences = new CitedSentences(
      async (text) => {
        if (!awake) throw new Error('asleep');
        return citedIn(text, (sha256) => sha256 === sum);
      },
      () => false,
    );
    await expect(sentences.present()).rejects.toThrow('asleep');
    awake = true;
    expect([...(await sentences.present())]).toEqual([sum]);
  });
});
