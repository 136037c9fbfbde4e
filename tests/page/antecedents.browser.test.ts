/** Whom a short form means: the full name nearest before it, ours or another one's, wherever it stands. */
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Place } from '../../page/mention.ts';
import { PlaceIndex } from '../../page/place-index.ts';
import { readingOrder } from '../../page/tree.ts';
import type { FoundClue, FoundName } from '../../spotting/found.ts';
import { alias, entity, family, packOf, person, spotterOf, surname } from '../spotting/invented.ts';
import { show, spot, surfaces } from './spotted.ts';

const spotter = spotterOf([
  packOf(
    [
      person('ada', [alias('Ada Lind'), surname('Lind'), surname('Mayor Lind')], ['Lind medal']),
      entity(
        'council',
        [alias('Vik Town Council'), surname('Town Council')],
        ['Oslo Town Council', 'Town Council of Oslo'],
        'organisation',
      ),
    ],
    {
      families: [family('given-names', { hides: ['person'], before: ['Per'], onlyIn: ['nb'] })],
      persons: { titles: [], openers: ['Per'] },
    },
  ),
]);
const how = async (text: string) => structuredClone(spotter.find(text, () => true));

async function read(html: string) {
  const body = show(html);
  const { page } = spot({ how });
  await page.settled();
  const found = async () => {
    await page.settled();
    return surfaces(page);
  };
  return { body, found };
}

describe('the full name nearest before decides', () => {
  it.each([
    ['ours alone', '<p>Ada Lind rose<p>then Lind spoke', ['Ada Lind', 'Lind']],
    ['ours, wherever it stands', '<p>then Lind spoke<p>Ada Lind rose', ['Lind', 'Ada Lind']],
    ['another one’s between', '<p>Ada Lind rose<p>with Kari Lind<p>then Lind spoke', ['Ada Lind']],
    [
      'ours behind another one’s',
      '<p>with Kari Lind<p>Ada Lind rose<p>then Lind spoke',
      ['Ada Lind', 'Lind'],
    ],
    [
      'each by its own',
      '<p>Ada Lind<p>then Lind<p>with Kari Lind<p>then Lind<p>Ada Lind<p>then Lind',
      ['Ada Lind', 'Lind', 'Ada Lind', 'Lind'],
    ],
    ['within one text', 'Ada Lind met Kari Lind, and then Lind spoke', ['Ada Lind']],
    ['within one text, the other way', 'Kari Lind met Ada Lind, and then Lind spoke', ['Ada Lind', 'Lind']],
    [
      'none before: who is named first behind, ours',
      '<p>then Lind spoke<p>Ada Lind rose<p>with Kari Lind',
      ['Lind', 'Ada Lind'],
    ],
    [
      'none before: who is named first behind, another one',
      '<p>then Lind spoke<p>with Kari Lind<p>Ada Lind rose',
      ['Ada Lind'],
    ],
    ['in another language', '<p>Ada Lind rose<p>с Ольгой Lind<p>then Lind spoke', ['Ada Lind']],
    [
      'a name split over elements',
      '<p>Ada <b>Lind</b> rose<p>with Kari <i>Lind</i><p>then Lind',
      ['Ada Lind'],
    ],
    [
      'a thing called so names nobody',
      '<p>Ada Lind rose<p>with a Lind medal<p>then Lind spoke',
      ['Ada Lind', 'Lind'],
    ],
    [
      'nor does a middle name',
      '<p>Ada Lind rose<p>with Kari Lind Moe<p>then Lind spoke',
      ['Ada Lind', 'Lind'],
    ],
    [
      'an organisation’s short form',
      '<p>Vik Town Council met<p>the Town Council of Oslo met<p>the Town Council voted',
      ['Vik Town Council'],
    ],
    [
      'one entity’s others are no other entity’s',
      '<p>Vik Town Council met<p>with Kari Lind<p>the Town Council voted',
      ['Vik Town Council', 'Town Council'],
    ],
  ])('%s', async (_why, html, found) => expect(await (await read(html)).found()).toEqual(found));

  const TITLED = '<p>Ada Lind rose<p>with Kari Lind<p>then Mayor Lind spoke';
  it('a short form that only one has is hers, whoever was named before', async () => {
    expect(await (await read(TITLED)).found()).toEqual(['Ada Lind', 'Mayor Lind']);
  });
});

describe('what is a name in one language alone', () => {
  const page = (language: string) =>
    `<p>Ada Lind</p><p lang="${language}">Per Lind</p><p lang="${language}">Lind</p>`;
  it('names somebody else there', async () => {
    expect(await (await read(page('nb'))).found()).toEqual(['Ada Lind']);
  });
  it('and nobody elsewhere', async () => {
    expect(await (await read(page('it'))).found()).toEqual(['Ada Lind', 'Lind', 'Lind']);
  });
});

