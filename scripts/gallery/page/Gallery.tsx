import type { Face } from '../../../tests/components/faces.tsx';
import { type Look, looks } from '../../../tests/components/looks.ts';
import { addressOf, type Shown } from './address.ts';
import './gallery.css';

export interface Picture {
  readonly face: Face;
  readonly look: Look;
  readonly title: string;
}

const KINDS = ['card', 'popup', 'panel', 'options', 'welcome'];

/** Places for the frames, which are put in afterwards. */
export function Gallery({ look, find, pictures }: Shown & { readonly pictures: readonly Picture[] }) {
  const shown = look ?? looks[0]!.name;
  const forced =
    pictures.some((picture) => picture.look.forcedColours) && !matchMedia('(forced-colors: active)').matches;
  return (
    <>
      <header>
        <h1>
          Gallery <small>{pictures.length}</small>
        </h1>
        <nav aria-label="Looks">
          {looks.map(({ name }) => (
            <a key={name} href={addressOf({ look: name, find })} aria-current={name === look}>
              {name}
            </a>
          ))}
        </nav>
        <nav aria-label="Faces">
          {['', ...KINDS].map((kind) => (
            <a key={kind} href={addressOf({ look: shown, find: kind })} aria-current={kind === find}>
              {kind || 'all'}
            </a>
          ))}
          <input
            type="search"
            aria-label="Find a face"
            placeholder="Find a face"
            value={find}
            onChange={({ currentTarget }) => {
              location.hash = addressOf({ look: shown, find: currentTarget.value });
            }}
          />
        </nav>
      </header>
      {forced && (
        <p class="hint">
          Only the system can force colours: switch them on there, or in the browser’s developer tools
          (Rendering, forced-colors). <code>npm run gallery -- --pictures</code> does so for its pictures.
        </p>
      )}
      <main>
        {pictures.map(({ face, look: asked, title }) => (
          <figure key={`${face.name} ${asked.name}`} data-face={face.name} data-look={asked.name}>
            <figcaption>
              <a href={addressOf({ look: null, find: face.name })}>{title}</a>
            </figcaption>
            <div class="frame" />
          </figure>
        ))}
      </main>
    </>
  );
}
