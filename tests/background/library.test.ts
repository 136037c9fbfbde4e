/** What the worker reads, and when. */
import { describe, expect, test, vi } from 'vitest';
import { Library } from '../../entrypoints/background/library.ts';
import { readSettings } from '../../settings/settings.ts';
import { compileGazetteer } from '../../spotting/compiled-gazetteer.ts';
import { isName } from '../../spotting/found.ts';
import { gazetteerOf } from '../../spotting/gazetteer.ts';
import { alias, entity, packOf } from '../spotting/invented.ts';

const pack = packOf([entity('vik', [alias('Vik')]), entity('oslo', [alias('Oslo')])]);
const names = compileGazetteer(gazetteerOf([pack]));

function sources(stored: Record<string, unknown> = {}) {
  return {
    stored,
    settings: vi.fn(async () => readSettings(stored)),
    names: vi.fn(async () => names),
    packs: vi.fn(async () => [pack]),
  };
}

const TEXT = 'from Vik to Oslo';
async function found(library: Library): Promise<string[]> {
  return (await library.find(TEXT)).names.flatMap((name) => (isName(name) ? name.form : []));
}

test('finding reads the settings and the names, once, and no facts', async () => {
  const all = sources();
  const library = new Library(all);
  expect(all.settings).not.toHaveBeenCalled();
  expect(await found(library)).toEqual(['Vik', 'Oslo']);
  expect(await found(library)).toEqual(['Vik', 'Oslo']);
  expect([all.settings, all.names, all.packs].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0]);
});

test('names that were read ahead are not read again', async () => {
  const all = sources();
  const library = new Library(all);
  library.prepare();
  await found(library);
  expect(all.names).toHaveBeenCalledOnce();
});

test('what views are asked of is read when they are, without the names', async () => {
  const all = sources();
  const library = new Library(all);
  expect((await library.catalog()).card('p/vik')).toMatchObject({ ref: 'p/vik' });
  await library.cited(TEXT);
  expect([all.names, all.packs].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
});

describe('what is off is not found, and the facts say the same', () => {
  test.each([
    ['a name', { 'name:p/vik': 'off' }, ['Oslo']],
    ['a topic', { 'topic:p/all': 'off' }, []],
  ])('%s', async (_what, stored, left) => {
    const library = new Library(sources(stored));
    expect(await found(library)).toEqual(left);
    expect((await library.catalog()).card('p/vik')).toBeNull();
  });

  test('also when it is switched while the library is open', async () => {
    const all = sources();
    const library = new Library(all);
    await library.catalog();
    expect(await found(library)).toEqual(['Vik', 'Oslo']);
    all.stored['name:p/vik'] = 'off';
    await library.reload();
    expect(await found(library)).toEqual(['Oslo']);
    expect((await library.catalog()).card('p/vik')).toBeNull();
    expect(all.names).toHaveBeenCalledOnce();
  });
});

test('what could not be read is told, and read again with the next question', async () => {
  const all = sources();
  all.names.mockRejectedValueOnce(new Error('names.bin could not be read'));
  const library = new Library(all);
  await expect(library.find(TEXT)).rejects.toThrow('names.bin could not be read');
  expect(await found(library)).toEqual(['Vik', 'Oslo']);
});
