/** The gallery as one file that needs no server: `.output/gallery/index.html`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

const project = join(import.meta.dirname, '../..');
const source = join(import.meta.dirname, 'page');

/** @returns the file's path */
export async function buildGallery(): Promise<string> {
  const folder = join(project, '.output/gallery');
  const file = join(folder, 'index.html');
  const html = await readFile(join(source, 'index.html'), 'utf8');
  const { code, css } = await bundle();
  await mkdir(folder, { recursive: true });
  await writeFile(
    file,
    html
      .replace('</head>', () => `<style>${css}</style></head>`)
      // Within a script the words that end it may not stand.
      .replace('</body>', () => `<script>${code.replaceAll('</script', '<\\/script')}</script></body>`),
  );
  return file;
}

/** All in one script: a page that is opened as a file may load no modules. */
async function bundle(): Promise<{ code: string; css: string }> {
  const built = await build({
    root: project,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      cssCodeSplit: false,
      rolldownOptions: { input: join(source, 'main.tsx'), output: { format: 'iife' } },
    },
  });
  const { output } = [built].flat()[0] as Rolldown.RolldownOutput;
  const code = output.find((part) => part.type === 'chunk')?.code;
  if (!code) throw new Error('The gallery was built without code.');
  const css = output.flatMap((part) =>
    part.type === 'asset' && part.fileName.endsWith('.css') ? [String(part.source)] : [],
  );
  return { code, css: css.join('') };
}
