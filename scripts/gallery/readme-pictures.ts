/** The pictures in `docs/pictures`: the extension on the demo article, and states of the gallery. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDemo } from '../start/demo.ts';
import { showAsPictures } from '../start/pictures.ts';
import { takePicture, withGallery } from './pictures.ts';

const folder = join(import.meta.dirname, '../../docs/pictures');

/** Of the pictures of the demo, by the name that the README knows. */
const FROM_DEMO = {
  'card-light': 'card-rune-andersen-light',
  'card-dark': 'card-rune-andersen-dark',
  'popup-light': 'popup-light',
};

const FROM_GALLERY = {
  'panel-dark': { look: 'dark', face: 'panel following' },
};

/** @param gallery its file */
export async function takeReadmePictures(gallery: string): Promise<void> {
  await copyFromDemo();
  await withGallery(gallery, async (page) => {
    for (const [name, state] of Object.entries(FROM_GALLERY))
      await takePicture(page, { ...state, file: fileOf(name) });
  });
  console.log(`Pictures in ${folder}`);
}

async function copyFromDemo(): Promise<void> {
  const taken = await mkdtemp(join(tmpdir(), 'backgrounder-pictures-'));
  const demo = await openDemo(true);
  try {
    await showAsPictures(demo, taken);
    for (const [name, from] of Object.entries(FROM_DEMO))
      await copyFile(join(taken, `${from}.png`), fileOf(name));
  } finally {
    await demo.close();
    await rm(taken, { recursive: true, force: true });
  }
}

const fileOf = (name: string) => join(folder, `${name}.png`) as `${string}.png`;
