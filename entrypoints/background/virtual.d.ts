declare module 'virtual:bundled-pack' {
  /** Compiled from data/ by scripts/build/bundled-pack.ts; read through the same door as any pack. */
  const pack: unknown;
  export default pack;
}
