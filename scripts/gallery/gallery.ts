/** `npm run gallery`: every face in every state, to be looked at; as pictures; or the README's pictures. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { hasDisplay } from '../set-up/display.mjs';
import { buildGallery } from './gallery-page.ts';
import { takePictures } from './pictures.ts';
import { takeReadmePictures } from './readme-pictures.ts';

const project = join(import.meta.dirname, '../..');

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pictures: { type: 'boolean', default: false },
      readme: { type: 'boolean', default: false },
      find: { type: 'string', default: '' },
    },
  });
  console.log('Building the gallery …');
  const gallery = await buildGallery();
  if (values.readme) return takeReadmePictures(gallery);
  if (values.pictures) {
    const folder = positionals[0] ?? join(project, 'screenshots/gallery');
    const taken = await takePictures({ gallery, folder, find: values.find });
    console.log(`${taken} pictures in ${folder}`);
    return;
  }
  const address = pathToFileURL(gallery).href;
  if (hasDisplay()) openInBrowser(address);
  console.log(address);
}

/** In the reader's own browser, which outlives this command. */
function openInBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  const opening = spawn(command!, args, { detached: true, stdio: 'ignore' });
  opening.on('error', () => console.log('No browser could be opened. Open this address yourself:'));
  opening.unref();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
