declare module 'virtual:bundled-pack' {
  import type { Pack } from '../../facts/pack.ts';

  /** Compiled from data/ by scripts/build/bundled-pack.ts; it came through the door of all packs at the build. */
  const pack: Pack;
  export default pack;
}