describe('across shadow roots', () => {
  const shadow = (inside: string, children = '') =>
    `<x-y><template shadowrootmode="open">${inside}<slot></slot></template>${children}</x-y>`;
  it.each([
    [
      'another one in a root before',
      `<p>Ada Lind</p>${shadow('<p>Kari Lind</p>')}<p>then Lind</p>`,
      ['Ada Lind'],
    ],
    [
      'ours in a root before',
      `<p>Kari Lind</p>${shadow('<p>Ada Lind</p>')}<p>then Lind</p>`,
      ['Ada Lind', 'Lind'],
    ],
    [
      'another one in a root behind',
      `<p>Ada Lind</p><p>then Lind</p>${shadow('<p>Kari Lind</p>')}`,
      ['Ada Lind', 'Lind'],
    ],
    [
      'the short form in a root',
      `<p>Kari Lind</p><p>Ada Lind</p>${shadow('<p>then Lind</p>')}`,
      ['Ada Lind', 'Lind'],
    ],
    [
      'in a root behind another one',
      `<p>Ada Lind</p><p>Kari Lind</p>${shadow('<p>then Lind</p>')}`,
      ['Ada Lind'],
    ],
    [
      'a root is read before the children of its host',
      `<p>Ada Lind</p>${shadow('<p>Kari Lind</p>', '<p>then Lind</p>')}`,
      ['Ada Lind'],
    ],
    [
      'roots in roots',
      `<p>Kari Lind</p>${shadow(shadow('<p>Ada Lind</p>'))}${shadow(shadow('<p>then Lind</p>'))}`,
      ['Ada Lind', 'Lind'],
    ],
  ])('%s', async (_why, html, found) => expect(await (await read(html)).found()).toEqual(found));
});

describe('when the page changes', () => {
  const RIVAL = '<p>Ada Lind rose</p><p id="rival">with Kari Lind</p><p>then Lind spoke</p>';

  it('another one’s name goes: the short form counts again', async () => {
    const { body, found } = await read(RIVAL);
    expect(await found()).toEqual(['Ada Lind']);
    body.querySelector('#rival')!.remove();
    expect(await found()).toEqual(['Ada Lind', 'Lind']);
  });
  it('its text goes', async () => {
    const { body, found } = await read(RIVAL);
    expect(await found()).toEqual(['Ada Lind']);
    body.querySelector('#rival')!.firstChild!.nodeValue = 'with nobody';
    expect(await found()).toEqual(['Ada Lind', 'Lind']);
  });
  it('one of two goes: nothing changes', async () => {
    const { body, found } = await read(`<p id="more">with Ola Lind</p>${RIVAL}`);
    body.querySelector('#more')!.remove();
    expect(await found()).toEqual(['Ada Lind']);
  });
  it('it comes', async () => {
    const { body, found } = await read('<p>Ada Lind rose</p><p>then Lind spoke</p>');
    expect(await found()).toEqual(['Ada Lind', 'Lind']);
    body.firstElementChild!.insertAdjacentHTML('afterend', '<p>with Kari Lind</p>');
    expect(await found()).toEqual(['Ada Lind']);
  });
  it('ours comes between', async () => {
    const { body, found } = await read(RIVAL);
    body.querySelector('#rival')!.insertAdjacentHTML('afterend', '<p>and Ada Lind</p>');
    expect(await found()).toEqual(['Ada Lind', 'Ada Lind', 'Lind']);
  });
  it('it is moved behind', async () => {
    const { body, found } = await read(RIVAL);
    body.append(body.querySelector('#rival')!);
    expect(await found()).toEqual(['Ada Lind', 'Lind']);
  });
  it('ours goes: nobody is left', async () => {
    const { body, found } = await read(RIVAL);
    body.firstElementChild!.remove();
    expect(await found()).toEqual([]);
  });
});

