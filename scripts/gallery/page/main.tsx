/** The gallery: every face in every state, as a reader may meet it. Runs from a file, without a server. */
import { render } from 'preact';
import { faces } from '../../../tests/components/faces.tsx';
import { type Look, looks } from '../../../tests/components/looks.ts';
import { readAddress } from './address.ts';
import { drawFrame } from './frame.ts';
import { Gallery, type Picture } from './Gallery.tsx';

const place = document.querySelector('#gallery')!;
/** Counts up with every address; what was begun for an earlier one stops. */
let turn = 0;

async function show(): Promise<void> {
  const mine = ++turn;
  delete document.body.dataset.drawn;
  const { hash } = location;
  const { look, find } = readAddress(hash);
  const pictures = picturesOf(look, find);
  // Frames are no business of the tree around them: all of it is made anew.
  render(null, place);
  render(<Gallery look={look} find={find} pictures={pictures} />, place);
  const figures = [...place.querySelectorAll('.frame')];
  for (const [index, { face, look: asked }] of pictures.entries()) {
    if (mine !== turn) return;
    await drawFrame(face, asked, figures[index]!);
  }
  document.body.dataset.drawn = hash;
}

function picturesOf(look: string | null, find: string): Picture[] {
  const wanted = faces.filter(({ name }) => name.toLowerCase().includes(find.toLowerCase()));
  if (look === null)
    return looks.flatMap((one) => wanted.slice(0, 1).map((face) => pictureOf(face, one, one.name)));
  const one = looks.find(({ name }) => name === look)!;
  return wanted.map((face) => pictureOf(face, one, face.name));
}

function pictureOf(face: Picture['face'], look: Look, title: string): Picture {
  return { face, look, title };
}

addEventListener('hashchange', () => void show());
void show();