describe('the way does not matter', () => {
  const named = (entity: string, more: Partial<FoundName>): FoundName => ({
    entity,
    alias: '',
    form: '',
    language: 'en',
    needsFullName: false,
    ...more,
  });
  /** What may stand in a paragraph: names of two entities, others of their name, a clue. */
  const KINDS: readonly FoundName[] = ['a', 'b'].flatMap((entity) => [
    named(entity, {}),
    named(entity, { hidden: [{ reason: 'a ship', namesAnother: true }] }),
    named(entity, { needsFullName: true, isShared: true }),
    named(entity, {
      needsFullName: true,
      isShared: true,
      hidden: [{ reason: 'somebody else', namesAnother: true }],
    }),
    named(entity, { needsFullName: true, unless: ['band'], alsoAfter: ['b'] }),
  ]);
  const FOUND = [...KINDS.map((name, i) => ({ ...name, form: `form ${i}` })), { clue: 'band' }];

  /** Paragraphs, every third in a shadow tree of its own; each holds what stands in it twice. */
  function paragraphs(count: number): Text[] {
    const body = show('');
    onTestFinished(() => body.replaceChildren());
    return Array.from({ length: count }, (_none, i) => {
      const host = body.appendChild(document.createElement('p'));
      const parent = i % 3 === 0 ? host.attachShadow({ mode: 'open' }) : host;
      return parent.appendChild(document.createTextNode('xx'));
    });
  }
  function placesIn(node: Text, found: readonly (FoundName | FoundClue)[]): Place[] {
    return found.map((name, offset) => ({
      names: [name],
      text: 'x',
      startNode: node,
      startOffset: offset,
      endNode: node,
      endOffset: offset + 1,
      nodes: [node],
      startsAtEdge: false,
      endsAtEdge: false,
      walk: 0,
      nth: 0,
    }));
  }
  const file = (index: PlaceIndex, node: Text, places: readonly Place[]) =>
    Array.from(index.replace([node], places));
  const newIndex = () =>
    new PlaceIndex(() => 'en', { added: () => {}, removed: () => {}, reconsider: () => {} });
  function verdicts(index: PlaceIndex): [number, string | undefined, string][] {
    return [...index]
      .sort((a, b) => readingOrder(a.startNode, b.startNode) || a.startOffset - b.startOffset)
      .map((place) => {
        const { name, reason } = index.judge(place);
        return [place.startOffset, name?.entity, reason];
      });
  }

  it('any order of adding and removing ends with the verdicts of a fresh index', () => {
    const COUNT = 6;
    const nodes = paragraphs(COUNT);
    const anyFound = fc.array(fc.constantFrom(...FOUND), { maxLength: 2 });
    const anyStep = fc.record({ at: fc.nat(COUNT - 1), found: anyFound });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
        const lived = newIndex();
        const now = new Map<Text, Place[]>();
        for (const { at, found } of steps) {
          const node = nodes[at]!;
          const places = placesIn(node, found);
          if (places.length === 0) lived.drop(node);
          else file(lived, node, places);
          now.set(node, places);
        }
        const fresh = newIndex();
        for (const node of nodes) file(fresh, node, now.get(node) ?? []);
        expect(verdicts(lived)).toEqual(verdicts(fresh));
      }),
      { numRuns: 500 },
    );
  });

  it('whoever’s verdict changes, the page is told to look again', () => {
    const COUNT = 4;
    const nodes = paragraphs(COUNT);
    const anyStep = fc.record({
      at: fc.nat(COUNT - 1),
      found: fc.array(fc.constantFrom(...FOUND), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        let toldOf = false;
        const reconsider = () => {
          toldOf = true;
        };
        const index = new PlaceIndex(() => 'en', { added: () => {}, removed: () => {}, reconsider });
        for (const { at, found } of steps) {
          const before = new Map([...index].map((place) => [place, index.mentionAt(place)?.name.entity]));
          toldOf = false;
          file(index, nodes[at]!, placesIn(nodes[at]!, found));
          const changed = [...index].some(
            (place) => before.has(place) && before.get(place) !== index.mentionAt(place)?.name.entity,
          );
          if (changed) expect(toldOf).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the browser is asked for no order', () => {
  const NAMED = 300;
  const manyNamed = `<p>Ada Lind</p>${'<p>with Kari Lind <p>then Lind'.repeat(NAMED)}`;
  function countAsked(): () => number {
    const comparing = vi.spyOn(Node.prototype, 'compareDocumentPosition');
    onTestFinished(() => comparing.mockRestore());
    return () => comparing.mock.calls.length;
  }

  it('of what one walk has read', async () => {
    const asked = countAsked();
    const { found } = await read(manyNamed);
    expect(await found()).toEqual(['Ada Lind']);
    expect(asked()).toBe(0);
  });

  it.each(['', '\n', '<!---->'])('of what a script has put in all at once, with %j between', async (gap) => {
    const { body, found } = await read('');
    const asked = countAsked();
    body.innerHTML = manyNamed.replaceAll('<p>', `${gap}<p>`);
    expect(await found()).toEqual(['Ada Lind']);
    // Where reading pauses, another walk begins.
    expect(asked()).toBeLessThan(NAMED);
  });
});
